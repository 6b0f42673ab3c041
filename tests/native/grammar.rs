//! The lines that configurations may consist of, whatever the texts of a plan; and the programs that read them.

use crate::{
    exports::{HOSTILE, PLANS, draft, exported, format, hostile},
    support::{Solved, matrix},
};
use port_matrix::{
    export::{Firewall, Subject},
    matrix::Flow,
    net::{Address, Family},
    plan::Draft,
};
use std::{
    env, fs,
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
};

/// For each format the forms of its lines, comments and blank lines aside. `NAME`, `ADDRESS` and the like stand for one
/// word, and at the end of a form `TEXT` for anything harmless in quotes and `NAMES` for one name or more.
const FORMS: [(&str, &[&str]); 5] = [
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

#[test]
fn every_line_has_a_form_whatever_the_texts() {
    let words = ["any", "all", "long ".repeat(2_000).leak()];
    for (id, forms) in FORMS {
        let plans = HOSTILE.into_iter().chain(words).map(named).chain(PLANS.map(|(_, link)| draft(link)));
        for draft in plans {
            let text = exported(format(id), &matrix(&draft), "https://example.com/#\n\"x").text;
            for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")) {
                assert!(forms.iter().any(|form| fits(form, line)), "{id}: {line}");
            }
        }
    }
}

/// A plan whose texts are this one. Each group has a zone to itself, so that all of their names are written.
fn named(text: &str) -> Draft {
    let mut draft = hostile(text);
    for ((at, _), number) in draft.clone().groups().zip(1..) {
        let group = draft.group_mut(at).expect("a group of the plan");
        group.zone = format!("{text}{number}");
        if at.nth == 1 {
            text.clone_into(&mut group.name);
        }
    }
    draft
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
}

/// Whether a line is of a form, word by word.
fn fits(form: &str, line: &str) -> bool {
    if let Some(start) = form.strip_suffix("TEXT") {
        let Some((before, text)) = line.strip_suffix('"').and_then(|line| line.split_once('"')) else { return false };
        return fits(start, before) && text.chars().all(|letter| is_one_of(letter, " .,:;#()+=@_-"));
    }
    if let Some(start) = form.strip_suffix("NAMES") {
        return line
            .strip_prefix(start)
            .is_some_and(|rest| rest.split(' ').all(|word| is_name(word.trim_matches('"'), 79)));
    }
    let (form, line) = (form.split(' '), line.split(' '));
    form.clone().count() == line.clone().count() && form.zip(line).all(|(form, word)| word_fits(form, word))
}

/// Whether a word is of a kind.
type Check = fn(&str) -> bool;

fn word_fits(form: &str, word: &str) -> bool {
    let kinds: [(&str, Check); 10] = [
        // A name where no word stands for everything.
        ("LABEL", |word| word == "any" || word == "all" || is_name(word, 160)),
        ("QUOTED-NETWORK", |word| {
            word.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).is_some_and(is_network)
        }),
        ("NETWORK", is_network),
        ("ADDRESS", |word| matches!(word.parse(), Ok(Address::Host(_)))),
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

/// Letters, digits and marks, and no word that stands for everything.
fn is_name(word: &str, most: usize) -> bool {
    let known = word.chars().all(|letter| is_one_of(letter, "_-"));
    let word_of_platform = ["any", "all"].iter().any(|name| word.eq_ignore_ascii_case(name));
    known && !word_of_platform && word.starts_with(|letter: char| letter.is_ascii_alphabetic()) && word.len() <= most
}

fn is_network(word: &str) -> bool {
    word.contains('/') && matches!(word.parse(), Ok(Address::Host(_) | Address::Network(_)))
}

fn is_one_of(letter: char, marks: &str) -> bool {
    letter.is_ascii_alphanumeric() || marks.contains(letter)
}

fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("the folder is made");
    folder
}

