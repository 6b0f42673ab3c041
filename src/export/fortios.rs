//! `FortiOS`: addresses, services and policies as its command line takes them.
//!
//! Where a `set` fails, the rest of an object is kept with what it had before, and an address that was never given one
//! is every address. So a group without addresses is no address but a group of one that nobody made: the firewall
//! keeps neither that group nor a policy that lacks it.

use super::{
    Exported, Firewall, Format, Object, Rule, Subject,
    head::commented,
    names::Naming,
    parts::{
        Opening, ended, family, group_names, quoted, rule_names, service_name, service_names, services, zone_names,
    },
};
use crate::net::{Address, Family, Protocol, ip_text};

/// The format.
pub const FORMAT: Format =
    Format { id: "fortios", name: "FortiOS", ending: "conf", media: "text/plain", write: |subject| write(subject) };

/// Names of groups: the ends added to them stay within 79.
const GROUPS: Naming = Naming { most: 60, marks: "-" };

/// Names of policies, up to 35 with their ends.
const POLICIES: Naming = Naming { most: 32, marks: "-" };

/// Names of zones, which the firewall has already.
const ZONES: Naming = Naming { most: 35, marks: "-_" };

/// What the firewall keeps of a comment.
const MOST_COMMENT: usize = 1023;

fn write(subject: Subject) -> Exported {
    let firewall = Firewall::of(subject);
    let names = group_names(&firewall, GROUPS);
    let mut gaps: Vec<_> = (0..firewall.objects.len()).flat_map(|index| firewall.gaps(index, true)).collect();
    let mut body = String::new();
    for (of, end) in [(Family::V4, ""), (Family::V6, "6")] {
        let mut addresses = String::new();
        let mut groups = String::new();
        for (index, name) in names.iter().enumerate() {
            if firewall.families(index).contains(&of) {
                let name = [name, "_", family(of)].concat();
                addresses.push_str(&members(&name, &firewall.objects[index], of));
                groups.push_str(&group(&name, &firewall.objects[index], of));
            }
        }
        body.push_str(&section(&["address", end].concat(), &addresses));
        body.push_str(&section(&["addrgrp", end].concat(), &groups));
    }
    let custom: String = services(firewall.rules.iter()).into_iter().map(service).collect();
    body.push_str(&section("service custom", &custom));
    let zones = zone_names(subject, ZONES, &["any", "all"]);
    let mut policies = String::new();
    for (rule, name) in firewall.rules.iter().zip(rule_names(&firewall, POLICIES)) {
        let interfaces = [rule.source, rule.destination].map(|object| interface(subject, &firewall, &zones, object));
        let families = firewall.common(rule);
        if families.is_empty() {
            gaps.push(firewall.unreachable(rule));
        }
        for of in families {
            policies.push_str(&policy(rule, &name, &names, of, &interfaces));
        }
    }
    body.push_str(&section("policy", &policies));
    commented(subject, "#", gaps, &body)
}

/// The zone of a group, or any interface where zones are not told apart.
fn interface(subject: Subject, firewall: &Firewall, zones: &[String], object: usize) -> String {
    let site = subject.plan.site();
    let group = firewall.objects[object].group;
    if site.zone(group).named { zones[site[group].zone].clone() } else { "any".to_owned() }
}

fn section(name: &str, entries: &str) -> String {
    if entries.is_empty() { String::new() } else { ["\nconfig firewall ", name, "\n", entries, "end\n"].concat() }
}

fn entry(name: &str, lines: &[[&str; 2]]) -> String {
    let mut text = ["    edit ", name, "\n"].concat();
    for [key, value] in lines {
        text.extend(["        set ", key, " ", value, "\n"]);
    }
    text.push_str("    next\n");
    text
}

fn in_quotes(name: &str) -> String {
    ["\"", name, "\""].concat()
}

/// The names of a group's addresses, DNS names among them, which the firewall looks up for either family.
fn member_names(name: &str, object: &Object, of: Family) -> Vec<String> {
    (1..=object.of(of).len() + object.hosts.len()).map(|number| [name, "_", &number.to_string()].concat()).collect()
}

fn members(name: &str, object: &Object, of: Family) -> String {
    let mut names = member_names(name, object, of).into_iter().map(|name| in_quotes(&name));
    let mut text = String::new();
    for (address, name) in object.of(of).iter().zip(&mut names) {
        text.push_str(&address_entry(&name, address, of));
    }
    for (host, name) in object.hosts.iter().zip(names) {
        text.push_str(&entry(&name, &[["type", "fqdn"], ["fqdn", &in_quotes(host.as_str())]]));
    }
    text
}

fn address_entry(name: &str, address: &Address, of: Family) -> String {
    let written = address.to_string();
    let whole = if of == Family::V4 { "/32" } else { "/128" };
    let network = if matches!(address, Address::Host(_)) { [&written, whole].concat() } else { written };
    match (address, of) {
        (Address::Range(range), _) => {
            let [first, last] = [range.first(), range.last()].map(ip_text);
            entry(name, &[["type", "iprange"], ["start-ip", &first], ["end-ip", &last]])
        }
        (_, Family::V4) => entry(name, &[["type", "ipmask"], ["subnet", &network]]),
        (_, Family::V6) => entry(name, &[["type", "ipprefix"], ["ip6", &network]]),
    }
}

fn group(name: &str, object: &Object, of: Family) -> String {
    let mut names = member_names(name, object, of);
    if names.is_empty() {
        names.push(["FILL-IN_", name].concat());
    }
    entry(&in_quotes(name), &[["member", &quoted_list(&names)]])
}

fn quoted_list(names: &[String]) -> String {
    names.iter().map(|name| in_quotes(name)).collect::<Vec<_>>().join(" ")
}

fn service(opening: Opening) -> String {
    let name = in_quotes(&service_name(opening, "_"));
    let (kind, port) = opening;
    let port = port.map(|port| port.to_string()).unwrap_or_default();
    match kind {
        Protocol::Tcp => entry(&name, &[["protocol", "TCP/UDP/SCTP"], ["tcp-portrange", &port]]),
        Protocol::Udp => entry(&name, &[["protocol", "TCP/UDP/SCTP"], ["udp-portrange", &port]]),
        Protocol::Gre => entry(&name, &[["protocol", "IP"], ["protocol-number", "47"]]),
    }
}

fn policy(rule: &Rule, name: &str, names: &[String], of: Family, interfaces: &[String; 2]) -> String {
    let [from, to] = interfaces.each_ref().map(|name| in_quotes(name));
    let end = ["_", family(of)].concat();
    let ends = ended([&names[rule.source], &names[rule.destination]].map(Clone::clone).into(), &end);
    let [source, destination] = if of == Family::V4 { ["srcaddr", "dstaddr"] } else { ["srcaddr6", "dstaddr6"] };
    entry(
        "0",
        &[
            ["name", &in_quotes(&[name, &end].concat())],
            ["srcintf", &from],
            ["dstintf", &to],
            [source, &in_quotes(&ends[0])],
            [destination, &in_quotes(&ends[1])],
            ["service", &quoted_list(&service_names(rule, "_"))],
            ["schedule", "\"always\""],
            ["action", "accept"],
            ["comments", &quoted(&rule.comment, MOST_COMMENT)],
        ],
    )
}
