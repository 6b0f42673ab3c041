//! The document that the benchmarks match plans with.

use port_matrix::document::{PortDocument, vsos_9_2};
use std::sync::LazyLock;

/// The embedded document, read once.
pub static DOCUMENT: LazyLock<PortDocument> = LazyLock::new(vsos_9_2);
