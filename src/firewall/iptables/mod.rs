//! iptables: the filter table for `iptables-restore`, and the IPv6 one for `ip6tables-restore`.
//!
//! If both ends of a rule have several addresses, one rule for each pair would be too many: the sources jump to a
//! chain with the destinations. An unknown address has an invalid mask, which is rejected without a DNS lookup: a
//! server that answers every query would resolve the placeholder. One match accepts 15 ports; the kernel stores 256
//! bytes of a comment, including its terminator.

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
