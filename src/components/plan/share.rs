//! The plan's link, to be seen and copied by hand.

use super::super::common::untranslated;
use crate::link;
use yew::{AttrValue, Html, html};

/// The link, what it holds, and what to do when it is too long.
pub fn share(link: &AttrValue) -> Html {
    let length = link.len();
    let is_long = length > link::LONG_LINK;
    let help = if is_long {
        format!(
            "The link has {length} characters. Many mail and chat programs cut links after {}: send the offline copy or \
             the plan file instead.",
            link::LONG_LINK
        )
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
