//! The words a firewall understands: addresses, ports, protocols and services.
//!
//! Nothing here knows of a product or a page.

mod address;
mod port;
mod service;

pub use address::{Address, AddressError, Family, HostName, IpNet, IpRange, addresses, write_ip};
pub use port::{Port, PortError};
pub use service::{Protocol, Service, ServiceError};
