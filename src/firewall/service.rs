//! Services: a protocol and the ports that a platform writes together.

use crate::{
    matrix::Flow,
    net::{Port, Protocol},
};
use std::fmt;

/// A protocol with its ports. The [`Display`](fmt::Display) is a unique name for it: `tcp_80_443`.
#[derive(Clone, Copy)]
pub struct Service<'a> {
    flows: &'a [Flow],
}

impl<'a> Service<'a> {
    /// Builds the service of some openings of one protocol.
    pub fn new(flows: &'a [Flow]) -> Self {
        Self { flows }
    }

    /// The protocol.
    pub fn protocol(&self) -> Protocol {
        self.flows[0].service.protocol()
    }

    /// Returns `true` if the protocol is GRE, which has no ports.
    pub fn is_gre(&self) -> bool {
        self.protocol() == Protocol::Gre
    }

    /// Returns `true` if the protocol is TCP.
    pub fn is_tcp(&self) -> bool {
        self.protocol() == Protocol::Tcp
    }

    /// The keyword for the protocol: `tcp`, `udp`, `gre`.
    pub fn word(&self) -> &'static str {
        self.protocol().word()
    }

    /// The keyword for the protocol; a number for GRE, whose keyword is not known everywhere: `tcp`, `udp`, `47`.
    pub fn word_or_number(&self) -> &'static str {
        if self.is_gre() { "47" } else { self.word() }
    }

    /// The ports, in order.
    pub fn ports(&self) -> Vec<Port> {
        self.flows.iter().filter_map(|flow| flow.service.port()).collect()
    }

    /// The first port, which is the only one if a service has one.
    pub fn port(&self) -> Option<Port> {
        self.flows[0].service.port()
    }

    /// Returns `true` if there are several ports.
    pub fn has_many_ports(&self) -> bool {
        self.flows.len() > 1
    }
}

impl fmt::Display for Service<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())?;
        self.ports().iter().try_for_each(|port| write!(f, "_{port}"))
    }
}
