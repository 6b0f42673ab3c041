//! Handing the plan over: the link and files, the request, and exports.

mod exports;
mod open_plan;
mod request;
mod send;

use super::context::AppContext;
use yew::{Html, html};

/// The three ways to hand a plan over.
pub fn hand_over_place(app: &AppContext) -> Html {
    html! {
        <>
            { send::send(app) }
            { request::request(app) }
            { exports::exports(app) }
        </>
    }
}
