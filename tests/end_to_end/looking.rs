//! Looking at the result: sorted, searched, grouped, as a grid, and with reasons.

use crate::{
    browser::{eventually, until},
    page::Page,
    row::{HEADINGS, Row},
    stage::Stage,
};
use serde_json::{Value, json};

/// A plan with every protocol, basis and kind of citation.
const RICH: &str = "#v=1&roles=scanning.policy.standby&on=wccp.snmp.icap.authentication&advised=yes&icap.port=11344";

/// The sort key of a row: the texts of a column, or their ranks.
type Place = (Vec<u16>, Vec<String>);

fn place(row: &Row, heading: &str) -> Place {
    let rank = |of: &[&str]| {
        let rank = of.iter().position(|word| row.text(heading).starts_with(word));
        (vec![u16::try_from(rank.expect("a known word")).expect("few words")], Vec::new())
    };
    match heading {
        "Protocol" => rank(&["TCP", "UDP", "GRE"]),
        "Basis" => rank(&["stated", "implied", "advised"]),
        // Rows without a port come last.
        "Port" => (vec![row.text(heading).parse().unwrap_or(u16::MAX)], Vec::new()),
        "Reference" => (first_citation(&row.lines(heading).join(", ")), Vec::new()),
        _ => (Vec::new(), row.lines(heading).to_vec()),
    }
}

/// The section, then rows of tables before sentences, then the number; references without a citation come last.
fn first_citation(reference: &str) -> Vec<u16> {
    let citations = reference.split('§').skip(1).map(|citation| {
        let (section, place) = citation.split_once(' ').expect("a section and a place");
        let sentence = u16::from(place.starts_with('n'));
        let number: String = place[1..].chars().take_while(char::is_ascii_digit).collect();
        vec![section.parse().expect("a number"), sentence, number.parse().expect("a number")]
    });
    citations.min().unwrap_or(vec![u16::MAX])
}

fn sorted_as(page: &Page, heading: &str) -> (Option<String>, Vec<Row>) {
    let script = "
        const headings = [...document.querySelectorAll('.rules thead th')];
        const sorted = headings.filter(heading => heading.ariaSort);
        if (sorted.length > 1) throw new Error('more than one column is sorted');
        return sorted.map(heading => [heading.querySelector('button').value, heading.ariaSort])[0] || null;
    ";
    let sorted = page.run(script);
    if !sorted.is_null() {
        assert_eq!(sorted[0], heading);
    }
    (sorted[1].as_str().map(str::to_owned), page.rows())
}

pub fn every_column_sorts_up_then_down_then_not_at_all(stage: Stage) {
    let page = Page::open(stage, RICH);
    page.pick("not grouped");
    let unsorted = page.rows();
    for heading in HEADINGS {
        let mut expected = unsorted.clone();
        expected.sort_by_key(|row| place(row, heading));
        page.press(heading);
        eventually(|| sorted_as(&page, heading), &(Some("ascending".to_owned()), expected.clone()));
        let mut expected = unsorted.clone();
        expected.sort_by_key(|row| std::cmp::Reverse(place(row, heading)));
        page.press(heading);
        eventually(|| sorted_as(&page, heading), &(Some("descending".to_owned()), expected));
        page.press(heading);
        eventually(|| sorted_as(&page, heading), &(None, unsorted.clone()));
    }
}

pub fn a_searched_number_is_looked_for_among_ports_from_its_first_digit_on(stage: Stage) {
    let page = Page::open(stage, "");
    page.type_in("filter", "443");
    eventually(|| page.rows().len(), &3);
    for row in page.rows() {
        assert_eq!(row.text("Port"), "443");
    }
    assert_eq!(page.seen(".found"), ["3 of 17 shown; paper has them all"]);
    page.type_in("filter", "8443");
    eventually(|| page.rows().len(), &1);
    page.type_in("filter", "");
    eventually(|| page.rows().len(), &17);
    assert_eq!(page.seen(".found"), [""; 0]);
}

pub fn a_search_finds_the_default_of_a_moved_port(stage: Stage) {
    let page = Page::open(stage, "#v=1&http-proxy.port=3128");
    page.type_in("filter", "8080");
    eventually(|| page.rows().len(), &1);
    assert_eq!(page.rows()[0].text("Port"), "3128");
}

