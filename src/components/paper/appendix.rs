//! The parts after the first page.

use super::{
    super::{
        common::{breakable, table_head},
        context::AppContext,
        grid::paper_grid,
        rules::marks,
    },
    qr_code::qr_code,
    rules::{cell, heading},
};
use crate::{
    matrix::{Density, Flow, RowTexts, TableColumn, TableRow, TextLength, table_rows},
    plan::group_words,
    state::omitted_texts,
};
use yew::{Html, html};

/// The remarks that concern the rules.
pub fn remarks_part(app: &AppContext) -> Html {
    let document = app.state.document();
    let remarks = app.state.derived().matrix.remarks(document);
    if remarks.is_empty() {
        return Html::default();
    }
    let entry = |id| {
        let remark = &document.remarks[id];
        let rules = app.state.merged().rules_with(document, id);
        let rules = match &rules[..] {
            [] => " Only within a zone.".to_owned(),
            [one] => format!(" Rule {one}."),
            [..] => format!(" Rules {}.", rules.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
        };
        html! { <><dt>{ &remark.id }</dt><dd>{ format!("{} {}{rules}", remark.found, remark.reading) }</dd></> }
    };
    html! {
        <section class="sheet-remarks">
            <h2>{ "Remarks on these rules" }</h2>
            <dl class="numbered">{ for remarks.iter().map(entry) }</dl>
        </section>
    }
}

/// A row for each port.
pub fn ports_part(app: &AppContext) -> Html {
    html! {
        <section class="sheet-ports">
            <h2>{ "Rules per port" }</h2>
            { ports_table(app, &app.state.derived().matrix.flows) }
        </section>
    }
}

fn ports_table(app: &AppContext, flows: &[Flow]) -> Html {
    let (document, derived) = (app.state.document(), app.state.derived());
    let columns = TableColumn::of(Density::PerPort).filter(|column| *column != TableColumn::Number);
    let row = |row: TableRow| {
        let texts = RowTexts::of(document, &derived.plan, flows, &row, (Density::PerPort, TextLength::Full));
        html! { <tr>{ for columns.clone().map(|column| cell(column, texts.lines(column))) }</tr> }
    };
    let headings = columns.clone().map(|column| heading(column.name(), column.class()));
    html! {
        <table class="port-rules">
            <thead><tr>{ for headings }</tr></thead>
            <tbody>{ for table_rows(&derived.plan, flows, Density::PerPort).into_iter().map(row) }</tbody>
        </table>
    }
}

/// The grid.
pub fn grid_part(app: &AppContext) -> Html {
    html! {
        <section class="sheet-grid">
            <h2>{ "Grid" }</h2>
            { paper_grid(app) }
        </section>
    }
}

/// Connections inside a zone, and rules that the plan does not need.
pub fn omitted_part(app: &AppContext) -> Html {
    let (document, derived) = (app.state.document(), app.state.derived());
    let inside = &derived.matrix.intra_zone;
    let row = |omitted| {
        let texts = omitted_texts(document, &derived.plan, omitted);
        html! {
            <tr>
                <td>{ texts.rule }</td>
                <td>{ breakable(&texts.from) }</td>
                <td>{ breakable(&texts.to) }</td>
                <td>{ texts.services.join(", ") }</td>
                <td>{ texts.purpose }</td>
                <td>{ breakable(&texts.because) }</td>
            </tr>
        }
    };
    html! {
        <section class="sheet-omitted">
            if !inside.is_empty() {
                <h2>{ format!("Same zone: no opening needed ({})", inside.len()) }</h2>
                { ports_table(app, inside) }
            }
            <h2>{ format!("Ports you don't need ({})", derived.matrix.omitted.len()) }</h2>
            <table class="omitted-rules">
                { table_head(&["Rule", "From", "To", "Port", "Purpose", "Because"]) }
                <tbody>{ for derived.matrix.omitted.iter().map(row) }</tbody>
            </table>
        </section>
    }
}

/// The legend, the groups with their own ports and limits, the link and its code.
pub fn link_part(app: &AppContext) -> Html {
    let (document, derived) = (app.state.document(), app.state.derived());
    let topology = derived.plan.topology();
    let limits = derived.connected_groups().into_iter().filter_map(|id| {
        let words = group_words(document, &derived.plan, id);
        (!words.is_empty()).then(|| html! { <li>{ format!("{}: {words}", topology[id].name) }</li> })
    });
    html! {
        <section class="sheet-link">
            <h2>{ "How to read it" }</h2>
            { marks(document) }
            <ul class="limits">{ for limits }</ul>
            <div class="reopen">
                if app.state.link_has_address() {
                    { qr_code(&app.link) }
                    <p>{ "This link opens the plan: " }<span class="link">{ app.link.clone() }</span></p>
                } else {
                    <p>
                        { "To open the plan, append to the address of your Port Matrix page: " }
                        <span class="link">{ app.link.clone() }</span>
                    </p>
                }
            </div>
        </section>
    }
}
