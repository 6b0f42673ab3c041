//! Many addresses in one text, as they are pasted from a mail, a spreadsheet or a configuration.
//!
//! Everything typed is either read or listed as not understood, and where it is read in a way that its writer should
//! know of, a note says so:
//!
//! * Lines, commas, semicolons, strokes and bullets part items; blanks, tabs and quotation marks part tokens.
//! * A network is read with its mask behind a slash, a blank, a tab or a comma, a range with a hyphen or a word such as
//!   `to`; words of configurations before an address (`host`, `subnet`) are part of it.
//! * Words behind an address are a description, and so are the other cells of a row; both are noted. Other words are
//!   listed.
//! * A DNS name counts anywhere when it has more than one label. A single label is a name only where it is alone in its
//!   item and the whole text has nothing numeric; otherwise nobody could tell it from a word.
//! * A line with an exception, a denial or a statement such as a route is listed as a whole; of a line of an access list
//!   the source is read.

use super::{Address, AddressError, AddressNote, HostName, NoteKind, line::read_line};
use std::collections::HashSet;

/// The addresses of a text and all that is to be told of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressList {
    /// The addresses in order, each once.
    pub addresses: Vec<Address>,
    /// Every part that was not understood, as it was typed, and the reason.
    pub listed: Vec<(String, AddressError)>,
    /// Remarks on parts that were read, or passed over on purpose.
    pub notes: Vec<AddressNote>,
}

/// Reads the addresses in a text. Takes time in proportion to its length.
#[must_use]
pub fn parse_address_list(text: &str) -> AddressList {
    let mut collector = Collector::default();
    let text: String = text.chars().filter_map(normalize_char).collect();
    text.split(is_line_end).for_each(|line| read_line(line, &mut collector));
    collector.finish()
}

/// What the lines of a text come to.
#[derive(Default)]
pub(super) struct Collector {
    entries: Vec<Entry>,
    notes: Vec<AddressNote>,
    /// Whether the text has an address in numbers, sound or not.
    pub is_numeric: bool,
    /// Whether the next lines name what is excepted.
    pub is_excepting: bool,
}

enum Entry {
    Read(Address),
    Listed(String, AddressError),
    /// A single label, which is a name unless the text has numbers.
    Lone(HostName, String, Option<NoteKind>),
}

impl Collector {
    pub fn read(&mut self, address: Address) {
        self.entries.push(Entry::Read(address));
    }

    pub fn list(&mut self, text: &str, error: AddressError) {
        self.entries.push(Entry::Listed(text.to_owned(), error));
    }

    pub fn lone(&mut self, name: &HostName, text: &str, note: Option<NoteKind>) {
        self.entries.push(Entry::Lone(name.clone(), text.to_owned(), note));
    }

    pub fn note(&mut self, text: &str, kind: NoteKind) {
        self.notes.push(AddressNote { text: text.to_owned(), kind });
    }

    fn finish(self) -> AddressList {
        let mut list = AddressList { notes: self.notes, ..AddressList::default() };
        let mut seen = HashSet::new();
        let mut read = |address: Address, addresses: &mut Vec<Address>| {
            if seen.insert(address.clone()) {
                addresses.push(address);
            }
        };
        for entry in self.entries {
            match entry {
                Entry::Read(address) => read(address, &mut list.addresses),
                Entry::Listed(text, error) => list.listed.push((text, error)),
                Entry::Lone(_, text, _) if self.is_numeric => list.listed.push((text, AddressError::BareWord)),
                Entry::Lone(name, text, note) => {
                    read(Address::Name(name), &mut list.addresses);
                    list.notes.extend(note.map(|kind| AddressNote { text, kind }));
                }
            }
        }
        list
    }
}

