//! Gaps of a configuration, in sentences.

use super::{dialect::Dialect, object::NamedObject};
use crate::{
    net::{Family, Protocol},
    ruleset::{ExportInput, Object, Ruleset, truncation},
};

/// Every gap of a configuration, each once.
pub fn gaps(input: ExportInput, dialect: &Dialect, ruleset: &Ruleset, objects: &[NamedObject]) -> Vec<String> {
    let mut gaps: Vec<String> = truncation(input.matrix).into_iter().collect();
    ruleset.objects.iter().for_each(|object| push_object_gaps(dialect, object, &mut gaps));
    if !dialect.has_rules {
        return gaps;
    }
    gaps.extend(pairs_without_family(ruleset, objects));
    gaps.extend(dialect.gaps.iter().map(ToString::to_string));
    if ruleset.rules.iter().any(|rule| rule.protocol() == Protocol::Gre) {
        gaps.extend(dialect.gre_gap.map(ToOwned::to_owned));
    }
    if let Some(zone_gap) = dialect.zone_gap {
        let unnamed = objects.iter().filter(|object| !object.is_zone_named);
        let unnamed: Vec<_> = unnamed.map(|object| object.label).collect();
        if !unnamed.is_empty() {
            gaps.push(format!("{}: {zone_gap}", unnamed.join(", ")));
        }
    }
    gaps
}

/// A sentence for each pair of groups that the plan connects, but that share no family.
fn pairs_without_family(ruleset: &Ruleset, objects: &[NamedObject]) -> Vec<String> {
    let mut pairs: Vec<_> = ruleset.rules.iter().map(|rule| (rule.source, rule.destination)).collect();
    // The rules of a pair of groups are adjacent: TCP, UDP, GRE.
    pairs.dedup();
    let pairs = pairs.into_iter().map(|(source, destination)| (&objects[source], &objects[destination]));
    let apart = pairs.filter(|(source, destination)| source.reach.intersection(destination.reach).is_empty());
    apart
        .map(|(source, destination)| {
            format!("{} to {}: one has only IPv4 addresses and the other only IPv6", source.label, destination.label)
        })
        .collect()
}

fn push_object_gaps(dialect: &Dialect, object: &Object, gaps: &mut Vec<String>) {
    let families = object.families();
    let names: Vec<_> = object.addresses_of(None).map(ToString::to_string).collect();
    let mut push = |gap: &str| gaps.push(format!("{}: {gap}", object.name));
    if !dialect.supports_fqdn && !names.is_empty() {
        push(&format!("{} (a name; this platform takes addresses only)", names.join(", ")));
    }
    if families.is_empty() && (names.is_empty() || !dialect.supports_fqdn) {
        push("no address yet; replace its FILL-IN before you load this");
    }
    if let Some(family) = dialect.family
        && !families.is_empty()
        && !families.contains(family)
    {
        let version = if family == Family::V4 { "IPv4" } else { "IPv6" };
        push(&format!("no {version} address; its rules are not in this file"));
    }
}
