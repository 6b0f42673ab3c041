//! Aerleon: definitions and a policy in YAML, from which it writes filters for several platforms.
//!
//! Its definitions and its policies are files in two folders, so these are two formats. One policy is for every target,
//! so that what not all of them can say is left out: DNS names. The suffixes of networks' names keep them from being
//! words such as `any`, which SRX takes for every address. A network without addresses is made of one that nobody
//! defined, which Aerleon refuses. There is a term for each protocol, for it would open every port for every protocol of
//! a term; iptables takes 24 characters of a term's name. Cisco cuts remarks at 100, and PAN-OS refuses more than 1,023.
//! Addresses alone tell traffic apart, for zones are the platforms' own.

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
    extension: "pol.yaml",
    mime_type: "application/yaml",
    render: write::render_policy,
};
