//! A group's row.

use super::{
    super::common::{Checkbox, TextField, problem, untranslated},
    row_model::{PortField, RowModel},
};
use crate::{
    plan::{GroupField, GroupState},
    state::Action,
};
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
    let name = Cell {
        label: "Name",
        name: "name",
        field: GroupField::Name,
        value: &model.typed.name,
        placeholder: if model.typed.name.is_empty() { &model.shown_name } else { &model.default_name },
        rows: None,
    };
    let site = Cell {
        label: "Site",
        name: "site",
        field: GroupField::Site,
        value: &model.typed.site,
        placeholder: "no site",
        rows: None,
    };
    let zone = Cell {
        label: "Zone",
        name: "zone",
        field: GroupField::Zone,
        value: &model.typed.zone,
        placeholder: "no zone",
        rows: None,
    };
    let addresses = Cell {
        label: "Addresses",
        name: "at",
        field: GroupField::Addresses,
        value: &model.addresses,
        placeholder: "addresses",
        rows: Some(lines),
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
            <td>{ field(props, site) }</td>
            <td>{ field(props, zone) }</td>
            <td>{ field(props, addresses) }</td>
            <td class="peers">
                { state_box(props) }
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
    /// The lines of a field for long texts.
    rows: Option<usize>,
}

/// A field and its problem.
fn field(props: &GroupRowProps, cell: Cell) -> Html {
    let Cell { label, name, field, value, placeholder, rows } = cell;
    let model = &props.model;
    let (key, name) = (model.key, AttrValue::from(format!("{}/{name}", model.id)));
    let message = model.problem(field).map(AttrValue::from);
    let list = (field == GroupField::Zone).then_some(AttrValue::from("zones"));
    html! {
        <>
            <TextField name={name.clone()} value={value.to_owned()} label={format!("{label} of {}", model.default_name)}
                placeholder={placeholder.to_owned()} {list} {rows} described_by={message.as_ref().map(|_| name.clone())}
                on_input={props.dispatch.reform(move |text| Action::GroupTyped(key, field, text))} />
            { problem(message.as_ref(), &name) }
        </>
    }
}

/// The box that says that the group's devices are in use already.
fn state_box(props: &GroupRowProps) -> Html {
    let model = &props.model;
    let key = model.key;
    let state = |exists| if exists { GroupState::Existing } else { GroupState::New };
    html! {
        <Checkbox name={format!("{}/exists", model.id)} label="Exists already"
            checked={model.state == GroupState::Existing}
            on_toggle={props.dispatch.reform(move |exists| Action::GroupStateChosen(key, state(exists)))} />
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
            { button(props, "split", model.party_id.clone(), "Add another", Action::GroupAdded(key.party), false) }
            { button(props, "duplicate", model.id.clone(), "Duplicate", Action::GroupDuplicated(key), false) }
            if model.has_siblings {
                { button(props, "up", model.id.clone(), "Move up", Action::GroupMovedUp(key), key.number == 1) }
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
