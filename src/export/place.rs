//! The place that a template has come to, with the fields, conditions and lists that it has there.
//!
//! Lists:
//!
//! | `<each …>` | goes to |
//! |---|---|
//! | `object` | every object (of the family, inside of `<each family>`) |
//! | `family` | IPv4 and IPv6; of an object or a rule those that it has |
//! | `address` | every member of an object (of the family). One without has one, which is `blank` |
//! | `member` | the same without families of which the object is everything, and DNS names once for each family in use |
//! | `rule` | every rule whose ends can meet (in the family) |
//! | `way` | there and `back`: what is asked, and the answers |
//! | `source`, `destination` | the ways in which a rule names that end: a word for every address, a group, or addresses |
//! | `service` | as many ports as the platform takes together: those of a rule, or all there are, each once |
//! | `port` | the ports of a service |
//!
//! Fields of an object are `name`, `label` (its name for people, harmless as comments are), `raw`
//! (the same as it was typed, for titles only), `zone`, `version` (of IP: `4` or `6`), `6` (the same,
//! but nothing for 4), and in its addresses `number` (from 1 on), `address`, `cidr` (a host with its prefix too),
//! `first`, `last`, `mask`. A rule has `rule` (its number), `title`, `comment`, `protocol`, `service`, `port`, and its
//! ends as `<source>` and `<destination>`, whose fields are `<source.name>` and so on. The `head` stands above all.
//!
//! Conditions are `v4`, `tcp`, `gre`, `ports` (the service has any), `many` (several), `back`; of an object `zoned`
//! (someone named its zone), `listens`, `blank`, `every`, `group`, `host`, `range`, `name`, and `source` in a
//! platform's [`end`](super::platform::Platform::end); `several` when both ends of a rule have several addresses of the
//! platform's only family, `shared` when they have a family in common.

use super::{
    firewall::{FAMILIES, Families, Rule},
    sheet::{Kind, Row, Sheet, service},
    template::{Model, Page},
};
use crate::{
    matrix::Flow,
    net::{Address, Family, Port, Protocol},
    write::{digits, said},
};
use std::net::Ipv4Addr;

/// A place in a sheet.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    sheet: &'a Sheet<'a>,
    /// The rule, once in one.
    rule: usize,
    is_in_rule: bool,
    /// The flows of the service, a port each, and where in the rule's they begin.
    flows: &'a [Flow],
    start: usize,
    /// The family, once in one, and those that can be gone to.
    family: Option<Family>,
    families: Families,
    is_back: bool,
    /// The ends of the rule; the first is the object outside of rules.
    ends: [End<'a>; 2],
    /// The end whose fields are asked for.
    side: usize,
}

/// An object, or one of its addresses.
#[derive(Clone, Copy)]
struct End<'a> {
    object: usize,
    kind: Kind,
    address: Option<&'a Address>,
    number: usize,
    family: Option<Family>,
    families: Families,
}

impl<'a> Place<'a> {
    /// The beginning of a sheet.
    pub fn new(sheet: &'a Sheet<'a>) -> Self {
        let nothing =
            End { object: 0, kind: Kind::Blank, address: None, number: 0, family: None, families: Families::BOTH };
        let only = sheet.platform.only;
        Self {
            sheet,
            rule: 0,
            is_in_rule: false,
            flows: &[],
            start: 0,
            family: only,
            families: Families::BOTH,
            is_back: false,
            ends: [nothing; 2],
            side: 0,
        }
    }

    /// A rule of a sheet.
    pub fn of_rule(sheet: &'a Sheet<'a>, rule: usize) -> Self {
        Self::new(sheet).in_rule(rule)
    }

    fn in_rule(mut self, index: usize) -> Self {
        let Rule { source, destination, flows, .. } = &self.sheet.firewall.rules[index];
        (self.rule, self.is_in_rule, self.flows, self.start) = (index, true, flows, 0);
        self.families = self.sheet.families(*source, *destination).and(self.allowed());
        self.ends = [self.whole(*source), self.whole(*destination)];
        self
    }

    fn in_object(mut self, object: usize) -> Self {
        self.families = self.sheet.rows[object].families.and(self.allowed());
        self.ends[0] = self.whole(object);
        self
    }

