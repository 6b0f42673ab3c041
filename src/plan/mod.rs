//! What the user has: the draft as it is typed, and the plan that can be made of it.

mod check;
mod details;
mod draft;
mod group;
mod ports;
mod problem;
mod site;
mod words;

pub use check::{Plan, check};
pub use details::{DateError, Detail, Details, date};
pub use draft::{Draft, MOST_GROUPS};
pub use group::{GroupDraft, GroupRef};
pub use problem::{About, GroupField, Problem};
pub use site::{Group, GroupId, Site, Zone, addresses_text, group_name, hosts_text};
pub use words::{group_words, words};
