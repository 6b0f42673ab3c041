//! The reasons of a row, in full.

use crate::{matrix::Column, state::ReasonText};
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// Props of [`ReasonsRow`].
#[derive(PartialEq, Properties)]
pub struct ReasonsRowProps {
    /// Every reason.
    pub reasons: Rc<[ReasonText]>,
}

/// The reasons of the row above: rule, feature, basis, source and doubts.
#[component]
pub fn ReasonsRow(props: &ReasonsRowProps) -> Html {
    let reason = |reason: &ReasonText| {
        html! {
            <li key={format!("{} {}", reason.title, reason.explanation)}>
                <p><b>{ &reason.title }</b>{ &reason.explanation }</p>
                { for reason.remarks.iter().map(|remark| html! { <p key={remark.as_str()}>{ remark }</p> }) }
            </li>
        }
    };
    html! {
        <tr class="reasons">
            <td colspan={Column::ALL.len().to_string()}>
                <ul>{ for props.reasons.iter().map(reason) }</ul>
            </td>
        </tr>
    }
}
