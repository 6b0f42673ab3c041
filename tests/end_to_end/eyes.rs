//! The eyes of a person: what the page shows.

use crate::{
    browser::until,
    page::Page,
    row::{Row, texts},
};
use serde_json::Value;

/// The rows of the rules table in sight, section by section: the section's heading, and its rows of cells of lines.
const SECTIONS: &str = "
    const text = part => part.textContent.trim();
    const is_text = part => !part.classList?.contains('unseen') && !part.classList?.contains('mark');
    const lines = cell => [...(cell.querySelector('button') || cell).childNodes].filter(is_text).map(text).filter(line => line);
    const cells = row => [...row.cells].map(cell => [cell.className, lines(cell)]);
    if (document.querySelector('.rules .far')) throw new Error('some rules are far: ask for their numbers');
    const is_seen = row => row.checkVisibility() && row.matches('.flow, .omitted');
    const bodies = document.querySelectorAll('table[aria-label=Rules] tbody');
    return [...bodies].map(body => [
        body.querySelector('th')?.firstChild.textContent.trim() ?? '',
        [...body.rows].filter(is_seen).map(cells),
    ]);
";

/// The texts of the visible elements that a selector finds.
const SEEN: &str = "
    const found = [...document.querySelectorAll(arguments[0])];
    return found.filter(element => element.checkVisibility()).map(element => (element.innerText ?? element.textContent).trim());
";

impl Page {
    /// The texts of the visible elements that a selector finds.
    pub fn seen(&self, selector: &str) -> Vec<String> {
        let seen = self.session().run(SEEN, &[selector.into()]);
        texts(&seen).into_iter().filter(|text| !text.is_empty()).collect()
    }

    /// The rows of the rules table that can be seen, in the density that is chosen, under the headings of their
    /// sections.
    pub fn table(&self) -> Vec<(String, Vec<Row>)> {
        let section = |section: &Value| {
            let rows = section[1].as_array().expect("a list of rows");
            (section[0].as_str().expect("a heading").to_owned(), rows.iter().map(Row::of).collect())
        };
        self.run(SECTIONS).as_array().expect("a list of sections").iter().map(section).collect()
    }

    /// The same, with a row for each connection.
    pub fn sections(&self) -> Vec<(String, Vec<Row>)> {
        self.go_to("rules");
        // Without a click, which would move the focus.
        let chosen = "
            const one = document.querySelector('[name=density][value=\"per port\"]');
            if (one && !one.checked) one.click();
            const table = document.querySelector('table[aria-label=Rules]');
            return !table || table.classList.contains('per-port');
        ";
        until("the table has a row for each port", || self.run(chosen) == true);
        self.table()
    }

    /// The connections that can be seen, from top to bottom.
    pub fn rows(&self) -> Vec<Row> {
        self.sections().into_iter().flat_map(|(_, rows)| rows).collect()
    }

    /// The merged rows that can be seen, from top to bottom.
    pub fn merged_rows(&self) -> Vec<Row> {
        self.table().into_iter().flat_map(|(_, rows)| rows).collect()
    }

    /// The numbers of all rules of the table from top to bottom, of those too that are far and therefore lines of text.
    pub fn rule_numbers(&self) -> Vec<String> {
        let script = "
            const numbers = row => row.matches('.far') ? row.textContent.split('\\n').map(line => line.split('\\t')[0])
                : [row.cells[0].textContent];
            return [...document.querySelectorAll('.rules :is(.flow, .far)')].flatMap(numbers);
        ";
        texts(&self.run(script))
    }

    /// The row with this rule in its reference.
    #[track_caller]
    pub fn row_of(&self, rule: &str) -> Row {
        let mut rows = self.rows();
        rows.retain(|row| row.lines("Reference").iter().any(|line| line.split(' ').next() == Some(rule)));
        assert_eq!(rows.len(), 1, "rows of rule {rule}: {rows:#?}");
        rows.remove(0)
    }

    /// The line that counts the rules and openings.
    pub fn count(&self) -> String {
        self.go_to("rules");
        self.seen(".count").concat()
    }

    /// The sentence about the origin of the plan.
    pub fn origin(&self) -> String {
        self.seen(".origin").concat()
    }

    /// The message of the last button that was pressed.
    pub fn said(&self) -> String {
        self.seen(".said").concat()
    }

    /// The notices about the link or file that was opened.
    pub fn notices(&self) -> Vec<String> {
        self.seen("[role=alert] li")
    }

    /// The sentences of the list of what needs attention.
    pub fn to_look_at(&self) -> Vec<String> {
        self.attention("span")
    }

    /// The entries among them that are about something wrong.
    pub fn problems(&self) -> Vec<String> {
        self.attention(".bad > span")
    }

    fn attention(&self, part: &str) -> Vec<String> {
        let expand = "
            const button = document.querySelector('button.attention');
            if (button?.ariaExpanded === 'false') button.click();
            return button !== null;
        ";
        if self.run(expand) == false {
            return Vec::new();
        }
        let lists = || self.run("return document.querySelectorAll('.to-look-at, p.attention').length");
        until("the list is there", || lists() != 0);
        let part = if part == "span" { "li > span" } else { part };
        self.seen(&format!(".to-look-at {part}"))
    }

    /// The plan's link as the page shows it.
    pub fn link(&self) -> String {
        let read = || self.run("return document.querySelector('[name=link]').value");
        self.at_place("hand-over", read).as_str().expect("a link").to_owned()
    }

    /// Returns `true` if the address bar has the plan of the link. The link of a file begins with no file's address.
    pub fn address_follows(&self) -> bool {
        let notation = |address: String| address.split_once('#').map(|(_, notation)| notation.to_owned());
        notation(self.address()) == notation(self.link())
    }

    /// The labels of the plan's checkboxes, each with `true` if it is checked.
    pub fn choices(&self) -> Vec<(String, bool)> {
        if !["plan", "rules"].contains(&&*self.place()) {
            self.go_to("rules");
        }
        // Not `labels`: WebKitGTK 2.50 aborts when it frees such a list after its page.
        let script = "
            const boxes = [...document.querySelectorAll('.choices input[type=checkbox]')];
            return boxes.map(box => [box.closest('label').innerText.trim(), box.checked]);
        ";
        let choices = self.run(script);
        let choice = |pair: &Value| (pair[0].as_str().unwrap_or_default().to_owned(), pair[1] == true);
        choices.as_array().expect("a list of checkboxes").iter().map(choice).collect()
    }
}
