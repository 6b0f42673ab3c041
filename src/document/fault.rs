//! What can be wrong with a port document.

use std::fmt;

/// Something wrong in a port document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ValidationError {
    /// The entry, such as `rule S3`.
    pub place: String,
    /// What is wrong with it.
    pub text: String,
}

impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.text)
    }
}
