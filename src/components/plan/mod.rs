//! The plan: devices, features and ports.

mod choices;
mod feature_field;

pub use super::groups::groups_section;
pub use choices::choices;
