//! Words, in lower case, that configurations and people write among addresses.

use super::NoteKind;

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
    "ip-address",
    "ip-netmask",
    "ip-prefix",
    "ip-range",
    "ip4",
    "ip6",
    "ips",
    "ipv4",
    "ipv4-address",
    "ipv6",
    "ipv6-address",
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
    "start-ip",
    "subnet",
    "subnet4",
    "subnet6",
    "subnets",
];

/// Words between the two ends of a range.
pub(super) const TO: &[&str] = &[
    "to", "through", "thru", "until", "till", "bis", "à", "À", "au", "jusqu'à", "jusqu'À", "hasta", "al", "tot", "t/m",
    "til", "upto", "até", "a", "zu", "~", "..", "...", "…",
];

/// Words before one between the two ends of a range: `up to`.
pub(super) const UP: &[&str] = &["and", "bis", "fino", "hasta", "up"];

/// Labels of the first address of a range.
pub(super) const START: &[&str] = &["anfang", "beginn", "erste", "first", "from", "start", "von"];

/// Labels of the last address of a range.
pub(super) const END: &[&str] = &["bis", "end", "ende", "last", "letzte", "to"];

/// Words between two addresses of a list.
pub(super) const AND: &[&str] =
    &["and", "or", "und", "oder", "et", "ou", "y", "&", "&&", "+", "plus", "as", "well", "also"];

/// Words between a network and its mask.
pub(super) const MASK: &[&str] = &[
    "bitmask",
    "bits",
    "cidr",
    "len",
    "length",
    "mask",
    "mask-length",
    "mask-length4",
    "mask-length6",
    "masklen",
    "netmask",
    "netzmaske",
    "prefix",
    "prefix-length",
    "prefixlen",
    "präfix",
    "slash",
    "subnet-mask",
    "subnetmask",
    "subnetzmaske",
    "wildcard",
    "wildcard-mask",
];

/// Words that exclude addresses.
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
    "kein",
    "keine",
    "minus",
    "negate",
    "negated",
    "nicht",
    "not",
    "ohne",
    "salvo",
    "sans",
    "sauf",
    "than",
    "unless",
    "w/o",
    "without",
];

/// Words that begin a line that denies, or that removes a line of a configuration.
pub(super) const DENY: &[&str] = &[
    "block",
    "blocked",
    "delete",
    "deny",
    "denied",
    "drop",
    "entfernen",
    "löschen",
    "no",
    "reject",
    "remove",
    "undo",
    "unset",
];

/// Words that begin a permitting line of an access list.
pub(super) const PERMIT: &[&str] = &["accept", "allow", "pass", "permit"];

/// Words between the action and the source of a line of an access list.
pub(super) const PROTOCOLS: &[&str] = &[
    "ah", "eigrp", "esp", "extended", "from", "gre", "host", "icmp", "icmp6", "igmp", "in", "inbound", "inet", "inet6",
    "ip", "ipip", "ipv4", "ipv6", "log", "ospf", "out", "proto", "quick", "sctp", "source", "src", "tcp", "udp",
];

/// Words before the source in a firewall rule.
pub(super) const SOURCE: &[&str] = &["--source", "--src", "--src-range", "-s", "saddr", "source-address"];

/// Words before the name of a group on a device.
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
    "member",
    "network-group",
    "object",
    "object-group",
];

/// Words that make the address after them something other than one more entry of the list.
pub(super) const OTHERWISE: &[&str] = &[
    "\\",
    "anstatt",
    "anstelle",
    "became",
    "becomes",
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
    "on-link",
    "previously",
    "replaced",
    "replaces",
    "route",
    "snat",
    "statt",
    "via",
    "was",
    "wird",
];

/// Words before an address that is no longer one.
pub(super) const PAST: &[&str] = &[
    "alt",
    "decommissioned",
    "ehemals",
    "ersetze",
    "former",
    "formerly",
    "obsolete",
    "old",
    "previous",
    "previously",
    "replace",
    "was",
];

