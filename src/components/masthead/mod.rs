//! The head of the page: its name, the buttons for a plan as a whole, the status line, and notices.

mod copy_offer;
mod notices;
mod recent_plans;
mod toolbar;

pub use copy_offer::copy_offer;
pub use notices::notices;
pub use recent_plans::recent_plans;
pub use toolbar::Masthead;
