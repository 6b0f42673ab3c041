//! What stands at the head of every export: the plan's title, its link, and what was left out.

use super::{Exported, Subject};
use crate::plan::Detail;

/// The lines at the head: title block, product, link, and every gap. None of them has a line break in it.
pub fn lines(subject: Subject, gaps: &[String]) -> Vec<String> {
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
pub fn commented(subject: Subject, mark: &str, gaps: Vec<String>, body: &str) -> Exported {
    let mut text = String::new();
    for line in lines(subject, &gaps) {
        text.extend([mark, " ", &line, "\n"]);
    }
    text.push_str(body);
    Exported { text, gaps }
}

/// A text on one line: whatever a target could take for the end of a line, or for anything but text, becomes a blank.
/// Marks that turn the direction of writing would let a comment show what it does not say.
pub fn one_line(text: &str) -> String {
    let harmless = |letter: char| {
        let turns = matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let breaks = letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{feff}');
        if turns || breaks { ' ' } else { letter }
    };
    text.chars().map(harmless).collect()
}

/// Printable ASCII of a text on one line, without these characters; others become a question mark.
pub fn plain(text: &str, without: &[char], most: usize) -> String {
    let letter = |letter: char| match letter {
        _ if without.contains(&letter) => '\'',
        ' '..='~' => letter,
        '·' | '–' | '→' => '-',
        // `§1 r3` is not to be taken for the rule S1.
        '§' => '#',
        '“' | '”' | '’' => '\'',
        _ => '?',
    };
    one_line(text).chars().map(letter).take(most).collect()
}
