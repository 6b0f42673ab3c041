//! Looking at the result: sorted, searched, grouped, as a grid, and with remarks.

use crate::{
    browser::{eventually, until},
    page::Page,
    row::{HEADINGS, Row},
    sheet::expanded,
    stage::Stage,
    words,
};
use port_matrix::state::omitted_texts;
use serde_json::Value;

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
        "Basis" => rank(&["documented", "inferred", "recommended"]),
        "#" => (vec![row.text(heading).parse().expect("a number")], Vec::new()),
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
    assert!(!page.rows().is_empty());
    page.pick("not grouped");
    eventually(|| page.seen(".rules .section"), &[""; 0]);
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
    assert_eq!(page.seen(".lists label")[0], "needed 3 of 17");
    page.type_in("filter", "8443");
    eventually(|| page.rows().len(), &1);
    page.type_in("filter", "");
    eventually(|| page.rows().len(), &17);
    assert_eq!(page.seen(".lists label")[0], "needed 17");
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
    finds("dns udp", &|row| row.text("To") == "DNS server" && row.text("Protocol") == "UDP");
    page.type_in("filter", "no such thing");
    eventually(|| page.rows(), &[]);
    assert_eq!(page.seen(".rules .section"), [""; 0], "no heading without rows");
    let found = page.seen(".found").concat();
    assert!(found.contains("“no such thing”"), "{found}");
    page.type_in("filter", "");
    eventually(|| page.rows(), &all);
    assert_eq!(page.seen(".found"), [""; 0]);
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
    check("To");
    page.pick("by source");
    until("the rows are grouped anew", || page.sections()[0].0 == page.rows()[0].text("From"));
    check("From");
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
    let omitted = || page.seen(".omitted");
    assert_eq!(omitted(), [""; 0], "not at first");
    page.check("not-needed");
    // The document has 38 rules, and the rows of the default plan name 16 of them.
    eventually(|| omitted().len(), &22);
    assert!(page.seen(".lists label").contains(&"not needed 22".to_owned()));
    let expected = words::state("v=1");
    let (document, derived) = (expected.document(), expected.derived());
    for (row, omitted) in omitted().iter().zip(&derived.matrix.omitted) {
        let texts = omitted_texts(document, &derived.plan, omitted);
        for text in [texts.rule, texts.from, texts.to, texts.purpose, texts.because] {
            assert!(row.contains(&text), "{text} is not in {row}");
        }
    }
    page.check("needed");
    eventually(|| page.merged_rows().len(), &22);
    page.check("not-needed");
    eventually(|| page.merged_rows().len(), &0);
}

pub fn the_filter_finds_an_address_inside_a_network(stage: Stage) {
    let page = Page::open(stage, "#v=2&scanning=London&at=10.1.0.0/24&client=&at=172.16.0.0/16&dns=&at=10.9.0.53");
    let all = page.rows();
    for (address, name) in [("10.1.0.77", "London"), ("172.16.9.9", "Client machines"), ("10.9.0.53", "DNS server")] {
        let is_of = |row: &&Row| [row.text("From"), row.text("To")].contains(&name);
        let expected: Vec<Row> = all.iter().filter(is_of).cloned().collect();
        page.type_in("filter", address);
        eventually(|| page.rows(), &expected);
    }
    page.type_in("filter", "10.2.0.77");
    eventually(|| page.rows(), &[]);
}

pub fn the_filter_looks_at_every_list_and_says_where_it_found_something(stage: Stage) {
    let page = Page::open(stage, "#v=2&scanning=&zone=A&dns=&zone=A");
    let (labels, found) = (|| page.seen(".lists label"), || page.seen(".found").concat());
    for (filter, words) in [("Name resolution", "same zone: 2"), ("ICAP", "not needed: 1")] {
        page.type_in("filter", filter);
        eventually(|| page.merged_rows().len(), &0);
        assert!(found().contains(words) && found().contains(filter), "{}", found());
    }
    assert!(labels().contains(&"same zone 0 of 2".to_owned()), "{:?}", labels());
    assert!(labels().contains(&"not needed 1 of 22".to_owned()), "{:?}", labels());
    page.check("not-needed");
    eventually(|| page.merged_rows().len(), &1);
    assert_eq!(found(), "", "it is in sight");
    page.type_in("filter", "Name resolution");
    page.check("same-zone");
    eventually(|| page.merged_rows().len(), &1);
    assert_eq!(page.table().last().expect("a section").0, "Ports you don't need");
    assert!(page.merged_rows()[0].words().contains("TCP 53"), "{:?}", page.merged_rows());
}

pub fn the_filter_stays_where_it_is_while_one_types(stage: Stage) {
    let page = Page::open(stage, "");
    let place = || {
        page.run("const { x, y, width } = document.querySelector('.filter').getBoundingClientRect(); return [x, y + scrollY, width]")
    };
    let before = place();
    for text in ["8", "8443", "no such thing", "icap"] {
        page.type_in("filter", text);
        until("it is filtered", || page.seen(".lists label")[0].contains(" of "));
        assert_eq!(place(), before, "{text}");
    }
}

