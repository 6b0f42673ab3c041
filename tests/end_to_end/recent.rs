//! The last plans of this browser, saved copies that were edited, and links that were changed on their way.

use crate::{
    browser::{Scratch, eventually, until},
    page::Page,
    stage::Stage,
};
use std::fs;

/// The names of the last plans, which are unfolded for it.
pub fn plans(page: &Page) -> Vec<String> {
    let button = "document.querySelector('[value=recent-plans]')";
    page.run(&format!("if ({button}.getAttribute('aria-expanded') === 'false') {button}.click()"));
    page.seen("[name=open-recent]")
}

pub fn a_colleagues_link_takes_no_place_of_ones_own_plan(stage: Stage) {
    let page = Page::open(stage, "");
    assert!(!page.can_press("Recent plans"), "there are none yet");
    page.type_in("project", "Harbour");
    page.type_in("ticket", "CHG-1");
    eventually(|| page.can_press("Recent plans"), &true);
    page.visit("#v=1&roles=policy&project=Theirs");
    assert_eq!(plans(&page), ["Harbour · CHG-1"], "a link that is looked at is nobody's work");
    page.pick("SNMP monitoring");
    eventually(|| plans(&page), &["Theirs", "Harbour · CHG-1"]);
    page.visit("?");
    assert_eq!((page.origin().as_str(), page.text_in("project").as_str()), ("Restored from your last visit", "Theirs"));
    assert_eq!(plans(&page), ["Theirs", "Harbour · CHG-1"]);
    let facts = page.seen(".recent-plans .facts");
    assert!(facts[0].starts_with("open now · 7 openings · 20"), "{facts:?}");
    assert!(facts[1].starts_with("17 openings · 20"), "{facts:?}");
    page.press("Harbour · CHG-1");
    eventually(|| page.origin(), &"Opened from your recent plans");
    assert_eq!(page.text_in("project"), "Harbour");
    page.press("Undo");
    eventually(|| page.text_in("project"), &"Theirs");
    eventually(|| plans(&page), &["Theirs", "Harbour · CHG-1"]);
}

pub fn a_plan_is_forgotten(stage: Stage) {
    let page = Page::open(stage, "");
    page.type_in("project", "First");
    page.press("Start over");
    page.type_in("project", "Second");
    eventually(|| plans(&page), &["Second", "First"]);
    let focused = || page.run("return document.activeElement.id").as_str().unwrap_or_default().to_owned();
    page.session().click("//button[@aria-label='Forget First']");
    eventually(|| plans(&page), &["Second"]);
    eventually(|| page.said(), &"First is no longer among the recent plans.");
    assert_eq!(focused(), "recent-plans", "the button that had the focus is gone");
    page.visit("?");
    assert_eq!(plans(&page), ["Second"]);
    page.session().click("//button[@aria-label='Forget Second']");
    eventually(|| page.can_press("Recent plans"), &false);
    assert_eq!(focused(), "recent-plans-button", "the list is gone too");
}

pub fn a_plan_that_an_earlier_page_kept_is_there(stage: Stage) {
    let page = Page::open(stage, "");
    page.run("localStorage.setItem('port-matrix.plan', 'v=1&on=icap&project=Earlier')");
    page.visit("?");
    assert_eq!(
        (page.origin().as_str(), page.text_in("project").as_str()),
        ("Restored from your last visit", "Earlier")
    );
    assert_eq!(plans(&page), ["Earlier"]);
    page.type_in("project", "Later");
    eventually(|| plans(&page), &["Later"]);
    page.visit("#v=1&project=Another");
    page.type_in("ticket", "7");
    eventually(|| plans(&page), &["Another · 7", "Later"]);
}

