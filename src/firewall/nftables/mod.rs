//! nftables: a complete ruleset for a firewall on Linux, to be loaded with `nft -f`.
//!
//! The suffixes of the sets' names prevent collisions with keywords. A group without addresses is an undefined
//! variable, without which the ruleset does not load. The kernel stores 128 bytes of a comment, including its
//! terminator. nft adds a loaded ruleset to the existing one: the table is deleted first, and created before that so
//! that there is one to delete.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format =
    Format { id: "nftables", name: "nftables", extension: "nft", mime_type: "text/plain", render: write::render };
