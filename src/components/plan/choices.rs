//! Devices, features and ports.

use super::{
    super::{
        common::{Checkbox, problem},
        context::AppContext,
    },
    feature_field::feature_field,
};
use crate::{
    document::{Feature, FeatureGroup, Id, Party},
    plan::About,
    state::Action,
};
use yew::{AttrValue, Html, html};

/// The devices of the deployment, and the features that they offer.
pub fn choices(app: &AppContext) -> Html {
    let document = app.state.document();
    html! {
        <div class="choices" role="form" aria-label="Devices and features">
            <fieldset key="Devices">
                <legend>{ "Devices in this deployment" }</legend>
                { for document.roles().map(|role| role_field(app, role)) }
            </fieldset>
            { for document.groups.ids().map(|group| feature_group(app, group)) }
            { recommended(app) }
        </div>
    }
}

/// Openings that the vendor does not list.
fn recommended(app: &AppContext) -> Html {
    let is_on = app.state.draft().advised;
    html! {
        <fieldset key="Recommended">
            <legend>{ "Recommended" }</legend>
            <Checkbox name="advised" id="advised" label="Include recommended openings" checked={is_on}
                on_toggle={app.dispatch.reform(Action::AdvisedToggled)} />
            <p key="help" class="help">
                { "The vendor doesn't list them, but WCCP and failover need them in practice." }
            </p>
        </fieldset>
    }
}

fn role_field(app: &AppContext, id: Id<Party>) -> Html {
    let document = app.state.document();
    let party = &document.parties[id];
    let name = AttrValue::from(party.id.clone());
    let message = app.state.derived().problem(About::Role(id)).map(AttrValue::from);
    html! {
        <>
            <Checkbox name={name.clone()} id={name.clone()} label={party.name.clone()}
                checked={app.state.draft().roles.contains(id)}
                on_toggle={app.dispatch.reform(move |on| Action::RoleToggled(id, on))} />
            { problem(message.as_ref(), &name) }
        </>
    }
}

/// The features under a heading that a chosen role can use; no heading without any.
fn feature_group(app: &AppContext, group: Id<FeatureGroup>) -> Html {
    let document = app.state.document();
    let is_offered =
        |id: &Id<Feature>| document.features[*id].group == group && app.state.draft().offers(document, *id);
    let offered: Vec<Id<Feature>> = document.features.ids().filter(is_offered).collect();
    if offered.is_empty() {
        return Html::default();
    }
    let name = document.groups[group].name.clone();
    html! {
        <fieldset key={name.clone()}>
            <legend>{ name }</legend>
            { for offered.into_iter().map(|id| feature_field(app, id)) }
        </fieldset>
    }
}
