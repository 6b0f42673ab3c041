//! The page before its program has started: the prerendered page, which has the default plan, is in the file.

use crate::{
    browser::{Options, Scratch, eventually, page_file, until},
    page::Page,
    row::texts,
    stage::Stage,
    words::{changed, opened},
};
use port_matrix::state::Origin;
use serde_json::{Value, json};
use std::fs;

/// Holds the program of each page that is opened from then on until [`let_go`].
const HOLD: &str = "
    const compile = WebAssembly.compileStreaming;
    WebAssembly.compileStreaming = async program => {
        await new Promise(go => { window.let_go = go });
        return compile.call(WebAssembly, program);
    };
";

/// The texts outside of the page's frame that a person sees. A box without a label is one too.
const BELOW_THE_FRAME: &str = "
    const own = one => [...one.childNodes].some(part => part.nodeType === Node.TEXT_NODE && part.data.trim())
        || one.localName === 'input';
    const is_seen = one => own(one) && !one.closest('.masthead') && one.checkVisibility({ visibilityProperty: true });
    return [...document.querySelectorAll('#app *')].filter(is_seen).map(one => one.textContent.trim() || one.name);
";

/// The rows of the rules table that a person sees, as words.
const ROWS: &str = "
    const rows = [...document.querySelectorAll('table[aria-label=Rules] tr.flow')];
    const seen = rows.filter(row => row.checkVisibility({ visibilityProperty: true }));
    return seen.map(row => [...row.cells].map(cell => cell.innerText).join(' '));
";

/// The rules of a Policy Server alone.
const POLICY_RULES: usize = 3;

/// The positions and sizes of the prerendered page's parts.
const PLACES: &str = "
    const parts = ['.masthead', '.places', '.choices', '.summary', '.count', '.origin', '.controls', '.rules thead', 'tr.flow',
        '.remarks', 'footer'];
    const place = part => {
        const { x, y, width, height } = document.querySelector(part).getBoundingClientRect();
        // The ends of a line's text nodes are rounded to fractions of a pixel, and the program's nodes end elsewhere.
        return [part, ...[x, y + scrollY, width, height].map(length => Math.round(length * 10) / 10)];
    };
    return [...parts.map(place), document.documentElement.scrollHeight];
";

/// A page of which the program does not start until [`let_go`].
fn held(stage: Stage) -> Page {
    let page = Page::alone(stage, Options::default());
    hold(&page);
    page
}

fn hold(page: &Page) {
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": HOLD }));
}

/// Opens an address and waits until the program is loaded but held.
fn open(page: &Page, address: &str) {
    page.session().go_to("about:blank");
    page.session().go_to(address);
    until("the program waits", || page.run("return typeof window.let_go") == "function");
    assert_eq!(page.run("return document.getElementById('app').inert"), true, "it does not answer yet");
}

/// Lets the program start.
fn let_go(page: &Page) {
    page.run("window.let_go()");
    page.works();
    let marks = page.run(
        "const app = document.getElementById('app');
        return [app.inert, app.hasAttribute('data-prerendered'), document.documentElement.hasAttribute('class')];",
    );
    assert_eq!(marks, json!([false, false, false]), "inert, prerendered, class");
}

fn rows(page: &Page) -> Vec<String> {
    texts(&page.run(ROWS))
}

pub fn the_default_plan_is_there_before_the_program(stage: Stage) {
    let page = held(stage);
    open(&page, &page.at(""));
    let before = (rows(&page), page.choices(), page.count(), page.origin());
    assert_eq!(before.0.len(), 7);
    assert_eq!(before.2, "7 rules = 17 openings, 7 parties, 3 remarks");
    assert_eq!(before.3, opened(&Origin::Defaults));
    // The Tab key does not stop at controls that do not work yet.
    page.press_keys(&crate::hands::TAB.to_string().repeat(3));
    assert_eq!(page.run("return document.activeElement.closest('#app')"), Value::Null);
    let_go(&page);
    assert_eq!((rows(&page), page.choices(), page.count(), page.origin()), before);
    assert_eq!(page.run("return document.querySelectorAll('h1').length"), 1, "nothing is there twice");
    page.pick("ICAP");
    eventually(|| rows(&page).len(), &8);
}

