//! Shared by the fuzz targets: plans from arbitrary input, and independent readers of the exports.

pub mod input;
pub mod readers;

// Files of the native tests, so that there is only one grammar. Their tests are not part of this package.
#[allow(missing_docs, dead_code, unused_imports, clippy::pedantic)]
#[path = "../../native/exports.rs"]
pub mod exports;
#[allow(missing_docs, dead_code, unused_imports, clippy::pedantic)]
#[path = "../../native/grammar.rs"]
pub mod grammar;
#[allow(missing_docs, dead_code, unused_imports, clippy::pedantic)]
#[path = "../../native/support.rs"]
pub mod support;
#[allow(missing_docs, dead_code, unused_imports, clippy::pedantic)]
#[path = "../../native/typed_exports.rs"]
pub mod typed_exports;
