//! The findings of an accessibility checker, in every scheme, view and width.

use crate::{
    browser::{axe_source, eventually},
    hands::PLACES,
    page::Page,
    row::texts,
    stage::Stage,
};
use serde_json::json;
use std::collections::BTreeSet;

/// A plan with notices, problems, a moved port, advised rules, remarks, and groups in zones.
const BUSY: &str = "#v=2&roles=scanning.policy.standby&on=icap.wccp.snmp.authentication&advised=yes\
                    &http-proxy.port=none&icap.port=11344&date=tomorrow&project=Harbour&colour=red\
                    &scanning=London&zone=DMZ&at=10.1.0.5/24&client=London's+clients&client=Others&meets=scanning\
                    &dns=&zone=DMZ&snmp-manager=&at=0.0.0.0/0";

/// The rules of WCAG 2.2 AA that the page violates, with the first places of each.
pub fn violations(page: &Page, axe: &str) -> Vec<String> {
    // What is half behind the bar would count as small.
    page.run("scrollTo(0, 0)");
    // One argument list for both: the checker's program, then the question.
    let script = format!(
        "const done = arguments[arguments.length - 1];
        if (!window.axe) {{ {axe} }}
        const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const place = node => node.html + ' ' + node.failureSummary;
        const words = rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(place).join(' | ');
        axe.run(document, {{ runOnly: {{ type: 'tag', values }}, resultTypes: ['violations'] }})
            .then(found => done(found.violations.map(words)), error => done([String(error)]));"
    );
    texts(&page.session().run_to_callback(&script, &[]))
}

/// Opens all that can be opened in the place of the rules.
fn unfold(page: &Page) {
    page.to_look_at();
    page.go_to("rules");
    for part in ["same-zone", "not-needed"] {
        page.check(part);
    }
    for part in ["Ask about one connection", "How to read it", "About this page"] {
        page.press(part);
    }
    page.run("document.querySelector('tr.flow [name=why]').click()");
    eventually(|| page.seen(".drawer .reasons").len(), &1);
    page.put_in(&json!({ "ask-from": "London", "ask-to": "Internet", "ask-port": "443" }));
}

/// Does something in every place, and in both views of the rules.
fn everywhere(page: &Page, check: impl Fn(&str)) {
    for place in PLACES {
        page.go_to(place);
        check(place);
    }
    page.go_to("check");
    page.put_in(&json!({ "results": RESULTS }));
    eventually(|| page.seen("table.outcomes").len(), &1);
    check("the results");
    page.put_in(&json!({ "results": "" }));
    page.go_to("rules");
    for view in ["Grid", "Rules"] {
        page.choose_view(view);
        check(view);
    }
}

/// A result of each kind, and a line that is none.
const RESULTS: &str = "{\"source\":\"scanning\",\"destination\":\"dns\",\"address\":\"10.9.0.53\",\"protocol\":\"tcp\",\"port\":53,\"result\":\"reached\"}\n\
    {\"source\":\"scanning\",\"destination\":\"internet\",\"address\":\"\",\"protocol\":\"tcp\",\"port\":80,\"result\":\"refused\"}\nnone";

/// The number of nodes of a role in the browser's accessibility tree.
fn told(page: &Page, role: &str) -> usize {
    let tree = page.session().devtools("Accessibility.getFullAXTree", &json!({}));
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    nodes.iter().filter(|node| node["role"]["value"] == role && node["ignored"] == false).count()
}

pub fn the_rules_are_a_table_to_a_screen_reader_even_as_cards(stage: Stage) {
    let page = Page::open(stage, "");
    for width in [1440, 360] {
        page.set_width(width);
        let rows = page.rows().len();
        assert_eq!(told(&page, "table"), 1, "at {width}");
        assert_eq!(told(&page, "columnheader"), 8, "at {width}");
        assert_eq!(told(&page, "gridcell") + told(&page, "cell"), 8 * rows, "at {width}");
    }
}

fn stays_within(page: &Page, width: u32, what: &str) {
    let over = page.run("return document.documentElement.scrollWidth - innerWidth");
    assert!(over.as_i64().is_some_and(|over| over <= 0), "{what} at {width}: {over} too wide");
}

fn check_at(stage: Stage, width: u32) {
    let axe = axe_source();
    let page = Page::open(stage, BUSY);
    page.set_width(width);
    assert!(page.notices().len() >= 3, "{:?}", page.notices());
    unfold(&page);
    let mut grounds = Vec::new();
    for scheme in ["light", "dark"] {
        page.prefer_scheme(scheme);
        grounds.push(page.run("return getComputedStyle(document.documentElement).backgroundColor"));
        everywhere(&page, |place| {
            assert_eq!(violations(&page, &axe), [""; 0], "{scheme}, {place}, {width}");
            stays_within(&page, width, place);
        });
    }
    assert_ne!(grounds[0], grounds[1], "the page has a scheme for the dark");
}

