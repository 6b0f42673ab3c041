//! A plan's objects, services and rules with their names on one platform: the data that templates are rendered with.

use super::{dialect::Dialect, gaps::gaps, member::Member, object::NamedObject, rule::NamedRule, service::Service};
use crate::{
    matrix::Flow,
    ruleset::{
        ExportInput, ExportResult, Families, IpVersion, Object, Ruleset, UniqueNames, cli_header, comment_header,
    },
};
use askama::Template;

/// The usual length of a rule, in characters, to reserve capacity for the text.
const USUAL_RULE_LEN: usize = 256;

/// A plan in the terms of one platform.
pub struct Configuration<'a> {
    /// The header as comments, one per line.
    pub header: String,
    /// The objects, in the plan's order.
    pub objects: Vec<NamedObject<'a>>,
    dialect: &'static Dialect,
    ruleset: Ruleset<'a>,
    gaps: Vec<String>,
    /// The families that are used where either would be possible.
    families_in_use: Families,
    rule_names: Vec<String>,
    comments: Vec<String>,
    services: NamedServices<'a>,
}

/// The services of a configuration, each once, in the order of the rules.
#[derive(Default)]
struct NamedServices<'a> {
    names: Vec<String>,
    services: Vec<Service<'a>>,
    /// The first service of each rule.
    first_of_rule: Vec<usize>,
}

impl<'a> Configuration<'a> {
    /// Builds the configuration of a plan's openings for a platform.
    pub fn new(input: ExportInput<'a>, dialect: &'static Dialect) -> Self {
        let mut configuration = Self::from_ruleset(input, Ruleset::new(input), dialect);
        let Self { ruleset, objects, .. } = &configuration;
        let gaps = gaps(input, dialect, ruleset, objects);
        configuration.header = if dialect.operator_notes.is_empty() {
            comment_header(input, dialect.comment_prefix, &gaps)
        } else {
            cli_header(input, dialect.comment_prefix, dialect.operator_notes, &gaps)
        };
        configuration.gaps = gaps;
        configuration
    }

    /// Builds a configuration without the header and the gaps.
    pub fn from_ruleset(input: ExportInput<'a>, ruleset: Ruleset<'a>, dialect: &'static Dialect) -> Self {
        let mut objects = named_objects(input, dialect, &ruleset);
        let families_in_use = families_in_use(dialect, &ruleset);
        for rule in &ruleset.rules {
            let families = shared_families(&objects[rule.source], &objects[rule.destination], families_in_use);
            for index in [rule.source, rule.destination] {
                objects[index].families = objects[index].families.union(families);
            }
            objects[rule.destination].is_destination = true;
        }
        let comments = ruleset.comments.iter().map(|text| (dialect.comment)(text, dialect.max_comment_len)).collect();
        Self {
            header: String::new(),
            dialect,
            gaps: Vec::new(),
            families_in_use,
            rule_names: rule_names(dialect, &ruleset, &objects),
            comments,
            services: named_services(dialect, &ruleset),
            objects,
            ruleset,
        }
    }

    /// The families of the plan's addresses: IPv4 if none is known, and the file's family if it has one.
    pub fn families_in_use(&self) -> Families {
        self.families_in_use
    }

    /// The objects that are written for a version of IP.
    pub fn objects_of(&self, version: IpVersion) -> impl Iterator<Item = &NamedObject<'a>> {
        self.objects.iter().filter(move |object| object.families.contains(version.0))
    }

    /// The rules whose ends share a family.
    pub fn rules(&self) -> impl Iterator<Item = NamedRule<'_>> {
        (0..self.ruleset.rules.len()).map(|index| self.rule(index)).filter(|rule| !rule.families.is_empty())
    }

    /// The rules that are written for a version of IP.
    pub fn rules_of(&self, version: IpVersion) -> impl Iterator<Item = NamedRule<'_>> {
        self.rules().filter(move |rule| rule.families.contains(version.0))
    }

    fn rule(&self, index: usize) -> NamedRule<'_> {
        let rule = &self.ruleset.rules[index];
        let (source, destination) = (&self.objects[rule.source], &self.objects[rule.destination]);
        let service = self.services.first_of_rule.get(index);
        NamedRule {
            number: index + 1,
            name: self.rule_names.get(index).map_or("", String::as_str),
            comment: &self.comments[rule.comment],
            source,
            destination,
            families: shared_families(source, destination, self.families_in_use),
            service_name: service.map_or("", |&service| &self.services.names[service]),
            flows: rule.flows,
            max_ports_per_service: self.dialect.max_ports_per_service,
        }
    }

    /// The services with their names, if services are objects.
    pub fn services(&self) -> impl Iterator<Item = (&str, Service<'a>)> {
        self.services.names.iter().map(String::as_str).zip(self.services.services.iter().copied())
    }

    /// Renders a template; the text ends with a line break.
    pub fn fill(&self, template: &impl Template) -> String {
        let mut text = String::with_capacity(self.header.len() + USUAL_RULE_LEN * self.ruleset.rules.len());
        template.render_into(&mut text).expect("a String accepts every text");
        text.push('\n');
        text
    }

    /// The finished export.
    pub fn into_result(self, text: String) -> ExportResult {
        ExportResult::from_text(text, self.gaps)
    }
}