fn is_line_end(ch: char) -> bool {
    matches!(ch, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A character as it is read: every dash that a word processor makes of a hyphen is one again, what can't be seen
/// doesn't count, and what would confuse a reader of the error shows.
pub(super) fn normalize_char(ch: char) -> Option<char> {
    match ch {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        _ if ch.is_control() && !ch.is_whitespace() => Some('\u{fffd}'),
        _ => Some(ch),
    }
}

/// At most 40 characters of a text, so that it fits a sentence.
#[must_use]
pub fn shorten(text: &str) -> String {
    let mut chars = text.chars();
    let mut start: String = chars.by_ref().take(40).collect();
    if chars.next().is_some() {
        start.push('…');
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        net::Ipv4Addr,
        time::{Duration, Instant},
    };

    #[test]
    fn splits_a_text() {
        check("", "", "");
        check("10.1.1.5", "10.1.1.5", "");
        check("10.1.1.5,10.1.1.6;10.1.1.7 10.1.1.8\t10.1.1.9", "10.1.1.5 10.1.1.6 10.1.1.7 10.1.1.8 10.1.1.9", "");
        check(
            "10.1.1.5\r\n10.1.1.6\r\r10.1.1.7\u{b}10.1.1.8\u{2028}::1",
            "10.1.1.5 10.1.1.6 10.1.1.7 10.1.1.8 ::1",
            "",
        );
        check(" , ;\t\n\u{a0}10.1.1.5\u{3000}::1,, ;", "10.1.1.5 ::1", "");
        check("\"10.1.1.5\"\t\"10.1.0.0/24\"\n'::1' “proxy” ‘web’", "10.1.1.5 10.1.0.0/24 ::1 proxy web", "");
        check("\u{feff}10.1.1.5\u{200b}\n\u{200e}10.1.1.6", "10.1.1.5 10.1.1.6", "");
    }

    #[test]
    fn holds_ranges_together() {
        check("10.0.0.1 - 10.0.0.9", "10.0.0.1-10.0.0.9", "");
        check("::1  –   ::2 proxy", "::1-::2 proxy", "");
        check(
            "10.0.0.1 -9, 10.0.0.11- 19 10.0.0.21-29",
            "10.0.0.1-10.0.0.9 10.0.0.11-10.0.0.19 10.0.0.21-10.0.0.29",
            "",
        );
        check("10.0.0.1 10.0.0.2 - 10.0.0.3 10.0.0.4", "10.0.0.1 10.0.0.2-10.0.0.3 10.0.0.4", "");
        check("10.0.0.1\n-10.0.0.9", "10.0.0.1", "-10.0.0.9");
        check("10.0.0.1 -\n10.0.0.9", "10.0.0.9", "10.0.0.1 -");
        check("10.0.0.1\t-\t10.0.0.9", "10.0.0.1 10.0.0.9", "-");
    }

    #[test]
    fn knows_the_letters_of_word_processors() {
        for dash in ['-', '\u{2010}', '\u{2011}', '–', '—', '\u{2015}', '\u{2212}'] {
            check(&format!("10.0.0.1 {dash} 10.0.0.9"), "10.0.0.1-10.0.0.9", "");
        }
        for unseen in ['\u{ad}', '\u{200b}', '\u{200f}', '\u{202a}', '\u{202e}', '\u{2060}', '\u{206f}', '\u{feff}'] {
            check(&format!("pro{unseen}xy"), "proxy", "");
        }
        for end in ['\n', '\u{b}', '\u{c}', '\r', '\u{85}', '\u{2028}', '\u{2029}'] {
            check(&format!("10.0.0.1{end}- 10.0.0.9"), "10.0.0.1 10.0.0.9", "");
        }
        for border in ['\t', ',', ';', '"', '\'', '\u{2018}', '\u{201f}', '•'] {
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
        check("b a Proxy proxy. a PROXY b", "b a proxy", "");
        check("::1 0:0::1 [::1] ::/0 ::1", "::1 ::/0", "");
        check("10.1.0.0/24 10.1.0.0/255.255.255.0 10.1.0.0-10.1.0.255", "10.1.0.0/24 10.1.0.0-10.1.0.255", "");
    }

    #[test]
    fn gives_every_unsound_part() {
        check("10.1.1.5 any x_- 10.1.1.6", "10.1.1.5", "any|x_- 10.1.1.6");
        check("10.1.1.300, https://proxy/x; 10.1.1.300", "", "10.1.1.300|https://proxy/x|10.1.1.300");
        check("10.1.0.0 255.255.255.0", "10.1.0.0", "255.255.255.0");
        check("10.1.1.5\0 \u{1b}[0m", "", "10.1.1.5\u{fffd}|\u{fffd}[0m");
        check("evil\u{202e}moc.elpmaxe!", "", "evilmoc.elpmaxe!");
        check(&format!("{} a", "ä".repeat(41)), "a", &format!("{}…", "ä".repeat(40)));
        check(&"ä".repeat(40), "", &"ä".repeat(40));
        let (_, unsound) = addresses("any");
        assert_eq!(unsound, [("any".to_owned(), AddressError::Everything)]);
    }

    #[test]
    fn takes_a_megabyte_of_anything() {
        let check = |text: &str, sound: usize, unsound: usize| {
            let start = Instant::now();
            let found = addresses(text);
            let took = start.elapsed();
            assert!(took < Duration::from_secs(20), "{took:?} for {:?}", cut(text));
            assert_eq!((found.0.len(), found.1.len()), (sound, unsound), "{:?}", cut(text));
            assert!(found.1.iter().all(|(part, _)| part.chars().count() <= 41), "{:?}", cut(text));
        };
        for junk in ["1", "a", ".", ":", "[", "/", "%", "\0", "é", "-", "1-", "a:", "10.", "0", "*", "://", "@"] {
            check(&junk.repeat(1_000_000 / junk.len()), 0, 1);
        }
        for nothing in [" ", "\n", "- ", "•,", "\u{feff}"] {
            check(&nothing.repeat(1_000_000 / nothing.len()), 0, 0);
        }
        check(&"٨ ".repeat(300_000), 0, 300_000);
        check(&"10.1.1.5 ".repeat(110_000), 1, 0);
        let mut hosts = String::new();
        for number in 0..100_000 {
            hosts += &Ipv4Addr::from_bits(number).to_string();
            hosts.push('\n');
        }
        check(&hosts, 100_000, 0);
    }

    /// The addresses as they are written, with blanks between them, and the unsound parts with strokes between them.
    fn check(text: &str, sound: &str, unsound: &str) {
        let (addresses, others) = addresses(text);
        let addresses: Vec<_> = addresses.iter().map(Address::to_string).collect();
        let others: Vec<_> = others.into_iter().map(|(part, _)| part).collect();
        assert_eq!((addresses.join(" "), others.join("|")), (sound.to_owned(), unsound.to_owned()), "{text:?}");
    }
}
