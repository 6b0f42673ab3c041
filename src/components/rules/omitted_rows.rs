//! The document's rules that the plan does not need, each with the reason.

use super::super::{common::untranslated, context::AppContext};
use crate::{
    matrix::TableColumn,
    state::{OmittedTexts, omitted_texts},
};
use yew::{Html, classes, html};

/// The rows of these rules, in a body of their own under a heading.
pub fn omitted_rows(app: &AppContext, found: &[bool]) -> Html {
    let (document, derived) = (app.state.document(), app.state.derived());
    let columns: Vec<TableColumn> = TableColumn::of(app.state.view().density).collect();
    let omitted = &derived.matrix.omitted;
    let row = |(index, is_found): (usize, &bool)| {
        let texts = omitted_texts(document, &derived.plan, &omitted[index]);
        html! {
            <tr key={texts.rule.clone()} class={classes!("omitted", (!is_found).then_some("unfound"))}>
                { for columns.iter().map(|&column| cell(column, &texts)) }
            </tr>
        }
    };
    html! {
        <tbody key="omitted" translate="no">
            <tr key="heading" class="section">
                <th scope="rowgroup" colspan={columns.len().to_string()}>
                    { "Ports you don't need " }<span key={omitted.len()} class="amount">{ omitted.len() }</span>
                </th>
            </tr>
            { for found.iter().enumerate().map(row) }
        </tbody>
    }
}

fn cell(column: TableColumn, texts: &OmittedTexts) -> Html {
    let lines: Vec<&str> = match column {
        TableColumn::Number => Vec::new(),
        TableColumn::From => vec![&texts.from],
        TableColumn::To => vec![&texts.to],
        TableColumn::Protocol => texts.services.iter().filter_map(|line| line.split(' ').next()).collect(),
        TableColumn::Port => texts.services.iter().map(String::as_str).collect(),
        TableColumn::Purpose => vec![&texts.purpose],
        TableColumn::Basis => vec![&texts.because],
        TableColumn::Reference => vec![&texts.rule],
    };
    let line = |line: &&str| html! { <span class="line">{ untranslated(*line) }</span> };
    html! { <td key={column.name()} class={column.class()}>{ for lines.iter().map(line) }</td> }
}
