//! The sheet as a whole.

use super::{
    super::{context::AppContext, map::paper_map},
    appendix::{grid_part, link_part, omitted_part, ports_part, remarks_part},
    first_page::first_page,
};
use crate::state::SheetPart;
use yew::{Html, html};

/// The first page, on which somebody decides, and the parts that were chosen.
pub fn request_sheet(app: &AppContext) -> Html {
    let part = |part: &SheetPart| {
        let content = match part {
            SheetPart::SheetMap => html! { <section class="sheet-map"><h2>{ "Map" }</h2>{ paper_map(app) }</section> },
            SheetPart::SheetRemarks => remarks_part(app),
            SheetPart::SheetPorts => ports_part(app),
            SheetPart::SheetGrid => grid_part(app),
            SheetPart::SheetOmitted => omitted_part(app),
            SheetPart::SheetLink => link_part(app),
        };
        app.state.view().parts.contains(part).then_some(content)
    };
    html! {
        <div class="sheet paper" translate="no">
            { first_page(app, usize::MAX) }
            { for SheetPart::ALL.iter().filter_map(part) }
        </div>
    }
}
