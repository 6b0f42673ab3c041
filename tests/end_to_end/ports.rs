//! Ports that are not where the product puts them.

use crate::{browser::eventually, page::Page, stage::Stage};

pub fn a_moved_port_is_shown_with_its_default_beside_it(stage: Stage) {
    let page = Page::open(stage, "");
    page.type_in("http-proxy.port", "3128");
    eventually(|| page.row_of("S4").lines("Port").to_vec(), &["3128", "default 8080"]);
    assert_eq!(page.problem_of("http-proxy.port"), None);
}

pub fn a_bad_port_keeps_its_text_and_is_named_beside_the_field(stage: Stage) {
    let page = Page::open(stage, "");
    let bad = [
        ("99999", "a port lies between 1 and 65535"),
        ("0", "a port lies between 1 and 65535"),
        ("", "no port is given"),
        ("abc", "a port is a whole number"),
    ];
    for (text, reason) in bad {
        page.type_in("http-proxy.port", text);
        let problem = format!("HTTP scanning: {reason}. The matrix uses 8080, the default.");
        eventually(|| page.problem_of("http-proxy.port"), &Some(problem.clone()));
        assert_eq!(page.text_in("http-proxy.port"), text);
        assert_eq!(page.row_of("S4").lines("Port"), ["8080"]);
        assert_eq!(page.seen(".problems li"), [problem], "it stands over the result too");
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