pub fn merged_rows_stand_for_the_same_openings_in_every_density(stage: Stage) {
    let page = Page::open(stage, RICH);
    let merged = page.merged_rows();
    let mut openings: Vec<_> = page.rows().iter().map(Row::connection).collect();
    openings.sort();
    page.pick("per pair");
    eventually(|| page.seen("table.per-pair").len(), &1);
    let pairs = page.merged_rows();
    assert!(merged.len() < pairs.len() && pairs.len() < openings.len(), "{} of {}", merged.len(), pairs.len());
    for rows in [&merged, &pairs] {
        let mut expanded: Vec<_> = rows.iter().flat_map(expanded).collect();
        expanded.sort();
        assert_eq!(expanded, openings);
    }
    let ends = |row: &Row| (row.text("From").to_owned(), row.text("To").to_owned());
    let mut once: Vec<_> = pairs.iter().map(ends).collect();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), pairs.len(), "each pair once");
}

pub fn only_one_row_for_each_port_has_a_column_for_the_protocol(stage: Stage) {
    let page = Page::open(stage, "");
    let headings = || page.seen(".rules thead th");
    let without = ["#", "From", "To", "Port", "Purpose", "Basis", "Reference"];
    assert_eq!(headings(), without);
    page.pick("per port");
    eventually(headings, &HEADINGS);
    page.pick("per pair");
    eventually(headings, &without);
    assert!(!page.seen("[name=grouping]").is_empty() || !page.seen(".grouping").is_empty(), "sections are offered");
    page.pick("merged");
    eventually(|| page.seen(".grouping"), &[""; 0]);
    assert_eq!(page.merged_rows().len(), 7);
}

pub fn a_row_has_the_addresses_of_its_ends_zone_by_zone(stage: Stage) {
    let plan =
        "#v=2&scanning=London&zone=DMZ&at=10.1.0.11&scanning=Paris&zone=DMZ&at=10.2.0.11&client=&at=172.16.0.0/16";
    let page = Page::open(stage, plan);
    let browsing = page.merged_rows().into_iter().find(|row| row.text("From") == "Client machines").expect("a row");
    assert_eq!(browsing.lines("From"), ["Client machines", "172.16.0.0/16"]);
    assert_eq!(browsing.lines("To"), ["London, Paris", "DMZ 10.1.0.11, 10.2.0.11"]);
    assert_eq!(browsing.lines("Port"), ["TCP 8080, 8443"]);
}

/// The numbers of the rows, by their ends and ports.
fn numbers(page: &Page) -> Vec<(String, String)> {
    let name = |row: &Row| [row.text("From"), row.text("To"), &row.lines("Port").join(" ")].join(" > ");
    let mut numbers: Vec<_> = page.merged_rows().iter().map(|row| (name(row), row.text("#").to_owned())).collect();
    numbers.sort();
    numbers
}

pub fn rows_that_the_last_change_brought_are_marked_until_the_next(stage: Stage) {
    let page = Page::open(stage, "");
    let new = || page.seen("tr.new .purpose");
    for density in ["merged", "per port"] {
        page.pick(density);
        assert_eq!(new(), [""; 0], "nothing is new at first, {density}");
        page.pick("ICAP");
        until("a row is new", || new().len() == 1 && page.seen("tr.new .from") == ["ICAP client"]);
        assert!(page.seen("tr.new .number")[0].starts_with("new"), "it says so in words");
        page.pick("SNMP monitoring");
        until("others are new", || new().iter().all(|purpose| purpose.contains("SNMP")) && !new().is_empty());
        page.press("Start over");
        eventually(new, &[""; 0]);
    }
}

pub fn rows_keep_their_numbers_while_the_plan_is_edited(stage: Stage) {
    let page = Page::open(stage, "");
    let before = numbers(&page);
    page.pick("ICAP");
    eventually(|| page.merged_rows().len(), &(before.len() + 1));
    let after = numbers(&page);
    assert!(before.iter().all(|row| after.contains(row)), "{before:#?} in {after:#?}");
    let added: Vec<_> = after.iter().filter(|row| !before.contains(row)).collect();
    assert_eq!(added[0].1, (before.len() + 1).to_string(), "a new row has the next number");
    eventually(|| page.address_follows(), &true);
    page.session().reload();
    page.works();
    assert_eq!(numbers(&page), after, "also after a reload");
    page.pick("ICAP");
    eventually(|| numbers(&page), &before);
    // A row that comes back has its number again, also after another one came.
    page.pick("SNMP monitoring");
    until("others came", || page.merged_rows().len() > before.len());
    page.pick("ICAP");
    until("it is back", || numbers(&page).contains(added[0]));
    page.press("Start over");
    eventually(|| numbers(&page), &before);
}
