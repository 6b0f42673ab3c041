//! From the JSON form of a port document to a [`PortDocument`].
//!
//! Reading goes on after a fault, so that one pass finds them all. It works on `serde_json`'s values, so that a fault
//! of one entry does not hide those of the others. The page itself reads no document: its build does.

use super::{
    Basis, Citation, Feature, FeatureGroup, Id, Inheritance, Named, Party, PortDocument, Reason, Remark, Rule,
    RuleService, Section, Set, Table, Text, ValidationError, table::MOST,
};
use crate::net::{Port, Service, ServiceError};
use serde_json::Value;

impl PortDocument {
    /// Reads a document, and everything that keeps the text from being one: what is malformed, missing, not known
    /// to a document, or names something that is not there. With faults the document holds what was sound.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<ValidationError>) {
        let mut reader = Reader::default();
        let value = serde_json::from_str(text).unwrap_or_else(|error: serde_json::Error| {
            reader.fault("document", error.to_string());
            Value::Null
        });
        let document = reader.document(&value);
        (document, reader.faults)
    }
}

#[derive(Default)]
struct Reader {
    faults: Vec<ValidationError>,
}

/// An entry with the place that faults name.
struct Entry<'a> {
    value: &'a Value,
    place: String,
}

impl Reader {
    fn fault(&mut self, place: &str, text: String) {
        self.faults.push(ValidationError { place: place.to_owned(), text });
    }

    /// Tables that others point into come first.
    fn document(&mut self, value: &Value) -> PortDocument {
        let whole = Entry { value, place: "document".to_owned() };
        self.fields(&whole, "id product version sections roles parties groups features bases rules remarks");
        let remarks = self.table(&whole, "remarks", "remark", |reader, entry| Some(reader.remark(entry)));
        let bases = self.table(&whole, "bases", "basis", |reader, entry| Some(reader.basis(entry)));
        let groups = self.table(&whole, "groups", "group", |reader, entry| Some(reader.group(entry)));
        let parties = self.parties(&whole, &remarks);
        let features =
            self.table(&whole, "features", "feature", |reader, entry| reader.feature(entry, &parties, &groups));
        let rules = self
            .table(&whole, "rules", "rule", |reader, entry| reader.rule(entry, &parties, &features, &bases, &remarks));
        PortDocument {
            id: self.text(&whole, "id"),
            product: self.text(&whole, "product"),
            version: self.text(&whole, "version"),
            sections: self
                .entries(&whole, "sections", "section")
                .iter()
                .map(|entry| self.section(entry))
                .collect::<Vec<_>>()
                .leak(),
            parties,
            groups,
            features,
            bases,
            remarks,
            rules,
        }
    }

    fn section(&mut self, entry: &Entry) -> Section {
        self.fields(entry, "number name");
        let number = entry.value["number"].as_u64().and_then(|number| u8::try_from(number).ok());
        if number.is_none() {
            self.fault(&entry.place, "“number” is to be a whole number below 256".to_owned());
        }
        Section { number: number.unwrap_or_default(), name: self.text(entry, "name") }
    }

    fn remark(&mut self, entry: &Entry) -> Remark {
        self.fields(entry, "id found reading");
        Remark { id: self.text(entry, "id"), found: self.text(entry, "found"), reading: self.text(entry, "reading") }
    }

    fn basis(&mut self, entry: &Entry) -> Basis {
        self.fields(entry, "id meaning optional");
        let (id, meaning) = (self.text(entry, "id"), self.text(entry, "meaning"));
        Basis { id, meaning, optional: self.flag(entry, "optional") }
    }

    fn group(&mut self, entry: &Entry) -> FeatureGroup {
        self.fields(entry, "id name");
        FeatureGroup { id: self.text(entry, "id"), name: self.text(entry, "name") }
    }

    /// Roles first, then the others. They point at each other, so links are followed when all names are known.
    fn parties(&mut self, whole: &Entry, remarks: &Table<Remark>) -> Table<Party> {
        let roles = self.entries(whole, "roles", "party");
        let others = self.entries(whole, "parties", "party");
        let role_count = roles.len();
        let entries: Vec<Entry> = roles.into_iter().chain(others).collect();
        self.limit("parties", entries.len());
        let names = Table::new(entries.iter().map(|entry| Name(text_of(&entry.value["id"]))).collect());
        let party = |(index, entry): (usize, &Entry)| {
            self.fields(entry, "id name note chosen is_a needs_any inherits hosts anywhere");
            Party {
                id: self.text(entry, "id"),
                name: self.text(entry, "name"),
                note: entry.value["note"].as_str().map(kept),
                is_role: index < role_count,
                chosen: self.flag(entry, "chosen"),
                is_a: self.names(entry, "is_a", "role or party", &names).iter().map(Id::same_place).collect(),
                needs_any: self.names(entry, "needs_any", "role or party", &names).iter().map(Id::same_place).collect(),
                inherits: self.inheritance(entry, remarks),
                hosts: self.texts(entry, "hosts").leak(),
                anywhere: self.flag(entry, "anywhere"),
            }
        };
        Table::new(entries.iter().enumerate().map(party).collect())
    }