/// Words behind an address that is no longer one.
pub(super) const GONE: &[&str] =
    &["abgebaut", "decommissioned", "deleted", "entfernt", "gelöscht", "removed", "retired", "stillgelegt"];

/// Words that begin a line whose address belongs to something else: an option of a DHCP server, a gateway.
pub(super) const ASIDE: &[&str] = &[
    "default-gateway",
    "default-router",
    "dnat",
    "gateway",
    "nat",
    "next-hop",
    "option",
    "snat",
    "standardgateway",
    "via",
];

/// States of connections in the output of `netstat` and `ss`.
pub(super) const STATES: &[&str] =
    &["abhören", "close_wait", "estab", "established", "hergestellt", "listen", "listening", "syn_sent", "time_wait"];

/// Words for an address that is not known yet.
pub(super) const NOT_KNOWN_YET: &[&str] = &[
    "?",
    "??",
    "???",
    "ditto",
    "dynamic",
    "missing",
    "n.a",
    "n.n",
    "n/a",
    "na",
    "nil",
    "none",
    "null",
    "open",
    "pending",
    "t.b.a",
    "t.b.c",
    "t.b.d",
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

/// Words with a full stop that doesn't make them names.
pub(super) const ABBREVIATIONS: &[&str] = &[
    "abs", "allg", "approx", "bspw", "bzw", "ca", "etc", "evtl", "excl", "exkl", "gem", "ggf", "incl", "inkl", "misc",
    "mind", "nr", "resp", "sog", "usf", "usw", "vgl", "vs",
];

/// Words that begin a comment in a configuration.
pub(super) const REMARK: &[&str] = &["comment", "description", "rem", "remark"];

/// Words that begin a line of a device's configuration.
pub(super) const CONFIGURATION: &[&str] = &[
    "/ip",
    "access-list",
    "add",
    "address",
    "address-book",
    "config",
    "create",
    "define",
    "edit",
    "elements",
    "end",
    "exit",
    "flags",
    "interface",
    "ip",
    "ipset",
    "ipv6",
    "name",
    "next",
    "object",
    "object-group",
    "set",
    "table",
    "type",
];

/// Words that are headings of columns with addresses.
pub(super) const HEADINGS: &[&str] = &[
    "address",
    "addresses",
    "adresse",
    "adresse(n)",
    "adressen",
    "adresses",
    "fqdn",
    "host",
    "hostname",
    "hosts",
    "ip",
    "ip-address",
    "ip-addresses",
    "ip-adresse",
    "ip-adressen",
    "ips",
    "ipv4",
    "ipv6",
    "mask",
    "name",
    "netmask",
    "network",
    "networks",
    "netz",
    "netze",
    "réseau",
    "server",
    "servers",
    "subnet",
    "subnets",
];

/// Returns `true` for a word that says that there is no address, or every one.
pub(super) fn is_unknown(word: &str) -> bool {
    is_one_of(NOT_KNOWN_YET, word) || every(word).is_some()
}

/// Returns `true` if the string is one of the words, ignoring the case of A to Z; other letters are listed in both.
pub(super) fn is_one_of(words: &[&str], text: &str) -> bool {
    words.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// The addresses of a word for everything, and the note about it.
pub(super) fn every(word: &str) -> Option<(&'static [&'static str], NoteKind)> {
    match word.to_ascii_lowercase().as_str() {
        "any" | "all" | "anywhere" => Some((&["0.0.0.0/0", "::/0"], NoteKind::EveryAddress)),
        "any4" | "any-ipv4" | "all-ipv4" => Some((&["0.0.0.0/0"], NoteKind::EveryV4)),
        "any6" | "any-ipv6" | "all-ipv6" => Some((&["::/0"], NoteKind::EveryV6)),
        _ => None,
    }
}
