//! Sending the plan: the link, the offline copy and the plan file.

use super::{
    super::{
        common::{copy_button, untranslated},
        context::AppContext,
    },
    open_plan::OpenPlan,
};
use crate::{
    link,
    state::{Action, CopyKind},
};
use yew::{Html, html};

/// The three ways to send a plan, each with the people that it is for.
pub fn send(app: &AppContext) -> Html {
    let press = |action: Action| app.dispatch.reform(move |_| action.clone());
    let is_copied = app.state.copied() == Some(CopyKind::Link);
    let (help, is_long) = link_help(app.link.len(), app.state.link_has_address());
    html! {
        <section class="send" aria-labelledby="send-heading">
            <h2 id="send-heading">{ "Send" }</h2>
            <div class="way">
                <label for="link">{ "Link" }</label>
                <input type="text" id="link" name="link" readonly=true value={app.link.clone()} />
                { copy_button("copy-plan-link", "Copy the link", is_copied, press(Action::CopyPressed(CopyKind::Link))) }
                <p class={if is_long { "problem" } else { "help" }} role="status">{ untranslated(help) }</p>
            </div>
            <div class="way">
                <h3>{ "Offline copy" }</h3>
                <button name="save-copy" onclick={press(Action::SaveCopyPressed)}>{ "Save offline copy" }</button>
                <p class="help">{ "For people without access to this page: the page with the plan in it, as one file." }</p>
            </div>
            <div class="way">
                <h3>{ "Plan file" }</h3>
                <button name="save-plan" onclick={press(Action::SavePlanPressed)}>{ "Save plan" }</button>
                <OpenPlan dispatch={app.dispatch.clone()} />
                <p class="help">{ "For version control and tools: the plan alone, as JSON." }</p>
            </div>
        </section>
    }
}

/// A sentence about a link of this length, and `true` if many programs would cut it.
fn link_help(length: usize, has_address: bool) -> (String, bool) {
    if length <= link::LONG_LINK && !has_address {
        let help = "It holds the whole plan: append it to the address of your Port Matrix page. This file has no address \
                    that others could open.";
        return (help.to_owned(), false);
    }
    if length <= link::LONG_LINK {
        let help = "For colleagues: it holds the whole plan, request details included. Nothing is sent anywhere.";
        return (help.to_owned(), false);
    }
    let help = format!(
        "The link has {length} characters. Many mail and chat programs cut links after {}: send the offline copy or the \
         plan file instead.",
        link::LONG_LINK
    );
    (help, true)
}
