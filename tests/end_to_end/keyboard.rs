//! The page without a mouse, and without sight.

use crate::{
    browser::{eventually, until},
    hands::{ARROW_RIGHT, ENTER, PLACES, SHIFT, TAB},
    page::Page,
    row::texts,
    stage::Stage,
};

/// Every control that the Tab key should stop at, in the order of the page.
const STOPS: &str = "
    const controls = [...document.querySelectorAll('input, textarea, button, select, summary, [tabindex=\"0\"]')];
    const one_of_group = control => control.type !== 'radio' || control.checked;
    const stops = controls.filter(control => !control.disabled && control.checkVisibility() && one_of_group(control));
    window.spelled = control => [control.localName, control.name, control.value, control.id].join(' ');
    return stops.map(spelled);
";

/// The control with the focus, and `seen` if an outline on it or on its label shows that, or the stroke of a part of the
/// map.
const FOCUS: &str = "
    const control = document.activeElement;
    const looks = [control, control.closest('label')].filter(Boolean).map(getComputedStyle);
    const outlined = looks.some(look => look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2);
    const part = control.localName === 'g' && control.querySelector('.node, .badge');
    const seen = outlined || part && parseFloat(getComputedStyle(part).strokeWidth) >= 2;
    return [spelled(control), seen ? 'seen' : 'unseen'];
";

pub fn tab_stops_at_every_control_in_order_and_the_focus_can_be_seen(stage: Stage) {
    for (place, least) in PLACES.into_iter().zip([50, 50, 20, 30, 12]) {
        let page = Page::open(stage, "");
        page.go_to(place);
        let stops = texts(&page.run(STOPS));
        assert!(stops.len() > least, "{place}: {stops:#?}");
        for stop in &stops {
            page.session().press(&[TAB]);
            // A date has a stop for each of its parts.
            while texts(&page.run(FOCUS))[0].starts_with("input date") && !stop.starts_with("input date") {
                page.session().press(&[TAB]);
            }
            assert_eq!(texts(&page.run(FOCUS)), [stop.as_str(), "seen"], "in {place}");
        }
    }
}

/// Returns `in sight` if the control with the focus is neither scrolled away nor covered, such as by what sticks to the
/// window's top; otherwise its position, and the element that is there instead.
const IN_SIGHT: &str = "
    const control = document.activeElement;
    const { x, y, width, height } = control.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    if (top !== null && (control.contains(top) || control.closest('label')?.contains(top))) return 'in sight';
    const there = `${width} by ${height} at ${x}, ${y}, where ${top?.outerHTML.slice(0, 100)} is`;
    const scrolled = `${scrollY} of ${document.documentElement.scrollHeight}`;
    return `${spelled(control)}: ${there}, in a window of ${innerWidth} by ${innerHeight} at ${scrolled}`;
";

pub fn the_focus_is_never_behind_something_on_the_way_back_up(stage: Stage) {
    let page = Page::open(stage, "#v=1&roles=scanning.policy.standby&on=wccp.icap");
    page.rows();
    page.run(STOPS);
    // Not with a click: in some engines that does not give a button the focus.
    page.run("[...document.querySelectorAll('td > button')].at(-1).focus()");
    walk("the first control", || {
        page.session().press(&[SHIFT, TAB]);
        let focus = texts(&page.run(FOCUS)).concat();
        // A browser may scroll only with its next frame.
        eventually(|| page.run(IN_SIGHT), &"in sight");
        focus.contains("skip")
    });
}

/// Repeats a step until it returns `true`; panics after more steps than the page has controls.
fn walk(place: &str, step: impl FnMut() -> bool) {
    let mut steps = std::iter::repeat_with(step).take(300);
    assert!(steps.any(|there| there), "the focus does not come to {place}");
}

/// Presses Tab until a control with this name and value has the focus.
fn tab_to(page: &Page, name: &str, value: &str) {
    press_until_at(page, &[TAB], name, value);
}

/// Goes back to a control, as far as the page's beginning at most: beyond that Firefox has the focus itself.
fn tab_back_to(page: &Page, name: &str, value: &str) {
    press_until_at(page, &[SHIFT, TAB], name, value);
}

fn press_until_at(page: &Page, keys: &[char], name: &str, value: &str) {
    page.run(STOPS);
    walk(&format!("{name} {value}"), || {
        page.session().press(keys);
        texts(&page.run(FOCUS))[0].contains(&format!(" {name} {value}"))
    });
}

