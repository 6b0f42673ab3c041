//! A row of the rules table, as it reads.

use serde_json::Value;

/// The texts of a row's cells, each with the class of its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    cells: Vec<(String, Vec<String>)>,
}

/// Source, destination, protocol and port, as a firewall's owner reads them.
pub type Connection = [String; 4];

/// The headings of the rules table that has a row for each port.
pub const HEADINGS: [&str; 8] = ["#", "From", "To", "Protocol", "Port", "Purpose", "Basis", "Reference"];

impl Row {
    /// A row of cells, each with a class and a list of lines.
    pub fn of(cells: &Value) -> Self {
        let cell = |cell: &Value| (cell[0].as_str().expect("a class").to_owned(), texts(&cell[1]));
        Self { cells: cells.as_array().expect("a row has cells").iter().map(cell).collect() }
    }

    /// The lines under a heading.
    #[track_caller]
    pub fn lines(&self, heading: &str) -> &[String] {
        let class = if heading == "#" { "number".to_owned() } else { heading.to_lowercase() };
        let cell = self.cells.iter().find(|(name, _)| *name == class);
        &cell.unwrap_or_else(|| panic!("no column {heading} in {self:?}")).1
    }

    /// The first line under a heading; empty if there is none.
    #[track_caller]
    pub fn text(&self, heading: &str) -> &str {
        self.lines(heading).first().map_or("", String::as_str)
    }

    /// The connection that the row describes.
    pub fn connection(&self) -> Connection {
        ["From", "To", "Protocol", "Port"].map(|heading| self.text(heading).to_owned())
    }

    /// All of it but the number, one cell after the other.
    pub fn words(&self) -> String {
        let cells = self.cells.iter().filter(|(class, _)| class != "number");
        cells.flat_map(|(_, lines)| lines.iter().map(String::as_str)).collect::<Vec<_>>().join(" ")
    }
}

/// A list of texts.
pub fn texts(list: &Value) -> Vec<String> {
    let text = |text: &Value| text.as_str().expect("a list of texts").to_owned();
    list.as_array().expect("a list of texts").iter().map(text).collect()
}
