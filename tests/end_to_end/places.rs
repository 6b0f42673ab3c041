//! The five places, and the bar that leads to them.

use crate::{
    browser::{eventually, until},
    hands::{ARROW_LEFT, ARROW_RIGHT, ESCAPE, PLACES},
    page::Page,
    row::texts,
    stage::Stage,
    words,
};
use port_matrix::state::Origin;
use serde_json::json;

/// The names of the places, with the one that is open marked.
fn bar(page: &Page) -> Vec<String> {
    texts(&page.run(
        "return [...document.querySelectorAll('[name=place]')].map(button => button.value + (button.ariaCurrent === 'page' ? '*' : ''));",
    ))
}

/// The value of the control that has the focus.
fn focused(page: &Page) -> String {
    page.run("return document.activeElement.value ?? ''").as_str().unwrap_or_default().to_owned()
}

pub fn rules_is_home_and_only_the_place_that_was_chosen_is_in_the_page(stage: Stage) {
    let page = Page::open(stage, "");
    assert_eq!(bar(&page), ["plan", "rules*", "map", "hand-over", "check"]);
    let marks =
        [("plan", ".editor"), ("rules", ".rules"), ("map", ".diagram"), ("hand-over", ".send"), ("check", ".prove")];
    for (place, _) in marks {
        page.session().click(&format!("//button[@name='place' and @value='{place}']"));
        eventually(|| page.place(), &place);
        let there: Vec<_> =
            marks.iter().filter(|(_, mark)| !page.seen(mark).is_empty()).map(|(place, _)| *place).collect();
        assert_eq!(there, [place]);
        assert_eq!(page.run("return document.querySelectorAll('main').length"), 1);
        assert_eq!(bar(&page).iter().filter(|name| name.ends_with('*')).count(), 1);
    }
}

pub fn a_place_survives_a_reload_and_is_not_in_the_link(stage: Stage) {
    let page = Page::open(stage, "");
    for place in PLACES {
        page.go_to(place);
        page.session().reload();
        page.works();
        assert_eq!(page.place(), place);
        assert_eq!(page.address(), page.at(""), "a place is nothing to share");
        assert!(page.link().ends_with("#v=1"), "{}", page.link());
    }
    page.pick("ICAP");
    eventually(|| page.address_follows(), &true);
    page.go_to("map");
    let before = page.run("return history.length");
    for place in PLACES {
        page.go_to(place);
    }
    assert_eq!(page.run("return history.length"), before, "Back leaves the page");
    // Another tab opens at home.
    page.session().in_another_tab(|| {
        page.session().go_to(&page.at(""));
        page.works();
        assert_eq!(page.place(), "rules");
    });
}

/// On a phone the places are at the bottom of the window, also while one scrolls, large enough for a thumb, and cover
/// nothing at the end of the page.
pub fn on_a_phone_the_places_are_a_bar_at_the_bottom(stage: Stage) {
    let page = Page::open(stage, "");
    page.set_width(390);
    let script = "
        scrollTo(0, arguments[0] ? document.documentElement.scrollHeight : 0);
        const bar = document.querySelector('.places').getBoundingClientRect();
        const buttons = [...document.querySelectorAll('[name=place]')].map(button => button.getBoundingClientRect());
        const end = document.querySelector('footer').getBoundingClientRect();
        const width = document.documentElement.clientWidth;
        const problems = [];
        if (Math.abs(bar.bottom - innerHeight) > 1) problems.push(`the bar ends at ${bar.bottom} of ${innerHeight}`);
        if (bar.left > 0 || bar.right < width) problems.push(`the bar is ${bar.left} to ${bar.right} of ${width}`);
        if (new Set(buttons.map(button => button.top)).size > 1) problems.push('the places are not in one row');
        if (buttons.some(button => button.height < 36)) problems.push('a place is too low');
        if (buttons.some(button => button.left < 0 || button.right > width)) problems.push('a place is cut');
        if (arguments[0] && end.bottom > bar.top) problems.push(`the page ends at ${end.bottom} below ${bar.top}`);
        return problems.join('; ');
    ";
    for place in PLACES {
        page.go_to(place);
        for is_at_the_end in [false, true] {
            assert_eq!(page.session().run(script, &[json!(is_at_the_end)]), "", "{place}, at the end: {is_at_the_end}");
        }
    }
}

/// On a phone the bar at the top is one line, however long the title is, and the rest is in a menu.
pub fn on_a_phone_the_bar_is_one_line_with_a_menu(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap&ticket=CHG-4711&project=A%20project%20with%20a%20rather%20long%20name");
    // One's own work is among the recent plans.
    page.pick("WCCP");
    eventually(|| page.can_press("Recent plans"), &true);
    page.set_width(390);
    let height = page.run("return document.querySelector('.masthead').offsetHeight");
    assert!(height.as_u64().is_some_and(|height| height < 64), "{height} high");
    let in_menu = || page.seen("#menu button, #menu .origin");
    assert_eq!(in_menu(), [""; 0], "closed");
    page.press("Menu");
    let all = ["Undo", "Redo", "Start over", &words::changed(&Origin::Link), "Recent plans", "Copy link", "Print"];
    eventually(in_menu, &all);
    page.press("Start over");
    eventually(|| page.origin(), &words::opened(&Origin::Defaults));
    page.session().press(&[ESCAPE]);
    eventually(in_menu, &[""; 0]);
    assert_eq!(page.run("return document.activeElement.name"), "menu", "the focus is where it was");
    // What opens below the bar is in sight.
    page.press("Menu");
    page.press("Recent plans");
    eventually(|| page.seen(".recent-plans").len(), &1);
    assert_eq!(in_menu(), [""; 0]);
    page.set_width(1440);
    assert_eq!((in_menu().len(), page.seen("[name=menu]").len()), (7, 0), "where there is room, all is in the bar");
}

