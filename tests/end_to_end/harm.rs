//! Links that were made to do harm. None may run anything, stop the page, or make it complain.

use crate::{
    browser::{Options, Scratch, eventually, until},
    hands::PLACES,
    page::Page,
    row::texts,
    stage::Stage,
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs};

/// The traces that someone else's script would leave.
const TRACES: &str = "
    const foreign = ['img', 'iframe', 'object', 'embed', 'base', 'form[action]', 'a', 'b:not(.reasons > li > p > b)', 'svg'];
    return {
        ran: 'harmed' in window,
        scripts: document.scripts.length,
        foreign: foreign.filter(tag => document.querySelector(tag)),
        handlers: [...document.querySelectorAll('*')].flatMap(element =>
            element.getAttributeNames().filter(name => name.startsWith('on') || name === 'style' || name === 'src')),
        title: document.title,
    };
";

/// The page, and its traces before a hostile link is opened.
struct Victim {
    page: Page,
    untouched: Value,
}

impl Victim {
    fn new(stage: Stage) -> Self {
        let page = Page::open(stage, "");
        let untouched = page.run(TRACES);
        Self { page, untouched }
    }

    /// Opens a hostile link, and checks that the page is unchanged and still works.
    fn survives(&self, what: &str, notation: &str) {
        let Self { page, untouched } = self;
        // Set as it is: a browser's address bar does no more to it than this.
        page.session().run("location.hash = arguments[0]", &[notation.into()]);
        let traces = || {
            let mut traces = page.run(TRACES);
            // The tab is named after the project.
            traces["title"] = untouched["title"].clone();
            traces
        };
        assert_eq!(traces(), *untouched, "{what}, opened in the page");
        page.session().reload();
        page.works();
        assert_eq!(traces(), *untouched, "{what}, opened with the page");
        let before = page.count();
        page.pick("All in One");
        eventually(|| page.count() != before, &true);
        assert_eq!(page.complaints(), [""; 0], "{what}");
    }
}

