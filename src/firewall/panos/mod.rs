//! PAN-OS: `set` commands for addresses, services and security rules, for the prompt after `configure`.
//!
//! The documentation names no beginning for comments. The lines of the header begin with a character that no command
//! begins with: at worst each is answered as an unknown command, and changes nothing. A group's suffix keeps one called
//! `any`, or like a country, from being read as that; its underscore is left for addresses, so that no two names are
//! alike. A zone that someone called `any` is not every zone. No service has a protocol without ports; there is an
//! application for it.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format =
    Format { id: "panos", name: "Palo Alto PAN-OS", extension: "txt", mime_type: "text/plain", render: write::render };
