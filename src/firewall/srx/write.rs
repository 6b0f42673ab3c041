//! Fills in the template of Juniper SRX.

use crate::{
    firewall::{
        configuration::Configuration,
        dialect::{Dialect, RuleNaming, ZoneNaming, people_title},
        member::Kind,
        rule::NamedRule,
    },
    ruleset::{ExportInput, ExportResult, Families, Naming, quoted},
};
use askama::Template;

static DIALECT: Dialect = Dialect {
    zone_gap: Some("no zone is known; the policies call it by the group's name"),
    rule_names: Some(RuleNaming { naming: Naming { max_len: 63, allowed_punctuation: "-_" }, title: people_title }),
    zone_names: Some(ZoneNaming {
        naming: Naming { max_len: 63, allowed_punctuation: "-_" },
        reserved: &["any", "all", "global", "junos-host", "junos-global"],
    }),
    service_names: Some(Naming { max_len: 63, allowed_punctuation: "_" }),
    comment: quoted,
    max_comment_len: 900,
    supports_fqdn: true,
    range_families: Families::V4,
    ..Dialect::PLAIN
};

pub fn render(input: ExportInput) -> ExportResult {
    let config = Configuration::new(input, &DIALECT);
    let text = config.fill(&Srx { config: &config });
    config.into_result(text)
}

#[derive(Template)]
#[template(path = "srx/config.set", escape = "none")]
struct Srx<'c> {
    config: &'c Configuration<'c>,
}

impl Srx<'_> {
    /// The beginning of a policy's statements.
    fn policy(rule: &NamedRule) -> String {
        let [from, to] = [rule.source, rule.destination].map(|object| &object.zone);
        format!("set security policies from-zone {from} to-zone {to} policy {}", rule.name)
    }
}
