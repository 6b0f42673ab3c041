//! Cisco ASA: objects, groups and an access list, for version 9 and later, where both families share a list.
//!
//! A group whose only line was refused is empty, and no rule takes an empty group, unless `forward-reference enable` is
//! set: then the rule matches nothing. Ranges and names have to be objects before they stand in a group. A name stands
//! for addresses of IPv4 alone, unless its family is said. The underscore in a name is left for what is named after an
//! object, so that no two are alike. Nothing puts the list in force, so that loading it changes no traffic yet.

use super::{Format, firewall::Families, names::Naming, platform::Platform};

/// The format.
pub const FORMAT: Format = Format {
    id: "cisco-asa",
    name: "Cisco ASA",
    ending: "txt",
    media: "text/plain",
    write: |subject| PLATFORM.write(subject),
};

static PLATFORM: Platform = Platform {
    template: TEMPLATE,
    end: "<if every>any<version><else>object-group <name><end>",
    mark: "!",
    notes: Some(&[
        "Rules and members of groups are added to what is there. Before loading this again: clear configure access-list \
         port_matrix, then no object-group network for each group.",
        "Objects given by DNS name need a name server: dns domain-lookup, dns server-group",
        "A group with FILL-IN is refused, and so are its rules, until its addresses are filled in.",
    ]),
    services: Some(Naming { most: 48, marks: "_" }),
    ports: usize::MAX,
    most_comment: 100,
    takes_names: true,
    groups: Families::BOTH,
    either: true,
    ..Platform::PLAIN
};

const TEMPLATE: &str = r"<head>

<each object>
<each member>
<if range>
object network <name>_<number>
 range <first> <last>
<else name>
object network <name>_<number>
 fqdn v<version> <address>
<end>
<end>
<section>
object-group network <name>
<each member>
 network-object <if blank>host FILL-IN-<name><else host>host <address><else range>object <name>_<number><else name>object <name>_<number><else v4><first> <mask><else><address><end>
<end>
<end>
<end>
<each service>
<if many>
object-group service <service> <protocol>
<each port>
 port-object eq <port>
<end>
<end>
<end>
<each rule>
access-list port_matrix remark <comment>
<each source>
<each destination>
<if shared>
access-list port_matrix extended permit <protocol> <source> <destination><if many> object-group <service><else ports> eq <port><end>
<end>
<end>
<end>
<end>
access-list port_matrix extended deny ip any any log
! To put it in force: access-group port_matrix global
";

#[cfg(test)]
mod tests {
    use super::{super::platform::tests::written, *};
    use crate::net::Protocol;

    #[test]
    fn writes_members() {
        let check = |address: &str, expected: &str| {
            let text = written(&PLATFORM, [&[address], &["10.0.0.1", "::1"]], Protocol::Tcp, 80..=80);
            assert!(text.contains(expected), "{address}: {text}");
        };
        check("10.1.0.9", "object-group network a\n network-object host 10.1.0.9\nobject-group network b\n");
        check("10.1.0.0/28", " network-object 10.1.0.0 255.255.255.240\n");
        check("128.0.0.0/1", " network-object 128.0.0.0 128.0.0.0\n");
        check("0.0.0.0/0", " permit tcp any4 object-group b eq 80\n");
        check("2001:db8::/33", " network-object 2001:db8::/33\n");
        check(
            "10.2.0.1-10.2.0.6",
            "object network a_1\n range 10.2.0.1 10.2.0.6\nobject-group network a\n network-object object a_1\n",
        );
        check("example.com", "object network a_1\n fqdn v4 example.com\nobject network a_2\n fqdn v6 example.com\n");
    }
}
