//! The request sheet as the browser gets it for printing, read while it is there.

use crate::{
    page::Page,
    printed::Printed,
    row::{Connection, Row, texts},
};
use serde_json::Value;
use std::collections::BTreeSet;

/// The names of the checkboxes of all parts after the first page; the first two are checked at first.
pub const PARTS: [&str; 6] = ["sheet-map", "sheet-remarks", "sheet-ports", "sheet-grid", "sheet-omitted", "sheet-link"];

/// The sheet's tables and texts.
pub struct Sheet {
    /// The merged rules.
    pub rules: Vec<Row>,
    /// The rows of every other table but the grid, as texts.
    pub rows: Vec<String>,
    /// The text of everything else that is a block of its own.
    pub blocks: Vec<String>,
    /// Every run of letters in it.
    letters: BTreeSet<String>,
    /// The plan's link, which breaks anywhere; empty if it is not on the sheet.
    link: String,
}

/// Reads the sheet as a browser has it between `beforeprint` and `afterprint`.
const READ: &str = "
    dispatchEvent(new Event('beforeprint'));
    const sheet = document.querySelector('.sheet');
    const text = part => part.textContent;
    const lines = cell => cell.querySelector('.line') ? [...cell.querySelectorAll('.line')].map(text) : [text(cell)];
    const cells = row => [...row.cells].map(cell => [cell.className, lines(cell).filter(line => line)]);
    const rules = [...sheet.querySelectorAll('.request-rules tbody tr')].map(cells);
    const others = [...sheet.querySelectorAll('table:not(.request-rules, .grid) tbody tr')];
    const rows = others.map(row => [...row.cells].map(cell => lines(cell).join(' ')).join(' '));
    const blocks = [...sheet.querySelectorAll('h1, h2, p:not(.saves), li, dt, dd, caption, thead th')];
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const all = [];
    // A title is shown where somebody points at a part of the picture, and not on paper.
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('title, .saves')) all.push(walker.currentNode.data);
    const link = sheet.querySelector('.link')?.textContent ?? '';
    const read = [rules, rows, blocks.map(text), all.join(' '), link];
    dispatchEvent(new Event('afterprint'));
    return read;
";

/// The longest run of letters that is to stay on one line.
const LONG_WORD: usize = 16;

impl Sheet {
    /// The sheet of the plan that is open, with the parts that are chosen.
    pub fn of(page: &Page) -> Self {
        let read = page.run(READ);
        let rules = read[0].as_array().expect("a list of rows").iter().map(Row::of).collect();
        let letters = letters(read[3].as_str().expect("a text"));
        let link = read[4].as_str().expect("a text").to_owned();
        Self { rules, rows: texts(&read[1]), blocks: texts(&read[2]), letters, link }
    }

    /// Panics at what is not on paper.
    pub fn is_on(&self, printed: &Printed, what: &str) {
        let rules = self.rules.iter().map(|row| row.text("#").to_owned() + &row.words());
        for part in rules.chain(self.rows.iter().cloned()).chain(self.blocks.iter().cloned()) {
            assert!(printed.has(&part), "{part} is not in one piece on {what}: {}", printed.text());
        }
        assert_eq!(self.torn(printed), [""; 0], "no word is torn on {what}");
    }

    /// Runs of letters on paper that the sheet does not have: pieces of words. A word that is longer than a line may
    /// break anywhere.
    fn torn(&self, printed: &Printed) -> Vec<String> {
        let footer = letters("Page of Port Matrix");
        let pages = printed.words();
        let words = pages.iter().flat_map(|(_, words)| words).flat_map(|word| letters(&word.text));
        let long = self.letters.iter().filter(|known| known.chars().count() > LONG_WORD);
        let is_whole = |word: &String| {
            let is_known = self.letters.contains(word) || footer.contains(word) || self.link.contains(word);
            is_known || long.clone().any(|long| long.contains(word))
        };
        words.filter(|word| !is_whole(word)).collect()
    }
}

/// The runs of letters of a text.
fn letters(text: &str) -> BTreeSet<String> {
    let text = crate::printed::without_ligatures(text);
    let runs = text.split(|ch: char| !ch.is_alphabetic()).filter(|run| !run.is_empty());
    runs.map(str::to_owned).collect()
}

/// The connections that a merged row stands for: every source with every destination on every service.
pub fn expanded(row: &Row) -> Vec<Connection> {
    let names = |heading: &str| row.text(heading).split(", ").map(str::to_owned).collect::<Vec<_>>();
    let services: Vec<[String; 2]> = row.lines("Port").iter().flat_map(|line| services(line)).collect();
    let mut connections = Vec::new();
    for from in names("From") {
        for to in names("To") {
            let of_pair = services.iter().map(|[protocol, port]| [&from, &to, protocol, port].map(Clone::clone));
            connections.extend(of_pair);
        }
    }
    connections
}

/// The protocol and port of each service of a line such as `TCP 3128 (default 8080), 8443*`.
fn services(line: &str) -> Vec<[String; 2]> {
    if line.starts_with("GRE") {
        return vec![[line.trim_end_matches('*').to_owned(), String::new()]];
    }
    let (protocol, ports) = line.split_once(' ').expect("a protocol and ports");
    let mut without_defaults = String::new();
    for part in ports.split('(') {
        without_defaults += part.rsplit(')').next().unwrap_or_default();
    }
    let ports = without_defaults.split(',').map(|port| port.trim().trim_end_matches('*').to_owned());
    ports.map(|port| [protocol.to_owned(), port]).collect()
}

/// Chooses these parts of the sheet and no others.
pub fn choose_parts(page: &Page, parts: &[&str]) {
    page.go_to("hand-over");
    for part in PARTS {
        let checked = page.session().run("return document.getElementById(arguments[0]).checked", &[part.into()]);
        if checked != Value::Bool(parts.contains(&part)) {
            page.check(part);
        }
    }
}
