//! The words a firewall understands: ports, protocols and services.
//!
//! Nothing here knows of a product or a page.

mod port;
mod service;

pub use port::{Port, PortError};
pub use service::{Protocol, Service, ServiceError};
