//! The request sheet on paper.

use crate::{
    browser::{Engine, eventually},
    page::Page,
    printed::{PAPERS, Printed},
    row::{Connection, Row, texts},
    sheet::{PARTS, Sheet, choose_parts, expanded},
    stage::Stage,
    words,
};
use serde_json::json;

/// A plan of several sheets, with a problem, a moved port, and every role and feature.
const LARGE: &str = "#v=1&roles=scanning.policy.standby.all-in-one\
                     &on=ftp-proxy.icap.wccp.authentication.snmp.dashboard-traps\
                     .archive-https.archive-samba.archive-sftp.archive-ftp.active-directory.ldap-import\
                     &icap.port=11344&http-proxy.port=none&advised=yes\
                     &project=Harbour%20gate&by=J.%20Smith&ticket=CHG-4711&date=2026-03-31\
                     &note=Two%20sites%0Asee%20plan%20B";

/// Two sites with scanning servers and clients, and a data centre.
const THREE_ZONES: &str = "#v=2&on=icap&ticket=CHG-1&scanning=London&zone=DMZ&at=10.1.0.0/28&scanning=Paris&zone=DMZ\
                           &at=10.2.0.1-10.2.0.6&policy=&zone=Data+centre&at=10.9.0.5&admin=&zone=Data+centre&at=10.9.1.0/24\
                           &client=London's+clients&zone=Offices&at=172.16.0.0/16&meets=scanning&client=Paris's+clients\
                           &zone=Offices&at=172.17.0.0/16&meets=scanning.2";

/// Eight sites with scanning servers and clients of their own, behind one data centre: 21 groups.
fn many_groups() -> String {
    let site = |number: usize| {
        format!("&scanning=Site+{number}&zone=DMZ+{number}&at=10.{number}.0.11+10.{number}.0.12")
            + &format!("&client=Clients+{number}&zone=LAN+{number}&at=172.16.{number}.0/24&meets=scanning.{number}")
    };
    "#v=2&ticket=CHG-2&policy=&zone=Data+centre&at=10.99.0.10&admin=&zone=Data+centre&at=10.99.1.0/24".to_owned()
        + &(1..=8).map(site).collect::<String>()
}

fn sorted(mut connections: Vec<Connection>) -> Vec<Connection> {
    connections.sort();
    connections
}

/// The first page's rules stand for exactly the openings of the page, and are numbered from 1.
fn has_every_opening(sheet: &Sheet, rows: &[Row]) {
    let on_paper = sorted(sheet.rules.iter().flat_map(expanded).collect());
    assert_eq!(on_paper, sorted(rows.iter().map(Row::connection).collect()));
    let numbers: Vec<_> = sheet.rules.iter().map(|row| row.text("#").to_owned()).collect();
    assert_eq!(numbers, (1..=sheet.rules.len()).map(|number| number.to_string()).collect::<Vec<_>>());
    assert!(sheet.rules.iter().all(|row| row.text("action") == "add"));
}

fn repeats_the_headings(printed: &Printed, sheet: &Sheet) {
    let headings = ["#", "Done", "Action", "From", "To", "Port", "Purpose", "Basis"].concat();
    let rows: Vec<String> = sheet.rules.iter().map(|row| crate::printed::squeezed(&row.words())).collect();
    let mut sheets_with_rows = 0;
    for (number, page) in printed.sheets().iter().enumerate() {
        let Some(first) = rows.iter().filter_map(|row| page.find(row)).min() else { continue };
        let heading = page.find(&headings);
        assert!(heading.is_some_and(|heading| heading < first), "sheet {} has headings over its rows", number + 1);
        sheets_with_rows += 1;
    }
    assert!(sheets_with_rows > 1, "the table spans sheets");
}

fn numbers_its_sheets(printed: &Printed) {
    let sheets = printed.sheets().len();
    for (index, sheet) in printed.sheets().iter().enumerate() {
        let number = format!("Page{}of{sheets}", index + 1);
        assert!(sheet.contains(&number), "{number} is on its sheet: {sheet}");
    }
}

