//! The page in a browser that translates it: nothing that the plan changed may be shown as it was before.

use crate::{
    browser::{eventually, until, until_or},
    hands::PLACES,
    page::Page,
    row::texts,
    stage::Stage,
    words,
};
use serde_json::json;

/// Replaces texts as Chrome's translator does: each node is taken out, and elements with its text come in its place. What
/// asks not to be translated stays, unless the argument is true.
const TRANSLATE: &str = "
    const [harshly] = arguments;
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    const asks_not = text => text.parentElement.closest('[translate]')?.getAttribute('translate') === 'no';
    for (const text of found) {
        if (text.parentElement.closest('font, textarea')) continue;
        if (!harshly && (asks_not(text) || !text.data.trim())) continue;
        const [outer, inner] = ['font', 'font'].map(name => document.createElement(name));
        inner.append(text.data);
        outer.append(inner);
        text.replaceWith(outer);
    }
    if (!document.querySelector('h1 font')) throw new Error('nothing is translated');
";

/// Every text of the page with the element that it is in. A translator's own elements are passed over.
const TEXTS: &str = "
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    let last = null;
    while (walker.nextNode()) {
        const place = walker.currentNode.parentElement.closest(':not(font)');
        // Each page has a host of its own.
        const text = walker.currentNode.data.replaceAll(location.origin, '');
        texts.push(place === last ? texts.pop() + text : place.localName + ': ' + text);
        last = place;
    }
    return texts.filter(text => !text.endsWith(': '));
";

/// The grid: the headings, and each row's cells.
const GRID: &str = "
    // A protocol and its ports stand apart without a blank between them.
    const parts = line => [...line.childNodes].map(part => part.textContent);
    const text = cell => cell.querySelector('.line') ? [...cell.children].flatMap(parts).join(' ') : cell.innerText;
    const cells = row => [...row.cells].map(text);
    const grid = document.querySelector('.grid');
    return grid ? [...grid.rows].map(cells) : [];
";

/// A page that is translated, and another on which the same is done and which is not.
struct Twins {
    translated: Page,
    plain: Page,
    harshly: bool,
}

impl Twins {
    fn open(stage: Stage, rest: &str, harshly: bool) -> Self {
        Self { translated: Page::open(stage, rest), plain: Page::open(stage, rest), harshly }
    }

    /// Translates one page, does something on both, and waits until both say the same.
    fn after(&self, step: &str, act: impl Fn(&Page)) {
        self.translated.session().run(TRANSLATE, &[json!(self.harshly)]);
        [&self.translated, &self.plain].into_iter().for_each(act);
        let differing = || {
            let [here, there] = [&self.translated, &self.plain].map(|page| texts(&page.run(TEXTS)));
            let of = |list: &[String], other: &[String]| -> Vec<String> {
                list.iter().filter(|text| !other.contains(text)).cloned().collect()
            };
            (of(&here, &there), of(&there, &here), here == there)
        };
        until_or(
            || differing().2,
            || {
                let (here, there, _) = differing();
                format!("after {step}, the translated page has\n{here:#?}\ninstead of\n{there:#?}")
            },
        );
    }
}

fn grid(page: &Page) -> Vec<Vec<String>> {
    page.run(GRID).as_array().map(|rows| rows.iter().map(texts).collect()).unwrap_or_default()
}

fn the_grid_and_the_count_follow(stage: Stage, harshly: bool) {
    let page = Page::open(stage, "#v=1&on=icap");
    page.pick("Grid");
    until("the grid is there", || !grid(&page).is_empty());
    page.session().run(TRANSLATE, &[json!(harshly)]);
    page.pick("Standby Policy Server");
    eventually(|| page.count(), &words::state("v=1&on=icap&roles=scanning.policy.standby").summary());
    let headings = [
        "Source ↓ Destination →",
        "Scanning Server",
        "Policy Server",
        "Standby Policy Server",
        "DNS server",
        "Internet",
        "Update sites",
    ];
    let rows = grid(&page);
    let found: Vec<&str> = rows[0].iter().map(String::as_str).collect();
    assert!(found.len() == headings.len() && found.iter().zip(headings).all(|(a, b)| a.starts_with(b)), "{found:?}");
    let standby = rows.iter().find(|row| row[0] == "Standby Policy Server").expect("a row of the standby");
    assert_eq!(standby[2], "TCP 5226, 8000, 8001");
}

pub fn the_grid_and_the_count_follow_a_choice(stage: Stage) {
    the_grid_and_the_count_follow(stage, false);
}

pub fn the_grid_and_the_count_follow_a_choice_where_everything_is_translated(stage: Stage) {
    the_grid_and_the_count_follow(stage, true);
}

