//! Cisco ASA: objects, groups and an access list, for version 9 and later, where both families share a list.
//!
//! A group whose only line was refused is empty, and no rule takes an empty group, unless `forward-reference enable` is
//! set: then the rule matches nothing.

use super::{
    Exported, Firewall, Format, Object, Rule, Subject,
    cisco::{MOST_REMARK, NAMING, member},
    head::{typable, typed},
    names::Naming,
};
use crate::net::Family;

/// The format.
pub const FORMAT: Format =
    Format { id: "cisco-asa", name: "Cisco ASA", ending: "txt", media: "text/plain", write: |subject| write(subject) };

/// Names of groups of ports.
const PORT_NAMING: Naming = Naming { most: 48, marks: "_" };

/// What whoever loads it has to know.
const NOTES: [&str; 3] = [
    "Rules are added to what is there. Before loading this again: clear configure access-list port_matrix",
    "Objects given by DNS name need a name server: dns domain-lookup, dns server-group",
    "A group with FILL-IN is refused, and so are its rules, until its addresses are filled in.",
];

/// What stands at the end, so that loading it changes no traffic yet.
const TAIL: &str = "access-list port_matrix extended deny ip any any log\n\
                    ! To put it in force: access-group port_matrix global\n";

/// One way to say the end of a rule, and the families it holds.
struct End {
    text: String,
    families: Vec<Family>,
}

fn write(subject: Subject) -> Exported {
    let firewall = Firewall::of(subject);
    let names = firewall.names(NAMING);
    let ports = firewall.port_names(PORT_NAMING);
    let mut body = String::from("\n");
    let mut gaps = Vec::new();
    let mut ends = Vec::new();
    let has_v6 = firewall.objects.iter().any(|object| !object.v6.is_empty());
    for (index, name) in names.iter().enumerate() {
        gaps.extend(firewall.gaps(index, true));
        ends.push(push_object(&mut body, &firewall.objects[index], name, has_v6));
    }
    for (index, rule) in firewall.rules.iter().enumerate() {
        if rule.ports.len() > 1 && !ports[..index].contains(&ports[index]) {
            push_ports(&mut body, rule, &ports[index]);
        }
    }
    for (rule, ports) in firewall.rules.iter().zip(&ports) {
        if !push_rule(&mut body, rule, [&ends[rule.source], &ends[rule.destination]], ports) {
            gaps.push(firewall.unreachable(rule));
        }
    }
    body.push_str(TAIL);
    typed(subject, "!", &NOTES, gaps, &body)
}

/// Writes a group, and says how rules name it. DNS names are looked up for IPv6 only where the plan has any. All
/// addresses of a family have a word of their own, and need no group.
fn push_object(body: &mut String, object: &Object, name: &str, has_v6: bool) -> Vec<End> {
    let mut ends = Vec::new();
    let mut members = Vec::new();
    let mut families = Vec::new();
    for (family, every) in [(Family::V4, "any4"), (Family::V6, "any6")] {
        let addresses = object.of(family);
        if addresses.iter().any(|address| address.is_everything()) {
            ends.push(End { text: every.to_owned(), families: vec![family] });
            continue;
        }
        // Nothing known, or a name, can be of either family.
        if !addresses.is_empty() || object.is_blank() || !object.hosts.is_empty() {
            families.push(family);
        }
        members.extend(addresses.iter().map(|address| member(address)));
    }
    for host in &object.hosts {
        // Without the family a name stands for addresses of IPv4 alone.
        let words = if has_v6 { &["fqdn v4 ", "fqdn v6 "][..] } else { &["fqdn v4 "] };
        members.extend(words.iter().map(|word| [word, host.as_str()].concat()));
    }
    if members.is_empty() && ends.is_empty() {
        members.push(["host FILL-IN-", name].concat());
    }
    if !members.is_empty() {
        push_group(body, &members, name);
        ends.push(End { text: ["object-group ", name].concat(), families });
    }
    ends
}

/// Writes a group of addresses. Ranges and names have to be objects first.
fn push_group(body: &mut String, members: &[String], name: &str) {
    let mut group = ["object-group network ", name, "\n"].concat();
    for (number, member) in (1..).zip(members) {
        if member.starts_with("range") || member.starts_with("fqdn") {
            let object = format!("{name}_{number}");
            body.extend(["object network ", &object, "\n ", member, "\n"]);
            group.extend([" network-object object ", &object, "\n"]);
        } else {
            group.extend([" network-object ", member, "\n"]);
        }
    }
    body.push_str(&group);
}

fn push_ports(body: &mut String, rule: &Rule, name: &str) {
    body.extend(["object-group service ", name, " ", rule.protocol.word(), "\n"]);
    for port in &rule.ports {
        body.extend([" port-object eq ", &port.to_string(), "\n"]);
    }
}

/// Writes a rule for each pair of ends with a family in common, and says whether there was one.
fn push_rule(body: &mut String, rule: &Rule, [sources, destinations]: [&[End]; 2], ports: &str) -> bool {
    let service = match rule.ports[..] {
        [] => String::new(),
        [port] => format!(" eq {port}"),
        _ => [" object-group ", ports].concat(),
    };
    let mut lines = String::new();
    for source in sources {
        for destination in destinations {
            if source.families.iter().any(|family| destination.families.contains(family)) {
                lines.extend(["access-list port_matrix extended permit ", rule.protocol.word(), " "]);
                lines.extend([&source.text, " ", &destination.text, &service, "\n"]);
            }
        }
    }
    if !lines.is_empty() {
        body.extend(["access-list port_matrix remark ", &typable(&rule.comment, MOST_REMARK), "\n", &lines]);
    }
    !lines.is_empty()
}