pub fn a_plan_can_be_made_with_keys_alone(stage: Stage) {
    let page = Page::open(stage, "");
    tab_to(&page, "standby", "");
    page.press_keys(" ");
    eventually(|| page.rows().len(), &29);
    tab_to(&page, "icap", "");
    page.press_keys(" ");
    eventually(|| page.rows().len(), &30);
    tab_to(&page, "icap.port", "");
    page.press_keys("1");
    eventually(|| page.text_in("icap.port"), &"1");
    page.press_keys("1344");
    eventually(|| page.row_of("S3").text("Port").to_owned(), &"11344");
    tab_back_to(&page, "place", "hand-over");
    page.press_keys(" ");
    eventually(|| page.place(), &"hand-over");
    tab_to(&page, "project", "");
    page.press_keys("Gate");
    page.session().press(&[TAB]);
    page.press_keys("Me");
    eventually(|| page.text_in("project") + &page.text_in("by"), &"GateMe");
    tab_back_to(&page, "place", "rules");
    page.press_keys(&ENTER.to_string());
    tab_to(&page, "sort", "Port");
    page.press_keys(&ENTER.to_string());
    eventually(|| page.seen("[aria-sort=ascending]").len(), &1);
    page.session().press(&[SHIFT, TAB]);
    tab_to(&page, "why", "");
    page.press_keys(" ");
    eventually(|| page.seen(".drawer .reasons").len(), &1);
}

pub fn arrows_choose_the_view(stage: Stage) {
    let page = Page::open(stage, "");
    tab_to(&page, "view", "Rules");
    page.press_keys(&ARROW_RIGHT.to_string());
    eventually(|| page.seen(".grid").len(), &1);
    assert_eq!(page.rows(), []);
}

pub fn the_focus_stays_on_a_control_that_changes_the_page(stage: Stage) {
    let page = Page::open(stage, "");
    for (name, label) in
        [("policy", "Policy Server"), ("standby", "Standby Policy Server"), ("advised", "Include recommended openings")]
    {
        tab_to(&page, name, "");
        let before = page.count();
        page.press_keys(" ");
        if name != "advised" {
            eventually(|| page.count() != before, &true);
        }
        assert!(texts(&page.run(FOCUS))[0].contains(&format!(" {name} ")), "{label} keeps the focus");
    }
}

pub fn the_focus_stays_where_something_is_expanded_added_or_copied(stage: Stage) {
    let page = Page::open(stage, "");
    let keeps = |place: &str, selector: &str| {
        page.go_to(place);
        page.focus(selector);
        page.run("window.control = document.activeElement");
        for _ in 0..2 {
            page.press_keys(" ");
            until("it is rendered", || page.run("return document.activeElement === control") == true);
        }
    };
    keeps("rules", "[name=why][value='client>scanning>tcp/8080+tcp/8443']");
    keeps("rules", "[name=fold][value=ask]");
    keeps("rules", "[name=fold][value=legend]");
    keeps("rules", "[name=fold][value=about]");
    keeps("rules", "[name=fold][value=to-look-at]");
    keeps("rules", "[name=not-needed]");
    keeps("rules", "[name=sort][value=Port]");
    keeps("plan", "[name=details][value=scanning]");
    page.session().click("//button[@name='details' and @value='scanning']");
    keeps("plan", "[name=split][value=scanning]");
    keeps("plan", "[name=duplicate][value=scanning]");
    keeps("plan", "[name=add-group]");
    keeps("hand-over", "[name=copy-link]");
    keeps("hand-over", "[name=save-plan]");
    keeps("hand-over", "[name=sheet-grid]");
}

pub fn one_key_skips_to_the_content(stage: Stage) {
    let page = Page::open(stage, "");
    page.session().press(&[TAB]);
    page.press_keys(&ENTER.to_string());
    eventually(|| page.run("return document.activeElement.id"), &"place");
}

pub fn a_change_of_the_count_is_announced(stage: Stage) {
    let page = Page::open(stage, "");
    // Only a change inside an element that was there before is read out.
    page.run("window.status_before = document.querySelector('.count')");
    page.pick("ICAP");
    eventually(|| page.count(), &"8 rules = 18 openings, 8 parties, 3 remarks");
    let live = page.run("return window.status_before.isConnected && document.querySelector('.count').role");
    assert_eq!(live, "status");
    page.pick_only(&[]);
    eventually(|| page.count(), &"0 openings, 0 parties, 0 remarks");
    assert_eq!(page.run("return window.status_before === document.querySelector('.count')"), true);
}

pub fn notices_are_announced_when_they_come(stage: Stage) {
    let page = Page::open(stage, "");
    page.run("window.alert_before = document.querySelector('[role=alert]')");
    page.session().go_to(&page.at("#v=1&colour=red"));
    eventually(|| page.notices().len(), &1);
    assert_eq!(page.run("return window.alert_before === document.querySelector('[role=alert]')"), true);
}