/// The families in which a rule between two objects is written.
fn shared_families(source: &NamedObject, destination: &NamedObject, in_use: Families) -> Families {
    source.reach.intersection(destination.reach).intersection(in_use)
}

/// The family of a file that has one; otherwise the families of the plan's addresses, and IPv4 if none is known.
fn families_in_use(dialect: &Dialect, ruleset: &Ruleset) -> Families {
    match (dialect.family, ruleset.families()) {
        (Some(family), _) => Families::only(family),
        (None, Families::NONE) => Families::V4,
        (None, families) => families,
    }
}

fn named_objects<'a>(input: ExportInput, dialect: &Dialect, ruleset: &Ruleset<'a>) -> Vec<NamedObject<'a>> {
    let topology = input.plan.topology();
    let labels: Vec<_> = ruleset.objects.iter().map(|object| object.name).collect();
    let names = dialect.object_names.names(&labels);
    let zones = zone_names(dialect, topology.zones.iter().map(|zone| zone.name.as_str()));
    let to_named = |(object, name): (&Object<'a>, String)| {
        let zone = topology[object.group].zone;
        let members = members(dialect, object);
        let own = object.families();
        let is_flexible = members.is_empty() || members.iter().any(|member| member.family.is_none());
        NamedObject {
            name,
            label: object.name,
            zone: zones.get(zone).cloned().unwrap_or_default(),
            is_zone_named: topology.zones[zone].named,
            members,
            reach: if is_flexible { Families::BOTH } else { own },
            families: own,
            any: Families::of_addresses(object.addresses.iter().filter(|address| address.is_any())),
            is_destination: false,
        }
    };
    ruleset.objects.iter().zip(names).map(to_named).collect()
}

fn zone_names<'z>(dialect: &Dialect, labels: impl Iterator<Item = &'z str>) -> Vec<String> {
    let Some(zones) = dialect.zone_names else { return Vec::new() };
    let texts: Vec<_> = zones.reserved.iter().copied().chain(labels).collect();
    zones.naming.names(&texts).split_off(zones.reserved.len())
}

/// The addresses of each family in order, then the DNS names, in forms that the platform supports.
fn members(dialect: &Dialect, object: &Object) -> Vec<Member> {
    let numbers = IpVersion::ALL.into_iter().flat_map(|version| object.addresses_of(Some(version.0)));
    let names = object.addresses_of(None).filter(|_| dialect.supports_fqdn);
    numbers.chain(names).flat_map(|address| Member::from_address(address, dialect.range_families)).collect()
}

fn rule_names(dialect: &Dialect, ruleset: &Ruleset, objects: &[NamedObject]) -> Vec<String> {
    let Some(names) = dialect.rule_names else { return Vec::new() };
    let title =
        |rule: &crate::ruleset::Rule| (names.title)(&objects[rule.source], &objects[rule.destination], rule.protocol());
    let titles: Vec<_> = ruleset.rules.iter().map(title).collect();
    names.naming.names(&titles.iter().map(String::as_str).collect::<Vec<_>>())
}

fn named_services<'a>(dialect: &Dialect, ruleset: &Ruleset<'a>) -> NamedServices<'a> {
    let Some(naming) = dialect.service_names else { return NamedServices::default() };
    let (mut known, mut services, mut first_of_rule) = (UniqueNames::default(), Vec::new(), Vec::new());
    for rule in &ruleset.rules {
        let chunks = rule.flows.chunks(dialect.max_ports_per_service);
        let indices = chunks.map(|flows: &'a [Flow]| {
            let service = Service::new(flows);
            let (index, is_new) = known.insert(&service.to_string());
            if is_new {
                services.push(service);
            }
            index
        });
        // All services are collected, although only the first index is kept.
        first_of_rule.push(indices.collect::<Vec<_>>()[0]);
    }
    let texts = known.into_names();
    let names = naming.names(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    NamedServices { names, services, first_of_rule }
}
