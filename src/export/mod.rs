//! The matrix for other programs: documents for people, configurations for firewalls, scripts that prove them.
//!
//! Every format is one file with one function from a [`ExportInput`] to an [`ExportResult`], and one line in [`FORMATS`]. The
//! file of a firewall is a [`Platform`](platform::Platform): a few values and a [`template`] of its configuration, whose
//! fields, conditions and lists are those of a [`place`] in a [`sheet`], which is what the platform makes of the objects
//! and rules in [`firewall`]. Exports are deterministic, so that two of them can be compared line by line, and none ever
//! widens a rule: what is not known is left as a gap that the target refuses.

mod aerleon;
mod aws;
mod bash;
mod cidrs;
mod cisco_asa;
mod cisco_ios;
pub mod clipboard;
mod csv;
mod firewall;
mod fortios;
mod head;
mod iptables;
mod json;
mod markdown;
mod names;
mod nftables;
mod nmap;
mod panos;
mod people;
mod place;
mod platform;
mod powershell;
mod rows;
mod scripts;
mod sheet;
mod srx;
mod template;
mod xlsx;
mod zip;

pub use firewall::{Families, Firewall, Object, Rule};
pub use xlsx::CONTENT;

use crate::{document::PortDocument, matrix::Matrix, plan::Plan};

/// What is exported.
#[derive(Clone, Copy)]
pub struct ExportInput<'a> {
    /// The port document.
    pub document: &'a PortDocument,
    /// The plan.
    pub plan: &'a Plan,
    /// What comes of it.
    pub matrix: &'a Matrix,
    /// The link that opens the plan.
    pub link: &'a str,
}

/// A finished export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportResult {
    /// The file as a text to be read and copied; empty where it is none.
    pub text: String,
    /// The file's bytes; empty where they are just those of the text.
    pub bytes: Vec<u8>,
    /// What had to be left out or marked, in sentences.
    pub gaps: Vec<String>,
}

impl ExportResult {
    /// A file that is a text.
    fn of(text: String, gaps: Vec<String>) -> Self {
        Self { text, bytes: Vec::new(), gaps }
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> &[u8] {
        if self.bytes.is_empty() { self.text.as_bytes() } else { &self.bytes }
    }
}

/// A format that a plan can be exported in.
pub struct Format {
    /// Its name in the page's controls and in tests.
    pub id: &'static str,
    /// Its name for people.
    pub name: &'static str,
    /// The ending of its files.
    pub ending: &'static str,
    /// The media type of its files.
    pub media: &'static str,
    /// Writes it.
    pub write: fn(ExportInput) -> ExportResult,
}

/// Every format, in the order they are offered.
pub const FORMATS: &[Format] = &[
    csv::FORMAT,
    xlsx::FORMAT,
    markdown::FORMAT,
    json::FORMAT,
    bash::FORMAT,
    powershell::FORMAT,
    nmap::FORMAT,
    nftables::FORMAT,
    iptables::FORMAT,
    iptables::FORMAT_V6,
    cisco_asa::FORMAT,
    cisco_ios::FORMAT,
    panos::FORMAT,
    fortios::FORMAT,
    srx::FORMAT,
    aws::FORMAT,
    aerleon::DEFINITIONS,
    aerleon::POLICY,
];
