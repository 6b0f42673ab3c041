//! Juniper SRX: `set` commands of Junos for an address book, applications and policies between zones.
//!
//! The suffixes of groups' names keep them from being words such as `any`. A group without addresses is a set of one
//! that nobody defined: Junos does not commit it. Ranges are of IPv4 alone there.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format =
    Format { id: "srx", name: "Juniper SRX", extension: "set", mime_type: "text/plain", render: write::render };