    /// An object as a whole.
    fn whole(&self, object: usize) -> End<'a> {
        let row = &self.sheet.rows[object];
        let kind = if self.sheet.platform.groups.any() && row.every.and(self.allowed()).any() {
            Kind::Every
        } else if row.members.is_empty() {
            Kind::Blank
        } else {
            Kind::Group
        };
        End { object, kind, address: None, number: 0, family: None, families: row.families }
    }

    /// The families that can be met here.
    fn allowed(&self) -> Families {
        self.family.map_or(Families::BOTH, Families::only)
    }

    fn end(&self) -> &End<'a> {
        &self.ends[self.side]
    }

    fn row(&self) -> &'a Row {
        &self.sheet.rows[self.end().object]
    }

    fn entry(&self) -> &'a Rule<'a> {
        &self.sheet.firewall.rules[self.rule]
    }

    fn ports(&self) -> impl Iterator<Item = Port> + 'a {
        self.flows.iter().filter_map(|flow| flow.service.port())
    }

    /// The family of the address, or that which is gone through.
    fn version(&self) -> &'static str {
        if self.end().family.or(self.family) == Some(Family::V6) { "6" } else { "4" }
    }

    fn on(mut self, name: &str) -> Self {
        self.side = usize::from(name == "destination");
        self
    }

    /// The name of the service here.
    fn service(&self) -> String {
        match self.sheet.firsts.get(self.rule) {
            // The rule has no other.
            Some(&place) if self.sheet.platform.ports > 1 => self.sheet.service_names[place].clone(),
            _ => service(self.entry(), self.start, self.flows.len()),
        }
    }

    /// Goes to an end that is this and nothing else.
    fn visit(mut self, end: End<'a>, visit: &mut dyn FnMut(&Self)) {
        self.ends[self.side] = end;
        visit(&self);
    }

    fn each_member(&self, is_looked_up: bool, visit: &mut dyn FnMut(&Self)) {
        let row = self.row();
        let mut end = *self.end();
        if row.members.is_empty() {
            return self.visit(End { kind: Kind::Blank, number: 1, ..end }, visit);
        }
        let hidden = if is_looked_up { row.every } else { Families::NONE };
        for address in &row.members {
            (end.address, end.kind) = (Some(address), Kind::of(address));
            let family = address.family();
            let is_meant = |family| Families::only(family).without(hidden).and(self.allowed()).any();
            if !family.is_none_or(is_meant) {
                continue;
            }
            let is_twice = is_looked_up && family.is_none() && self.sheet.families.and(V6).any();
            for lookup in FAMILIES.into_iter().take(1 + usize::from(is_twice)) {
                end.number += 1;
                end.family = if is_looked_up { family.or(Some(lookup)) } else { family };
                self.visit(end, visit);
            }
        }
    }

    /// Goes to each way in which a rule names an end.
    fn each_end(&self, visit: &mut dyn FnMut(&Self)) {
        let (row, platform, end) = (self.row(), self.sheet.platform, *self.end());
        let every = if platform.groups.any() { row.every.and(self.allowed()) } else { Families::NONE };
        for family in FAMILIES {
            if every.and(Families::only(family)).any() {
                let families = Families::only(family);
                self.visit(End { kind: Kind::Every, family: Some(family), families, ..end }, visit);
            }
        }
        let families = row.families.and(self.allowed()).without(every);
        if !families.any() {
            return;
        }
        if platform.groups.and(self.allowed()).any() {
            self.visit(End { kind: Kind::Group, families, ..end }, visit);
        } else {
            self.each_member(false, visit);
        }
    }

    fn each_service(mut self, visit: &mut dyn FnMut(&Self)) {
        let most = self.sheet.platform.ports;
        if !self.is_in_rule {
            for &(rule, start) in &self.sheet.services {
                let place = self.in_rule(rule);
                let flows = &place.flows[start..];
                visit(&Self { flows: &flows[..flows.len().min(most)], start, ..place });
            }
            return;
        }
        for (flows, start) in self.entry().flows.chunks(most).zip((0..).step_by(most)) {
            (self.flows, self.start) = (flows, start);
            visit(&self);
        }
    }
}

const V6: Families = Families::only(Family::V6);

