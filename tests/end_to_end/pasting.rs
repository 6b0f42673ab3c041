//! Addresses and tables as people paste them.

use crate::{
    browser::{eventually, until},
    page::Page,
    stage::Stage,
};
use serde_json::json;

const TAB: &str = "\u{e004}";

fn open_groups(stage: Stage) -> Page {
    let page = Page::open(stage, "");
    page.go_to("plan");
    until("the form is there", || !page.seen(".editor").is_empty());
    page
}

fn understood(page: &Page, field: &str) -> String {
    page.run(&format!("return document.getElementById('{field}-understood').innerText"))
        .as_str()
        .unwrap_or_default()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn press_named(page: &Page, name: &str) {
    page.session().click(&format!("//button[@aria-label=\"{name}\"]"));
}

pub fn what_is_pasted_is_understood_mended_and_taken_back(stage: Stage) {
    let page = open_groups(stage);
    let pasted = "Name\tIP\nsrv01\t10.1.1.5\nsrv02\t10.1.1.0 255.255.255.0\n10.1.1.x\nproxy\n10.1.1.5";
    page.put_in(&json!({ "client/at": pasted }));
    eventually(
        || understood(&page, "client/at"),
        &"10.1.1.5 10.1.1.0/24 2 recognised · 1 duplicate · 1 to confirm · 1 not understood",
    );
    press_named(&page, "Use 10.1.1.0/24 instead of 10.1.1.x, Client machines");
    let mended = pasted.replace("10.1.1.x", "10.1.1.0/24");
    eventually(|| page.text_in("client/at"), &mended);
    assert_eq!(page.run("return document.activeElement.name"), "client/at", "the focus is kept");
    press_named(&page, "proxy is a DNS name, Client machines");
    eventually(|| page.text_in("client/at"), &mended.replace("proxy", "proxy."));
    eventually(|| understood(&page, "client/at"), &"10.1.1.5 10.1.1.0/24 proxy 3 recognised · 2 duplicates");
    assert_eq!(page.problem_of("client/at"), None);
    // The name is in the rules and in the link as it was confirmed.
    eventually(|| page.link().contains("proxy."), &true);
    page.press("Undo");
    eventually(|| page.text_in("client/at"), &mended);
    page.press("Undo");
    eventually(|| page.text_in("client/at"), &pasted);
}

pub fn nothing_is_said_nor_moved_while_an_address_is_typed(stage: Stage) {
    let page = open_groups(stage);
    let place = || {
        page.run(
            "const top = id => document.getElementById(id).getBoundingClientRect().top;
             return top('dns/at') - top('client/at');",
        )
    };
    let before = place();
    page.type_in("client/at", "10.1.1.256");
    eventually(|| page.text_in("client/at"), &"10.1.1.256");
    assert_eq!(page.problem_of("client/at"), None);
    assert_eq!(place(), before, "nothing moves");
    page.press_keys(TAB);
    let problem = "“10.1.1.256” is left out: an IPv4 address is four numbers of 0 to 255, such as 10.1.1.5.";
    eventually(|| page.problem_of("client/at"), &Some(problem.to_owned()));
    page.type_in("client/at", "10.1.1.256,10.1");
    eventually(|| page.problem_of("client/at"), &Some(problem.to_owned()));
}

/// A field is judged when it is left, and what is said then moves what is below: not before the click that leaves it.
pub fn the_click_that_leaves_a_field_is_not_lost(stage: Stage) {
    let page = open_groups(stage);
    page.focus("[id='client/at']");
    page.press_keys("10.1.1.x, 10.1.2.y");
    eventually(|| page.text_in("client/at"), &"10.1.1.x, 10.1.2.y");
    press_named(&page, "Use 10.1.1.0/24 instead of 10.1.1.x, Client machines");
    eventually(|| page.text_in("client/at"), &"10.1.1.0/24, 10.1.2.y");
    page.put_in(&json!({ "client/at": "" }));
    page.focus("[id='client/at']");
    page.press_keys("10.1.1.x");
    let exists = "//*[@id='dns/at']/ancestor::tr//input[@type='checkbox']";
    let is_checked = || {
        page.run("return document.getElementById('dns/at').closest('tr').querySelector('input[type=checkbox]').checked")
    };
    let before = is_checked();
    page.session().click(exists);
    eventually(|| is_checked() != before, &true);
    eventually(|| page.problem_of("client/at").is_some(), &true);
}

pub fn a_table_is_pasted_assigned_and_added(stage: Stage) {
    let page = open_groups(stage);
    page.press("Paste a table");
    until("the field is there", || page.run("return !!document.getElementById('pasted-table')") == true);
    let rows = [
        "Place\tDevice\tSecurity zone\tIP address\tOwner",
        "London\tScanner\tDMZ\t192.0.2.11\tAnn",
        "Paris\tScanner\tDMZ\t192.0.2.12\tBob",
        "London\tClients\tLAN\t10.20.0.0 255.255.0.0\tAnn",
        "London\tPrinter\tLAN\t10.20.0.9\tAnn",
    ];
    page.put_in(&json!({ "pasted-table": rows.join("\n") }));
    until("the table is shown", || page.seen(".pasted tbody tr").len() == 4);
    let said = "Row 5, Device: “Printer” is no role of this document, which has Scanning Server, ";
    until("the row is told", || page.seen(".paste-table .asides li").join("").starts_with(said));
    page.session().click("//select[@name='0-column']/option[.='Site']");
    page.press("Add 3 groups");
    eventually(|| page.text_in("scanning.2/site"), &"Paris");
    let text = |name: &str| page.text_in(name);
    assert_eq!(
        ["site", "name", "zone", "at"].map(|field| text(&format!("scanning/{field}"))),
        ["London", "Scanner", "DMZ", "192.0.2.11"]
    );
    assert_eq!([text("client/site"), text("client/name"), text("client/zone")], ["London", "Clients", "LAN"]);
    assert_eq!(understood(&page, "client/at"), "10.20.0.0/16 1 recognised");
    assert_eq!(page.said(), "Added 3 groups. Undo takes them back.");
    page.press("Undo");
    eventually(|| page.text_in("scanning/name"), &"");
    assert!(page.run("return document.getElementsByName('scanning.2/name').length") == 0);
}