pub fn everything_is_on_paper_with_every_part(stage: Stage) {
    let page = Page::open(stage, LARGE);
    let rows = page.rows();
    assert!(rows.len() > 60, "{} rows", rows.len());
    let remarks = page.seen(".remarks dd");
    let (to_look_at, fields) =
        (page.to_look_at(), ["project", "by", "ticket", "date", "note"].map(|name| page.text_in(name)));
    assert!(to_look_at.len() > 1 && !remarks.is_empty());
    choose_parts(&page, &PARTS);
    let sheet = Sheet::of(&page);
    has_every_opening(&sheet, &rows);
    let (link, summary) = (page.link(), page.count());
    for (paper, width, height) in PAPERS {
        let printed = Printed::on(&page, width, height);
        sheet.is_on(&printed, paper);
        for row in &rows {
            assert!(printed.has(&row.words()), "{} is not on {paper}", row.words());
        }
        let words = ["Firewall change request", "Sign-off", "Implemented by", "Change window", "Rollback", "Expires"];
        let all = words.map(str::to_owned).into_iter().chain([link.clone(), summary.clone()]);
        for words in all.chain(fields.iter().chain(&remarks).chain(&to_look_at).cloned()) {
            assert!(!words.is_empty() && printed.has(&words), "{words} is not on {paper}");
        }
        repeats_the_headings(&printed, &sheet);
        if stage.engine == Engine::Chromium {
            assert_eq!(printed.misplaced(), [""; 0], "on {paper}");
            numbers_its_sheets(&printed);
        }
    }
}

pub fn parts_are_on_paper_only_if_they_are_chosen(stage: Stage) {
    let page = Page::open(stage, THREE_ZONES);
    let headings = [
        ("sheet-map", "Map"),
        ("sheet-remarks", "Remarks on these rules"),
        ("sheet-ports", "Rules per port"),
        ("sheet-grid", "Grid"),
        ("sheet-omitted", "Ports you don't need"),
        ("sheet-link", "How to read it"),
    ];
    let chosen = |sheet: &Sheet| -> Vec<&str> {
        let is_there = |heading: &str| sheet.blocks.iter().any(|block| block.starts_with(heading));
        headings.iter().filter(|(_, heading)| is_there(heading)).map(|(part, _)| *part).collect()
    };
    assert_eq!(chosen(&Sheet::of(&page)), ["sheet-map", "sheet-remarks"], "at first");
    for parts in [&PARTS[..], &[], &["sheet-omitted"]] {
        choose_parts(&page, parts);
        assert_eq!(chosen(&Sheet::of(&page)), parts);
    }
    let sheet = Sheet::of(&page);
    let expected = words::state(THREE_ZONES);
    let (inside, omitted) = (expected.derived().matrix.intra_zone.len(), expected.derived().matrix.omitted.len());
    assert!(inside > 0 && omitted > 0);
    let sign_off = 4;
    assert_eq!(sheet.rows.len(), inside + omitted + sign_off, "{:?}", sheet.rows);
    for heading in [format!("Same zone: no opening needed ({inside})"), format!("Ports you don't need ({omitted})")] {
        assert!(sheet.blocks.contains(&heading), "{heading} in {:?}", sheet.blocks);
    }
}

pub fn what_the_screen_hides_is_on_paper(stage: Stage) {
    let page = Page::open(stage, LARGE);
    let rows = page.rows();
    page.type_in("filter", "udp");
    eventually(|| page.rows().len() < rows.len(), &true);
    page.check("needed");
    page.pick("Grid");
    eventually(|| page.merged_rows().len(), &0);
    has_every_opening(&Sheet::of(&page), &rows);
}

/// The text of the QR code on the last sheet.
fn scanned(printed: &Printed) -> Option<String> {
    // The reader finds a code of some contents at one resolution and not at another, as a camera that moves does.
    [450, 300, 600].into_iter().find_map(|dots_per_inch| scanned_at(printed, dots_per_inch))
}

fn scanned_at(printed: &Printed, dots_per_inch: u16) -> Option<String> {
    let (width, dots) = printed.picture(printed.sheets().len() - 1, dots_per_inch);
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(width, dots.len() / width, |x, y| dots[y * width + x]);
    let codes = picture.detect_grids();
    assert!(codes.len() < 2, "{} codes", codes.len());
    codes.first().and_then(|code| code.decode().ok()).map(|(_, text)| text)
}

