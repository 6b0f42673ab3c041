//! A question about a single connection.

use super::super::{
    common::{TextField, panel_section, press, untranslated},
    context::AppContext,
};
use crate::state::{Action, AnswerText, AskField, Panel};
use std::rc::Rc;
use yew::{AttrValue, Html, html};

/// From, to and port, and the answer.
pub fn ask(app: &AppContext) -> Html {
    panel_section(app, Panel::Ask, "Ask about one connection", &|| {
        html! {
            <>
                <div class="question" role="form" aria-label="Ask about one connection">
                    { for AskField::ALL.iter().map(|&of| field(app, of)) }
                </div>
                <div class="answer" role="status">{ answer(app, &app.state.answer()) }</div>
            </>
        }
    })
}

fn field(app: &AppContext, of: AskField) -> Html {
    let name = AttrValue::from(of.id());
    html! {
        <label key={of.id()}>
            <span>{ of.label() }</span>
            <TextField {name} value={app.state.view().asked(of).to_owned()} placeholder={AttrValue::from(of.placeholder())}
                on_input={app.dispatch.reform(move |text| Action::AskTyped(of, text))} />
        </label>
    }
}

fn answer(app: &AppContext, answer: &AnswerText) -> Html {
    let row = |(label, name): &(String, Rc<str>)| {
        let onclick = press(&app.dispatch, Action::RowExplained(Rc::clone(name)));
        html! { <li key={label.clone()}><button {onclick}>{ untranslated(label) }</button></li> }
    };
    html! {
        <>
            <p>{ untranslated(&answer.verdict) }</p>
            { for answer.because.iter().map(|because| html! { <p key={because.clone()}>{ untranslated(because) }</p> }) }
            <ul>{ for answer.rows.iter().map(row) }</ul>
        </>
    }
}
