//! iptables: the filter table for `iptables-restore`, and that of IPv6 for `ip6tables-restore`.
//!
//! Where both ends of a rule have several addresses they would multiply, so that the sources lead to a chain with the
//! destinations. An address that is not known has a mask of no meaning, which is refused without asking a name server:
//! one that answers everything would give the placeholder an address. One match takes 15 ports; the kernel keeps 256
//! bytes of a comment, its end included.

mod write;

use crate::ruleset::Format;

/// The format of IPv4.
pub const FORMAT: Format =
    Format { id: "iptables", name: "iptables", extension: "rules", mime_type: "text/plain", render: write::render_v4 };

/// The format of IPv6.
pub const FORMAT_V6: Format = Format {
    id: "ip6tables",
    name: "ip6tables (IPv6)",
    extension: "rules",
    mime_type: "text/plain",
    render: write::render_v6,
};