pub fn the_code_on_paper_is_the_link(stage: Stage) {
    let page = Page::open(stage, "");
    choose_parts(&page, &["sheet-link"]);
    assert_eq!(scanned(&Printed::on_a4(&page)), Some(page.at("#v=1")));
    page.visit(&LARGE.replace("&project", "&note&project"));
    choose_parts(&page, &["sheet-link"]);
    assert_eq!(scanned(&Printed::on_a4(&page)), Some(page.link()));
}

pub fn the_largest_code_reads_from_paper_and_a_longer_link_is_a_sentence_instead(stage: Stage) {
    let page = Page::open(stage, "");
    choose_parts(&page, &["sheet-link"]);
    let sentence = "The link is too long for a QR code.";
    let room = 1273 - page.at("#v=1&ends=check&note=&check=00000000").len();
    page.put_in(&json!({ "note": "x".repeat(room) }));
    eventually(|| page.link().len(), &1273);
    let printed = Printed::on_letter(&page);
    assert_eq!(scanned(&printed), Some(page.link()));
    assert!(!printed.has(sentence));
    page.put_in(&json!({ "note": "x".repeat(room + 1) }));
    eventually(|| page.link().len(), &1274);
    let printed = Printed::on_letter(&page);
    assert_eq!(scanned(&printed), None);
    assert!(printed.has(sentence));
    assert!(printed.has(&page.link()), "the link itself is there");
}

pub fn paper_is_black_on_white_whatever_the_screen_is(stage: Stage) {
    let page = Page::open(stage, LARGE);
    choose_parts(&page, &PARTS);
    page.prefer_scheme("dark");
    let printed = Printed::on_a4(&page);
    for sheet in 0..printed.sheets().len() {
        let (_, dots) = printed.picture(sheet, 50);
        let white = dots.iter().filter(|&&dot| dot > 250).count();
        assert!(white * 10 > dots.len() * 7, "sheet {} is white", sheet + 1);
        assert!(dots.iter().any(|&dot| dot < 80), "sheet {} has ink", sheet + 1);
    }
}

pub fn nothing_stands_in_the_margins_of_the_paper(stage: Stage) {
    let page = Page::open(stage, LARGE);
    choose_parts(&page, &PARTS);
    for printed in [Printed::on_a4(&page), Printed::on_letter(&page)] {
        for sheet in 0..printed.sheets().len() {
            // At this resolution a dot is half a millimetre: ten of them at each side stay white.
            let (width, dots) = printed.picture(sheet, 51);
            let edge = |x: usize| x < 20 || x >= width - 20;
            let ink = dots.iter().enumerate().filter(|(place, dot)| edge(place % width) && **dot < 200).count();
            assert_eq!(ink, 0, "sheet {} has ink at its sides", sheet + 1);
        }
    }
}

pub fn a_plan_without_roles_prints_too(stage: Stage) {
    let page = Page::open(stage, "#v=1&roles=&project=Harbour");
    choose_parts(&page, &PARTS);
    let printed = Printed::on_a4(&page);
    assert!(printed.has("Harbour") && printed.has("Sign-off") && printed.has("No role is chosen"));
    assert!(printed.has("no Scanning Server"), "what is not needed, and why");
    if stage.engine == Engine::Chromium {
        numbers_its_sheets(&printed);
    }
}

/// The number of the sheet that holds the end of the first page, and the number of all sheets.
fn lengths(stage: Stage, plan: &str) -> Vec<(usize, usize)> {
    let page = Page::open(stage, plan);
    let length = |printed: Printed| {
        let sign_off = printed.sheets().iter().position(|sheet| sheet.contains("Implementedby"));
        (sign_off.expect("a sign-off") + 1, printed.sheets().len())
    };
    vec![length(Printed::on_a4(&page)), length(Printed::on_letter(&page))]
}

pub fn a_small_plan_is_decided_on_one_sheet(stage: Stage) {
    for plan in ["", "#v=1&roles=scanning&on=icap.wccp"] {
        assert_eq!(lengths(stage, plan), [(1, 2); 2], "{plan}: the decision, and what follows");
    }
}

pub fn three_zones_take_two_sheets(stage: Stage) {
    assert_eq!(lengths(stage, THREE_ZONES), [(1, 2); 2]);
}

