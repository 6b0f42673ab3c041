//! The exports for people and programs, read back: CSV, Markdown, JSON.

use crate::{
    exports::{HOSTILE, PLANS, draft, exported, format, hostile},
    support::{Solved, matrix},
};
use port_matrix::{matrix::Column, plan::Draft};
use serde_json::{Map, Value};

fn drafts() -> impl Iterator<Item = Draft> {
    PLANS.iter().map(|(_, link)| draft(link)).chain(HOSTILE.iter().map(|text| hostile(text)))
}

/// Parses cells of RFC 4180; panics at anything that it does not allow.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let (mut chars, mut quoted) = (text.chars().peekable(), false);
    while let Some(ch) = chars.next() {
        let row = rows.last_mut().unwrap();
        match ch {
            '"' if quoted && chars.next_if_eq(&'"').is_some() => row.last_mut().unwrap().push('"'),
            '"' if quoted || row.last().unwrap().is_empty() => quoted = !quoted,
            '"' => panic!("a quote inside {row:?}"),
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => {
                assert_eq!(chars.next(), Some('\n'));
                rows.push(vec![String::new()]);
            }
            '\n' if !quoted => panic!("half a line end"),
            _ => row.last_mut().unwrap().push(ch),
        }
    }
    assert!(!quoted && rows.pop() == Some(vec![String::new()]), "the last line has no end");
    rows
}

#[test]
fn csv_has_a_row_for_each_opening_and_no_formula() {
    for draft in drafts() {
        let solved = matrix(&draft);
        let rows = rows(&exported(format("csv"), &solved, "link").text);
        assert_eq!(rows.len(), solved.flows.len() + 1);
        for (row, flow) in rows[1..].iter().zip(&solved.flows) {
            assert_eq!(row.len(), 12);
            let formula = |cell: &String| cell.trim_start().starts_with(['=', '+', '-', '@', '\t']);
            assert!(!row.iter().any(formula), "{row:?}");
            assert_eq!(row[6], flow.service.protocol().name());
            assert_eq!(row[7], flow.service.port().map_or_else(String::new, |port| port.to_string()));
            assert_eq!(row[9], solved.lines(Column::Purpose, flow).join("; "));
        }
    }
}

#[test]
fn markdown_tables_keep_their_columns_and_have_no_markup() {
    for draft in drafts() {
        let solved = matrix(&draft);
        let text = exported(format("markdown"), &solved, "link").text;
        let table = |heading| text.split(heading).nth(1).unwrap().split("\n## ").next().unwrap().trim();
        for (heading, columns) in [("## Openings", 7), ("## Groups", 4)] {
            for line in table(heading).lines() {
                assert_eq!(line.matches('|').count(), columns + 1, "{line}");
            }
        }
        assert_eq!(table("## Openings").lines().count(), solved.flows.len() + 2);
        assert!(!text.contains(['<', '>', '`']), "{text}");
        let bare = text.split("\\#").flat_map(|part| part.lines()).filter(|line| line.contains(" #")).count();
        assert_eq!(bare, 0, "{text}");
    }
}

#[test]
fn json_keeps_its_schema_and_every_text() {
    let schema = serde_json::from_str(include_str!("../../docs/port-matrix.schema.json")).unwrap();
    for draft in drafts() {
        let solved = matrix(&draft);
        let text = exported(format("json"), &solved, "link").text;
        let value: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        check(&schema, &schema, &value).unwrap_or_else(|fault| panic!("{fault}"));
        assert_eq!(value["title"]["note"], solved.plan.details().get(port_matrix::plan::Detail::Note));
        says_the_matrix(&value, &solved);
    }
}

fn says_the_matrix(value: &Value, solved: &Solved) {
    let groups = value["groups"].as_array().unwrap();
    let group = |id: &Value| groups.iter().find(|group| group["id"] == *id).expect("the group of a rule is listed");
    assert_eq!(value["rules"].as_array().unwrap().len(), solved.flows.len());
    assert_eq!(value["within"].as_array().unwrap().len(), solved.matrix.intra_zone.len());
    assert_eq!(value["unneeded"].as_array().unwrap().len(), solved.omitted.len());
    for (rule, flow) in value["rules"].as_array().unwrap().iter().zip(&solved.flows) {
        assert_eq!(group(&rule["source"])["name"], solved.plan.topology()[flow.source].name);
        assert_eq!(group(&rule["destination"])["name"], solved.plan.topology()[flow.destination].name);
    }
}

