//! PAN-OS: `set` commands for addresses, services and security rules, for the prompt after `configure`.
//!
//! The documentation names no mark for comments. The lines of the head begin with one that no command begins with: at
//! worst each is answered as an unknown command, and changes nothing.

use super::{
    Exported, Firewall, Format, Object, Rule, Subject,
    head::{typable, typed},
    names::Naming,
};
use crate::net::{Address, Family, Protocol};

/// The format.
pub const FORMAT: Format = Format {
    id: "panos",
    name: "Palo Alto PAN-OS",
    ending: "txt",
    media: "text/plain",
    write: |subject| write(subject),
};

/// Names of groups. The underscore is left for their addresses, so that no two are alike.
const NAMING: Naming = Naming { most: 48, marks: "-" };

/// Names of services, where the first mark stands between ports.
const PORT_NAMING: Naming = Naming { most: 63, marks: "_" };

/// Names of rules.
const RULE_NAMING: Naming = Naming { most: 63, marks: "-" };

/// Names of zones, which are also where the firewall looks for words of its own.
const ZONE_NAMING: Naming = Naming { most: 31, marks: "-_." };

/// The most characters of a description.
const MOST_DESCRIPTION: usize = 1023;

/// What whoever loads it has to know.
const NOTE: &str = "Rules are added at the end; what no rule allows is left to interzone-default. FILL-IN is refused.";

fn write(subject: Subject) -> Exported {
    let firewall = Firewall::of(subject);
    let names = firewall.names(NAMING);
    let ports = firewall.port_names(PORT_NAMING);
    let mut body = String::from("\n");
    let mut gaps = Vec::new();
    for (index, name) in names.iter().enumerate() {
        gaps.extend(firewall.gaps(index, true));
        push_object(&mut body, &firewall.objects[index], name);
    }
    for (index, rule) in firewall.rules.iter().enumerate() {
        if !rule.ports.is_empty() && !ports[..index].contains(&ports[index]) {
            body.extend(["set service ", &ports[index], " protocol ", rule.protocol.word()]);
            body.extend([" port ", &rule.ports_joined(","), "\n"]);
        }
    }
    let zones = zones(subject, &firewall);
    let titles = firewall
        .rules
        .iter()
        .map(|rule| [&names[rule.source], "-to-", &names[rule.destination], "-", rule.protocol.word()].concat());
    let titles: Vec<_> = titles.collect();
    let titles = RULE_NAMING.names(&titles.iter().map(String::as_str).collect::<Vec<_>>());
    for (index, rule) in firewall.rules.iter().enumerate() {
        if [Family::V4, Family::V6].into_iter().any(|family| firewall.may_be(rule, family, true)) {
            push_rule(&mut body, rule, &titles[index], [&zones, &names], &ports[index]);
        } else {
            gaps.push(firewall.unreachable(rule));
        }
    }
    typed(subject, "#", &[NOTE], gaps, &body)
}

/// Writes an address for each of a group's, and the group. Its end keeps a group called `any`, or like a country, from
/// being taken for that.
fn push_object(body: &mut String, object: &Object, name: &str) {
    let of = |family| object.of(family).iter().map(|address| value(address));
    let mut values: Vec<String> = of(Family::V4).chain(of(Family::V6)).collect();
    values.extend(object.hosts.iter().map(|host| ["fqdn ", host.as_str()].concat()));
    if values.is_empty() {
        values.push(["ip-netmask FILL-IN-", name].concat());
    }
    let mut group = ["set address-group ", name, "_group static ["].concat();
    for (number, value) in (1..).zip(&values) {
        let address = format!("{name}_{number}");
        body.extend(["set address ", &address, " ", value, "\n"]);
        group.extend([" ", &address]);
    }
    body.extend([&group, " ]\n"]);
}

fn value(address: &Address) -> String {
    let kind = if matches!(address, Address::Range(_)) { "ip-range " } else { "ip-netmask " };
    [kind, &address.to_string()].concat()
}

/// The zone of each object: the plan's where it was named, or any.
fn zones(subject: Subject, firewall: &Firewall) -> Vec<String> {
    let site = subject.plan.site();
    // A zone that someone called `any` is not every zone: its name is taken before it comes.
    let texts = ["any", "multicast"].into_iter().chain(site.zones.iter().map(|zone| zone.name.as_str()));
    let names = ZONE_NAMING.names(&texts.collect::<Vec<_>>()).split_off(2);
    let zone = |object: &Object| {
        if site.zone(object.group).named { names[site[object.group].zone].clone() } else { "any".to_owned() }
    };
    firewall.objects.iter().map(zone).collect()
}

fn push_rule(body: &mut String, rule: &Rule, title: &str, [zones, names]: [&[String]; 2], ports: &str) {
    let [from, to] = [rule.source, rule.destination];
    body.extend(["set rulebase security rules ", title, " from ", &zones[from], " to ", &zones[to]]);
    body.extend([" source ", &names[from], "_group destination ", &names[to], "_group"]);
    // No service has a protocol without ports; there is an application for it.
    body.push_str(match rule.protocol {
        Protocol::Gre => " application gre service application-default",
        Protocol::Tcp | Protocol::Udp => " application any service ",
    });
    body.push_str(if rule.protocol == Protocol::Gre { "" } else { ports });
    body.extend([" action allow description \"", &typable(&rule.comment, MOST_DESCRIPTION), "\"\n"]);
}
