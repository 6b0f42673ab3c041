//! Protocols and services: the kinds of traffic that a rule lets through.

use super::{Port, PortError};
use std::{fmt, str::FromStr};

/// An IP protocol that a rule lets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Protocol {
    /// IP protocol 6.
    Tcp,
    /// IP protocol 17.
    Udp,
    /// Generic Routing Encapsulation, IP protocol 47. It has no ports.
    Gre,
}

impl Protocol {
    /// The name as people write it: `TCP`, `UDP`, `GRE`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcp => "TCP",
            Self::Udp => "UDP",
            Self::Gre => "GRE",
        }
    }

    /// The name as firewalls write it: `tcp`, `udp`, `gre`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Tcp => "tcp",
            Self::Udp => "udp",
            Self::Gre => "gre",
        }
    }

    /// The number in the IP header's protocol field.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Self::Tcp => 6,
            Self::Udp => 17,
            Self::Gre => 47,
        }
    }
}

/// A protocol with its port, if it has ports: a GRE service with a port cannot be expressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Service {
    /// A TCP port.
    Tcp(Port),
    /// A UDP port.
    Udp(Port),
    /// Generic Routing Encapsulation.
    Gre,
}

impl Service {
    /// The service's protocol.
    #[must_use]
    pub fn protocol(self) -> Protocol {
        match self {
            Self::Tcp(_) => Protocol::Tcp,
            Self::Udp(_) => Protocol::Udp,
            Self::Gre => Protocol::Gre,
        }
    }

    /// The service's port, where its protocol has ports.
    #[must_use]
    pub fn port(self) -> Option<Port> {
        match self {
            Self::Tcp(port) | Self::Udp(port) => Some(port),
            Self::Gre => None,
        }
    }

    /// The same protocol on another port; a protocol without ports stays as it is.
    #[must_use]
    pub fn on(self, port: Port) -> Self {
        match self {
            Self::Tcp(_) => Self::Tcp(port),
            Self::Udp(_) => Self::Udp(port),
            Self::Gre => Self::Gre,
        }
    }
}

impl fmt::Display for Service {
    /// The notation that [`Service::from_str`] parses: `tcp/8080`, `udp/53`, `gre`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(port) => write!(f, "tcp/{port}"),
            Self::Udp(port) => write!(f, "udp/{port}"),
            Self::Gre => f.write_str("gre"),
        }
    }
}

/// The services in order, each once.
#[must_use]
pub fn distinct_services(mut services: Vec<Service>) -> Vec<Service> {
    services.sort_unstable();
    services.dedup();
    services
}

/// The services in words, one text for each protocol: `TCP 80, 443`, `UDP 53`, `GRE`. They are in order.
#[must_use]
pub fn services_by_protocol(services: &[Service]) -> Vec<String> {
    let by_protocol = services.chunk_by(|one, other| one.protocol() == other.protocol());
    let words = by_protocol.map(|services| {
        let ports: Vec<String> =
            services.iter().filter_map(|service| service.port()).map(|port| port.to_string()).collect();
        format!("{} {}", services[0].protocol().name(), ports.join(", ")).trim_end().to_owned()
    });
    words.collect()
}

/// A reason why a string is not a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ServiceError {
    /// The word before the slash is none of `tcp`, `udp` and `gre`.
    #[error("the protocol is to be tcp, udp or gre")]
    UnknownProtocol,
    /// `tcp` or `udp` alone.
    #[error("TCP and UDP need a port, as in tcp/443")]
    NoPort,
    /// The part after the slash is not a port.
    #[error(transparent)]
    BadPort(PortError),
    /// `gre` with a port.
    #[error("GRE is an IP protocol and has no port")]
    GreHasNoPort,
}

impl FromStr for Service {
    type Err = ServiceError;

    fn from_str(text: &str) -> Result<Self, ServiceError> {
        let (protocol, port) = match text.split_once('/') {
            Some((protocol, port)) => (protocol, Some(port)),
            None => (text, None),
        };
        let port = |make: fn(Port) -> Self| {
            let port = port.ok_or(ServiceError::NoPort)?;
            port.parse().map(make).map_err(ServiceError::BadPort)
        };
        match protocol {
            "tcp" => port(Self::Tcp),
            "udp" => port(Self::Udp),
            "gre" if text == "gre" => Ok(Self::Gre),
            "gre" => Err(ServiceError::GreHasNoPort),
            _ => Err(ServiceError::UnknownProtocol),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_services() {
        for text in ["tcp/1", "tcp/65535", "udp/53", "gre"] {
            let service: Service = text.parse().expect(text);
            assert_eq!(service.to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_service() {
        let check = |text: &str, expected: ServiceError| {
            assert_eq!(text.parse::<Service>(), Err(expected), "{text:?}");
        };
        check("gre/47", ServiceError::GreHasNoPort);
        check("gre/", ServiceError::GreHasNoPort);
        check("tcp", ServiceError::NoPort);
        check("tcp/0", ServiceError::BadPort(PortError::OutOfRange));
        check("udp/70000", ServiceError::BadPort(PortError::OutOfRange));
        check("udp/", ServiceError::BadPort(PortError::Empty));
        check("TCP/80", ServiceError::UnknownProtocol);
        check("", ServiceError::UnknownProtocol);
    }

    #[test]
    fn gre_has_a_protocol_number_and_no_port() {
        assert_eq!(Service::Gre.port(), None);
        assert_eq!(Service::Gre.protocol().number(), 47);
        assert_eq!(Service::Gre.on(Port::new(5).unwrap()), Service::Gre);
    }
}
