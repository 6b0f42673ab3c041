//! Printing: the sheet is there while the browser takes its picture of the page, and gone afterwards.

use crate::{browser::eventually, page::Page, printed::Printed, sheet::Sheet, stage::Stage};

const PLAN: &str = "#v=2&on=icap&project=Harbour&scanning=London&zone=DMZ&at=10.1.0.5";

pub fn the_sheet_is_printed_and_nothing_of_the_screen(stage: Stage) {
    let page = Page::open(stage, PLAN);
    let sheet = Sheet::of(&page);
    let printed = Printed::on_a4(&page);
    sheet.is_on(&printed, "A4");
    for control in ["Undo", "Redo", "Start over", "Copy link", "Devices in this deployment", "Filter", "Hand over"] {
        assert!(!printed.has(control), "{control} is on paper");
    }
}

pub fn print_buttons_open_the_dialogue_on_a_page_that_is_ready_for_paper(stage: Stage) {
    let page = Page::open(stage, PLAN);
    // As a browser does it, but without a dialogue, which the test could not close.
    page.run(
        "window.print = () => {
            dispatchEvent(new Event('beforeprint'));
            window.printed = document.querySelector('.sheet h1')?.textContent ?? null;
            dispatchEvent(new Event('afterprint'));
        };",
    );
    for button in ["Print", "Print the request"] {
        page.run("window.printed = 'nothing'");
        page.press(button);
        eventually(|| page.run("return window.printed"), &"Firewall change request");
    }
}

pub fn the_screen_is_as_it_was_after_printing(stage: Stage) {
    let page = Page::open(stage, PLAN);
    let screen = "return document.getElementById('app').outerHTML";
    let before = page.run(screen);
    Printed::on_a4(&page);
    eventually(|| page.run(screen), &before);
}
