//! The place of the proof: scripts, their commands, and results that are pasted back.

use crate::{
    browser::{eventually, until},
    page::Page,
    row::texts,
    sheet::Sheet,
    stage::Stage,
};
use serde_json::{Value, json};
use std::fs;

const PLAN: &str = "#v=2&project=Harbour&scanning=London&at=10.1.0.11&policy=&at=10.9.0.5&dns=&at=10.9.0.53";

/// A line as the scripts print it.
fn line(connection: [&str; 3], port: u16, result: &str) -> String {
    let [source, destination, protocol] = connection;
    let line = json!({ "source": source, "destination": destination, "address": "10.9.0.53", "protocol": protocol,
        "port": port, "result": result });
    line.to_string() + "\n"
}

fn paste(page: &Page, results: &str) {
    page.put_in(&json!({ "results": results }));
    until("it is rendered", || page.text_in("results") == results);
}

/// The cells of the rows of a table.
fn cells(page: &Page, table: &str) -> Vec<Vec<String>> {
    let script = "
        const rows = [...document.querySelectorAll(arguments[0] + ' tbody tr')];
        return rows.map(row => [...row.cells].map(cell => cell.innerText.trim()));
    ";
    let rows = page.session().run(script, &[json!(table)]);
    rows.as_array().expect("a list of rows").iter().map(texts).collect()
}

/// The result of the row with these ends.
fn result_of(page: &Page, from: &str, to: &str) -> String {
    let rows = cells(page, ".outcomes");
    let row = rows.iter().find(|row| row[1] == from && row[2] == to);
    row.unwrap_or_else(|| panic!("no row from {from} to {to} in {rows:?}"))[4].clone()
}

pub fn each_source_has_its_command_and_the_script_is_saved(stage: Stage) {
    let page = Page::open(stage, PLAN);
    let rows = page.rows();
    page.go_to("check");
    for (shell, file, beginning) in [
        ("Bash", "port-matrix-harbour-bash.sh", "bash port-matrix-harbour-bash.sh scanning > scanning.jsonl"),
        ("PowerShell", "port-matrix-harbour-powershell.ps1", ".\\port-matrix-harbour-powershell.ps1 scanning -Json > "),
    ] {
        page.pick(shell);
        eventually(|| page.seen("[name=save-proof]"), &[format!("Save {file}")]);
        let commands = cells(&page, ".commands");
        let of_london = commands.iter().find(|row| row[0] == "London").expect("a command for London");
        assert!(of_london[2].starts_with(beginning), "{of_london:?}");
        let from_london = rows.iter().filter(|row| row.text("From") == "London").count();
        assert_eq!(of_london[1], from_london.to_string());
        let sources: std::collections::BTreeSet<_> = rows.iter().map(|row| row.text("From")).collect();
        assert_eq!(commands.len(), sources.len());
        page.press(&format!("Save {file}"));
        let script = fs::read_to_string(page.downloaded(file)).expect("the script is read");
        assert!(script.contains("10.9.0.53"), "{script}");
        assert_eq!(page.said(), format!("Saved {file} to your downloads."));
    }
}

pub fn results_tick_the_rows(stage: Stage) {
    let page = Page::open(stage, PLAN);
    page.go_to("check");
    assert_eq!(page.seen("table.outcomes").len(), 0);
    let browsing = ["client", "scanning", "tcp"];
    paste(&page, &line(browsing, 8080, "reached"));
    eventually(|| result_of(&page, "Client machines", "London"), &"1 of 2 tested");
    assert_eq!(page.seen(".proved"), ["1 of 17 openings tested: 1 open."]);
    let both = line(browsing, 8080, "reached") + &line(browsing, 8443, "reached");
    paste(&page, &both);
    eventually(|| result_of(&page, "Client machines", "London"), &"open");
    // The worst of a row's results is the row's.
    for (result, shown) in [("refused", "refused"), ("silent", "no answer (UDP)"), ("timed out", "timed out")] {
        paste(&page, &(both.clone() + &line(browsing, 8443, result)));
        eventually(|| result_of(&page, "Client machines", "London"), &shown);
    }
    let colour = "return getComputedStyle(document.querySelector('.outcomes .bad')).fontWeight";
    assert!(page.run(colour).as_str().is_some_and(|weight| weight.parse::<u32>().is_ok_and(|weight| weight > 400)));
    paste(&page, &(both + "no result\n" + &line(["scanning", "mars", "tcp"], 1, "reached")));
    eventually(|| page.seen(".results .problem").len(), &2);
    let problems = page.seen(".results .problem").join("\n");
    assert!(
        problems.contains("1 line is no result (line 3)") && problems.contains("scanning>mars>tcp/1"),
        "{problems}"
    );
    paste(&page, "");
    eventually(|| page.seen("table.outcomes").len(), &0);
}

pub fn results_make_the_sheet_an_acceptance_record(stage: Stage) {
    let page = Page::open(stage, PLAN);
    assert!(Sheet::of(&page).blocks.contains(&"Firewall change request".to_owned()));
    let both: String = [8080, 8443].iter().map(|port| line(["client", "scanning", "tcp"], *port, "reached")).collect();
    page.go_to("check");
    paste(&page, &(both + &line(["scanning", "internet", "tcp"], 80, "timed out")));
    eventually(|| result_of(&page, "Client machines", "London"), &"open");
    let sheet = Sheet::of(&page);
    assert_eq!(sheet.blocks[0], "Firewall acceptance record");
    assert!(sheet.blocks.contains(&"3 of 17 openings tested: 2 open, 1 timed out.".to_owned()), "{:?}", sheet.blocks);
    let result = |from: &str, to: &str| {
        let row = sheet.rules.iter().find(|row| row.text("From") == from && row.text("To") == to);
        row.expect("a row").text("result").to_owned()
    };
    assert_eq!(result("Client machines", "London"), "open");
    assert_eq!(result("London", "Internet"), "–", "it is tested only in part");
    if stage.engine.prints() {
        sheet.is_on(&crate::printed::Printed::on_a4(&page), "A4");
    }
    // Results are no part of the plan.
    assert_eq!(page.run("return document.title"), Value::from("Harbour"));
    assert!(!page.link().contains("reached"));
}
