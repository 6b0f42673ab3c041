//! Copying the link.

use crate::{
    browser::eventually,
    page::{CONTROL, Page},
    stage::Stage,
};
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

pub fn copy_link_puts_the_link_on_the_clipboard(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap&project=Harbour");
    let link = page.link();
    page.press("Copy link");
    eventually(|| page.said(), &"Link copied.");
    // Where a person would put it.
    page.type_in("filter", "");
    page.session().press(&[CONTROL, 'v']);
    eventually(|| page.text_in("filter"), &link);
}

pub fn a_refused_clipboard_is_said_with_what_to_do_instead(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap");
    permit(&page, "denied");
    page.press("Copy link");
    let words = "The browser refused to copy. The link stands under “Link”, ready to be copied by hand.";
    eventually(|| page.said(), &words);
    assert!(page.link().contains("&on=icap&check="));
}

pub fn a_page_without_a_clipboard_says_so(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap");
    page.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    page.press("Copy link");
    eventually(|| page.said().starts_with("The browser refused to copy."), &true);
}
