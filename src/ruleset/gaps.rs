//! Sentences about what an export lacks that every format says alike.

use crate::matrix::Matrix;

/// The sentence about a matrix that was cut; none about one that is whole.
#[must_use]
pub fn truncation(matrix: &Matrix) -> Option<String> {
    let sentence = "There are more connections than could be worked out: openings that the plan needs are missing in this \
                    export. Plan fewer groups at a time";
    matrix.is_truncated.then(|| sentence.to_owned())
}
