//! The map of the plan: choosing its parts, its sizes, its files, and the map on paper.

use crate::{
    accessible::violations,
    browser::{axe_source, eventually, until},
    page::Page,
    printed::Printed,
    row::texts,
    stage::Stage,
};
use serde_json::{Value, json};
use std::fs;

const PLAN: &str = "#v=2&scanning=London&zone=DMZ&at=192.0.2.11&scanning=Paris&zone=DMZ&at=192.0.2.12\
                    &client=Offices&zone=LAN&at=10.1.0.0/16&dns=DNS&zone=DC";

fn with_map(stage: Stage, plan: &str) -> Page {
    let page = Page::open(stage, plan);
    page.go_to("map");
    until("the map is there", || page.run("return document.querySelectorAll('svg.map').length") == 1);
    page
}

/// The rows of the rules beside the map.
fn chosen(page: &Page) -> Vec<String> {
    let script = "const rows = [...document.querySelectorAll('.chosen-rules tbody tr')];
                  return rows.map(row => [...row.cells].map(cell => cell.textContent).join(' | '));";
    texts(&page.run(script))
}

/// The names of the parts that are pressed.
fn pressed(page: &Page) -> Vec<String> {
    texts(&page.run("return [...document.querySelectorAll('svg.map [aria-pressed=true]')].map(part => part.ariaLabel)"))
}

const OFFICES: &str = "//*[local-name()='g'][@role='button'][@data-of='client']/*[local-name()='text'][1]";
const EDGE: &str = "//*[local-name()='g'][@role='button'][@data-of='client>scanning']/*[local-name()='text'][1]";

pub fn choosing_an_edge_or_a_group_shows_its_rules_beside_the_map(stage: Stage) {
    let page = with_map(stage, PLAN);
    assert_eq!(chosen(&page), [""; 0]);
    page.session().click(EDGE);
    eventually(|| chosen(&page), &vec!["Offices | London, Paris | TCP 8080, 8443".to_owned()]);
    assert_eq!(pressed(&page), ["Offices to London, Paris: 2 ports, TCP 8080, 8443"]);
    page.session().click(EDGE);
    eventually(|| chosen(&page).len(), &0);
    page.session().click("//*[local-name()='g'][@role='button'][@data-of='scanning']/*[local-name()='text'][1]");
    until("the rules of both scanners are there", || chosen(&page).len() > 3);
    assert!(chosen(&page).iter().all(|row| row.contains("London, Paris")), "{:?}", chosen(&page));
    assert_eq!(pressed(&page), ["London, Paris, Scanning Server, 192.0.2.11, .12, in DMZ; 192.0.2.11, 192.0.2.12"]);
    page.press("Show all");
    eventually(|| (chosen(&page).len(), pressed(&page).len()), &(0, 0));
    eventually(|| page.run("return document.activeElement.id"), &Value::from("chosen-rules"));
}

pub fn the_keyboard_chooses_parts_of_the_map_and_escape_leaves_them(stage: Stage) {
    let page = with_map(stage, PLAN);
    let focused = || page.run("return document.activeElement.getAttribute('data-of')");
    page.run("document.querySelector('svg.map [data-of=client][role=button]').focus()");
    page.press_keys("\u{e007}");
    eventually(|| chosen(&page), &vec!["Offices | London, Paris | TCP 8080, 8443".to_owned()]);
    assert_eq!(focused(), "client", "the focus stays");
    // Its numbers are in the order of Tab now, right behind it.
    page.press_keys("\u{e004}");
    eventually(focused, &Value::from("client>scanning"));
    page.press_keys(" ");
    eventually(|| pressed(&page), &vec!["Offices to London, Paris: 2 ports, TCP 8080, 8443".to_owned()]);
    page.press_keys("\u{e00c}");
    eventually(|| (chosen(&page).len(), pressed(&page).len()), &(0, 0));
    assert_eq!(focused(), "client>scanning", "the focus stays");
}

pub fn a_choice_outlives_changes_of_the_plan(stage: Stage) {
    let page = with_map(stage, PLAN);
    page.session().click(OFFICES);
    let chosen = || page.at_place("map", || chosen(&page));
    eventually(|| chosen().len(), &1);
    page.pick("FTP scanning");
    eventually(chosen, &vec!["Offices | London, Paris | TCP 2121, 8080, 8443".to_owned()]);
    page.pick("Scanning Server");
    eventually(|| chosen().len(), &0);
    page.press("Undo");
    eventually(|| chosen().len(), &1);
}

pub fn the_map_breaks_no_rule_with_and_without_a_choice(stage: Stage) {
    let axe = axe_source();
    let page = with_map(stage, PLAN);
    page.session().click("//summary[.='The map in words']");
    assert_eq!(violations(&page, &axe), [""; 0]);
    page.session().click(OFFICES);
    eventually(|| chosen(&page).len(), &1);
    assert_eq!(violations(&page, &axe), [""; 0], "with a choice");
    let names =
        texts(&page.run("return [...document.querySelectorAll('svg.map [role=button]')].map(part => part.ariaLabel)"));
    let mut distinct = names.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), names.len(), "{names:?}");
}

