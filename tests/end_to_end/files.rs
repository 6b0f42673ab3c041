//! The plan as a file.

use crate::{
    browser::{Scratch, eventually},
    page::Page,
    stage::Stage,
    words::opened,
};
use port_matrix::state::Origin;
use serde_json::{Value, json};
use std::fs;

const PLAN: &str = "#v=1&roles=scanning.policy.standby&on=icap&off=updates&icap.port=11344&advised=yes&project=Harbour\
                    &by=J.%20Smith&ticket=CHG-1&date=2026-03-31&note=Two%0Asites";

pub fn a_saved_plan_opens_again_as_it_was(stage: Stage) {
    let page = Page::open(stage, PLAN);
    let link = page.link();
    page.press("Save plan");
    let file = page.downloaded("port-matrix-chg-1-plan.json");
    let text = fs::read_to_string(&file).expect("the plan's file is read");
    let plan: Value = serde_json::from_str(&text).expect("the plan's file is JSON");
    assert_eq!(plan["version"], 1);
    eventually(|| page.said().contains("port-matrix-chg-1-plan.json"), &true);
    page.press("Start over");
    eventually(|| page.rows().len(), &17);
    page.choose_file("plan-file", &file);
    eventually(|| page.link(), &link);
    assert_eq!(page.origin(), opened(&Origin::File("port-matrix-chg-1-plan.json".to_owned())));
    assert_eq!(page.notices(), [""; 0]);
    page.press("Undo");
    eventually(|| page.rows().len(), &17);
}

/// Presses the button with a note of what it has the browser ask for, instead of a dialogue that no test can close.
const ASKED: &str = "
    const asked = [];
    HTMLInputElement.prototype.click = function () { asked.push(this.type, this.name); };
    document.querySelector('[name=open-plan]').click();
    return asked.join(' ');
";

pub fn open_plan_asks_for_a_file(stage: Stage) {
    let page = Page::open(stage, "");
    page.go_to("hand-over");
    assert_eq!(page.run(ASKED), "file plan-file");
}

pub fn the_same_file_can_be_opened_twice(stage: Stage) {
    let page = Page::open(stage, PLAN);
    page.press("Save plan");
    let file = page.downloaded(".json");
    for _ in 0..2 {
        page.press("Start over");
        eventually(|| page.text_in("project"), &"");
        page.choose_file("plan-file", &file);
        eventually(|| page.text_in("project"), &"Harbour");
    }
}

pub fn a_bad_file_is_refused_with_its_place_and_reason_and_the_plan_stays(stage: Stage) {
    let page = Page::open(stage, PLAN);
    page.press("Save plan");
    let text = fs::read_to_string(page.downloaded(".json")).expect("the plan's file is read");
    let sound: Value = serde_json::from_str(&text).expect("the plan's file is JSON");
    let link = page.link();
    let with = |pointer: &str, value: Value| {
        let mut plan = sound.clone();
        *plan.pointer_mut(pointer).expect("a place in the file") = value;
        plan.to_string()
    };
    let mut another_field = sound.clone();
    another_field["colour"] = "red".into();
    let mut without_roles = sound.clone();
    without_roles.as_object_mut().expect("the file is an object").remove("roles");
    let bad = [
        ("broken.json", text[..text.len() / 2].to_owned(), "the file: it is not JSON: EOF while parsing"),
        ("empty.json", String::new(), "the file: it is not JSON: EOF while parsing a value at line 1 column 0"),
        ("picture.json", "\u{fffd}PNG\0\0".to_owned(), "the file: it is not JSON: expected value at line 1 column 1"),
        ("list.json", "[]".to_owned(), "format: "),
        ("large.json", " ".repeat(5_000_001), "It has more than 5 MB, and no plan file has"),
        ("nested.json", "[".repeat(100_000), "the file: it is not JSON: recursion limit"),
        ("format.json", with("/format", "something-else".into()), "format: a plan file has “port-matrix-plan” here"),
        ("version.json", with("/version", 99.into()), "version: this page reads versions 1, 2 and"),
        ("document.json", with("/document", "vsos-9.3".into()), "document: the plan is for “vsos-9.3”"),
        ("role.json", with("/roles/1", "dns".into()), "roles: “dns” is no role"),
        ("roles.json", without_roles.to_string(), "the file: missing field `roles`"),
        ("feature.json", with("/features/1", "teleport".into()), "features[1]: there is no “teleport”"),
        ("port.json", with("/ports", json!({ "snmp": "7" })), "ports.snmp: no feature of this name has a port"),
        ("number.json", with("/ports/icap", 7.into()), "ports.icap: invalid type: integer `7`, expected a string"),
        ("advised.json", with("/advised", "yes".into()), "advised: invalid type: string \"yes\", expected a boolean"),
        ("title.json", with("/title/note", Value::Null), "title.note: invalid type: null, expected a string"),
        ("more.json", another_field.to_string(), "colour: unknown field `colour`"),
    ];
    let folder = Scratch::new();
    for (name, content, reason) in bad {
        page.choose_file("plan-file", &folder.write(name, content));
        let refused = format!("{name} was not opened, and the plan stays as it was. ");
        eventually(|| page.notices().concat().starts_with(&refused), &true);
        let notice = page.notices().concat();
        assert!(notice.contains(reason), "{reason} is not in {notice}");
        assert_eq!(page.link(), link, "{name}");
    }
    assert_eq!(page.text_in("project"), "Harbour");
}
