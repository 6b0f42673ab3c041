//! The rules on paper: numbered, with every address and a box to tick each.

use super::super::{common::breakable, context::AppContext};
use crate::{
    matrix::{Density, RowTexts, TableColumn, TextLength},
    state::RowList,
};
use yew::{Html, html};

/// The merged rules.
pub fn merged_rules(app: &AppContext) -> Html {
    let (document, derived) = (app.state.document(), app.state.derived());
    if let Some(emptiness) = derived.matrix.emptiness(&derived.plan) {
        return html! { <p class="empty">{ emptiness.message() }</p> };
    }
    let has_results = !app.state.results().is_empty();
    let RowList { rows, data, .. } = &app.state.merged().openings;
    let row = |(row, data): (&crate::matrix::TableRow, &std::rc::Rc<crate::state::RowData>)| {
        let texts =
            RowTexts::of(document, &derived.plan, &derived.matrix.flows, row, (Density::Merged, TextLength::Full));
        let columns = [TableColumn::From, TableColumn::To, TableColumn::Port, TableColumn::Purpose, TableColumn::Basis];
        let result = has_results.then(|| app.state.row_result(row).words);
        html! {
            <tr>
                <td class="number">{ data.number }</td>
                <td class="tick"><span class="box"></span></td>
                <td class="action">{ row.action.word() }</td>
                { for columns.map(|column| cell(column, texts.lines(column))) }
                { for result.map(|words| html! { <td class="result">{ if words.is_empty() { "–".to_owned() } else { words } }</td> }) }
            </tr>
        }
    };
    let headings = ["#", "Done", "Action", "From", "To", "Port", "Purpose", "Basis"];
    let classes = ["number", "tick", "action", "from", "to", "port", "purpose", "basis"];
    let heading = |(name, class): (&str, &'static str)| html! { <th scope="col" {class}>{ name }</th> };
    html! {
        <table class="request-rules">
            <thead>
                <tr>
                    { for headings.into_iter().zip(classes).map(heading) }
                    { for has_results.then(|| heading(("Result", "result"))) }
                </tr>
            </thead>
            <tbody>{ for rows.iter().zip(&**data).map(row) }</tbody>
        </table>
    }
}

/// A cell with its lines.
pub fn cell(column: TableColumn, lines: &[String]) -> Html {
    let line = |line: &String| html! { <span class="line">{ breakable(line) }</span> };
    html! { <td class={column.class()}>{ for lines.iter().map(line) }</td> }
}
