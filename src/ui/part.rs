//! Parts of the page that are made anew only when they show something else.

use super::{browser::Rows, nodes::nodes};
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

impl Shown {
    /// The rows, where it is a body of a table and nothing else.
    fn rows(&self) -> Option<&str> {
        self.text.strip_prefix("<tbody>")?.strip_suffix("</tbody>")
    }
}

/// The component. What it shows is Yew's, but for the body of a table.
pub struct Part {
    rows: Option<Rows>,
}

impl Component for Part {
    type Message = ();
    type Properties = Shown;

    fn create(context: &Context<Self>) -> Self {
        Self { rows: context.props().rows().map(Rows::of) }
    }

    fn changed(&mut self, context: &Context<Self>, before: &Shown) -> bool {
        let texts = before.rows().zip(context.props().rows());
        let shown = self.rows.as_mut().zip(texts);
        shown.map(|(rows, (before, text))| rows.show(before, text)).is_none()
    }

    fn view(&self, context: &Context<Self>) -> Html {
        match &self.rows {
            Some(rows) => Html::VRef(rows.body().clone().into()),
            None => nodes(&context.props().text),
        }
    }
}
