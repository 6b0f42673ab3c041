//! Accessibility: the order in which a screen reader reads the page, zoom, narrow screens, the system's own colours,
//! and touch.

use crate::{browser::eventually, hands::PLACES, page::Page, row::texts, stage::Stage};
use serde_json::{Value, json};

/// A plan with problems, remarks, groups in zones and everything else that the page can show.
const BUSY: &str = "#v=2&roles=scanning.policy.standby&on=icap.wccp.snmp.authentication&advised=yes\
                    &http-proxy.port=none&project=Harbour&scanning=London&zone=DMZ&at=10.1.0.5/24\
                    &client=London's+clients&client=Others&meets=scanning";

/// Shows all that a place can show.
fn unfold(page: &Page) {
    page.to_look_at();
    page.go_to("rules");
    page.check("not-needed");
    for part in ["Ask about one connection", "How to read it", "About this page"] {
        page.press(part);
    }
    page.run("document.querySelector('tr.flow [name=why]').click()");
    eventually(|| page.seen(".drawer .reasons").len(), &1);
}

/// The nodes of these roles in the browser's accessibility tree, in order, as `role name`.
fn told(page: &Page, roles: &[&str]) -> Vec<String> {
    let tree = page.devtools("Accessibility.getFullAXTree", &json!({}));
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let by_id = |id: &Value| nodes.iter().find(|node| node["nodeId"] == *id).cloned();
    // The list is not in the order of the document; the tree is.
    let mut waiting = vec![nodes[0].clone()];
    let mut told = Vec::new();
    while let Some(node) = waiting.pop() {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        if roles.contains(&role) && node["ignored"] == false {
            told.push(format!("{role} {}", node["name"]["value"].as_str().unwrap_or_default()));
        }
        let children = node["childIds"].as_array().cloned().unwrap_or_default();
        waiting.extend(children.iter().rev().filter_map(by_id));
    }
    told
}

pub fn a_screen_reader_meets_landmarks_then_headings_in_order(stage: Stage) {
    let page = Page::open(stage, BUSY);
    unfold(&page);
    for (place, name, regions) in [
        ("plan", "Plan", &["Groups and addresses"][..]),
        ("rules", "Rules", &["Openings", "Remarks"]),
        ("map", "Map", &[]),
        ("hand-over", "Hand over", &["Send", "Request", "Configure and list"]),
        ("check", "Check", &["Prove the openings", "Results"]),
    ] {
        page.go_to(place);
        let landmarks = told(&page, &["banner", "navigation", "main", "contentinfo"]);
        assert_eq!(landmarks, ["banner ", "navigation Places", &format!("main {name}"), "contentinfo "]);
        // A picture of the sheet has no headings, only lines that look like them.
        let headings = texts(&page.run(
            "const all = [...document.querySelectorAll('h1, h2, h3, h4')];
            const headings = all.filter(one => one.checkVisibility() && !one.closest('[role=img]'));
            return headings.map(heading => heading.localName + ' ' + heading.innerText);",
        ));
        assert!(headings[0].starts_with("h1 Port Matrix"), "{headings:?}");
        let levels: Vec<u32> = headings.iter().filter_map(|heading| heading[1..2].parse().ok()).collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "no level is left out: {headings:?}");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        let found = told(&page, &["region"]);
        for name in regions {
            assert!(found.iter().any(|region| region.contains(name)), "{name} in {found:?}");
        }
    }
    page.go_to("rules");
    let forms = told(&page, &["form"]);
    assert_eq!(forms, ["form Devices and features", "form Ask about one connection"]);
    assert_eq!(told(&page, &["complementary"]), ["complementary Why"]);
}

pub fn results_are_announced(stage: Stage) {
    let page = Page::open(stage, "");
    let lives = page.run(
        "const lives = [...document.querySelectorAll('[role=status], [role=alert]')];
        return lives.map(one => one.className);",
    );
    let lives = texts(&lives);
    for class in ["count", "said"] {
        assert!(lives.iter().any(|live| live.contains(class)), "{class} in {lives:?}");
    }
    // A screen reader reads a live region only if it was there before its text changed.
    page.run("window.before = document.querySelector('.count')");
    page.pick("ICAP");
    eventually(
        || page.run("return document.querySelector('.count') === before && before.innerText !== ''"),
        &Value::Bool(true),
    );
}

