//! Parses the many addresses of one string, as pasted from a mail, a spreadsheet or a configuration.
//!
//! Every part of the input is either parsed or reported as not understood. A note says so where a part is parsed in a
//! way that its author should know of:
//!
//! * Line breaks, commas, semicolons, vertical bars and bullets separate items; spaces, tabs and quotation marks
//!   separate tokens.
//! * A network's mask may follow a slash, a space, a tab or a comma; a range may use a hyphen or a word such as `to`.
//!   Configuration keywords before an address (`host`, `subnet`) are part of it.
//! * Words before an address are its name, words after it a description, and so are the other cells of a row; all get
//!   a note. Other words are reported.
//! * Commas and semicolons separate cells where every line has as many, and one column has the addresses.
//! * A DNS name with more than one label is recognized anywhere. A single label could be any word: it is a name only with
//!   a full stop behind it, in lower case and alone in its item (`proxy.`), which is how people confirm it.
//! * A line with an exception, a denial or a statement such as a route is reported as a whole. Of an access list's
//!   line, the source is used.

use super::{
    collector::{AddressList, Collector},
    layout::{border, lines},
    line::read_line,
    text::Normalized,
};

/// Parses the addresses in a string. The time is linear in its length.
#[must_use]
pub fn parse_address_list(text: &str) -> AddressList {
    let source = Normalized::read(text);
    let border = border(&source.text);
    let lines = lines(&source.text);
    let mut collector = Collector::new(&source);
    let mut table = None;
    let mut following = lines.iter().copied().filter(|line| line.contains(char::is_alphanumeric)).peekable();
    for line in &lines {
        if following.peek().is_some_and(|next| std::ptr::eq(*next, *line)) {
            following.next();
        }
        read_line(line, following.peek().unwrap_or(&""), border, &mut table, &mut collector);
    }
    collector.finish()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Address, shorten},
        *,
    };
    use proptest::prelude::*;
    use std::net::Ipv4Addr;

    #[test]
    fn splits_a_text() {
        check("", "", "");
        check("10.1.1.5", "10.1.1.5", "");
        check("::", "::", "");
        check("[::0]:443", "::", "");
        check("10.1.1.5,10.1.1.6;10.1.1.7 10.1.1.8\t10.1.1.9", "10.1.1.5 10.1.1.6 10.1.1.7 10.1.1.8 10.1.1.9", "");
        check(
            "10.1.1.5\r\n10.1.1.6\r\r10.1.1.7\u{b}10.1.1.8\u{2028}::1",
            "10.1.1.5 10.1.1.6 10.1.1.7 10.1.1.8 ::1",
            "",
        );
        check(" , ;\t\n\u{a0}10.1.1.5\u{3000}::1,, ;", "10.1.1.5 ::1", "");
        check(
            "\"10.1.1.5\"\t\"10.1.0.0/24\"\n'::1' “web.example” ‘a.bc’",
            "10.1.1.5 10.1.0.0/24 ::1 web.example a.bc",
            "",
        );
        check("\u{feff}10.1.1.5\u{200b}\n\u{200e}10.1.1.6", "10.1.1.5 10.1.1.6", "");
    }

    #[test]
    fn holds_ranges_together() {
        check("10.0.0.1 - 10.0.0.9", "10.0.0.1-10.0.0.9", "");
        check("::1  –   ::2 web.example", "::1-::2 web.example", "");
        check(
            "10.0.0.1 -9, 10.0.0.11- 19 10.0.0.21-29",
            "10.0.0.1-10.0.0.9 10.0.0.11-10.0.0.19 10.0.0.21-10.0.0.29",
            "",
        );
        check("10.0.0.1 10.0.0.2 - 10.0.0.3 10.0.0.4", "10.0.0.1 10.0.0.2-10.0.0.3 10.0.0.4", "");
        check("10.0.0.1\n-10.0.0.9", "10.0.0.1", "-10.0.0.9");
        check("10.0.0.1 -\n10.0.0.9\n10.0.0.11 to\n10.0.0.19", "10.0.0.1-10.0.0.9 10.0.0.11-10.0.0.19", "");
        check("10.0.0.1 -\nweb.example", "web.example", "10.0.0.1 -");
        check("10.0.0.1\t-\t10.0.0.9", "10.0.0.1-10.0.0.9", "");
    }

    #[test]
    fn knows_the_letters_of_word_processors() {
        for dash in ['-', '\u{2010}', '\u{2011}', '–', '—', '\u{2015}', '\u{2212}'] {
            check(&format!("10.0.0.1 {dash} 10.0.0.9"), "10.0.0.1-10.0.0.9", "");
        }
        for unseen in ['\u{ad}', '\u{200b}', '\u{200f}', '\u{202a}', '\u{202e}', '\u{2060}', '\u{206f}', '\u{feff}'] {
            check(&format!("pro{unseen}xy."), "proxy", "");
        }
        for end in ['\n', '\u{b}', '\u{c}', '\r', '\u{85}', '\u{2028}', '\u{2029}'] {
            check(&format!("10.0.0.1{end}- 10.0.0.9"), "10.0.0.1 10.0.0.9", "");
        }
        for border in [',', ';', '|', '•'] {
            check(&format!("10.0.0.1{border}-{border}10.0.0.9"), "10.0.0.1 10.0.0.9", "-");
        }
    }

    #[test]
    fn passes_over_bullets() {
        check("- 10.0.0.1\n- 10.0.0.2", "10.0.0.1 10.0.0.2", "");
        check("10.0.0.1\n – 10.0.0.2", "10.0.0.1 10.0.0.2", "");
        check("-\t10.0.0.1\n•\t10.0.0.2\n• 10.0.0.3", "10.0.0.1 10.0.0.2 10.0.0.3", "");
        check("- 10.0.0.1 - 10.0.0.9", "10.0.0.1-10.0.0.9", "");
    }

    #[test]
    fn gives_each_address_once() {
        check("10.1.1.5 10.1.1.5/32 10.1.1.5-5", "10.1.1.5", "");
        check("b.\na., proxy.\nproxy.; a. | PROXY.example\nb.", "b a proxy proxy.example", "");
        check("::1 0:0::1 [::1] ::/0 ::1", "::1 ::/0", "");
        check("10.1.0.0/24 10.1.0.0/255.255.255.0 10.1.0.0-10.1.0.255", "10.1.0.0/24 10.1.0.0-10.1.0.255", "");
    }

    #[test]
    fn lists_every_unsound_part() {
        check("10.1.1.5 any x_- 10.1.1.6", "10.1.1.5 10.1.1.6", "any|x_-");
        check("10.1.1.300, https://proxy/x; 10.1.1.300", "", "10.1.1.300|https://proxy/x|10.1.1.300");
        check("255.255.255.0\n*\n/24", "", "255.255.255.0|*|/24");
        check("10.1.1.5\0 \u{1b}[0m", "", "10.1.1.5\u{fffd}|\u{fffd}[0m");
        check("evil\u{202e}moc.elpmaxe!", "evilmoc.elpmaxe", "");
        check(&format!("{}\na.", "ä".repeat(41)), "a", &"ä".repeat(41));
        assert_eq!(shorten(&"ä".repeat(41)), format!("{}…", "ä".repeat(40)));
        assert_eq!(shorten(&"ä".repeat(40)), "ä".repeat(40));
    }

    #[test]
    fn takes_a_megabyte_of_anything() {
        let check = |text: &str, sound: usize, unsound: usize| {
            let found = parse_address_list(text);
            assert_eq!((found.addresses.len(), found.listed.len()), (sound, unsound), "{:?}", shorten(text));
        };
        for junk in ["1", "a", ".", "[", "/", "%", "\0", "é", "1-", "a:", "a=", "10.", "0", "*", "://", "@"] {
            check(&junk.repeat(1_000_000 / junk.len()), 0, 1);
        }
        for nothing in [" ", "\n", "- ", "-", "•,", "\u{feff}"] {
            check(&nothing.repeat(1_000_000 / nothing.len()), 0, 0);
        }
        check(&"٨ ".repeat(300_000), 0, 300_000);
        check(&"10.1.1.5 ".repeat(110_000), 1, 0);
        let mut hosts = String::new();
        for number in 0x0a00_0000..0x0a00_0000 + 100_000 {
            hosts += &Ipv4Addr::from_bits(number).to_string();
            hosts.push('\n');
        }
        check(&hosts, 100_000, 0);
    }

    #[test]
    fn tells_names_from_words() {
        check("proxy", "", "proxy");
        check("proxy.", "proxy", "");
        check("10.1.1.5, proxy.\nweb.", "10.1.1.5 proxy web", "");
        // The ends of sentences.
        check("Thanks.\nThe proxy.", "", "Thanks.|The|proxy.");
        check("web, mail\nfile.example.com", "file.example.com", "web|mail");
        check("admin jump host", "", "admin|jump|host");
        check("10.1.1.5, proxy\nweb", "10.1.1.5", "proxy|web");
        check("10.1.1.300\nweb", "", "10.1.1.300|web");
        check("web:443", "", "web:443");
        check("localhost", "localhost", "");
        check("_\\. __.example.com", "", "_\\.|__.example.com");
        check("TBD\nn/a\n?", "", "TBD|n/a|?");
        check("mail.example.com 10.1.1.5 web.example.com", "mail.example.com 10.1.1.5 web.example.com", "");
        check("srv01 10.1.1.1", "10.1.1.1", "");
        check(
            "srv01: 10.1.1.1\nip=10.1.1.2\nsrv03 - 10.1.1.3\naddr:10.1.1.4",
            "10.1.1.1 10.1.1.2 10.1.1.3 10.1.1.4",
            "",
        );
        check("Name\tIP\tSite\nsrv01\t10.1.1.1\tLondon, 2nd floor", "10.1.1.1", "2nd|floor");
    }

    #[test]
    fn reads_networks_with_their_masks() {
        check("10.1.1.0\t255.255.255.0\tLondon", "10.1.1.0/24", "");
        check("srv\t10.1.1.0,255.255.255.0; 10.2.0.0 0.0.255.255", "10.1.1.0/24 10.2.0.0/16", "");
        check("10.1.0.0 mask 255.255.0.0\n10.2.0.0 netmask 255.255.0.0", "10.1.0.0/16 10.2.0.0/16", "");
        check("2001:db8:: /32 10.1.1.0 / 24 10.2.0.0/0.0.0.255", "2001:db8::/32 10.1.1.0/24 10.2.0.0/24", "");
        check("10.1.1.5 255.255.255.255 10.1.1.6 0.0.0.0", "10.1.1.5 10.1.1.6", "");
        check("10.1.1.5 255.255.255.0, 10.1.1.0 255.0.255.0", "", "10.1.1.5 255.255.255.0|10.1.1.0 255.0.255.0");
        check("10.1.1.0 0.0.255.0 10.1.1.0 /33", "", "10.1.1.0 0.0.255.0|10.1.1.0 /33");
        check("10.1.1.5\n0.0.0.0", "10.1.1.5 0.0.0.0", "");
        // The end of an address makes a mask, which is no host.
        check("0.0.0.0\t.1\n255.255.255.250 .252", "0.0.0.0 255.255.255.250", ".1|.252");
    }

    #[test]
    fn reads_ranges_in_words() {
        check("10.1.1.1 through 10.1.1.9, 10.2.0.1 bis 9", "10.1.1.1-10.1.1.9 10.2.0.1-10.2.0.9", "");
        check("range 10.1.1.1 10.1.1.9", "10.1.1.1-10.1.1.9", "");
        check("between 10.1.1.1 and 10.1.1.9 and 10.1.1.20", "10.1.1.1-10.1.1.9 10.1.1.20", "");
        check(
            "10.1.1.1..10.1.1.9 10.2.0.1…9 2001:db8::1 to 2001:db8::9",
            "10.1.1.1-10.1.1.9 10.2.0.1-10.2.0.9 2001:db8::1-2001:db8::9",
            "",
        );
        check("10.1.1.1 to 10.1.1.300", "", "10.1.1.1 to 10.1.1.300");
        check("10.1.0.0/24 to 10.1.3.0/24", "", "10.1.0.0/24 to 10.1.3.0/24");
        check("10.1.1.9 to 10.1.1.1", "", "10.1.1.9 to 10.1.1.1");
        check("10.1.1.1 to 10.1.1.5 to 10.1.1.9", "", "10.1.1.1 to 10.1.1.5 to 10.1.1.9");
        check("10.1.0.0/16 -> 10.2.0.0/16, 10.3.0.1", "10.3.0.1", "10.1.0.0/16 -> 10.2.0.0/16");
    }

    #[test]
    fn reads_or_lists_lines_of_devices() {
        check("access-list 101 permit tcp host 10.1.1.5 host 10.2.0.1 eq 443", "10.1.1.5", "");
        check("10 permit ip any 10.1.1.0 0.0.0.255", "0.0.0.0/0 ::/0", "");
        check("allow 10.1.1.0/24;\ndeny all;", "10.1.1.0/24", "deny all");
        check("10.1.1.5, object-group ADMINS\ndeny ip any any", "10.1.1.5", "object-group ADMINS|deny ip any any");
        check("deny ip 10.1.1.0 0.0.0.255 any", "", "deny ip 10.1.1.0 0.0.0.255 any");
        check("-A FORWARD -s 10.1.1.0/24 -d 10.2.0.0/16 -j ACCEPT", "10.1.1.0/24", "");
        check("no network-object host 10.1.1.5", "", "no network-object host 10.1.1.5");
        check("permit tcp object-group ADMINS host 10.1.1.5", "", "permit tcp object-group ADMINS host 10.1.1.5");
        check("group-object ADMINS\nobject network SRV", "", "group-object ADMINS|object network SRV");
        check("set subnet 10.1.1.0 255.255.255.0", "10.1.1.0/24", "");
        check("ip route 10.1.0.0 255.255.0.0 10.9.0.1", "", "ip route 10.1.0.0 255.255.0.0 10.9.0.1");
        check("inet 10.1.1.5 brd 10.1.1.255", "", "inet 10.1.1.5 brd 10.1.1.255");
    }

    #[test]
    fn never_adds_an_exception() {
        for word in ["not", "except", "Except for", "excluding", "without", "but not", "!", "ohne", "sauf"] {
            let text = format!("10.1.0.0/24 {word} 10.1.0.5");
            check(&text, "", &text);
        }
        check("10.1.0.0/24 (not 10.1.0.5)\n!10.1.0.6\n10.2.0.1", "10.2.0.1", "10.1.0.0/24 (not 10.1.0.5)|!10.1.0.6");
        check(
            "10.1.0.0/24 except:\n- 10.1.0.5\n- 10.1.0.6\n\n10.2.0.1",
            "10.2.0.1",
            "10.1.0.0/24 except:|10.1.0.5|10.1.0.6",
        );
    }

    #[test]
    fn passes_over_punctuation() {
        check("[\"10.1.1.5\", \"10.1.1.6\"]", "10.1.1.5 10.1.1.6", "");
        check(
            "{10.1.1.5, 10.1.1.6}; <10.1.1.7> (10.1.1.8) `10.1.1.9` **10.1.1.10**",
            "10.1.1.5 10.1.1.6 10.1.1.7 10.1.1.8 10.1.1.9 10.1.1.10",
            "",
        );
        check("10. 1. 1. 5", "", "10. 1. 1. 5");
        check("10.1.1.5+10.1.1.6&10.1.1.7 ! Bob", "10.1.1.5 10.1.1.6 10.1.1.7", "");
        check("1. 10.1.1.5\n2) 10.1.1.6\n> 10.1.1.7", "10.1.1.5 10.1.1.6 10.1.1.7", "");
        check("| srv01 | 10.1.1.5 |", "10.1.1.5", "");
        check("10.1.1.5 and 10.1.1.6 & 10.1.1.7 + 10.1.1.8.", "10.1.1.5 10.1.1.6 10.1.1.7 10.1.1.8", "");
    }

    #[test]
    fn notes_what_was_read_otherwise() {
        let check = |text: &str, expected: &[&str]| {
            let notes: Vec<_> = parse_address_list(text).notes.iter().map(ToString::to_string).collect();
            assert_eq!(notes, expected, "{text}");
        };
        check("10.1.1.5 10.1.0.0/24 2001:db8::1", &[]);
        check(
            "10.1.1.5 (Bob's PC) // old",
            &["“// old”: the comment is ignored", "“(Bob's PC)”: the words behind it are taken for a description"],
        );
        check("[2001:db8::1]:443", &["“[2001:db8::1]:443”: ports come from the rules: 443 is not kept"]);
        check("::ffff:10.1.1.0/120", &["“::ffff:10.1.1.0/120”: an IPv4 address written as IPv6"]);
        check("https://mail.example.com/owa", &["“https://mail.example.com/owa”: only the host of this counts"]);
        check("mail[.]example(dot)com", &["“mail[.]example(dot)com”: written so that nobody clicks it"]);
        check("any6", &["“any6”: this matches every IPv6 address"]);
    }

    const WORDS: [&str; 34] = [
        "10.1.1.5",
        "10.1.0.0",
        "255.255.255.0",
        "0.0.0.255",
        "/24",
        "10.2.0.0/16",
        "10.1.1.1O",
        "10.1.1.300",
        "20",
        "-",
        "->",
        "to",
        "host",
        "not",
        "any",
        "permit",
        "range",
        "object-group",
        "TBD",
        "proxy",
        "web.example.com",
        "Bob:",
        "#",
        "(old)",
        "::1",
        "2001:db8::/32",
        "::ffff:10.1.1.9",
        "10.1.1.7:443",
        "hxxp://10.1.1[.]8",
        "10.1.1.x",
        "was",
        "and",
        "https://10.3.0.1/x",
        "mask",
    ];

    proptest! {
        /// Every word of the input appears in a parsed address, a reported part or a note.
        #[test]
        fn nothing_is_dropped(words in proptest::collection::vec((0..WORDS.len(), 0..6_usize), 0..12)) {
            let text: String =
                words.iter().map(|(word, gap)| [WORDS[*word], [" ", " ", "\t", ", ", "\n", ";"][*gap]].concat()).collect();
            let list = parse_address_list(&text);
            let read = list.addresses.iter().map(ToString::to_string);
            let told = list.listed.iter().map(|part| part.text.clone()).chain(list.notes.iter().map(|note| note.text.clone()));
            let all = read.chain(told).collect::<Vec<_>>().join(" | ");
            for (word, _) in &words {
                let word = WORDS[*word].trim_matches(['(', ')']);
                // Parts of an address's notation, or punctuation.
                let is_notation = ["-", "/24", "->", "to", "host", "permit", "range", "and", "mask", "20", "#", "Bob:"].contains(&word)
                    || word == "255.255.255.0";
                prop_assert!(is_notation || all.contains(word), "{text:?} drops {word:?}: {all}");
            }
            let again = parse_address_list(&written(&list.addresses));
            prop_assert_eq!((again.addresses, again.listed), (list.addresses, vec![]));
        }
    }

    /// The addresses as one types them: a name of one label with a full stop.
    fn written(addresses: &[Address]) -> String {
        let one = |address: &Address| match address {
            Address::Name(name) if name.is_one_label() => format!("{name}.", name = name.as_str()),
            address => address.to_string(),
        };
        addresses.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    /// Asserts the parsed addresses, separated by spaces, and the reported parts, separated by vertical bars.
    #[track_caller]
    fn check(text: &str, sound: &str, unsound: &str) {
        let list = parse_address_list(text);
        let addresses: Vec<_> = list.addresses.iter().map(Address::to_string).collect();
        let others: Vec<_> = list.listed.into_iter().map(|part| part.text).collect();
        assert_eq!((addresses.join(" "), others.join("|")), (sound.to_owned(), unsound.to_owned()), "{text:?}");
    }
}
