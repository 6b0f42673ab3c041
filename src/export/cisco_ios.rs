//! Cisco IOS: access lists of a router, for each family one for what is asked and one for the answers.
//!
//! A router keeps no connections. The answers' list holds to TCP connections that exist; of UDP and GRE it lets through
//! whatever comes from where the asked list sends to. There are no groups of IPv6, and no ranges. In a group a
//! placeholder stands without `host`, after which it would be looked up as a name. GRE goes by its number, which is
//! known everywhere, its name not in every list. Neighbours of IPv6 have to find each other: only the unwritten end of
//! a list lets them. Nothing puts the lists in force, so that loading them changes no traffic yet.

use super::{Format, firewall::Families, platform::Platform};

/// The format.
pub const FORMAT: Format = Format {
    id: "cisco-ios",
    name: "Cisco IOS",
    ending: "txt",
    media: "text/plain",
    write: |subject| PLATFORM.write(subject),
};

static PLATFORM: Platform = Platform {
    template: TEMPLATE,
    end: "<if every>any<else group>object-group <name><else blank>FILL-IN-<name><else host>host <address><else><address><end>",
    mark: "!",
    notes: Some(&[
        "These lists know no connections. port_matrix is for what is asked, port_matrix_back for the answers: TCP once \
         it is established, UDP from the port that was asked, GRE both ways.",
        "Entries and members of groups are added to what is there. Before loading this again, take the lists off their \
         interfaces, and remove them and the groups.",
        "A line with FILL-IN is refused, and so are the rules of its group, until its addresses are filled in.",
    ]),
    most_comment: 100,
    ranges: Families::V4,
    groups: Families::V4,
    ..Platform::PLAIN
};

const TEMPLATE: &str = r"<head>

<each family>
<each object>
<if v4>
<if !every>
object-group network <name>
<each address>
 <if blank>FILL-IN-<name><else host>host <address><else range>range <first> <last><else><first> <mask><end>
<end>
<end>
<end>
<end>
<end>
<each family>
<each way>
<if v4>ip access-list extended port_matrix<else>ipv6 access-list port_matrix_v6<end><if back>_back<end>
<each rule>
 remark <comment>
<each source>
<each destination>
<each service>
 permit <if gre>47<else><protocol><end> <if back><destination><if ports> eq <port><end> <source><if tcp> established<end><else><source> <destination><if ports> eq <port><end><end>
<end>
<end>
<end>
<end>
<if v4>
 deny ip any any log
<else>
 permit icmp any any nd-na
 permit icmp any any nd-ns
 deny ipv6 any any log
<end>
<end>
<end>
! To put it in force, where the asking side comes in: ip access-group port_matrix in
! and where the answers come in: ip access-group port_matrix_back in
! An interface takes one list in each direction: where both come in, put both into one.
! Likewise: ipv6 traffic-filter port_matrix_v6 in, ipv6 traffic-filter port_matrix_v6_back in
";

#[cfg(test)]
mod tests {
    use super::{super::platform::tests::written, *};
    use crate::net::Protocol;

    #[test]
    fn ranges_of_ipv6_split_into_networks() {
        let check = |text: &str, expected: &[&str]| {
            let text = written(&PLATFORM, [&[text], &["::9"]], Protocol::Tcp, 80..=80);
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
