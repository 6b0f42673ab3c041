//! Links that were cut, altered, mistyped, or made to do harm.

use crate::{browser::eventually, page::Page, stage::Stage, words};

/// The notation of a link that the page wrote, with every kind of key in it.
fn written(page: &Page) -> String {
    page.visit(
        "#v=1&roles=scanning.policy.standby&on=icap&off=updates&icap.port=11344&advised=yes&project=Harbour\
         &by=J.%20Smith&ticket=CHG-1&date=2026-03-31&note=Two%20sites",
    );
    let link = page.link();
    let (_, notation) = link.split_once('#').expect("a fragment");
    assert!(notation.contains("&check="));
    notation.to_owned()
}

pub fn a_sound_link_is_opened_without_a_word(stage: Stage) {
    let page = Page::open(stage, "");
    let notation = written(&page);
    page.visit(&format!("#{notation}"));
    assert_eq!(page.notices(), [""; 0]);
    assert_eq!(page.text_in("note"), "Two sites");
}

pub fn a_link_that_was_cut_says_so_and_opens_what_is_left(stage: Stage) {
    let page = Page::open(stage, "");
    let notation = written(&page);
    let of_the_end = notation.find("&check=").expect("a check value");
    let of_the_project = notation.find("Harbour").expect("the project");
    let of_the_roles = notation.find(".standby").expect("a role");
    for end in
        [notation.len() - 1, notation.len() - 8, of_the_end + 3, of_the_end, of_the_project + 3, of_the_roles + 4]
    {
        page.visit(&format!("#{}", &notation[..end]));
        let notices = words::notices(&notation[..end]);
        assert_eq!(page.notices(), notices, "cut at {end}");
        assert!(!notices.is_empty(), "cut at {end}");
        if end > of_the_project {
            assert_eq!(page.text_in("icap.port"), "11344");
        }
        assert!(page.choices().contains(&("Scanning Server".to_owned(), true)), "cut at {end}");
    }
}

pub fn a_link_that_was_altered_says_so_and_opens_what_it_says_now(stage: Stage) {
    let page = Page::open(stage, "");
    let notation = written(&page);
    let cut = words::notices(&notation[..notation.find("&check=").expect("a check value")]);
    for (from, to) in
        [("11344", "11345"), ("Harbour", "Harbor"), ("scanning.", ""), ("CHG-1", "CHG-2"), ("&advised=yes", "")]
    {
        let altered = notation.replacen(from, to, 1);
        assert_ne!(altered, notation);
        page.visit(&format!("#{altered}"));
        let notices = words::notices(&altered);
        assert_eq!(page.notices(), notices, "{from} → {to}");
        assert!(!notices.is_empty() && notices[0] != cut[0], "{from} → {to}: {notices:?}");
        assert_eq!(page.text_in("by"), "J. Smith");
    }
}

pub fn unknown_keys_and_bad_values_are_named_and_the_rest_is_applied(stage: Stage) {
    let plan = "#v=1&colour=red&roles=policy.scaning&on=icap.iccap&http-proxy.port=99999&snmp.port=7&advised=maybe\
                &date=tomorrow&project=Harbour";
    let page = Page::open(stage, plan);
    assert_eq!(page.notices(), words::notices(plan));
    for part in ["“colour”", "“scaning”", "“iccap”", "“snmp.port”", "“maybe”", "“tomorrow”"] {
        let named = page.notices().iter().filter(|notice| notice.contains(part)).count();
        assert_eq!(named, 1, "{part} in {:?}", page.notices());
    }
    assert_eq!(page.text_in("project"), "Harbour");
    assert!(page.choices().contains(&("Policy Server".to_owned(), true)));
    page.press("Dismiss");
    eventually(|| page.notices(), &[""; 0]);
}

pub fn a_bad_port_in_a_link_is_named_and_stays_in_its_field(stage: Stage) {
    let page = Page::open(stage, "#v=1&http-proxy.port=99999");
    assert_eq!(page.notices(), words::notices("v=1&http-proxy.port=99999"));
    assert_eq!(page.notices().len(), 1);
    assert_eq!(page.text_in("http-proxy.port"), "99999");
    assert_eq!(page.row_of("S4").text("Port"), "8080");
}

pub fn a_link_of_a_later_version_says_so_and_opens_what_is_understood(stage: Stage) {
    let page = Page::open(stage, "#v=9&roles=policy&shape=round");
    let notices = page.notices().join("\n");
    assert!(notices.contains("“9”"), "{notices}");
    assert!(notices.contains("“shape”"), "{notices}");
    assert_eq!(page.rows().len(), 5);
}
