//! Documents for people and programs: tables, tickets, workbooks, data, and scripts that test connections.
//!
//! Each format is one module with one function from an [`ExportInput`] to an [`ExportResult`], and one line in
//! [`FORMAT_CLASSES`], which also lists those of firewalls.

mod bash;
pub mod clipboard;
mod csv;
mod json;
mod json_layout;
mod markdown;
mod nmap;
mod powershell;
mod results;
mod rows;
mod scripts;
mod spreadsheet;
mod tables;
mod workbook;
mod zip;

pub use crate::ruleset::{ExportInput, ExportResult, Format};
pub use results::{Outcome, TestResults};
pub use workbook::{FORMAT as WORKBOOK, SUMMARY as WORKBOOK_SUMMARY, workbook_gaps};

use crate::firewall::{aerleon, aws, cisco_asa, cisco_ios, fortios, iptables, nftables, panos, srx};

/// Formats for one kind of reader.
pub struct FormatClass {
    /// The heading.
    pub name: &'static str,
    /// The formats, in the order they are offered.
    pub formats: &'static [Format],
}

/// Every class, in the order they are offered.
pub const FORMAT_CLASSES: &[FormatClass] = &[
    FormatClass { name: "Lists", formats: &[workbook::FORMAT, csv::FORMAT, markdown::FORMAT, json::FORMAT] },
    FormatClass {
        name: "Firewalls",
        formats: &[
            nftables::FORMAT,
            iptables::FORMAT,
            iptables::FORMAT_V6,
            cisco_asa::FORMAT,
            cisco_ios::FORMAT,
            panos::FORMAT,
            fortios::FORMAT,
            srx::FORMAT,
        ],
    },
    FormatClass { name: "Automation", formats: &[aws::FORMAT, aerleon::DEFINITIONS, aerleon::POLICY] },
    FormatClass { name: "Tests", formats: &[bash::FORMAT, powershell::FORMAT, nmap::FORMAT] },
];

/// Every format, in the order they are offered.
pub fn formats() -> impl Iterator<Item = &'static Format> {
    FORMAT_CLASSES.iter().flat_map(|class| class.formats)
}
