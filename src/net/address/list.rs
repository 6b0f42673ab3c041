//! Many addresses in one text, as they are pasted from a mail, a spreadsheet or a configuration.

use super::{Address, AddressError};

/// The addresses in a text, in order and each once, and every part that is none, cut to 40 characters and with the
/// reason.
///
/// White space, commas, semicolons and quotation marks part them. Blanks around a hyphen hold a range together, and a
/// hyphen or bullet that begins a line counts for nothing.
#[must_use]
pub fn addresses(text: &str) -> (Vec<Address>, Vec<(String, AddressError)>) {
    let (mut sound, mut unsound) = (Vec::new(), Vec::new());
    parts(text, |part| match part.parse() {
        Ok(address) => sound.push(address),
        Err(AddressError::Empty) => {}
        Err(error) => unsound.push((cut(part), error)),
    });
    (each_once(sound), unsound)
}

/// Hands out the parts of a text, some of them empty.
fn parts(text: &str, mut take: impl FnMut(&str)) {
    let mut part = String::new();
    // Whether the part is the first of its line, and whether a blank stands behind it.
    let (mut first, mut gap) = (true, false);
    for letter in text.chars().chain(['\n']).filter_map(plain) {
        // Most letters are of this kind, and a text may have hundreds of thousands.
        if !gap && letter.is_ascii_alphanumeric() {
            part.push(letter);
            continue;
        }
        let (border, blank) = (is_border(letter), letter.is_whitespace());
        if first && blank && part == "-" {
            part.clear();
        }
        let joined = letter == '-' || part.ends_with('-');
        if border || gap && !blank && !joined {
            take(&part);
            first = is_line_end(letter) || first && part.is_empty();
            part.clear();
            gap = false;
        }
        if !border && !blank {
            if gap {
                part.push(' ');
            }
            part.push(letter);
        }
        gap = blank && !part.is_empty();
    }
}

/// Drops every address that stood before.
///
/// By a tree of hashes: what the standard library has for this weighs twice as much, and comparing each with each takes
/// minutes for a megabyte.
fn each_once(addresses: Vec<Address>) -> Vec<Address> {
    let mut kept: Vec<Address> = Vec::new();
    // The two that stand below each kept address, told apart by the next bit of their hashes. No address has the very
    // first below it, so 0 is none.
    let mut below: Vec<[usize; 2]> = Vec::new();
    for address in addresses {
        let (mut at, mut hash) = (0, hash(&address));
        while kept.get(at).is_some_and(|other| *other != address) {
            let next = &mut below[at][usize::from(hash & 1 == 1)];
            if *next == 0 {
                *next = kept.len();
            }
            at = *next;
            hash = hash.rotate_right(1);
        }
        if at == kept.len() {
            kept.push(address);
            below.push([0, 0]);
        }
    }
    kept
}

/// The FNV-1a hash of the address as it is written.
fn hash(address: &Address) -> u64 {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    address.text().bytes().fold(0xcbf2_9ce4_8422_2325, mix)
}

/// What ends a part for certain: a tab is the border of a spreadsheet's cells.
fn is_border(letter: char) -> bool {
    is_line_end(letter) || matches!(letter, '\t' | ',' | ';' | '"' | '\'' | '\u{2018}'..='\u{201f}' | '•')
}

fn is_line_end(letter: char) -> bool {
    matches!(letter, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A letter as it is read: every dash that a word processor makes of a hyphen is one again, what can't be seen doesn't
/// count, and what would confuse a reader of the error shows.
pub(super) fn plain(letter: char) -> Option<char> {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        _ if letter.is_control() && !letter.is_whitespace() => Some('\u{fffd}'),
        _ => Some(letter),
    }
}

/// At most 40 characters of a text.
pub(super) fn cut(text: &str) -> String {
    let mut letters = text.chars();
    let mut start: String = letters.by_ref().take(40).collect();
    if letters.next().is_some() {
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
