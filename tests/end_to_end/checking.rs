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

/// A line as the scripts print it. The plan does not say which address of the Internet is tried.
fn line(connection: [&str; 3], port: u16, result: &str) -> String {
    let [_, destination, _] = connection;
    let address = match destination {
        "scanning" => "10.1.0.11",
        "dns" => "10.9.0.53",
        _ => "198.51.100.7",
    };
    line_at(address, connection, port, result)
}

fn line_at(address: &str, connection: [&str; 3], port: u16, result: &str) -> String {
    let [source, destination, protocol] = connection;
    let line = json!({ "source": source, "destination": destination, "address": address, "protocol": protocol,
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
    eventually(|| result_of(&page, "Client machines", "London"), &"1 open, 1 untested");
    assert_eq!(page.seen(".proved"), ["1 of 17 openings tested: 1 open."]);
    let both = line(browsing, 8080, "reached") + &line(browsing, 8443, "reached");
    paste(&page, &both);
    eventually(|| result_of(&page, "Client machines", "London"), &"open");
    page.session().reload();
    page.works();
    assert_eq!(result_of(&page, "Client machines", "London"), "open", "a reload keeps the results");
    // What is not open is named, the worst first.
    for (result, shown) in [
        ("silent", "1 no answer (UDP), 1 open"),
        ("refused", "1 refused, 1 open\nClient machines → 10.1.0.11 TCP 8443: refused"),
        ("timed out", "1 timed out, 1 open\nClient machines → 10.1.0.11 TCP 8443: timed out"),
    ] {
        paste(&page, &(both.clone() + &line(browsing, 8443, result)));
        eventually(|| result_of(&page, "Client machines", "London"), &shown);
    }
    // What was not tried is not tested.
    paste(&page, &(line(browsing, 8080, "reached") + &line(browsing, 8443, "not tried")));
    eventually(|| page.seen(".proved"), &["1 of 17 openings tested: 1 open; 1 not tried."]);
    // An address of nobody in the plan proves nothing.
    paste(&page, &(line(browsing, 8080, "reached") + &line_at("192.0.2.99", browsing, 8443, "reached")));
    eventually(|| result_of(&page, "Client machines", "London"), &"1 open, 1 untested");
    let problems = page.seen(".results .problem");
    assert_eq!(problems, ["192.0.2.99 is no address of London: such results are not counted."]);
    paste(&page, &(both.clone() + &line(browsing, 8443, "timed out")));
    eventually(|| page.run("return document.querySelectorAll('.outcomes .bad').length"), &1);
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
    assert!(sheet.blocks.contains(&"3 of 17 openings tested: 1 timed out, 2 open.".to_owned()), "{:?}", sheet.blocks);
    let not_open = sheet.blocks.iter().find(|block| block.contains("198.51.100.7 TCP 80: timed out"));
    assert!(not_open.is_some_and(|block| block.starts_with("Rule ")), "{:?}", sheet.blocks);
    let result = |from: &str, to: &str| {
        let row = sheet.rules.iter().find(|row| row.text("From") == from && row.text("To") == to);
        row.expect("a row").text("result").to_owned()
    };
    assert_eq!(result("Client machines", "London"), "open");
    assert_eq!(result("London", "Internet"), "1 timed out, 2 untested");
    if stage.engine.prints() {
        sheet.is_on(&crate::printed::Printed::on_a4(&page), "A4");
    }
    // Results are no part of the plan.
    assert_eq!(page.run("return document.title"), Value::from("Harbour"));
    assert!(!page.link().contains("reached"));
}
