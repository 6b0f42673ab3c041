//! The vocabulary of a port document, its JSON form and its checks.
//!
//! A port document says what a product needs: which roles its devices can play, whom they meet, which
//! features they offer, and which rule each of these brings. All of it is data: another product is another
//! JSON file. The page carries `vsos-9.2.json` and reads it by the path that any document is read by.

mod checks;
mod citation;
mod error;
mod model;
mod read;
mod reserved;
mod service;
mod set;
mod table;
mod wire;

pub use checks::validate;
pub use citation::{Citation, CitationError, Place};
pub use error::ValidationError;
pub use model::{
    Basis, Feature, FeatureGroup, Inheritance, Party, PortDocument, Reason, Remark, Rule, RuleService, Section,
};
pub use reserved::RESERVED;
pub use set::Set;
pub use table::{Id, Named, Table};

/// The embedded document: VSOS 9.2. A test holds that it is sound, so that nothing is lost here.
#[must_use]
pub fn vsos_9_2() -> PortDocument {
    PortDocument::read(include_str!("vsos-9.2.json")).0
}
