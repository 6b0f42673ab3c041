//! Documents for people and programs: tables, tickets, workbooks, data, and scripts that test connections.
//!
//! Each format is one module with one function from an [`ExportInput`] to an [`ExportResult`], and one line in
//! [`FORMATS`], which also lists those of firewalls.

mod bash;
pub mod clipboard;
mod csv;
mod json;
mod json_layout;
mod markdown;
mod nmap;
mod powershell;
mod rows;
mod scripts;
mod spreadsheet;
mod tables;
mod workbook;
mod zip;

pub use crate::ruleset::{ExportInput, ExportResult, Format};
pub use workbook::SUMMARY as WORKBOOK_SUMMARY;

use crate::firewall::{aerleon, aws, cisco_asa, cisco_ios, fortios, iptables, nftables, panos, srx};

/// Every format, in the order they are offered.
pub const FORMATS: &[Format] = &[
    csv::FORMAT,
    workbook::FORMAT,
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
