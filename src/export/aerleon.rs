//! Aerleon: definitions and a policy in YAML, from which it writes filters for several platforms.
//!
//! Its definitions and its policies are files in two folders, so these are two formats. One policy is for every target,
//! so that what not all of them can say is left out: DNS names. The ends of networks' names keep them from being words
//! such as `any`, which SRX takes for every address. A network without addresses is made of one that nobody defined,
//! which Aerleon refuses. There is a term for each protocol, for it would open every port for every protocol of a term;
//! iptables takes 24 characters of a term's name. Cisco cuts remarks at 100, and PAN-OS refuses more than 1,023.
//! Addresses alone tell traffic apart, for zones are the platforms' own.

use super::{Format, firewall::Families, head::quoted, names::Naming, platform::Platform};

/// Networks and services, for the folder of definitions.
pub const DEFINITIONS: Format = Format {
    id: "aerleon-definitions",
    name: "Aerleon definitions",
    ending: "yaml",
    media: "application/yaml",
    write: |subject| OF_DEFINITIONS.write(subject),
};

/// The policy, for the folder of policies.
pub const POLICY: Format = Format {
    id: "aerleon-policy",
    name: "Aerleon policy",
    ending: "pol.yaml",
    media: "application/yaml",
    write: |subject| OF_POLICY.write(subject),
};

const PLATFORM: Platform = Platform {
    end: "<name>_net",
    names: Naming { most: 48, marks: "_" },
    comment: quoted,
    most_comment: 96,
    ranges: Families::NONE,
    ..Platform::PLAIN
};

static OF_DEFINITIONS: Platform =
    Platform { template: DEFINITION, services: Some(Naming { most: 63, marks: "_" }), has_rules: false, ..PLATFORM };

static OF_POLICY: Platform = Platform {
    template: TERMS,
    title: "<source.raw> <destination.raw> <protocol>",
    titles: Naming { most: 24, marks: "-" },
    gaps: &[
        "Cisco ASA gets the addresses of IPv4 only",
        "Cisco IOS and Juniper filters keep no state: answers need terms of their own",
    ],
    gre_gap: "GRE is meant for the targets named here: others, FortiGate among them, may open every service",
    ..PLATFORM
};

const DEFINITION: &str = r#"<head>

networks:
<each object>
  <name>_net:
    values:
<each address>
      - <if blank>name: FILL_IN_<name>_net<else>address: "<cidr>"<end>
<end>
<end>

services:
<each service>
<if ports>
  <if tcp>TCP<else>UDP<end>_<port>:
    - protocol: <protocol>
      port: <port>
<end>
<end>
"#;

const TERMS: &str = r"<head>

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
<each rule>
      - name: <title>
        comment: <comment>
        source-address: <source>
        destination-address: <destination>
        protocol: <protocol>
<if ports>
        destination-port: <each service| ><if tcp>TCP<else>UDP<end>_<port><end>
<end>
        action: accept
<end>
";
