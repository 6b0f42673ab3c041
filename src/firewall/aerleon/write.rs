//! Fills in the templates of Aerleon.

use crate::{
    firewall::{
        configuration::Configuration,
        dialect::{Dialect, RuleNaming, people_title},
    },
    ruleset::{ExportInput, ExportResult, Families, Naming, quoted},
};
use askama::Template;

const DIALECT: Dialect = Dialect {
    object_names: Naming { max_len: 48, allowed_punctuation: "_" },
    comment: quoted,
    max_comment_len: 96,
    range_families: Families::NONE,
    ..Dialect::PLAIN
};

static DEFINITIONS: Dialect =
    Dialect { service_names: Some(Naming { max_len: 63, allowed_punctuation: "_" }), has_rules: false, ..DIALECT };

static POLICY: Dialect = Dialect {
    rule_names: Some(RuleNaming { naming: Naming { max_len: 24, allowed_punctuation: "-" }, title: people_title }),
    gaps: &[
        "Cisco ASA gets the addresses of IPv4 only",
        "Cisco IOS and Juniper filters keep no state: answers need terms of their own",
    ],
    gre_gap: Some("GRE is meant for the targets named here: others, FortiGate among them, may open every service"),
    ..DIALECT
};

pub fn render_definitions(input: ExportInput) -> ExportResult {
    let config = Configuration::new(input, &DEFINITIONS);
    let text = config.fill(&Definitions { config: &config });
    config.into_result(text)
}

pub fn render_policy(input: ExportInput) -> ExportResult {
    let config = Configuration::new(input, &POLICY);
    let text = config.fill(&Policy { config: &config });
    config.into_result(text)
}

#[derive(Template)]
#[template(path = "aerleon/definitions.yaml", escape = "none")]
struct Definitions<'c> {
    config: &'c Configuration<'c>,
}

#[derive(Template)]
#[template(path = "aerleon/policy.yaml", escape = "none")]
struct Policy<'c> {
    config: &'c Configuration<'c>,
}
