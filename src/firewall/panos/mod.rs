//! PAN-OS: `set` commands for addresses, services and security rules, for the prompt after `configure`.
//!
//! The documentation specifies no comment prefix. The lines of the header begin with a character that no command
//! begins with: at worst, each is rejected as an unknown command and changes nothing. The suffix of a group's name
//! prevents a group called `any`, or like a country, from being read as that; its underscore is reserved for
//! addresses, so that all names are unique. A zone that the user called `any` is not every zone. Services can't
//! contain a protocol without ports; an application is used for it.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format =
    Format { id: "panos", name: "Palo Alto PAN-OS", extension: "txt", mime_type: "text/plain", render: write::render };
