//! A group's row.

use super::{
    super::common::{Checkbox, press, problem},
    address_field::AddressField,
    row_model::RowModel,
};
use crate::{
    plan::{GroupField, GroupState},
    state::Action,
};
use std::rc::Rc;
use web_sys::{HtmlInputElement, InputEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html};

/// The headings of the row's columns.
pub const HEADINGS: [&str; 7] = ["Site", "Group", "Role", "Zone", "Addresses", "State", "More"];

/// Props of [`GroupRow`].
#[derive(PartialEq, Properties)]
pub struct GroupRowProps {
    /// The content of the row.
    pub model: Rc<RowModel>,
    /// `true` if its details are shown below it.
    pub is_open: bool,
    /// Takes in what happened.
    pub dispatch: Callback<Action>,
}

/// A group: its site, name, role, zone, addresses and state.
#[component]
pub fn GroupRow(props: &GroupRowProps) -> Html {
    let GroupRowProps { model, is_open, dispatch } = props;
    let typed = &model.typed;
    let site = Cell { label: "Site", name: "site", field: GroupField::Site, value: &typed.site, placeholder: None };
    let name = Cell {
        label: "Name",
        name: "name",
        field: GroupField::Name,
        value: &typed.name,
        placeholder: Some(if typed.name.is_empty() { &model.shown_name } else { &model.default_name }),
    };
    let zone =
        Cell { label: "Zone", name: "zone", field: GroupField::Zone, value: &typed.zone, placeholder: Some("no zone") };
    html! {
        <tr class={is_open.then_some("open")}>
            <td>{ field(props, site) }</td>
            <td>{ field(props, name) }</td>
            <td class="role" translate="no">
                { &model.role_name }
                if let Some(because) = &model.unneeded_because {
                    <p key={because.as_str()} class="help">{ because }</p>
                }
            </td>
            <td>{ field(props, zone) }</td>
            <td><AddressField model={Rc::clone(model)} dispatch={dispatch.clone()} /></td>
            <td>{ state_box(props) }</td>
            <td>{ details_button(props) }</td>
        </tr>
    }
}

/// A field of the row.
#[derive(Clone, Copy)]
struct Cell<'a> {
    /// What its accessible name begins with.
    label: &'static str,
    /// The end of its `name`, as in links.
    name: &'a str,
    field: GroupField,
    value: &'a str,
    placeholder: Option<&'a str>,
}

/// A field and its problem. There are so many of these that they are plain elements, with what is their own: the form around
/// the table has the rest.
fn field(props: &GroupRowProps, cell: Cell) -> Html {
    let Cell { label, name, field, value, placeholder } = cell;
    let model = &props.model;
    let (key, name) = (model.key, AttrValue::from(format!("{}/{name}", model.id)));
    let message = model.problem(field).map(AttrValue::from);
    let list = (field == GroupField::Zone).then_some("zones");
    let described_by = message.as_ref().map(|_| format!("{name}-problem"));
    let oninput = props.dispatch.reform(move |event: InputEvent| {
        Action::GroupTyped(key, field, event.target_unchecked_into::<HtmlInputElement>().value())
    });
    html! {
        <>
            <input id={name.clone()} name={name.clone()} value={value.to_owned()} placeholder={placeholder.map(str::to_owned)}
                aria-label={format!("{label} of {}", model.shown_name)} {list} aria-invalid={message.as_ref().map(|_| "true")}
                aria-describedby={described_by} {oninput} />
            { problem(message.as_ref(), &name) }
        </>
    }
}

/// The box that says that the group's devices exist already.
fn state_box(props: &GroupRowProps) -> Html {
    let model = &props.model;
    let key = model.key;
    let on_toggle = props.dispatch.reform(move |exists| {
        Action::GroupStateChosen(key, if exists { GroupState::Existing } else { GroupState::New })
    });
    html! {
        <Checkbox name={format!("{}/exists", model.id)} label="exists" full_name={format!("{} exists already", model.shown_name)}
            checked={model.state == GroupState::Existing} {on_toggle} />
    }
}

fn details_button(props: &GroupRowProps) -> Html {
    let GroupRowProps { model, is_open, dispatch } = props;
    html! {
        <button type="button" name="details" value={model.id.clone()} aria-expanded={is_open.to_string()}
            aria-label={format!("Details of {}", model.shown_name)}
            onclick={press(dispatch, Action::GroupDetailsToggled(model.key))}>
            { "Details" }
        </button>
    }
}
