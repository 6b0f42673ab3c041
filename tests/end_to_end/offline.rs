//! The page as a file on a disk.

use crate::{
    browser::{Engine, Options, Scratch, eventually},
    page::Page,
    row::{Row, texts},
    stage::{Place, Stage},
    words::{changed, opened},
};
use port_matrix::state::Origin;
use serde_json::json;
use std::{
    fs,
    path::Path,
    sync::{Mutex, PoisonError},
};

/// The offline copy that the page saves in this engine when it has just opened.
pub fn copy_of(engine: Engine) -> Vec<u8> {
    static COPIES: Mutex<Vec<(Engine, Vec<u8>)>> = Mutex::new(Vec::new());
    // If saving one fails, the next call tries again and reports the failure too.
    let mut copies = COPIES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, copy)) = copies.iter().find(|(of, _)| *of == engine) {
        return copy.clone();
    }
    let page = Page::open(Stage { engine, place: Place::Host }, "");
    page.press("Save offline copy");
    let copy = fs::read(page.downloaded("port-matrix.html")).expect("the copy is read");
    copies.push((engine, copy.clone()));
    copy
}

pub fn the_page_works_and_keeps_its_plan(stage: Stage) {
    let page = Page::open(stage, "");
    assert_eq!(page.rows().len(), 17);
    page.pick("ICAP");
    page.type_in("project", "Harbour");
    eventually(|| page.address_follows() && page.link().contains("project=Harbour"), &true);
    assert_eq!(page.address().starts_with("file:///"), stage.place != Place::Host);
    page.session().reload();
    page.works();
    assert_eq!(page.text_in("project"), "Harbour");
    page.session().go_to(&page.at("#v=1&roles=policy"));
    eventually(|| page.rows().len(), &5);
    page.session().back();
    eventually(|| page.text_in("project"), &"Harbour");
}

pub fn an_offline_copy_opens_with_its_plan_and_works_and_can_be_saved_again(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap&project=First");
    let rows = page.rows();
    page.press("Save offline copy");
    let first = page.downloaded("port-matrix-first.html");

    page.visit_file(&first, "");
    assert_eq!(page.origin(), opened(&Origin::SavedCopy));
    assert_eq!(page.text_in("project"), "First");
    assert_eq!(page.rows(), rows);
    assert_eq!(page.notices(), [""; 0]);
    assert_eq!(page.run("return document.querySelectorAll('h1').length"), 1, "nothing is there twice");

    page.pick("WCCP");
    page.type_in("project", "Second");
    eventually(|| page.rows().len(), &(rows.len() + 2));
    eventually(|| page.origin(), &changed(&Origin::SavedCopy));
    page.press("Save offline copy");
    let second = page.downloaded("port-matrix-second.html");
    // The address of the first copy has the changed plan; that of a newly opened copy has none.
    page.visit_file(&second, "");
    assert_eq!(page.origin(), opened(&Origin::SavedCopy));
    assert_eq!(page.text_in("project"), "Second");
    assert_eq!(page.rows().len(), rows.len() + 2);

    // A link that is opened in a copy takes precedence over the plan that it was saved with.
    page.visit_file(&first, "#v=1&roles=policy");
    assert_eq!(page.origin(), opened(&Origin::Link));
    assert_eq!(page.rows().len(), 5);
}

/// One for each release is kept, saved with the same plan (`tests/kept-copies/README.md`): an old copy works as long as
/// browsers do, and today's page opens what it saves.
pub fn copies_of_every_release_open(stage: Stage) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kept-copies");
    let files = fs::read_dir(&folder).expect("the kept copies").map(|entry| entry.expect("a file").path());
    let copies: Vec<_> = files.filter(|file| file.extension().is_some_and(|end| end == "html")).collect();
    assert!(!copies.is_empty());
    for copy in copies {
        let page = Page::before(stage);
        page.visit_file(&copy, "");
        // The sentence of version 0.2, and today's.
        let origins = ["Opened from this saved copy.".to_owned(), opened(&Origin::SavedCopy)];
        assert!(origins.contains(&page.origin()), "{}: {}", copy.display(), page.origin());
        assert_eq!(page.notices(), [""; 0]);
        assert_eq!(page.text_in("project"), "Two sites");
        assert_eq!(connections(&page).len(), 29);
        page.pick("ICAP");
        eventually(|| connections(&page).len(), &31);
        page.press("Save plan");
        let name = if is_old(&page) { "port-matrix-two-sites.json" } else { "port-matrix-two-sites-plan.json" };
        let plan = page.downloaded(name);
        let rows = connections(&page);
        // All files share one storage, which has to be empty for the next test; from here on the page is on a host.
        page.run("localStorage.clear()");
        page.visit("");
        page.choose_file("plan-file", &plan);
        eventually(|| connections(&page), &rows);
    }
}

/// Returns `true` for a page up to version 0.2, which had no places.
fn is_old(page: &Page) -> bool {
    page.run("return document.querySelector('.places') === null") == true
}

/// Source, destination, protocol and port of each connection, in the page of any release.
fn connections(page: &Page) -> Vec<Vec<String>> {
    if is_old(page) {
        return old_rows(page);
    }
    page.rows().iter().map(Row::connection).map(Vec::from).collect()
}

