//! The head of the page: its name, what is done with a plan as a whole, and notices.

mod notices;
mod toolbar;

pub use notices::Notices;
pub use toolbar::Masthead;