/// The elements that reach beyond the right edge of the screen; none if the page is no wider than the screen.
fn sticks_out(page: &Page) -> Vec<String> {
    let out = page.run(
        "const wide = document.documentElement.scrollWidth > innerWidth;
        const out = [...document.querySelectorAll('#app *')].filter(one => one.checkVisibility() && !one.closest('.scroll')
            && one.getBoundingClientRect().right > innerWidth + 1);
        return wide ? out.map(one => one.outerHTML.slice(0, 100)) : [];",
    );
    texts(&out)
}

pub fn nothing_scrolls_sideways_at_320_pixels_and_at_twice_the_size(stage: Stage) {
    let page = Page::open(stage, BUSY);
    unfold(&page);
    // A screen of 1280 at 400 %, and one of 1440 at 200 %.
    for width in [320, 720] {
        page.set_width(width);
        for place in PLACES {
            page.go_to(place);
            assert_eq!(sticks_out(&page), [""; 0], "{place} at {width}");
        }
        page.go_to("rules");
        for view in ["Grid", "Rules"] {
            page.choose_view(view);
            assert_eq!(sticks_out(&page), [""; 0], "{view} at {width}");
        }
    }
}

/// Some browsers draw the scroll bar over the page: there it takes no room, and nothing moves either.
pub fn a_bar_to_scroll_with_moves_nothing(stage: Stage) {
    let [short, long] = ["#v=1&roles=", "#v=1"].map(|notation| {
        let page = Page::open(stage, notation);
        page.run(
            "const root = document.documentElement;
            return [root.scrollHeight > root.clientHeight, document.getElementById('app').offsetWidth];",
        )
    });
    assert_eq!([&short[0], &long[0]], [false, true], "one page is longer than the screen");
    assert_eq!(short[1], long[1], "both are as wide");
}

pub fn every_control_is_a_target_of_24_pixels(stage: Stage) {
    let page = Page::open(stage, BUSY);
    unfold(&page);
    for (width, place) in [1440, 360].into_iter().flat_map(|width| PLACES.map(|place| (width, place))) {
        page.set_width(width);
        page.go_to(place);
        let small = page.run(
            "const box = control => (/checkbox|radio|file/.test(control.type) && control.closest('label') || control)
                .getBoundingClientRect();
            const controls = [...document.querySelectorAll('button, input, textarea, select, a')];
            const small = controls.filter(control => control.checkVisibility() && control.name !== 'skip'
                && (box(control).width < 23.9 || box(control).height < 23.9));
            return small.map(control => box(control).width + ' by ' + box(control).height + ' ' + control.outerHTML);",
        );
        assert_eq!(texts(&small), [""; 0], "in {place} at {width}");
    }
}

pub fn the_systems_own_colours_reach_the_diagram_too(stage: Stage) {
    let page = Page::open(stage, BUSY);
    page.go_to("map");
    let features =
        json!([{ "name": "forced-colors", "value": "active" }, { "name": "prefers-color-scheme", "value": "dark" }]);
    page.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
    let colours = page.run(
        "const probe = document.body.appendChild(document.createElement('p'));
        probe.style.color = 'CanvasText';
        const system = getComputedStyle(probe).color;
        probe.remove();
        const text = document.querySelector('.diagram text');
        return [system, getComputedStyle(text).fill, getComputedStyle(document.querySelector('.places button')).color];",
    );
    let colours = texts(&colours);
    assert!(colours.iter().all(|colour| *colour == colours[0]), "{colours:?}");
}

pub fn who_asks_for_contrast_gets_it(stage: Stage) {
    let page = Page::open(stage, "");
    let quiet = || page.run("return getComputedStyle(document.querySelector('.origin')).color");
    let before = quiet();
    page.devtools(
        "Emulation.setEmulatedMedia",
        &json!({ "features": [{ "name": "prefers-contrast", "value": "more" }] }),
    );
    assert_ne!(quiet(), before);
    assert_eq!(quiet(), page.run("return getComputedStyle(document.body).color"));
}

pub fn nothing_moves_by_itself(stage: Stage) {
    let page = Page::open(stage, BUSY);
    unfold(&page);
    for place in PLACES {
        page.go_to(place);
        let moving = page.run(
            "const style = one => getComputedStyle(one);
            const moves = one => style(one).transitionDuration !== '0s' || style(one).animationName !== 'none'
                || style(one).scrollBehavior !== 'auto';
            return [...document.querySelectorAll('*')].filter(moves).map(one => one.outerHTML.slice(0, 80));",
        );
        assert_eq!(texts(&moving), [""; 0], "in {place}");
    }
}
