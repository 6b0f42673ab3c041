//! Cisco IOS: access lists of a router, for each family one for requests and one for replies.
//!
//! Access lists are stateless. The list for replies is limited to established TCP connections; for UDP and GRE it
//! allows everything from the destinations of the requests. There are no IPv6 groups, and no ranges. A placeholder in
//! a group has no `host` before it, which would cause a name lookup. GRE is written as its number, because not every
//! list accepts its name. IPv6 neighbour discovery must work: only the implicit rules at the end of a list allow it.
//! The lists are not applied to an interface, so that loading them does not change any traffic yet.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format =
    Format { id: "cisco-ios", name: "Cisco IOS", extension: "txt", mime_type: "text/plain", render: write::render };