pub fn a_search_finds_parties_and_protocols_in_any_case(stage: Stage) {
    let page = Page::open(stage, RICH);
    let all = page.rows();
    let finds = |text: &str, holds: &dyn Fn(&Row) -> bool| {
        let expected: Vec<Row> = all.iter().filter(|row| holds(row)).cloned().collect();
        assert!(!expected.is_empty() && expected.len() < all.len(), "{text} parts the rows");
        page.type_in("filter", text);
        eventually(|| page.rows(), &expected);
    };
    finds("udp", &|row| row.text("Protocol") == "UDP");
    finds("GRE", &|row| row.text("Protocol").starts_with("GRE"));
    finds("wccp ROUTER", &|row| row.words().contains("WCCP router"));
    finds("dns udp", &|row| row.text("Destination") == "DNS server" && row.text("Protocol") == "UDP");
    page.type_in("filter", "no such thing");
    eventually(|| page.rows(), &[]);
    assert_eq!(page.seen(".rules .section"), [""; 0], "no heading without rows");
}

pub fn rows_stand_under_their_destination_or_their_source_or_together(stage: Stage) {
    let page = Page::open(stage, RICH);
    let check = |heading: &str| {
        let sections = page.sections();
        let mut names: Vec<_> = sections.iter().map(|(name, _)| name.clone()).collect();
        for (name, rows) in &sections {
            assert!(!rows.is_empty(), "{name} has rows");
            assert!(rows.iter().all(|row| row.text(heading) == name), "{name} has rows of its own only");
        }
        names.sort();
        names.dedup();
        assert_eq!(names.len(), sections.len(), "each {heading} once");
    };
    let all = page.rows().len();
    check("Destination");
    page.pick("by source");
    until("the rows are grouped anew", || page.sections()[0].0 == page.rows()[0].text("Source"));
    check("Source");
    page.pick("not grouped");
    eventually(|| page.seen(".rules .section"), &[""; 0]);
    assert_eq!(page.rows().len(), all);
}

pub fn sorting_keeps_the_sections(stage: Stage) {
    let page = Page::open(stage, RICH);
    let names = |page: &Page| page.sections().into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    let before = names(&page);
    page.press("Port");
    until("a column is sorted", || sorted_as(&page, "Port").0.is_some());
    assert_eq!(names(&page), before);
    for (_, rows) in page.sections() {
        assert!(rows.is_sorted_by_key(|row| place(row, "Port")));
    }
}

/// The grid's cells with something in them: source, destination, and the lines.
fn cells(page: &Page) -> Vec<[String; 3]> {
    let script = "
        const grid = document.querySelector('.grid');
        if (!grid.checkVisibility()) return [];
        const across = [...grid.tHead.rows[0].cells].map(cell => cell.innerText);
        const spaced = line => [...line.childNodes].map(part => part.textContent.trim()).join(' ').trim();
        const lines = cell => [...cell.children].map(spaced).join('; ');
        const row_of = row => [...row.cells].map((cell, at) => [row.cells[0].innerText, across[at], lines(cell)]);
        return [...grid.tBodies[0].rows].flatMap(row => row_of(row).slice(1)).filter(cell => cell[2]);
    ";
    let cells = page.run(script);
    let text = |cell: &Value, place: usize| cell[place].as_str().expect("a text").to_owned();
    let cell = |cell: &Value| [0, 1, 2].map(|place| text(cell, place));
    cells.as_array().expect("a list of cells").iter().map(cell).collect()
}

pub fn the_grid_shows_the_same_openings_as_the_rules(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=wccp&http-proxy.port=3128&advised=yes");
    let rules = page.rows();
    page.pick("Grid");
    until("the grid is there", || !cells(&page).is_empty());
    assert_eq!(page.rows(), [], "the rules are out of sight");
    let cells = cells(&page);
    let cell = |source: &str, destination: &str| {
        let cell = cells.iter().find(|cell| cell[0] == source && cell[1] == destination);
        cell.map_or("", |cell| cell[2].as_str())
    };
    assert_eq!(cell("Client machines", "Scanning Server"), "TCP 3128 (default 8080), 8443");
    assert_eq!(cell("Scanning Server", "DNS server"), "TCP 53; UDP 53");
    assert_eq!(cell("WCCP router", "Scanning Server"), "UDP 2048; GRE");
    assert_eq!(cell("Scanning Server", "WCCP router"), "UDP 2048*; GRE *");
    assert_eq!(cell("Internet", "Scanning Server"), "");
    let services = cells.iter().map(|cell| cell[2].split([',', ';']).count()).sum::<usize>();
    assert_eq!(services, rules.len(), "each opening stands in the grid once");
}

