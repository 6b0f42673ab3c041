//! Links after what mail, chat and gateways do to them.

use crate::support::{DOCUMENT, any_draft};
use port_matrix::{
    link::{ParsedPlan, notation_in, read, write},
    plan::{Detail, Draft},
};
use proptest::prelude::*;

const PAGE: &str = "https://example.org/port-matrix/";

/// Plans of every version, with texts that are hard to tell from what happens on the way.
const PLANS: [&str; 12] = [
    "v=1&roles=policy",
    "v=1&on=icap.wccp&icap.port=11344&advised=yes&project=Harbour",
    "v=1&roles=scanning.policy.standby&project=London%20%26%20Paris&by=a%2Bb%40example.com&note=one%0Atwo%20three",
    "v=1&project=100%25%20%E2%80%93%20a%3Db%26by%3Dc&ticket=CHG-1%2C%20CHG-2.",
    "v=2&scanning=London&zone=DMZ&at=10.1.0.0/28+2001:db8::/64&scanning=Paris&client=Paris&at=172.17.0.0/16&meets=scanning.2",
    "v=2&project=A%2BB&scanning=Site+one&zone=DMZ+1&at=10.1.0.1+10.1.0.2+10.1.0.3&icap.port=81&dns=&zone=Core%2C+inner",
    "v=2&scanning=x&at=10.1.0.1%0A10.1.0.2%0A%0A10.1.0.3%2C10.1.0.4&policy=&zone=DC-1",
    "v=3&scanning=&site=London&state=exists&zone=DMZ&scanning=&site=Paris&keep=scanning.2:dns:udp/53",
    "v=3&roles=scanning.policy&without=standby&project=Harbour",
    "v=3&note=v%3D1%26check%3D00000000&scanning=a-b&site=Saint-Denis%2C+2&at=host.example.org",
    "v=3&roles=policy&off=http-proxy&date=2026-02-01&without=scanning.standby&add=policy:dns:udp/53&policy=&state=exists",
    "v=3&without=standby.appliance&project=a%3B%20on%3Dicap&note=x%E2%80%8Dy%20%C2%AD%0A%E2%80%8Bz%5C&scanning=A&dns=B&zone=C",
];

/// Something that a program does to a link.
struct Change {
    name: &'static str,
    make: fn(&str) -> String,
}

/// Inserts a text in the middle of the notation.
fn inside(link: &str, text: &str) -> String {
    let start = link.find('#').or_else(|| link.find("%23")).unwrap_or(0);
    let mut middle = start + (link.len() - start) / 2;
    let is_escape = |end: usize| link.is_char_boundary(end) && link[..end].ends_with('%');
    while !link.is_char_boundary(middle) || is_escape(middle) || is_escape(middle - 1) {
        middle += 1;
    }
    format!("{}{text}{}", &link[..middle], &link[middle..])
}

/// The link with a change of its notation alone.
fn notation(link: &str, change: impl Fn(&str) -> String) -> String {
    let (page, notation) = link.split_once('#').unwrap_or((link, ""));
    format!("{page}#{}", change(notation))
}

macro_rules! changes {
    ($($name:literal: $make:expr;)*) => { &[$(Change { name: $name, make: $make }),*] };
}

