//! Fills in the template of Cisco ASA.

use crate::{
    firewall::{
        configuration::Configuration,
        dialect::Dialect,
        member::{Kind, Member},
        object::NamedObject,
        rule::NamedRule,
    },
    ruleset::{ExportInput, ExportResult, Families, IpVersion, Naming},
};
use askama::Template;

static DIALECT: Dialect = Dialect {
    comment_prefix: "!",
    operator_notes: &[
        "Loading adds to existing rules and groups. To reload, first run: clear configure access-list port_matrix, then no \
         object-group network for each group.",
        "Objects given by DNS name need a name server: dns domain-lookup, dns server-group",
        "A group with FILL-IN is refused, and so are its rules, until its addresses are filled in.",
    ],
    service_names: Some(Naming { max_len: 48, allowed_punctuation: "_" }),
    max_ports_per_service: usize::MAX,
    max_comment_len: 100,
    supports_fqdn: true,
    ..Dialect::PLAIN
};

pub fn render(input: ExportInput) -> ExportResult {
    let config = Configuration::new(input, &DIALECT);
    let text = fill(&config);
    config.into_result(text)
}

fn fill(config: &Configuration) -> String {
    config.fill(&CiscoAsa { config })
}

#[derive(Template)]
#[template(path = "cisco_asa/config.txt", escape = "none")]
struct CiscoAsa<'c> {
    config: &'c Configuration<'c>,
}

impl CiscoAsa<'_> {
    /// The members of a group, each with its number and its version of IP. Addresses of a family for which the group
    /// is `any` are omitted: rules say `any4`, `any6`. A DNS name is resolved in each family of the plan.
    fn members<'o>(&self, object: &'o NamedObject) -> Vec<(usize, IpVersion, &'o Member)> {
        let lookups = Families::V4.union(self.config.families_in_use());
        let mut members = Vec::new();
        for member in &object.members {
            let families = member.family.map_or(lookups, |family| Families::only(family).difference(object.any));
            for version in families.versions() {
                members.push((members.len() + 1, version, member));
            }
        }
        members
    }

    /// Returns `true` if the object has a group, and is not only a keyword for every address.
    fn has_group(&self, object: &NamedObject) -> bool {
        object.is_placeholder() || !self.members(object).is_empty()
    }

    /// The ends of a rule's entries: every pair of them that shares a family.
    fn ends(rule: &NamedRule) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        for (source, source_families) in ends(rule.source) {
            for (destination, destination_families) in ends(rule.destination) {
                if !source_families.intersection(destination_families).is_empty() {
                    pairs.push((source.clone(), destination));
                }
            }
        }
        pairs
    }

    /// The end of a rule's entries: its port, or the group of its ports.
    fn ports(rule: &NamedRule) -> String {
        match rule.service().port() {
            _ if rule.service().has_many_ports() => format!(" object-group {}", rule.service_name),
            Some(port) => format!(" eq {port}"),
            None => String::new(),
        }
    }
}

/// The notations of a rule's end, with the families that each can have.
fn ends(object: &NamedObject) -> Vec<(String, Families)> {
    let any = object.any.versions().map(|version| (format!("any{version}"), Families::only(version.0)));
    let rest = object.reach.difference(object.any);
    let group = (!rest.is_empty()).then(|| (format!("object-group {}", object.name), rest));
    any.chain(group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{firewall::tests::written, net::Protocol};

    #[test]
    fn writes_members() {
        let check = |address: &str, expected: &str| {
            let text = written(&DIALECT, fill, [&[address], &["10.0.0.1", "::1"]], Protocol::Tcp, 80..=80);
            assert!(text.contains(expected), "{address}: {text}");
        };
        check("10.1.0.9", "object-group network a\n network-object host 10.1.0.9\nobject-group network b\n");
        check("10.1.0.0/28", " network-object 10.1.0.0 255.255.255.240\n");
        check("128.0.0.0/1", " network-object 128.0.0.0 128.0.0.0\n");
        check("0.0.0.0/0", " permit tcp any4 object-group b eq 80\n");
        check("2001:db8::/33", " network-object 2001:db8::/33\n");
        check(
            "10.2.0.1-10.2.0.6",
            "object network a_1\n range 10.2.0.1 10.2.0.6\nobject-group network a\n network-object object a_1\n",
        );
        check("example.com", "object network a_1\n fqdn v4 example.com\nobject network a_2\n fqdn v6 example.com\n");
    }
}
