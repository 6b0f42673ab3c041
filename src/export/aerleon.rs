//! Aerleon: definitions and a policy in YAML, from which it writes filters for several platforms.
//!
//! Its definitions and its policies are files in two folders, so these are two formats. One policy is for every target,
//! so that what not all of them can say is left out: DNS names.

use super::{
    Exported, Firewall, Format, Object, Rule, Subject,
    cidrs::networks,
    head::commented,
    names::Naming,
    parts::{ended, group_names, openings, protocol, quoted, rule_names, service_name, service_names, services},
};

/// Networks and services, for the folder of definitions.
pub const DEFINITIONS: Format = Format {
    id: "aerleon-definitions",
    name: "Aerleon definitions",
    ending: "yaml",
    media: "application/yaml",
    write: |subject| definitions(subject),
};

/// The policy, for the folder of policies.
pub const POLICY: Format = Format {
    id: "aerleon-policy",
    name: "Aerleon policy",
    ending: "pol.yaml",
    media: "application/yaml",
    write: |subject| policy(subject),
};

/// Names of networks. Their ends keep them from being words such as `any`, which SRX takes for every address.
const NETWORKS: Naming = Naming { most: 48, marks: "_" };

/// Names of terms: iptables takes 24 characters.
const TERMS: Naming = Naming { most: 24, marks: "-" };

/// Cisco cuts remarks at 100, and PAN-OS refuses more than 1,023.
const MOST_COMMENT: usize = 96;

/// What stands between head and terms. Addresses alone tell traffic apart, for zones are the platforms' own.
const HEADER: &str = "
filters:
  - header:
      targets:
        nftables: mixed forward 0 drop
        cisco: port-matrix mixed
        ciscoasa: port-matrix
        juniper: port-matrix mixed
        srx: from-zone all to-zone all
        paloalto: from-zone any to-zone any mixed
    terms:
";

const V4_ONLY: &str = "Cisco ASA gets the addresses of IPv4 only";

const STATELESS: &str = "Cisco IOS and Juniper filters keep no state: answers need terms of their own";

const PORTLESS: &str = "GRE is meant for the targets named here: others, FortiGate among them, may open every service";

fn definitions(subject: Subject) -> Exported {
    let firewall = Firewall::of(subject);
    let mut gaps = Vec::new();
    let mut body = String::from("\nnetworks:\n");
    for (index, name) in ended(group_names(&firewall, NETWORKS), "_net").iter().enumerate() {
        body.push_str(&network(name, &firewall.objects[index]));
        gaps.extend(firewall.gaps(index, false));
    }
    body.push_str("\nservices:\n");
    for (kind, port) in services(firewall.rules.iter()) {
        let Some(port) = port else { continue };
        let name = service_name((kind, Some(port)), "_").to_ascii_uppercase();
        body.extend(["  ", &name, ":\n    - protocol: ", protocol(kind), "\n      port: ", &port.to_string(), "\n"]);
    }
    commented(subject, "#", gaps, &body)
}

/// A network. That of a group without addresses is made of one that nobody defined, which Aerleon refuses.
fn network(name: &str, object: &Object) -> String {
    let mut text = ["  ", name, ":\n    values:\n"].concat();
    let addresses: Vec<_> = object.v4.iter().chain(&object.v6).flat_map(|address| networks(address)).collect();
    if addresses.is_empty() {
        text.extend(["      - name: FILL_IN_", name, "\n"]);
    }
    for address in addresses {
        text.extend(["      - address: \"", &address, "\"\n"]);
    }
    text
}

fn policy(subject: Subject) -> Exported {
    let firewall = Firewall::of(subject);
    let networks = ended(group_names(&firewall, NETWORKS), "_net");
    let mut gaps: Vec<_> = (0..firewall.objects.len()).flat_map(|index| firewall.gaps(index, false)).collect();
    let mut body = String::from(HEADER);
    for (rule, name) in firewall.rules.iter().zip(rule_names(&firewall, TERMS)) {
        if firewall.common(rule).is_empty() {
            gaps.push(firewall.unreachable(rule));
        } else {
            body.push_str(&term(rule, &name, &networks));
        }
    }
    gaps.extend([V4_ONLY, STATELESS].map(str::to_owned));
    if firewall.rules.iter().any(|rule| openings(rule).iter().any(|(_, port)| port.is_none())) {
        gaps.push(PORTLESS.to_owned());
    }
    commented(subject, "#", gaps, &body)
}

/// A rule as a term, one for each protocol: Aerleon would open every port for every protocol of a term.
fn term(rule: &Rule, name: &str, networks: &[String]) -> String {
    let mut text = String::new();
    let mut line = |key: &str, value: &str| text.extend([key, ": ", value, "\n"]);
    line("      - name", name);
    line("        comment", &quoted(&rule.comment, MOST_COMMENT));
    line("        source-address", &networks[rule.source]);
    line("        destination-address", &networks[rule.destination]);
    line("        protocol", protocol(rule.protocol));
    if !rule.ports.is_empty() {
        line("        destination-port", &service_names(rule, "_").join(" ").to_ascii_uppercase());
    }
    line("        action", "accept");
    text
}
