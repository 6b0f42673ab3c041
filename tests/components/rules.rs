//! The place of the rules: the table with its densities and lists, the filter, the question, and the drawer.

use crate::mounted::Mounted;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_drawer_tells_why_and_the_row_stays_the_same_element() {
    let page = Mounted::per_port("v=1").await;
    let button = "[name='why'][value='scanning>internet>tcp/80']";
    let before = page.find(button).expect("the row's button");
    page.click(button);
    page.until("the reasons are there", || page.count(".drawer .reasons > li") == 1).await;
    let words = page.text(".drawer");
    assert!(words.contains("S14") && words.contains("Without it, "), "{words}");
    assert_eq!(before.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert!(page.find(button).is_some_and(|now| now.is_same_node(Some(&before))));
    page.click("[name='close']");
    page.until("it is closed", || page.find(".drawer").is_some_and(|drawer| drawer.has_attribute("hidden"))).await;
}

#[wasm_bindgen_test]
async fn a_heading_sorts_up_then_down_then_not_at_all() {
    let page = Mounted::new().await;
    for order in [Some("ascending"), Some("descending"), None] {
        page.click("[name='sort'][value='Port']");
        let is_sorted = || page.find("[aria-sort]").and_then(|heading| heading.get_attribute("aria-sort"));
        page.until("the order changes", || is_sorted().as_deref() == order).await;
    }
}

#[wasm_bindgen_test]
async fn each_density_has_its_rows_and_columns() {
    let page = Mounted::new().await;
    for (density, rows, columns) in [("merged", 7, 7), ("per pair", 8, 7), ("per port", 17, 8)] {
        page.click(&format!("[name='density'][value='{density}']"));
        let counted = || (page.count("tr.flow"), page.count(".rules thead th"));
        page.until(&format!("{density}: {:?}", counted()), || counted() == (rows, columns)).await;
    }
}

#[wasm_bindgen_test]
async fn rows_stand_under_their_destination_or_source_or_together() {
    let page = Mounted::per_port("v=1").await;
    let destinations = page.count("tr.section");
    page.click("[name='grouping'][value='not grouped']");
    page.until("there are no headings", || page.count("tr.section") == 0).await;
    page.click("[name='grouping'][value='by source']");
    page.until("there are others", || page.count("tr.section") > 0 && page.count("tr.section") != destinations).await;
    assert_eq!(page.count("tr.flow"), 17);
}

#[wasm_bindgen_test]
async fn recommended_rows_are_marked() {
    let page = Mounted::with_plan("v=1&on=wccp&advised=yes").await;
    assert!(page.count("tr.optional") > 0);
}

#[wasm_bindgen_test]
async fn rows_that_came_with_the_last_change_are_marked() {
    let page = Mounted::new().await;
    page.input("icap").click();
    page.until("a row is new", || page.count("tr.new") == 1).await;
    assert!(page.text("tr.new .number").starts_with("new "), "{}", page.text("tr.new .number"));
    page.input("icap").click();
    page.until("none is", || page.count("tr.new") == 0).await;
}

#[wasm_bindgen_test]
async fn the_filter_counts_what_it_leaves_and_says_where_else_something_is() {
    let page = Mounted::per_port("v=1").await;
    page.type_in("filter", "8443");
    page.until("it is counted", || page.texts(".lists label").concat().contains("needed 1 of 17")).await;
    assert_eq!(page.count("tr.flow:not(.unfound)"), 1);
    page.type_in("filter", "wccp");
    page.until("it is elsewhere", || page.text(".found").contains("rules that are not needed")).await;
    page.type_in("filter", "");
    page.until("all are shown", || page.text(".found").is_empty() && page.count("tr.unfound") == 0).await;
}

#[wasm_bindgen_test]
async fn rules_that_are_not_needed_are_a_list_of_the_same_table() {
    let page = Mounted::new().await;
    assert_eq!(page.count("tr.omitted"), 0);
    page.input("not-needed").click();
    page.until("the list is there", || page.count("tr.omitted") == 22).await;
    page.input("needed").click();
    page.until("it is alone", || page.count("tr.flow") == 0).await;
}

#[wasm_bindgen_test]
async fn connections_inside_a_zone_are_a_list_of_the_same_table() {
    let page = Mounted::with_plan("v=2&scanning=&zone=A&dns=&zone=A").await;
    let rows = page.count("tr.flow");
    page.input("same-zone").click();
    page.until("they are there", || page.count("tr.flow") == rows + 1).await;
    assert!(page.texts("tr.section th").iter().any(|heading| heading.starts_with("Same zone")));
}

#[wasm_bindgen_test]
async fn a_question_is_answered_while_it_is_typed() {
    let page = Mounted::new().await;
    page.click("[name='fold'][value='ask']");
    page.until("it can be asked", || page.count("[name='ask-from']") == 1).await;
    for (name, text) in [("ask-from", "Client machines"), ("ask-to", "Scanning Server"), ("ask-port", "8443")] {
        page.type_in(name, text);
    }
    page.until("it is answered", || page.text(".answer").starts_with("Needed.")).await;
    page.click(".answer button");
    page.until("the drawer has its rule", || page.count(".drawer .reasons > li") > 0).await;
}

#[wasm_bindgen_test]
async fn a_plan_without_roles_says_what_to_do() {
    let page = Mounted::with_plan("v=1&roles=").await;
    assert!(page.text(".empty").contains("No role is chosen"), "{}", page.text(".empty"));
    assert!(page.find(".remarks").is_some_and(|section| section.has_attribute("hidden")));
}

#[wasm_bindgen_test]
async fn a_plan_in_one_zone_says_that_nothing_needs_an_opening() {
    let parties = ["scanning", "policy", "admin", "client", "dns", "internet", "update-sites"];
    let groups: Vec<String> = parties.iter().map(|party| format!("&{party}=&zone=A")).collect();
    let page = Mounted::with_plan(&format!("v=2{}", groups.concat())).await;
    let sentence = page.text(".openings .empty");
    assert!(!sentence.is_empty() && !sentence.contains("No role is chosen"), "{sentence}");
    assert!(page.texts(".lists label").contains(&"same zone 17".to_owned()), "{:?}", page.texts(".lists label"));
}

#[wasm_bindgen_test]
async fn remarks_follow_the_plan() {
    let page = Mounted::new().await;
    assert_eq!(page.texts(".remarks dt"), ["R1", "R2", "R6"]);
    page.input("authentication").click();
    page.until("another comes", || page.texts(".remarks dt") == ["R1", "R2", "R4", "R6"]).await;
}

#[wasm_bindgen_test]
async fn the_legend_and_the_guarantees_are_expanded_by_their_headings() {
    let page = Mounted::new().await;
    for section in ["legend", "about"] {
        page.click(&format!(".{section} h2 button"));
        page.until(section, || page.count(&format!(".{section} h2 + div")) == 1).await;
    }
}
