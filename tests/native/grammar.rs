//! The lines that configurations may consist of, for any input.

use port_matrix::net::Address;
use std::net::IpAddr;

/// The forms of each format's lines, except comments and blank lines. `NAME`, `ADDRESS` and the like match one word;
/// at the end of a form, `TEXT` matches any harmless string in quotes and `NAMES` one or more names.
pub const FORMS: [(&str, &[&str]); 5] = [
    (
        "aerleon-definitions",
        &[
            "networks:",
            "  NAME:",
            "    values:",
            "      - address: QUOTED-NETWORK",
            "      - name: NAME",
            "services:",
            "    - protocol: PROTOCOL",
            "      port: PORT",
        ],
    ),
    (
        "aerleon-policy",
        &[
            "filters:",
            "  - header:",
            "      targets:",
            "        nftables: mixed forward 0 drop",
            "        cisco: port-matrix mixed",
            "        ciscoasa: port-matrix",
            "        juniper: port-matrix mixed",
            "        srx: from-zone all to-zone all",
            "        paloalto: from-zone any to-zone any mixed",
            "    terms:",
            "      - name: NAME24",
            "        comment: TEXT",
            "        source-address: NAME",
            "        destination-address: NAME",
            "        protocol: PROTOCOL",
            "        destination-port: NAMES",
            "        action: accept",
        ],
    ),
    (
        "aws",
        &[
            "variable \"NAME\" {",
            "  type = string",
            "locals {",
            "  NAME = toset([",
            "    \"NETWORK\",",
            "    var.NAME,",
            "  ])",
            "resource \"aws_security_group\" \"LABEL\" {",
            "  name        = \"LABEL\"",
            "  description = TEXT",
            "  vpc_id      = var.vpc_id",
            "resource \"aws_vpc_security_group_ingress_rule\" \"NAME\" {",
            "resource \"aws_vpc_security_group_egress_rule\" \"NAME\" {",
            "  for_each          = local.NAME",
            "  security_group_id = aws_security_group.LABEL.id",
            "  cidr_ipv4         = each.value",
            "  cidr_ipv6         = each.value",
            "  ip_protocol       = \"PROTOCOL\"",
            "  ip_protocol       = \"47\"",
            "  from_port         = PORT",
            "  to_port           = PORT",
            "  description       = TEXT",
            "}",
        ],
    ),
    (
        "fortios",
        &[
            "config firewall address",
            "config firewall address6",
            "config firewall addrgrp",
            "config firewall addrgrp6",
            "config firewall service custom",
            "config firewall policy",
            "end",
            "    next",
            "    edit 0",
            "    edit \"NAME\"",
            "        set type ipmask",
            "        set type ipprefix",
            "        set type iprange",
            "        set type fqdn",
            "        set subnet NETWORK",
            "        set ip6 NETWORK",
            "        set start-ip ADDRESS",
            "        set end-ip ADDRESS",
            "        set fqdn \"HOST\"",
            "        set member NAMES",
            "        set protocol TCP/UDP/SCTP",
            "        set protocol IP",
            "        set protocol-number 47",
            "        set tcp-portrange PORT",
            "        set udp-portrange PORT",
            "        set name \"NAME35\"",
            "        set srcintf \"NAME35\"",
            "        set dstintf \"NAME35\"",
            "        set srcaddr \"NAME\"",
            "        set dstaddr \"NAME\"",
            "        set srcaddr6 \"NAME\"",
            "        set dstaddr6 \"NAME\"",
            "        set service NAMES",
            "        set schedule \"always\"",
            "        set action accept",
            "        set comments TEXT",
        ],
    ),
    (
        "srx",
        &[
            "set security address-book global address NAME NETWORK",
            "set security address-book global address NAME range-address ADDRESS to ADDRESS",
            "set security address-book global address NAME dns-name HOST",
            "set security address-book global address-set NAME address NAME",
            "set applications application NAME protocol PROTOCOL",
            "set applications application NAME destination-port PORT",
            "set security policies from-zone NAME to-zone NAME policy NAME description TEXT",
            "set security policies from-zone NAME to-zone NAME policy NAME match source-address NAME",
            "set security policies from-zone NAME to-zone NAME policy NAME match destination-address NAME",
            "set security policies from-zone NAME to-zone NAME policy NAME match application NAME",
            "set security policies from-zone NAME to-zone NAME policy NAME then permit",
        ],
    ),
];

/// The first line of a configuration that matches no form of its format; `None` for formats without forms.
pub fn unformed<'a>(format: &str, text: &'a str) -> Option<&'a str> {
    let (_, forms) = FORMS.iter().find(|(id, _)| *id == format)?;
    let mut lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
    lines.find(|line| !forms.iter().any(|form| begins_alike(form, line) && fits(form, line)))
}

