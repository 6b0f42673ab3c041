//! The vocabulary of a port document, its JSON form and its checks.
//!
//! A port document says what a product needs: which roles its devices can play, whom they meet, which
//! features they offer, and which rule each of these brings. All of it is data: another product is another
//! JSON file. The build reads and checks `vsos-9.2.json` and puts it into the page, see `build.rs` beside this file.

mod checks;
mod citation;
mod fault;
mod model;
mod read;
mod set;
mod table;

pub use checks::faults;
pub use citation::{Citation, CitationError, Place};
pub use fault::ValidationError;
pub use model::{
    Basis, Feature, FeatureGroup, Inheritance, List, Party, PortDocument, Reason, Remark, Rule, RuleService, Section,
    Text,
};
pub use set::Set;
pub use table::{Id, Named, Table};