/// Checks that only the frame is visible until the program shows a plan with so many rules.
fn only_the_frame(page: &Page, address: &str, rules: usize) {
    open(page, address);
    assert_eq!(page.seen("h1"), ["Port Matrix"]);
    assert_eq!(texts(&page.run(BELOW_THE_FRAME)), [""; 0], "{address}");
    assert_eq!(rows(page), [""; 0], "{address}");
    let_go(page);
    assert_eq!(rows(page).len(), rules, "{address}");
}

pub fn another_plans_page_shows_only_its_frame_before_the_program(stage: Stage) {
    let page = held(stage);
    for way in ["#v=1&roles=policy", "%23v=1&roles=policy", "?v=1&roles=policy", "%23v%3D1%26roles%3Dpolicy"] {
        only_the_frame(&page, &page.at(way), POLICY_RULES);
    }
}

pub fn the_last_plans_page_shows_only_its_frame_before_the_program(stage: Stage) {
    let page = Page::alone(stage, Options::default());
    page.visit("");
    page.pick("ICAP");
    eventually(|| page.origin(), &changed(&Origin::Defaults));
    hold(&page);
    only_the_frame(&page, &page.at("?"), 8);
    assert_eq!(page.origin(), opened(&Origin::LastPlan));
}

pub fn a_page_with_a_plan_of_its_own_shows_only_its_frame_before_the_program(stage: Stage) {
    let page = held(stage);
    let built = fs::read_to_string(page_file()).expect("the page is read");
    let given = built.replacen("id=\"app\" data-plan=\"\"", "id=\"app\" data-plan=\"v=1&amp;roles=policy\"", 1);
    assert_ne!(given, built);
    let folder = Scratch::new();
    let file = url::Url::from_file_path(folder.write("page.html", given)).expect("an absolute path");
    only_the_frame(&page, file.as_str(), POLICY_RULES);
    assert_eq!(page.origin(), opened(&Origin::SavedCopy));
}

pub fn the_program_moves_nothing_when_it_starts(stage: Stage) {
    let page = held(stage);
    for width in [1440, 360] {
        page.set_width(width);
        open(&page, &page.at(""));
        let before = page.run(PLACES);
        let_go(&page);
        assert_eq!(page.run(PLACES), before, "at {width}");
    }
}

pub fn a_saved_copy_shows_its_own_plan_before_the_program(stage: Stage) {
    let page = Page::alone(stage, Options::default());
    page.visit("#v=1&on=icap&project=Kept");
    page.pick("HTTPS scanning");
    page.pick("WCCP");
    // Paper and sorting aside, a copy shows what its page did.
    let saved = (page.choices(), page.count());
    page.press("Save offline copy");
    let copy = page.downloaded("port-matrix-kept.html");
    let shown =
        "return [document.querySelector('main').className, document.querySelector('[name=place] .amount').innerText,
        ...[...document.querySelectorAll('main input:checked')].map(one => one.value + one.name)]";
    let screen = texts(&page.run(shown));
    assert!(screen.len() > 3, "{screen:?}");
    hold(&page);
    let address = String::from(url::Url::from_file_path(copy).expect("an absolute path"));
    open(&page, &address);
    assert_eq!(texts(&page.run(shown)), screen);
    assert_eq!(page.seen(".masthead .title"), ["Kept"]);
    let_go(&page);
    assert_eq!((page.choices(), page.count()), saved);
    // Another plan's link shows nothing of the copy's own.
    only_the_frame(&page, &format!("{address}#v=1&roles=policy"), POLICY_RULES);
}