/// Returns `true` if a line begins with the words before a form's first placeholder: most lines are distinguished by
/// them.
fn begins_alike(form: &str, line: &str) -> bool {
    form.split(|ch: char| ch.is_ascii_uppercase()).next().is_some_and(|start| line.starts_with(start))
}

#[test]
fn a_form_holds_back_what_it_does_not_name() {
    assert!(fits("set x TEXT", "set x \"S1: a, b\""));
    assert!(fits("set x NAMES", "set x \"a\" \"b\""));
    for line in [
        "set x \"a\" \"b\"",
        "set x \"a\\\"",
        "set x \"a?\"",
        "set y \"a\"",
        "set x a",
        "set x \"a\" b",
        "set x b \"a\"",
    ] {
        assert!(!fits("set x TEXT", line), "{line}");
    }
    for line in ["set x any", "set x 1a", "set x a;b", "set x", "set x a b"] {
        assert!(!fits("set x NAME", line), "{line}");
    }
    assert!(fits("x LABEL", "x alL") && fits("x LABEL", "x a1") && !fits("x LABEL", "x 1a"));
    for network in ["10.1.0.0/16", "10.1.2.3/32", "0.0.0.0/0", "255.255.255.0/32", "2001:db8::/32"] {
        assert!(is_network(network), "{network}");
    }
    for other in ["10.1.0.0", "10.1.0.0/15", "10.1.0.0/33", "2001:db8::/28", "2001:db8::/129", "a/8"] {
        assert!(!is_network(other), "{other}");
    }
}

/// Returns `true` if a line matches a form, word by word.
fn fits(form: &str, line: &str) -> bool {
    if let Some(start) = form.strip_suffix("TEXT") {
        let Some((before, text)) = line.strip_suffix('"').and_then(|line| line.split_once('"')) else { return false };
        return fits(start, before) && text.chars().all(|ch| is_one_of(ch, " .,:;#()+=@_-"));
    }
    if let Some(start) = form.strip_suffix("NAMES") {
        return line
            .strip_prefix(start)
            .is_some_and(|rest| rest.split(' ').all(|word| is_name(word.trim_matches('"'), 79)));
    }
    let (form, line) = (form.split(' '), line.split(' '));
    form.clone().count() == line.clone().count() && form.zip(line).all(|(form, word)| word_fits(form, word))
}

/// Checks if a word is of a kind.
type Check = fn(&str) -> bool;

fn word_fits(form: &str, word: &str) -> bool {
    let kinds: [(&str, Check); 10] = [
        // A name where no keyword means every address.
        ("LABEL", |word| is_any(word) || is_name(word, 160)),
        ("QUOTED-NETWORK", |word| {
            word.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).is_some_and(is_network)
        }),
        ("NETWORK", is_network),
        ("ADDRESS", |word| word.parse::<IpAddr>().is_ok()),
        ("HOST", |word| matches!(word.parse(), Ok(Address::Name(_)))),
        ("PROTOCOL", |word| ["tcp", "udp", "gre"].contains(&word)),
        ("PORT", |word| word.parse::<u16>().is_ok_and(|port| port > 0)),
        ("NAME24", |word| is_name(word, 24)),
        ("NAME35", |word| word == "any" || is_name(word, 35)),
        ("NAME", |word| is_name(word, 160)),
    ];
    let kind = kinds.into_iter().find_map(|(kind, check)| Some((form.split_once(kind)?, check)));
    kind.map_or(form == word, |((start, end), check)| {
        word.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)).is_some_and(check)
    })
}

/// Accepts ASCII letters, digits and punctuation, but no keyword for everything.
fn is_name(word: &str, max_len: usize) -> bool {
    let known = word.chars().all(|ch| is_one_of(ch, "_-"));
    known && !is_any(word) && word.starts_with(|ch: char| ch.is_ascii_alphabetic()) && word.len() <= max_len
}

/// A keyword for everything.
fn is_any(word: &str) -> bool {
    ["any", "all"].iter().any(|name| word.eq_ignore_ascii_case(name))
}

/// Accepts an address and a prefix without host bits.
fn is_network(word: &str) -> bool {
    let Some((Ok(address), Ok(prefix))) = word.split_once('/').map(|(start, end)| (start.parse(), end.parse::<u32>()))
    else {
        return false;
    };
    let (length, zeros) = match address {
        IpAddr::V4(address) => (32, address.to_bits().trailing_zeros()),
        IpAddr::V6(address) => (128, address.to_bits().trailing_zeros()),
    };
    prefix <= length && prefix + zeros >= length
}

fn is_one_of(ch: char, punctuation: &str) -> bool {
    ch.is_ascii_alphanumeric() || punctuation.contains(ch)
}
