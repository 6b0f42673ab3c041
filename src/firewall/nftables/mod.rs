//! nftables: a complete ruleset for a firewall on Linux, to be loaded with `nft -f`.
//!
//! The suffixes of the sets' names keep them from being words of the language. A group without addresses is a variable
//! that nobody defined: the ruleset does not load without. The kernel keeps 128 bytes of a comment, its end included.
//! Whatever nft loads is added to what is there: the table is deleted first, and made before so that there is one to
//! delete.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format =
    Format { id: "nftables", name: "nftables", extension: "nft", mime_type: "text/plain", render: write::render };
