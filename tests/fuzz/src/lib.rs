//! What the fuzz targets share: plans made of arbitrary input, and independent readers of the exports.

pub mod input;
pub mod readers;

// The native tests' own files: a grammar stands in one place. Their tests are no part of this package.
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
