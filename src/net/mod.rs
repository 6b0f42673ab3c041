//! The terms of a firewall: addresses, ports, protocols and services.
//!
//! Nothing here knows of a product or a page.

mod address;
mod port;
mod service;

pub use address::{
    Address, AddressError, AddressList, AddressNote, Family, HostName, IpRange, ListedPart, Meaning, NoteKind,
    Suggestion, parse_address_list, shorten,
};
pub use ipnet::IpNet;
pub use port::{Port, PortError};
pub use service::{Protocol, Service, ServiceError, distinct_services, services_by_protocol};
