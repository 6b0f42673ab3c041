//! What Cisco's firewalls and routers have in common.

use super::names::Naming;
use crate::net::{Address, IpNet, ip_text};
use std::net::{IpAddr, Ipv4Addr};

/// Names of objects. The underscore is left for what is named after them, so that no two are alike.
pub const NAMING: Naming = Naming { most: 48, marks: "-" };

/// The most characters of a remark.
pub const MOST_REMARK: usize = 100;

/// An address as a member of a group, or as an end of a rule: `host 10.0.0.1`, `10.0.0.0 255.0.0.0`, `2001:db8::/32`,
/// `range 10.0.0.1 10.0.0.5`, `fqdn example.com`.
pub fn member(address: &Address) -> String {
    match address {
        Address::Host(host) => ["host ", &ip_text(*host)].concat(),
        Address::Network(network) => self::network(*network),
        Address::Range(range) => ["range ", &ip_text(range.first()), " ", &ip_text(range.last())].concat(),
        Address::Name(name) => ["fqdn ", name.as_str()].concat(),
    }
}

fn network(network: IpNet) -> String {
    match network.first() {
        IpAddr::V4(first) => {
            let mask = u32::MAX.checked_shl(32 - u32::from(network.prefix())).unwrap_or(0);
            [&ip_text(first.into()), " ", &ip_text(Ipv4Addr::from(mask).into())].concat()
        }
        IpAddr::V6(_) => network.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_members() {
        let check = |text: &str, expected: &str| assert_eq!(member(&text.parse().expect(text)), expected);
        check("10.1.0.9", "host 10.1.0.9");
        check("10.1.0.0/28", "10.1.0.0 255.255.255.240");
        check("128.0.0.0/1", "128.0.0.0 128.0.0.0");
        check("0.0.0.0/0", "0.0.0.0 0.0.0.0");
        check("2001:db8::/33", "2001:db8::/33");
        check("10.2.0.1-10.2.0.6", "range 10.2.0.1 10.2.0.6");
        check("example.com", "fqdn example.com");
    }
}
