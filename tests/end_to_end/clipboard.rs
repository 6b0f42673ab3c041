//! Copying the link.

use crate::{browser::eventually, page::Page};
use serde_json::json;

fn permit(page: &Page, setting: &str) {
    for name in ["clipboard-read", "clipboard-write"] {
        let permission = json!({ "name": name, "allowWithoutSanitization": false });
        let origin = page.server().origin();
        page.devtools(
            "Browser.setPermission",
            &json!({ "permission": permission, "setting": setting, "origin": origin }),
        );
    }
}

#[test]
fn copy_link_puts_the_link_on_the_clipboard() {
    let page = Page::open("#v=1&on=icap&project=Harbour");
    permit(&page, "granted");
    page.press("Copy link");
    eventually(|| page.said(), &"Link copied.");
    let read = "const done = arguments[0]; navigator.clipboard.readText().then(done, error => done(String(error)))";
    assert_eq!(page.session().run_to_callback(read, &[]), page.link());
}

#[test]
fn a_refused_clipboard_is_said_with_what_to_do_instead() {
    let page = Page::open("#v=1&on=icap");
    permit(&page, "denied");
    page.press("Copy link");
    let words = "The browser refused to copy. The link stands under “Link”, ready to be copied by hand.";
    eventually(|| page.said(), &words);
    assert!(page.link().contains("&on=icap&check="));
}

#[test]
fn a_page_without_a_clipboard_says_so() {
    let page = Page::open("#v=1&on=icap");
    page.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    page.press("Copy link");
    eventually(|| page.said().starts_with("The browser refused to copy."), &true);
}
