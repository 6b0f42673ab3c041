//! nftables: a complete ruleset for a firewall on Linux, to be loaded with `nft -f`.
//!
//! The ends of the sets' names keep them from being words of the language. A group without addresses is a variable that
//! nobody defined: the ruleset does not load without. The kernel keeps 128 bytes of a comment, its end included. What nft
//! loads is added to what is there: the table is deleted first, and made before so that there is one to delete.

use super::{Format, names::Naming, platform::Platform};

/// The format.
pub const FORMAT: Format = Format {
    id: "nftables",
    name: "nftables",
    ending: "nft",
    media: "text/plain",
    write: |subject| PLATFORM.write(subject),
};

static PLATFORM: Platform = Platform {
    template: TEMPLATE,
    end: "<name>_v<version>",
    names: Naming { most: 48, marks: "_" },
    ports: usize::MAX,
    most_comment: 120,
    ..Platform::PLAIN
};

const TEMPLATE: &str = r#"#!/usr/sbin/nft -f
<head>

# The table of an earlier load is replaced; no other table is touched.
table inet port_matrix
delete table inet port_matrix

table inet port_matrix {
<each object>
<each family>
	set <name>_v<version> {
		type ipv<version>_addr
		flags interval
		auto-merge
		elements = { <if blank>$FILL_IN_<name>_v<version><else><each address|, ><address><end><end> }
	}
<end>
<end>
	chain forward {
		type filter hook forward priority filter; policy drop;
		ct state established,related accept
		ct state invalid drop
<each rule>
<each family>
		ip<6> saddr @<source> ip<6> daddr @<destination> <if gre>meta l4proto gre<else><protocol> dport { <each port|, ><port><end> }<end> ct state new accept comment "<comment>"
<end>
<end>
	}
}
"#;
