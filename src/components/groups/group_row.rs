//! A group's row.

use super::{
    super::common::{TextField, computed, problem},
    row_model::{PortField, RowModel},
};
use crate::{plan::GroupField, state::Action};
use std::rc::Rc;
use yew::{AttrValue, Callback, Html, Properties, component, html};

/// The most lines that the address field grows to.
const MAX_LINES: usize = 8;

/// Props of [`GroupRow`].
#[derive(PartialEq, Properties)]
pub struct GroupRowProps {
    /// The content of the row.
    pub model: Rc<RowModel>,
    /// Takes in what happened.
    pub dispatch: Callback<Action>,
}

/// A group: its name and ports, zone, addresses, peers, and what can be done with it.
#[component]
pub fn GroupRow(props: &GroupRowProps) -> Html {
    let model = &props.model;
    let lines = model.addresses.split('\n').count().clamp(1, MAX_LINES);
    html! {
        <tr>
            <td>
                { field(props, "Name", "name", GroupField::Name, &model.typed.name, &model.default_name, 0) }
                if let Some(party) = &model.party_name {
                    <p class="help">{ computed(party) }</p>
                }
                { for model.ports.iter().map(|port| port_field(props, port)) }
            </td>
            <td>{ field(props, "Zone", "zone", GroupField::Zone, &model.typed.zone, "zone of its own", 0) }</td>
            <td>{ field(props, "Addresses", "at", GroupField::Addresses, &model.addresses, "addresses", lines) }</td>
            <td class="peers">
                { for model.peers.iter().map(|peers| peers.view(model.key, &model.id, &props.dispatch)) }
            </td>
            <td class="changes">{ changes(props) }</td>
        </tr>
    }
}

/// A field, and the message about it.
fn field(
    props: &GroupRowProps,
    label: &str,
    name: &str,
    field: GroupField,
    value: &str,
    placeholder: &str,
    rows: usize,
) -> Html {
    let model = &props.model;
    let (key, name) = (model.key, AttrValue::from(format!("{}/{name}", model.id)));
    let message = model.problem(field).map(AttrValue::from);
    let list = (field == GroupField::Zone).then_some(AttrValue::from("zones"));
    html! {
        <>
            <TextField name={name.clone()} value={value.to_owned()} label={format!("{label} of {}", model.default_name)}
                placeholder={placeholder.to_owned()} {list} {rows} problem_of={message.as_ref().map(|_| name.clone())}
                on_input={props.dispatch.reform(move |text| Action::GroupTyped(key, field, text))} />
            { problem(message.as_ref(), &name) }
        </>
    }
}

/// A port field, which shows the port of the whole plan while nothing is typed.
fn port_field(props: &GroupRowProps, port: &PortField) -> Html {
    let model = &props.model;
    let (key, field) = (model.key, GroupField::Port(port.feature));
    let name = AttrValue::from(format!("{}/{}.port", model.id, port.id));
    let message = model.problem(field).map(AttrValue::from);
    html! {
        <>
            <label class="port">
                { computed(format!("{} port", port.name)) }
                <TextField name={name.clone()} value={model.typed.port_text(port.feature).to_owned()} numeric=true
                    placeholder={port.placeholder.clone().map(AttrValue::from)}
                    problem_of={message.as_ref().map(|_| name.clone())}
                    on_input={props.dispatch.reform(move |text| Action::GroupTyped(key, field, text))} />
            </label>
            { problem(message.as_ref(), &name) }
        </>
    }
}

fn changes(props: &GroupRowProps) -> Html {
    let model = &props.model;
    let key = model.key;
    let party = model.id.split('.').next().unwrap_or_default().to_owned();
    html! {
        <>
            { button(props, "split", party, "Split", Action::GroupAdded(key.party), false) }
            { button(props, "duplicate", model.id.clone(), "Copy", Action::GroupDuplicated(key), false) }
            if model.has_siblings {
                { button(props, "up", model.id.clone(), "Up", Action::GroupMovedUp(key), key.number == 1) }
                { button(props, "remove", model.id.clone(), "Remove", Action::GroupRemoved(key), false) }
            }
        </>
    }
}

fn button(
    props: &GroupRowProps,
    name: &'static str,
    value: String,
    label: &'static str,
    action: Action,
    disabled: bool,
) -> Html {
    let onclick = props.dispatch.reform(move |_| action.clone());
    let aria_label = format!("{label}: {}", props.model.default_name);
    html! { <button {name} {value} aria-label={aria_label} {disabled} {onclick}>{ label }</button> }
}
