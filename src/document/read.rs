//! Reads the JSON form of a port document into a [`PortDocument`]: names become ids.
//!
//! Reading continues after an error, so that one pass finds them all. A malformed entry keeps its name, so that
//! entries which refer to it are not rejected too.

use super::{
    Basis, Citation, Counterpart, Feature, FeatureGroup, Id, Inheritance, Named, Party, PortDocument, Reason, Remark,
    Rule, Section, Set, Table, ValidationError, error::unknown_name, service::rule_service, table::MAX_ENTRIES, wire,
};
use crate::net::Port;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Number, Value};

impl PortDocument {
    /// Reads a document, and collects everything that is wrong with it: malformed or missing fields, unknown fields,
    /// and names of entries that do not exist. Despite errors the document contains everything that is valid.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<ValidationError>) {
        let mut reader = Reader { errors: Vec::new() };
        let whole = match serde_json::from_str(text) {
            Ok(Value::Object(fields)) => fields,
            other => {
                reader.refuse("document", other.map_or_else(|error| error.to_string(), |_| AN_OBJECT.to_owned()));
                Map::new()
            }
        };
        let document = reader.document(&whole);
        (document, reader.errors)
    }
}

const AN_OBJECT: &str = "an object is expected here";

struct Reader {
    errors: Vec<ValidationError>,
}

/// An entry in its JSON form, with the path that errors name, such as `rule S3`.
struct Entry<W> {
    place: String,
    wire: W,
    /// `true` if the form is right; otherwise only the name is known.
    is_sound: bool,
}

/// The entries that names in rules and features refer to.
struct Tables {
    parties: Table<Party>,
    groups: Table<FeatureGroup>,
    features: Table<Feature>,
    bases: Table<Basis>,
    remarks: Table<Remark>,
}

impl Reader {
    fn refuse(&mut self, place: &str, reason: impl Into<String>) {
        self.errors.push(ValidationError { place: place.to_owned(), text: reason.into() });
    }

    /// Deserializes a JSON object; returns the default for a value of another form.
    fn parse<W: DeserializeOwned + Default>(&mut self, place: &str, value: &Value) -> W {
        let Value::Object(fields) = value else {
            self.refuse(place, AN_OBJECT);
            return W::default();
        };
        // From the fields and not from the value: serde would also read a struct from a list of its fields.
        let parsed = serde_path_to_error::deserialize(fields);
        parsed.map_err(|error| self.refuse(place, error.to_string())).unwrap_or_default()
    }

    /// The text in a field of the document as a whole.
    fn text(&mut self, whole: &Map<String, Value>, field: &str) -> String {
        let text = String::deserialize(whole.get(field).unwrap_or(&Value::Null));
        text.map_err(|error| self.refuse(&format!("document: {field}"), error.to_string())).unwrap_or_default()
    }