pub fn a_place_keeps_what_was_looked_at(stage: Stage) {
    let page = Page::open(stage, "");
    page.rows();
    page.type_in("filter", "udp");
    page.ask_why("scanning>dns>udp/53");
    eventually(|| page.seen(".drawer .reasons").len(), &1);
    page.go_to("map");
    page.go_to("rules");
    assert_eq!(page.text_in("filter"), "udp");
    assert_eq!(page.seen("table.per-port").len(), 1);
    assert_eq!(page.seen(".drawer .reasons").len(), 1);
}

pub fn digits_open_places_and_arrows_move_the_focus(stage: Stage) {
    let page = Page::open(stage, "");
    page.focus("[name=place][value=plan]");
    for (digit, place) in ["1", "2", "3", "4", "5"].into_iter().zip(PLACES) {
        page.press_keys(digit);
        eventually(|| page.place(), &place);
        assert_eq!(focused(&page), "plan", "the focus stays");
    }
    page.press_keys("0");
    page.press_keys("6");
    assert_eq!(page.place(), "check");
    for place in ["rules", "map", "hand-over", "check", "to-look-at", "to-look-at"] {
        page.session().press(&[ARROW_RIGHT]);
        assert_eq!(focused(&page), place);
    }
    for place in ["check", "hand-over"] {
        page.session().press(&[ARROW_LEFT]);
        assert_eq!(focused(&page), place);
    }
    assert_eq!(page.place(), "check", "arrows only move");
    page.press_keys(" ");
    eventually(|| page.place(), &"hand-over");
    // Where one types, a digit is a digit.
    page.type_in("project", "2");
    assert_eq!((page.place().as_str(), page.text_in("project").as_str()), ("hand-over", "2"));
}

/// Keyboards without Latin letters or with digits behind Shift have the same keys at the same places.
pub fn keys_work_on_every_layout(stage: Stage) {
    let page = Page::open(stage, "");
    let key = |target: &str, options: serde_json::Value| {
        let script = "
            const [target, options] = arguments;
            const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...options });
            document.querySelector(target).dispatchEvent(event);
        ";
        page.session().run(script, &[json!(target), options]);
    };
    // The upper row of a French keyboard.
    key("[name=place][value=plan]", json!({ "code": "Digit4", "key": "'" }));
    eventually(|| page.place(), &"hand-over");
    key("[name=place][value=plan]", json!({ "code": "Numpad2", "key": "2" }));
    eventually(|| page.place(), &"rules");
    key("[name=place][value=plan]", json!({ "code": "Digit4", "key": "4", "ctrlKey": true }));
    assert_eq!(page.place(), "rules", "that is the browser's own");
    page.pick("ICAP");
    until("it is on", || page.choices().contains(&("ICAP".to_owned(), true)));
    // A Cyrillic one.
    key("body", json!({ "code": "KeyZ", "key": "я", "ctrlKey": true }));
    until("it is undone", || page.choices().contains(&("ICAP".to_owned(), false)));
}

pub fn the_tab_is_named_after_the_plan(stage: Stage) {
    let page = Page::open(stage, "#v=1&project=Harbour%20gate");
    let title = || page.run("return document.title");
    assert_eq!(title(), "Harbour gate");
    assert_eq!(page.seen(".masthead .title"), ["Harbour gate"]);
    page.type_in("ticket", "CHG-4711");
    eventually(title, &"CHG-4711 · Harbour gate");
    page.press("Start over");
    eventually(title, &"Port Matrix");
    assert_eq!(page.seen(".masthead .title"), [""; 0]);
}

pub fn a_date_is_chosen_in_a_control_of_the_browsers(stage: Stage) {
    let page = Page::open(stage, "");
    page.go_to("hand-over");
    let kind = || page.run("return document.getElementsByName('date')[0].type");
    assert_eq!(kind(), "date");
    page.put_in(&json!({ "date": "2026-03-31" }));
    eventually(|| page.link().contains("&date=2026-03-31"), &true);
    assert_eq!((kind(), page.problem_of("date")), (json!("date"), None));
    // A text from elsewhere that is no date stays, with what is wrong with it.
    page.visit("#v=1&date=31.3.2026");
    assert_eq!(page.text_in("date"), "31.3.2026");
    assert_eq!(kind(), "text");
    assert!(page.problem_of("date").is_some_and(|problem| problem.contains("31.3.2026") || problem.contains("YYYY")));
}
