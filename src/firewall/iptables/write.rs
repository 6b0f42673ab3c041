//! Fills in the template of iptables.

use crate::{
    firewall::{
        configuration::Configuration,
        dialect::Dialect,
        member::{Kind, Member},
        object::NamedObject,
        rule::NamedRule,
        service::Service,
    },
    net::{Family, Port},
    ruleset::{ExportInput, ExportResult},
};
use askama::Template;

static DIALECT_V4: Dialect = dialect(Family::V4);
static DIALECT_V6: Dialect = dialect(Family::V6);

const fn dialect(family: Family) -> Dialect {
    Dialect {
        operator_notes: &[
            "Loading this replaces the whole filter table, rules of INPUT and OUTPUT with it. No other table is touched.",
        ],
        max_ports_per_service: 15,
        max_comment_len: 255,
        family: Some(family),
        ..Dialect::PLAIN
    }
}

pub fn render_v4(input: ExportInput) -> ExportResult {
    render(input, &DIALECT_V4)
}

pub fn render_v6(input: ExportInput) -> ExportResult {
    render(input, &DIALECT_V6)
}

fn render(input: ExportInput, dialect: &'static Dialect) -> ExportResult {
    let config = Configuration::new(input, dialect);
    let text = fill(&config);
    config.into_result(text)
}

fn fill(config: &Configuration) -> String {
    config.fill(&Iptables { config })
}

#[derive(Template)]
#[template(path = "iptables/config.rules", escape = "none")]
struct Iptables<'c> {
    config: &'c Configuration<'c>,
}

/// The end of a rule, which determines the names of its options.
#[derive(Clone, Copy)]
enum Side {
    Source,
    Destination,
}

impl Iptables<'_> {
    /// Returns `true` if both ends have several addresses, which would multiply.
    fn needs_chain(&self, rule: &NamedRule) -> bool {
        [rule.source, rule.destination].iter().all(|object| self.members(object).nth(1).is_some())
    }

    fn members<'o>(&self, object: &'o NamedObject) -> impl Iterator<Item = &'o Member> {
        let families = self.config.families_in_use();
        object.members.iter().filter(move |member| member.family.is_some_and(|family| families.contains(family)))
    }

    /// The options that match an end of a rule, for each of its addresses.
    fn ends(&self, object: &NamedObject, side: Side) -> Vec<String> {
        let (option, range) = match side {
            Side::Source => ("-s", "--src-range"),
            Side::Destination => ("-d", "--dst-range"),
        };
        if object.is_placeholder() {
            return vec![format!("{option} FILL-IN-{}/mask", object.name)];
        }
        let write = |member: &Member| match member.kind {
            Kind::Range => format!("-m iprange {range} {member}"),
            _ => format!("{option} {member}"),
        };
        self.members(object).map(write).collect()
    }

    /// The options that match a service.
    fn service_matches(service: Service) -> String {
        let ports: Vec<_> = service.ports().iter().map(Port::to_string).collect();
        let matches =
            if ports.is_empty() { String::new() } else { format!(" -m multiport --dports {}", ports.join(",")) };
        format!("-p {}{matches}", service.word_or_number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{firewall::tests::written, net::Protocol};

    /// The rules for new connections, without the options that all of them share.
    fn rules(ends: [&[&str]; 2], protocol: Protocol, ports: std::ops::RangeInclusive<u16>) -> String {
        let text = written(&DIALECT_V4, fill, ends, protocol, ports);
        let rules = text.split("INVALID -j DROP\n").nth(1).expect("rules");
        let rules = rules.replace(" -m comment --comment \"why ''\"", "").replace(" -m conntrack --ctstate", "");
        rules.strip_suffix("COMMIT\n").expect("an end").to_owned()
    }

    #[test]
    fn fifteen_ports_stand_in_one_match() {
        let [first, second] = ["1,2,3,4,5,6,7,8,9,10,11,12,13,14,15", "16"].map(|ports| {
            format!("-A FORWARD -s 10.0.0.1 -d 10.0.0.2 -p udp -m multiport --dports {ports} NEW -j ACCEPT\n")
        });
        let of = |ports| rules([&["10.0.0.1"], &["10.0.0.2"]], Protocol::Udp, ports);
        assert_eq!(of(1..=16), [first.as_str(), &second].concat());
        assert_eq!(of(1..=15), first);
    }

    #[test]
    fn several_at_both_sides_meet_in_a_chain() {
        let check = |sources: &[&str], destinations: &[&str], expected: &str| {
            assert_eq!(rules([sources, destinations], Protocol::Gre, 0..=0), expected);
            let text = written(&DIALECT_V4, fill, [sources, destinations], Protocol::Gre, 0..=0);
            assert_eq!(text.contains("\n:PM-1 - [0:0]\n"), expected.contains("PM-1"));
        };
        let (a, b, x, y) = ("10.0.0.1", "10.0.0.2-10.0.0.5", "10.1.0.0/16", "10.2.0.1");
        check(&[a], &[x], "-A FORWARD -s 10.0.0.1 -d 10.1.0.0/16 -p 47 NEW -j ACCEPT\n");
        check(
            &[a, b],
            &[x],
            "-A FORWARD -s 10.0.0.1 -d 10.1.0.0/16 -p 47 NEW -j ACCEPT\n\
             -A FORWARD -m iprange --src-range 10.0.0.2-10.0.0.5 -d 10.1.0.0/16 -p 47 NEW -j ACCEPT\n",
        );
        check(
            &[a, b],
            &[x, y, "2001:db8::1"],
            "-A FORWARD -s 10.0.0.1 -p 47 NEW -j PM-1\n\
             -A FORWARD -m iprange --src-range 10.0.0.2-10.0.0.5 -p 47 NEW -j PM-1\n\
             -A PM-1 -d 10.1.0.0/16 NEW -j ACCEPT\n-A PM-1 -d 10.2.0.1 NEW -j ACCEPT\n",
        );
    }
}
