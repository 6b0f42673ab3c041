//! A body of the groups table.

use super::{
    details::details,
    group_row::{GroupRow, HEADINGS},
    row_model::RowModel,
};
use crate::{hooks::use_near, state::Action};
use std::{iter, rc::Rc};
use yew::{Callback, Html, Properties, component, html, use_node_ref};

/// Props of [`GroupBody`].
#[derive(PartialEq, Properties)]
pub struct GroupBodyProps {
    /// The rows, each with `true` if its details are shown below it.
    pub rows: Vec<(Rc<RowModel>, bool)>,
    /// `true` if the rows are there from the start, not only when they come near.
    pub at_once: bool,
    /// Takes in what happened.
    pub dispatch: Callback<Action>,
}

/// A body. As with the rules, rows that are far from what is in sight are a text of as many lines.
#[component]
pub fn GroupBody(props: &GroupBodyProps) -> Html {
    let body = use_node_ref();
    let is_near = use_near(&body, props.at_once);
    html! {
        <tbody ref={body}>
            if is_near {
                { for props.rows.iter().flat_map(|(model, is_open)| rows(model, *is_open, &props.dispatch)) }
            } else {
                { far_rows(props) }
            }
        </tbody>
    }
}

/// A group's row, and the one with its details if they are shown.
fn rows(model: &Rc<RowModel>, is_open: bool, dispatch: &Callback<Action>) -> impl Iterator<Item = Html> {
    let row = html! {
        <GroupRow key={model.id.clone()} model={Rc::clone(model)} {is_open} dispatch={dispatch.clone()} />
    };
    iter::once(row).chain(is_open.then(|| details_row(model, dispatch)))
}

/// The row below a group's own, with its details.
fn details_row(model: &RowModel, dispatch: &Callback<Action>) -> Html {
    html! {
        <tr key={format!("{} details", model.id)} class="details">
            <td colspan={HEADINGS.len().to_string()}>{ details(model, dispatch) }</td>
        </tr>
    }
}

fn far_rows(props: &GroupBodyProps) -> Html {
    let text = props.rows.iter().map(|(model, _)| line(model)).collect::<Vec<_>>().join("\n");
    html! {
        <tr key="far" class="far">
            <td key={text.clone()} colspan={HEADINGS.len().to_string()} translate="no">{ text }</td>
        </tr>
    }
}

fn line(model: &RowModel) -> String {
    let addresses = model.addresses.replace('\n', ", ");
    [&model.typed.site, &model.shown_name, &model.role_name, &model.typed.zone, &addresses]
        .map(String::as_str)
        .join("\t")
}
