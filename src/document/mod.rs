//! The vocabulary of a port document, its JSON form and its checks.
//!
//! A port document describes what a product needs: the roles of its devices, the parties that they connect to, the
//! features that they offer, and the rules that each of these requires. All of it is data: another product is another
//! JSON file. The page embeds `vsos-9.2.json` and reads it in the same way as any other document.

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
    Basis, Counterpart, Feature, FeatureGroup, Inheritance, Party, PortDocument, Reason, Remark, Rule, RuleService,
    Section,
};
pub use reserved::RESERVED;
pub use set::Set;
pub use table::{Id, Named, Table};

/// The embedded document: VSOS 9.2. A test ensures that it is valid, so that no error is ignored here.
#[must_use]
pub fn vsos_9_2() -> PortDocument {
    PortDocument::read(include_str!("vsos-9.2.json")).0
}
