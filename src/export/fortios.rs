//! `FortiOS`: addresses, services and policies as its command line takes them.
//!
//! Where a `set` fails, the rest of an object is kept with what it had before, and an address that was never given one
//! is every address. So a group without addresses is no address but a group of one that nobody made: the firewall
//! keeps neither that group nor a policy that lacks it. DNS names are looked up for either family. With their ends,
//! names of groups stay within 79 characters and those of policies within 35.

use super::{Format, head::quoted, names::Naming, platform::Platform};

/// The format.
pub const FORMAT: Format = Format {
    id: "fortios",
    name: "FortiOS",
    ending: "conf",
    media: "text/plain",
    write: |subject| PLATFORM.write(subject),
};

static PLATFORM: Platform = Platform {
    template: TEMPLATE,
    end: "<name>_v<version>",
    title: "<source.raw> <destination.raw> <protocol>",
    names: Naming { most: 60, marks: "-" },
    titles: Naming { most: 32, marks: "-" },
    zones: Some(Naming { most: 35, marks: "-_" }),
    zone_words: &["any", "all"],
    services: Some(Naming { most: 79, marks: "_" }),
    comment: quoted,
    takes_names: true,
    ..Platform::PLAIN
};

const TEMPLATE: &str = r#"<head>
# Policies are added to what is there, each name once. Before loading this again, delete its policies.
<each family>
<section>

config firewall address<6>
<each object>
<each address>
<if !blank>
    edit "<name>_v<version>_<number>"
<if range>
        set type iprange
        set start-ip <first>
        set end-ip <last>
<else name>
        set type fqdn
        set fqdn "<address>"
<else v4>
        set type ipmask
        set subnet <cidr>
<else>
        set type ipprefix
        set ip6 <cidr>
<end>
    next
<end>
<end>
<end>
end
<end>
<section>

config firewall addrgrp<6>
<each object>
    edit "<name>_v<version>"
        set member <each address| >"<if blank>FILL-IN_<name>_v<version><else><name>_v<version>_<number><end>"<end>
    next
<end>
end
<end>
<end>
<section>

config firewall service custom
<each service>
    edit "<service>"
<if gre>
        set protocol IP
        set protocol-number 47
<else>
        set protocol TCP/UDP/SCTP
        set <protocol>-portrange <port>
<end>
    next
<end>
end
<end>
<section>

config firewall policy
<each rule>
<each family>
    edit 0
        set name "<title>_v<version>"
        set srcintf "<if source.zoned><source.zone><else>any<end>"
        set dstintf "<if destination.zoned><destination.zone><else>any<end>"
        set srcaddr<6> "<source>"
        set dstaddr<6> "<destination>"
        set service <each service| >"<service>"<end>
        set schedule "always"
        set action accept
        set comments <comment>
    next
<end>
<end>
end
<end>
"#;
