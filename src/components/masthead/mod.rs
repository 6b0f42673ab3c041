//! The bar at the top: the page's name, what is done with a plan as a whole, the places, and what needs attention.

mod notices;
mod places;
mod to_look_at;
mod toolbar;

pub use notices::notices;
pub use to_look_at::to_look_at;
pub use toolbar::Masthead;
