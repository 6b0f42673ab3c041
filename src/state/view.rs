//! The view of the result. It is no part of the plan, its link or its file.

use super::{Picture, ProofShell, Zoom};
use crate::{
    diagram::MapSelection,
    matrix::{Density, Direction, Grouping, Question, Sort, TableColumn},
    plan::GroupKey,
};
use std::rc::Rc;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A place of the page. The address does not name it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Place {
    /// Devices, features and groups.
    Plan,
    /// The openings and why they are needed.
    #[default]
    Rules,
    /// The zones and the connections between them.
    Map,
    /// Links, files, the request and exports.
    HandOver,
    /// Scripts that prove the openings, and their results.
    Check,
}

impl Place {
    /// Every place, in the order of the bar.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The id in this browser's storage.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The name in the bar.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "Plan",
            Self::Rules => "Rules",
            Self::Map => "Map",
            Self::HandOver => "Hand over",
            Self::Check => "Check",
        }
    }
}

/// A part of the page that is collapsed until its heading is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Panel {
    /// Everything that needs attention.
    ToLookAt,
    /// A question about a single connection.
    Ask,
    /// The legend of the columns.
    Legend,
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

/// A part of the request sheet after its first page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum SheetPart {
    /// The map of zones.
    SheetMap,
    /// The remarks that concern the rules.
    SheetRemarks,
    /// A row for each port.
    SheetPorts,
    /// Sources down, destinations across.
    SheetGrid,
    /// Connections inside a zone, and rules that the plan does not need.
    SheetOmitted,
    /// The legend, the link and its code.
    SheetLink,
}

impl SheetPart {
    /// Every part, in the order of the sheet.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name of its checkbox in the page.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SheetMap => "Map",
            Self::SheetRemarks => "Remarks on these rules",
            Self::SheetPorts => "Appendix: rules per port",
            Self::SheetGrid => "Appendix: grid",
            Self::SheetOmitted => "Appendix: ports you don't need",
            Self::SheetLink => "Appendix: how to read it, link and QR code",
        }
    }
}

/// The lists of the rules table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lists {
    /// `true` if openings are shown.
    pub openings: bool,
    /// `true` if connections inside a zone are shown.
    pub same_zone: bool,
    /// `true` if rules that the plan does not need are shown.
    pub omitted: bool,
}

impl Default for Lists {
    fn default() -> Self {
        Self { openings: true, same_zone: false, omitted: false }
    }
}

/// The view of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The place that is on the screen.
    pub place: Place,
    /// The view of the rules that is on the screen.
    pub layout: Layout,
    /// The density of the rules table.
    pub density: Density,
    /// The lists that the rules table shows.
    pub lists: Lists,
    /// The sections of the rules.
    pub grouping: Grouping,
    /// The sorted column; `None` for the document's order.
    pub sort: Option<Sort>,
    /// The search text.
    pub filter: String,
    /// The question about a single connection.
    pub question: Question,
    /// The id of the export format in view; empty for the first.
    pub format: &'static str,
    /// The expanded sections of the page.
    pub panels: Vec<Panel>,
    /// The shell of the test script.
    pub proof_shell: ProofShell,
    /// The results as they were pasted.
    pub pasted_results: String,
    /// The parts of the request sheet.
    pub parts: Vec<SheetPart>,
    /// The groups whose details are shown.
    pub detailed: Vec<GroupKey>,
    /// The row that the drawer explains, by its name.
    pub explained: Option<Rc<str>>,
    /// The view of the picture that is on the screen.
    pub picture: Picture,
    /// The size of the map.
    pub zoom: Zoom,
    /// The part of the map that is chosen. The map may have it no more.
    pub selection: Option<MapSelection>,
}

impl Default for View {
    fn default() -> Self {
        Self {
            place: Place::default(),
            layout: Layout::Rules,
            density: Density::default(),
            lists: Lists::default(),
            grouping: Grouping::Destination,
            sort: None,
            filter: String::new(),
            question: Question::default(),
            format: "",
            panels: Vec::new(),
            proof_shell: ProofShell::default(),
            pasted_results: String::new(),
            parts: vec![SheetPart::SheetMap, SheetPart::SheetRemarks],
            detailed: Vec::new(),
            explained: None,
            picture: Picture::default(),
            zoom: Zoom::default(),
            selection: None,
        }
    }
}

impl View {
    /// Sorts by a column. The second time reverses the order, and the third time removes it.
    pub fn sort_by(&mut self, column: TableColumn) {
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

    /// Expands or collapses a section of the page.
    pub fn toggle_panel(&mut self, panel: Panel) {
        toggle(&mut self.panels, panel);
    }

    /// Shows or hides the details of a group.
    pub fn toggle_details(&mut self, group: GroupKey) {
        toggle(&mut self.detailed, group);
    }

    /// Adds a part to the request sheet, or leaves it out.
    pub fn toggle_part(&mut self, part: SheetPart) {
        toggle(&mut self.parts, part);
    }

    /// Explains a row in the drawer, or closes the drawer if it explains this one.
    pub fn toggle_explained(&mut self, row: Rc<str>) {
        self.explained = if self.explained.as_ref() == Some(&row) { None } else { Some(row) };
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, entry: T) {
    match list.iter().position(|other| *other == entry) {
        Some(index) => drop(list.remove(index)),
        None => list.push(entry),
    }
}
