//! The input and the result of an export, for every format.

use crate::{document::PortDocument, matrix::Matrix, plan::Plan};

/// The input of an export.
#[derive(Clone, Copy)]
pub struct ExportInput<'a> {
    /// The port document.
    pub document: &'a PortDocument,
    /// The plan.
    pub plan: &'a Plan,
    /// The matrix of that plan.
    pub matrix: &'a Matrix,
    /// The link that opens the plan.
    pub link: &'a str,
}

/// The result of an export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportResult {
    /// The file as text, to be shown and copied; empty if the file is not text.
    pub text: String,
    /// The file's bytes; empty if they are the bytes of the text.
    pub bytes: Vec<u8>,
    /// Sentences about what had to be left out or marked.
    pub gaps: Vec<String>,
}

impl ExportResult {
    /// Creates a text file.
    #[must_use]
    pub fn from_text(text: String, gaps: Vec<String>) -> Self {
        Self { text, bytes: Vec::new(), gaps }
    }

    /// The bytes of the file.
    #[must_use]
    pub fn file(&self) -> &[u8] {
        if self.bytes.is_empty() { self.text.as_bytes() } else { &self.bytes }
    }
}

/// A format that a plan can be exported in.
pub struct Format {
    /// Its name in the page's controls, in tests and in file names.
    pub id: &'static str,
    /// Its display name.
    pub name: &'static str,
    /// The extension of its files, without the dot before it.
    pub extension: &'static str,
    /// The MIME type of its files.
    pub mime_type: &'static str,
    /// Writes a plan in this format.
    pub render: fn(ExportInput) -> ExportResult,
}
