//! nftables: a complete ruleset for a firewall on Linux, to be loaded with `nft -f`.

use super::{
    Exported, Firewall, Format, Rule, Subject,
    head::{commented, plain},
    names::Naming,
};
use crate::net::{Address, Family, Protocol};

/// The format.
pub const FORMAT: Format =
    Format { id: "nftables", name: "nftables", ending: "nft", media: "text/plain", write: |subject| write(subject) };

/// Names of sets. Their ends keep them from being words of the language.
const NAMING: Naming = Naming { most: 48, marks: "_" };

/// The kernel keeps 128 bytes of a comment, its end included.
const MOST_COMMENT: usize = 120;

fn write(subject: Subject) -> Exported {
    let firewall = Firewall::of(subject);
    let names = firewall.names(NAMING);
    let mut gaps = Vec::new();
    let mut body = String::from("\ntable inet port_matrix {\n");
    for (index, name) in names.iter().enumerate() {
        for family in firewall.families(index) {
            body.push_str(&set(name, family, firewall.objects[index].of(family)));
        }
        gaps.extend(firewall.gaps(index, false));
    }
    body.push_str("\tchain forward {\n\t\ttype filter hook forward priority filter; policy drop;\n");
    body.push_str("\t\tct state established,related accept\n\t\tct state invalid drop\n");
    for rule in &firewall.rules {
        let families = firewall.common(rule);
        if families.is_empty() {
            gaps.push(firewall.unreachable(rule));
        }
        for family in families {
            body.push_str(&line(rule, &names, family));
        }
    }
    body.push_str("\t}\n}\n");
    let mut exported = commented(subject, "#", gaps, &body);
    exported.text.insert_str(0, "#!/usr/sbin/nft -f\n");
    exported
}

/// A named set. A group without addresses is a variable that nobody defined: the ruleset does not load without.
fn set(name: &str, family: Family, addresses: &[&Address]) -> String {
    let (end, kind) = words(family);
    let elements = if addresses.is_empty() {
        format!("$FILL_IN_{name}_{end}")
    } else {
        addresses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    };
    format!(
        "\tset {name}_{end} {{\n\t\ttype {kind}_addr\n\t\tflags interval\n\t\tauto-merge\n\t\telements = {{ {elements} }}\n\t}}\n"
    )
}

fn line(rule: &Rule, names: &[String], family: Family) -> String {
    let (end, _) = words(family);
    let ip = if family == Family::V4 { "ip" } else { "ip6" };
    let (source, destination) = (&names[rule.source], &names[rule.destination]);
    let service = match rule.protocol {
        Protocol::Gre => "meta l4proto gre".to_owned(),
        protocol => format!("{} dport {{ {} }}", protocol.word(), rule.ports_joined(", ")),
    };
    let comment = plain(&rule.comment, &['"', '\\'], MOST_COMMENT);
    format!(
        "\t\t{ip} saddr @{source}_{end} {ip} daddr @{destination}_{end} {service} ct state new accept comment \"{comment}\"\n"
    )
}

fn words(family: Family) -> (&'static str, &'static str) {
    match family {
        Family::V4 => ("v4", "ipv4"),
        Family::V6 => ("v6", "ipv6"),
    }
}
