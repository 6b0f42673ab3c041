//! nmap: command lines for the openings of each source group, in a script that runs those of one.
//!
//! Networks are not scanned blindly: a name that leads nowhere stands in their place, and the scan ends there.

use super::{
    Exported, Format, Subject,
    head::{one_line, plain},
    people::{cell, gaps},
    scripts::{Dialect, id, is_one},
};
use crate::{
    matrix::{Column, Flow},
    net::{Address, Family, Protocol},
};

/// The format.
pub const FORMAT: Format =
    Format { id: "nmap", name: "nmap", ending: "sh", media: "text/x-shellscript", write: |subject| write(subject) };

const DIALECT: Dialect = Dialect {
    first: "#!/bin/sh\n",
    sources: ["\nrun() {\n\tcase $1 in\n", ")\n", "\t\t;;\n", "\t*) misused ;;\n\tesac\n}\n\nlist() {\n\t:\n"],
    list: ["\titem ", "}\n\n"],
    program: include_str!("nmap.sh"),
    line: one_line,
    quote: "'\\''",
    push: push_lines,
};

fn write(subject: Subject) -> Exported {
    let mut gaps = gaps(subject);
    for group in subject.matrix.destinations() {
        let group = &subject.plan.site()[group];
        let networks = networks(&group.addresses);
        if !networks.is_empty() {
            gaps.push([&group.name, ": a network is not scanned blindly (", &networks, ")"].concat());
        }
    }
    DIALECT.script(subject, gaps)
}

/// Addresses of more than one device.
fn networks(addresses: &[Address]) -> String {
    let networks: Vec<_> = addresses.iter().filter(|address| !is_one(address)).map(ToString::to_string).collect();
    networks.join(", ")
}

/// Appends a comment and a line for each family of addresses.
fn push_lines(text: &mut String, subject: Subject, flows: &[Flow]) {
    let group = &subject.plan.site()[flows[0].destination];
    let ports: Vec<_> = flows.iter().filter_map(|flow| flow.service.port()).map(|port| port.to_string()).collect();
    let (kind, ports) = match flows[0].service.protocol() {
        Protocol::Tcp => ("-sT -p ", ports.join(",")),
        Protocol::Udp => ("-sU -p ", ports.join(",")),
        Protocol::Gre => ("-sO -p ", Protocol::Gre.number().to_string()),
    };
    let mut references: Vec<_> = flows.iter().map(|flow| cell(subject, flow, Column::Reference)).collect();
    references.dedup();
    push_comment(text, &[&group.name, ": ", &references.join("; ")].concat());
    let networks = networks(&group.addresses);
    if !networks.is_empty() {
        push_comment(text, &["name addresses of ", &networks].concat());
    }
    // A name leads to either family; IPv4 is tried.
    let of = |is_v6: bool| {
        let family = |address: &&Address| is_one(address) && (address.family() == Some(Family::V6)) == is_v6;
        let addresses: Vec<_> = group.addresses.iter().filter(family).map(ToString::to_string).collect();
        addresses.join(" ")
    };
    let (mut v4, v6) = (of(false), of(true));
    if v4.is_empty() && v6.is_empty() {
        v4 = ["fill-in-", &id(subject, flows[0].destination), ".invalid"].concat();
    }
    for (start, addresses) in [("\t\tnmap -Pn -n ", v4), ("\t\tnmap -6 -Pn -n ", v6)] {
        if !addresses.is_empty() {
            text.extend([start, kind, &ports, " ", &addresses, "\n"]);
        }
    }
}

/// Appends a comment that stays harmless where a line is pasted and a shell takes `#` for a command.
fn push_comment(text: &mut String, comment: &str) {
    let comment = plain(comment, &['"', '\\', '`', '$', '!'], usize::MAX);
    text.extend(["\t\t# \"", &comment, "\"\n"]);
}
