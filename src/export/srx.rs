//! Juniper SRX: `set` commands of Junos for an address book, applications and policies between zones.
//!
//! The ends of groups' names keep them from being words such as `any`. A group without addresses is a set of one that
//! nobody defined: Junos does not commit it. Ranges are of IPv4 alone there.

use super::{Format, firewall::Families, head::quoted, names::Naming, platform::Platform};

/// The format.
pub const FORMAT: Format = Format {
    id: "srx",
    name: "Juniper SRX",
    ending: "set",
    media: "text/plain",
    write: |subject| PLATFORM.write(subject),
};

static PLATFORM: Platform = Platform {
    template: TEMPLATE,
    end: "<name>_set",
    title: "<source.raw> <destination.raw> <protocol>",
    zone_gap: "no zone is known; the policies call it by the group's name",
    zones: Some(Naming { most: 63, marks: "-_" }),
    zone_words: &["any", "all", "global", "junos-host", "junos-global"],
    services: Some(Naming { most: 63, marks: "_" }),
    comment: quoted,
    most_comment: 900,
    takes_names: true,
    ranges: Families::V4,
    ..Platform::PLAIN
};

const TEMPLATE: &str = r"<head>
# Statements are added to what is there. Before loading this again, delete its policies and address sets.

<each object>
<each address>
<if !blank>
set security address-book global address <name>_set-<number> <if range>range-address <first> to <last><else name>dns-name <address><else><cidr><end>
<end>
<end>
<each address>
set security address-book global address-set <name>_set address <if blank>FILL-IN-<name>_set<else><name>_set-<number><end>
<end>
<end>
<each service>
set applications application <service> protocol <protocol>
<if ports>
set applications application <service> destination-port <port>
<end>
<end>
<each rule>
set security policies from-zone <source.zone> to-zone <destination.zone> policy <title> description <comment>
set security policies from-zone <source.zone> to-zone <destination.zone> policy <title> match source-address <source>
set security policies from-zone <source.zone> to-zone <destination.zone> policy <title> match destination-address <destination>
<each service>
set security policies from-zone <source.zone> to-zone <destination.zone> policy <title> match application <service>
<end>
set security policies from-zone <source.zone> to-zone <destination.zone> policy <title> then permit
<end>
";
