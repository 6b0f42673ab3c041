//! The fields of a feature: a checkbox, and its port if it has one.

use super::super::common::{Checkbox, TextField, problem, untranslated};
use crate::{
    document::{Feature, Id},
    state::Action,
};
use yew::{AttrValue, Callback, Html, Properties, component, html};

/// Props of [`FeatureField`].
#[derive(PartialEq, Properties)]
pub struct FeatureFieldProps {
    /// The feature.
    pub id: Id<Feature>,
    /// The feature's name in the document.
    pub name: AttrValue,
    /// Its name for people.
    pub label: AttrValue,
    /// `true` if it is on.
    pub checked: bool,
    /// The text of its port field; `None` if it has no port to move.
    pub port: Option<AttrValue>,
    /// The number of recommended openings of the feature that are left out.
    pub left_out: usize,
    /// The message about the port.
    pub message: Option<AttrValue>,
    /// Takes in what happened.
    pub dispatch: Callback<Action>,
}

/// A checkbox in the first column, the port in the second, and the message about it below.
#[component]
pub fn FeatureField(props: &FeatureFieldProps) -> Html {
    let FeatureFieldProps { id, name, label, checked, port, left_out, message, dispatch } = props;
    let id = *id;
    html! {
        <>
            <Checkbox name={name.clone()} id={name.clone()} label={label.clone()} checked={*checked}
                on_toggle={dispatch.reform(move |on| Action::FeatureToggled(id, on))} />
            if let Some(port) = port {
                <label class="port">
                    { "port" }
                    <TextField name={format!("{name}.port")} value={port.clone()} label={format!("port of {label}")}
                        numeric=true described_by={message.as_ref().map(|_| name.clone())}
                        on_input={dispatch.reform(move |text| Action::PortTyped(id, text))} />
                </label>
            }
            { problem(message.as_ref(), name) }
            if *left_out > 0 {
                <p class="left-out">{ untranslated(format!("{left_out} recommended left out")) }</p>
            }
        </>
    }
}
