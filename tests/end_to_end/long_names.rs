//! Names without a blank, as firewalls and hosts have them: nothing is written over anything else, and names that
//! differ at their end can be told apart, on the screen and on paper.

use crate::{
    browser::{Engine, until},
    hands::PLACES,
    page::Page,
    printed::{PAPERS, Printed},
    row::texts,
    sheet::{PARTS, Sheet, choose_parts},
    stage::Stage,
};
use proptest::{
    collection::vec,
    prelude::Strategy,
    sample::{select, subsequence},
    strategy::ValueTree,
    test_runner::TestRunner,
};
use url::form_urlencoded;

/// Names of firewall objects that differ in their last character.
const OBJECTS: &str = "#v=2&scanning=FW_DMZ_SCANNING_SERVERS_SITE_01&scanning=FW_DMZ_SCANNING_SERVERS_SITE_02";

/// Host names, a name without any mark, a long zone, and long addresses. Every feature with GRE is on.
const HOSTS: &str = "#v=2&on=wccp.icap&advised=yes&scanning=fw-dmz-scanning-server-01.branch.example.com&zone=ZONE_DMZ_OF_THE_NORTHERN_BRANCH_OFFICE\
                     &at=2001:db8:1111:2222:3333:4444:5555:6666&scanning=Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk\
                     &at=scanning-server-02.branch-office.north.example.com&client=FW_LAN_CLIENTS_OF_SITE_01&icap.port=11344";

/// The number of plans with random names that are printed.
const RANDOM_PLANS: usize = 5;

/// A group in a link: its party, and its name, zone and addresses of any length, with and without blanks.
fn any_group(party: &'static str) -> impl Strategy<Value = String> {
    let word = "[A-Za-z][A-Za-z0-9]{0,23}";
    let name = vec(word, 1..4).prop_flat_map(|words| {
        select(&["_", "-", " ", "."][..])
            .prop_map(move |between| words.join(between).chars().take(60).collect::<String>())
    });
    let host =
        "10\\.[1-9]\\.[1-9]\\.[1-9][0-9]?|2001:db8:[1-9a-f]{4}::[1-9a-f]{4}|[a-z]{2,20}\\.[a-z]{2,20}\\.example\\.com";
    (name.clone(), name, vec(host, 0..9)).prop_map(move |(name, zone, addresses)| {
        let pairs = [(party, name), ("zone", zone), ("at", addresses.join(" "))];
        let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
        form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
    })
}

/// Plans of any features, and of up to a dozen groups.
fn any_plan() -> impl Strategy<Value = String> {
    let features =
        ["http-proxy", "ftp-proxy", "icap", "wccp", "snmp", "authentication", "dashboard-traps", "ldap-import"];
    let features = subsequence(features.to_vec(), 1..features.len());
    let groups = |party, most: usize| vec(any_group(party), 1..=most);
    let groups =
        (groups("scanning", 4), groups("policy", 1), groups("client", 3), groups("dns", 2), groups("admin", 2));
    (features, groups).prop_map(|(features, (scanning, policy, client, dns, admin))| {
        let groups = [scanning, policy, client, dns, admin].concat().join("&");
        format!("#v=2&on={}&advised=yes&{groups}", features.join("."))
    })
}

/// Texts that reach out of the box that holds them.
const OUT_OF_PLACE: &str = "
    const out = [];
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode());) {
        let box = text.parentElement;
        if (!text.data.trim() || !box.checkVisibility() || box.closest('svg, pre, .unseen')) continue;
        while (/^(inline|contents)$/.test(getComputedStyle(box).display)) box = box.parentElement;
        const { left, right } = box.getBoundingClientRect();
        const range = document.createRange();
        range.selectNode(text);
        for (const line of range.getClientRects()) {
            if (line.right > right + 1 || line.left < left - 1) {
                out.push(text.data + ' reaches ' + line.right + ' of ' + right + ' in ' + box.localName + '.' + box.className);
            }
        }
    }
    return out;
";

/// The words and boxes of the groups in the picture, and the names that are wider than their box.
const PICTURE: &str = "
    const nodes = [...document.querySelectorAll('.diagram g:has(> .node)')];
    return nodes.map(node => {
        const box = node.querySelector('.node').getBBox();
        const lines = [...node.querySelectorAll('.node-name')];
        const wide = lines.filter(line => line.getBBox().width > box.width);
        return lines.map(line => line.textContent).join('') + (wide.length ? ' is wider than its box' : '');
    });
";

pub fn no_text_reaches_out_of_its_place_at_any_width(stage: Stage) {
    for plan in [OBJECTS, HOSTS] {
        let page = Page::open(stage, plan);
        page.check("not-needed");
        page.run("document.querySelector('tr.flow [name=why]').click()");
        for width in [1920, 1440, 1280, 1024, 800, 769, 360] {
            page.set_width(width);
            let stays = |what: &str| assert_eq!(texts(&page.run(OUT_OF_PLACE)), [""; 0], "{what} of {plan} at {width}");
            for place in PLACES {
                page.go_to(place);
                stays(place);
            }
            page.go_to("rules");
            for view in ["Grid", "Rules"] {
                page.choose_view(view);
                stays(view);
            }
            for density in ["per pair", "per port", "merged"] {
                page.pick(density);
                stays(density);
            }
        }
    }
}

pub fn names_that_differ_at_their_end_differ_in_the_picture(stage: Stage) {
    let page = Page::open(stage, OBJECTS);
    page.go_to("map");
    page.pick("Ladder");
    until("the ladder is there", || page.run("return document.querySelectorAll('.lifeline').length") != 0);
    let names = texts(&page.run(PICTURE));
    for name in ["FW_DMZ_SCANNING_SERVERS_SITE_01", "FW_DMZ_SCANNING_SERVERS_SITE_02"] {
        assert!(names.iter().any(|shown| shown == name), "{name} in {names:?}");
    }
    assert!(!names.iter().any(|name| name.ends_with("box")), "{names:?}");
}

pub fn names_are_whole_on_paper_and_nothing_is_printed_over_them(stage: Stage) {
    for plan in [OBJECTS, HOSTS] {
        is_whole_on(stage, plan, &PAPERS);
    }
}

/// The same plans in every run.
pub fn plans_of_any_names_are_whole_on_paper(stage: Stage) {
    let mut random = TestRunner::deterministic();
    for paper in PAPERS.iter().cycle().take(RANDOM_PLANS) {
        let plan = any_plan().new_tree(&mut random).expect("every plan is one").current();
        is_whole_on(stage, &plan, &[*paper]);
    }
}

/// Every cell and every text of the sheet with all its parts is on paper, and nothing is printed over it.
fn is_whole_on(stage: Stage, plan: &str, papers: &[(&str, f64, f64)]) {
    let page = Page::open(stage, plan);
    choose_parts(&page, &PARTS);
    let sheet = Sheet::of(&page);
    for (paper, width, height) in papers {
        let printed = Printed::on(&page, *width, *height);
        sheet.is_on(&printed, &format!("{paper} of {plan}"));
        if stage.engine == Engine::Chromium {
            assert_eq!(printed.misplaced(), [""; 0], "on {paper} of {plan}");
        }
    }
}
