//! What stands at the head of every export: the plan's title, its link, and what was left out.

use super::{ExportInput, ExportResult};
use crate::{
    plan::Detail,
    write::{has, said},
};

/// The lines at the head: title block, product, link, and every gap. None of them has a line break in it.
pub fn lines(subject: ExportInput, gaps: &[String]) -> Vec<String> {
    let mut lines = vec![format!("Port Matrix: {}, {}", subject.document.product, subject.document.version)];
    for detail in Detail::ALL {
        let text = subject.plan.details().get(detail);
        if !text.is_empty() {
            lines.push(format!("{}: {}", detail.label(), one_line(text)));
        }
    }
    lines.push(format!("Plan: {}", one_line(subject.link)));
    lines.push(subject.matrix.summary(subject.document));
    lines.extend(gaps.iter().map(|gap| format!("Left out: {}", one_line(gap))));
    lines
}

/// An export that begins with its head as comments.
pub fn commented(subject: ExportInput, mark: &str, gaps: Vec<String>, body: &str) -> ExportResult {
    let mut text = String::new();
    for line in lines(subject, &gaps) {
        text.extend([mark, " ", &line, "\n"]);
    }
    text.push_str(body);
    ExportResult::of(text, gaps)
}

/// The most characters of a comment's line where commands are typed: IOS takes 254.
const MOST_TYPED: usize = 240;

/// The beginning of an export for a command line: its head, and these notes, in short lines of what can be typed.
///
/// A reader with a buffer takes the rest of a longer line for a line of its own, and would make a command of a title.
pub fn typed(subject: ExportInput, mark: &str, notes: &[&str], mut gaps: Vec<String>) -> ExportResult {
    let mut text = String::new();
    // What two groups lack, they lack for TCP and for UDP.
    gaps.dedup();
    for line in lines(subject, &gaps).iter().map(String::as_str).chain(notes.iter().copied()) {
        let line = typable(line, usize::MAX);
        let mut rest = line.as_str();
        while !rest.is_empty() {
            // Typable text is ASCII, where every byte is a character.
            let (part, after) = rest.split_at(rest.len().min(MOST_TYPED));
            text.extend([mark, " ", part, "\n"]);
            rest = after;
        }
    }
    ExportResult::of(text, gaps)
}

/// Text for a command line, in quotes or not. A question mark would ask for help there, so that it becomes a full stop.
pub fn typable(text: &str, most: usize) -> String {
    spelled(text, most, |letter| match printable(letter, &['"', '\\']) {
        '?' => '.',
        letter => letter,
    })
}

/// A text on one line: whatever a target could take for the end of a line, or for anything but text, becomes a blank.
/// Marks that turn the direction of writing would let a comment show what it does not say.
pub fn one_line(text: &str) -> String {
    spelled(text, usize::MAX, harmless)
}

fn harmless(letter: char) -> char {
    let turns = matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let breaks = letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{feff}');
    if turns || breaks { ' ' } else { letter }
}

/// The first letters of a text, each in another spelling.
fn spelled(text: &str, most: usize, letter: impl Fn(char) -> char) -> String {
    let mut spelled = String::with_capacity(text.len().min(most));
    for other in text.chars().take(most) {
        spelled.push(letter(other));
    }
    spelled
}

/// Printable ASCII of a text on one line, without these characters; others become a question mark.
pub fn plain(text: &str, without: &[char], most: usize) -> String {
    spelled(text, most, |letter| printable(letter, without))
}

fn printable(letter: char, without: &[char]) -> char {
    match letter {
        _ if without.contains(&letter) => '\'',
        ' '..='~' => letter,
        '·' | '–' | '→' => '-',
        // `§1 r3` is not to be taken for the rule S1.
        '§' => '#',
        '“' | '”' | '’' => '\'',
        _ if harmless(letter) == ' ' => ' ',
        _ => '?',
    }
}

/// A text between quotes that no quoting has to be thought of in: letters, digits and a few marks. A question mark asks
/// a command line for help even between quotes, and the others begin or end something on one platform or another.
pub fn quoted(text: &str, most: usize) -> String {
    let harmless = |letter: char| letter.is_ascii_alphanumeric() || has(" .,:;#()+=@_-", letter);
    let text = plain(text, &['"', '\\'], most);
    let text: String = text.chars().map(|letter| if harmless(letter) { letter } else { '-' }).collect();
    said(&["\"", &text, "\""])
}
