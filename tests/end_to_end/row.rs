//! A row of the rules table, as it reads.

use serde_json::Value;

/// The texts of a row's cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    cells: Vec<Vec<String>>,
}

/// Source, destination, protocol and port, as a firewall's owner reads them.
pub type Connection = [String; 4];

impl Row {
    /// A row of cells, each a list of lines.
    pub fn of(cells: &Value) -> Self {
        let lines = |cell: &Value| texts(cell);
        Self { cells: cells.as_array().expect("a row has cells").iter().map(lines).collect() }
    }

    /// The lines under a heading.
    pub fn lines(&self, heading: &str) -> &[String] {
        let place = HEADINGS.iter().position(|name| *name == heading).expect("a heading of the table");
        &self.cells[place]
    }

    /// The first line under a heading; empty if there is none.
    pub fn text(&self, heading: &str) -> &str {
        self.lines(heading).first().map_or("", String::as_str)
    }

    /// The connection that the row describes.
    pub fn connection(&self) -> Connection {
        ["Source", "Destination", "Protocol", "Port"].map(|heading| self.text(heading).to_owned())
    }

    /// All of it, one cell after the other.
    pub fn words(&self) -> String {
        self.cells.concat().join(" ")
    }
}

/// The headings of the rules table.
pub const HEADINGS: [&str; 7] = ["Source", "Destination", "Protocol", "Port", "Purpose", "Basis", "Reference"];

/// A list of texts.
pub fn texts(list: &Value) -> Vec<String> {
    let text = |text: &Value| text.as_str().expect("a list of texts").to_owned();
    list.as_array().expect("a list of texts").iter().map(text).collect()
}
