//! Taking changes back.

use crate::{
    browser::{eventually, until},
    hands::{CONTROL, ENTER, SHIFT},
    page::Page,
    stage::Stage,
};

fn has(page: &Page, feature: &str) -> bool {
    page.choices().contains(&(feature.to_owned(), true))
}

pub fn buttons_take_changes_back_and_make_them_again(stage: Stage) {
    let page = Page::open(stage, "");
    assert!(!page.can_press("Undo") && !page.can_press("Redo"));
    page.pick("ICAP");
    page.pick("WCCP");
    page.press("Undo");
    until("the last change is taken back", || has(&page, "ICAP") && !has(&page, "WCCP"));
    page.press("Undo");
    until("the first change is taken back", || !has(&page, "ICAP"));
    assert!(!page.can_press("Undo"));
    assert_eq!(page.rows().len(), 17);
    page.press("Redo");
    page.press("Redo");
    until("both are made again", || has(&page, "ICAP") && has(&page, "WCCP"));
    assert!(!page.can_press("Redo"));
}

pub fn the_focus_stays_on_a_button_that_has_nothing_left_to_do(stage: Stage) {
    let page = Page::open(stage, "");
    page.pick("ICAP");
    let focused = || page.run("return document.activeElement.name").as_str().unwrap_or_default().to_owned();
    for (button, is_on) in [("undo", false), ("redo", true)] {
        page.focus(&format!("[name={button}]"));
        page.session().press(&[ENTER]);
        until("it is pressed", || has(&page, "ICAP") == is_on);
        page.session().press(&[ENTER]);
        assert_eq!((focused().as_str(), has(&page, "ICAP")), (button, is_on), "pressed once more");
    }
}

pub fn keys_take_changes_back_and_make_them_again(stage: Stage) {
    let page = Page::open(stage, "");
    page.pick("ICAP");
    until("ICAP is on", || has(&page, "ICAP"));
    page.session().press(&[CONTROL, 'z']);
    until("ICAP is off again", || !has(&page, "ICAP"));
    page.session().press(&[CONTROL, SHIFT, 'Z']);
    until("ICAP is on again", || has(&page, "ICAP"));
}

pub fn a_text_field_keeps_its_own_undo(stage: Stage) {
    let page = Page::open(stage, "");
    page.pick("ICAP");
    page.type_in("project", "Harbour");
    // How much of the typing one press takes back is the browser's affair.
    let until_it_reads = |text: &str, keys: &[char]| {
        until("the field's own undo works", || {
            page.session().press(keys);
            page.text_in("project") == text
        });
        assert!(page.link().contains("on=icap&"), "the choice before it is not touched");
    };
    until_it_reads("", &[CONTROL, 'z']);
    page.session().press(&[CONTROL, 'z']);
    assert!(page.link().contains("on=icap&"), "not even when the field has nothing left to take back");
    until_it_reads("Harbour", &[CONTROL, SHIFT, 'Z']);
}

pub fn typing_on_in_one_field_is_one_change(stage: Stage) {
    let page = Page::open(stage, "");
    page.type_in("project", "Harbour");
    page.type_in("ticket", "CHG-1");
    page.press("Undo");
    eventually(|| page.text_in("ticket"), &"");
    assert_eq!(page.text_in("project"), "Harbour");
    page.press("Undo");
    eventually(|| page.text_in("project"), &"");
    assert!(!page.can_press("Undo"));
}

pub fn starting_over_gives_the_default_plan_and_can_be_taken_back(stage: Stage) {
    let page = Page::open(stage, "#v=1&roles=all-in-one&on=icap&icap.port=11344&project=Harbour&advised=yes");
    let rows = page.rows().len();
    page.press("Start over");
    eventually(|| page.rows().len(), &17);
    assert_eq!(page.text_in("project"), "");
    eventually(|| page.address(), &page.at("#v=1"));
    page.press("Undo");
    eventually(|| page.rows().len(), &rows);
    assert_eq!(page.text_in("project"), "Harbour");
}
