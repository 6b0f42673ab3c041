//! The head of the first page.

use super::super::context::AppContext;
use crate::plan::{Detail, GroupId, group_words, words};
use yew::{Html, html};

/// The details of the request and the plan in words.
pub fn paper_head(app: &AppContext) -> Html {
    let derived = app.state.derived();
    let details = derived.plan.details();
    let term = |term: String, text: String| html! { <><dt>{ term }</dt><dd>{ text }</dd></> };
    let chosen = words(app.state.document(), &derived.plan);
    html! {
        <div class="paper-only paper-head" translate="no">
            <dl class="details">
                { for Detail::ALL.iter().map(|&detail| term(detail.label().to_owned(), details.get(detail).to_owned())) }
            </dl>
            <h2>{ "Plan" }</h2>
            <dl class="words">{ for chosen.into_iter().map(|(name, text)| term(name, text)) }</dl>
            if app.state.draft().described_groups().next().is_some() {
                { groups(app) }
            }
        </div>
    }
}

/// Every group at an end of a connection: zone, addresses, own ports and limits.
fn groups(app: &AppContext) -> Html {
    let headings = ["Group", "Zone", "Addresses", "Limits and ports"];
    html! {
        <>
            <h2>{ "Groups" }</h2>
            <table class="group-list">
                <thead>
                    <tr>{ for headings.map(|heading| html! { <th scope="col">{ heading }</th> }) }</tr>
                </thead>
                <tbody>{ for app.state.derived().connected_groups().into_iter().map(|id| group(app, id)) }</tbody>
            </table>
        </>
    }
}

fn group(app: &AppContext, id: GroupId) -> Html {
    let (document, derived) = (app.state.document(), app.state.derived());
    let (group, zone) = (&derived.plan.topology()[id], derived.plan.topology().zone(id));
    let party = document.parties[group.at.party].name.clone();
    let name = if group.name == party { party } else { format!("{} ({party})", group.name) };
    let addresses: Vec<String> = group.addresses.iter().map(ToString::to_string).collect();
    html! {
        <tr>
            <td>{ name }</td>
            <td>{ if zone.named { zone.name.as_str() } else { "its own" } }</td>
            <td>{ if addresses.is_empty() { "not given".to_owned() } else { addresses.join(", ") } }</td>
            <td>{ group_words(document, &derived.plan, id) }</td>
        </tr>
    }
}
