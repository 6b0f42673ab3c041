//! One request for the page, and none from it.

use crate::{
    browser::{Options, eventually},
    page::Page,
};
use serde_json::Value;

/// Everything that the browser asked of any network, but for what the page's policy kept it from asking.
fn asked(page: &Page) -> Vec<String> {
    let log = page.session().log("performance");
    let messages = log.iter().filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok());
    let messages: Vec<Value> = messages.map(|message| message["message"].clone()).collect();
    let of_kind = |kind: &'static str| {
        let messages = messages.iter().filter(move |message| message["method"] == kind);
        messages.map(|message| &message["params"])
    };
    let refused: Vec<&Value> = of_kind("Network.loadingFailed")
        .filter(|failure| failure["blockedReason"] == "csp")
        .map(|failure| &failure["requestId"])
        .collect();
    let requests = of_kind("Network.requestWillBeSent").filter(|request| !refused.contains(&&request["requestId"]));
    let addresses = requests.map(|request| &request["request"]["url"]);
    let sockets = of_kind("Network.webSocketCreated").map(|socket| &socket["url"]);
    let addresses = addresses.chain(sockets).map(|address| address.as_str().expect("an address").to_owned());
    // What the page or the browser has in itself is no network's.
    let inside = |address: &String| ["data:", "blob:", "chrome"].iter().any(|kind| address.starts_with(kind));
    addresses.filter(|address| !inside(address)).collect()
}

#[test]
fn the_page_makes_one_request_whatever_is_done_with_it() {
    let page = Page::before(Options { watches_network: true, ..Options::default() });
    page.visit("some/folder/matrix.html#v=1&roles=scanning.policy.standby");
    page.pick("ICAP");
    page.type_in("project", "Harbour");
    page.pick("Grid");
    page.press("Save plan");
    page.downloaded(".json");
    page.press("Save offline copy");
    page.downloaded(".html");
    eventually(|| page.address() == page.link() && page.link().contains("Harbour"), &true);
    assert_eq!(asked(&page), [page.at("some/folder/matrix.html")]);
    assert_eq!(page.server().requests(), ["/some/folder/matrix.html"]);
    assert_eq!(
        page.run("return performance.getEntriesByType('resource').map(entry => entry.name)"),
        Value::Array(vec![])
    );
    let icon = page.run("return document.querySelector('link[rel=icon]').href");
    assert!(icon.as_str().is_some_and(|icon| icon.starts_with("data:image/svg+xml,")), "{icon}");
}

#[test]
fn the_page_could_not_reach_a_network_if_it_wanted_to() {
    let page = Page::before(Options { watches_network: true, ..Options::default() });
    page.visit("");
    assert_eq!(asked(&page), [page.at("")]);
    let policy = page.run("return document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
    let policy = policy.as_str().expect("a policy");
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    let tries = [
        ("fetch", "fetch('/a').then(reached, refused)"),
        (
            "a request of the old kind",
            "const x = new XMLHttpRequest(); x.onload = reached; x.onerror = refused; x.open('GET', '/b'); x.send()",
        ),
        (
            "an image",
            "const i = new Image(); i.onload = reached; i.onerror = refused; i.src = '/c.png'; document.body.append(i)",
        ),
        ("a socket", "const s = new WebSocket(origin.replace('http', 'ws')); s.onopen = reached; s.onerror = refused"),
        ("events", "const s = new EventSource('/d'); s.onopen = reached; s.onerror = refused"),
        ("a beacon", "navigator.sendBeacon('/e', 'x'); addEventListener('securitypolicyviolation', refused)"),
        (
            "a style sheet",
            "const l = document.createElement('link'); l.rel = 'stylesheet'; l.onload = reached; l.onerror = refused; l.href = '/f.css'; document.head.append(l)",
        ),
        ("a font", "new FontFace('x', 'url(/g.woff2)').load().then(reached, refused)"),
        (
            "a frame",
            "addEventListener('securitypolicyviolation', refused); const f = document.createElement('iframe'); f.src = '/h'; document.body.append(f)",
        ),
        (
            "a form",
            "addEventListener('securitypolicyviolation', refused); const f = document.createElement('form'); f.action = '/i'; document.body.append(f); f.submit()",
        ),
        (
            "a script",
            "const s = document.createElement('script'); s.onload = reached; s.onerror = refused; s.src = '/j.js'; document.head.append(s)",
        ),
        ("a worker", "const w = new Worker('/k.js'); w.onmessage = reached; w.onerror = refused"),
        ("other text as a script", "setTimeout(() => { try { eval('1'); reached() } catch { refused() } })"),
        ("text as markup", "document.body.innerHTML = '<img src=/l.png>'; reached()"),
    ];
    for (what, program) in tries {
        let script = format!(
            "const done = arguments[0]; const reached = () => done('reached'); const refused = () => done('refused');
            try {{ {program} }} catch (error) {{ refused() }}"
        );
        assert_eq!(page.session().run_to_callback(&script, &[]), "refused", "{what}");
    }
    assert_eq!(page.server().requests(), ["/"]);
    assert_eq!(asked(&page), [""; 0]);
    assert!(!page.complaints().is_empty(), "the console has what was refused");
}
