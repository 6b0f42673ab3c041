//! What the user has: the draft as it is typed, and the plan that can be made of it.

mod check;
mod details;
mod draft;
mod words;

pub use check::{About, Plan, Problem, check};
pub use details::{DateError, Detail, Details, date};
pub use draft::Draft;
pub use words::words;
