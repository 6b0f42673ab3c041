//! Pastes of every kind, from firewalls, spreadsheets, wikis and mails: `tests/pasted-cases.json` says what is read, listed
//! with which suggestions, and told. Each was decided by a person.

use port_matrix::net::{Address, AddressList, parse_address_list};
use proptest::prelude::*;
use serde::Deserialize;
use std::{fs, sync::LazyLock};

#[derive(Debug, Deserialize, PartialEq)]
struct Case {
    typed: String,
    read: Vec<String>,
    #[serde(default)]
    listed: Vec<String>,
    #[serde(default)]
    suggested: Vec<Vec<String>>,
    #[serde(default)]
    told: Vec<String>,
}

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let text = fs::read_to_string("tests/pasted-cases.json").expect("the cases");
    serde_json::from_str(&text).expect("cases")
});

fn read(typed: &str) -> Case {
    let AddressList { addresses, listed, notes, .. } = parse_address_list(typed);
    let replacements = |part: &port_matrix::net::ListedPart| -> Vec<String> {
        part.suggestions(typed).into_iter().map(|suggestion| suggestion.replacement).collect()
    };
    let suggested: Vec<_> = listed.iter().map(replacements).collect();
    Case {
        typed: typed.to_owned(),
        read: addresses.iter().map(Address::to_string).collect(),
        listed: listed.into_iter().map(|part| part.text).collect(),
        suggested: if suggested.iter().all(Vec::is_empty) { Vec::new() } else { suggested },
        told: notes.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn every_paste_is_read_as_it_is_written() {
    let wrong: Vec<String> = CASES
        .iter()
        .filter(|case| read(&case.typed) != **case)
        .map(|case| format!("{case:?}\nis read as\n{:?}", read(&case.typed)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The parts that notes are about, in full.
fn told(typed: &str) -> String {
    let notes = parse_address_list(typed).notes;
    notes.into_iter().map(|note| note.text).collect::<Vec<_>>().join(" ")
}

/// Words and signs that are only the notation of an address beside them, and the letters of lists.
const NOTATION: &[&str] = &[
    "2f24",
    "al",
    "bitmask",
    "cidr",
    "ffff",
    "ip4",
    "ip6",
    "ipv6",
    "len",
    "prefix",
    "prefixlen",
    "slash",
    "up",
    "zu",
    "ip-netmask",
    "ip-range",
    "ip-address",
    "mask-length",
    "add",
    "0db8",
    "o",
    "a",
    "b",
    "c",
    "ii",
    "i",
    "and",
    "et",
    "or",
    "&",
    "+",
    "to",
    "bis",
    "à",
    "au",
    "-",
    "–",
    "—",
    "⁃",
    "host",
    "net",
    "network",
    "network-object",
    "subnet",
    "range",
    "from",
    "ip",
    "fqdn",
    "mask",
    "netmask",
    "set",
    "addr",
    "address",
    "addresses",
    "permit",
    "source",
    "inet",
    "src",
    "netmask",
    "start-ip",
    "end-ip",
];

#[test]
fn each_word_of_a_paste_is_read_told_or_listed() {
    let mut wrong = Vec::new();
    for case in CASES.iter() {
        let told = told(&case.typed);
        let all = [case.read.join(" "), case.listed.join(" "), told].join(" ").to_lowercase();
        let is_separator = |ch: char| ch.is_whitespace() || ",;|\"'{}[]()<>=:/！".contains(ch);
        for word in case.typed.split(is_separator) {
            let word = word.to_lowercase();
            let word = word.trim_matches(['.', '*', '!', '\\', '`', '_', '?', '\u{feff}']);
            let is_notation = NOTATION.contains(&word) || !word.contains(|ch: char| ch.is_ascii_alphabetic());
            if !is_notation && !all.contains(word) {
                wrong.push(format!("{:?} drops {word:?}: {all}", case.typed));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each number of a paste is in an address, told or listed, by its digits.
#[test]
fn each_number_of_a_paste_is_read_told_or_listed() {
    let mut wrong = Vec::new();
    for case in CASES.iter().filter(|case| case.typed.is_ascii()) {
        let now = read(&case.typed);
        let addresses = parse_address_list(&case.typed).addresses;
        let prefixes = addresses.iter().filter_map(|address| match address {
            Address::Network(network) => Some(format!("{} {}", network.netmask(), network.hostmask())),
            _ => None,
        });
        let all = [now.read.join(" "), now.listed.join(" "), told(&case.typed), prefixes.collect()].join(" ");
        for line in case.typed.lines() {
            let line = line.trim_start_matches(|ch: char| !ch.is_alphanumeric());
            let numbers = line.split(|ch: char| !ch.is_ascii_digit()).filter(|number| number.len() > 1);
            for number in numbers {
                let plain = number.trim_start_matches('0');
                // A prefix or a mask of a single host says nothing.
                let is_whole =
                    number == "32" || number == "128" || number == "255" || case.typed.contains("2001:0db8:");
                if !is_whole && !all.contains(plain) {
                    wrong.push(format!("{:?} drops {number}: {all}", case.typed));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[track_caller]
fn every_suggestion_reads_cleanly(typed: &str) {
    let before = parse_address_list(typed);
    for part in &before.listed {
        for suggestion in part.suggestions(typed) {
            let text = suggestion.apply(typed).expect("the part is there");
            let after = parse_address_list(&text);
            assert!(after.listed.len() < before.listed.len(), "{typed:?} with {suggestion:?}: {after:?}");
            let kept = before.addresses.iter().all(|address| after.addresses.contains(address));
            assert!(kept, "{typed:?} with {suggestion:?} loses an address: {after:?}");
            let meant = parse_address_list(&suggestion.replacement).addresses;
            assert!(!meant.is_empty() && meant.iter().all(|address| after.addresses.contains(address)), "{text:?}");
        }
    }
}

#[test]
fn applying_a_suggestion_gives_a_text_that_reads_cleanly() {
    for case in CASES.iter() {
        every_suggestion_reads_cleanly(&case.typed);
    }
}

#[test]
fn a_suggestion_for_another_text_is_refused() {
    let typed = "10.1.1.5, 10.1.1.x";
    let suggestion = &parse_address_list(typed).listed[0].suggestions(typed)[0];
    assert_eq!(suggestion.apply(typed).as_deref(), Some("10.1.1.5, 10.1.1.0/24"));
    assert_eq!(suggestion.apply("10.1.1.55, 10.1.1.x"), None);
    assert_eq!(suggestion.apply("10.1.1.5, 10"), None);
    assert_eq!(suggestion.full_label(), "Use 10.1.1.0/24 instead of 10.1.1.x");
    assert_eq!(suggestion.label(), "Use 10.1.1.0/24");
}

/// Lines that say the same wherever they are.
fn lines() -> Vec<&'static Case> {
    let is_alone = |case: &&Case| {
        let ends = ["-", "to", ":", "{", "=", "start-ip", "mask"];
        let has_comma = case.typed.contains([',', ';']);
        !case.typed.contains(['\n', '\r']) && !has_comma && !ends.iter().any(|end| case.typed.trim().ends_with(end))
    };
    CASES.iter().filter(is_alone).filter(|case| !case.read.is_empty()).collect()
}

proptest! {
    /// Lines keep their meaning beside others.
    #[test]
    fn one_line_is_one_entry(picked in proptest::collection::vec(0..lines().len(), 1..8)) {
        let cases: Vec<_> = picked.iter().map(|index| lines()[*index]).collect();
        let typed = cases.iter().map(|case| case.typed.as_str()).collect::<Vec<_>>().join("\n");
        let now = read(&typed);
        for case in &cases {
            prop_assert!(case.read.iter().all(|address| now.read.contains(address)), "{typed:?} loses {case:?}");
            prop_assert!(case.listed.iter().all(|part| now.listed.contains(part)), "{typed:?} does not list {case:?}");
        }
        let known = |address: &String| cases.iter().any(|case| case.read.contains(address));
        prop_assert!(now.read.iter().all(known), "{typed:?} reads {:?}", now.read);
        every_suggestion_reads_cleanly(&typed);
    }

    /// Any text at all: the parts that are listed are parts of it, and what is suggested fits.
    #[test]
    fn any_text_is_read_without_a_panic(typed in any::<String>(), noise in "[0-9a-zO.:/,; \t\n()\\[\\]{}|=%@#!<>*_-]{0,60}") {
        for typed in [&typed, &noise, &format!("{noise}{typed}")] {
            for part in parse_address_list(typed).listed {
                let given = typed.get(part.span.clone());
                prop_assert!(given.is_some_and(|given| !given.is_empty()), "{typed:?} {part:?}");
                prop_assert!(part.suggestions(typed).iter().all(|suggestion| suggestion.apply(typed).is_some()));
            }
        }
    }
}
