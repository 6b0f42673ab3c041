//! Juniper SRX: `set` commands of Junos for an address book, applications and policies between zones.
//!
//! The suffixes of groups' names prevent collisions with words such as `any`. A group without addresses is a set with
//! an undefined member, which Junos does not commit. Ranges exist only for IPv4.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format =
    Format { id: "srx", name: "Juniper SRX", extension: "set", mime_type: "text/plain", render: write::render };
