//! Links that were made to do harm. None may run anything, stop the page, or make it complain.

use crate::{browser::eventually, page::Page};
use serde_json::{Value, json};

/// What would show that someone else's script ran.
const TRACES: &str = "
    const foreign = ['img', 'iframe', 'object', 'embed', 'base', 'form[action]', 'a', 'b', 'svg'];
    return {
        ran: 'harmed' in window,
        scripts: document.scripts.length,
        foreign: foreign.filter(tag => document.querySelector(tag)),
        handlers: [...document.querySelectorAll('*')].flatMap(element =>
            element.getAttributeNames().filter(name => name.startsWith('on') || name === 'style' || name === 'src')),
        title: document.title,
    };
";

/// The page, and what it is made of before any harm comes to it.
struct Victim {
    page: Page,
    untouched: Value,
}

impl Victim {
    fn new() -> Self {
        let page = Page::open("");
        let untouched = page.run(TRACES);
        Self { page, untouched }
    }

    /// Opens a hostile link, and sees that the page is what it was and still works.
    fn survives(&self, what: &str, notation: &str) {
        let Self { page, untouched } = self;
        // Set as it is: a browser's address bar does no more to it than this.
        page.session().run("location.hash = arguments[0]", &[notation.into()]);
        assert_eq!(page.run(TRACES), *untouched, "{what}, opened in the page");
        page.session().reload();
        page.works();
        assert_eq!(page.run(TRACES), *untouched, "{what}, opened with the page");
        let before = page.count();
        page.pick("All in One");
        eventually(|| page.count() != before, &true);
        assert_eq!(page.complaints(), [""; 0], "{what}");
    }
}

#[test]
fn scripts_in_a_link_stay_text() {
    let victim = Victim::new();
    let harms = [
        "<script>harmed=1;alert(1)</script>",
        "\"><img src=x onerror=harmed=1;alert(1)>",
        "'-alert(1)-'",
        "javascript:harmed=1",
        "</textarea></svg><svg onload=harmed=1>",
        "{{constructor.constructor('harmed=1')()}}",
    ];
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
    for harm in harms {
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

#[test]
fn malformed_links_are_read_as_far_as_they_go() {
    let victim = Victim::new();
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

#[test]
fn endless_links_do_not_stop_the_page() {
    let victim = Victim::new();
    let endless = [
        ("a megabyte of text", format!("v=1&note={}", "x".repeat(1 << 20))),
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

#[test]
fn a_link_too_long_to_be_a_plan_is_named() {
    let page = Page::open("");
    page.session().run("location.hash = arguments[0]", &[json!(format!("v=1&note={}", "x".repeat(1_000_000)))]);
    eventually(|| page.notices().concat().contains("nothing of it was opened"), &true);
    assert_eq!(page.rows().len(), 17);
}
