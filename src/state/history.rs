//! Undo and redo.

use super::Work;
use crate::{
    document::{Feature, Id},
    plan::{Detail, Draft, GroupField, GroupKey},
};
use std::rc::Rc;

/// The most changes that can be undone.
const MOST: usize = 200;

/// The field that a change was made in. Typing without a break in one field is one change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// A choice: each one is a change of its own.
    Choice,
    /// A feature's port field.
    Port(Id<Feature>),
    /// A field of the title block.
    Detail(Detail),
    /// A field of a group.
    Group(GroupKey, GroupField),
}

/// A draft, and the work that it belongs to.
pub(super) type Step = (Rc<Draft>, Work);

/// The drafts before and after the present one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    typing_in: Option<Field>,
}

impl History {
    /// Keeps the draft from before a change.
    pub fn record(&mut self, before: Step, field: Field) {
        self.future.clear();
        if field == Field::Choice || self.typing_in != Some(field) {
            self.past.push(before);
        }
        if self.past.len() > MOST {
            self.past.remove(0);
        }
        self.typing_in = Some(field);
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The draft before the last change; `now` can be restored with [`Self::redo`].
    pub fn undo(&mut self, now: Step) -> Option<Step> {
        let draft = self.past.pop()?;
        self.future.push(now);
        self.typing_in = None;
        Some(draft)
    }

    /// The draft after the change that was undone last.
    pub fn redo(&mut self, now: Step) -> Option<Step> {
        let draft = self.future.pop()?;
        self.past.push(now);
        self.typing_in = None;
        Some(draft)
    }
}
