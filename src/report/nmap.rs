//! nmap: a script that scans the openings of a selected source group.
//!
//! Networks are not scanned: a placeholder name that does not resolve replaces them, so that the scan stops there.

use super::{
    scripts::{Shell, id, is_one},
    tables::{cell, gaps},
};
use crate::{
    matrix::{Column, Flow},
    net::{Address, Family, Port, Protocol},
    ruleset::{ExportInput, ExportResult, Format, one_line, printable_ascii},
};

/// The format.
pub const FORMAT: Format =
    Format { id: "nmap", name: "nmap", extension: "sh", mime_type: "text/x-shellscript", render };

const SHELL: Shell = Shell {
    first_lines: "#!/bin/sh\n# shellcheck disable=SC2016\n",
    sources: ["\nrun() {\n\tcase $1 in\n", ")\n", "\t\t;;\n", "\t*) misused ;;\n\tesac\n}\n\nlist() {\n\t:\n"],
    list: ["\titem ", "}\n\n"],
    program: include_str!("nmap.sh"),
    line: one_line,
    escaped_quote: "'\\''",
    push: push_lines,
};

fn render(input: ExportInput) -> ExportResult {
    let mut gaps = gaps(input);
    for group in input.matrix.destinations() {
        let group = &input.plan.topology()[group];
        let [_, _, networks] = targets(&group.addresses);
        if !networks.is_empty() {
            gaps.push(format!("{}: a network is not scanned blindly:{networks}", group.name));
        }
    }
    SHELL.script(input, gaps)
}

/// The addresses to scan over IPv4, to scan over IPv6, and not to scan, each with a space before it. A DNS name may
/// resolve to either family and is scanned over IPv4.
fn targets(addresses: &[Address]) -> [String; 3] {
    let mut targets = [const { String::new() }; 3];
    for address in addresses {
        let kind = if is_one(address) { usize::from(address.family() == Some(Family::V6)) } else { 2 };
        targets[kind].extend([" ", &address.to_string()]);
    }
    targets
}

/// Appends a comment, and a line for each family of addresses.
fn push_lines(text: &mut String, input: ExportInput, flows: &[Flow]) {
    let group = &input.plan.topology()[flows[0].destination];
    let [mut v4, v6, networks] = targets(&group.addresses);
    if v4.is_empty() && v6.is_empty() {
        v4 = format!(" fill-in-{}.invalid", id(input, flows[0].destination));
    }
    let (mut comment, mut ports) = (group.name.clone(), String::new());
    for flow in flows {
        let reference = cell(input, flow, Column::Reference);
        if !comment.ends_with(&reference) {
            comment.extend(["; ", &reference]);
        }
        let before = if ports.is_empty() { "" } else { "," };
        let port = flow.service.port().map_or(u16::from(Protocol::Gre.number()), Port::number);
        ports.extend([before, &port.to_string()]);
    }
    if !networks.is_empty() {
        comment.extend(["; name addresses of", &networks]);
    }
    // Harmless if the line is pasted into a shell that reads `#` as a command.
    let comment = printable_ascii(&comment, &['"', '\\', '`', '$', '!'], usize::MAX);
    text.extend(["\t\t# \"", &comment, "\"\n"]);
    let kind = match flows[0].service.protocol() {
        Protocol::Tcp => "-sT -p ",
        Protocol::Udp => "-sU -p ",
        Protocol::Gre => "-sO -p ",
    };
    for (start, targets) in [("\t\tnmap -Pn -n ", v4), ("\t\tnmap -6 -Pn -n ", v6)] {
        if !targets.is_empty() {
            text.extend([start, kind, &ports, &targets, "\n"]);
        }
    }
}
