//! The page without a mouse, and without sight.

use crate::{
    browser::eventually,
    page::{ARROW_RIGHT, ENTER, Page, SHIFT, TAB},
    row::texts,
    stage::Stage,
};

/// Every control that the Tab key should stop at, in the order of the page.
const STOPS: &str = "
    const controls = [...document.querySelectorAll('input, textarea, button, [tabindex=\"0\"]')];
    const one_of_group = control => control.type !== 'radio' || control.checked;
    const stops = controls.filter(control => !control.disabled && control.checkVisibility() && one_of_group(control));
    window.spelled = control => [control.localName, control.name, control.value, control.id].join(' ');
    return stops.map(spelled);
";

/// The control with the focus, and `seen` if an outline on it or on its label shows that.
const FOCUS: &str = "
    const control = document.activeElement;
    const looks = [control, control.closest('label')].filter(Boolean).map(getComputedStyle);
    const seen = looks.some(look => look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2);
    return [spelled(control), seen ? 'seen' : 'unseen'];
";

pub fn tab_stops_at_every_control_in_order_and_the_focus_can_be_seen(stage: Stage) {
    let page = Page::open(stage, "");
    let stops = texts(&page.run(STOPS));
    assert!(stops.len() > 40, "{stops:#?}");
    for stop in &stops {
        page.session().press(&[TAB]);
        // A date has a stop for each of its parts.
        while texts(&page.run(FOCUS))[0].starts_with("input date") && !stop.starts_with("input date") {
            page.session().press(&[TAB]);
        }
        assert_eq!(texts(&page.run(FOCUS)), [stop.as_str(), "seen"]);
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
    page.run(STOPS);
    walk(&format!("{name} {value}"), || {
        page.session().press(&[TAB]);
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
    tab_to(&page, "fold", "title-block");
    page.press_keys(" ");
    tab_to(&page, "project", "");
    page.press_keys("Gate");
    page.session().press(&[TAB]);
    page.press_keys("Me");
    eventually(|| page.text_in("project") + &page.text_in("by"), &"GateMe");
    tab_to(&page, "sort", "Port");
    page.press_keys(&ENTER.to_string());
    eventually(|| page.seen("[aria-sort=ascending]").len(), &1);
    page.session().press(&[SHIFT, TAB]);
    tab_to(&page, "fold", "");
    page.press_keys(" ");
    eventually(|| page.seen(".reasons").len(), &1);
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
        [("policy", "Policy Server"), ("standby", "Standby Policy Server"), ("advised", "Include advised rules")]
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

pub fn the_focus_stays_on_a_row_that_tells_why(stage: Stage) {
    let page = Page::open(stage, "");
    tab_to(&page, "fold", "scanning>internet>tcp/80");
    let button = texts(&page.run(FOCUS));
    page.run("window.button = document.activeElement");
    for (times, rows) in [(1, 1), (2, 0)] {
        page.press_keys(" ");
        eventually(|| page.seen(".reasons").len(), &rows);
        assert_eq!(texts(&page.run(FOCUS)), button, "after {times}");
        assert_eq!(page.run("return document.activeElement === button"), true, "it is the same to a screen reader");
        assert_eq!(page.run("return button.ariaExpanded"), (rows == 1).to_string());
    }
}

pub fn one_key_skips_to_the_result(stage: Stage) {
    let page = Page::open(stage, "");
    page.session().press(&[TAB]);
    page.press_keys(&ENTER.to_string());
    eventually(|| page.run("return document.activeElement.id"), &"openings");
}

pub fn a_change_of_the_count_is_announced(stage: Stage) {
    let page = Page::open(stage, "");
    // Only a change inside an element that was there before is read out.
    page.run("window.status_before = document.querySelector('.count')");
    page.pick("ICAP");
    eventually(|| page.count(), &"18 openings, 8 parties, 3 remarks");
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