    /// The list in a field of the document as a whole.
    fn list<'v>(&mut self, whole: &'v Map<String, Value>, field: &str) -> &'v [Value] {
        let Some(Value::Array(values)) = whole.get(field) else {
            self.refuse("document", format!("“{field}” must be a list"));
            return &[];
        };
        self.limit(field, values.len());
        values
    }

    /// The entries of a list, each with its path. `recover` puts what other entries need of a malformed one into its
    /// empty form.
    fn entries<W: DeserializeOwned + Default>(
        &mut self,
        whole: &Map<String, Value>,
        field: &str,
        kind: &str,
        recover: impl Fn(&mut W, &Value),
    ) -> Vec<Entry<W>> {
        let mut entries = Vec::new();
        for value in self.list(whole, field) {
            let place = format!("{kind} {}", id_of(value)).trim_end().to_owned();
            let errors = self.errors.len();
            let mut wire = self.parse(&place, value);
            let is_sound = self.errors.len() == errors;
            if !is_sound {
                recover(&mut wire, value);
            }
            entries.push(Entry { place, wire, is_sound });
        }
        entries
    }

    fn limit(&mut self, field: &str, count: usize) {
        if count > usize::from(MAX_ENTRIES) {
            self.refuse("document", format!("“{field}” has {count} entries, and {MAX_ENTRIES} is the most"));
        }
    }

    /// Tables that others refer to come first.
    fn document(&mut self, whole: &Map<String, Value>) -> PortDocument {
        for field in whole.keys().filter(|field| !wire::FIELDS.contains(&field.as_str())) {
            self.refuse("document", format!("unknown field `{field}`"));
        }
        let remarks = self.entries(whole, "remarks", "remark", |wire: &mut wire::Remark, value| wire.id = id_of(value));
        let remarks = table(remarks, |wire| Remark { id: wire.id, found: wire.found, reading: wire.reading });
        let bases = self.entries(whole, "bases", "basis", |wire: &mut wire::Basis, value| wire.id = id_of(value));
        let bases = table(bases, |wire| Basis {
            name: wire.name.unwrap_or_else(|| wire.id.clone()),
            id: wire.id,
            meaning: wire.meaning,
            optional: wire.optional,
        });
        let groups =
            self.entries(whole, "groups", "group", |wire: &mut wire::FeatureGroup, value| wire.id = id_of(value));
        let groups = table(groups, |wire| FeatureGroup { id: wire.id, name: wire.name });
        let parties = self.parties(whole, &remarks);
        let mut tables = Tables { parties, groups, features: Table::new(Vec::new()), bases, remarks };
        let features = self.entries(whole, "features", "feature", |wire: &mut wire::Feature, value| {
            wire.id = id_of(value);
            wire.port = value.get("port").and_then(Value::as_number).cloned();
        });
        let features = features.into_iter().filter_map(|entry| self.feature(entry, &tables)).collect();
        tables.features = Table::new(features);
        let rules = self.entries(whole, "rules", "rule", |_, _| {});
        let rules = rules.into_iter().filter_map(|entry| self.rule(entry, &tables)).collect();
        let sections = self.entries(whole, "sections", "section", |_, _| {});
        let section = |Entry { wire, .. }| {
            let wire::Section { number, name } = wire;
            Section { number, name }
        };
        PortDocument {
            id: self.text(whole, "id"),
            product: self.text(whole, "product"),
            version: self.text(whole, "version"),
            sections: sections.into_iter().map(section).collect(),
            parties: tables.parties,
            groups: tables.groups,
            features: tables.features,
            bases: tables.bases,
            remarks: tables.remarks,
            rules: Table::new(rules),
        }
    }

    /// Roles first, then the other parties. They refer to each other, so names are resolved when all of them are
    /// known.
    fn parties(&mut self, whole: &Map<String, Value>, remarks: &Table<Remark>) -> Table<Party> {
        let recover = |wire: &mut wire::Party, value: &Value| wire.id = id_of(value);
        let mut entries = self.entries(whole, "roles", "party", recover);
        let role_count = entries.len();
        entries.extend(self.entries(whole, "parties", "party", recover));
        self.limit("roles and parties", entries.len());
        let names = Table::new(entries.iter().map(|entry| Name(entry.wire.id.clone())).collect());
        let mut parties = Vec::new();
        for (index, Entry { place, wire, .. }) in entries.into_iter().enumerate() {
            parties.push(Party {
                id: wire.id,
                name: wire.name,
                note: wire.note,
                is_role: index < role_count,
                default_on: wire.default_on,
                extends: self.ids(&place, "role or party", &wire.extends, &names).iter().map(Id::cast).collect(),
                needs_any: self.ids(&place, "role or party", &wire.needs_any, &names).iter().map(Id::cast).collect(),
                counterpart: wire.works_with.map(|works_with| Counterpart {
                    any_of: self.ids(&place, "role or party", &works_with.any, &names).iter().map(Id::cast).collect(),
                    because: works_with.because,
                }),
                inherits: wire.inherits.and_then(|value| self.inheritance(&place, &value, remarks)),
                hosts: wire.hosts,
                any_address: wire.any_address,
            });
        }
        Table::new(parties)
    }

    fn inheritance(&mut self, place: &str, value: &Value, remarks: &Table<Remark>) -> Option<Inheritance> {
        let errors = self.errors.len();
        let wire: wire::Inheritance = self.parse(place, value);
        if self.errors.len() > errors {
            return None;
        }
        let citation = self.citation(place, &wire.citation);
        let remark = self.id(place, "remark", &wire.remark, remarks);
        Some(Inheritance { section: wire.section, citation: citation?, remark: remark? })
    }

    fn feature(&mut self, entry: Entry<wire::Feature>, tables: &Tables) -> Option<Feature> {
        let Entry { place, wire, is_sound } = entry;
        let group =
            if is_sound { self.id(&place, "group", &wire.group, &tables.groups) } else { tables.groups.ids().next() };
        let sets = wire.offered_for.iter().map(|names| self.ids(&place, "role or party", names, &tables.parties));
        let offered_for = sets.collect();
        Some(Feature {
            id: wire.id,
            name: wire.name,
            offered_for,
            port: wire.port.and_then(|number| self.port(&place, &number)),
            default_on: wire.default_on,
            group: group?,
        })
    }

    fn port(&mut self, place: &str, number: &Number) -> Option<Port> {
        let port = number.as_u64().and_then(|number| u16::try_from(number).ok()).and_then(Port::new);
        if port.is_none() {
            self.refuse(place, format!("{number} is no port: a port lies between 1 and 65535"));
        }
        port
    }

    fn rule(&mut self, Entry { place, wire, is_sound }: Entry<wire::Rule>, tables: &Tables) -> Option<Rule> {
        if !is_sound {
            return None;
        }
        let mut reasons = vec![wire::Reason { requires: wire.requires, purpose: wire.purpose, cite: wire.cite }];
        for value in &wire.also {
            reasons.push(self.parse(&place, value));
        }
        let mut services = Vec::new();
        for text in &wire.services {
            match rule_service(text, &tables.features) {
                Ok(service) => services.push(service),
                Err(reason) => self.refuse(&place, format!("service “{text}”: {reason}")),
            }
        }
        let source = self.id(&place, "role or party", &wire.source, &tables.parties);
        let destination = self.id(&place, "role or party", &wire.destination, &tables.parties);
        let basis = self.id(&place, "basis", &wire.basis, &tables.bases);
        Some(Rule {
            id: wire.id,
            services,
            firewall_between: wire.firewall_between,
            remarks: self.ids(&place, "remark", &wire.remarks, &tables.remarks),
            reasons: reasons.into_iter().map(|reason| self.reason(&place, reason, &tables.features)).collect(),
            source: source?,
            destination: destination?,
            basis: basis?,
        })
    }

    fn reason(&mut self, place: &str, wire: wire::Reason, features: &Table<Feature>) -> Reason {
        Reason {
            requires: wire.requires.and_then(|name| self.id(place, "feature", &name, features)),
            purpose: wire.purpose,
            citations: wire.cite.iter().filter_map(|text| self.citation(place, text)).collect(),
        }
    }

    fn citation(&mut self, place: &str, text: &str) -> Option<Citation> {
        text.parse().map_err(|error| self.refuse(place, format!("“{text}”: {error}"))).ok()
    }

    fn id<T: Named>(&mut self, place: &str, kind: &str, name: &str, table: &Table<T>) -> Option<Id<T>> {
        let id = table.find(name);
        if id.is_none() {
            self.refuse(place, unknown_name(kind, name));
        }
        id
    }

    fn ids<T: Named>(&mut self, place: &str, kind: &str, names: &[String], table: &Table<T>) -> Set<T> {
        names.iter().filter_map(|name| self.id(place, kind, name, table)).collect()
    }
}

fn id_of(value: &Value) -> String {
    value.get("id").and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn table<W, T: Named>(entries: Vec<Entry<W>>, make: impl Fn(W) -> T) -> Table<T> {
    Table::new(entries.into_iter().map(|entry| make(entry.wire)).collect())
}

/// A party's name, before the parties are read.
struct Name(String);

impl Named for Name {
    fn id(&self) -> &str {
        &self.0
    }
}
