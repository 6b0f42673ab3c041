//! JSON: the whole matrix for programs, in the shape that `docs/port-matrix.schema.json` describes.
//!
//! Texts are as they were typed: what could do harm raw (controls, line ends, turns of the writing direction) is
//! escaped. Groups are named as in the link: `scanning`, `scanning.2`.

use super::{
    ExportInput, ExportResult, Format,
    head::one_line,
    people::{addresses, gaps},
};
use crate::{
    matrix::{Column, Flow, OmittedRule},
    plan::{Detail, GroupId},
    write::{joined, said},
};

/// The format.
pub const FORMAT: Format =
    Format { id: "json", name: "JSON", ending: "json", media: "application/json", write: |subject| write(subject) };

/// A field: its name, and its value as JSON.
type Field = (&'static str, String);

fn write(subject: ExportInput) -> ExportResult {
    let (document, matrix) = (subject.document, subject.matrix);
    let flows = |flows: &[Flow]| table(flows.iter().map(|flow| object(&rule(subject, flow))));
    let remarks = matrix.remarks(document);
    let gaps = gaps(subject);
    let fields = [
        ("format", string("port-matrix")),
        ("version", "1".to_owned()),
        (
            "document",
            object(&[
                ("id", string(&document.id)),
                ("product", string(&document.product)),
                ("version", string(&document.version)),
            ]),
        ),
        ("title", object(&Detail::ALL.map(|detail| (key(detail), string(subject.plan.details().get(detail)))))),
        ("link", string(subject.link)),
        ("groups", table(subject.matrix.all_groups().into_iter().map(|id| object(&group(subject, id))))),
        ("rules", flows(&matrix.flows)),
        ("within", flows(&matrix.intra_zone)),
        ("unneeded", table(matrix.omitted.iter().map(|entry| object(&unneeded(subject, entry))))),
        (
            "remarks",
            table(remarks.iter().map(|id| {
                let remark = &document.remarks[id];
                let texts = [("id", &remark.id), ("found", &remark.found), ("reading", &remark.reading)];
                object(&texts.map(|(name, text)| (name, string(text))))
            })),
        ),
        ("gaps", list(&gaps)),
    ];
    let fields = fields.map(|(name, value)| said(&[&string(name), ": ", &value]));
    ExportResult::of(said(&["{\n  ", &joined(&fields, ",\n  "), "\n}\n"]), gaps)
}

fn key(detail: Detail) -> &'static str {
    match detail {
        Detail::Project => "project",
        Detail::RequestedBy => "requested_by",
        Detail::Ticket => "ticket",
        Detail::Date => "date",
        Detail::Note => "note",
    }
}

fn id(subject: ExportInput, group: GroupId) -> String {
    string(&subject.plan.topology()[group].at.id(subject.document))
}

fn group(subject: ExportInput, group: GroupId) -> [Field; 5] {
    let (entry, zone) = (&subject.plan.topology()[group], subject.plan.topology().zone(group));
    [
        ("id", id(subject, group)),
        ("name", string(&entry.name)),
        ("party", string(&subject.document.parties[entry.at.party].id)),
        ("zone", if zone.named { string(&zone.name) } else { "null".to_owned() }),
        ("addresses", list(&addresses(subject, group))),
    ]
}

fn rule(subject: ExportInput, flow: &Flow) -> [Field; 9] {
    let document = subject.document;
    let lines = |column: Column| column.lines(document, subject.plan, flow);
    let defaults: Vec<_> = flow.default_ports().iter().map(ToString::to_string).collect();
    [
        ("source", id(subject, flow.source)),
        ("destination", id(subject, flow.destination)),
        ("protocol", string(flow.service.protocol().name())),
        ("port", flow.service.port().map_or_else(|| "null".to_owned(), |port| port.to_string())),
        ("default_ports", said(&["[", &joined(&defaults, ", "), "]"])),
        ("purposes", list(&lines(Column::Purpose))),
        ("basis", string(&lines(Column::Basis).concat())),
        ("references", list(&lines(Column::Reference))),
        ("optional", flow.is_optional(document).to_string()),
    ]
}

fn unneeded(subject: ExportInput, entry: &OmittedRule) -> [Field; 2] {
    let why = entry.words(subject.document, subject.plan);
    [("rule", string(&subject.document.rules[entry.rule].id)), ("why", string(&why))]
}

/// An object on one line.
fn object(fields: &[Field]) -> String {
    let fields: Vec<_> = fields.iter().map(|(name, value)| said(&[&string(name), ": ", value])).collect();
    said(&["{", &joined(&fields, ", "), "}"])
}

fn list(texts: &[String]) -> String {
    let texts: Vec<_> = texts.iter().map(|text| string(text)).collect();
    said(&["[", &joined(&texts, ", "), "]"])
}

/// An array with a line for each entry, so that two exports compare line by line.
fn table(entries: impl Iterator<Item = String>) -> String {
    let entries: Vec<_> = entries.collect();
    if entries.is_empty() { "[]".to_owned() } else { said(&["[\n    ", &joined(&entries, ",\n    "), "\n  ]"]) }
}

fn string(text: &str) -> String {
    let mut string = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => string.extend(['\\', letter]),
            // Most letters are of these, and need no look at the line that they would make.
            ' '..='~' => string.push(letter),
            _ if one_line(letter.encode_utf8(&mut [0; 4])).starts_with(letter) => string.push(letter),
            // Four digits are enough: all of them lie in the first plane.
            _ => string.extend(["\\u", &format!("{:04x}", u32::from(letter))]),
        }
    }
    string.push('"');
    string
}
