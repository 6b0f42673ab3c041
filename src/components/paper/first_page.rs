//! The first page: the request, its rules, and the sign-off.

use super::{super::context::AppContext, rules::merged_rules};
use crate::{
    matrix::TableRow,
    plan::{Detail, words},
    state::RowData,
};
use std::rc::Rc;
use yew::{Html, html};

/// The lines that somebody fills in by hand.
const BY_HAND: [&str; 3] = ["Change window", "Rollback", "Expires"];

/// The people who sign.
const SIGNERS: [&str; 3] = ["Requested by", "Approved by", "Implemented by"];

/// Everything that a change board decides on, with at most this many of the rules.
pub fn first_page(app: &AppContext, most_rules: usize) -> Html {
    let (state, document) = (&app.state, app.state.document());
    let is_proved = !state.results().is_empty();
    html! {
        <section class="first-page">
            <header>
                <h1>{ if is_proved { "Firewall acceptance record" } else { "Firewall change request" } }</h1>
                <p>{ format!("{} {} · Port Matrix", document.product, document.version) }</p>
            </header>
            { details(app) }
            <p class="summary">{ state.request_summary() }</p>
            if is_proved {
                <p class="proved">{ state.proof_summary().sentence }</p>
                { not_open(app) }
            }
            { problems(app) }
            { merged_rules(app, most_rules) }
            { sign_off() }
        </section>
    }
}

/// The details that are filled in, the devices and features, and fields to fill in by hand.
fn details(app: &AppContext) -> Html {
    let derived = app.state.derived();
    let details =
        Detail::ALL.iter().map(|&detail| (detail.label().to_owned(), derived.plan.details().get(detail).to_owned()));
    let filled = details.filter(|(_, text)| !text.trim().is_empty());
    let term = |(term, text): (String, String)| html! { <div><dt>{ term }</dt><dd>{ text }</dd></div> };
    let blank = |name: &&str| html! { <div class="blank"><dt>{ *name }</dt><dd></dd></div> };
    html! {
        <dl class="details">
            { for filled.map(term) }
            { for words(app.state.document(), &derived.plan).into_iter().map(term) }
            { for BY_HAND.iter().map(blank) }
        </dl>
    }
}

/// Everything that needs attention.
fn problems(app: &AppContext) -> Html {
    let items = app.state.to_look_at();
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <div class="attention">
            <h2>{ "To look at" }</h2>
            <ul>{ for items.into_iter().map(|item| html! { <li>{ item.text }</li> }) }</ul>
        </div>
    }
}

/// The connections that were tested and are not open, with the numbers of their rules.
fn not_open(app: &AppContext) -> Html {
    let openings = &app.state.merged().openings;
    let of_row = |(row, data): (&TableRow, &Rc<RowData>)| {
        let connections = app.state.row_result(row).not_open;
        (!connections.is_empty())
            .then(|| html! { <li>{ format!("Rule {}: {}", data.number, connections.join("; ")) }</li> })
    };
    html! { <ul class="not-open">{ for openings.rows.iter().zip(&*openings.data).filter_map(of_row) }</ul> }
}

fn sign_off() -> Html {
    let sign = |who| html! { <tr><td>{ who }</td><td></td><td></td><td></td></tr> };
    html! {
        <table class="sign-off">
            <caption>{ "Sign-off" }</caption>
            <tbody>
                <tr><td></td><td>{ "Name" }</td><td>{ "Date" }</td><td>{ "Signature" }</td></tr>
                { for SIGNERS.map(sign) }
            </tbody>
        </table>
    }
}
