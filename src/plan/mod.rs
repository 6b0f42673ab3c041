//! The user's plan: the draft with its input, and the valid plan that is built from it.

mod address_summary;
mod address_text;
mod check;
mod details;
mod draft;
mod group;
mod likeness;
mod lookalikes;
mod names;
mod opening;
mod pasted_table;
mod ports;
mod problem;
mod topology;
mod words;

pub use address_summary::{AddressRemark, AddressSummary, address_summary, entry_at};
pub use address_text::AddressText;
pub use check::{Plan, check};
pub use details::{DateError, Detail, Details, date};
pub use draft::{Draft, MAX_GROUPS};
pub use group::{GroupDraft, GroupKey, GroupState};
pub use likeness::{compared_name, shown_name};
pub use names::group_name;
pub use opening::{OpeningAction, OpeningKey};
pub use pasted_table::{ColumnKind, PastedTable, TableGroup, TableProblem};
pub use problem::{About, GroupField, Problem};
pub use topology::{Group, GroupId, Topology, Zone, addresses_text, hosts_text};
pub use words::{group_words, words};
