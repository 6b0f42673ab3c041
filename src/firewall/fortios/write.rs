//! Fills in the template of `FortiOS`.

use crate::{
    firewall::{
        configuration::Configuration,
        dialect::{Dialect, RuleNaming, ZoneNaming, people_title},
        member::Kind,
    },
    ruleset::{ExportInput, ExportResult, IpVersion, Naming, quoted},
};
use askama::Template;

static DIALECT: Dialect = Dialect {
    object_names: Naming { max_len: 60, allowed_punctuation: "-" },
    rule_names: Some(RuleNaming { naming: Naming { max_len: 32, allowed_punctuation: "-" }, title: people_title }),
    zone_names: Some(ZoneNaming {
        naming: Naming { max_len: 35, allowed_punctuation: "-_" },
        reserved: &["any", "all"],
    }),
    service_names: Some(Naming { max_len: 79, allowed_punctuation: "_" }),
    comment: quoted,
    supports_fqdn: true,
    ..Dialect::PLAIN
};

pub fn render(input: ExportInput) -> ExportResult {
    let config = Configuration::new(input, &DIALECT);
    let text = config.fill(&FortiOs { config: &config });
    config.into_result(text)
}

#[derive(Template)]
#[template(path = "fortios/config.conf", escape = "none")]
struct FortiOs<'c> {
    config: &'c Configuration<'c>,
}

impl FortiOs<'_> {
    fn has_addresses(&self, version: IpVersion) -> bool {
        self.config.objects_of(version).any(|object| !object.is_placeholder())
    }

    fn has_groups(&self, version: IpVersion) -> bool {
        self.config.objects_of(version).next().is_some()
    }

    fn has_services(&self) -> bool {
        self.config.services().next().is_some()
    }

    fn has_policies(&self) -> bool {
        self.config.rules().next().is_some()
    }
}
