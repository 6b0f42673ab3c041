//! Parts of long tables that are made anew only when they show something else.

use super::nodes::nodes;
use std::rc::Rc;
use yew::{Component, Context, Html, Properties};

/// What a part shows, as text: what is equal needs no look at its elements.
#[derive(PartialEq, Properties)]
pub struct Shown {
    text: Rc<str>,
}

impl From<&str> for Shown {
    fn from(text: &str) -> Self {
        Self { text: text.into() }
    }
}

/// The component.
pub struct Part;

impl Component for Part {
    type Message = ();
    type Properties = Shown;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        nodes(&context.props().text)
    }
}
