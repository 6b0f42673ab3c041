//! AWS: security groups in Terraform's language, one for each group that listens.
//!
//! A group that only starts connections is in the rules by its addresses, and so is one that is every address. The rules
//! of a group go in and out of it; security groups keep state, so that answers need none. A group without addresses is a
//! variable without a value, for which Terraform asks. AWS knows no ranges. Names have no underscore, so that those put
//! together with it are never alike.

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
