//! Fills in the template of AWS security groups.

use crate::{
    firewall::{configuration::Configuration, dialect::Dialect, object::NamedObject, rule::NamedRule},
    ruleset::{ExportInput, ExportResult, Families, Naming, quoted},
};
use askama::Template;

static DIALECT: Dialect = Dialect {
    object_names: Naming { max_len: 60, allowed_punctuation: "-" },
    comment: quoted,
    max_comment_len: 255,
    range_families: Families::NONE,
    ..Dialect::PLAIN
};

pub fn render(input: ExportInput) -> ExportResult {
    let config = Configuration::new(input, &DIALECT);
    let text = config.fill(&Aws { config: &config });
    config.into_result(text)
}

#[derive(Template)]
#[template(path = "aws/config.tf", escape = "none")]
struct Aws<'c> {
    config: &'c Configuration<'c>,
}

/// A rule as seen from one of its ends.
struct Direction<'c> {
    word: &'static str,
    /// The end whose security group contains the rule.
    group: &'c NamedObject<'c>,
    /// The other end.
    peer: &'c NamedObject<'c>,
}

impl Aws<'_> {
    /// Returns `true` if a group listens and is not the whole Internet.
    fn has_security_group(object: &NamedObject) -> bool {
        object.is_destination && object.any.is_empty()
    }

    fn description(object: &NamedObject) -> String {
        (DIALECT.comment)(object.label, DIALECT.max_comment_len)
    }

    /// The directions in which a rule is written: inbound to the destination, and outbound from a source that also
    /// listens.
    fn directions<'r>(rule: &NamedRule<'r>) -> Vec<Direction<'r>> {
        let NamedRule { source, destination, .. } = *rule;
        let ingress = Direction { word: "ingress", group: destination, peer: source };
        let egress = Direction { word: "egress", group: source, peer: destination };
        [ingress, egress].into_iter().filter(|direction| Self::has_security_group(direction.group)).collect()
    }
}
