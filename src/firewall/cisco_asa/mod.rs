//! Cisco ASA: objects, groups and an access list, for version 9 and later, where both families share a list.
//!
//! A group whose only line was refused is empty, and no rule accepts an empty group, unless `forward-reference enable`
//! is set: then the rule matches nothing. Ranges and names have to be objects before they are in a group. A name means
//! addresses of IPv4 alone, unless its family is said. The underscore in a name is left for what is named after an
//! object, so that no two are alike. Nothing puts the list in force, so that loading it changes no traffic yet.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format =
    Format { id: "cisco-asa", name: "Cisco ASA", extension: "txt", mime_type: "text/plain", render: write::render };
