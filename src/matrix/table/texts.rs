//! The texts of a row's cells.

use super::{
    super::{
        Flow,
        column::{port_lines, protocol_text},
    },
    Density, TableColumn, TableRow,
};
use crate::{
    document::PortDocument,
    net::Service,
    plan::{GroupId, Plan},
};
use std::collections::HashSet;

/// The lengths of lists in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLength {
    /// At most a few names and addresses, and the number of further ones: for the screen.
    Short,
    /// Every name and address: for paper.
    Full,
}

/// The most groups and the most addresses in a cell of a short text.
const MAX_NAMES: usize = 4;
const MAX_ADDRESSES: usize = 3;

/// The texts of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowTexts {
    /// The lines of each column, in the order of [`TableColumn::ALL`].
    cells: Vec<Vec<String>>,
    /// Further texts for the search.
    pub(super) keywords: Vec<String>,
    /// The ports as text, with defaults that were changed.
    pub(super) ports: Vec<String>,
}

impl RowTexts {
    /// The texts of a row. The column of numbers is empty: rows do not know theirs.
    #[must_use]
    pub fn of(
        document: &PortDocument,
        plan: &Plan,
        flows: &[Flow],
        row: &TableRow,
        (density, length): (Density, TextLength),
    ) -> Self {
        let of_row: Vec<&Flow> = row.flows.iter().map(|&index| &flows[index]).collect();
        let cell = |column: &TableColumn| match column {
            TableColumn::Number => Vec::new(),
            TableColumn::From => end_lines(plan, &row.sources, length),
            TableColumn::To => end_lines(plan, &row.destinations, length),
            TableColumn::Protocol => each_once(row.services.iter().map(|&service| protocol_text(service)).collect()),
            TableColumn::Port if density == Density::PerPort => port_lines(of_row[0]),
            TableColumn::Port => service_lines(document, row, &of_row),
            TableColumn::Purpose => purposes(document, row, &of_row),
            TableColumn::Basis => each_once(of_row.iter().filter_map(|flow| basis(document, flow)).collect()),
            TableColumn::Reference => references(document, row, &of_row),
        };
        let ports = of_row.iter().flat_map(|flow| flow.service.port().into_iter().chain(flow.default_ports()));
        Self {
            cells: TableColumn::ALL.iter().map(cell).collect(),
            keywords: keywords(document, row, &of_row),
            ports: each_once(ports.map(|port| port.to_string()).collect()),
        }
    }

    /// The lines of a column.
    #[must_use]
    pub fn lines(&self, column: TableColumn) -> &[String] {
        // `TableColumn::ALL` is in the order of the declaration.
        &self.cells[column as usize]
    }

    /// All lines of all columns.
    pub fn all_lines(&self) -> impl Iterator<Item = &String> {
        self.cells.iter().flatten()
    }
}

/// The names of groups, and for each zone among them the addresses: `London, Paris` and `DMZ 192.0.2.11, 192.0.2.12`.
fn end_lines(plan: &Plan, groups: &[GroupId], length: TextLength) -> Vec<String> {
    let topology = plan.topology();
    let names = groups.iter().map(|&group| topology[group].name.as_str());
    let mut lines = vec![listed(names, groups.len(), MAX_NAMES, length)];
    let mut zones: Vec<(usize, Vec<GroupId>)> = Vec::new();
    for &group in groups {
        let zone = topology[group].zone;
        match zones.iter_mut().find(|(known, _)| *known == zone) {
            Some((_, members)) => members.push(group),
            None => zones.push((zone, vec![group])),
        }
    }
    // Zones without a name are the parties' own: together they make one line of addresses.
    let mut unnamed = Vec::new();
    for (zone, members) in zones {
        let zone = &topology.zones[zone];
        if zone.named {
            lines.push(zone_line(plan, &zone.name, &members, length));
        } else {
            unnamed.extend(members);
        }
    }
    lines.push(zone_line(plan, "", &unnamed, length));
    lines.retain(|line| !line.is_empty());
    lines
}

