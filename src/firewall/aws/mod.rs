//! AWS: security groups in Terraform's language, one for each group that listens.
//!
//! A group that only starts connections appears in the rules by its addresses, and so does one that includes every
//! address. The rules of a group cover both directions; security groups are stateful, so replies need no rule. A group
//! without addresses is a variable without a value, for which Terraform prompts. AWS has no ranges. Names contain no
//! underscore, so that names composed of two with an underscore are unique.

mod write;

use crate::ruleset::Format;

/// The format.
pub const FORMAT: Format = Format {
    id: "aws",
    name: "AWS security groups (Terraform)",
    extension: "tf",
    mime_type: "text/plain",
    render: write::render,
};
