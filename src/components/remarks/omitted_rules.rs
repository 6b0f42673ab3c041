//! The document's rules that the plan does not need, each with the reason.

use super::super::{
    common::{PanelSection, untranslated},
    context::AppContext,
};
use crate::{matrix::OmittedRule, state::Panel};
use yew::{Html, html};

/// The rules under their heading.
pub fn omitted_rules(app: &AppContext) -> Html {
    let omitted = &app.state.derived().matrix.omitted;
    let section = PanelSection {
        panel: Panel::Unneeded,
        heading: format!("Rules not needed ({})", omitted.len()),
        is_empty: omitted.is_empty(),
        on_paper: true,
    };
    section.render(app, || html! { <ul>{ for omitted.iter().map(|omitted| entry(app, omitted)) }</ul> })
}

fn entry(app: &AppContext, omitted: &OmittedRule) -> Html {
    let document = app.state.document();
    let rule = &document.rules[omitted.rule];
    let services: Vec<String> = rule.services.iter().map(|service| service.default.to_string()).collect();
    let purpose = rule.reasons.first().map(|reason| reason.purpose.clone()).unwrap_or_default();
    let [source, destination] = [rule.source, rule.destination].map(|party| &document.parties[party].name);
    let id = rule.id.clone();
    html! {
        <li key={id.clone()}>
            { untranslated(id) }
            { untranslated(format!("{source} → {destination}, {}: {purpose}", services.join(", "))) }
            <span class="because">{ untranslated(omitted.words(document, &app.state.derived().plan)) }</span>
        </li>
    }
}
