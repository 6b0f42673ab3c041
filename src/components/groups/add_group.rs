//! Adding a group of any role or party.

use crate::{
    document::{Id, Party, PortDocument},
    state::Action,
};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::{Callback, Html, Properties, component, html, use_node_ref};

/// Props of [`AddGroup`].
#[derive(PartialEq, Properties)]
pub struct AddGroupProps {
    /// The port document.
    pub document: Rc<PortDocument>,
    /// Takes in what happened.
    pub dispatch: Callback<Action>,
}

/// A list of roles and parties, and the button that adds a group of the chosen one. A role that the plan has not is
/// chosen with its first group.
#[component]
pub fn AddGroup(props: &AddGroupProps) -> Html {
    let select = use_node_ref();
    let onclick = {
        let (select, document, dispatch) = (select.clone(), Rc::clone(&props.document), props.dispatch.clone());
        Callback::from(move |_| {
            let chosen = select.cast::<HtmlSelectElement>().map(|select| select.value());
            if let Some(party) = chosen.and_then(|id| document.parties.find(&id)) {
                dispatch.emit(Action::GroupAdded(party));
            }
        })
    };
    // Otherwise the last is chosen: options come from the end, and browsers choose the one that comes first.
    let first = props.document.parties.ids().next();
    let option = |(id, party): (Id<Party>, &Party)| {
        html! {
            <option key={party.id.clone()} value={party.id.clone()} selected={Some(id) == first}>{ &party.name }</option>
        }
    };
    html! {
        <p class="actions">
            <label for="add-group-of">{ "Add a group of" }</label>
            <select ref={select} id="add-group-of" name="add-group-of">{ for props.document.parties.iter().map(option) }</select>
            <button name="add-group" {onclick}>{ "Add group" }</button>
        </p>
    }
}
