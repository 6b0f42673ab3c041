//! PAN-OS: `set` commands for addresses, services and security rules, for the prompt after `configure`.
//!
//! The documentation names no mark for comments. The lines of the head begin with one that no command begins with: at
//! worst each is answered as an unknown command, and changes nothing. A group's end keeps one called `any`, or like a
//! country, from being taken for that; its underscore is left for addresses, so that no two names are alike. A zone that
//! someone called `any` is not every zone. No service has a protocol without ports; there is an application for it.

use super::{Format, names::Naming, platform::Platform};

/// The format.
pub const FORMAT: Format = Format {
    id: "panos",
    name: "Palo Alto PAN-OS",
    ending: "txt",
    media: "text/plain",
    write: |subject| PLATFORM.write(subject),
};

static PLATFORM: Platform = Platform {
    template: TEMPLATE,
    end: "<name>_group",
    title: "<source.name>-to-<destination.name>-<protocol>",
    notes: Some(&[
        "Rules are added at the end; what no rule allows is left to interzone-default. FILL-IN is refused.",
        "Members of groups are added to what is there. Before loading this again, delete its rules and groups.",
    ]),
    titles: Naming { most: 63, marks: "-" },
    zones: Some(Naming { most: 31, marks: "-_." }),
    zone_words: &["any", "multicast"],
    services: Some(Naming { most: 63, marks: "_" }),
    ports: usize::MAX,
    takes_names: true,
    either: true,
    ..Platform::PLAIN
};

const TEMPLATE: &str = r#"<head>

<each object>
<each address>
set address <name>_<number> <if name>fqdn <address><else blank>ip-netmask FILL-IN-<name><else range>ip-range <address><else>ip-netmask <address><end>
<end>
set address-group <name>_group static [<each address> <name>_<number><end> ]
<end>
<each service>
<if ports>
set service <service> protocol <protocol> port <each port|,><port><end>
<end>
<end>
<each rule>
set rulebase security rules <title> from <if source.zoned><source.zone><else>any<end> to <if destination.zoned><destination.zone><else>any<end> source <source> destination <destination> application <if gre>gre service application-default<else>any service <service><end> action allow description "<comment>"
<end>
"#;
