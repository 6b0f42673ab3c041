//! The export that is looked at, and the names of files.

use super::AppState;
use crate::report::{self, ExportResult, Format};

impl AppState {
    /// The selected export format.
    #[must_use]
    pub fn format(&self) -> &'static Format {
        report::FORMATS.iter().find(|format| format.id == self.view.format).unwrap_or(&report::FORMATS[0])
    }

    /// The export in that format.
    #[must_use]
    pub fn export(&self) -> ExportResult {
        (self.format().render)(self.derived.export_input(&self.document, &self.link()))
    }

    /// The name of a file made of this plan, with this ending.
    #[must_use]
    pub fn file_name(&self, ending: &str) -> String {
        format!("{}.{ending}", self.derived.file_stem())
    }

    /// The name of the export's file.
    #[must_use]
    pub fn export_file_name(&self) -> String {
        self.file_name(&self.export_ending())
    }

    /// The ending of the export's file name: it has the format's id where the extension alone does not identify it.
    pub(super) fn export_ending(&self) -> String {
        let Format { id, extension, .. } = self.format();
        if id == extension { (*id).to_owned() } else { format!("{id}.{extension}") }
    }
}
