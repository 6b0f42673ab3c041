//! Rules and their services in the form that templates use.

use super::{object::NamedObject, service::Service};
use crate::{
    matrix::Flow,
    net::Protocol,
    ruleset::{Families, IpVersion},
};

/// A rule of a configuration.
#[derive(Clone, Copy)]
pub struct NamedRule<'c> {
    /// Its number, from 1.
    pub number: usize,
    /// Its name; empty if the platform does not name rules.
    pub name: &'c str,
    /// The reasons for it, sanitized.
    pub comment: &'c str,
    /// The group that starts the connection.
    pub source: &'c NamedObject<'c>,
    /// The group that listens.
    pub destination: &'c NamedObject<'c>,
    /// The families that both ends can have. There is at least one.
    pub families: Families,
    /// The name of its service, if services are objects and a rule has a single service with all its ports.
    pub service_name: &'c str,
    pub(super) flows: &'c [Flow],
    pub(super) max_ports_per_service: usize,
}

impl<'c> NamedRule<'c> {
    /// The protocol.
    pub fn protocol(&self) -> Protocol {
        self.flows[0].service.protocol()
    }

    /// Its services, each with as many ports as the platform allows.
    pub fn services(&self) -> impl Iterator<Item = Service<'c>> {
        self.flows.chunks(self.max_ports_per_service).map(Service::new)
    }

    /// All of its ports as one service.
    pub fn service(&self) -> Service<'c> {
        Service::new(self.flows)
    }

    /// The versions of IP for which it is written.
    pub fn versions(&self) -> impl Iterator<Item = IpVersion> {
        self.families.versions()
    }
}
