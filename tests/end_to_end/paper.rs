//! The page as the browser prints it.

use crate::{
    browser::{Engine, eventually, until},
    page::Page,
    printed::{Printed, squeezed},
    row::{HEADINGS, texts},
    stage::Stage,
};
use serde_json::json;

/// A plan of several sheets, with a problem, a moved port, and every role and feature.
const LARGE: &str = "#v=1&roles=scanning.policy.standby.all-in-one\
                     &on=ftp-proxy.icap.wccp.authentication.snmp.dashboard-traps\
                     .archive-https.archive-samba.archive-sftp.archive-ftp.active-directory.ldap-import\
                     &icap.port=11344&http-proxy.port=none&advised=yes\
                     &project=Harbour%20gate&by=J.%20Smith&ticket=CHG-4711&date=2026-03-31\
                     &note=Two%20sites%0Asee%20plan%20B";

/// All texts of the result on the screen, except those of its controls.
fn said_on_screen(page: &Page) -> Vec<String> {
    let script = "
        const parts = document.querySelectorAll('.result :is(h2, p, dt, dd, li, th, td)');
        const said = [...parts].filter(part => part.checkVisibility() && !part.closest('.controls, .origin, .reasons, .groups, .saves, .export'));
        return said.map(part => {
            const copy = part.cloneNode(true);
            copy.querySelectorAll('[aria-hidden]').forEach(control => control.remove());
            return copy.textContent;
        });
    ";
    texts(&page.run(script))
}

fn holds_all_of(printed: &Printed, page: &Page) {
    let field = |name: &str| page.text_in(name);
    for name in ["project", "by", "ticket", "date", "note"] {
        assert!(!field(name).is_empty() && printed.has(&field(name)), "{name} is on paper");
    }
    let rows = page.rows();
    assert!(rows.len() > 60, "{} rows", rows.len());
    for row in &rows {
        assert!(printed.has(&row.words()), "{} is on paper in one piece", row.words());
    }
    for part in said_on_screen(page) {
        assert!(printed.has(&part), "{part} is on the screen and not on paper");
    }
    // Folded on the screen while the paper was printed.
    page.press("Rules not needed");
    until("the list is unfolded", || !page.seen(".unneeded li").is_empty());
    for rule in page.seen(".unneeded li") {
        assert!(printed.has(&rule), "{rule} is on paper");
    }
    for words in
        ["Sign-off", "Signature", "HTTP scanning on 8080", "ICAP on 11344 (default 1344)", "included, and marked"]
    {
        assert!(printed.has(words), "{words} is on paper");
    }
    assert!(printed.has(&page.link()), "the link is on paper");
}

fn has_no_controls(printed: &Printed) {
    let controls = [
        "Undo",
        "Redo",
        "Start over",
        "Copy link",
        "Save plan",
        "Open plan",
        "Save offline copy",
        "Filter",
        "Dismiss",
        "by source",
        "Skip to",
        "Why",
        "· why",
        "▲",
        "▸",
    ];
    for control in controls {
        assert!(!printed.has(control), "{control} is on paper");
    }
}

fn repeats_the_headings(printed: &Printed, page: &Page) {
    let headings = squeezed(&HEADINGS.concat());
    let rows: Vec<String> = page.rows().iter().map(|row| squeezed(&row.words())).collect();
    let mut sheets_with_rows = 0;
    for (number, sheet) in printed.sheets().iter().enumerate() {
        let Some(first) = rows.iter().filter_map(|row| sheet.find(row)).min() else { continue };
        let heading = sheet.find(&headings);
        assert!(heading.is_some_and(|heading| heading < first), "sheet {} has headings over its rows", number + 1);
        sheets_with_rows += 1;
    }
    assert!(sheets_with_rows > 1, "the table spans sheets");
}

fn numbers_its_sheets(printed: &Printed) {
    let sheets = printed.sheets().len();
    for (index, sheet) in printed.sheets().iter().enumerate() {
        let number = format!("Page{}of{sheets}", index + 1);
        assert!(sheet.contains(&number), "{number} is on its sheet: {sheet}");
    }
}

fn is_whole(printed: &Printed, page: &Page) {
    holds_all_of(printed, page);
    has_no_controls(printed);
    repeats_the_headings(printed, page);
    if page.session().engine() == Engine::Chromium {
        numbers_its_sheets(printed);
    }
}

pub fn on_a4_everything_of_the_result_is_on_paper(stage: Stage) {
    let page = Page::open(stage, LARGE);
    is_whole(&Printed::on_a4(&page), &page);
}

pub fn on_letter_everything_of_the_result_is_on_paper(stage: Stage) {
    let page = Page::open(stage, LARGE);
    is_whole(&Printed::on_letter(&page), &page);
}

pub fn paper_has_the_rows_that_a_search_hides_and_both_views(stage: Stage) {
    let page = Page::open(stage, LARGE);
    let rows = page.rows();
    page.type_in("filter", "udp");
    eventually(|| page.rows().len() < rows.len(), &true);
    page.pick("Grid");
    eventually(|| page.rows().len(), &0);
    let printed = Printed::on_a4(&page);
    for row in rows {
        assert!(printed.has(&row.words()), "{} is on paper", row.words());
    }
    let grid = page.run("return [...document.querySelectorAll('.grid td:not(:empty)')].map(cell => cell.textContent)");
    for cell in texts(&grid) {
        assert!(printed.has(&cell), "{cell} is on paper");
    }
    page.pick("Rules");
    has_no_controls(&Printed::on_a4(&page));
}