pub fn an_edited_copy_offers_its_edits_when_it_is_opened_again(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap&project=Saved");
    page.press("Save offline copy");
    let copy = page.downloaded("port-matrix-saved.html");
    page.visit_file(&copy, "");
    assert_eq!(page.seen(".copy-offer button"), [""; 0]);
    page.pick("SNMP monitoring");
    eventually(|| page.origin(), &"Offline copy, edited – not saved yet");
    eventually(|| page.said(), &"Your edits are not in the file yet.");
    let edited = page.rows().len();
    eventually(|| page.address_follows(), &true);
    page.session().reload();
    page.works();
    assert_eq!(page.origin(), "Offline copy, edited – not saved yet", "a reload goes on with them");

    page.visit_file(&copy, "");
    assert_eq!(page.origin(), "Offline copy");
    assert_ne!(page.rows().len(), edited);
    let offer = page.seen(".copy-offer").concat();
    assert!(offer.starts_with("You edited this copy on 20"), "{offer}");
    page.press("Continue with those edits");
    eventually(|| page.rows().len(), &edited);
    assert_eq!(page.seen(".copy-offer button"), [""; 0]);
    // A page that is opened again before its address followed would go on with the edits.
    eventually(|| page.address_follows(), &true);
    page.visit_file(&copy, "");
    page.press("The saved plan");
    eventually(|| page.seen(".copy-offer button"), &[""; 0]);
    assert_eq!(page.origin(), "Offline copy");
    // All files share one storage, which has to be empty for the next test.
    page.run("localStorage.clear()");
}

pub fn a_file_has_no_path_in_its_link_and_on_paper(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap&project=Saved");
    let host = page.at("#v=1&");
    page.press("Save offline copy");
    let copy = page.downloaded("port-matrix-saved.html");
    let content = fs::read_to_string(&copy).expect("the copy is read");
    page.visit_file(&copy, "");
    assert!(page.link().starts_with(&host), "{} begins with the address of the host", page.link());
    // One that was never on a host.
    let (before, after) = content.split_once(" data-host=\"").expect("the host's address");
    let after = after.split_once('"').expect("the end of the address").1;
    let folder = Scratch::new();
    page.visit_file(&folder.write("secret.html", format!("{before}{after}")), "");
    assert!(page.link().starts_with("#v=1&"), "{}", page.link());
    let help = page.at_place("hand-over", || page.seen(".send .help")).concat();
    assert!(help.contains("append it to the address of your Port Matrix page"), "{help}");
    page.go_to("hand-over");
    page.check("sheet-link");
    page.run("dispatchEvent(new Event('beforeprint'))");
    until("the page is ready for paper", || page.run("return !!document.querySelector('.sheet-link')") == true);
    assert_eq!(page.run("return document.querySelectorAll('.qr').length"), 0);
    let foot = page.run("return document.querySelector('.sheet-link').textContent");
    assert!(foot.to_string().contains("append to the address of your Port Matrix page"), "{foot}");
    page.run("dispatchEvent(new Event('afterprint'))");
    assert!(!page.run("return document.body.textContent").to_string().contains("secret"));
    page.run("localStorage.clear()");
}

pub fn links_that_mail_and_chat_changed_open_whole(stage: Stage) {
    let page =
        Page::open(stage, "#v=2&project=London+%26+Paris&scanning=x&zone=DMZ-1&at=10.1.0.1+10.1.0.2&dns=&zone=Core");
    let link = page.link();
    let sent = link.split_once('#').expect("a notation").1.to_owned();
    let rows = page.rows();
    let middle = sent.len() / 2;
    for changed in [
        format!("#{sent}."),
        format!("#{sent}”)"),
        format!("#{sent}&utm_source=x&data=05%7C02"),
        format!("#{}", sent.replace('&', "&amp;amp;")),
        format!("#{}", sent.replace('&', "%26").replace('=', "%3D")),
        format!("#{}", sent.replace('+', "%2B")),
        format!("#{}", sent.replace('%', "%25")),
        format!("#{}\n    {}", &sent[..middle], &sent[middle..]),
        format!("#{}", sent.replace('-', "–")),
        format!("%23{sent}"),
        format!("#{}", sent.replace('=', "=3D")),
    ] {
        page.visit(&changed);
        assert_eq!(page.notices(), [""; 0], "{changed}");
        assert_eq!(page.link(), link, "{changed}");
        assert_eq!(page.rows(), rows, "{changed}");
    }
    page.visit(&format!("#{}", &sent[..middle]));
    assert!(page.notices().concat().contains("its end was cut off"), "{:?}", page.notices());
}
