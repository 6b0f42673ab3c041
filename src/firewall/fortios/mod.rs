//! `FortiOS`: addresses, services and policies for its command line.
//!
//! Where a `set` fails, the rest of an object is kept with what it had before, and an address that never got one is
//! every address. So a group without addresses is no address but a group of one that nobody made: the firewall keeps
//! neither that group nor a policy that lacks it. A DNS name is an address of each family that a rule needs it in. With
//! their suffixes, names of groups stay within 79 characters and those of policies within 35.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format =
    Format { id: "fortios", name: "FortiOS", extension: "conf", mime_type: "text/plain", render: write::render };