#[test]
fn terraform_finds_nothing_to_format() {
    if Command::new("terraform").arg("version").stdout(Stdio::null()).status().is_err() {
        eprintln!("skipped: no terraform on the path");
        return;
    }
    let plans = PLANS.map(|(_, link)| draft(link)).into_iter().chain(HOSTILE.map(named));
    for draft in plans {
        let text = exported(format("aws"), &matrix(&draft), "https://example.com/").text;
        let path = scratch("terraform").join("aws.tf");
        fs::write(&path, text).expect("the file is written");
        let output = Command::new("terraform").args(["fmt", "-check", "-diff"]).arg(&path).output().expect("it runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
}

#[test]
fn aerleon_compiles_what_is_filled_in_and_refuses_what_is_not() {
    let Some(python) = env::var_os("PORT_MATRIX_PYTHON") else {
        eprintln!("skipped: PORT_MATRIX_PYTHON names no Python with Aerleon");
        return;
    };
    let plans = PLANS.map(|(_, link)| draft(link)).into_iter().chain(HOSTILE.map(named));
    for (draft, number) in plans.zip(1..) {
        let solved = matrix(&draft);
        let folder = scratch(&format!("aerleon-{number}"));
        let check = |definitions: &str| {
            let paths = ["definitions.yaml", "policy.pol.yaml"].map(|name| folder.join(name));
            let policy = exported(format("aerleon-policy"), &solved, "").text;
            fs::write(&paths[0], definitions)
                .and_then(|()| fs::write(&paths[1], policy))
                .expect("the files are written");
            let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/tools/aerleon_check.py");
            let mut child = Command::new(&python)
                .arg(script)
                .args(&paths)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .expect("Python runs");
            child.stdin.take().expect("a pipe").write_all(rows(&solved).as_bytes()).expect("the rows are written");
            let output = child.wait_with_output().expect("Python ends");
            (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
        };
        let definitions = exported(format("aerleon-definitions"), &solved, "").text;
        if definitions.contains("FILL_IN") {
            assert_eq!(check(&definitions).0, Some(3), "plan {number} compiles with a blank");
        }
        let (code, faults) = check(&filled(&definitions));
        assert_eq!(code, Some(0), "plan {number}: {faults}");
    }
}

/// Definitions with an address in the place of every blank: its group's place among all.
fn filled(definitions: &str) -> String {
    let mut text = String::new();
    let mut place = 0;
    for line in definitions.lines() {
        place += usize::from(line == "    values:");
        let blank = line.contains("- name: FILL_IN");
        let address = format!("      - address: \"198.51.100.{place}/32\"");
        text.extend([if blank { &address } else { line }, "\n"]);
    }
    text
}

/// What Aerleon's checker is asked: every opening, and the port beside it unless that is open too.
fn rows(solved: &Solved) -> String {
    let subject = Subject { document: crate::support::DOCUMENT, plan: &solved.plan, matrix: &solved.matrix, link: "" };
    let firewall = Firewall::of(subject);
    let place = |flow: &Flow| {
        [flow.source, flow.destination]
            .map(|group| firewall.objects.iter().position(|it| it.group == group).expect("an object"))
    };
    let mut rows = Vec::new();
    for flow in &solved.matrix.flows {
        let [source, destination] = place(flow);
        let protocol = flow.service.protocol();
        let open = |port: u16| {
            let same = |other: &&Flow| place(other) == place(flow) && other.service.protocol() == protocol;
            solved
                .matrix
                .flows
                .iter()
                .filter(same)
                .any(|other| other.service.port().is_some_and(|it| it.number() == port))
        };
        let name = protocol.name().to_ascii_lowercase();
        for family in firewall.families(source).into_iter().filter(|it| firewall.families(destination).contains(it)) {
            let ends = [source, destination].map(|object| first(&firewall, object, family)).join(" ");
            let Some(port) = flow.service.port().map(port_matrix::net::Port::number) else {
                rows.push(format!("accept {ends} {name} any"));
                continue;
            };
            rows.push(format!("accept {ends} {name} {port}"));
            if !open(port + 1) {
                rows.push(format!("deny {ends} {name} {}", port + 1));
            }
        }
    }
    rows.join("\n")
}

/// An address of a group, or that which [`filled`] gives it.
fn first(firewall: &Firewall, object: usize, family: Family) -> String {
    let address = firewall.objects[object].of(family).first().map(ToString::to_string);
    let text = address.unwrap_or_else(|| format!("198.51.100.{}", object + 1));
    let first = text.split(['/', '-']).next().unwrap_or_default();
    // Every address is checked with one that no other group has.
    if first == "0.0.0.0" { "203.0.113.9".to_owned() } else { first.replace("::/0", "2001:db8:ffff::9") }
}
