//! How the result is looked at. None of this belongs to the plan or travels with it.

use crate::matrix::{Column, Direction, Grouping, Sort};

/// The name under which the title block is folded and unfolded.
pub const TITLE_BLOCK: &str = "title-block";

/// The two views of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A row for each opening.
    Rules,
    /// Sources down, destinations across.
    Grid,
}

impl Layout {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Rules, Self::Grid];

    /// The name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Rules => "Rules",
            Self::Grid => "Grid",
        }
    }
}

/// How the result is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Which of the views is on the screen.
    pub layout: Layout,
    /// The sections of the rules.
    pub grouping: Grouping,
    /// The sorted column; `None` for the document's order.
    pub sort: Option<Sort>,
    /// The search text.
    pub filter: String,
    /// The name of the export format that is looked at; empty for the first.
    pub format: String,
    /// What is unfolded, by name: rows that show their reasons, and parts of the page.
    pub unfolded: Vec<String>,
}

impl Default for View {
    fn default() -> Self {
        Self {
            layout: Layout::Rules,
            grouping: Grouping::Destination,
            sort: None,
            filter: String::new(),
            format: String::new(),
            unfolded: Vec::new(),
        }
    }
}

impl View {
    /// A heading pressed again turns the order round, and the third time gives it up.
    pub fn sort_by(&mut self, column: Column) {
        let ascending = Sort { column, direction: Direction::Ascending };
        let descending = Sort { column, direction: Direction::Descending };
        self.sort = match self.sort {
            Some(sort) if sort == ascending => Some(descending),
            Some(sort) if sort == descending => None,
            _ => Some(ascending),
        };
    }

    /// Whether a row or a part of the page is unfolded.
    #[must_use]
    pub fn shows(&self, name: &str) -> bool {
        self.unfolded.iter().any(|unfolded| unfolded == name)
    }

    /// Folds or unfolds a row or a part of the page.
    pub fn fold(&mut self, name: String) {
        match self.unfolded.iter().position(|unfolded| *unfolded == name) {
            Some(place) => drop(self.unfolded.remove(place)),
            None => self.unfolded.push(name),
        }
    }
}
