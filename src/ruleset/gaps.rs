//! Sentences about gaps that are the same in every format.

use crate::matrix::Matrix;

/// The sentence about a truncated matrix; `None` if it is complete.
#[must_use]
pub fn truncation(matrix: &Matrix) -> Option<String> {
    let sentence = "There are more connections than could be worked out: openings that the plan needs are missing in this \
                    export. Plan fewer groups at a time";
    matrix.is_truncated.then(|| sentence.to_owned())
}
