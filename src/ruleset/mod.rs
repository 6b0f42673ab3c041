//! The vendor-independent model of a firewall's configuration: objects, services and rules, with names and gaps.
//!
//! A [`Ruleset`] is built from a matrix and rendered by formats: firewalls render it as their configuration, reports
//! as documents and scripts. The parts that all formats share are here too: the input and the result, the header, and
//! functions that sanitize strings for a file.

mod cidrs;
mod export;
mod families;
mod gaps;
mod header;
mod naming;
mod rules;
mod text;

pub use cidrs::networks;
pub use export::{ExportInput, ExportResult, Format};
pub use families::{FAMILIES, Families, IpVersion};
pub use gaps::truncation;
pub use header::{cli_header, comment_header, header_lines};
pub use naming::{Naming, UniqueNames};
pub use rules::{Object, Rule, Ruleset};
pub use text::{cli_ascii, one_line, printable_ascii, quoted};
