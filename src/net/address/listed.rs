//! Parts of a text that were not understood, and what can take their place.

use super::{Address, AddressError, HostName, keywords::is_unknown, shorten, text::trim};
use std::ops::Range;

/// A part of the input that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPart {
    /// The part, in normalized characters.
    pub text: String,
    /// Its place in the input as it was typed.
    pub span: Range<usize>,
    /// The reason.
    pub error: AddressError,
    /// The name that the word is, if it is one.
    pub(super) name: Option<HostName>,
    /// `true` for each side, before and after, on which something is from which a name has to be separated.
    pub(super) is_close: [bool; 2],
}

/// A text that can take the place of a part that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The place of the part in the input as it was typed.
    pub span: Range<usize>,
    /// The part as it was typed.
    pub given: String,
    /// The text to put there.
    pub replacement: String,
    /// The meaning of the replacement, for people: an address, or the name that a word is.
    pub meaning: Meaning,
}

/// The meaning of a suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// An address instead of what was typed.
    Address(String),
    /// The word that was typed is a DNS name.
    Name(String),
}

impl ListedPart {
    /// Everything that can take its place, most likely first. `typed` is the whole input.
    #[must_use]
    pub fn suggestions(&self, typed: &str) -> Vec<Suggestion> {
        let Some(given) = typed.get(self.span.clone()) else { return Vec::new() };
        let suggest = |replacement: String, meaning| Suggestion {
            span: self.span.clone(),
            given: given.to_owned(),
            replacement,
            meaning,
        };
        if self.error == AddressError::BareWord {
            let name = self.name.as_ref().and_then(|name| name_of(name.as_str()));
            return name.map(|name| suggest(self.confirmed(&name), Meaning::Name(name))).into_iter().collect();
        }
        let of = |meant: String| suggest(meant.clone(), Meaning::Address(meant));
        replacements(&self.error).into_iter().map(of).collect()
    }

    /// The word as a name: a full stop makes it one where nothing else is in its item.
    fn confirmed(&self, name: &str) -> String {
        let [before, behind] = self.is_close.map(|is_close| if is_close { ", " } else { "" });
        format!("{before}{name}.{behind}")
    }
}

/// The name that a word can be: one label, which says nothing else.
fn name_of(word: &str) -> Option<String> {
    let name = HostName::read(trim(word)).ok()?;
    let is_name = format!("{}.", name.as_str()).parse() == Ok(Address::Name(name.clone()));
    (is_name && !is_unknown(name.as_str())).then(|| name.as_str().to_owned())
}

fn replacements(error: &AddressError) -> Vec<String> {
    match error {
        AddressError::LeadingZeros(meant)
        | AddressError::PlaceholderDigits(meant)
        | AddressError::Lookalike(meant)
        | AddressError::ShortNumber(meant)
        | AddressError::Reversed(meant)
        | AddressError::ArrowRange(meant) => vec![meant.to_string()],
        AddressError::Several(meant) => vec![meant.clone()],
        AddressError::HostBits { network, host, .. } | AddressError::PrefixWithoutSlash { network, host } => {
            vec![network.to_string(), host.to_string()]
        }
        AddressError::TwoMasks(one, other) => vec![one.to_string(), other.to_string()],
        AddressError::MoreThanAHost(host) => match host.parse::<Address>() {
            Ok(Address::Name(name)) if name.is_one_label() => {
                name_of(host).map(|name| name + ".").into_iter().collect()
            }
            Ok(_) => vec![host.clone()],
            Err(_) => Vec::new(),
        },
        _ => Vec::new(),
    }
}

impl Suggestion {
    /// The text with the replacement in it; `None` if the text has changed since.
    #[must_use]
    pub fn apply(&self, text: &str) -> Option<String> {
        let is_there = text.get(self.span.clone()) == Some(&self.given);
        is_there.then(|| [&text[..self.span.start], &self.replacement, &text[self.span.end..]].concat())
    }

    /// The words of its button.
    #[must_use]
    pub fn label(&self) -> String {
        match &self.meaning {
            Meaning::Address(meant) => format!("Use {meant}"),
            Meaning::Name(name) => format!("{name} is a DNS name"),
        }
    }

    /// The words of its button for those who don't see what is beside it.
    #[must_use]
    pub fn full_label(&self) -> String {
        match &self.meaning {
            Meaning::Address(meant) => format!("Use {meant} instead of {}", shorten(&self.given)),
            Meaning::Name(_) => self.label(),
        }
    }
}
