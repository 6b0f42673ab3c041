//! Parts that every place of the page uses.

mod breakable;
mod button;
mod checkbox;
mod copy_button;
mod panel;
mod problem;
mod section;
mod switch;
mod text_field;
mod untranslated;

pub use breakable::breakable;
pub use button::{button, press, press_if, unavailable};
pub use checkbox::Checkbox;
pub use copy_button::copy_button;
pub use panel::panel_section;
pub use problem::problem;
pub use section::{table_head, titled_section};
pub use switch::{options, switch};
pub use text_field::TextField;
pub use untranslated::untranslated;
