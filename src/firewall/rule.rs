//! A rule and its services as templates see them.

use super::{object::NamedObject, service::Service};
use crate::{
    matrix::Flow,
    net::Protocol,
    ruleset::{Families, IpVersion},
};

/// A rule of a configuration.
#[derive(Clone, Copy)]
pub struct NamedRule<'c> {
    /// Its number, from 1 on.
    pub number: usize,
    /// Its name; empty where the platform names no rules.
    pub name: &'c str,
    /// The reasons for it, made harmless.
    pub comment: &'c str,
    /// The group that starts the connection.
    pub source: &'c NamedObject<'c>,
    /// The group that listens.
    pub destination: &'c NamedObject<'c>,
    /// The families that both ends can be of. There is at least one.
    pub families: Families,
    /// The name of its service, where a rule has one service with all of its ports and services are objects.
    pub service_name: &'c str,
    pub(super) flows: &'c [Flow],
    pub(super) max_ports_per_service: usize,
}

impl<'c> NamedRule<'c> {
    /// The protocol.
    pub fn protocol(&self) -> Protocol {
        self.flows[0].service.protocol()
    }

    /// Its ports, as many together as the platform puts into one service.
    pub fn services(&self) -> impl Iterator<Item = Service<'c>> {
        self.flows.chunks(self.max_ports_per_service).map(Service::new)
    }

    /// All of its ports as one service.
    pub fn service(&self) -> Service<'c> {
        Service::new(self.flows)
    }

    /// The versions of IP that it is written in.
    pub fn versions(&self) -> impl Iterator<Item = IpVersion> {
        self.families.versions()
    }
}
