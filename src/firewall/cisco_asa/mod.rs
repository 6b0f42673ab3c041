//! Cisco ASA: objects, groups and an access list, for version 9 and later, where both families share a list.
//!
//! A group whose only line was rejected is empty, and no rule accepts an empty group, unless
//! `forward-reference enable` is set: then the rule matches nothing. Ranges and names must be objects before they can
//! be in a group. A name means IPv4 addresses only, unless its family is specified. The underscore is reserved for
//! names derived from an object's name, so that all names are unique. The list is not applied to an interface, so that
//! loading it does not change any traffic yet.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format =
    Format { id: "cisco-asa", name: "Cisco ASA", extension: "txt", mime_type: "text/plain", render: write::render };