pub fn a_wide_page_breaks_no_rule(stage: Stage) {
    check_at(stage, 1440);
}

pub fn a_narrow_page_breaks_no_rule(stage: Stage) {
    check_at(stage, 320);
}

/// A window of 1440 pixels at 200 %.
pub fn a_page_at_twice_the_size_breaks_no_rule(stage: Stage) {
    check_at(stage, 720);
}

pub fn an_unfolded_page_breaks_no_rule(stage: Stage) {
    let axe = axe_source();
    let page = Page::open(stage, BUSY);
    unfold(&page);
    everywhere(&page, |place| {
        assert_eq!(violations(&page, &axe), [""; 0], "{place}");
        stays_within(&page, 1440, place);
    });
}

pub fn the_page_as_it_opens_and_an_empty_one_break_no_rule(stage: Stage) {
    let axe = axe_source();
    let page = Page::open(stage, "");
    assert_eq!(violations(&page, &axe), [""; 0]);
    page.pick_only(&[]);
    eventually(|| page.rows().len(), &0);
    assert_eq!(violations(&page, &axe), [""; 0], "without roles");
}

/// Styles that only a click reads are for what only a click shows.
pub fn the_first_click_changes_nothing_that_was_there(stage: Stage) {
    for (notation, width) in [("", 1440), (BUSY, 1440), (BUSY, 360)] {
        let page = Page::open(stage, notation);
        page.set_width(width);
        let changed = page.run(
            "const look = one => {
                const box = one.getBoundingClientRect(), style = getComputedStyle(one);
                return [one.outerHTML.slice(0, 100), box.x, box.y, box.width, box.height, style.color,
                    style.backgroundColor, style.borderBottomColor, style.fontSize].join(' ');
            };
            const seen = [...document.querySelectorAll('#app *')].filter(one => one.checkVisibility());
            const before = seen.map(look);
            document.body.click();
            return seen.map(look).filter((one, place) => one !== before[place]);",
        );
        assert_eq!(texts(&changed), [""; 0], "{notation} at {width}");
    }
}

pub fn the_page_fits_every_width(stage: Stage) {
    let page = Page::open(stage, &BUSY.replace("standby", "standby.all-in-one"));
    page.put_in(&json!({ "project": "Averylongnamewithoutanyblankinit".repeat(8), "note": "x".repeat(3000) }));
    unfold(&page);
    for width in [360, 600, 768, 769, 1023, 1024, 1280, 1440, 1441, 1920, 2560] {
        page.set_width(width);
        everywhere(&page, |place| stays_within(&page, width, place));
    }
}

pub fn controls_have_names_of_their_own_and_headings_have_scopes(stage: Stage) {
    let page = Page::open(stage, BUSY);
    unfold(&page);
    everywhere(&page, |place| {
        let names = texts(&page.run(NAMES));
        let unnamed: Vec<_> = names.iter().filter(|name| name.trim_end().ends_with(':')).collect();
        assert!(unnamed.is_empty(), "{place}: {unnamed:#?}");
        let twice = |name: &&String| names.iter().filter(|other| other == name).count() > 1;
        let twice: BTreeSet<_> = names.iter().filter(twice).collect();
        assert!(twice.is_empty(), "two of one name in {place}: {twice:#?}");
        let unscoped =
            page.run("return [...document.querySelectorAll('th:not([scope])')].map(heading => heading.outerHTML)");
        assert_eq!(texts(&unscoped), [""; 0], "{place}");
    });
}

/// The role and accessible name of every control that can be seen: its label, its group's for a radio button, or its
/// text without what is hidden from a screen reader.
const NAMES: &str = "
    const controls = [...document.querySelectorAll('input, textarea, button, select, [tabindex=\"0\"]')];
    const said = one => {
        const copy = one.cloneNode(true);
        copy.querySelectorAll('[aria-hidden=true], input, textarea').forEach(hidden => hidden.remove());
        return copy.textContent.replaceAll(/\\s+/g, ' ').trim();
    };
    const labels = one => {
        const own = one.id && document.querySelector(`label[for=\"${CSS.escape(one.id)}\"]`);
        const around = one.closest('label');
        return [own, around].filter(Boolean).map(said).join(' ');
    };
    const name = one => one.ariaLabel || labels(one) || said(one);
    const group = one => one.type === 'radio' ? one.closest('[role=radiogroup]').ariaLabel + ' ' : '';
    const role = one => one.getAttribute('role') || (one.localName === 'input' ? one.type : one.localName);
    const seen = controls.filter(one => one.checkVisibility() && one.type !== 'file');
    return seen.map(one => `${role(one)}: ${group(one)}${name(one)}`);
";