/// The words that are wider than their box or lie on others, in the fonts of this machine.
const BAD_WORDS: &str = "
    const bad = [];
    const boxes = [...document.querySelectorAll('svg.map text')].map(text => [text.textContent, text.getBoundingClientRect()]);
    for (const node of document.querySelectorAll('svg.map g:has(> .node)')) {
        const box = node.querySelector('.node').getBoundingClientRect();
        for (const text of node.querySelectorAll('text')) {
            const line = text.getBoundingClientRect();
            if (line.left < box.left || line.right > box.right || line.bottom > box.bottom) bad.push(text.textContent);
        }
    }
    boxes.forEach(([one, a], at) => boxes.slice(at + 1).forEach(([other, b]) => {
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4)
            bad.push(one + ' over ' + other);
    }));
    return bad;
";

/// Thirty groups in ten zones.
fn thirty() -> String {
    (0..10).fold("#v=2".to_owned(), |plan, zone| {
        let site = format!("Site+of+a+rather+long+name+{zone}");
        format!(
            "{plan}&scanning={site}+scanner&zone={site}&at=192.0.2.{zone}&client={site}+clients&zone={site}&at=10.{zone}.0.0/16\
             &dns={site}+DNS&zone={site}&at=10.{zone}.0.53"
        )
    })
}

pub fn thirty_groups_in_ten_zones_are_legible(stage: Stage) {
    let page = with_map(stage, &thirty());
    assert!(
        page.run("return document.querySelectorAll('svg.map .node').length").as_u64().is_some_and(|nodes| nodes >= 30)
    );
    assert_eq!(texts(&page.run(BAD_WORDS)), [""; 0]);
    let sizes = page.run(
        "return [document.querySelector('svg.map').getBoundingClientRect().width,
        ...[...document.querySelectorAll('svg.map text')].map(text => parseFloat(getComputedStyle(text).fontSize))]",
    );
    let sizes: Vec<f64> = sizes.as_array().expect("sizes").iter().filter_map(Value::as_f64).collect();
    assert!(sizes[0] <= 1180.0 && sizes[1..].iter().all(|size| *size >= 10.0), "{sizes:?}");
    page.pick("Fit");
    until("it is as wide as its place", || {
        page.run("const scroll = document.querySelector('.map-view .scroll'); return scroll.scrollWidth <= scroll.clientWidth") == true
    });
}

pub fn a_wide_map_is_on_a_turned_sheet_with_words_of_six_points(stage: Stage) {
    let printed = Printed::on_a4(&with_map(stage, &thirty()));
    let sheet = printed.sheets().iter().position(|sheet| sheet.contains("whoopensconnectionstowhom"));
    let sheet = sheet.expect("the map is on paper");
    let (width, words) = &printed.words()[sheet];
    assert!(*width > 800.0, "the sheet is turned: {width}");
    let heights = words.iter().filter(|word| word.text == "Firewall").map(|word| word.edges[3] - word.edges[1]);
    // The box of a word is higher than its font size, by a tenth or more.
    assert!(
        heights.clone().count() == 1 && heights.clone().all(|height| height > 7.0),
        "{:?}",
        heights.collect::<Vec<_>>()
    );
    assert!(!printed.has("Choose a group") && !printed.has("The map in words") && !printed.has("Save as PNG"));
}

pub fn the_map_is_saved_as_a_png_file(stage: Stage) {
    let page = with_map(stage, PLAN);
    let natural = page.run(
        "const map = document.querySelector('svg.map'); return [map.getAttribute('width'), map.getAttribute('height')]",
    );
    page.press("Save as PNG");
    let bytes = fs::read(page.downloaded("port-matrix.png")).expect("the file is read");
    assert!(bytes.starts_with(b"\x89PNG\r\n"), "{:?}", &bytes[..8]);
    // The page's policy would refuse to show it there.
    page.session().go_to("about:blank");
    let seen = page.session().run_to_callback(
        "const [bytes, done] = arguments;
        const image = new Image();
        image.onerror = () => done(['it does not open']);
        image.onload = () => {
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [image.width, image.height];
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            const dots = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
            const colours = new Map();
            dots.forEach(dot => colours.set(dot, (colours.get(dot) ?? 0) + 1));
            const share = dot => (colours.get(dot) ?? 0) / dots.length;
            done([image.width, image.height, share(0xffffffff), share(0xfff5f1e8), share(0xff7e5b12)]);
        };
        image.src = 'data:image/png;base64,' + btoa(bytes.map(byte => String.fromCharCode(byte)).join(''));",
        &[json!(bytes)],
    );
    let number = |value: &Value| value.as_str().and_then(|text| text.parse::<f64>().ok()).or_else(|| value.as_f64());
    for side in 0..2 {
        assert_eq!(number(&seen[side]), number(&natural[side]).map(|pixels| 2.0 * pixels), "{seen}");
    }
    let shares: Vec<f64> = (2..5).filter_map(|at| number(&seen[at])).collect();
    assert!(shares[0] > 0.3 && shares[1] > 0.05 && shares[2] > 0.0005, "white, the firewall and its frame: {seen}");
}

pub fn a_map_of_too_many_zones_is_declined_in_words(stage: Stage) {
    let groups = (0..41).fold(String::new(), |groups, number| groups + &format!("&client=&zone=Zone+{number}"));
    let page = Page::open(stage, &format!("#v=2{groups}"));
    page.go_to("map");
    until("words stand in its place", || page.seen("main p").concat().contains("so many zones"));
}
