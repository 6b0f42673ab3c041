//! Pasted input of address fields: `tests/field-cases.json` has the strings and the expected results.

use crate::support::{DOCUMENT, party};
use port_matrix::plan::{Draft, GroupDraft, GroupKey, check};
use serde_json::Value;
use std::fs;

/// The addresses of a group for this input, and the messages about it: problems, then warnings.
fn typed(text: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
    let mut draft = Draft::new(&DOCUMENT);
    let scanning = party("scanning");
    draft.add_group(scanning, GroupDraft { addresses: Some(text.to_owned().into()), ..GroupDraft::default() });
    let (plan, problems) = check(&DOCUMENT, &draft);
    let topology = plan.topology();
    let group = topology.find(GroupKey { party: scanning, number: 1 }).expect("a group");
    let (listed, told): (Vec<_>, Vec<_>) = problems.into_iter().partition(|problem| problem.left_out);
    let texts = |problems: Vec<port_matrix::plan::Problem>| problems.into_iter().map(|problem| problem.text).collect();
    (topology[group].addresses.iter().map(ToString::to_string).collect(), texts(listed), texts(told))
}

fn strings(case: &Value, field: &str) -> Vec<String> {
    case[field].as_array().into_iter().flatten().map(|text| text.as_str().expect("a text").to_owned()).collect()
}

#[test]
fn pasted_addresses_are_read_or_told() {
    let cases = fs::read_to_string("tests/field-cases.json").expect("the cases");
    let cases: Value = serde_json::from_str(&cases).expect("JSON");
    let mut wrong = Vec::new();
    for case in cases["addresses"].as_array().expect("a list") {
        let text = case["typed"].as_str().expect("a text");
        let (read, listed, told) = typed(text);
        if read != strings(case, "read") {
            wrong.push(format!("{text:?} is read as {read:?}"));
        }
        for part in strings(case, "listed").iter().chain(&strings(case, "ask")) {
            if !listed.iter().any(|problem| problem.contains(part)) {
                wrong.push(format!("{text:?} does not list {part:?}: {listed:?}"));
            }
        }
        if let Some(sentence) = case["told"].as_str()
            && !listed.iter().chain(&told).any(|problem| problem.contains(sentence))
        {
            wrong.push(format!("{text:?} does not tell {sentence:?}: {listed:?} {told:?}"));
        }
        if case["listed"].is_null() && case["ask"].is_null() && !listed.is_empty() {
            wrong.push(format!("{text:?} lists {listed:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
