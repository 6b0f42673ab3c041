//! What the configurations of several platforms are put together from: names of groups and rules, services, texts.

use super::{Firewall, Rule, Subject, head::plain, names::Naming};
use crate::{
    net::{Family, Port, Protocol},
    write::has,
};

/// A service by itself: a protocol and, where it has ports, one of them.
pub type Opening = (Protocol, Option<Port>);

/// Names of every group.
pub fn group_names(firewall: &Firewall, naming: Naming) -> Vec<String> {
    naming.names(&firewall.objects.iter().map(|object| object.name).collect::<Vec<_>>())
}

/// Names with an end that keeps them from being words of a platform.
pub fn ended(names: Vec<String>, end: &str) -> Vec<String> {
    names.into_iter().map(|name| name + end).collect()
}

/// Names of every rule: its ends and its protocol.
pub fn rule_names(firewall: &Firewall, naming: Naming) -> Vec<String> {
    let name = |rule: &Rule| {
        let [source, destination] = [rule.source, rule.destination].map(|object| firewall.objects[object].name);
        [source, destination, protocol(rule.protocol)].join(" ")
    };
    let texts: Vec<_> = firewall.rules.iter().map(name).collect();
    naming.names(&texts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Names of every zone, none of which is one of the platform's words.
pub fn zone_names(subject: Subject, naming: Naming, words: &[&str]) -> Vec<String> {
    let zones = subject.plan.site().zones.iter().map(|zone| zone.name.as_str());
    let texts: Vec<_> = words.iter().copied().chain(zones).collect();
    naming.names(&texts).split_off(words.len())
}

/// The services of a rule, in order.
pub fn openings(rule: &Rule) -> Vec<Opening> {
    if rule.protocol == Protocol::Gre {
        return vec![(rule.protocol, None)];
    }
    rule.ports.iter().map(|&port| (rule.protocol, Some(port))).collect()
}

/// Every service of these rules once, in the order they are met.
pub fn services<'a>(rules: impl Iterator<Item = &'a Rule>) -> Vec<Opening> {
    let mut services = Vec::new();
    for opening in rules.flat_map(openings) {
        if !services.contains(&opening) {
            services.push(opening);
        }
    }
    services
}

/// The name of a service's object: `tcp_80`, `gre`.
pub fn service_name((kind, port): Opening, mark: &str) -> String {
    let name = protocol(kind).to_owned();
    port.map_or_else(|| name.clone(), |port| [&name, mark, &port.to_string()].concat())
}

/// The names of a rule's services.
pub fn service_names(rule: &Rule, mark: &str) -> Vec<String> {
    openings(rule).into_iter().map(|opening| service_name(opening, mark)).collect()
}

/// A protocol in lower case.
pub fn protocol(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Tcp => "tcp",
        Protocol::Udp => "udp",
        Protocol::Gre => "gre",
    }
}

/// What the name of an object of a family ends with.
pub fn family(family: Family) -> &'static str {
    match family {
        Family::V4 => "v4",
        Family::V6 => "v6",
    }
}

/// A text between quotes that no quoting has to be thought of in: letters, digits and a few marks. A question mark asks
/// a command line for help even between quotes, and the others begin or end something on one platform or another.
pub fn quoted(text: &str, most: usize) -> String {
    let harmless = |letter: char| letter.is_ascii_alphanumeric() || has(" .,:;#()+=@_-", letter);
    let text = plain(text, &['"', '\\'], most);
    let text: String = text.chars().map(|letter| if harmless(letter) { letter } else { '-' }).collect();
    ["\"", &text, "\""].concat()
}
