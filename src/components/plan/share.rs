//! The plan's link, to be seen and copied by hand.

use super::super::{common::untranslated, context::AppContext};
use crate::link;
use yew::{Html, html};

/// The link, what it holds, and what to do when it is too long.
pub fn share(app: &AppContext) -> Html {
    let link = &app.link;
    let length = link.len();
    let is_long = length > link::LONG_LINK;
    let help = if is_long {
        format!(
            "The link has {length} characters. Many mail and chat programs cut links after {}: send the offline copy or \
             the plan file instead.",
            link::LONG_LINK
        )
    } else if !app.state.link_has_address() {
        "It holds the whole plan: append it to the address of your Port Matrix page. This file has no address that others \
         could open."
            .to_owned()
    } else {
        "It holds the whole plan, title block included. Nothing is sent anywhere.".to_owned()
    };
    html! {
        <section class="share" aria-labelledby="share-heading">
            <h2 id="share-heading">{ "Link" }</h2>
            <input type="text" name="link" readonly=true aria-labelledby="share-heading" value={link.clone()} />
            <p class={if is_long { "problem" } else { "help" }} role="status">{ untranslated(help) }</p>
        </section>
    }
}
