//! Parts of long tables that are made anew only when they show something else.

use super::{element::El, group_row::GroupRow, rules_table::Rows};
use std::rc::Rc;
use yew::{Component, Context, Html, Properties};

/// What such a part shows.
#[derive(Clone, Debug, PartialEq, Eq, Properties)]
pub struct Shown {
    pub part: Part,
}

/// One component for all of them: a component type of its own for each would weigh more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A body of the rules table.
    Rules(Rows),
    /// A group's row in the form.
    Group(Box<GroupRow>),
}

/// The component.
pub struct Memo;

impl Component for Memo {
    type Message = ();
    type Properties = Shown;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        match &context.props().part {
            Part::Rules(rows) => rows.view(),
            Part::Group(row) => row.view(),
        }
        .into()
    }
}

/// Appends such a part under a key.
pub fn with(parent: El, part: Part, key: &str) -> El {
    parent.component::<Memo>(Rc::new(Shown { part }), key)
}
