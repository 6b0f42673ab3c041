//! iptables: the filter table for `iptables-restore`, and that of IPv6 for `ip6tables-restore`.
//!
//! Where both ends of a rule have several addresses they would multiply, so that the sources lead to a chain with the
//! destinations. What is not known has a mask of no meaning, which is refused without asking a name server: one that
//! answers everything would give the placeholder an address. One match takes 15 ports; the kernel keeps 256 bytes of a
//! comment, its end included.

use super::{Format, platform::Platform};
use crate::net::Family;

/// The format of IPv4.
pub const FORMAT: Format = Format {
    id: "iptables",
    name: "iptables",
    ending: "rules",
    media: "text/plain",
    write: |subject| PLATFORM.write(subject),
};

/// The format of IPv6.
pub const FORMAT_V6: Format = Format {
    id: "ip6tables",
    name: "ip6tables (IPv6)",
    ending: "rules",
    media: "text/plain",
    write: |subject| PLATFORM_V6.write(subject),
};

static PLATFORM: Platform = of(Family::V4);
static PLATFORM_V6: Platform = of(Family::V6);

const fn of(family: Family) -> Platform {
    Platform {
        template: TEMPLATE,
        end: END,
        notes: Some(&[
            "Loading this replaces the whole filter table, rules of INPUT and OUTPUT with it. No other table is touched.",
        ]),
        ports: 15,
        most_comment: 255,
        either: true,
        only: Some(family),
        ..Platform::PLAIN
    }
}

const END: &str = "<if range>-m iprange --<if source>src<else>dst<end>-range <address>\
                   <else>-<if source>s<else>d<end> <if blank>FILL-IN-<name>/mask<else><address><end><end>";

const TEMPLATE: &str = r#"<head>

*filter
:FORWARD DROP [0:0]
<each rule>
<if several>
:PM-<rule> - [0:0]
<end>
<end>
-A FORWARD -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT
-A FORWARD -m conntrack --ctstate INVALID -j DROP
<each rule>
<each service>
<each source>
<if several>
-A FORWARD <source> -p <if gre>47<else><protocol> -m multiport --dports <each port|,><port><end><end> -m conntrack --ctstate NEW -m comment --comment "<comment>" -j PM-<rule>
<else>
<each destination>
-A FORWARD <source> <destination> -p <if gre>47<else><protocol> -m multiport --dports <each port|,><port><end><end> -m conntrack --ctstate NEW -m comment --comment "<comment>" -j ACCEPT
<end>
<end>
<end>
<end>
<if several>
<each destination>
-A PM-<rule> <destination> -m conntrack --ctstate NEW -m comment --comment "<comment>" -j ACCEPT
<end>
<end>
<end>
COMMIT
"#;

#[cfg(test)]
mod tests {
    use super::{super::platform::tests::written, *};
    use crate::net::Protocol;

    /// The rules for new connections, without what all of them have.
    fn rules(ends: [&[&str]; 2], protocol: Protocol, ports: std::ops::RangeInclusive<u16>) -> String {
        let text = written(&PLATFORM, ends, protocol, ports);
        let rules = text.split("INVALID -j DROP\n").nth(1).expect("rules");
        let rules = rules.replace(" -m comment --comment \"why ''\"", "").replace(" -m conntrack --ctstate", "");
        rules.strip_suffix("COMMIT\n").expect("an end").to_owned()
    }

    #[test]
    fn fifteen_ports_stand_in_one_match() {
        let [most, rest] = ["1,2,3,4,5,6,7,8,9,10,11,12,13,14,15", "16"].map(|ports| {
            format!("-A FORWARD -s 10.0.0.1 -d 10.0.0.2 -p udp -m multiport --dports {ports} NEW -j ACCEPT\n")
        });
        let of = |ports| rules([&["10.0.0.1"], &["10.0.0.2"]], Protocol::Udp, ports);
        assert_eq!(of(1..=16), [most.as_str(), &rest].concat());
        assert_eq!(of(1..=15), most);
    }

    #[test]
    fn several_at_both_sides_meet_in_a_chain() {
        let check = |sources: &[&str], destinations: &[&str], expected: &str| {
            assert_eq!(rules([sources, destinations], Protocol::Gre, 0..=0), expected);
            let text = written(&PLATFORM, [sources, destinations], Protocol::Gre, 0..=0);
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
