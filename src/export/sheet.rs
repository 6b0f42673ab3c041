//! What a template takes its fields from: a plan's objects, rules and services with their names on one platform.

use super::{
    ExportInput,
    cidrs::networks,
    firewall::{FAMILIES, Families, Firewall, Object, Rule},
    names::Known,
    place::Place,
    platform::Platform,
    template::{Page, Template},
};
use crate::net::Address;

/// A plan as a platform writes it.
pub struct Sheet<'a> {
    /// The platform.
    pub platform: &'a Platform,
    /// The plan's objects and rules.
    pub firewall: &'a Firewall<'a>,
    /// How rules name their ends.
    pub end: Template,
    /// The lines that every export begins with.
    pub head: String,
    /// What the platform makes of each object, in their order.
    pub rows: Vec<Row>,
    /// The name of each rule.
    pub titles: Vec<String>,
    /// Each comment, made harmless.
    pub comments: Vec<String>,
    /// Every service once, in the order they are met: a rule that has it, and where in its ports it begins.
    pub services: Vec<(usize, usize)>,
    /// The name of each of them.
    pub service_names: Vec<String>,
    /// The service that each rule begins with.
    pub firsts: Vec<usize>,
    /// The families of the whole plan.
    pub families: Families,
}

/// What a platform makes of an object.
pub struct Row {
    /// Its name.
    pub name: String,
    /// The name of its zone.
    pub zone: String,
    /// Whether someone named that zone.
    pub is_zoned: bool,
    /// Its members: addresses of IPv4, of IPv6, DNS names where the platform takes them.
    pub members: Vec<Address>,
    /// Whether several of them are of the platform's family.
    pub is_several: bool,
    /// The families that it can be of.
    pub families: Families,
    /// Those of which it is every address.
    pub every: Families,
    /// Whether it listens to anyone, and is not the whole Internet.
    pub listens: bool,
}

/// What an end of a rule, or a member of an object, is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing is known of it.
    Blank,
    /// Every address of a family.
    Every,
    /// An object with members.
    Group,
    /// One device.
    Host,
    /// A network.
    Network,
    /// A range.
    Range,
    /// A DNS name.
    Name,
}

impl Kind {
    /// What an address is.
    pub fn of(address: &Address) -> Self {
        match address {
            Address::Host(_) => Self::Host,
            Address::Network(_) => Self::Network,
            Address::Range(_) => Self::Range,
            Address::Name(_) => Self::Name,
        }
    }
}

impl<'a> Sheet<'a> {
    /// A plan for a platform, but for the head.
    pub fn new(subject: ExportInput, platform: &'a Platform, firewall: &'a Firewall<'a>) -> Self {
        let mut sheet = Self {
            platform,
            firewall,
            end: Template::read(platform.end),
            head: String::new(),
            rows: rows(subject, platform, firewall),
            titles: Vec::new(),
            comments: Vec::new(),
            services: Vec::new(),
            service_names: Vec::new(),
            firsts: Vec::new(),
            families: Families::NONE,
        };
        for object in &firewall.objects {
            sheet.families = sheet.families.or(object.families());
        }
        for comment in &firewall.comments {
            sheet.comments.push((platform.comment)(comment, platform.most_comment));
        }
        if platform.services.is_some() {
            sheet.name_services();
        }
        if !platform.title.is_empty() {
            sheet.titles = sheet.rule_names();
        }
        sheet
    }

    /// The families that both ends of a rule can be of.
    pub fn families(&self, source: usize, destination: usize) -> Families {
        self.rows[source].families.and(self.rows[destination].families)
    }

    fn name_services(&mut self) {
        let Some(naming) = self.platform.services else { return };
        let rules = &self.firewall.rules;
        let mut known = Known::with_room(rules.iter().map(|rule| rule.flows.len()).sum());
        for (index, rule) in rules.iter().enumerate() {
            for start in (0..rule.flows.len()).step_by(self.platform.ports) {
                let (place, is_new) = known.add(&service(rule, start, self.platform.ports));
                if is_new {
                    self.services.push((index, start));
                }
                if start == 0 {
                    self.firsts.push(place);
                }
            }
        }
        self.service_names = naming.names(&borrowed(&known.texts));
    }

    /// A name for each rule, made of its title.
    fn rule_names(&self) -> Vec<String> {
        let template = Template::read(self.platform.title);
        let mut titles = Vec::new();
        for rule in 0..self.firewall.rules.len() {
            let mut page = Page::default();
            page.write(&Place::of_rule(self, rule), &template);
            titles.push(page.text);
        }
        self.platform.titles.names(&borrowed(&titles))
    }
}

/// The name of a service, before it is cut: `tcp_80_443`.
pub fn service(rule: &Rule, start: usize, most: usize) -> String {
    let mut name = rule.protocol().word().to_owned();
    for port in rule.flows.iter().skip(start).take(most).filter_map(|flow| flow.service.port()) {
        name.extend(["_", &port.to_string()]);
    }
    name
}

fn borrowed(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

fn rows(subject: ExportInput, platform: &Platform, firewall: &Firewall) -> Vec<Row> {
    let site = subject.plan.topology();
    let labels: Vec<_> = firewall.objects.iter().map(|object| object.name).collect();
    let names = platform.names.names(&labels);
    let mut zones = Vec::new();
    if let Some(naming) = platform.zones {
        let mut words = platform.zone_words.to_vec();
        words.extend(site.zones.iter().map(|zone| zone.name.as_str()));
        zones = naming.names(&words);
    }
    let mut rows = Vec::new();
    for (index, (object, name)) in firewall.objects.iter().zip(names).enumerate() {
        let zone = site[object.group].zone;
        let members = members(platform, object);
        rows.push(Row {
            name,
            zone: zones.get(zone + platform.zone_words.len()).cloned().unwrap_or_default(),
            is_zoned: site.zones[zone].named,
            is_several: members.iter().filter(|member| member.family() == platform.only).count() > 1,
            members,
            families: if platform.either { reached(platform, object) } else { firewall.written(index) },
            every: Families::of(object.addresses.iter().filter(|address| address.is_any())),
            listens: false,
        });
    }
    for rule in &firewall.rules {
        let row = &mut rows[rule.destination];
        row.listens = !row.every.any();
    }
    rows
}

/// The families that an object can be of. Nothing known can be of either, and so can a DNS name.
fn reached(platform: &Platform, object: &Object) -> Families {
    let own = object.families();
    if own.any() && (object.of(None).next().is_none() || !platform.takes_names) { own } else { Families::BOTH }
}

fn members(platform: &Platform, object: &Object) -> Vec<Address> {
    let mut members = Vec::with_capacity(object.addresses.len());
    for family in FAMILIES {
        let knows_ranges = platform.ranges.and(Families::only(family)).any();
        for address in object.of(Some(family)) {
            if matches!(address, Address::Range(_)) && !knows_ranges {
                members.extend(networks(address));
            } else {
                members.push(address.clone());
            }
        }
    }
    if platform.takes_names {
        members.extend(object.of(None).cloned());
    }
    members
}
