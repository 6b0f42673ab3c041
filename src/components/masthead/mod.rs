//! The head of the page: its name, the buttons for a plan as a whole, the status line, and notices.

mod notices;
mod toolbar;

pub use notices::notices;
pub use toolbar::Masthead;
