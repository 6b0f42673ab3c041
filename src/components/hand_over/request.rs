//! The request: its details, the parts of the sheet, and printing.

use super::super::{
    common::{Checkbox, TextField, press, problem, titled_section},
    context::AppContext,
    paper::preview,
};
use crate::{
    plan::{About, Detail},
    state::{Action, SheetPart},
};
use yew::{AttrValue, Html, html};

/// The number of lines of the note's field.
const NOTE_ROWS: usize = 3;

/// The details of a change request, and the parts of the sheet that is printed.
pub fn request(app: &AppContext) -> Html {
    let onclick = press(&app.dispatch, Action::PrintPressed);
    let content = html! {
        <>
            <p class="help">
                { "The sheet for the change board: the rules with addresses, numbered, with a box to tick each, and the \
                   sign-off. Print it on paper or save it as PDF." }
            </p>
            <div class="beside-preview">
                <div>
                    <h3>{ "Request details" }</h3>
                    <div class="fields">{ for Detail::ALL.iter().map(|&detail| field(app, detail)) }</div>
                    <h3>{ "Parts of the sheet" }</h3>
                    <div class="parts">{ for SheetPart::ALL.iter().map(|&part| part_field(app, part)) }</div>
                    <p class="actions"><button name="print-request" class="main" {onclick}>{ "Print the request" }</button></p>
                </div>
                { preview(app) }
            </div>
        </>
    };
    titled_section("request", "Request", content)
}

fn part_field(app: &AppContext, part: SheetPart) -> Html {
    html! {
        <Checkbox key={part.id()} name={part.id()} id={part.id()} label={part.name()}
            checked={app.state.view().parts.contains(&part)}
            on_toggle={app.dispatch.reform(move |_| Action::SheetPartToggled(part))} />
    }
}

fn field(app: &AppContext, detail: Detail) -> Html {
    let name = field_name(detail);
    let message = app.state.derived().problem(About::Detail(detail)).map(AttrValue::from);
    html! {
        <>
            <label for={name}>{ detail.label() }</label>
            <TextField {name} value={app.state.draft().details.get(detail).to_owned()}
                date={detail == Detail::Date}
                rows={(detail == Detail::Note).then_some(NOTE_ROWS)}
                described_by={message.as_ref().map(|_| AttrValue::from(name))}
                on_input={app.dispatch.reform(move |text| Action::DetailTyped(detail, text))} />
            { problem(message.as_ref(), name) }
        </>
    }
}

fn field_name(detail: Detail) -> &'static str {
    match detail {
        Detail::Project => "project",
        Detail::RequestedBy => "by",
        Detail::Ticket => "ticket",
        Detail::Date => "date",
        Detail::Note => "note",
    }
}
