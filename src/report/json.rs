//! JSON: the whole matrix for programs, in the structure that `docs/port-matrix.schema.json` describes.
//!
//! Strings are kept as they were typed. Groups are named as in the link: `scanning`, `scanning.2`. The structures here
//! define the format and have no other use: the names of their fields are frozen. Site, state and action stand there only
//! where the plan says something about them, so that other plans give the same file as before there were any.

use super::{
    json_layout::Lines,
    tables::{addresses, gaps},
};
use crate::{
    matrix::{Column, Flow, OmittedRule, action},
    net::Port,
    plan::{Detail, GroupId, GroupState, OpeningAction},
    ruleset::{ExportInput, ExportResult, Format},
};
use serde::Serialize;
use serde_json::Serializer;

/// The format.
pub const FORMAT: Format =
    Format { id: "json", name: "JSON", extension: "json", mime_type: "application/json", render };

#[derive(Serialize)]
struct Export<'a> {
    format: &'static str,
    version: u8,
    document: Document<'a>,
    title: Title<'a>,
    link: &'a str,
    groups: Vec<Group<'a>>,
    rules: Vec<Connection<'a>>,
    within: Vec<Connection<'a>>,
    unneeded: Vec<Unneeded<'a>>,
    remarks: Vec<Remark<'a>>,
    gaps: &'a [String],
}

#[derive(Serialize)]
struct Document<'a> {
    id: &'a str,
    product: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct Title<'a> {
    project: &'a str,
    requested_by: &'a str,
    ticket: &'a str,
    date: &'a str,
    note: &'a str,
}

#[derive(Serialize)]
struct Group<'a> {
    id: String,
    name: &'a str,
    party: &'a str,
    zone: Option<&'a str>,
    addresses: Vec<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    site: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'static str>,
}

#[derive(Serialize)]
struct Connection<'a> {
    source: String,
    destination: String,
    protocol: &'a str,
    port: Option<u16>,
    default_ports: Vec<u16>,
    purposes: Vec<String>,
    basis: String,
    references: Vec<String>,
    optional: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<&'static str>,
}

#[derive(Serialize)]
struct Unneeded<'a> {
    rule: &'a str,
    why: String,
}

#[derive(Serialize)]
struct Remark<'a> {
    id: &'a str,
    found: &'a str,
    reading: &'a str,
}

fn render(input: ExportInput) -> ExportResult {
    let (document, matrix) = (input.document, input.matrix);
    let detail = |detail| -> &str { input.plan.details().get(detail) };
    let gaps = gaps(input);
    let remark = |id| {
        let remark = &document.remarks[id];
        Remark { id: &remark.id, found: &remark.found, reading: &remark.reading }
    };
    let export = Export {
        format: "port-matrix",
        version: 1,
        document: Document { id: &document.id, product: &document.product, version: &document.version },
        title: Title {
            project: detail(Detail::Project),
            requested_by: detail(Detail::RequestedBy),
            ticket: detail(Detail::Ticket),
            date: detail(Detail::Date),
            note: detail(Detail::Note),
        },
        link: input.link,
        groups: matrix.all_groups().into_iter().map(|id| group(input, id)).collect(),
        rules: matrix.flows.iter().map(|flow| opening(input, flow)).collect(),
        within: matrix.intra_zone.iter().map(|flow| connection(input, flow)).collect(),
        unneeded: matrix.omitted.iter().map(|omitted| unneeded(input, omitted)).collect(),
        remarks: matrix.remarks(document).iter().map(remark).collect(),
        gaps: &gaps,
    };
    ExportResult::from_text(in_lines(&export), gaps)
}

fn in_lines(export: &Export) -> String {
    let mut bytes = Vec::new();
    export.serialize(&mut Serializer::with_formatter(&mut bytes, Lines::default())).expect("memory accepts every text");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

fn id(input: ExportInput, group: GroupId) -> String {
    input.plan.topology()[group].at.id(input.document)
}

fn group(input: ExportInput<'_>, group: GroupId) -> Group<'_> {
    let (entry, zone) = (&input.plan.topology()[group], input.plan.topology().zone(group));
    Group {
        id: id(input, group),
        name: &entry.name,
        party: &input.document.parties[entry.at.party].id,
        zone: zone.named.then_some(zone.name.as_str()),
        addresses: addresses(input, group),
        site: &entry.site,
        state: (entry.state != GroupState::default_of(input.document, entry.at.party)).then(|| entry.state.word()),
    }
}

fn connection<'a>(input: ExportInput<'a>, flow: &Flow) -> Connection<'a> {
    let lines = |column: Column| column.lines(input.document, input.plan, flow);
    Connection {
        source: id(input, flow.source),
        destination: id(input, flow.destination),
        protocol: flow.service.protocol().name(),
        port: flow.service.port().map(Port::number),
        default_ports: flow.default_ports().into_iter().map(Port::number).collect(),
        purposes: lines(Column::Purpose),
        basis: lines(Column::Basis).concat(),
        references: lines(Column::Reference),
        optional: flow.is_optional(input.document),
        action: None,
    }
}

/// A connection that needs an opening, which a request adds or keeps.
fn opening<'a>(input: ExportInput<'a>, flow: &Flow) -> Connection<'a> {
    let action = action(input.plan, flow);
    Connection { action: (action == OpeningAction::Keep).then(|| action.word()), ..connection(input, flow) }
}

fn unneeded<'a>(input: ExportInput<'a>, omitted: &OmittedRule) -> Unneeded<'a> {
    Unneeded { rule: &input.document.rules[omitted.rule].id, why: omitted.words(input.document, input.plan) }
}
