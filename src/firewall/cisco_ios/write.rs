//! Fills in the template of Cisco IOS.

use crate::{
    firewall::{configuration::Configuration, dialect::Dialect, member::Kind, object::NamedObject},
    net::Family,
    ruleset::{ExportInput, ExportResult, Families, IpVersion},
};
use askama::Template;

const V4: IpVersion = IpVersion(Family::V4);

static DIALECT: Dialect = Dialect {
    comment_prefix: "!",
    operator_notes: &[
        "These lists know no connections. port_matrix is for what is asked, port_matrix_back for the answers: TCP once \
         it is established, UDP from the port that was asked, GRE both ways.",
        "Entries and members of groups are added to what is there. Before loading this again, take the lists off their \
         interfaces, and remove them and the groups.",
        "A line with FILL-IN is refused, and so are the rules of its group, until its addresses are filled in.",
    ],
    max_comment_len: 100,
    range_families: Families::V4,
    ..Dialect::PLAIN
};

pub fn render(input: ExportInput) -> ExportResult {
    let config = Configuration::new(input, &DIALECT);
    let text = fill(&config);
    config.into_result(text)
}

fn fill(config: &Configuration) -> String {
    config.fill(&CiscoIos { config })
}

#[derive(Template)]
#[template(path = "cisco_ios/config.txt", escape = "none")]
struct CiscoIos<'c> {
    config: &'c Configuration<'c>,
}

impl CiscoIos<'_> {
    /// The objects that are groups: those of IPv4, unless they include every address.
    fn groups(&self) -> impl Iterator<Item = &NamedObject<'_>> {
        self.config.objects_of(V4).filter(|object| !object.any.contains(Family::V4))
    }

    /// The notations of a rule's end: a group for IPv4, each address for IPv6.
    fn ends(object: &NamedObject, version: IpVersion) -> Vec<String> {
        if object.any.contains(version.0) {
            return vec!["any".to_owned()];
        }
        if version.is_v4() {
            return vec![format!("object-group {}", object.name)];
        }
        if object.is_placeholder() {
            return vec![format!("FILL-IN-{}", object.name)];
        }
        let members = object.members_of(version);
        members
            .iter()
            .map(|member| if member.kind == Kind::Host { format!("host {member}") } else { member.to_string() })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{firewall::tests::written, net::Protocol};

    #[test]
    fn ranges_of_ipv6_split_into_networks() {
        let check = |text: &str, expected: &[&str]| {
            let text = written(&DIALECT, fill, [&[text], &["::9"]], Protocol::Tcp, 80..=80);
            let list = text.split("port_matrix_v6\n").nth(1).expect("a list");
            let rules = list.split(" permit icmp").next().expect("rules").lines().skip(1);
            let sources = rules.map(|rule| rule.strip_suffix(" host ::9 eq 80").expect("the other end"));
            let sources = sources.map(|rule| rule.strip_prefix(" permit tcp ").expect("a rule"));
            assert_eq!(sources.collect::<Vec<_>>(), expected);
        };
        check("::1-::2", &["host ::1", "host ::2"]);
        check("2001:db8::-2001:db8::ffff", &["2001:db8::/112"]);
        check("::1-::6", &["host ::1", "::2/127", "::4/127", "host ::6"]);
        check("::/0", &["any"]);
    }
}
