//! A platform: what sets it apart from others in a few values, and a template of its configuration.

use super::{
    ExportInput, ExportResult,
    firewall::{Families, Firewall, Object, Rule},
    head::{commented, typable, typed},
    names::Naming,
    place::Place,
    sheet::Sheet,
    template::{Page, Template},
};
use crate::{
    net::{Family, Protocol},
    write::{joined, said},
};

/// A platform that a plan's rules are written for. Its fields default to [`Platform::PLAIN`].
pub struct Platform {
    /// Its configuration, in the words of [`Place`].
    pub template: &'static str,
    /// How rules name one of their ends, for `<source>` and `<destination>`.
    pub end: &'static str,
    /// What a rule's name is made of, where it has one.
    pub title: &'static str,
    /// What a line of comment begins with.
    pub mark: &'static str,
    /// What whoever types it at a prompt has to know; the head is then short lines of ASCII.
    pub notes: Option<&'static [&'static str]>,
    /// What it can't say of any plan, in sentences.
    pub gaps: &'static [&'static str],
    /// What it can't say of a plan with GRE.
    pub gre_gap: &'static str,
    /// What becomes of groups in no zone that someone named, where that is not every zone.
    pub zone_gap: &'static str,
    /// Names of objects.
    pub names: Naming,
    /// Names of rules.
    pub titles: Naming,
    /// Names of zones, where rules have them.
    pub zones: Option<Naming>,
    /// Zones that the platform has by itself: no zone of the plan is called so.
    pub zone_words: &'static [&'static str],
    /// Names of services, where these are objects.
    pub services: Option<Naming>,
    /// The most ports in one service.
    pub ports: usize,
    /// How a comment is made harmless.
    pub comment: fn(&str, usize) -> String,
    /// The most characters of a comment.
    pub most_comment: usize,
    /// Whether it looks DNS names up.
    pub takes_names: bool,
    /// The families that it knows ranges of; others become networks.
    pub ranges: Families,
    /// The families that rules name by group; of others they name each address. Where there is any, rules have a word
    /// for every address, too, and groups don't hold it.
    pub groups: Families,
    /// Whether a group without addresses can be of either family, and not of the plan's only.
    pub either: bool,
    /// The one family that it is for.
    pub only: Option<Family>,
    /// Whether it has rules, and not their objects only.
    pub has_rules: bool,
}

impl Platform {
    /// What most platforms have in common.
    pub const PLAIN: Self = Self {
        template: "",
        end: "<name>",
        title: "",
        mark: "#",
        notes: None,
        gaps: &[],
        gre_gap: "",
        zone_gap: "",
        names: Naming { most: 48, marks: "-" },
        titles: Naming { most: 63, marks: "-_" },
        zones: None,
        zone_words: &[],
        services: None,
        ports: 1,
        comment: typable,
        most_comment: 1023,
        takes_names: false,
        ranges: Families::BOTH,
        groups: Families::NONE,
        either: false,
        only: None,
        has_rules: true,
    };

    /// Writes a plan's rules for it.
    pub fn write(&self, subject: ExportInput) -> ExportResult {
        let firewall = Firewall::of(subject);
        let mut sheet = Sheet::new(subject, self, &firewall);
        let gaps = self.gaps(&sheet);
        let head = match self.notes {
            Some(notes) => typed(subject, self.mark, notes, gaps),
            None => commented(subject, self.mark, gaps, ""),
        };
        sheet.head.push_str(head.text.trim_end());
        let mut page = Page::default();
        // A rule takes some two hundred letters.
        page.text.reserve(sheet.head.len() + 256 * firewall.rules.len());
        page.write(&Place::new(&sheet), &Template::read(self.template));
        ExportResult::of(page.text, head.gaps)
    }

    /// What is missing, in sentences.
    fn gaps(&self, sheet: &Sheet) -> Vec<String> {
        let (objects, rules) = (&sheet.firewall.objects, &sheet.firewall.rules);
        let mut gaps = Vec::new();
        for object in objects {
            self.object_gaps(object, &mut gaps);
        }
        if !self.has_rules {
            return gaps;
        }
        for &Rule { source, destination, .. } in rules {
            if !sheet.families(source, destination).any() {
                let words = [objects[source].name, " to ", objects[destination].name];
                gaps.push(words.concat() + ": one has only IPv4 addresses and the other only IPv6");
            }
        }
        gaps.extend(self.gaps.iter().map(ToString::to_string));
        if !self.gre_gap.is_empty() && rules.iter().any(|rule| rule.protocol() == Protocol::Gre) {
            gaps.push(self.gre_gap.to_owned());
        }
        if !self.zone_gap.is_empty() {
            let rows = objects.iter().zip(&sheet.rows);
            let unzoned: Vec<_> = rows.filter(|(_, row)| !row.is_zoned).map(|(object, _)| object.name).collect();
            if !unzoned.is_empty() {
                gaps.push(joined(&unzoned, ", ") + ": " + self.zone_gap);
            }
        }
        gaps
    }

    fn object_gaps(&self, object: &Object, gaps: &mut Vec<String>) {
        let families = object.families();
        let names: Vec<_> = object.of(None).map(ToString::to_string).collect();
        let mut gap = |text: &str| gaps.push(said(&[object.name, ": ", text]));
        if !self.takes_names && !names.is_empty() {
            gap(&said(&[&joined(&names, ", "), " (a name; this platform takes addresses only)"]));
        }
        if !families.any() && (names.is_empty() || !self.takes_names) {
            gap("no address is known; fill in its placeholder");
        }
        if let Some(family) = self.only
            && families.any()
            && object.of(Some(family)).next().is_none()
        {
            let version = if family == Family::V4 { "IPv4" } else { "IPv6" };
            gap(&said(&["no ", version, " address; its rules are not in this file"]));
        }
    }
}

#[cfg(test)]
pub mod tests {
    //! What platforms write of a single rule.

    use super::*;
    use crate::{
        document::vsos_9_2,
        matrix::{Flow, resolve},
        net::{Port, Service},
        plan::{Draft, check},
    };
    use std::ops::RangeInclusive;

    /// What a platform writes below the head of a rule between two groups, `a` and `b`, with these addresses.
    pub fn written(platform: &Platform, ends: [&[&str]; 2], protocol: Protocol, ports: RangeInclusive<u16>) -> String {
        let document = vsos_9_2();
        let plan = check(&document, &Draft::new(&document)).0;
        let matrix = resolve(&document, &plan);
        let subject = ExportInput { document: &document, plan: &plan, matrix: &matrix, link: "" };
        let addresses = ends.map(|texts| texts.iter().map(|text| text.parse().expect(text)).collect::<Vec<Address>>());
        let groups = matrix.groups();
        let object =
            |place: usize| Object { group: groups[place], name: ["a", "b"][place], addresses: &addresses[place] };
        let objects = vec![object(0), object(1)];
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
        let comments = vec!["why \"\\".to_owned()];
        let firewall = Firewall { objects, rules, comments, blank: Families::V4 };
        let sheet = Sheet::new(subject, platform, &firewall);
        let mut page = Page::default();
        page.write(&Place::new(&sheet), &Template::read(platform.template));
        page.text
    }
}
