//! The rules on paper: numbered, with every address and a box to tick each.

use super::super::{common::breakable, context::AppContext};
use crate::{
    matrix::{Density, RowTexts, TableColumn, TableRow, TextLength},
    state::{RowData, RowList},
};
use std::rc::Rc;
use yew::{Html, html};

/// The columns that are the table's on the screen too.
const COLUMNS: [TableColumn; 5] =
    [TableColumn::From, TableColumn::To, TableColumn::Port, TableColumn::Purpose, TableColumn::Basis];

/// The merged rules, at most this many.
pub fn merged_rules(app: &AppContext, most: usize) -> Html {
    let (document, derived) = (app.state.document(), app.state.derived());
    if let Some(emptiness) = derived.matrix.emptiness(&derived.plan) {
        return html! { <p class="empty">{ emptiness.message() }</p> };
    }
    let has_results = !app.state.results().is_empty();
    let RowList { rows, data, .. } = &app.state.merged().openings;
    let row = |(row, data): (&TableRow, &Rc<RowData>)| {
        let texts =
            RowTexts::of(document, &derived.plan, &derived.matrix.flows, row, (Density::Merged, TextLength::Full));
        let result = has_results.then(|| app.state.row_result(row).words);
        html! {
            <tr>
                <td class="number">{ data.number }</td>
                <td class="tick"><span class="box"></span></td>
                <td class="action">{ row.action.word() }</td>
                { for COLUMNS.map(|column| cell(column, texts.lines(column))) }
                { for result.map(|words| html! { <td class="result">{ if words.is_empty() { "–".to_owned() } else { words } }</td> }) }
            </tr>
        }
    };
    html! {
        <table class="request-rules">
            <thead>
                <tr>
                    { heading("#", "number") }{ heading("Done", "tick") }{ heading("Action", "action") }
                    { for COLUMNS.map(|column| heading(column.name(), column.class())) }
                    { for has_results.then(|| heading("Result", "result")) }
                </tr>
            </thead>
            <tbody>{ for rows.iter().zip(&**data).take(most).map(row) }</tbody>
        </table>
    }
}

/// The heading of a column.
pub fn heading(name: &'static str, class: &'static str) -> Html {
    html! { <th scope="col" {class}>{ name }</th> }
}

/// A cell with its lines.
pub fn cell(column: TableColumn, lines: &[String]) -> Html {
    let line = |line: &String| html! { <span class="line">{ breakable(line) }</span> };
    html! { <td class={column.class()}>{ for lines.iter().map(line) }</td> }
}