pub fn reasons_that_are_open_on_the_screen_are_on_paper(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap");
    page.session().click("//button[starts-with(normalize-space(), 'S14')]");
    eventually(|| page.seen(".reasons").len(), &1);
    let reasons = texts(&page.run("return [...document.querySelectorAll('.reasons p')].map(line => line.textContent)"));
    let printed = Printed::on_a4(&page);
    for reason in reasons {
        assert!(printed.has(&reason), "{reason} is on paper");
    }
}

pub fn a_row_and_the_beginning_of_its_reasons_stand_on_one_sheet(stage: Stage) {
    let page = Page::open(stage, LARGE);
    page.run("document.querySelectorAll('.flow button').forEach(button => button.click())");
    let rows = page.rows();
    eventually(|| page.seen(".reasons").len(), &rows.len());
    let first = "return [...document.querySelectorAll('.reasons')].map(row => row.querySelector('b').textContent)";
    let printed = Printed::on_a4(&page);
    for (row, reason) in rows.iter().zip(texts(&page.run(first))) {
        assert!(printed.has(&(row.words() + &reason)), "{} is followed by {reason}", row.words());
    }
}

/// The text of the QR code on the last sheet.
fn scanned(printed: &Printed) -> Option<String> {
    let (width, dots) = printed.picture(printed.sheets().len() - 1, 450);
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(width, dots.len() / width, |x, y| dots[y * width + x]);
    let codes = picture.detect_grids();
    assert!(codes.len() < 2, "{} codes", codes.len());
    codes.first().map(|code| code.decode().expect("the code reads").1)
}

pub fn the_code_on_paper_is_the_link(stage: Stage) {
    let page = Page::open(stage, "");
    assert_eq!(scanned(&Printed::on_a4(&page)), Some(page.at("#v=1")));
    page.visit(&LARGE.replace("&project", "&note&project"));
    assert_eq!(scanned(&Printed::on_a4(&page)), Some(page.link()));
}

pub fn the_largest_code_reads_from_paper_and_a_longer_link_is_a_sentence_instead(stage: Stage) {
    let page = Page::open(stage, "");
    let sentence = "The link is too long for a QR code.";
    let room = 1273 - page.at("#v=1&ends=check&note=&check=00000000").len();
    page.put_in(&json!({ "note": "x".repeat(room) }));
    eventually(|| page.link().len(), &1273);
    let printed = Printed::on_letter(&page);
    assert_eq!(scanned(&printed), Some(page.link()));
    assert!(!printed.has(sentence));
    page.put_in(&json!({ "note": "x".repeat(room + 1) }));
    eventually(|| page.link().len(), &1274);
    let printed = Printed::on_letter(&page);
    assert_eq!(scanned(&printed), None);
    assert!(printed.has(sentence));
    assert!(printed.has(&page.link()), "the link itself is there");
}

pub fn paper_is_black_on_white_whatever_the_screen_is(stage: Stage) {
    let page = Page::open(stage, LARGE);
    page.prefer_scheme("dark");
    let printed = Printed::on_a4(&page);
    for sheet in 0..printed.sheets().len() {
        let (_, dots) = printed.picture(sheet, 50);
        let white = dots.iter().filter(|&&dot| dot > 250).count();
        assert!(white * 10 > dots.len() * 7, "sheet {} is white", sheet + 1);
        assert!(dots.iter().any(|&dot| dot < 80), "sheet {} has ink", sheet + 1);
    }
}

pub fn the_print_button_opens_the_dialogue_on_a_page_that_is_ready_for_paper(stage: Stage) {
    let page = Page::open(stage, "");
    // As a browser does it, but without a dialogue, which the test could not close.
    page.run(
        "window.print = () => {
            dispatchEvent(new Event('beforeprint'));
            window.printed = document.querySelector('.paper-foot svg') !== null;
            dispatchEvent(new Event('afterprint'));
        };",
    );
    page.press("Print");
    eventually(|| page.run("return window.printed"), &true);
}

pub fn the_screen_is_as_it_was_after_printing(stage: Stage) {
    let page = Page::open(stage, LARGE);
    let screen = "return document.getElementById('app').outerHTML";
    let before = page.run(screen);
    Printed::on_a4(&page);
    eventually(|| page.run(screen), &before);
}

pub fn nothing_stands_in_the_margins_of_the_paper(stage: Stage) {
    let page = Page::open(stage, LARGE);
    for printed in [Printed::on_a4(&page), Printed::on_letter(&page)] {
        for sheet in 0..printed.sheets().len() {
            // At this resolution a dot is half a millimetre: ten of them at each side stay white.
            let (width, dots) = printed.picture(sheet, 51);
            let edge = |x: usize| x < 20 || x >= width - 20;
            let ink = dots.iter().enumerate().filter(|(place, dot)| edge(place % width) && **dot < 200).count();
            assert_eq!(ink, 0, "sheet {} has ink at its sides", sheet + 1);
        }
    }
}

pub fn a_plan_without_roles_prints_too(stage: Stage) {
    let page = Page::open(stage, "#v=1&roles=&project=Harbour");
    let printed = Printed::on_a4(&page);
    assert!(printed.has("Harbour") && printed.has("Sign-off") && printed.has("no Scanning Server"));
    if stage.engine == Engine::Chromium {
        numbers_its_sheets(&printed);
    }
}