    fn inheritance(&mut self, entry: &Entry, remarks: &Table<Remark>) -> Option<Inheritance> {
        let inherits = entry.value.get("inherits")?;
        let entry = Entry { value: inherits, place: entry.place.clone() };
        self.fields(&entry, "section citation remark");
        let section = inherits["section"].as_u64().and_then(|number| u8::try_from(number).ok());
        let cited = self.text(&entry, "citation");
        let citation = self.citation(&entry.place, cited);
        let remark = self.name(&entry, "remark", "remark", remarks);
        Some(Inheritance { section: section?, citation: citation?, remark: remark? })
    }

    fn feature(&mut self, entry: &Entry, parties: &Table<Party>, groups: &Table<FeatureGroup>) -> Option<Feature> {
        self.fields(entry, "id name group for port chosen");
        let alternatives = entry.value["for"].as_array().map(Vec::as_slice).unwrap_or_default();
        let offered_for = alternatives.iter().map(|names| self.found(&entry.place, names, "role or party", parties));
        Some(Feature {
            offered_for: offered_for.collect::<Vec<_>>().leak(),
            id: self.text(entry, "id"),
            name: self.text(entry, "name"),
            port: self.port(entry),
            chosen: self.flag(entry, "chosen"),
            group: self.name(entry, "group", "group", groups)?,
        })
    }

    fn port(&mut self, entry: &Entry) -> Option<Port> {
        let number = entry.value.get("port")?;
        let port = number.as_u64().and_then(|number| u16::try_from(number).ok()).and_then(Port::new);
        if port.is_none() {
            self.fault(&entry.place, format!("{number} is no port: a port lies between 1 and 65535"));
        }
        port
    }

    fn rule(
        &mut self,
        entry: &Entry,
        parties: &Table<Party>,
        features: &Table<Feature>,
        bases: &Table<Basis>,
        remarks: &Table<Remark>,
    ) -> Option<Rule> {
        self.fields(entry, "id source destination services when firewall_between basis purpose cite also remarks");
        let mut reasons = vec![self.reason(entry, features)];
        for value in entry.value["also"].as_array().into_iter().flatten() {
            let also = Entry { value, place: entry.place.clone() };
            self.fields(&also, "when purpose cite");
            reasons.push(self.reason(&also, features));
        }
        let source = self.name(entry, "source", "role or party", parties);
        let destination = self.name(entry, "destination", "role or party", parties);
        let stands_on = self.name(entry, "basis", "basis", bases);
        Some(Rule {
            id: self.text(entry, "id"),
            services: self.services(entry, features).leak(),
            firewall_between: self.flag(entry, "firewall_between"),
            remarks: self.names(entry, "remarks", "remark", remarks),
            reasons: reasons.leak(),
            source: source?,
            destination: destination?,
            basis: stands_on?,
        })
    }

    fn reason(&mut self, entry: &Entry, features: &Table<Feature>) -> Reason {
        let cited = self.texts(entry, "cite");
        Reason {
            when: entry.value.get("when").and_then(|_| self.name(entry, "when", "feature", features)),
            purpose: self.text(entry, "purpose"),
            citations: cited.iter().filter_map(|text| self.citation(&entry.place, text)).collect::<Vec<_>>().leak(),
        }
    }

    fn services(&mut self, entry: &Entry, features: &Table<Feature>) -> Vec<RuleService> {
        let mut services = Vec::new();
        for text in self.texts(entry, "services") {
            match service(text, features) {
                Ok(service) => services.push(service),
                Err(reason) => self.fault(&entry.place, format!("service “{text}”: {reason}")),
            }
        }
        services
    }

    fn citation(&mut self, place: &str, text: &str) -> Option<Citation> {
        text.parse().map_err(|error| self.fault(place, format!("“{text}”: {error}"))).ok()
    }
}

