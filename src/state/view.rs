//! The view of the result. It is no part of the plan, its link or its file.

use crate::matrix::{Column, Direction, Grouping, Sort};
use strum::{IntoStaticStr, VariantArray};

/// A section of the page that is collapsed until its heading is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Panel {
    /// The request's details.
    TitleBlock,
    /// Groups, zones and addresses.
    Groups,
    /// The diagram.
    Picture,
    /// Connections that stay inside a zone.
    Within,
    /// Exports.
    Export,
    /// Rules that the plan does not need.
    Unneeded,
    /// The legend of the columns.
    Legend,
    /// The last plans of this browser.
    RecentPlans,
    /// The guarantees of the page.
    About,
}

impl Panel {
    /// The section's class, and the value of the button that expands it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// The two views of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
pub enum Layout {
    /// A row for each opening.
    Rules,
    /// Sources down, destinations across.
    Grid,
}

impl Layout {
    /// Both, in the order they are offered.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// The view of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The view that is on the screen.
    pub layout: Layout,
    /// The sections of the rules.
    pub grouping: Grouping,
    /// The sorted column; `None` for the document's order.
    pub sort: Option<Sort>,
    /// The search text.
    pub filter: String,
    /// The id of the export format in view; empty for the first.
    pub format: &'static str,
    /// The expanded sections of the page.
    pub panels: Vec<Panel>,
    /// The rows that show their reasons, by their flows' names.
    pub reasons: Vec<String>,
}

impl Default for View {
    fn default() -> Self {
        Self {
            layout: Layout::Rules,
            grouping: Grouping::Destination,
            sort: None,
            filter: String::new(),
            format: "",
            panels: Vec::new(),
            reasons: Vec::new(),
        }
    }
}

impl View {
    /// Sorts by a column. The second time reverses the order, and the third time removes it.
    pub fn sort_by(&mut self, column: Column) {
        let ascending = Sort { column, direction: Direction::Ascending };
        let descending = Sort { column, direction: Direction::Descending };
        self.sort = match self.sort {
            Some(sort) if sort == ascending => Some(descending),
            Some(sort) if sort == descending => None,
            _ => Some(ascending),
        };
    }

    /// Returns `true` if a section of the page is expanded.
    #[must_use]
    pub fn is_expanded(&self, panel: Panel) -> bool {
        self.panels.contains(&panel)
    }

    /// Returns `true` if a row shows its reasons.
    #[must_use]
    pub fn shows_reasons(&self, flow: &str) -> bool {
        self.reasons.iter().any(|shown| shown == flow)
    }

    /// Expands or collapses a section of the page.
    pub fn toggle_panel(&mut self, panel: Panel) {
        toggle(&mut self.panels, panel);
    }

    /// Shows or hides the reasons of a row.
    pub fn toggle_reasons(&mut self, flow: String) {
        toggle(&mut self.reasons, flow);
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, entry: T) {
    match list.iter().position(|other| *other == entry) {
        Some(index) => drop(list.remove(index)),
        None => list.push(entry),
    }
}