pub fn a_row_tells_why_it_is_there(stage: Stage) {
    let page = Page::open(stage, "#v=1&roles=all-in-one&on=icap");
    let why = "//button[starts-with(normalize-space(), 'S14')]";
    page.session().click(why);
    eventually(|| page.seen(".reasons").len(), &1);
    let words = page.seen(".reasons").concat();
    let expected = [
        "S14 Fetching web content over HTTP, always needed.",
        "S14 Pre-fetching over HTTP for ICAP, needed for ICAP.",
        "Basis implied: the note names the service",
        "Source: §1 n2 (Scanning Server).",
        "Source: §3 n1 (All in One).",
        "R9: The All in One table does not repeat this connection.",
    ];
    for part in expected {
        assert!(words.contains(part), "{part} is not in {words}");
    }
    page.session().click(why);
    eventually(|| page.seen(".reasons").len(), &0);
}

/// Puts elements around the texts, as a browser does that translates a page.
const TRANSLATE: &str = "
    for (const cell of document.querySelectorAll('.flow td, .flow button, .flow button > span')) {
        for (const text of [...cell.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)) {
            const around = document.createElement('font');
            text.replaceWith(around);
            around.append(text);
        }
    }
";

pub fn a_row_tells_why_on_a_page_that_was_translated(stage: Stage) {
    let page = Page::open(stage, "");
    let rows = page.rows();
    page.run(TRANSLATE);
    page.session().click("//button[starts-with(normalize-space(), 'S14')]");
    eventually(|| page.seen(".reasons").len(), &1);
    let expanded = page.run("return [...document.querySelectorAll('.rules [aria-expanded=true]')].map(it => it.value)");
    assert_eq!(expanded, json!(["scanning>internet>tcp/80"]));
    assert_eq!(page.run("return document.querySelectorAll('.flow.open').length"), 1);
    assert_eq!(page.rows(), rows);
}

pub fn the_remarks_that_concern_the_plan_are_there_in_words(stage: Stage) {
    let page = Page::open(stage, "");
    let remarks = || page.seen(".remarks dt");
    assert_eq!(remarks(), ["R1", "R2", "R6"]);
    let words = page.seen(".remarks dd").concat();
    assert!(words.contains("The Policy Server starts the connection."), "{words}");
    assert!(page.count().ends_with(", 3 remarks"));
    page.pick("All in One");
    page.pick("WCCP");
    eventually(remarks, &["R1", "R2", "R3", "R6", "R9"]);
    assert!(page.count().ends_with(", 5 remarks"));
    for remark in remarks() {
        let named = page.rows().iter().any(|row| row.lines("Reference").iter().any(|line| line.ends_with(&remark)));
        assert!(named, "a row names {remark}");
    }
}

pub fn rules_that_the_plan_does_not_need_are_listed_with_the_reason(stage: Stage) {
    let page = Page::open(stage, "");
    assert_eq!(page.seen(".unneeded li"), [""; 0], "folded at first");
    page.press("Rules not needed");
    until("the list is unfolded", || !page.seen(".unneeded li").is_empty());
    let lines = page.seen(".unneeded li").join("\n").replace("\n\n", "\n");
    for part in
        ["needs WCCP", "no Standby Policy Server", "advised rules are left out", "ICAP client → Scanning Server"]
    {
        assert!(lines.contains(part), "{part} is not in {lines}");
    }
    // The document has 38 rules, and the rows of the default plan name 16 of them.
    assert_eq!(page.seen(".unneeded li").len(), 22);
    assert_eq!(page.seen(".unneeded h2"), ["Rules not needed (22)"]);
}
