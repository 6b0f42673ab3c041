//! The fields of a feature: a checkbox, and its port if it has one.

use super::super::{
    common::{Checkbox, TextField, problem, untranslated},
    context::AppContext,
};
use crate::{
    document::{Feature, Id},
    plan::About,
    state::Action,
};
use yew::{AttrValue, Html, html};

/// A checkbox in the first column, the port in the second, and the message about it below.
pub fn feature_field(app: &AppContext, id: Id<Feature>) -> Html {
    let (document, draft) = (app.state.document(), app.state.draft());
    let feature = &document.features[id];
    let name = AttrValue::from(feature.id.clone());
    let message = app.state.derived().problem(About::Port(id)).map(AttrValue::from);
    let left_out = app.state.left_out_of(id);
    html! {
        <key={name.as_str()}>
            <Checkbox name={name.clone()} id={name.clone()} label={feature.name.clone()} checked={draft.features.contains(id)}
                on_toggle={app.dispatch.reform(move |on| Action::FeatureToggled(id, on))} />
            if feature.port.is_some() {
                <label class="port">
                    { "port" }
                    <TextField name={format!("{name}.port")} value={draft.port_text(document, id)}
                        label={format!("port of {}", feature.name)} numeric=true
                        described_by={message.as_ref().map(|_| name.clone())}
                        on_input={app.dispatch.reform(move |text| Action::PortTyped(id, text))} />
                </label>
            }
            { problem(message.as_ref(), &name) }
            if left_out > 0 {
                <p class="left-out">{ untranslated(format!("{left_out} recommended left out")) }</p>
            }
        </>
    }
}
