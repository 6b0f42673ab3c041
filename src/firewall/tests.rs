//! Renders a single rule for the tests of platforms.

use super::{configuration::Configuration, dialect::Dialect};
use crate::{
    document::vsos_9_2,
    matrix::{Flow, resolve},
    net::{Address, Port, Protocol, Service},
    plan::{Draft, check},
    ruleset::{ExportInput, Object, Rule, Ruleset},
};
use std::ops::RangeInclusive;

/// The text after the header for a rule between two groups, `a` and `b`, with these addresses.
pub fn written(
    dialect: &'static Dialect,
    render: fn(&Configuration) -> String,
    ends: [&[&str]; 2],
    protocol: Protocol,
    ports: RangeInclusive<u16>,
) -> String {
    let document = &vsos_9_2();
    let plan = check(document, &Draft::new(document)).0;
    let matrix = resolve(document, &plan);
    let input = ExportInput { document, plan: &plan, matrix: &matrix, link: "" };
    let addresses = ends.map(|texts| texts.iter().map(|text| text.parse().expect(text)).collect::<Vec<Address>>());
    let groups = matrix.groups();
    let object = |index: usize| Object { group: groups[index], name: ["a", "b"][index], addresses: &addresses[index] };
    let flow = |port| Flow {
        source: groups[0],
        destination: groups[1],
        service: match protocol {
            Protocol::Tcp => Service::Tcp(Port::new(port).expect("a port")),
            Protocol::Udp => Service::Udp(Port::new(port).expect("a port")),
            Protocol::Gre => Service::Gre,
        },
        reasons: Vec::new(),
    };
    let flows: Vec<_> = ports.map(flow).collect();
    let rules = vec![Rule { source: 0, destination: 1, flows: &flows, comment: 0 }];
    let ruleset = Ruleset { objects: vec![object(0), object(1)], rules, comments: vec!["why \"\\".to_owned()] };
    render(&Configuration::from_ruleset(input, ruleset, dialect))
}
