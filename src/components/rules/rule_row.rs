//! A row of the rules table.

use super::super::common::breakable;
use crate::{
    matrix::Column,
    state::{self, Action},
};
use std::rc::Rc;
use yew::{Callback, Html, Properties, classes, component, html};

/// Props of [`RuleRow`].
#[derive(PartialEq, Properties)]
pub struct RuleRowProps {
    /// The row's texts.
    pub row: Rc<state::RowData>,
    /// `true` if the filter matches it.
    pub is_found: bool,
    /// `true` if its reasons are shown below it.
    pub is_open: bool,
    /// Takes in what happened.
    pub dispatch: Callback<Action>,
}

/// A row. Pressing its reference shows the reasons. It renders only when one of its texts changed: most changes of a
/// plan concern a few rows of a thousand.
#[component]
pub fn RuleRow(props: &RuleRowProps) -> Html {
    let RuleRowProps { row, is_found, is_open, dispatch } = props;
    let class = classes!(
        "flow",
        (!is_found).then_some("unfound"),
        is_open.then_some("open"),
        row.is_optional.then_some("optional")
    );
    // The key of a cell is its texts: a browser that translates the page may have replaced them, so that they have to
    // be rendered anew. The button is kept because it may have the focus.
    let cells = Column::ALL.iter().zip(&row.texts.cells).map(|(column, lines)| match column {
        Column::Reference => {
            let name = Rc::clone(&row.name);
            let onclick = dispatch.reform(move |_| Action::ReasonsToggled(name.to_string()));
            html! {
                <td key={column.name()}>
                    <button name="fold" value={Rc::clone(&row.name)} aria-expanded={is_open.to_string()} {onclick}>
                        { for lines.iter().enumerate().map(keyed_line) }
                    </button>
                </td>
            }
        }
        _ => html! { <td key={format!("{} {}", column.name(), lines.join("\n"))}>{ lines_of(lines) }</td> },
    });
    // highlight.rs finds the rows of a part of the diagram by data-flow.
    html! { <tr {class} data-flow={Rc::clone(&row.name)}>{ for cells }</tr> }
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
