//! The columns of the table.

use super::{super::Flow, Density, TableRow};
use crate::{document::PortDocument, plan::Plan};
use std::cmp::Ordering;
use strum::{IntoStaticStr, VariantArray};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
pub enum TableColumn {
    /// The row's number, which it keeps while the plan is edited.
    #[strum(serialize = "#")]
    Number,
    /// The groups that start the connections, with zones and addresses.
    From,
    /// The groups that listen, with zones and addresses.
    To,
    /// The protocol.
    Protocol,
    /// The port; with the protocol where that has no column.
    Port,
    /// The purposes.
    Purpose,
    /// The degrees of certainty.
    Basis,
    /// The rules of the document, with citations and remarks where the row is a single connection.
    Reference,
}

impl TableColumn {
    /// Every column, from left to right.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The heading.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The class of its cells.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::From => "from",
            Self::To => "to",
            Self::Protocol => "protocol",
            Self::Port => "port",
            Self::Purpose => "purpose",
            Self::Basis => "basis",
            Self::Reference => "reference",
        }
    }

    /// The columns of a table of this density. Rows of several services have the protocol beside the port.
    pub fn of(density: Density) -> impl Iterator<Item = Self> + Clone {
        let is_there = move |column: &Self| *column != Self::Protocol || density == Density::PerPort;
        Self::ALL.iter().copied().filter(is_there)
    }

    /// Compares two rows by this column. The caller compares numbers: rows do not know theirs.
    #[must_use]
    pub fn compare(
        self,
        document: &PortDocument,
        plan: &Plan,
        flows: &[Flow],
        left: &TableRow,
        right: &TableRow,
    ) -> Ordering {
        let first = |row: &TableRow| &flows[row.flows[0]];
        let (one, other) = (first(left), first(right));
        let group_names = |row: &TableRow, end: fn(&TableRow) -> &[crate::plan::GroupId]| {
            end(row).iter().map(|&group| plan.topology()[group].name.clone()).collect::<Vec<_>>()
        };
        match self {
            Self::Number => Ordering::Equal,
            Self::From => group_names(left, |row| &row.sources).cmp(&group_names(right, |row| &row.sources)),
            Self::To => group_names(left, |row| &row.destinations).cmp(&group_names(right, |row| &row.destinations)),
            Self::Protocol => one.service.protocol().cmp(&other.service.protocol()),
            // Services without a port come after all others.
            Self::Port => {
                let port = |flow: &Flow| (flow.service.port().is_none(), flow.service.port());
                port(one).cmp(&port(other))
            }
            Self::Purpose => one.purposes(document).cmp(&other.purposes(document)),
            Self::Basis => one.basis(document).cmp(&other.basis(document)),
            // Flows without a citation come after all others.
            Self::Reference => {
                let cited = |flow: &Flow| (flow.first_citation(document).is_none(), flow.first_citation(document));
                cited(one).cmp(&cited(other))
            }
        }
    }
}