/// A zone and the addresses of some of its groups.
fn zone_line(plan: &Plan, zone: &str, groups: &[GroupId], length: TextLength) -> String {
    let addresses: Vec<String> =
        groups.iter().flat_map(|&group| &plan.topology()[group].addresses).map(ToString::to_string).collect();
    let listed = listed(addresses.iter().map(String::as_str), addresses.len(), MAX_ADDRESSES, length);
    if zone.is_empty() || listed.is_empty() { [zone, &listed].concat() } else { format!("{zone} {listed}") }
}

/// `A, B, C + 18 more`. One more than the limit is written out: it takes no more room than its count.
fn listed<'a>(texts: impl Iterator<Item = &'a str>, count: usize, max: usize, length: TextLength) -> String {
    let max = if length == TextLength::Full || count <= max + 1 { count } else { max };
    let shown = texts.take(max).collect::<Vec<_>>().join(", ");
    if max < count { format!("{shown} + {} more", count - max) } else { shown }
}

/// A line for each protocol with its ports. An asterisk marks a port that only recommended rules need.
fn service_lines(document: &PortDocument, row: &TableRow, flows: &[&Flow]) -> Vec<String> {
    let port = |service: &Service| {
        let mut of_service = flows.iter().filter(|flow| flow.service == *service);
        let mark = if of_service.clone().all(|flow| flow.is_optional(document)) { "*" } else { "" };
        let port = service.port().map_or_else(String::new, |port| port.to_string());
        let defaults = of_service.next().map(|flow| flow.default_ports()).unwrap_or_default();
        match &defaults[..] {
            [] => format!("{port}{mark}"),
            defaults => {
                let defaults: Vec<String> = defaults.iter().map(ToString::to_string).collect();
                format!("{port}{mark} (default {})", defaults.join(", "))
            }
        }
    };
    let line = |services: &[Service]| {
        let ports = services.iter().map(port).collect::<Vec<_>>().join(", ");
        let between = if services[0].port().is_some() { " " } else { "" };
        format!("{}{between}{ports}", protocol_text(services[0]))
    };
    row.services.chunk_by(|one, other| one.protocol() == other.protocol()).map(line).collect()
}

/// The purposes, each once: a line for each of a single connection, else one line.
fn purposes(document: &PortDocument, row: &TableRow, flows: &[&Flow]) -> Vec<String> {
    let purposes = each_once(flows.iter().flat_map(|flow| flow.purposes(document)).collect());
    if row.flows.len() == 1 { purposes } else { vec![purposes.join("; ")] }
}

fn basis(document: &PortDocument, flow: &Flow) -> Option<String> {
    flow.basis(document).map(|basis| document.bases[basis].name.clone())
}

/// The references of a single connection in full; else the ids of the rules, each once.
fn references(document: &PortDocument, row: &TableRow, flows: &[&Flow]) -> Vec<String> {
    if row.flows.len() == 1 {
        return flows[0].references(document);
    }
    let rules = flows.iter().flat_map(|flow| &flow.reasons).map(|reason| document.rules[reason.rule].id.clone());
    vec![each_once(rules.collect()).join(", ")]
}

/// Services as `tcp/443`, features, and the references that a cell of several connections leaves out.
fn keywords(document: &PortDocument, row: &TableRow, flows: &[&Flow]) -> Vec<String> {
    let features = flows.iter().flat_map(|flow| &flow.reasons).filter_map(|reason| reason.feature(document));
    let features = features.map(|feature| document.features[feature].name.clone());
    let services = row.services.iter().map(ToString::to_string);
    let several = if flows.len() > 1 { flows } else { &[] };
    let references = several.iter().flat_map(|flow| flow.references(document));
    each_once(services.chain(features).chain(references).collect())
}

/// The texts without repetitions, in order.
fn each_once(mut texts: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    texts.retain(|text| seen.insert(text.clone()));
    texts
}
