//! Version 3 of the plan file: the plan as its link's notation. A page whose program has stopped saves this version,
//! because that needs no program.
//!
//! Later versions also contain a `link`, which is read as far as it is understood. Released and frozen.

use serde::Deserialize;

/// The file. Fields of later versions are ignored.
#[derive(Deserialize)]
pub struct PlanFile {
    pub format: String,
    pub link: String,
}