impl Model for Place<'_> {
    fn part(&self, end: &str) -> Self {
        self.on(end)
    }

    fn field(&self, name: &str, page: &mut Page) {
        let (sheet, end) = (self.sheet, self.end());
        let text: &str = match name {
            "head" => &sheet.head,
            "name" => &self.row().name,
            "raw" => sheet.firewall.objects[end.object].name,
            "zone" => &self.row().zone,
            "version" => self.version(),
            "6" if self.version() == "4" => "",
            "6" => "6",
            "title" => &sheet.titles[self.rule],
            "comment" => &sheet.comments[self.entry().comment],
            "protocol" => self.entry().protocol().word(),
            "source" | "destination" => return page.write(&self.on(name), &sheet.end),
            "address" => return end.address.into_iter().for_each(|address| page.text.push_str(&address.to_string())),
            "port" => return self.ports().take(1).for_each(|port| digits(&mut page.text, port.number().into())),
            _ => {
                let address = end.address.map(ToString::to_string).unwrap_or_default();
                let (first, last) = parts(&address);
                let text = match name {
                    "first" => first.to_owned(),
                    "last" => last.to_owned(),
                    "label" => {
                        (sheet.platform.comment)(sheet.firewall.objects[end.object].name, sheet.platform.most_comment)
                    }
                    "number" => end.number.to_string(),
                    "rule" => (self.rule + 1).to_string(),
                    "service" => self.service(),
                    "mask" => mask(last),
                    "cidr" if end.kind == Kind::Host => {
                        said(&[&address, if self.version() == "4" { "/32" } else { "/128" }])
                    }
                    "cidr" => address,
                    _ => unreachable!("no field {name}"),
                };
                return page.text.push_str(&text);
            }
        };
        page.text.push_str(text);
    }

    fn is(&self, condition: &str) -> bool {
        let kind = match condition {
            "v4" => return self.version() == "4",
            "tcp" => return self.entry().protocol() == Protocol::Tcp,
            "gre" => return self.entry().protocol() == Protocol::Gre,
            "ports" => return self.ports().next().is_some(),
            "many" => return self.flows.len() > 1,
            "back" => return self.is_back,
            "zoned" => return self.row().is_zoned,
            "listens" => return self.row().listens,
            "source" => return self.side == 0,
            "several" => return self.ends.iter().all(|end| self.sheet.rows[end.object].is_several),
            "shared" => return self.ends[0].families.and(self.ends[1].families).any(),
            "blank" => Kind::Blank,
            "every" => Kind::Every,
            "group" => Kind::Group,
            "host" => Kind::Host,
            "range" => Kind::Range,
            "name" => Kind::Name,
            _ => unreachable!("no condition {condition}"),
        };
        self.end().kind == kind
    }

    fn each(&self, list: &str, visit: &mut dyn FnMut(&Self)) {
        let mut place = *self;
        match list {
            "family" => {
                for family in FAMILIES {
                    if self.families.and(Families::only(family)).any() {
                        place.family = Some(family);
                        visit(&place);
                    }
                }
            }
            "object" | "rule" => {
                let is_rule = list == "rule";
                let count = if is_rule { self.sheet.firewall.rules.len() } else { self.sheet.rows.len() };
                for index in 0..count {
                    place = if is_rule { self.in_rule(index) } else { self.in_object(index) };
                    if place.families.any() {
                        visit(&place);
                    }
                }
            }
            "way" => {
                for is_back in [false, true] {
                    place.is_back = is_back;
                    visit(&place);
                }
            }
            "port" => {
                for flow in self.flows.chunks(1).filter(|flow| flow[0].service.port().is_some()) {
                    place.flows = flow;
                    visit(&place);
                }
            }
            "service" => place.each_service(visit),
            "source" | "destination" => self.on(list).each_end(visit),
            "address" => self.each_member(false, visit),
            "member" => self.each_member(true, visit),
            _ => unreachable!("no list {list}"),
        }
    }
}

/// What stands before and after the mark inside of a range or a network.
fn parts(address: &str) -> (&str, &str) {
    address.split_once(['/', '-']).unwrap_or((address, ""))
}

/// The mask of a network of IPv4 with a prefix.
fn mask(prefix: &str) -> String {
    let prefix = prefix.parse().unwrap_or(32_u32);
    Ipv4Addr::from(u32::MAX.checked_shl(32 - prefix.min(32)).unwrap_or(0)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_have_as_many_ones_as_the_prefix() {
        let check = |prefix: &str, expected: &str| assert_eq!(mask(prefix), expected);
        check("28", "255.255.255.240");
        check("1", "128.0.0.0");
        check("0", "0.0.0.0");
        check("31", "255.255.255.254");
    }
}
