//! A body of the rules table.

use super::{
    super::common::breakable,
    rule_row::{RuleRow, RuleRowProps},
};
use crate::{
    hooks::use_near,
    matrix::{Density, TableColumn},
};
use std::rc::Rc;
use yew::{Html, Properties, classes, component, html, use_node_ref};

/// Props of [`RuleBody`].
#[derive(Clone, PartialEq, Properties)]
pub struct RuleBodyProps {
    /// A name that identifies it in its table.
    pub name: String,
    /// The heading of the section that begins with it.
    pub heading: Option<String>,
    /// The number of rows of the whole section.
    pub amount: usize,
    /// `true` if the filter matches a row of the section.
    pub is_found: bool,
    /// The rows.
    pub rows: Vec<RuleRowProps>,
    /// The density of the table.
    pub density: Density,
    /// `true` if the rows are there from the start, not only when they come near.
    pub at_once: bool,
}

/// A body. As long as it is far from what is in sight, its rows are a text of as many lines, which the browser finds,
/// reads and copies as it would the rows: elements are what a long table costs.
#[component]
pub fn RuleBody(props: &RuleBodyProps) -> Html {
    let body = use_node_ref();
    let is_near = use_near(&body, props.at_once);
    let is_found = props.heading.is_some() && props.is_found || props.rows.iter().any(|row| row.is_found);
    let row = |row: &RuleRowProps| html! { <RuleRow key={Rc::clone(&row.row.name)} ..row.clone() /> };
    html! {
        <tbody ref={body} class={(!is_found).then_some("unfound")} translate="no">
            { for props.heading.as_ref().map(|heading| section_heading(props, heading)) }
            if is_near {
                { for props.rows.iter().map(row) }
            } else {
                { far_rows(props) }
            }
        </tbody>
    }
}

fn section_heading(props: &RuleBodyProps, heading: &str) -> Html {
    html! {
        <tr key="section" class={classes!("section", (!props.is_found).then_some("unfound"))}>
            <th scope="rowgroup" colspan={columns(props)}>
                { breakable(heading) }{ " " }<span key={props.amount} class="amount">{ props.amount }</span>
            </th>
        </tr>
    }
}

/// The rows that the filter matches, a line each.
fn far_rows(props: &RuleBodyProps) -> Html {
    let lines: Vec<String> = props.rows.iter().filter(|row| row.is_found).map(line).collect();
    let class = classes!("far", lines.is_empty().then_some("unfound"));
    let text = lines.join("\n");
    html! { <tr key="far" {class}><td key={text.clone()} colspan={columns(props)}>{ text }</td></tr> }
}

fn line(props: &RuleRowProps) -> String {
    let row = &props.row;
    let cells = TableColumn::of(props.density).map(|column| match column {
        TableColumn::Number => row.number.to_string(),
        _ => row.texts.lines(column).join(" "),
    });
    cells.collect::<Vec<_>>().join("\t")
}

fn columns(props: &RuleBodyProps) -> String {
    TableColumn::of(props.density).count().to_string()
}
