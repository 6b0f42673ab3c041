//! iptables: the filter table for `iptables-restore`, and that of IPv6 for `ip6tables-restore`.

use super::{
    Exported, Firewall, Format, Rule, Subject,
    head::{typable, typed},
    names::Naming,
};
use crate::net::{Address, Family, Protocol};

/// The format of IPv4.
pub const FORMAT: Format = Format {
    id: "iptables",
    name: "iptables",
    ending: "rules",
    media: "text/plain",
    write: |subject| write(subject, Family::V4),
};

/// The format of IPv6.
pub const FORMAT_V6: Format = Format {
    id: "ip6tables",
    name: "ip6tables (IPv6)",
    ending: "rules",
    media: "text/plain",
    write: |subject| write(subject, Family::V6),
};

/// Names in placeholders.
const NAMING: Naming = Naming { most: 48, marks: "-" };

/// The kernel keeps 256 bytes of a comment, its end included.
const MOST_COMMENT: usize = 255;

/// The most ports that one match takes.
const MOST_PORTS: usize = 15;

/// What whoever loads it has to know.
const NOTE: &str =
    "Loading this replaces the whole filter table, rules of INPUT and OUTPUT with it. No other table is touched.";

fn write(subject: Subject, family: Family) -> Exported {
    let firewall = Firewall::of(subject);
    let names = firewall.names(NAMING);
    let mut gaps = Vec::new();
    for (index, object) in firewall.objects.iter().enumerate() {
        gaps.extend(firewall.gaps(index, false));
        if !object.is_blank() && object.of(family).is_empty() {
            let version = if family == Family::V4 { "IPv4" } else { "IPv6" };
            gaps.push(format!("{}: no {version} address; its rules are not in this file", object.name));
        }
    }
    let (mut chains, mut lines) = (String::new(), String::new());
    for (index, rule) in firewall.rules.iter().enumerate() {
        if firewall.may_be(rule, family, false) {
            let [sources, destinations] = [(rule.source, "src"), (rule.destination, "dst")]
                .map(|(object, side)| matches(firewall.objects[object].of(family), side, &names[object]));
            let chain = format!("PM-{}", index + 1);
            if push(&mut lines, rule, &chain, &sources, &destinations) {
                chains.extend([":", &chain, " - [0:0]\n"]);
            }
        } else if ![Family::V4, Family::V6].into_iter().any(|family| firewall.may_be(rule, family, false)) {
            gaps.push(firewall.unreachable(rule));
        }
    }
    let body = [
        "\n*filter\n:FORWARD DROP [0:0]\n",
        &chains,
        "-A FORWARD -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT\n",
        "-A FORWARD -m conntrack --ctstate INVALID -j DROP\n",
        &lines,
        "COMMIT\n",
    ];
    typed(subject, "#", &[NOTE], gaps, &body.concat())
}

/// A match for each address at one side of a rule. What is not known has a mask of no meaning, which is refused without
/// asking a name server: one that answers everything would give the placeholder an address.
fn matches(addresses: &[&Address], side: &str, name: &str) -> Vec<String> {
    let option = if side == "src" { "-s" } else { "-d" };
    let one = |address: &&Address| match address {
        Address::Range(range) => format!("-m iprange --{side}-range {range}"),
        address => format!("{option} {address}"),
    };
    if addresses.is_empty() {
        vec![format!("{option} FILL-IN-{name}/mask")]
    } else {
        addresses.iter().map(one).collect()
    }
}

/// Writes a rule for each source and destination. Where both are several they would multiply, so that the sources lead
/// to a chain with the destinations, and that it is needed is the answer.
fn push(lines: &mut String, rule: &Rule, chain: &str, sources: &[String], destinations: &[String]) -> bool {
    let comment = typable(&rule.comment, MOST_COMMENT);
    let has_chain = sources.len() > 1 && destinations.len() > 1;
    let mut line = |parts: [&str; 3], target: &str| {
        lines.extend(["-A ", &parts.join(" "), " -m comment --comment \"", &comment, "\" -j ", target, "\n"]);
    };
    for service in services(rule) {
        for source in sources {
            if has_chain {
                line(["FORWARD", source, &service], chain);
            } else {
                for destination in destinations {
                    line(["FORWARD", &[source.as_str(), destination].join(" "), &service], "ACCEPT");
                }
            }
        }
    }
    if has_chain {
        for destination in destinations {
            line([chain, destination, "-m conntrack --ctstate NEW"], "ACCEPT");
        }
    }
    has_chain
}

/// What new connections a rule lets through, as many ports together as one match takes.
fn services(rule: &Rule) -> Vec<String> {
    const NEW: &str = " -m conntrack --ctstate NEW";
    if rule.protocol == Protocol::Gre {
        return vec![["-p 47", NEW].concat()];
    }
    let ports: Vec<_> = rule.ports.iter().map(ToString::to_string).collect();
    let service =
        |ports: &[String]| ["-p ", rule.protocol.word(), " -m multiport --dports ", &ports.join(","), NEW].concat();
    ports.chunks(MOST_PORTS).map(service).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::Port;

    fn rule(protocol: Protocol, ports: std::ops::RangeInclusive<u16>) -> Rule {
        let ports = ports.filter_map(Port::new).collect();
        Rule { source: 0, destination: 1, protocol, ports, comment: "why \"\\".to_owned(), is_optional: false }
    }

    #[test]
    fn fifteen_ports_stand_in_one_match() {
        let [most, rest] = ["1,2,3,4,5,6,7,8,9,10,11,12,13,14,15", "16"]
            .map(|ports| format!("-p udp -m multiport --dports {ports} -m conntrack --ctstate NEW"));
        assert_eq!(services(&rule(Protocol::Udp, 1..=16)), [most.clone(), rest]);
        assert_eq!(services(&rule(Protocol::Udp, 1..=15)), [most]);
    }

    #[test]
    fn several_at_both_sides_meet_in_a_chain() {
        let check = |sources: &[&str], destinations: &[&str], expected: &str| {
            let [sources, destinations] =
                [sources, destinations].map(|ends| ends.iter().map(ToString::to_string).collect::<Vec<_>>());
            let mut lines = String::new();
            let has_chain = push(&mut lines, &rule(Protocol::Gre, 0..=0), "PM-7", &sources, &destinations);
            let comment = " -m comment --comment \"why ''\"";
            assert_eq!(lines.replace(comment, "").replace(" -m conntrack --ctstate NEW", " NEW"), expected);
            assert_eq!(has_chain, expected.contains("PM-7"));
        };
        check(&["-s a"], &["-d x"], "-A FORWARD -s a -d x -p 47 NEW -j ACCEPT\n");
        check(
            &["-s a", "-s b"],
            &["-d x"],
            "-A FORWARD -s a -d x -p 47 NEW -j ACCEPT\n-A FORWARD -s b -d x -p 47 NEW -j ACCEPT\n",
        );
        check(
            &["-s a", "-s b"],
            &["-d x", "-d y"],
            "-A FORWARD -s a -p 47 NEW -j PM-7\n-A FORWARD -s b -p 47 NEW -j PM-7\n\
             -A PM-7 -d x NEW -j ACCEPT\n-A PM-7 -d y NEW -j ACCEPT\n",
        );
    }
}
