//! Address families in exports: a group without addresses, or with only a DNS name, can have either family. And a
//! truncated matrix is reported in every format.

use crate::{
    exports::{draft, exported, format},
    support::{Solved, matrix},
};
use port_matrix::report::formats;

/// A Policy Server with both families, and update sites that are known by name.
const DUAL_STACK: &str = "v=2&policy=P&at=10.9.0.1+2001:db8:9::1&scanning=S&at=10.1.0.1";

/// A Policy Server with IPv6 only, and clients with IPv4.
const IPV6_ONLY: &str = "v=2&policy=P&at=2001:db8:9::1&scanning=S&at=10.1.0.1&client=&at=172.16.0.0/16";

/// A Policy Server with IPv6 only, and neighbours without known addresses.
const PLACEHOLDERS: &str =
    "v=2&roles=policy&policy=P&at=2001:db8:9::1&dns=D&update-sites=U&at=updates.example.com&admin=A&at=10.9.0.5";

const FIREWALLS: [&str; 11] = [
    "nftables",
    "iptables",
    "ip6tables",
    "cisco-asa",
    "cisco-ios",
    "panos",
    "fortios",
    "srx",
    "aws",
    "aerleon-definitions",
    "aerleon-policy",
];

fn solved(link: &str) -> Solved {
    matrix(&draft(link))
}

#[test]
fn fortios_keeps_the_ipv6_rules_of_a_dual_stack_group_to_a_name() {
    let text = exported(format("fortios"), &solved(DUAL_STACK), "").text;
    let [_, addresses_v6] = text.split("config firewall address6\n").collect::<Vec<_>>()[..] else {
        panic!("no table of IPv6 addresses: {text}")
    };
    let name =
        "    edit \"Update-sites_v6_1\"\n        set type fqdn\n        set fqdn \"updateng.finjan.com\"\n    next\n";
    assert!(addresses_v6.contains(name), "{text}");
    assert!(text.contains("    edit \"Update-sites_v4_1\"\n        set type fqdn\n"), "{text}");
    for version in ["4", "6"] {
        let name = format!("set name \"P-Update-sites-tcp_v{version}\"\n");
        assert!(text.contains(&name), "no {name}: {text}");
    }
    assert!(text.contains("        set srcaddr6 \"P_v6\"\n        set dstaddr6 \"Update-sites_v6\"\n"), "{text}");
}

#[test]
fn a_name_beside_an_ipv6_only_group_keeps_its_rules() {
    let solved = solved(IPV6_ONLY);
    for id in ["fortios", "srx", "cisco-asa", "panos"] {
        let exported = exported(format(id), &solved, "");
        let refused = exported.gaps.iter().find(|gap| gap.starts_with("P to Update sites"));
        assert_eq!(refused, None, "{id}");
    }
    let text = exported(format("fortios"), &solved, "").text;
    assert!(text.contains("set dstaddr6 \"Update-sites_v6\"\n"), "{text}");
}

#[test]
fn a_placeholder_is_of_either_family() {
    let solved = solved(PLACEHOLDERS);
    for id in FIREWALLS {
        let gaps = exported(format(id), &solved, "").gaps;
        let refused: Vec<_> = gaps.iter().filter(|gap| gap.contains("the other only IPv6")).collect();
        // Only the administrator has an address of the other family.
        assert!(refused.iter().all(|gap| gap.starts_with("A to P: ")), "{id}: {gaps:?}");
        if id != "iptables" && id != "ip6tables" && id != "aerleon-definitions" {
            assert_eq!(refused.len(), 1, "{id}: {gaps:?}");
        }
    }
    let check = |id: &str, part: &str| {
        let text = exported(format(id), &solved, "").text;
        assert!(text.contains(part), "{id} lacks {part}: {text}");
    };
    check("nftables", "ip6 saddr @P_v6 ip6 daddr @D_v6 udp dport { 53 }");
    check("nftables", "elements = { $FILL_IN_D_v6 }");
    check("aws", "variable \"fill_in_D_v6\"");
    check("cisco-ios", " permit udp host 2001:db8:9::1 FILL-IN-D eq 53\n");
    check("srx", "match destination-address D_set\n");
    check("fortios", "set dstaddr6 \"D_v6\"\n");
    check("fortios", "set member \"FILL-IN_D_v6\"\n");
    check("aerleon-policy", "destination-address: D_net\n");
}

#[test]
fn a_sentence_comes_once() {
    for link in [DUAL_STACK, IPV6_ONLY, PLACEHOLDERS, "v=2&scanning=S&at=10.1.0.1&dns=D&at=2001:db8::53"] {
        for format in formats() {
            let mut gaps = exported(format, &solved(link), "").gaps;
            let count = gaps.len();
            gaps.sort();
            gaps.dedup();
            assert_eq!(gaps.len(), count, "{} of {link} says something twice: {gaps:?}", format.id);
        }
    }
}

#[test]
fn a_matrix_that_was_cut_says_so_in_every_format() {
    let groups: Vec<String> = (0..201).map(|group| format!("&client=C{group}&scanning=S{group}")).collect();
    let link = format!("v=2{}", groups.concat());
    let mut solved = solved(&link);
    assert!(solved.matrix.is_truncated);
    // The rest is the same for any number of openings.
    solved.matrix.flows.truncate(40);
    for format in formats() {
        let exported = exported(format, &solved, "");
        let sentence = "more connections than could be worked out";
        assert!(exported.gaps.iter().any(|gap| gap.contains(sentence)), "{}: {:?}", format.id, exported.gaps);
        // CSV is a table and nothing else: its gaps are shown beside it.
        let text = String::from_utf8_lossy(exported.file());
        assert!(format.id == "csv" || text.contains(sentence), "{} does not say it", format.id);
    }
}
