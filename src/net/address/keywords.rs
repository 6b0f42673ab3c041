//! Words of configurations and of people that stand among addresses, in lower case.

/// Before an address, part of its notation on some device or in some table.
pub(super) const SYNTAX: &[&str] = &[
    "add",
    "addr",
    "address",
    "addresses",
    "allow",
    "between",
    "fqdn",
    "from",
    "host",
    "hosts",
    "inet",
    "inet6",
    "ip",
    "ip-netmask",
    "ip-prefix",
    "ip-range",
    "ip4",
    "ip6",
    "ips",
    "ipv4",
    "ipv6",
    "net",
    "network",
    "network-object",
    "networks",
    "permit",
    "prefix",
    "range",
    "set",
    "source",
    "src",
    "subnet",
    "subnets",
];

/// Between the two ends of a range.
pub(super) const TO: &[&str] =
    &["to", "through", "thru", "until", "till", "bis", "à", "À", "jusqu'à", "jusqu'À", "hasta", "~", "..", "...", "…"];

/// Between two addresses of a list.
pub(super) const AND: &[&str] =
    &["and", "or", "und", "oder", "et", "ou", "y", "&", "&&", "+", "plus", "as", "well", "also"];

/// Between a network and its mask.
pub(super) const MASK: &[&str] = &["mask", "netmask", "subnet-mask", "subnetmask", "wildcard", "wildcard-mask"];

/// Takes addresses out again.
pub(super) const EXCEPT: &[&str] = &[
    "!",
    "apart",
    "ausgenommen",
    "ausser",
    "außer",
    "but",
    "except",
    "excepted",
    "excepting",
    "excl",
    "exclude",
    "excluded",
    "excludes",
    "excluding",
    "exclusive",
    "exception",
    "exceptions",
    "hors",
    "minus",
    "nicht",
    "not",
    "ohne",
    "salvo",
    "sans",
    "sauf",
    "w/o",
    "without",
];

/// Begins a line that denies, or takes a line of a configuration back.
pub(super) const DENY: &[&str] = &["block", "blocked", "deny", "denied", "drop", "no", "reject", "undo", "unset"];

/// Begins a line of an access list.
pub(super) const PERMIT: &[&str] = &["accept", "allow", "pass", "permit"];

/// Between the action and the source of a line of an access list.
pub(super) const PROTOCOLS: &[&str] = &[
    "ah", "eigrp", "esp", "extended", "from", "gre", "host", "icmp", "icmp6", "igmp", "in", "inbound", "inet", "inet6",
    "ip", "ipip", "ipv4", "ipv6", "log", "ospf", "out", "proto", "quick", "sctp", "source", "src", "tcp", "udp",
];

/// Before the source in a rule of a firewall.
pub(super) const SOURCE: &[&str] = &["--source", "--src", "--src-range", "-s", "saddr", "source-address"];

/// Before the name of a group on a device.
pub(super) const GROUP: &[&str] = &[
    "address-group",
    "address-set",
    "addrgrp",
    "alias",
    "group",
    "group-object",
    "host-group",
    "ip-group",
    "ipset",
    "network-group",
    "object",
    "object-group",
];

/// Makes of an address behind another one something else than one more of a list.
pub(super) const OTHERWISE: &[&str] = &[
    "bcast",
    "bcast:",
    "brd",
    "broadcast",
    "default-gateway",
    "dnat",
    "formerly",
    "gateway",
    "gw",
    "instead",
    "nat",
    "next-hop",
    "nexthop",
    "old",
    "previously",
    "replaces",
    "route",
    "snat",
    "via",
    "was",
];

/// The whole of what is known of an address.
pub(super) const NOT_KNOWN_YET: &[&str] = &[
    "?",
    "??",
    "???",
    "ditto",
    "dynamic",
    "missing",
    "n/a",
    "na",
    "nil",
    "none",
    "null",
    "open",
    "pending",
    "tba",
    "tbc",
    "tbd",
    "to-do",
    "todo",
    "undefined",
    "unknown",
    "unbekannt",
    "various",
    "xxx",
];

/// Begins a remark in a configuration.
pub(super) const REMARK: &[&str] = &["comment", "description", "rem", "remark"];

/// Whether a word alone is rather a part of a statement than the name of a device.
pub(super) fn is_statement_word(text: &str) -> bool {
    [SYNTAX, TO, AND, MASK, EXCEPT, DENY, PERMIT, SOURCE, GROUP, REMARK].iter().any(|words| is_one_of(words, text))
}

/// Whether a text is one of some words, however its letters a to z are capitalised: other letters are listed in both cases.
pub(super) fn is_one_of(words: &[&str], text: &str) -> bool {
    words.iter().any(|word| word.eq_ignore_ascii_case(text))
}
