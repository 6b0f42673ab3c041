//! Fills in the template of nftables.

use crate::{
    firewall::{configuration::Configuration, dialect::Dialect},
    ruleset::{ExportInput, ExportResult, Naming},
};
use askama::Template;

static DIALECT: Dialect = Dialect {
    object_names: Naming { max_len: 48, allowed_punctuation: "_" },
    max_ports_per_service: usize::MAX,
    max_comment_len: 120,
    ..Dialect::PLAIN
};

pub fn render(input: ExportInput) -> ExportResult {
    let config = Configuration::new(input, &DIALECT);
    let text = config.fill(&Nftables { config: &config });
    config.into_result(text)
}

#[derive(Template)]
#[template(path = "nftables/config.nft", escape = "none")]
struct Nftables<'c> {
    config: &'c Configuration<'c>,
}
