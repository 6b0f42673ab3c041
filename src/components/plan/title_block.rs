//! The fields of the title block.

use super::super::{
    common::{PanelSection, TextField, problem},
    context::AppContext,
};
use crate::{
    plan::{About, Detail},
    state::{Action, Panel},
};
use yew::{AttrValue, Html, html};

/// The number of lines of the note's field.
const NOTE_ROWS: usize = 3;

/// The details of a change request, which are printed at the head of the paper.
pub fn title_block(app: &AppContext) -> Html {
    let section =
        PanelSection { panel: Panel::TitleBlock, heading: "Title block".to_owned(), is_empty: false, on_paper: false };
    section.render(app, || {
        html! { <div class="fields">{ for Detail::ALL.iter().map(|&detail| field(app, detail)) }</div> }
    })
}

fn field(app: &AppContext, detail: Detail) -> Html {
    let name = field_name(detail);
    let message = app.state.derived().problem(About::Detail(detail)).map(AttrValue::from);
    // A text field keeps what is half typed or wrong; the browser's own date field would drop it.
    let placeholder = (detail == Detail::Date).then_some("YYYY-MM-DD");
    html! {
        <>
            <label for={name}>{ detail.label() }</label>
            <TextField {name} value={app.state.draft().details.get(detail).to_owned()}
                placeholder={placeholder.map(AttrValue::from)}
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