/// A service as a rule writes it: `tcp/8000`, `gre`, or `tcp/icap` for the port of that feature.
fn service(text: &str, features: &Table<Feature>) -> Result<RuleService, String> {
    let error = match text.parse() {
        Ok(default) => return Ok(RuleService { default, port_of: None }),
        Err(error) => error,
    };
    let named = text.split_once('/').filter(|(_, name)| name.starts_with(|first: char| first.is_ascii_lowercase()));
    let (ServiceError::BadPort(_), Some((protocol, name))) = (error, named) else { return Err(error.to_string()) };
    let feature = features.find(name).ok_or_else(|| unknown("feature", name))?;
    let port = features[feature].port.ok_or_else(|| format!("feature “{name}” has no port to move"))?;
    let default: Service = format!("{protocol}/{port}").parse().map_err(|error: ServiceError| error.to_string())?;
    Ok(RuleService { default, port_of: Some(feature) })
}

/// The parts that entries are made of.
impl Reader {
    /// Names every field that a document does not know; `known` lists the others.
    fn fields(&mut self, entry: &Entry, known: &str) {
        let Value::Object(fields) = entry.value else {
            return self.fault(&entry.place, "this is to be an object".to_owned());
        };
        for field in fields.keys().filter(|field| !known.split(' ').any(|name| name == *field)) {
            self.fault(&entry.place, format!("“{field}” is no field here; there are {known}"));
        }
    }

    fn text(&mut self, entry: &Entry, field: &str) -> Text {
        if !entry.value[field].is_string() {
            self.fault(&entry.place, format!("“{field}” is to be a text"));
        }
        text_of(&entry.value[field])
    }

    /// A field that may be left out: then it is false.
    fn flag(&mut self, entry: &Entry, field: &str) -> bool {
        let value = &entry.value[field];
        if !value.is_null() && !value.is_boolean() {
            self.fault(&entry.place, format!("“{field}” is to be true or false"));
        }
        value.as_bool().unwrap_or_default()
    }

    /// A list that may be left out: then it is empty.
    fn texts(&mut self, entry: &Entry, field: &str) -> Vec<Text> {
        self.text_list(&entry.place, &entry.value[field])
    }

    fn text_list(&mut self, place: &str, value: &Value) -> Vec<Text> {
        let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
        if !(value.is_null() || value.is_array() && list.iter().all(Value::is_string)) {
            self.fault(place, format!("{value} is to be a list of texts"));
        }
        list.iter().map(text_of).collect()
    }

    /// The entries of a list, each with a place such as `rule S3`.
    fn entries<'a>(&mut self, whole: &Entry<'a>, field: &str, kind: &str) -> Vec<Entry<'a>> {
        let value = &whole.value[field];
        if !value.is_array() {
            self.fault("document", format!("“{field}” is to be a list"));
        }
        let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
        self.limit(field, list.len());
        let place = |value: &Value| match value["id"].as_str() {
            Some(id) => format!("{kind} {id}"),
            None => kind.to_owned(),
        };
        list.iter().map(|value| Entry { value, place: place(value) }).collect()
    }

    fn limit(&mut self, field: &str, count: usize) {
        if count > usize::from(MOST) {
            self.fault("document", format!("“{field}” has {count} entries, and {MOST} is the most"));
        }
    }

    fn table<T>(
        &mut self,
        whole: &Entry,
        field: &str,
        kind: &str,
        mut read: impl FnMut(&mut Self, &Entry) -> Option<T>,
    ) -> Table<T> {
        let mut entries = Vec::new();
        for entry in self.entries(whole, field, kind) {
            entries.extend(read(self, &entry));
        }
        Table::new(entries)
    }

    fn name<T: Named>(&mut self, entry: &Entry, field: &str, kind: &str, table: &Table<T>) -> Option<Id<T>> {
        let name = self.text(entry, field);
        let id = table.find(name);
        if id.is_none() {
            self.fault(&entry.place, unknown(kind, name));
        }
        id
    }

    fn names<T: Named>(&mut self, entry: &Entry, field: &str, kind: &str, table: &Table<T>) -> Set<T> {
        self.found(&entry.place, &entry.value[field], kind, table)
    }

    fn found<T: Named>(&mut self, place: &str, names: &Value, kind: &str, table: &Table<T>) -> Set<T> {
        let mut found = Set::default();
        for name in self.text_list(place, names) {
            match table.find(name) {
                Some(id) => found.put(id, true),
                None => self.fault(place, unknown(kind, name)),
            }
        }
        found
    }
}

fn unknown(kind: &str, name: &str) -> String {
    format!("“{name}” is no {kind} of this document")
}

fn text_of(value: &Value) -> Text {
    value.as_str().map(kept).unwrap_or_default()
}

fn kept(text: &str) -> Text {
    text.to_owned().leak()
}

/// A party's name, before the parties are read.
struct Name(Text);

impl Named for Name {
    fn id(&self) -> &str {
        self.0
    }
}
