//! Version 3 of the plan file: the plan as its link's notation. A page that stopped saves it so, without the program.
//!
//! Later versions hold a `link` too, and are read by it as far as it is understood. Released: it is read in this way
//! for ever.

use serde::Deserialize;

/// The file. Fields of later versions are passed over.
#[derive(Deserialize)]
pub struct PlanFile {
    pub format: String,
    pub link: String,
}
