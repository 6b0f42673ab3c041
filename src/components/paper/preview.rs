//! The first page as a picture on the screen.

use super::{super::context::AppContext, first_page::first_page};
use yew::{Html, html};

/// More rules than a page has lines: the preview of a long plan costs no more than that.
const MOST_RULES: usize = 50;

/// The first page as it is printed, scaled down. It is one picture to screen readers: all that is in it stands elsewhere
/// in sizes that can be read. It is made anew for each plan: paper's texts are rendered once, and a browser that
/// translated them would keep those of the plan before.
pub fn preview(app: &AppContext) -> Html {
    let plan = app.state.derived().serialized.clone();
    html! {
        <div class="preview" role="img" aria-label="Preview of page 1" translate="no">
            <div key={plan} class="page paper" inert=true>{ first_page(app, MOST_RULES) }</div>
        </div>
    }
}
