//! AWS: security groups in Terraform's language, one for each group that listens.
//!
//! A group that only starts connections stands in the rules by its addresses, and so does one that is every address.
//! The rules of a group go in and out of it; security groups keep state, so that answers need none.

use super::{
    Exported, Firewall, Format, Object, Rule, Subject,
    cidrs::networks,
    head::{commented, one_line},
    names::Naming,
    parts::{Opening, family, group_names, openings, protocol, quoted, service_name},
};
use crate::net::{Address, Family};

/// The format.
pub const FORMAT: Format = Format {
    id: "aws",
    name: "AWS security groups (Terraform)",
    ending: "tf",
    media: "text/plain",
    write: |subject| write(subject),
};

/// Names of groups. Without `_`, so that names put together with it are never alike.
const NAMING: Naming = Naming { most: 60, marks: "-" };

/// What AWS keeps of a description.
const MOST_DESCRIPTION: usize = 255;

fn write(subject: Subject) -> Exported {
    let firewall = Firewall::of(subject);
    let names = group_names(&firewall, NAMING);
    let mut gaps = Vec::new();
    let mut variables = String::from("\nvariable \"vpc_id\" {\n  type = string\n}\n");
    let mut locals = String::new();
    let mut groups = String::new();
    for (index, (object, name)) in firewall.objects.iter().zip(&names).enumerate() {
        gaps.extend(firewall.gaps(index, false));
        for family in firewall.families(index) {
            if object.of(family).is_empty() {
                variables.push_str(&variable(name, family));
            }
            locals.push_str(&list(name, family, object.of(family)));
        }
        if has_group(&firewall, index) {
            groups.push_str(&group(name, object));
        }
    }
    for rule in &firewall.rules {
        if firewall.common(rule).is_empty() {
            gaps.push(firewall.unreachable(rule));
        }
        groups.push_str(&both_ends(&firewall, rule, &names));
    }
    commented(subject, "#", gaps, &[variables, locals, groups].concat())
}

/// Whether a group is a security group: it listens, and is not the whole Internet.
fn has_group(firewall: &Firewall, object: usize) -> bool {
    let Object { v4, v6, .. } = &firewall.objects[object];
    let everything = v4.iter().chain(v6).any(|address| address.is_everything());
    !everything && firewall.rules.iter().any(|rule| rule.destination == object)
}

/// A variable without a value, for which Terraform asks.
fn variable(name: &str, of: Family) -> String {
    ["\nvariable \"fill_in_", name, "_", family(of), "\" {\n  type = string\n}\n"].concat()
}

/// The addresses of a group as networks, for AWS knows no ranges.
fn list(name: &str, of: Family, addresses: &[&Address]) -> String {
    let end = family(of);
    let mut text = ["\nlocals {\n  ", name, "_", end, " = toset([\n"].concat();
    for network in addresses.iter().flat_map(|address| networks(address)) {
        text.extend(["    \"", &network, "\",\n"]);
    }
    if addresses.is_empty() {
        text.extend(["    var.fill_in_", name, "_", end, ",\n"]);
    }
    text.push_str("  ])\n}\n");
    text
}

fn group(name: &str, object: &Object) -> String {
    let description = quoted(&one_line(object.name), MOST_DESCRIPTION);
    format!(
        "\nresource \"aws_security_group\" \"{name}\" {{\n  name        = \"{name}\"\n  description = {description}\n  \
         vpc_id      = var.vpc_id\n}}\n"
    )
}

/// A rule into the one who listens, and one out of the one who starts, where they are security groups.
fn both_ends(firewall: &Firewall, rule: &Rule, names: &[String]) -> String {
    let mut text = String::new();
    for (way, own, other) in [("ingress", rule.destination, rule.source), ("egress", rule.source, rule.destination)] {
        if has_group(firewall, own) {
            for family in firewall.common(rule) {
                for opening in openings(rule) {
                    text.push_str(&resource(way, [&names[own], &names[other]], family, opening, &rule.comment));
                }
            }
        }
    }
    text
}

/// A rule for each network of the other end.
fn resource(way: &str, [own, other]: [&str; 2], of: Family, opening: Opening, comment: &str) -> String {
    let (end, service) = (family(of), service_name(opening, "_"));
    let mut text = ["\nresource \"aws_vpc_security_group_", way, "_rule\" \""].concat();
    text.extend([own, "_", other, "_", &service, "_", end, "\" {\n"]);
    let mut line = |key: &str, value: &str| text.extend(["  ", key, " = ", value, "\n"]);
    line("for_each         ", &["local.", other, "_", end].concat());
    line("security_group_id", &["aws_security_group.", own, ".id"].concat());
    line(if of == Family::V4 { "cidr_ipv4        " } else { "cidr_ipv6        " }, "each.value");
    match opening {
        (kind, Some(port)) => {
            line("ip_protocol      ", &["\"", protocol(kind), "\""].concat());
            line("from_port        ", &port.to_string());
            line("to_port          ", &port.to_string());
        }
        (kind, None) => line("ip_protocol      ", &["\"", &kind.number().to_string(), "\""].concat()),
    }
    line("description      ", &quoted(comment, MOST_DESCRIPTION));
    text.push_str("}\n");
    text
}
