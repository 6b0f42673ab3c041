//! Errors in a port document.

/// An error in a port document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{place}: {text}")]
pub struct ValidationError {
    /// The entry, such as `rule S3`.
    pub place: String,
    /// The reason why the entry is rejected.
    pub text: String,
}

/// The sentence about a name that no entry has.
pub(super) fn unknown_name(kind: &str, name: &str) -> String {
    format!("“{name}” is no {kind} of this document")
}
