//! From the JSON form of a port document to a [`PortDocument`].

use super::{
    Basis, Citation, Feature, FeatureGroup, Id, Inheritance, Named, Party, PortDocument, Reason, Remark, Rule,
    RuleService, Section, Table,
    written::{Written, WrittenFeature, WrittenInheritance, WrittenParty, WrittenRule},
};
use crate::net::{Port, Service};
use std::fmt;

const EMBEDDED: &str = include_str!("vsos-9.2.json");

/// Why a text is no port document. [`super::faults`] tells everything that is wrong with one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentError(String);

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PortDocument {
    /// The document that the page carries: VSOS 9.2.
    ///
    /// # Panics
    /// Never in a build whose tests passed: they check the embedded text.
    #[must_use]
    pub fn embedded() -> Self {
        Self::from_json(EMBEDDED).expect("the embedded document is checked by the tests")
    }

    /// Reads a document.
    ///
    /// # Errors
    /// The first thing that keeps the text from being a document: malformed JSON (with line and column), an
    /// unknown field, or a text that names nothing.
    pub fn from_json(text: &str) -> Result<Self, DocumentError> {
        assemble(parse(text)?)
    }
}

pub(super) fn parse(text: &str) -> Result<Written, DocumentError> {
    serde_json::from_str(text).map_err(|error| DocumentError(error.to_string()))
}

fn unreadable(text: &str) -> DocumentError {
    DocumentError(format!("“{text}” names nothing in this document or can't be read"))
}

fn find<T: Named>(table: &Table<T>, name: &str) -> Result<Id<T>, DocumentError> {
    table.find(name).ok_or_else(|| unreadable(name))
}

fn find_all<T: Named>(table: &Table<T>, names: &[String]) -> Result<Vec<Id<T>>, DocumentError> {
    names.iter().map(|name| find(table, name)).collect()
}

fn citation(text: &str) -> Result<Citation, DocumentError> {
    text.parse().map_err(|_| unreadable(text))
}

fn citations(texts: &[String]) -> Result<Vec<Citation>, DocumentError> {
    texts.iter().map(|text| citation(text)).collect()
}

/// The port of a configurable feature, as far as the number is one.
pub(super) fn port(number: i64) -> Option<Port> {
    u16::try_from(number).ok().and_then(Port::new)
}

/// Resolves every name. Tables that others point into come first.
fn assemble(written: Written) -> Result<PortDocument, DocumentError> {
    let remarks = Table::new(
        written
            .remarks
            .into_iter()
            .map(|remark| Remark { id: remark.id, found: remark.found, reading: remark.reading })
            .collect(),
    );
    let bases = Table::new(
        written
            .bases
            .into_iter()
            .map(|basis| Basis { id: basis.id, meaning: basis.meaning, optional: basis.optional })
            .collect(),
    );
    let groups =
        Table::new(written.groups.into_iter().map(|group| FeatureGroup { id: group.id, name: group.name }).collect());
    let parties = parties(written.roles, written.parties, &remarks)?;
    let features = Table::new(
        written.features.into_iter().map(|feature| feature_of(feature, &parties, &groups)).collect::<Result<_, _>>()?,
    );
    let rules = written.rules.into_iter().map(|rule| rule_of(rule, &parties, &features, &bases, &remarks));
    Ok(PortDocument {
        id: written.id,
        product: written.product,
        version: written.version,
        sections: written
            .sections
            .into_iter()
            .map(|section| Section { number: section.number, name: section.name })
            .collect(),
        rules: Table::new(rules.collect::<Result<_, _>>()?),
        parties,
        groups,
        features,
        bases,
        remarks,
    })
}

/// Parties point at each other, so their ids are known before their links are followed.
fn parties(
    roles: Vec<WrittenParty>,
    others: Vec<WrittenParty>,
    remarks: &Table<Remark>,
) -> Result<Table<Party>, DocumentError> {
    let role_count = roles.len();
    let written: Table<WrittenParty> = Table::new(roles.into_iter().chain(others).collect());
    let party = |(id, party): (Id<WrittenParty>, &WrittenParty)| {
        Ok(Party {
            id: party.id.clone(),
            name: party.name.clone(),
            note: party.note.clone(),
            is_role: id.index() < role_count,
            chosen: party.chosen,
            is_a: find_all(&written, &party.is_a)?.into_iter().map(Id::same_place).collect(),
            needs_any: find_all(&written, &party.needs_any)?.into_iter().map(Id::same_place).collect(),
            inherits: party.inherits.as_ref().map(|inherits| inheritance(inherits, remarks)).transpose()?,
            hosts: party.hosts.clone(),
        })
    };
    Ok(Table::new(written.iter().map(party).collect::<Result<_, _>>()?))
}

fn inheritance(written: &WrittenInheritance, remarks: &Table<Remark>) -> Result<Inheritance, DocumentError> {
    Ok(Inheritance {
        section: written.section,
        citation: citation(&written.citation)?,
        remark: find(remarks, &written.remark)?,
    })
}

fn feature_of(
    written: WrittenFeature,
    parties: &Table<Party>,
    groups: &Table<FeatureGroup>,
) -> Result<Feature, DocumentError> {
    Ok(Feature {
        group: find(groups, &written.group)?,
        offered_for: written.offered_for.iter().map(|names| find_all(parties, names)).collect::<Result<_, _>>()?,
        port: match written.port {
            None => None,
            Some(number) => Some(port(number).ok_or_else(|| unreadable(&number.to_string()))?),
        },
        chosen: written.chosen,
        id: written.id,
        name: written.name,
    })
}

fn rule_of(
    written: WrittenRule,
    parties: &Table<Party>,
    features: &Table<Feature>,
    bases: &Table<Basis>,
    remarks: &Table<Remark>,
) -> Result<Rule, DocumentError> {
    let first = Reason {
        when: written.when.map(|name| find(features, &name)).transpose()?,
        purpose: written.purpose,
        citations: citations(&written.cite)?,
    };
    let others = written.also.into_iter().map(|reason| {
        Ok(Reason {
            when: Some(find(features, &reason.when)?),
            purpose: reason.purpose,
            citations: citations(&reason.cite)?,
        })
    });
    Ok(Rule {
        source: find(parties, &written.source)?,
        destination: find(parties, &written.destination)?,
        services: written
            .services
            .iter()
            .map(|text| service(text, features).ok_or_else(|| unreadable(text)))
            .collect::<Result<_, _>>()?,
        basis: find(bases, &written.basis)?,
        firewall_between: written.firewall_between,
        reasons: std::iter::once(Ok(first)).chain(others).collect::<Result<_, _>>()?,
        remarks: find_all(remarks, &written.remarks)?,
        id: written.id,
    })
}

/// A service as a rule writes it: `tcp/8000`, `gre`, or `tcp/icap` for the port of that feature.
fn service(text: &str, features: &Table<Feature>) -> Option<RuleService> {
    if let Ok(default) = text.parse() {
        return Some(RuleService { default, port_of: None });
    }
    let (protocol, name) = text.split_once('/')?;
    let feature = features.find(name)?;
    let port = features[feature].port?;
    let default: Service = format!("{protocol}/{port}").parse().ok()?;
    Some(RuleService { default, port_of: Some(feature) })
}
