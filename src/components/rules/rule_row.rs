//! A row of the rules table.

use super::super::common::{breakable, press};
use crate::{
    matrix::{Density, TableColumn},
    plan::OpeningAction,
    state::{Action, RowData},
};
use std::rc::Rc;
use yew::{Callback, Html, Properties, classes, component, html};

/// Props of [`RuleRow`].
#[derive(Clone, PartialEq, Properties)]
pub struct RuleRowProps {
    /// The row's texts.
    pub row: Rc<RowData>,
    /// The density of the table.
    pub density: Density,
    /// `true` if the filter matches it.
    pub is_found: bool,
    /// `true` if the last change brought it.
    pub is_new: bool,
    /// `true` if the drawer explains it.
    pub is_explained: bool,
    /// Takes in what happened.
    pub dispatch: Callback<Action>,
}

/// A row. Pressing its reference opens the drawer. It renders only when one of its texts changed: most changes of a plan
/// concern a few rows of a thousand.
#[component]
pub fn RuleRow(props: &RuleRowProps) -> Html {
    let RuleRowProps { row, density, is_found, is_new, is_explained, .. } = props;
    let class = classes!(
        "flow",
        (!is_found).then_some("unfound"),
        is_new.then_some("new"),
        is_explained.then_some("explained"),
        row.is_optional.then_some("optional")
    );
    html! { <tr {class}>{ for TableColumn::of(*density).map(|column| cell(props, column)) }</tr> }
}

/// The key of a cell is its texts: a browser that translates the page may have replaced them, so that they have to be
/// rendered anew. The button is kept because it may have the focus.
fn cell(props: &RuleRowProps, column: TableColumn) -> Html {
    let row = &props.row;
    let lines = row.texts.lines(column);
    match column {
        TableColumn::Number => {
            let mark = props.is_new.then(|| html! { <span class="mark">{ "new " }</span> });
            html! { <td key={column.name()} class={column.class()}>{ for mark }{ row.number }</td> }
        }
        TableColumn::Basis => {
            let keep = (row.action == OpeningAction::Keep)
                .then(|| html! { <span class="line keep">{ "keep: exists" }</span> });
            html! {
                <td key={format!("{} {} {}", column.name(), lines.join("\n"), row.action.word())} class={column.class()}>
                    { lines_of(lines) }{ for keep }
                </td>
            }
        }
        TableColumn::Reference => {
            let onclick = press(&props.dispatch, Action::RowExplained(Rc::clone(&row.name)));
            html! {
                <td key={column.name()} class={column.class()}>
                    <button id={format!("why/{}", row.name)} name="why" value={Rc::clone(&row.name)}
                        aria-expanded={props.is_explained.to_string()} {onclick}>
                        <span key="why" class="unseen">{ format!("Why rule {}: ", row.number) }</span>
                        { for lines.iter().enumerate().map(keyed_line) }
                    </button>
                </td>
            }
        }
        _ => html! {
            <td key={format!("{} {}", column.name(), lines.join("\n"))} class={column.class()}>{ lines_of(lines) }</td>
        },
    }
}

/// A line that is replaced when its text changes.
fn keyed_line((number, line): (usize, &String)) -> Html {
    let class = (number > 0).then_some("line");
    html! { <span key={format!("{number} {line}")} {class}>{ breakable(line) }</span> }
}

/// The first line, and each further one below it.
fn lines_of(lines: &[String]) -> Html {
    let line = |(number, line): (usize, &String)| match number {
        0 => breakable(line),
        _ => html! { <span class="line">{ breakable(line) }</span> },
    };
    lines.iter().enumerate().map(line).collect()
}
