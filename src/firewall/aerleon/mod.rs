//! Aerleon: definitions and a policy in YAML, from which it generates filters for several platforms.
//!
//! Definitions and policies are files in two folders, so there are two formats. One policy is for all targets, so that
//! it leaves out what some of them can't express: DNS names. The suffixes of networks' names prevent collisions with
//! words such as `any`, which SRX reads as every address. A network without addresses refers to an undefined one,
//! which Aerleon rejects. Each protocol has a term, because a term opens every port for each of its protocols;
//! iptables accepts 24 characters of a term's name. Cisco truncates remarks at 100 characters, and PAN-OS rejects more
//! than 1,023. Only addresses select traffic, because zones are specific to a platform.

mod write;

use crate::ruleset::Format;

/// Networks and services, for the folder of definitions.
pub const DEFINITIONS: Format = Format {
    id: "aerleon-definitions",
    name: "Aerleon definitions",
    extension: "yaml",
    mime_type: "application/yaml",
    render: write::render_definitions,
};

/// The policy, for the folder of policies.
pub const POLICY: Format = Format {
    id: "aerleon-policy",
    name: "Aerleon policy",
    extension: "yaml",
    mime_type: "application/yaml",
    render: write::render_policy,
};
