//! Cisco IOS: access lists of a router, for each family one for what is asked and one for the answers.
//!
//! A router keeps no connections. The answers' list holds to TCP connections that exist; of UDP and GRE it lets through
//! whatever comes from where the asked list sends to.

use super::{
    Exported, Firewall, Format, Rule, Subject,
    cisco::{MOST_REMARK, NAMING, member},
    head::{typable, typed},
};
use crate::net::{Address, Family, Protocol, ip_text};
use std::net::Ipv6Addr;

/// The format.
pub const FORMAT: Format =
    Format { id: "cisco-ios", name: "Cisco IOS", ending: "txt", media: "text/plain", write: |subject| write(subject) };

/// What whoever loads it has to know.
const NOTES: [&str; 3] = [
    "These lists know no connections. port_matrix is for what is asked, port_matrix_back for the answers: TCP once \
     it is established, UDP from the port that was asked, GRE both ways.",
    "Entries are added to what is there: take a list off its interfaces before replacing it.",
    "A line with FILL-IN is refused, and so are the rules of its group, until its addresses are filled in.",
];

/// What stands at the end, so that loading it changes no traffic yet.
const TAIL: &str = "! To put it in force, where the asking side comes in: ip access-group port_matrix in\n\
                    ! and where the answers come in: ip access-group port_matrix_back in\n\
                    ! An interface takes one list in each direction: where both come in, put both into one.\n\
                    ! Likewise: ipv6 traffic-filter port_matrix_v6 in, ipv6 traffic-filter port_matrix_v6_back in\n";

fn write(subject: Subject) -> Exported {
    let firewall = Firewall::of(subject);
    let names = firewall.names(NAMING);
    let mut gaps = Vec::new();
    let mut body = String::from("\n");
    let mut ends = Vec::new();
    for (index, name) in names.iter().enumerate() {
        gaps.extend(firewall.gaps(index, false));
        let families = firewall.families(index);
        let of = |family| firewall.objects[index].of(family);
        let v4 = if families.contains(&Family::V4) { push_object(&mut body, of(Family::V4), name) } else { Vec::new() };
        let v6 = if families.contains(&Family::V6) { prefixes(of(Family::V6), name) } else { Vec::new() };
        ends.push([v4, v6]);
    }
    for rule in &firewall.rules {
        if firewall.common(rule).is_empty() {
            gaps.push(firewall.unreachable(rule));
        }
    }
    for (family, heading, tail) in [
        (0, "ip access-list extended port_matrix", " deny ip any any log\n"),
        // Neighbours have to find each other: only the unwritten end of a list lets them.
        (
            1,
            "ipv6 access-list port_matrix_v6",
            " permit icmp any any nd-na\n permit icmp any any nd-ns\n deny ipv6 any any log\n",
        ),
    ] {
        for back in [false, true] {
            body.extend([heading, if back { "_back\n" } else { "\n" }]);
            for rule in &firewall.rules {
                push_rule(&mut body, rule, [&ends[rule.source][family], &ends[rule.destination][family]], back);
            }
            body.push_str(tail);
        }
    }
    body.push_str(TAIL);
    typed(subject, "!", &NOTES, gaps, &body)
}

/// Writes a group of IPv4, and says how rules name it.
fn push_object(body: &mut String, addresses: &[&Address], name: &str) -> Vec<String> {
    if addresses.iter().any(|address| address.is_everything()) {
        return vec!["any".to_owned()];
    }
    body.extend(["object-group network ", name, "\n"]);
    for address in addresses {
        body.extend([" ", &member(address), "\n"]);
    }
    if addresses.is_empty() {
        // After `host` it would be looked up as a name.
        body.extend([" FILL-IN-", name, "\n"]);
    }
    vec![["object-group ", name].concat()]
}

/// Addresses of IPv6 as rules name them: there are no groups of them, and no ranges.
fn prefixes(addresses: &[&Address], name: &str) -> Vec<String> {
    let mut prefixes = Vec::new();
    for address in addresses {
        match (address, address.span()) {
            (Address::Range(_), Some(span)) => prefixes.extend(split(span)),
            _ if address.is_everything() => return vec!["any".to_owned()],
            _ => prefixes.push(member(address)),
        }
    }
    if addresses.is_empty() {
        prefixes.push(["FILL-IN-", name].concat());
    }
    prefixes
}

/// The networks that a range of IPv6 consists of, the first and the last address included.
fn split((mut first, last): (u128, u128)) -> Vec<String> {
    let mut networks = Vec::new();
    loop {
        // The largest network that begins here and does not reach beyond the range.
        let mut free = first.trailing_zeros();
        let end = |free: u32| first | u128::MAX.checked_shr(128 - free).unwrap_or(0);
        while end(free) > last {
            free -= 1;
        }
        networks.push(format!("{}/{}", ip_text(Ipv6Addr::from(first).into()), 128 - free));
        if end(free) == last {
            return networks;
        }
        first = end(free) + 1;
    }
}

/// Writes the entries of a rule, or those of its answers; an end without addresses of the family has none.
fn push_rule(body: &mut String, rule: &Rule, [sources, destinations]: [&[String]; 2], back: bool) {
    if sources.is_empty() || destinations.is_empty() {
        return;
    }
    // The protocol's number is known everywhere, its name not in every list.
    let protocol = if rule.protocol == Protocol::Gre { "47" } else { rule.protocol.word() };
    let mut services: Vec<_> = rule.ports.iter().map(|port| format!(" eq {port}")).collect();
    if services.is_empty() {
        services.push(String::new());
    }
    body.extend([" remark ", &typable(&rule.comment, MOST_REMARK), "\n"]);
    for source in sources {
        for destination in destinations {
            for service in &services {
                body.extend([" permit ", protocol, " "]);
                if back {
                    let established = if rule.protocol == Protocol::Tcp { " established" } else { "" };
                    body.extend([destination, service.as_str(), " ", source, established, "\n"]);
                } else {
                    body.extend([source, " ", destination, service.as_str(), "\n"]);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_split_into_networks() {
        let check = |text: &str, expected: &[&str]| {
            let address: Address = text.parse().expect(text);
            assert_eq!(split(address.span().expect("numbers")), expected, "{text}");
        };
        check("::1-::2", &["::1/128", "::2/128"]);
        check("2001:db8::-2001:db8::ffff", &["2001:db8::/112"]);
        check("::1-::6", &["::1/128", "::2/127", "::4/127", "::6/128"]);
        assert_eq!(split((0, u128::MAX)), ["::/0"]);
        assert_eq!(split((1, u128::MAX)).len(), 128);
    }
}