/// Source, destination, protocol and port of each row, in the table that pages had up to version 0.2.
fn old_rows(page: &Page) -> Vec<Vec<String>> {
    let rows = page.run(
        "const rows = [...document.querySelectorAll('table[aria-label=Rules] tbody tr')];
        const text = cell => cell.firstChild?.textContent.trim() ?? '';
        const is_flow = row => row.checkVisibility() && row.querySelectorAll('td').length === 7;
        return rows.filter(is_flow).map(row => [...row.cells].slice(0, 4).map(text));",
    );
    rows.as_array().expect("a list of rows").iter().map(texts).collect()
}

pub fn a_copy_saved_over_and_over_stays_the_same(stage: Stage) {
    let page = Page::open(stage, "#v=1&project=Same");
    let folder = Scratch::new();
    let mut copies = Vec::new();
    for _ in 0..3 {
        page.press("Save offline copy");
        let copy = page.downloaded("port-matrix-same.html");
        // Always to the same place, because a copy contains its address.
        let content = fs::read(&copy).expect("the copy is read");
        let place = folder.write("copy.html", &content);
        fs::remove_file(&copy).expect("the copy is taken away");
        copies.push(content);
        // Each begins at home: the order of attributes depends on the place that a page begins with.
        page.run("sessionStorage.clear()");
        page.visit_file(&place, "");
    }
    let differs = copies[1].iter().zip(&copies[2]).position(|(one, other)| one != other);
    let around = differs.map(|at| {
        [&copies[1], &copies[2]]
            .map(|copy| String::from_utf8_lossy(&copy[at.saturating_sub(80)..(at + 80).min(copy.len())]).into_owned())
    });
    assert_eq!(around, None, "byte for byte");
    assert_eq!(copies[1].len(), copies[2].len());
}

pub fn a_copy_with_the_marks_of_a_browsers_own_saving_works_too(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap&project=Kept");
    page.press("Save offline copy");
    let copy = fs::read_to_string(page.downloaded(".html")).expect("the copy is read");
    // Chromium's "Save page as… complete" adds these to the page.
    let comment = format!("<!doctype html>\n<!-- saved from url=(0024){} -->\n", page.at(""));
    let kind = "<head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">";
    let marked = copy.replacen("<!doctype html>", &comment, 1).replacen("<head>", kind, 1);
    assert_eq!(marked.len(), copy.len() + comment.len() - 15 + kind.len() - 6);
    let folder = Scratch::new();
    page.visit_file(&folder.write("Port Matrix.html", marked), "");
    assert_eq!(page.origin(), opened(&Origin::SavedCopy));
    assert_eq!(page.text_in("project"), "Kept");
    page.pick("WCCP");
    eventually(|| page.rows().len(), &20);
}

pub fn scripts_in_a_plan_stay_text_in_an_offline_copy(stage: Stage) {
    // The unknown key is in a notice, and therefore in the copy.
    let page = Page::open(stage, "#v=1&%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E=1");
    assert!(page.notices().concat().contains("<img src=x onerror=alert(1)>"), "{:?}", page.notices());
    let harm = "\"><img src=x onerror=alert(1)></div><script>alert(1)</script>";
    page.put_in(&json!({ "project": harm, "note": "</textarea><script>alert(2)</script>-->" }));
    eventually(|| page.link().contains("&note="), &true);
    page.press("Save offline copy");
    let file = page.downloaded(".html");
    let copy = fs::read_to_string(&file).expect("the copy is read");
    for unescaped in ["<img", "<script>alert"] {
        assert!(!copy.contains(unescaped), "{unescaped} is in the copy");
    }
    page.visit_file(&file, "");
    assert_eq!(page.text_in("project"), harm);
    assert_eq!(page.run("return document.images.length"), 0);
}

pub fn blocked_storage_does_no_harm(stage: Stage) {
    let page = Page::alone(stage, Options { blocks_storage: true, ..Options::default() });
    page.visit("");
    let storage = page.run("try { return typeof localStorage } catch (error) { return error.name }");
    assert_eq!(storage, "SecurityError", "it is blocked");
    page.pick("ICAP");
    page.type_in("project", "Harbour");
    eventually(|| page.address_follows() && page.link().contains("Harbour"), &true);
    let words = "This browser does not keep your plan: its storage is blocked or full. Copy the link or save the plan";
    assert!(page.notices().concat().starts_with(words), "{:?}", page.notices());
    page.session().reload();
    page.works();
    assert_eq!(page.text_in("project"), "Harbour");
    page.visit("?");
    assert_eq!(page.origin(), stage.origin());
    page.press("Save offline copy");
    page.downloaded(".html");
}

pub fn full_storage_does_no_harm(stage: Stage) {
    let page = Page::open(stage, "");
    page.run("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }");
    page.pick("ICAP");
    eventually(|| page.address().contains("on=icap"), &true);
    assert_eq!(page.rows().len(), 18);
    let words = "This browser does not keep your plan: its storage is blocked or full.";
    assert!(page.notices().concat().starts_with(words), "{:?}", page.notices());
    page.press("Dismiss");
    page.pick("WCCP");
    eventually(|| page.address().contains("wccp"), &true);
    assert_eq!(page.notices(), [""; 0], "it is said once");
}
