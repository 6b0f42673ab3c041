//! Sending the plan: the link, the offline copy and the plan file.

use super::{
    super::{
        common::{button, copy_button, titled_section, untranslated},
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
    let dispatch = &app.dispatch;
    let (help, is_long) = link_help(app.link.len(), app.state.link_has_address());
    let ways = html! {
        <>
            <div class="way">
                <label for="link">{ "Link" }</label>
                <input type="text" id="link" name="link" readonly=true value={app.link.clone()} />
                { copy_button(app, "copy-plan-link", "Copy plan as link", CopyKind::Link) }
                <p class={if is_long { "problem" } else { "help" }} role="status">{ untranslated(help) }</p>
            </div>
            <div class="way">
                <h3>{ "Offline copy" }</h3>
                { button(dispatch, "save-copy", "Save offline copy", Action::SaveCopyPressed) }
                <p class="help">{ "For people without access to this page: the page with the plan in it, as one file." }</p>
            </div>
            <div class="way">
                <h3>{ "Plan file" }</h3>
                { button(dispatch, "save-plan", "Save plan", Action::SavePlanPressed) }
                <OpenPlan dispatch={dispatch.clone()} />
                <p class="help">{ "For version control and tools: the plan alone, as JSON." }</p>
            </div>
        </>
    };
    titled_section("send", "Send", ways)
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