const CHANGES: &[Change] = changes! {
    "a full stop behind it": |link| format!("{link}.");
    "a comma behind it": |link| format!("{link},");
    "a semicolon behind it": |link| format!("{link};");
    "a closing bracket behind it": |link| format!("{link})");
    "a square bracket and a full stop behind it": |link| format!("{link}].");
    "an angle bracket behind it": |link| format!("{link}>");
    "an escaped angle bracket behind it": |link| format!("{link}%3E");
    "a quotation mark behind it": |link| format!("{link}\"");
    "an escaped quotation mark behind it": |link| format!("{link}%22");
    "an English quotation mark behind it": |link| format!("{link}”");
    "a German quotation mark behind it": |link| format!("{link}%E2%80%9C.");
    "a French quotation mark behind it": |link| format!("{link}\u{a0}»");
    "a Japanese quotation mark behind it": |link| format!("{link}」。");
    "an ellipsis behind it": |link| format!("{link}…");
    "a word behind it": |link| format!("{link} (the plan)");
    "a campaign behind it": |link| format!("{link}&utm_source=x&utm_medium=mail");
    "a mail gateway's data behind it": |link| format!("{link}&data=05%7C02%7C%7Cabc&reserved=0");
    "a click id behind it": |link| format!("{link}&fbclid=IwAR0-abc_d");
    "a campaign behind a question mark": |link| format!("{link}?utm_source=x");
    "a campaign before it": |link| notation(link, |text| format!("utm_source=x&{text}"));
    "a slash before it": |link| notation(link, |text| format!("/{text}"));
    "an exclamation mark before it": |link| notation(link, |text| format!("!{text}"));
    "escaped angle brackets around it": |link| notation(link, |text| format!("%3C{text}%3E"));
    "a byte order mark before it": |link| notation(link, |text| format!("\u{feff}{text}"));
    "an escaped byte order mark before it": |link| notation(link, |text| format!("%EF%BB%BF{text}"));
    "a campaign inside": |link| link.replacen("&ends=", "&utm_source=x&ends=", 1);
    "&amp;": |link| link.replace('&', "&amp;");
    "&amp;amp;": |link| link.replace('&', "&amp;amp;");
    "&#38;": |link| link.replace('&', "&#38;");
    "semicolons for ampersands": |link| link.replace('&', ";");
    "backslashes before ampersands": |link| link.replace('&', "\\&");
    "backslashes before signs": |link| link.replace('&', "\\&").replace('=', "\\=").replace('+', "\\+");
    "escaped backslashes before ampersands": |link| link.replace('&', "%5C&");
    "%26": |link| link.replace('&', "%26");
    "%3D": |link| notation(link, |text| text.replace('=', "%3D"));
    "%26 and %3D": |link| notation(link, |text| text.replace('&', "%26").replace('=', "%3D"));
    "%2B": |link| link.replace('+', "%2B");
    "percent signs escaped": |link| link.replace('%', "%25");
    "percent signs escaped twice": |link| link.replace('%', "%2525");
    "a comma escaped twice": |link| link.replace("%2C", "%252C");
    "all escaped": |link| notation(link, escape);
    "all escaped twice": |link| notation(link, |text| escape(&escape(text)));
    "%23": |link| link.replace('#', "%23");
    "%2523": |link| link.replace('#', "%2523");
    "%23 and all escaped": |link| notation(link, escape).replace('#', "%23");
    "an ampersand for the hash": |link| link.replace('#', "&");
    "&amp; for the hash": |link| link.replace('#', "&amp;");
    "the link as text and target": |link| format!("{link}]({link})");
    "the link twice": |link| format!("{link}{link}");
    "the link twice with a blank": |link| format!("{link} {link}");
    "the link twice with an escaped blank": |link| format!("{link}%20{link}");
    "a cut link before it": |link| format!("{} {link}", &link[..link.len() - 12]);
    "an empty check value behind it": |link| format!("{link}&check=");
    "an empty check behind it": |link| format!("{link}&check");
    "a question mark for the hash": |link| link.replace('#', "?");
    "a line break inside": |link| inside(link, "\r\n");
    "a line break and blanks inside": |link| inside(link, "\n    ");
    "an escaped line break inside": |link| inside(link, "%0A");
    "an escaped line break and blanks inside": |link| inside(link, "%0D%0A%20%20");
    "blanks inside as a browser escapes them": |link| inside(link, "%20%20%20");
    "a zero-width space inside": |link| inside(link, "\u{200b}");
    "a soft hyphen inside": |link| inside(link, "\u{ad}");
    "an escaped soft hyphen inside": |link| inside(link, "%C2%AD");
    "an escaped zero-width space inside": |link| inside(link, "%e2%80%8b");
    "zero-width spaces before all ampersands": |link| link.replace('&', "\u{200b}&");
    "escaped zero-width spaces before all ampersands": |link| link.replace('&', "%E2%80%8B&");
    "escaped word joiners around it": |link| notation(link, |text| format!("%E2%81%A0{text}%E2%81%A0"));
    "a quoted mail's line break": |link| inside(link, "\n> ");
    "=3D": |link| link.replace('=', "=3D");
    "quoted-printable lines": |link| inside(&link.replace('=', "=3D"), "=\r\n");
    "an en dash for a hyphen": |link| notation(link, |text| text.replace('-', "–"));
    "an escaped en dash for a hyphen": |link| notation(link, |text| text.replace('-', "%E2%80%93"));
    "escapes in lower case": |link| lower_escapes(link);
    "the check value in upper case": |link| {
        let (rest, check) = link.split_at(link.len() - 8);
        format!("{rest}{}", check.to_ascii_uppercase())
    };
    "all characters decoded that can be": |link| link.replace("%20", " ").replace("%E2%80%93", "–").replace("%2C", ",");
};

