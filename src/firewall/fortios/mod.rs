//! `FortiOS`: addresses, services and policies for its command line.
//!
//! If a `set` command fails, the rest of the object keeps its previous values, and an address without a value includes
//! every address. So a group without addresses is not an address but a group with an undefined member: the firewall
//! rejects that group and every policy that needs it. A DNS name is an address of each family that a rule needs. With
//! their suffixes, the names of groups are limited to 79 characters and those of policies to 35.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format =
    Format { id: "fortios", name: "FortiOS", extension: "conf", mime_type: "text/plain", render: write::render };
