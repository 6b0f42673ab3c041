//! Copying the link.

use crate::{browser::eventually, hands::CONTROL, page::Page, stage::Stage};
use serde_json::json;

fn permit(page: &Page, setting: &str) {
    for name in ["clipboard-read", "clipboard-write"] {
        let permission = json!({ "name": name, "allowWithoutSanitization": false });
        let origin = page.server().origin();
        page.devtools(
            "Browser.setPermission",
            &json!({ "permission": permission, "setting": setting, "origin": origin }),
        );
    }
}

pub fn copy_link_puts_the_link_on_the_clipboard(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap&project=Harbour");
    let link = page.link();
    page.press("Copy link");
    eventually(|| shown_in(&page, "copy-link"), &"Copied ✓");
    // Where a person would put it.
    page.type_in("filter", "");
    page.session().press(&[CONTROL, 'v']);
    eventually(|| page.text_in("filter"), &link);
}

/// The text that a button that copies shows.
fn shown_in(page: &Page, name: &str) -> String {
    page.run(&format!("return document.querySelector('[name={name}] :not(.away)').textContent"))
        .as_str()
        .expect("a text")
        .to_owned()
}

/// The places and sizes of everything on the screen.
const PLACES: &str = "
    const seen = [...document.querySelectorAll('#app *')].filter(one => one.checkVisibility());
    return seen.map(one => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [x, y + scrollY, width, height].join(' ');
    });
";

pub fn a_button_that_copied_says_so_itself_and_nothing_moves(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap");
    page.go_to("hand-over");
    page.pick("CSV");
    eventually(|| page.seen("[name=copy-export]").len(), &1);
    // The test's browser may refuse to copy: the page is to be told that it did.
    page.run("navigator.clipboard.writeText = navigator.clipboard.write = async () => {}");
    for (name, text) in [
        ("copy-link", "Copy link"),
        ("copy-plan-link", "Copy plan as link"),
        ("copy-export", "Copy"),
        ("copy-table", "Copy table"),
    ] {
        assert_eq!(shown_in(&page, name), text);
        // A button that is pointed at or has the focus may have a thicker border.
        page.focus(&format!("[name={name}]"));
        let before = page.run(PLACES);
        page.run("document.activeElement.click()");
        eventually(|| shown_in(&page, name), &"Copied ✓");
        assert_eq!(page.run(PLACES), before, "{name}");
        eventually(|| shown_in(&page, name), &text);
        assert_eq!(page.run(PLACES), before, "{name}, later");
    }
}

/// Opens the exports of a plan with a name that is markup and one that is a formula.
fn exports(stage: Stage) -> Page {
    let page = Page::open(stage, "#v=2&scanning=%3Cb%3ELondon&at=10.1.0.0/28&dns=%3D1%2B1&at=10.9.0.53");
    page.go_to("hand-over");
    page
}

pub fn copy_table_puts_a_table_and_its_text_on_the_clipboard(stage: Stage) {
    let page = exports(stage);
    permit(&page, "granted");
    page.press("Copy table");
    eventually(|| shown_in(&page, "copy-table"), &"Copied ✓");
    let read = "const done = arguments[0], kind = arguments[1] ?? 'text/html';
        navigator.clipboard.read().then(items => items[0].getType(kind)).then(blob => blob.text())
            .then(done, error => done(String(error)))";
    let html = page.session().run_to_callback(read, &[]);
    let html = html.as_str().expect("a text");
    let rows = page.rows().len();
    assert_eq!(html.matches("<tr>").count(), rows + 1, "{html}");
    assert_eq!(html.matches("<td>").count(), rows * 12, "{html}");
    assert!(html.contains("<td>&lt;b&gt;London</td>") && html.contains("<td>'=1+1</td>"), "{html}");
    let text = page.session().run_to_callback(&read.replace("'text/html'", "'text/plain'"), &[]);
    let lines: Vec<&str> = text.as_str().expect("a text").lines().collect();
    assert_eq!(lines.len(), rows + 1);
    assert!(lines.iter().all(|line| line.split('\t').count() == 12), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("<b>London\t\t10.1.0.0/28\t'=1+1\t")), "{lines:?}");
}

pub fn a_browser_that_takes_no_html_gets_the_text(stage: Stage) {
    let page = exports(stage);
    permit(&page, "granted");
    page.run("delete window.ClipboardItem");
    page.press("Copy table");
    eventually(|| shown_in(&page, "copy-table"), &"Copied ✓");
    let read = "const done = arguments[0]; navigator.clipboard.readText().then(done, error => done(String(error)))";
    let text = page.session().run_to_callback(read, &[]);
    assert!(text.as_str().expect("a text").starts_with("Source\tSource zone\t"), "{text}");
    permit(&page, "denied");
    page.press("Copy table");
    eventually(|| page.said(), &"The browser refused to copy: save the export instead.");
    eventually(|| shown_in(&page, "copy-table"), &"Copy table");
}

pub fn a_refused_clipboard_is_said_with_what_to_do_instead(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap");
    permit(&page, "denied");
    page.press("Copy link");
    eventually(|| page.said().starts_with("The browser refused to copy. Copy it by hand"), &true);
    assert_eq!(shown_in(&page, "copy-link"), "Copy link");
    assert!(page.link().contains("&on=icap&check="));
}

pub fn a_page_without_a_clipboard_says_so(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap");
    page.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    page.press("Copy link");
    eventually(|| page.said().starts_with("The browser refused to copy."), &true);
}
