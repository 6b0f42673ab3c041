//! One request for the page, and none from it.

use crate::{
    browser::{Engine, Options, eventually, page_file},
    page::Page,
    stage::Stage,
};
use serde_json::Value;

/// All requests of the browser to any network, except those that the page's policy refused.
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
    // These schemes stay within the page or the browser.
    let inside = |address: &String| ["data:", "blob:", "chrome"].iter().any(|kind| address.starts_with(kind));
    addresses.filter(|address| !inside(address)).collect()
}

pub fn the_page_is_one_file(_: Stage) {
    let page = page_file();
    let folder = page.parent().expect("the page is in a folder").read_dir().expect("the folder is read");
    let files: Vec<_> = folder.map_while(Result::ok).map(|entry| entry.path()).collect();
    assert_eq!(files, [page]);
}

fn watched_page(stage: Stage) -> Page {
    Page::alone(stage, Options { watches_network: true, ..Options::default() })
}

pub fn the_page_makes_one_request_whatever_is_done_with_it(stage: Stage) {
    let page = watched_page(stage);
    page.visit("some/folder/matrix.html#v=1&roles=scanning.policy.standby");
    page.pick("ICAP");
    page.type_in("project", "Harbour");
    page.pick("Grid");
    page.press("Save plan");
    page.downloaded(".json");
    page.press("Save offline copy");
    page.downloaded(".html");
    eventually(|| page.address_follows() && page.link().contains("Harbour"), &true);
    assert_eq!(asked(&page), [page.at("some/folder/matrix.html")]);
    assert_eq!(page.server().requests(), ["/some/folder/matrix.html"]);
    assert_eq!(
        page.run("return performance.getEntriesByType('resource').map(entry => entry.name)"),
        Value::Array(vec![])
    );
    let icon = page.run("return document.querySelector('link[rel=icon]').href");
    assert!(icon.as_str().is_some_and(|icon| icon.starts_with("data:image/png;base64,")), "{icon}");
}

/// The functions that every try can use.
const TRY: &str = "
    const reached = () => done('reached');
    const refused = () => done('refused');
    const refused_by_policy = () => addEventListener('securitypolicyviolation', refused);
    const put = (name, properties) => {
        const element = Object.assign(document.createElement(name), { onload: reached, onerror: refused }, properties);
        document.body.append(element);
        return element;
    };
";

/// Ways out of a page.
const TRIES: [(&str, &str); 15] = [
    ("fetch", "fetch('/a').then(reached, refused)"),
    (
        "a request of the old kind",
        "const request = Object.assign(new XMLHttpRequest(), { onload: reached, onerror: refused });
        request.open('GET', '/b');
        request.send()",
    ),
    ("an image", "put('img', { src: '/c.png' })"),
    ("a style sheet", "put('link', { rel: 'stylesheet', href: '/d.css' })"),
    ("a script", "put('script', { src: '/e.js' })"),
    ("a frame", "refused_by_policy(); put('iframe', { src: '/f', onload: null })"),
    ("a form", "refused_by_policy(); put('form', { action: '/g' }).submit()"),
    ("a beacon", "refused_by_policy(); navigator.sendBeacon('/h', 'text')"),
    ("a font", "new FontFace('face', 'url(/i.woff2)').load().then(reached, refused)"),
    ("a socket", "Object.assign(new WebSocket('/j'), { onopen: reached, onerror: refused })"),
    ("events", "Object.assign(new EventSource('/k'), { onopen: reached, onerror: refused })"),
    ("a worker", "Object.assign(new Worker('/l.js'), { onmessage: reached, onerror: refused })"),
    (
        // In a browser that allows such an address, the worker has the page's policy.
        "a worker made of a text",
        "const text = `fetch('${location.origin}/n').then(() => postMessage(true), () => postMessage(false))`;
        const worker = new Worker(URL.createObjectURL(new Blob([text])));
        worker.onmessage = ({ data }) => data ? reached() : refused();
        worker.onerror = refused",
    ),
    ("a text as a script", "setTimeout(() => { try { window.eval('1'); reached() } catch { refused() } })"),
    (
        "a text as markup",
        // In a browser that allows the text, the policy refuses the image in it.
        "window.trustedTypes || refused_by_policy(); document.body.innerHTML = '<img src=/m.png>';
        window.trustedTypes && reached()",
    ),
];

pub fn the_page_could_not_reach_a_network_if_it_wanted_to(stage: Stage) {
    // Only Chromium's driver tells of requests to other hosts than the page's.
    let watched = stage.engine == Engine::Chromium;
    let page = if watched { watched_page(stage) } else { Page::before(stage) };
    page.visit("");
    assert!(!watched || asked(&page) == [page.at("")]);
    let policy = page.run("return document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
    let policy = policy.as_str().expect("a policy");
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    for (what, program) in TRIES {
        let script = format!("const [done] = arguments; {TRY} try {{ {program} }} catch {{ refused() }}");
        assert_eq!(page.session().run_to_callback(&script, &[]), "refused", "{what}");
    }
    assert_eq!(page.server().requests(), ["/"]);
    assert!(!watched || asked(&page).is_empty());
    assert!(!page.complaints().is_empty(), "the console has what was refused");
}
