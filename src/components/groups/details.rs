//! The details of a group: its own ports, the groups that it connects to, and what can be done with it.

use super::{
    super::common::{TextField, press_if, problem, unavailable, untranslated},
    row_model::{PortField, RowModel},
};
use crate::{plan::GroupField, state::Action};
use yew::{AttrValue, Callback, Html, html};

/// The details.
pub fn details(model: &RowModel, dispatch: &Callback<Action>) -> Html {
    html! {
        <div class="group-details">
            if !model.ports.is_empty() {
                <fieldset class="ports">
                    <legend>{ "Own ports" }</legend>
                    { for model.ports.iter().map(|port| port_field(model, port, dispatch)) }
                </fieldset>
            }
            if !model.peers.is_empty() {
                <fieldset class="peers">
                    <legend>{ untranslated(format!("{} connects to", model.shown_name)) }</legend>
                    { for model.peers.iter().map(|peers| peers.render(model.id.as_str(), model.key, &model.shown_name, dispatch)) }
                </fieldset>
            }
            <p class="changes">{ changes(model, dispatch) }</p>
        </div>
    }
}

/// A port field, which shows the port of the whole plan while nothing is typed.
fn port_field(model: &RowModel, port: &PortField, dispatch: &Callback<Action>) -> Html {
    let (key, field) = (model.key, GroupField::Port(port.feature));
    let name = AttrValue::from(format!("{}/{}.port", model.id, port.id));
    let message = model.problem(field).map(AttrValue::from);
    html! {
        <>
            <label class="port">
                { untranslated(&port.name) }
                <TextField name={name.clone()} value={model.typed.port_text(port.feature).to_owned()} numeric=true
                    label={format!("{} port of {}", port.name, model.shown_name)}
                    placeholder={port.placeholder.clone().map(AttrValue::from)}
                    described_by={message.as_ref().map(|_| name.clone())}
                    on_input={dispatch.reform(move |text| Action::GroupTyped(key, field, text))} />
            </label>
            { problem(message.as_ref(), &name) }
        </>
    }
}

fn changes(model: &RowModel, dispatch: &Callback<Action>) -> Html {
    let key = model.key;
    let button = |name: &'static str, value: &str, label: &'static str, action: Action, is_available: bool| {
        let aria_label = format!("{label}: {}", model.shown_name);
        let onclick = press_if(is_available, dispatch, action);
        let disabled = unavailable(!is_available);
        html! {
            <button type="button" {name} value={value.to_owned()} aria-label={aria_label} aria-disabled={disabled} {onclick}>{ label }</button>
        }
    };
    html! {
        <>
            { button("split", &model.party_id, "Add another", Action::GroupAdded(key.party), true) }
            { button("duplicate", &model.id, "Duplicate", Action::GroupDuplicated(key), true) }
            if model.has_siblings {
                { button("up", &model.id, "Move up", Action::GroupMovedUp(key), key.number > 1) }
            }
            if model.is_removable {
                { button("remove", &model.id, "Remove", Action::GroupRemoved(key), true) }
            }
        </>
    }
}
