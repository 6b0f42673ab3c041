//! Juniper SRX: `set` commands of Junos for an address book, applications and policies between zones.

use super::{
    Exported, Firewall, Format, Object, Rule, Subject,
    cidrs::networks,
    head::commented,
    names::Naming,
    parts::{
        Opening, ended, group_names, protocol, quoted, rule_names, service_name, service_names, services, zone_names,
    },
};
use crate::net::{Address, Family, ip_text};

/// The format.
pub const FORMAT: Format =
    Format { id: "srx", name: "Juniper SRX", ending: "set", media: "text/plain", write: |subject| write(subject) };

/// Names of groups, whose ends keep them from being words such as `any`, and within 63 with a number.
const GROUPS: Naming = Naming { most: 48, marks: "-" };

/// Names of policies and zones.
const NAMES: Naming = Naming { most: 63, marks: "-_" };

/// What Junos keeps of a description.
const MOST_DESCRIPTION: usize = 900;

fn write(subject: Subject) -> Exported {
    let firewall = Firewall::of(subject);
    let names = ended(group_names(&firewall, GROUPS), "_set");
    let zones = zone_names(subject, NAMES, &["any", "all", "global", "junos-host", "junos-global"]);
    let mut gaps = Vec::new();
    let mut body = String::from("\n");
    for (index, (object, name)) in firewall.objects.iter().zip(&names).enumerate() {
        gaps.extend(firewall.gaps(index, true));
        body.push_str(&set(name, object));
    }
    body.extend(services(firewall.rules.iter()).into_iter().map(application));
    for (rule, name) in firewall.rules.iter().zip(rule_names(&firewall, NAMES)) {
        if firewall.common(rule).is_empty() {
            gaps.push(firewall.unreachable(rule));
            continue;
        }
        let [from, to] = [rule.source, rule.destination]
            .map(|object| &zones[subject.plan.site()[firewall.objects[object].group].zone]);
        let policy = ["set security policies from-zone ", from, " to-zone ", to, " policy ", &name].concat();
        body.push_str(&commands(&policy, rule, &names));
    }
    commented(subject, "#", gaps, &body)
}

/// The addresses of a group and the set of them. A group without is a set of one that nobody defined: Junos does not
/// commit it.
fn set(name: &str, object: &Object) -> String {
    const BOOK: &str = "set security address-book global address";
    let mut values: Vec<_> = object.v4.iter().chain(&object.v6).flat_map(|address| value(address)).collect();
    values.extend(object.hosts.iter().map(|host| ["dns-name ", host.as_str()].concat()));
    let mut text = String::new();
    let mut members = Vec::new();
    for (value, number) in values.iter().zip(1..) {
        let member = [name, "-", &number.to_string()].concat();
        text.extend([BOOK, " ", &member, " ", value, "\n"]);
        members.push(member);
    }
    if members.is_empty() {
        members.push(["FILL-IN-", name].concat());
    }
    for member in members {
        text.extend([BOOK, "-set ", name, " address ", &member, "\n"]);
    }
    text
}

/// An address in the words of Junos. Ranges are of IPv4 alone there.
fn value(address: &Address) -> Vec<String> {
    match address {
        Address::Range(range) if address.family() == Some(Family::V4) => {
            vec![["range-address ", &ip_text(range.first()), " to ", &ip_text(range.last())].concat()]
        }
        _ => networks(address),
    }
}

fn application(opening: Opening) -> String {
    let start = ["set applications application ", &service_name(opening, "_"), " "].concat();
    let mut text = [&start, "protocol ", protocol(opening.0), "\n"].concat();
    if let Some(port) = opening.1 {
        text.extend([&start, "destination-port ", &port.to_string(), "\n"]);
    }
    text
}

fn commands(policy: &str, rule: &Rule, names: &[String]) -> String {
    let mut text = String::new();
    let mut line = |words: &str, value: &str| text.extend([policy, " ", words, value, "\n"]);
    line("description ", &quoted(&rule.comment, MOST_DESCRIPTION));
    line("match source-address ", &names[rule.source]);
    line("match destination-address ", &names[rule.destination]);
    for service in service_names(rule, "_") {
        line("match application ", &service);
    }
    line("then permit", "");
    text
}
