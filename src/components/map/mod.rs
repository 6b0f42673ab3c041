//! The plan as a picture: the map by zones, and the ladder as its second view.

mod chosen_rules;
mod controls;
mod in_words;
mod map_part;
mod map_picture;
mod map_section;
mod paper_map;
mod zone_map_view;

pub use map_section::map_place;
pub use paper_map::paper_map;
