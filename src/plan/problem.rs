//! What is said about a draft: what the plan has to leave out, and what makes little sense.

use super::{Detail, GroupKey};
use crate::document::{Feature, Id, Party};

/// Something in the draft that the plan had to leave out or that makes little sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field it stands beside.
    pub about: About,
    /// What is wrong and what the plan does instead.
    pub text: String,
    /// Whether the plan goes without what was typed; otherwise this is a warning only.
    pub left_out: bool,
}

impl Problem {
    /// Something that was typed and that the plan goes without.
    pub(crate) fn left_out(about: About, text: String) -> Self {
        Self { about, text, left_out: true }
    }

    /// Something that is used as it is, though it makes little sense.
    pub(crate) fn warning(about: About, text: String) -> Self {
        Self { about, text, left_out: false }
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
    /// The zone's name.
    Zone,
    /// The addresses.
    Addresses,
    /// A feature's port, where it differs from the plan's.
    Port(Id<Feature>),
}
