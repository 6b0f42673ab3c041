//! A plan as a firewall sees it, whoever made the firewall: objects, services and rules, with names and gaps.
//!
//! A [`Ruleset`] is what a matrix comes to in these terms. Formats write it: firewalls as their configuration, reports
//! as documents and scripts. What every format has in common stands here too: its input and its result, the header that
//! it begins with, and what makes a text harmless in a file.

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
