//! A group's row.

use super::{
    super::common::{TextField, problem, untranslated},
    address_field::AddressField,
    row_model::{PortField, RowModel},
};
use crate::{plan::GroupField, state::Action};
use std::rc::Rc;
use yew::{AttrValue, Callback, Html, Properties, component, html};

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
    let name = Cell {
        label: "Name",
        name: "name",
        field: GroupField::Name,
        value: &model.typed.name,
        placeholder: &model.default_name,
    };
    let zone = Cell {
        label: "Zone",
        name: "zone",
        field: GroupField::Zone,
        value: &model.typed.zone,
        placeholder: "zone of its own",
    };
    html! {
        <tr>
            <td>
                { field(props, name) }
                if let Some(party) = &model.party_name {
                    <p class="help">{ untranslated(party) }</p>
                }
                { for model.ports.iter().map(|port| port_field(props, port)) }
            </td>
            <td>{ field(props, zone) }</td>
            <td><AddressField model={Rc::clone(model)} dispatch={props.dispatch.clone()} /></td>
            <td class="peers">
                { for model.peers.iter().map(|peers| peers.render(model.key, &model.id, &props.dispatch)) }
            </td>
            <td class="changes">{ changes(props) }</td>
        </tr>
    }
}

/// A field of the row.
#[derive(Clone, Copy)]
struct Cell<'a> {
    /// What its accessible name begins with.
    label: &'a str,
    /// The end of its `name`, as in links.
    name: &'a str,
    field: GroupField,
    value: &'a str,
    placeholder: &'a str,
}

/// A field and its problem.
fn field(props: &GroupRowProps, cell: Cell) -> Html {
    let Cell { label, name, field, value, placeholder } = cell;
    let model = &props.model;
    let (key, name) = (model.key, AttrValue::from(format!("{}/{name}", model.id)));
    let message = model.problem(field).map(AttrValue::from);
    let list = (field == GroupField::Zone).then_some(AttrValue::from("zones"));
    html! {
        <>
            <TextField name={name.clone()} value={value.to_owned()} label={format!("{label} of {}", model.default_name)}
                placeholder={placeholder.to_owned()} {list} plain=true described_by={message.as_ref().map(|_| name.clone())}
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
                { untranslated(format!("{} port", port.name)) }
                <TextField name={name.clone()} value={model.typed.port_text(port.feature).to_owned()} numeric=true
                    placeholder={port.placeholder.clone().map(AttrValue::from)}
                    described_by={message.as_ref().map(|_| name.clone())}
                    on_input={props.dispatch.reform(move |text| Action::GroupTyped(key, field, text))} />
            </label>
            { problem(message.as_ref(), &name) }
        </>
    }
}

fn changes(props: &GroupRowProps) -> Html {
    let model = &props.model;
    let key = model.key;
    html! {
        <>
            { button(props, "split", model.party_id.clone(), "Split", Action::GroupAdded(key.party), false) }
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
