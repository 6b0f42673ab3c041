//! A whole table pasted as groups, with the assignment of its columns.

use super::super::common::untranslated;
use crate::{
    document::PortDocument,
    plan::{ColumnKind, PastedTable, TableGroup, TableProblem},
    state::Action,
};
use std::rc::Rc;
use web_sys::{Event, HtmlElement, HtmlSelectElement, HtmlTextAreaElement, InputEvent};
use yew::{Callback, Html, Properties, TargetCast, classes, component, html, use_memo, use_node_ref, use_state};

/// The most rows of the preview.
const MAX_SHOWN: usize = 8;

/// The most sentences about what was not understood.
const MAX_PROBLEMS: usize = 12;

/// Props of [`PasteTable`].
#[derive(PartialEq, Properties)]
pub struct PasteTableProps {
    /// The document, whose roles a table names.
    pub document: Rc<PortDocument>,
    /// Takes in what happened.
    pub dispatch: Callback<Action>,
}

/// A table that is being pasted.
#[derive(Clone, Default)]
struct Pasted {
    /// `true` if its field is shown.
    is_open: bool,
    text: String,
    table: Rc<PastedTable>,
}

/// A button that opens a field for a table, and below it the table as it is understood.
#[component]
pub fn PasteTable(props: &PasteTableProps) -> Html {
    let PasteTableProps { document, dispatch } = props;
    let button = use_node_ref();
    let pasted = use_state(Pasted::default);
    let Pasted { is_open, text, table } = &*pasted;
    let groups = use_memo((Rc::clone(table), Rc::clone(document)), |(table, document)| table.groups(document));

    let onclick = {
        let pasted = pasted.clone();
        move |_| pasted.set(Pasted { is_open: !pasted.is_open, ..(*pasted).clone() })
    };
    let oninput = {
        let (pasted, document) = (pasted.clone(), Rc::clone(document));
        move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            let table = Rc::new(PastedTable::read(&document, &text));
            pasted.set(Pasted { is_open: true, text, table });
        }
    };
    let on_assign = {
        let pasted = pasted.clone();
        Callback::from(move |(index, kind)| {
            let mut changed = (*pasted).clone();
            Rc::make_mut(&mut changed.table).assign(index, kind);
            pasted.set(changed);
        })
    };
    let on_add = {
        let (pasted, button) = (pasted.clone(), button.clone());
        dispatch.reform(move |_| {
            // The handle reads the state as it is then.
            let added = Rc::clone(&pasted.table);
            pasted.set(Pasted::default());
            // The button that was pressed goes; the one that opened the field stays.
            if let Some(button) = button.cast::<HtmlElement>() {
                drop(button.focus());
            }
            Action::TablePasted(added)
        })
    };
    html! {
        <div class="paste-table">
            <button name="paste-table" ref={button} aria-expanded={is_open.to_string()} {onclick}>{ "Paste a table" }</button>
            if *is_open {
                <label for="pasted-table" class="help">
                    { "Copy rows from a spreadsheet, a wiki or a mail: site, name, role, zone and addresses, in any order." }
                </label>
                <textarea id="pasted-table" name="pasted-table" class="addresses" rows="5" value={text.clone()} {oninput}
                    autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" />
                if !table.rows.is_empty() {
                    { preview(table, &on_assign) }
                    { outcome(table, &groups) }
                    { add_button(groups.0.len(), on_add) }
                }
            }
        </div>
    }
}

/// The first rows under the assignment of their columns.
fn preview(table: &PastedTable, on_assign: &Callback<(usize, ColumnKind)>) -> Html {
    let row = |row: &Vec<String>| {
        let cell = |index: usize| row.get(index).map(|cell| cell.replace('\n', ", ")).unwrap_or_default();
        let cell = |(index, kind): (usize, &ColumnKind)| {
            html! { <td class={classes!((*kind == ColumnKind::Unused).then_some("unused"))}>{ cell(index) }</td> }
        };
        html! { <tr>{ for table.columns.iter().enumerate().map(cell) }</tr> }
    };
    let hidden = table.rows.len().saturating_sub(MAX_SHOWN);
    html! {
        <>
            <div class="scroll">
                <table class="pasted" aria-label="Pasted table" translate="no">
                    <thead>
                        <tr>{ for (0..table.columns.len()).map(|index| heading(table, index, on_assign)) }</tr>
                    </thead>
                    <tbody>{ for table.rows.iter().take(MAX_SHOWN).map(row) }</tbody>
                </table>
            </div>
            if hidden > 0 {
                <p class="help">{ untranslated(format!("+ {hidden} more rows")) }</p>
            }
        </>
    }
}

/// The heading of a column: what it is assigned to, and below it what it was called.
fn heading(table: &PastedTable, index: usize, on_assign: &Callback<(usize, ColumnKind)>) -> Html {
    let name = table.column_name(index);
    let chosen = table.columns[index];
    let onchange = on_assign.reform(move |event: Event| {
        let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let kind = usize::try_from(place).ok().and_then(|place| ColumnKind::ALL.get(place));
        (index, kind.copied().unwrap_or(ColumnKind::Unused))
    });
    let option = |kind: &ColumnKind| html! { <option selected={*kind == chosen}>{ kind.name() }</option> };
    html! {
        <th scope="col">
            // A new element for another choice: browsers keep the choice of the one that is there.
            <select key={chosen.name()} name={format!("{index}-column")} aria-label={format!("Column {}: {name}", index + 1)} {onchange}>
                { for ColumnKind::ALL.iter().map(option) }
            </select>
            if table.headings.is_some() {
                <span>{ name }</span>
            }
        </th>
    }
}

/// The sentences about what was not understood.
fn outcome(table: &PastedTable, (_, problems): &(Vec<TableGroup>, Vec<TableProblem>)) -> Html {
    let sentence = |problem: &TableProblem| {
        let place = if problem.column.is_empty() { String::new() } else { format!(", {}", problem.column) };
        let end = if problem.text.ends_with('?') { "" } else { "." };
        let outcome = if problem.left_out { " The row is left out." } else { "" };
        let text = format!("Row {}{place}: {}{end}{outcome}", problem.row, problem.text);
        html! { <li class={if problem.left_out { "left-out" } else { "told" }}>{ untranslated(text) }</li> }
    };
    let more = problems.len().saturating_sub(MAX_PROBLEMS);
    html! {
        <ul class="asides">
            { for problems.iter().take(MAX_PROBLEMS).map(sentence) }
            if more > 0 {
                <li class="left-out">{ untranslated(format!("and {more} more rows to look at.")) }</li>
            }
            if table.cut > 0 {
                <li class="left-out">
                    { untranslated(format!("{} rows after the first {} are left out.", table.cut, table.rows.len())) }
                </li>
            }
        </ul>
    }
}

fn add_button(count: usize, on_add: Callback<yew::MouseEvent>) -> Html {
    let groups = if count == 1 { "group" } else { "groups" };
    html! {
        <button name="add-table" class="main" disabled={count == 0} onclick={on_add}>
            { untranslated(format!("Add {count} {groups}")) }
        </button>
    }
}
