//! Cisco IOS: access lists of a router, for each family one for requests and one for the answers.
//!
//! A router keeps no connections. The answers' list holds to TCP connections that exist; of UDP and GRE it lets through
//! whatever comes from where the requests' list sends to. There are no groups of IPv6, and no ranges. In a group a
//! placeholder has no `host` before it, after which it would be looked up as a name. GRE goes by its number, which is
//! known everywhere, its name not in every list. Neighbours of IPv6 have to find each other: only the unwritten end of
//! a list lets them. Nothing puts the lists in force, so that loading them changes no traffic yet.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format =
    Format { id: "cisco-ios", name: "Cisco IOS", extension: "txt", mime_type: "text/plain", render: write::render };
