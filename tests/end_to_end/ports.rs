//! Ports that are not where the product puts them.

use crate::{browser::eventually, page::Page, stage::Stage, words};

pub fn a_moved_port_is_shown_with_its_default_beside_it(stage: Stage) {
    let page = Page::open(stage, "");
    page.type_in("http-proxy.port", "3128");
    eventually(|| page.row_of("S4").lines("Port").to_vec(), &["3128", "default 8080"]);
    assert_eq!(page.problem_of("http-proxy.port"), None);
}

pub fn a_bad_port_keeps_its_text_and_is_named_beside_the_field(stage: Stage) {
    let page = Page::open(stage, "");
    for text in ["99999", "0", "", "abc"] {
        page.type_in("http-proxy.port", text);
        let problem = words::port_problem(&format!("v=1&http-proxy.port={text}"), "http-proxy");
        assert!(problem.is_some());
        eventually(|| page.problem_of("http-proxy.port"), &problem);
        assert_eq!(page.text_in("http-proxy.port"), text);
        assert_eq!(page.row_of("S4").lines("Port"), ["8080"]);
        assert_eq!(Some(page.problems().concat()), problem, "it is listed too");
    }
    page.type_in("http-proxy.port", "3128");
    eventually(|| page.problem_of("http-proxy.port"), &None);
    assert_eq!(page.row_of("S4").text("Port"), "3128");
}

pub fn typing_goes_on_where_a_half_typed_port_stands(stage: Stage) {
    let page = Page::open(stage, "");
    page.type_in("icap.port", "x");
    page.press_keys("1344");
    assert_eq!(page.text_in("icap.port"), "x1344");
}

pub fn two_services_on_one_port_are_one_row_with_both_reasons(stage: Stage) {
    let page = Page::open(stage, "");
    page.type_in("https-proxy.port", "8080");
    eventually(|| page.rows().len(), &16);
    let row = page.row_of("S9");
    assert_eq!(row.lines("Port"), ["8080", "default 8443"]);
    assert_eq!(row.lines("Purpose"), ["Browsing through the HTTP proxy", "Browsing through the HTTPS proxy"]);
}