/// Ten rules between three zones, to be added and kept, with every detail of the request.
const TEN_RULES: &str = "#v=3&on=icap.snmp&project=Harbour+gate&by=J.+Smith&ticket=CHG-4711&date=2026-03-31\
                         &note=Two+sites%2C+the+window+is+Saturday+night%2C+see+plan+B\
                         &scanning=London&zone=DMZ&at=192.0.2.11&scanning=Paris&zone=DMZ&at=192.0.2.12\
                         &policy=&zone=Data+centre&at=10.30.0.11&state=exists&dns=&zone=Data+centre&at=10.30.0.53\
                         &admin=&zone=Offices&at=10.40.1.0/24&client=&zone=Offices&at=10.20.0.0/16";

pub fn ten_rules_between_three_zones_are_decided_on_one_sheet(stage: Stage) {
    let page = Page::open(stage, TEN_RULES);
    let sheet = Sheet::of(&page);
    assert_eq!(sheet.rules.len(), 10);
    for printed in [Printed::on_a4(&page), Printed::on_letter(&page)] {
        sheet.is_on(&printed, "paper");
        let first = &printed.sheets()[0];
        for words in ["Harbour gate", "Two sites, the window", "10 rules: 7 to add, 3 to keep", "Implemented by"] {
            assert!(first.contains(&crate::printed::squeezed(words)), "{words} is not in {first}");
        }
        for rule in &sheet.rules {
            assert!(first.contains(&crate::printed::squeezed(&rule.words())), "{rule:?} is not in {first}");
        }
        if stage.engine == Engine::Chromium {
            assert_eq!(printed.misplaced(), [""; 0]);
        }
    }
}

/// The preview has the texts of the first page as they are printed, up to where the page ends.
pub fn the_preview_is_the_first_page(stage: Stage) {
    let page = Page::open(stage, TEN_RULES);
    page.go_to("hand-over");
    let preview = page.run("return document.querySelector('.preview').textContent");
    page.run("dispatchEvent(new Event('beforeprint'))");
    assert_eq!(page.run("return document.querySelector('.sheet .first-page').textContent"), preview);
    page.run("dispatchEvent(new Event('afterprint'))");
    let (shown, end) = (
        "const { right, bottom } = document.querySelector('.preview').getBoundingClientRect();
        const { x, y } = document.querySelector('.preview .sign-off').getBoundingClientRect();
        return [x > 0 && x < right, y > 0 && y < bottom];",
        "const { width, height } = document.querySelector('.preview').getBoundingClientRect();
        return Math.abs(height / width - 297 / 210) < 0.01;",
    );
    assert_eq!(page.run(shown), json!([true, true]), "the sign-off is on it");
    assert_eq!(page.run(end), true, "it has the form of the paper");
    let controls = "return document.querySelectorAll('.preview :is(button, input, a, [id], [tabindex])').length";
    assert_eq!(page.run(controls), 0, "nothing in it can be used or is there twice");
}

pub fn twenty_one_groups_take_at_most_five_sheets(stage: Stage) {
    let plan = many_groups();
    let topology = words::state(&plan);
    assert_eq!(topology.derived().connected_groups().len(), 21);
    for (sign_off, all) in lengths(stage, &plan) {
        assert!(sign_off <= 3 && all <= 5, "{sign_off} of {all}");
    }
}

pub fn the_document_is_named_after_the_plan(stage: Stage) {
    let page = Page::open(stage, "");
    for (details, title) in [
        (json!({}), "Port Matrix"),
        (json!({ "project": "Harbour gate" }), "Harbour gate"),
        (json!({ "ticket": "CHG-4711" }), "CHG-4711 · Harbour gate"),
    ] {
        page.put_in(&details);
        eventually(|| page.run("return document.title"), &title);
        // Firefox's driver writes no title into its PDF.
        if stage.engine == Engine::Chromium {
            assert_eq!(Printed::on_a4(&page).title(), title);
        }
    }
}

pub fn a_picture_of_the_plan_is_on_paper(stage: Stage) {
    let page = Page::open(stage, THREE_ZONES);
    let names = texts(&page.at_place("map", || {
        page.run("return [...document.querySelectorAll('.diagram text')].map(text => text.textContent.trim()).filter(text => text)")
    }));
    assert!(names.len() > 10, "{names:?}");
    let printed = Printed::on_a4(&page);
    for name in names {
        assert!(printed.has(&name), "{name} is not in {}", printed.text());
    }
    assert!(!printed.has("Save as SVG"));
}