/// A plan with a site, a role that exists already, and so openings to keep.
const WITH_SITES: &str = "v=3&scanning=&site=London&state=exists&policy=";

#[test]
fn lists_say_sites_states_and_actions_where_a_plan_does() {
    let solved = matrix(&draft(WITH_SITES));
    let text = |id| exported(format(id), &solved, "link").text;
    let rows = rows(&text("csv"));
    assert_eq!(rows[0][12..], ["Source site", "Destination site", "Action"]);
    let scanner = solved.flows.iter().position(|flow| solved.plan.topology()[flow.source].site == "London").unwrap();
    let managed = solved.flows.iter().position(|flow| solved.plan.topology()[flow.destination].site == "London");
    assert_eq!(rows[scanner + 1][12..], ["London", "", "keep"]);
    assert_eq!(rows[managed.unwrap() + 1][12..], ["", "London", "add"], "a new Policy Server needs an opening");
    let json: Value = serde_json::from_str(&text("json")).unwrap();
    let schema = serde_json::from_str(include_str!("../../docs/port-matrix.schema.json")).unwrap();
    check(&schema, &schema, &json).unwrap_or_else(|fault| panic!("{fault}"));
    let group = json["groups"].as_array().unwrap().iter().find(|group| group["id"] == "scanning").unwrap();
    assert_eq!((&group["site"], &group["state"]), (&"London".into(), &"exists".into()));
    assert_eq!(json["rules"][scanner]["action"], "keep");
    let markdown = text("markdown");
    assert!(markdown.contains("| Reference | Action |\n") && markdown.contains("| London | exists |"), "{markdown}");
}

#[test]
fn the_schema_refuses_what_it_should() {
    let schema: Value = serde_json::from_str(include_str!("../../docs/port-matrix.schema.json")).unwrap();
    let text = exported(format("json"), &matrix(&draft(PLANS[0].1)), "link").text;
    let sound: Value = serde_json::from_str(&text).unwrap();
    let faults = [("/rules/0/port", "80"), ("/version", "2"), ("/groups/0/addresses", "x"), ("/rules/0/protocol", "x")];
    for (place, wrong) in faults {
        let mut value = sound.clone();
        *value.pointer_mut(place).unwrap() = wrong.into();
        assert!(check(&schema, &schema, &value).is_err(), "{place}");
    }
    for (place, missing) in [("", "gaps"), ("/groups/0", "zone")] {
        let mut value = sound.clone();
        value.pointer_mut(place).unwrap().as_object_mut().unwrap().remove(missing);
        assert!(check(&schema, &schema, &value).is_err(), "without {missing}");
    }
}

/// The keywords of JSON Schema that our schema uses; any other is an error of the test.
fn check(root: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    for (keyword, rule) in schema.as_object().unwrap() {
        let is_sound = match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" => true,
            "$ref" => return check(root, root.pointer(&rule.as_str().unwrap()[1..]).unwrap(), value),
            "const" => rule == value,
            "enum" => rule.as_array().unwrap().contains(value),
            "type" => rule.as_array().map_or_else(|| is(rule, value), |any| any.iter().any(|rule| is(rule, value))),
            "required" => {
                rule.as_array().unwrap().iter().all(|name| fields(value).contains_key(name.as_str().unwrap()))
            }
            "additionalProperties" => fields(value).keys().all(|name| schema["properties"].get(name).is_some()),
            "items" => {
                value.as_array().into_iter().flatten().try_for_each(|item| check(root, rule, item))?;
                true
            }
            "properties" => {
                for (name, field) in fields(value) {
                    check(root, rule.get(&name).unwrap_or(&Value::Object(Map::new())), &field)?;
                }
                true
            }
            other => panic!("the schema uses {other}, which this test does not know"),
        };
        if !is_sound {
            return Err(format!("{keyword} {rule} does not hold for {value}"));
        }
    }
    Ok(())
}

fn fields(value: &Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

fn is(kind: &Value, value: &Value) -> bool {
    match kind.as_str().unwrap() {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("{other}"),
    }
}
