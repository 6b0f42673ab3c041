//! Citations: the place in the source document that a fact comes from.

use std::{fmt, str::FromStr};

/// A place in the source: `§1 r3` is row 3 of the table in section 1, `§1 n2` the second sentence outside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Citation {
    /// The section's number, from 1.
    pub section: u16,
    /// The place within the section.
    pub place: Place,
}

/// A place within a section of the source, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A row of the section's table, from the top.
    Row(u16),
    /// A sentence of the section outside its table.
    Note(u16),
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Place::Row(number) => write!(f, "§{} r{number}", self.section),
            Place::Note(number) => write!(f, "§{} n{number}", self.section),
        }
    }
}

/// A string that is not a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a citation reads like §1 r3 (a table row) or §1 n2 (a sentence), counted from 1")]
pub struct CitationError;

impl FromStr for Citation {
    type Err = CitationError;

    fn from_str(text: &str) -> Result<Self, CitationError> {
        let number = |digits: &str| digits.parse().ok().filter(|&number| number > 0).ok_or(CitationError);
        let (section, place) = text.strip_prefix('§').and_then(|rest| rest.split_once(' ')).ok_or(CitationError)?;
        let place = match place.split_at_checked(1).ok_or(CitationError)? {
            ("r", row) => Place::Row(number(row)?),
            ("n", note) => Place::Note(number(note)?),
            _ => return Err(CitationError),
        };
        Ok(Self { section: number(section)?, place })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for text in ["§1 r3", "§3 n1", "§2 r10", "§65535 n65535"] {
            assert_eq!(text.parse::<Citation>().expect(text).to_string(), text);
        }
    }

    #[test]
    fn refuses_other_texts() {
        for text in ["", "§", "§1", "1 r3", "§1 r", "§1 r0", "§0 r1", "§1 x2", "§1 r3 ", "§1 §2", "§65536 r1"]
        {
            assert_eq!(text.parse::<Citation>(), Err(CitationError), "{text:?}");
        }
    }

    #[test]
    fn orders_as_the_source_does() {
        let at = |text: &str| text.parse::<Citation>().unwrap();
        assert!(at("§1 r2") < at("§1 r10"));
        assert!(at("§1 n4") < at("§2 r1"));
    }
}
