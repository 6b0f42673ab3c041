//! Bash: a script that a machine of a source group runs to prove the openings that it starts.
//!
//! It asks for nothing but bash and coreutils. What runs stands in `prove.sh`; what is written here is its data, a
//! function for each source group, in which every text is quoted.

use super::{
    Exported, Format, Subject,
    head::{commented, one_line},
    names::Naming,
    people::{cell, gaps},
};
use crate::{
    matrix::{Column, Flow},
    net::Address,
    plan::GroupId,
};

/// The format.
pub const FORMAT: Format = Format {
    id: "bash",
    name: "Bash test",
    ending: "sh",
    media: "text/x-shellscript",
    write: |subject| write(subject),
};

/// Everything but the data.
const PROGRAM: &str = include_str!("prove.sh");

/// What is in single quotes is not to be expanded, whatever it looks like.
const START: &str = "#!/usr/bin/env bash\n# shellcheck disable=SC2016\n";

/// Names of functions, after ids.
const NAMING: Naming = Naming { most: 64, marks: "_" };

fn write(subject: Subject) -> Exported {
    let sources = subject.matrix.sources();
    let ids: Vec<String> = sources.iter().map(|&group| id(subject, group)).collect();
    let names = NAMING.names(&ids.iter().map(String::as_str).collect::<Vec<_>>());
    let (mut body, mut choices, mut list) = (String::from("\n"), String::new(), String::new());
    for ((&group, id), name) in sources.iter().zip(&ids).zip(&names) {
        let id = quoted(id);
        body.extend(["from_", name, "() {\n"]);
        for flow in subject.matrix.flows.iter().filter(|flow| flow.source == group) {
            body.push_str(&opening(subject, flow));
        }
        body.push_str("}\n\n");
        choices.extend(["\t\t", &id, ") from_", name, " ;;\n"]);
        list.extend(["\tprintf '  %-16s %s\\n' ", &id, " ", &quoted(&subject.plan.site()[group].name), "\n"]);
    }
    body.extend(["list() {\n\t:\n", &list, "}\n\nrun() {\n\tcase $1 in\n", &choices]);
    body.extend(["\t\t*) misused ;;\n\tesac\n}\n\n", PROGRAM]);
    let mut exported = commented(subject, "#", gaps(subject), &body);
    exported.text.insert_str(0, START);
    exported
}

fn id(subject: Subject, group: GroupId) -> String {
    subject.plan.site()[group].at.id(subject.document)
}

/// `opening 'dns' 'DNS server' udp 53 'S13 · §1 n2' 10.9.0.53`. What is more than one device has `net=` before it.
fn opening(subject: Subject, flow: &Flow) -> String {
    let destination = &subject.plan.site()[flow.destination];
    let protocol = flow.service.protocol().name().to_ascii_lowercase();
    let port = flow.service.port().map_or_else(|| "-".to_owned(), |port| port.to_string());
    let mut line = String::from("\topening ");
    line.extend([&quoted(&id(subject, flow.destination)), " ", &quoted(&destination.name), " ", &protocol]);
    line.extend([" ", &port, " ", &quoted(&cell(subject, flow, Column::Reference))]);
    for address in &destination.addresses {
        let mark = if matches!(address, Address::Network(_) | Address::Range(_)) { " net=" } else { " " };
        line.extend([mark, &address.to_string()]);
    }
    line + "\n"
}

/// A text on one line that the shell takes as it is: in single quotes only their end means anything.
fn quoted(text: &str) -> String {
    ["'", &one_line(text).replace('\'', "'\\''"), "'"].concat()
}
