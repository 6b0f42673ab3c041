//! A port document as Rust source, for the build to put into the page: the page then has nothing to parse.

use crate::{
    document::{
        Basis, Citation, Feature, FeatureGroup, Id, Inheritance, List, Party, Place, PortDocument, Reason, Remark,
        Rule, RuleService, Section, Set, Table, Text,
    },
    net::{Port, Service},
};

/// Something that can be written as a constant expression.
pub trait Literal {
    /// The expression.
    fn literal(&self) -> String;
}

macro_rules! as_displayed {
    ($($kind:ty),+) => {$(
        impl Literal for $kind {
            fn literal(&self) -> String {
                self.to_string()
            }
        }
    )+};
}
as_displayed!(bool, u8);

macro_rules! field_by_field {
    ($($kind:ident { $($field:ident),+ })+) => {$(
        impl Literal for $kind {
            fn literal(&self) -> String {
                let fields = [$(format!("{}: {}", stringify!($field), self.$field.literal())),+];
                format!("{} {{ {} }}", stringify!($kind), fields.join(", "))
            }
        }
    )+};
}
field_by_field! {
    PortDocument { id, product, version, sections, parties, groups, features, bases, remarks, rules }
    Section { number, name }
    Party { id, name, note, is_role, chosen, is_a, needs_any, inherits, hosts, anywhere }
    Inheritance { section, citation, remark }
    FeatureGroup { id, name }
    Feature { id, name, group, offered_for, port, chosen }
    Basis { id, meaning, optional }
    Remark { id, found, reading }
    Rule { id, source, destination, services, basis, firewall_between, reasons, remarks }
    RuleService { default, port_of }
    Reason { when, purpose, citations }
    Citation { section, place }
}

impl Literal for Text {
    fn literal(&self) -> String {
        format!("{self:?}")
    }
}

impl<T: Literal> Literal for Option<T> {
    fn literal(&self) -> String {
        self.as_ref().map_or_else(|| "None".to_owned(), |value| format!("Some({})", value.literal()))
    }
}

impl<T: Literal> Literal for List<T> {
    fn literal(&self) -> String {
        slice(self.iter())
    }
}

impl<T: Literal> Literal for Table<T> {
    fn literal(&self) -> String {
        format!("Table::of({})", slice(self.iter().map(|(_, entry)| entry)))
    }
}

fn slice<'a, T: Literal + 'a>(entries: impl Iterator<Item = &'a T>) -> String {
    format!("&[{}]", entries.map(Literal::literal).collect::<Vec<_>>().join(", "))
}

impl<T> Literal for Id<T> {
    fn literal(&self) -> String {
        format!("Id::at({})", self.index())
    }
}

impl<T> Literal for Set<T> {
    fn literal(&self) -> String {
        let bits = self.iter().fold(0_u128, |bits, id| bits | 1 << id.index());
        format!("Set::of({bits})")
    }
}

impl Literal for Place {
    fn literal(&self) -> String {
        match self {
            Self::Row(number) => format!("Place::Row({number})"),
            Self::Note(number) => format!("Place::Note({number})"),
        }
    }
}

impl Literal for Port {
    fn literal(&self) -> String {
        format!("Port::new({self}).unwrap()")
    }
}

impl Literal for Service {
    fn literal(&self) -> String {
        match self {
            Self::Tcp(port) => format!("Service::Tcp({})", port.literal()),
            Self::Udp(port) => format!("Service::Udp({})", port.literal()),
            Self::Gre => "Service::Gre".to_owned(),
        }
    }
}