/// Does on both pages what changes every kind of text there is.
fn everything_follows(stage: Stage, harshly: bool) {
    // A key that is none stands in a notice.
    let twins = Twins::open(stage, "#v=2&on=icap&client=Clients&client=Others&meets=scanning&sail=1", harshly);
    twins.after("opening the sections", |page| {
        page.to_look_at();
        for section in ["Ask about one connection", "How to read it", "About this page"] {
            page.press(section);
        }
        page.check("not-needed");
        page.put_in(&json!({ "ask-from": "Clients", "ask-to": "Scanning Server", "ask-port": "8080" }));
    });
    for place in PLACES {
        twins.after("another place", |page| page.go_to(place));
    }
    twins.after("the rules again", |page| page.go_to("rules"));
    twins.after("a role", |page| page.pick("Standby Policy Server"));
    // It gives rows that are there already further reasons, and takes the standby's place.
    twins.after("another role", |page| page.pick("All in One"));
    twins.after("a role less", |page| page.pick("All in One"));
    twins.after("a feature", |page| page.pick("WCCP"));
    twins.after("recommended openings", |page| page.pick("Include recommended openings"));
    twins.after("a row for each port", |page| page.pick("per port"));
    twins.after("reasons", |page| {
        page.ask_why("scanning>internet>tcp/80");
        eventually(|| page.seen(".drawer .reasons").len(), &1);
    });
    twins.after("a feature less, and a reason with it", |page| page.pick("ICAP"));
    twins.after("that feature again", |page| page.pick("ICAP"));
    twins.after("a moved port", |page| page.type_in("http-proxy.port", "3128"));
    twins.after("a bad port", |page| page.type_in("http-proxy.port", "none"));
    twins.after("another bad port", |page| page.type_in("http-proxy.port", "0"));
    twins.after("a name", |page| page.type_in("client.2/name", "Guests of the harbour"));
    twins.after("another name", |page| page.type_in("client.2/name", "Guests_of_the_harbour"));
    twins.after("addresses", |page| page.type_in("scanning/at", "10.1.0.5/24"));
    twins.after("a zone", |page| page.type_in("client/zone", "LAN"));
    twins.after("a zone of two", |page| page.type_in("scanning/zone", "LAN"));
    twins.after("the list of what stays inside", |page| {
        page.go_to("rules");
        page.check("same-zone");
    });
    twins.after("the groups", |page| page.go_to("plan"));
    twins.after("another group", |page| {
        page.session().click("//button[@name='details'][@value='scanning']");
        page.session().click("//button[@name='split'][@value='scanning']");
    });
    twins.after("the grid", |page| page.pick("Grid"));
    twins.after("a name in the grid", |page| {
        page.type_in("client.2/name", "Visitors");
        page.go_to("rules");
    });
    twins.after("a port in the grid", |page| page.type_in("icap.port", "11344"));
    twins.after("the rules", |page| page.pick("Rules"));
    twins.after("a filter", |page| page.type_in("filter", "tcp"));
    twins.after("another filter", |page| page.type_in("filter", "udp"));
    twins.after("no filter", |page| page.type_in("filter", ""));
    twins.after("an order", |page| page.press("Port"));
    twins.after("a grouping", |page| page.pick("by source"));
    twins.after("fewer rows", |page| page.pick("merged"));
    twins.after("the map", |page| page.go_to("map"));
    twins.after("the exports", |page| page.go_to("hand-over"));
    twins.after("a format", |page| page.pick("nftables"));
    twins.after("another format", |page| page.pick("CSV"));
    twins.after("a long note", |page| page.put_in(&json!({ "note": "a long note ".repeat(180) })));
    twins.after("a longer one", |page| page.put_in(&json!({ "note": "a long note ".repeat(190) })));
    twins.after("a saved plan", |page| page.press("Save plan"));
    twins.after("a copied link", |page| {
        page.run("navigator.clipboard.writeText = async () => {}");
        page.press("Copy link");
        eventually(|| page.seen("[name=copy-link] span:not(.away)"), &["Copied ✓"]);
        eventually(|| page.seen("[name=copy-link] span:not(.away)"), &["Copy link"]);
    });
    twins.after("another shell", |page| {
        page.go_to("check");
        page.pick("PowerShell");
    });
    twins.after("results", |page| {
        page.put_in(&json!({ "results": "{\"source\":\"scanning\",\"destination\":\"dns\",\"address\":\"10.9.0.53\",\"protocol\":\"tcp\",\"port\":53,\"result\":\"reached\"}" }));
    });
    twins.after("other results", |page| page.put_in(&json!({ "results": "none" })));
    twins.after("the rules", |page| page.go_to("rules"));
    twins.after("dismissing", |page| page.press("Dismiss"));
    twins.after("what has no connections", |page| {
        for role in ["Standby Policy Server", "Scanning Server", "Policy Server"] {
            page.pick(role);
        }
    });
    twins.after("undoing", |page| page.press("Undo"));
    twins.after("starting over", |page| page.press("Start over"));
    for page in [&twins.translated, &twins.plain] {
        assert_eq!(page.count(), "7 rules = 17 openings, 7 parties, 3 remarks");
    }
}

pub fn everything_follows_what_is_done(stage: Stage) {
    everything_follows(stage, false);
}

pub fn everything_follows_where_everything_is_translated(stage: Stage) {
    everything_follows(stage, true);
}
