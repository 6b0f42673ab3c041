//! Problems of a draft: input that the plan has to leave out, and input that makes little sense.

use super::{Detail, GroupKey};
use crate::document::{Feature, Id, Party};

/// A problem of the draft: the plan had to leave something out, or something makes little sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field that the problem is shown beside.
    pub about: About,
    /// The sentence that says what is wrong and what the plan does instead.
    pub text: String,
    /// `true` if the plan ignores the input; otherwise this is only a warning.
    pub left_out: bool,
    /// `true` if it is about the text of an address field, which says it itself.
    pub is_of_text: bool,
}

impl Problem {
    /// Creates a problem for input that the plan ignores.
    pub(crate) fn left_out(about: About, text: String) -> Self {
        Self { about, text, left_out: true, is_of_text: false }
    }

    /// Creates a warning for input that is used, although it makes little sense.
    pub(crate) fn warning(about: About, text: String) -> Self {
        Self { about, text, left_out: false, is_of_text: false }
    }
}

/// A field of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A role's checkbox.
    Role(Id<Party>),
    /// A feature's port.
    Port(Id<Feature>),
    /// A field of the title block.
    Detail(Detail),
    /// A field of a group.
    Group(GroupKey, GroupField),
    /// The plan as a whole.
    Plan,
}

/// A field of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupField {
    /// The name.
    Name,
    /// The site.
    Site,
    /// The zone's name.
    Zone,
    /// The addresses.
    Addresses,
    /// A feature's port, where it differs from the plan's.
    Port(Id<Feature>),
}
