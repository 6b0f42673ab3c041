//! The plan as a picture.

mod diagram_section;
mod part;

pub use diagram_section::Diagram;
