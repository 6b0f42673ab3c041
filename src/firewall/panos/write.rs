//! Fills in the template of PAN-OS.

use crate::{
    firewall::{
        configuration::Configuration,
        dialect::{Dialect, RuleNaming, ZoneNaming},
        member::Kind,
        object::NamedObject,
    },
    net::Protocol,
    ruleset::{ExportInput, ExportResult, Naming},
};
use askama::Template;

static DIALECT: Dialect = Dialect {
    operator_notes: &[
        "Rules are added at the end; what no rule allows is left to interzone-default. FILL-IN is refused.",
        "Members of groups are added to what is there. Before loading this again, delete its rules and groups.",
    ],
    rule_names: Some(RuleNaming { naming: Naming { max_len: 63, allowed_punctuation: "-" }, title }),
    zone_names: Some(ZoneNaming {
        naming: Naming { max_len: 31, allowed_punctuation: "-_." },
        reserved: &["any", "multicast"],
    }),
    service_names: Some(Naming { max_len: 63, allowed_punctuation: "_" }),
    max_ports_per_service: usize::MAX,
    supports_fqdn: true,
    ..Dialect::PLAIN
};

fn title(source: &NamedObject, destination: &NamedObject, protocol: Protocol) -> String {
    format!("{}-to-{}-{}", source.name, destination.name, protocol.word())
}

pub fn render(input: ExportInput) -> ExportResult {
    let config = Configuration::new(input, &DIALECT);
    let text = config.fill(&PanOs { config: &config });
    config.into_result(text)
}

#[derive(Template)]
#[template(path = "panos/config.txt", escape = "none")]
struct PanOs<'c> {
    config: &'c Configuration<'c>,
}