fn escape(text: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
    text.bytes().map(|byte| if keep(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn lower_escapes(link: &str) -> String {
    let mut parts = link.split('%');
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (digits, rest) = part.split_at(2.min(part.len()));
        result.extend(["%", &digits.to_ascii_lowercase(), rest]);
    }
    result
}

/// The plan that opens at an address.
fn opened(address: &str) -> ParsedPlan {
    notation_in(address).map_or_else(|| ParsedPlan::default_plan(&DOCUMENT), |notation| read(&DOCUMENT, &notation))
}

/// The way in which a changed link opens.
#[derive(Debug, PartialEq)]
enum Outcome {
    /// The whole plan, with no other notices than the link as it was sent has.
    Whole,
    Told,
    /// Another plan, without a word.
    Silent,
}

fn outcome(sent: &ParsedPlan, address: &str) -> Outcome {
    let opened = opened(address);
    if opened == *sent {
        Outcome::Whole
    } else if opened.notices.iter().any(|notice| !sent.notices.contains(notice)) {
        Outcome::Told
    } else {
        Outcome::Silent
    }
}

/// Plans with the links that the page writes for them.
fn links() -> Vec<(ParsedPlan, String)> {
    let link = |plan: &&str| {
        let link = format!("{PAGE}#{}", write(&DOCUMENT, &read(&DOCUMENT, plan).draft));
        (opened(&link), link)
    };
    PLANS.iter().map(link).collect()
}

#[test]
fn a_link_survives_every_change() {
    let mut failed = Vec::new();
    for (sent, link) in links() {
        assert_ne!(sent.draft, Draft::new(&DOCUMENT));
        for change in CHANGES {
            let changed = (change.make)(&link);
            if outcome(&sent, &changed) != Outcome::Whole {
                failed.push(format!("{}: {changed}\n  {:?}", change.name, opened(&changed).notices));
            }
        }
    }
    assert!(failed.is_empty(), "{} failed:\n{}", failed.len(), failed.join("\n"));
}

/// A separator that was escaped is known by the key behind it, so that the links have to have every key.
#[test]
fn every_key_of_a_notation_is_in_a_link() {
    let notations = ["v1", "v2", "v3"].map(|name| std::fs::read_to_string(format!("src/link/{name}.rs")).unwrap());
    // The table at the top of each: `| `on`, `off` | features …`. Keys that the document names are in italics.
    let rows = notations.iter().flat_map(|text| text.lines()).filter_map(|line| line.strip_prefix("//! | `"));
    let cells: Vec<&str> = rows.filter_map(|row| row.split(" | ").next()).collect();
    let keys = cells.iter().flat_map(|cell| cell.split(", ")).map(|key| key.trim_matches('`'));
    let keys: Vec<&str> = keys.collect();
    assert!(keys.len() > 15, "{keys:?}");
    let links: Vec<String> = links().into_iter().map(|(_, link)| link).collect();
    for key in keys {
        assert!(links.iter().any(|link| link.contains(&format!("&{key}="))), "no link with {key}");
    }
}

#[test]
fn a_link_survives_two_changes_or_the_page_tells() {
    let (mut whole, mut all, mut silent) = (0, 0, Vec::new());
    let mut told: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::default();
    // Each pair with one of two plans that are hard to tell from it.
    let plans: Vec<_> = links().into_iter().enumerate().filter(|(index, _)| [2, 9].contains(index)).collect();
    for (at, (_, (sent, link))) in plans.iter().enumerate() {
        for (row, first) in CHANGES.iter().enumerate() {
            for second in CHANGES.iter().skip((row + at) % 2).step_by(2) {
                let changed = (second.make)(&(first.make)(link));
                all += 1;
                match outcome(sent, &changed) {
                    Outcome::Whole => whole += 1,
                    Outcome::Told => *told.entry(format!("{} / {}", first.name, second.name)).or_default() += 1,
                    Outcome::Silent => silent.push(format!("{}, {}: {changed}", first.name, second.name)),
                }
            }
        }
    }
    assert!(silent.is_empty(), "{} silent:\n{}", silent.len(), silent.join("\n"));
    assert!(whole * 100 >= all * 97, "only {whole} of {all} open whole, and not these: {told:?}");
}

#[test]
fn a_cut_is_told_wherever_it_is() {
    for (_, link) in links() {
        for end in link.find("&ends").unwrap() + 2..link.len() {
            let notices = opened(&link[..end]).notices;
            assert_ne!(notices, [""; 0], "{}", &link[..end]);
        }
    }
}

/// Only `v=1` is a whole link: the page writes it for the default plan.
#[test]
fn a_link_that_was_cut_at_its_version_is_told() {
    for cut in ["v=1&", "v=2", "v=2&", "v=3", "v=3&", "v=1&&", "v=1&amp;", "v=1&%20"] {
        let opened = opened(&format!("{PAGE}#{cut}"));
        assert_eq!((opened.draft, opened.notices.len()), (Draft::new(&DOCUMENT), 1), "{cut}: {:?}", opened.notices);
    }
    for whole in ["v=1", ""] {
        assert_eq!(opened(&format!("{PAGE}#{whole}")).notices, [""; 0]);
    }
}

/// The link in a plan's note is the note's, however the plan's own link was changed.
#[test]
fn a_link_in_a_note_is_not_opened_for_the_link_of_the_plan() {
    let inner = format!("{PAGE}#{}", write(&DOCUMENT, &read(&DOCUMENT, "v=1&on=icap").draft));
    let mut draft = Draft::new(&DOCUMENT);
    draft.details.set(Detail::Note, format!("Before: {inner}\nThen this."));
    let link = format!("{PAGE}#{}", write(&DOCUMENT, &draft));
    let sent = opened(&link);
    for change in CHANGES {
        let changed = (change.make)(&link);
        assert_ne!(outcome(&sent, &changed), Outcome::Silent, "{}: {changed}", change.name);
        for cut in [1, 9, 20, 40] {
            let Some(cut) = changed.get(..changed.len() - cut) else { continue };
            assert_ne!(outcome(&sent, cut), Outcome::Silent, "{}: {cut}", change.name);
        }
    }
}

#[test]
fn two_links_in_one_are_told() {
    let [one, other] = ["v=2&scanning=One", "v=2&scanning=Other"].map(|plan| {
        let link = write(&DOCUMENT, &read(&DOCUMENT, plan).draft);
        format!("{PAGE}#{link}")
    });
    assert_ne!(opened(&format!("{one} {other}")).notices, [""; 0]);
}

#[test]
fn a_link_without_a_check_value_says_what_was_guessed() {
    let check = |changed: &str, read_as: &str| {
        let opened = opened(&format!("{PAGE}#{changed}"));
        let sent = read(&DOCUMENT, read_as);
        assert_eq!(sent.notices, [""; 0]);
        assert_eq!(opened.draft, sent.draft, "{changed}");
        assert_eq!(opened.notices.len(), 1, "{changed}: {:?}", opened.notices);
        assert!(opened.notices[0].contains(&format!("It was read as “{read_as}”")), "{:?}", opened.notices);
    };
    check("v=1&roles=policy)", "v=1&roles=policy");
    check("v=1&roles=policy%E2%80%9D", "v=1&roles=policy");
    check("v=1%26roles%3Dpolicy&on=icap", "v=1&roles=policy&on=icap");
    check("v=3D1&roles=3Dpolicy", "v=1&roles=policy");
    check("v=1.", "v=1");
    // A text that somebody typed is not changed by a guess.
    assert_eq!(opened(&format!("{PAGE}#v=1&project=Harbour.")).notices, [""; 0]);
    let (typed, notices) = (opened(&format!("{PAGE}#v=1&roles=polcy&project=A%20–%20B")), 1);
    assert_eq!(typed.draft.details.get(Detail::Project), "A – B");
    assert_eq!(typed.notices.len(), notices);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// A changed link opens whole, or the page tells.
    #[test]
    fn no_plan_is_changed_in_silence(draft in any_draft(), first in 0..CHANGES.len(), second in 0..CHANGES.len()) {
        let link = format!("{PAGE}#{}", write(&DOCUMENT, &draft));
        prop_assume!(link.contains("&check="));
        let changed = (CHANGES[second].make)(&(CHANGES[first].make)(&link));
        prop_assert_ne!(outcome(&opened(&link), &changed), Outcome::Silent, "{}", changed);
        let changed = (CHANGES[first].make)(&link);
        prop_assert_ne!(outcome(&opened(&link), &changed), Outcome::Silent, "{}", changed);
    }
}
