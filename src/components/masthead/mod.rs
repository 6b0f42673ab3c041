//! The bar at the top: the page's name, what is done with a plan as a whole, the places, and what needs attention.

mod copy_offer;
mod notices;
mod places;
mod recent_plans;
mod to_look_at;
mod toolbar;

pub use copy_offer::copy_offer;
pub use notices::notices;
pub use recent_plans::recent_plans;
pub use to_look_at::to_look_at;
pub use toolbar::masthead;
