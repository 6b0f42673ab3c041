//! The export that is looked at, and the names of files.

use super::{AppState, Derived};
use crate::{
    plan::{Detail, OpeningAction},
    report::{self, ExportResult, Format},
};

impl AppState {
    /// The selected export format.
    #[must_use]
    pub fn format(&self) -> &'static Format {
        let chosen = report::formats().find(|format| format.id == self.view.format);
        chosen.unwrap_or(&report::FORMAT_CLASSES[0].formats[0])
    }

    /// The export in that format.
    #[must_use]
    pub fn export(&self) -> ExportResult {
        (self.format().render)(self.derived.export_input(&self.document, &self.link()))
    }

    /// The export as the page shows it: without the file if that is not text, as writing a workbook takes as long as
    /// showing its whole place.
    #[must_use]
    pub fn export_preview(&self) -> ExportResult {
        if self.format().id != report::WORKBOOK.id {
            return self.export();
        }
        let gaps = report::workbook_gaps(self.derived.export_input(&self.document, &self.link()));
        ExportResult { gaps, ..ExportResult::default() }
    }

    /// The title of the page: the ticket and the project, as far as they are filled in.
    #[must_use]
    pub fn title(&self) -> String {
        let details = self.derived.plan.details();
        let texts = [Detail::Ticket, Detail::Project].map(|detail| details.get(detail).trim());
        let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        if texts.is_empty() { "Port Matrix".to_owned() } else { texts.join(" · ") }
    }

    /// The number of rules, openings and remarks: `8 rules = 42 openings, 7 parties, 3 remarks`.
    #[must_use]
    pub fn summary(&self) -> String {
        let summary = self.derived.matrix.summary(&self.document);
        match self.merged().openings.rows.len() {
            0 => summary,
            1 => format!("1 rule = {summary}"),
            rules => format!("{rules} rules = {summary}"),
        }
    }

    /// The summary on the request sheet. Where rules are to be added and others to be kept, it begins with their numbers:
    /// `10 rules: 8 to add, 2 to keep · 29 openings, 7 parties, 3 remarks`.
    #[must_use]
    pub fn request_summary(&self) -> String {
        let rows = &self.merged().openings.rows;
        let [add, keep] = OpeningAction::ALL.map(|action| rows.iter().filter(|row| row.action == action).count());
        if add == 0 || keep == 0 {
            return self.summary();
        }
        let openings = self.derived.matrix.summary(&self.document);
        format!("{} rules: {add} to add, {keep} to keep · {openings}", rows.len())
    }

    /// The heading of the groups: `Groups and addresses · 9 groups, 1 zone, 7 without address`.
    #[must_use]
    pub fn groups_heading(&self) -> String {
        let Derived { plan, matrix, .. } = &*self.derived;
        let zones = plan.topology().zones.iter().filter(|zone| zone.named).count();
        let parties = self.derived.parties(&self.document, &self.draft);
        let groups = parties.iter().map(|party| usize::from(self.draft.group_count(party))).sum();
        let without = matrix.without_address(&self.document, plan).len();
        let counted = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
        let mut parts = vec![counted(groups, "group")];
        parts.extend((zones > 0).then(|| counted(zones, "zone")));
        parts.extend((without > 0).then(|| format!("{without} without address")));
        format!("Groups and addresses · {}", parts.join(", "))
    }

    /// The name of a file made of this plan, with this ending.
    #[must_use]
    pub fn file_name(&self, ending: &str) -> String {
        format!("{}{ending}", self.derived.file_stem())
    }

    /// The name of the export's file.
    #[must_use]
    pub fn export_file_name(&self) -> String {
        self.export_file_name_of(self.format())
    }

    /// The name of a file in a format. It has the format's id where the extension alone does not identify it.
    pub(super) fn export_file_name_of(&self, format: &Format) -> String {
        let Format { id, extension, .. } = format;
        let is_clear = matches!(*extension, "xlsx" | "csv" | "md" | "json");
        self.file_name(&if is_clear { format!(".{extension}") } else { format!("-{id}.{extension}") })
    }
}