pub fn scripts_in_a_link_stay_text(stage: Stage) {
    let victim = Victim::new(stage);
    let keys = [
        "v",
        "ends",
        "roles",
        "on",
        "off",
        "http-proxy.port",
        "advised",
        "project",
        "by",
        "ticket",
        "date",
        "note",
        "check",
    ];
    for harm in HARMS {
        let encoded = victim.page.session().run("return encodeURIComponent(arguments[0])", &[harm.into()]);
        let encoded = encoded.as_str().expect("a text");
        let mut notation: Vec<String> = keys.iter().map(|key| format!("{key}={encoded}")).collect();
        notation.push(format!("{encoded}={encoded}"));
        victim.survives(harm, &notation.join("&"));
        victim.survives(harm, harm);
    }
    victim.page.visit("#v=1&project=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
    eventually(|| victim.page.text_in("project"), &"<img src=x onerror=alert(1)>");
}

/// Texts that would run a program if they were taken for anything but text.
const HARMS: [&str; 10] = [
    "<script>harmed=1;alert(1)</script>",
    "\"><img src=x onerror=harmed=1;alert(1)>",
    "'-alert(1)-'",
    "javascript:harmed=1",
    "</textarea></svg><svg onload=harmed=1>",
    "{{constructor.constructor('harmed=1')()}}",
    "--><iframe srcdoc=\"<script>parent.harmed=1</script>\">",
    "</style><style>@import '//example.com'</style>",
    "${alert(1)}`;harmed=1//",
    "<math><mtext><table><mglyph><style><img src onerror=harmed=1>",
];

/// Checks that nothing foreign is in the place or view that is shown.
fn is_unharmed(Victim { page, untouched }: &Victim, what: &str, place: &str) {
    let mut traces = page.run(TRACES);
    // The tab is named after the project. The picture and the code are SVG, which counts as foreign elsewhere.
    traces["title"] = untouched["title"].clone();
    if place == "map" {
        traces["foreign"] = Value::Array(vec![]);
        traces["handlers"] = untouched["handlers"].clone();
        let foreign = "return document.querySelectorAll('.diagram :is(script, a, [onload])').length";
        assert_eq!(page.run(foreign), 0);
    }
    assert_eq!(traces, *untouched, "{what} in {place}");
}

/// Shows every place and view of the page, and checks that nothing foreign is in them.
fn is_unharmed_everywhere(victim: &Victim, what: &str) {
    let page = &victim.page;
    let is_unharmed = |place: &str| is_unharmed(victim, what, place);
    for place in PLACES {
        page.go_to(place);
        is_unharmed(place);
    }
    page.go_to("rules");
    for view in ["Grid", "Rules"] {
        page.choose_view(view);
        is_unharmed(view);
    }
    page.session().run("document.querySelector('tr.flow [name=why]').click()", &[]);
    eventually(|| page.seen(".drawer .reasons").len(), &1);
    is_unharmed("the drawer");
    page.run("document.querySelector('[name=close]').click()");
    page.to_look_at();
    is_unharmed("the list of what needs attention");
    assert_eq!(page.complaints(), [""; 0], "{what}");
}

pub fn scripts_in_every_field_stay_text(stage: Stage) {
    let victim = Victim::new(stage);
    let page = &victim.page;
    page.press("Ask about one connection");
    let in_place = |place: &&str| {
        page.go_to(place);
        texts(&page.run(
            "const fields = [...document.querySelectorAll('input:not([type]), input[type=text], input[type=date], \
                input[type=search], textarea')];
            return fields.filter(field => !field.readOnly).map(field => field.name);",
        ))
    };
    let fields: BTreeSet<String> = PLACES.iter().flat_map(in_place).collect();
    assert!(fields.len() > 25, "{fields:?}");
    for harm in HARMS {
        // Each zone gets a name of its own: within one zone there would be nothing to open.
        let text = |name: &String| if name.ends_with("/zone") { format!("{harm} {name}") } else { harm.to_owned() };
        let all = fields.iter().filter(|name| *name != "filter").map(|name| (name.clone(), json!(text(name))));
        page.put_in(&Value::Object(all.collect()));
        eventually(|| page.text_in("scanning/name"), &harm);
        until("the plan has it", || page.link().contains("ends=check"));
        is_unharmed_everywhere(&victim, harm);
        page.put_in(&json!({ "filter": harm }));
        eventually(|| page.seen(".lists label")[0].contains(" of "), &true);
        is_unharmed(&victim, harm, "the filter");
        page.put_in(&json!({ "filter": "" }));
    }
    // And once more from the address that this leaves.
    eventually(|| page.address_follows(), &true);
    page.session().reload();
    page.works();
    is_unharmed_everywhere(&victim, "the link");
}

pub fn scripts_in_a_link_with_groups_stay_text(stage: Stage) {
    let victim = Victim::new(stage);
    let page = &victim.page;
    for harm in HARMS {
        let encoded: String = url::form_urlencoded::byte_serialize(harm.as_bytes()).collect();
        let group = |party: &str| {
            format!(
                "&{party}={encoded}&zone={encoded}&at={encoded}&meets={encoded}&http-proxy.port={encoded}&{encoded}={encoded}"
            )
        };
        page.visit(&format!("#v=2{}{}{}", group("scanning"), group("client"), group("scanning")));
        assert!(!page.notices().is_empty());
        assert!(page.rows().iter().any(|row| row.text("From") == harm.trim()), "{harm} is a group's name");
        is_unharmed_everywhere(&victim, harm);
    }
}

pub fn scripts_in_a_plan_file_stay_text(stage: Stage) {
    let victim = Victim::new(stage);
    let page = &victim.page;
    page.visit(
        "#v=2&scanning=London&zone=DMZ&at=10.1.0.1&icap.port=1345&scanning=Paris&project=P&by=B&note=N&icap.port=1346",
    );
    page.press("Save plan");
    let text = fs::read_to_string(page.downloaded(".json")).expect("the plan's file is read");
    let sound: Value = serde_json::from_str(&text).expect("the plan's file is JSON");
    let folder = Scratch::new();
    for (number, harm) in HARMS.iter().enumerate() {
        for place in places(&sound, String::new()) {
            let mut plan = sound.clone();
            *plan.pointer_mut(&place).expect("a place in the file") = json!(harm);
            // The file's name is shown too, as far as a file can have it.
            let name = format!("{number} <img src=x onerror=alert(1)> {}.json", place.replace('/', "-"));
            let before = page.origin() + &page.notices().concat();
            page.choose_file("plan-file", &folder.write(&name, plan.to_string()));
            until("the file is answered", || page.origin() + &page.notices().concat() != before);
            let mut traces = page.run(TRACES);
            traces["title"] = victim.untouched["title"].clone();
            assert_eq!(traces, victim.untouched, "{harm} at {place}");
        }
        assert_eq!(page.complaints(), [""; 0], "{harm}");
    }
    is_unharmed_everywhere(&victim, "a plan file");
}

/// The places of the texts in a JSON value.
fn places(value: &Value, place: String) -> Vec<String> {
    match value {
        Value::String(_) => vec![place],
        Value::Array(list) => {
            list.iter().enumerate().flat_map(|(at, value)| places(value, format!("{place}/{at}"))).collect()
        }
        Value::Object(fields) => {
            fields.iter().flat_map(|(name, value)| places(value, format!("{place}/{name}"))).collect()
        }
        _ => Vec::new(),
    }
}

pub fn malformed_links_are_read_as_far_as_they_go(stage: Stage) {
    let victim = Victim::new(stage);
    let malformed = [
        ("invalid escapes", "v=1&project=%&by=%4&note=%zz%u0041%ff%fe&ticket=%F0%9F"),
        ("null bytes", "v=1&project=%00a%00&%00=%00&roles=policy%00&note=\0"),
        ("nothing but separators", "&&&===&=&=&&"),
        ("control letters", "v=1&project=%0d%0a%1b%5b31m%e2%80%ae%ef%bb%bf"),
        ("keys of an object", "__proto__=1&constructor=2&toString.port=3&roles=__proto__.constructor"),
        ("numbers beyond number", "v=99999999999999999999&http-proxy.port=1e9&icap.port=-1&ftp-proxy.port=٨٠"),
        ("half a letter", "v=1&project=\u{fffd}\u{fffd}"),
        ("escapes in escapes", "v=1&project=%252525252525253Cscript%25253E"),
    ];
    for (what, notation) in malformed {
        victim.survives(what, notation);
    }
}

pub fn endless_links_do_not_stop_the_page(stage: Stage) {
    let victim = Victim::new(stage);
    let endless = [
        ("a megabyte of text", format!("v=1&note={}", "x".repeat(1_000_000))),
        ("100,000 pairs", "a=1&".repeat(100_000)),
        ("as many pairs as are read", "a=1&".repeat(24_990)),
        ("as many empty pairs as are read", format!("v=1{}", "&".repeat(99_990))),
        ("as many roles as are read", format!("v=1&roles={}", "policy.".repeat(14_000))),
        ("as many wrong features as are read", format!("v=1&on={}", "a.".repeat(49_000))),
        ("a text as long as is read", format!("v=1&project={}", "%F0%9F%9A%A2".repeat(8_000))),
        ("deep nesting", format!("v=1&note={}", "[{\"a\":".repeat(10_000))),
        ("one port of many digits", format!("v=1&icap.port={}&on=icap", "9".repeat(90_000))),
    ];
    for (what, notation) in endless {
        victim.survives(what, &notation);
    }
}

pub fn a_link_too_long_to_be_a_plan_is_named(stage: Stage) {
    let page = Page::open(stage, "");
    page.session().run("location.hash = arguments[0]", &[json!(format!("v=1&note={}", "x".repeat(1_000_000)))]);
    eventually(|| page.notices().concat().contains("nothing of it was opened"), &true);
    assert_eq!(page.rows().len(), 17);
}

/// Edits in turn, each drawn before the next.
const EDIT: &str = "edits = async most => {
    const filter = document.getElementsByName('filter')[0];
    for (let turn = 0; turn < most; turn++) {
        document.getElementById('icap').click();
        filter.value = turn % 2 ? 'tcp' : '';
        filter.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await (turn % 50 ? null : new Promise(resolve => setTimeout(resolve)));
    }
}";

pub fn edits_leave_nothing_in_memory(stage: Stage) {
    // Machine code of scripts takes memory of the same heap.
    let page = Page::alone(stage, Options { interprets: true, ..Options::default() });
    page.visit("");
    let run = |script: &str| {
        let answer = page.devtools("Runtime.evaluate", &json!({ "expression": script, "awaitPromise": true }));
        assert_eq!(answer["exceptionDetails"], Value::Null, "the edits are made");
    };
    let heap_after = |edits: usize| {
        run(&format!("edits({edits})"));
        page.devtools("HeapProfiler.collectGarbage", &json!({}));
        page.devtools("Runtime.getHeapUsage", &json!({}))["usedSize"].as_f64().expect("a number of bytes")
    };
    run(EDIT);
    let (before, after) = (heap_after(300), heap_after(2_000));
    // Four bytes for each edit would exceed this.
    assert!(after - before < 8_000.0, "from {before} to {after} bytes");
}
