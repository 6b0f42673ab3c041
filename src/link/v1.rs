//! Version 1 of the notation. Released and frozen.
//!
//! `v=1`, then the fields that differ from the default plan, in this order:
//!
//! | key | value |
//! |---|---|
//! | `ends` | `check` in a link that the page wrote: it ends with a check value, so a missing one was cut off |
//! | `roles` | the chosen roles, joined by full stops; empty for none |
//! | `on`, `off` | features switched on or off against their defaults, joined by full stops |
//! | *feature*`.port` | the text of that feature's port field |
//! | `advised` | `yes` to include advised rules |
//! | `project`, `by`, `ticket`, `date`, `note` | the title block |
//! | `check` | CRC-32 of everything before it, decoded, as eight hexadecimal digits |

use super::{
    ParsedPlan,
    text::{QueryPairs, V1_ESCAPED, percent_encode, shown},
};
use crate::{
    document::{Feature, Id, Named, Party, PortDocument, Set, Table},
    plan::{Detail, Draft, check as checked},
};
use crc::{CRC_32_ISO_HDLC, Crc};
use percent_encoding::AsciiSet;

/// The value of `v`.
pub(super) const VERSION: &str = "1";

const CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// The fields of the page may be renamed; these keys may not.
fn detail_key(detail: Detail) -> &'static str {
    match detail {
        Detail::Project => "project",
        Detail::RequestedBy => "by",
        Detail::Ticket => "ticket",
        Detail::Date => "date",
        Detail::Note => "note",
    }
}

pub(super) fn write(document: &PortDocument, draft: &Draft) -> String {
    serialize(VERSION, &differences(document, draft), V1_ESCAPED)
}

/// A notation of these keys and values, with its check value.
pub(super) fn serialize(version: &str, pairs: &[(String, String)], escaped: &'static AsciiSet) -> String {
    let mut notation = format!("v={version}");
    if pairs.is_empty() {
        return notation;
    }
    let check = check_value(pairs);
    let mut add = |key: &str, value: &str| notation.extend(["&", key, "=", &percent_encode(value, escaped)]);
    add("ends", "check");
    for (key, value) in pairs {
        add(key, value);
    }
    add("check", &check);
    notation
}

/// Fields that differ from the default plan.
pub(super) fn differences(document: &PortDocument, draft: &Draft) -> Vec<(String, String)> {
    let new = Draft::new(document);
    let mut pairs = Vec::new();
    let mut add = |key: &str, value: String| pairs.push((key.to_owned(), value));
    if draft.roles != new.roles {
        add("roles", document.parties.names(&draft.roles).join("."));
    }
    let (on, off) = (draft.features.difference(&new.features), new.features.difference(&draft.features));
    for (key, features) in [("on", on), ("off", off)] {
        if !features.is_empty() {
            add(key, document.features.names(&features).join("."));
        }
    }
    for (feature, text) in draft.changed_ports() {
        add(&format!("{}.port", document.features[*feature].id), text.clone());
    }
    if draft.advised {
        add("advised", "yes".to_owned());
    }
    for &detail in Detail::ALL {
        let text = draft.details.get(detail);
        if !text.is_empty() {
            add(detail_key(detail), text.to_owned());
        }
    }
    pairs
}

/// The check value of the decoded keys and values, so that a program that escapes a link differently does not damage
/// it.
pub(super) fn check_value(pairs: &[(String, String)]) -> String {
    let mut digest = CRC.digest();
    for (key, value) in pairs {
        if ["v", "ends", "check"].contains(&key.as_str()) {
            continue;
        }
        for part in [key, "=", value, "\n"] {
            digest.update(part.as_bytes());
        }
    }
    format!("{:08x}", digest.finalize())
}

/// A text's CRC-32, as the check value has it.
pub(super) fn fingerprint(text: &str) -> String {
    format!("{:08x}", CRC.checksum(text.as_bytes()))
}

/// The notice for a link whose end is missing.
pub(super) const CUT: &str =
    "This link is incomplete: its end was cut off. The part that arrived is shown; ask the sender for the full link.";

/// A notice if the check value shows that the link was damaged in transit.
fn damage(pairs: &QueryPairs) -> Option<&'static str> {
    match pairs.last("check") {
        None if pairs.last("ends").is_some() => Some(CUT),
        Some(given) if given != check_value(&pairs.0) => Some(
            "This link was cut or altered on its way: its check value does not match. What it says now is shown; compare it \
             with the sender.",
        ),
        _ => None,
    }
}

/// The plan that was read so far.
pub(super) struct Reader<'a> {
    pub document: &'a PortDocument,
    pub draft: Draft,
    pub notices: Vec<String>,
}

impl<'a> Reader<'a> {
    pub fn new(document: &'a PortDocument, pairs: &QueryPairs) -> Self {
        Self { document, draft: Draft::new(document), notices: damage(pairs).into_iter().map(str::to_owned).collect() }
    }

    pub fn pair(&mut self, key: &str, value: &str) {
        let document = self.document;
        match key {
            "v" | "ends" | "check" => {}
            "roles" => self.draft.roles = self.roles(value),
            "on" => {
                let on = self.features(value);
                self.draft.features = self.draft.features.union(&on);
            }
            "off" => {
                let off = self.features(value);
                self.draft.features = self.draft.features.difference(&off);
            }
            "advised" => match value {
                "yes" => self.draft.advised = true,
                "no" => self.draft.advised = false,
                _ => self
                    .notices
                    .push(format!("The link's setting “advised” is {}, and not yes or no (ignored).", shown(value))),
            },
            _ => {
                let detail = Detail::ALL.iter().copied().find(|&detail| detail_key(detail) == key);
                match (detail, self.port(key)) {
                    (Some(detail), _) => self.draft.details.set(detail, value.to_owned()),
                    (None, Some(feature)) => self.draft.set_port_text(document, feature, value.to_owned()),
                    (None, None) => {
                        self.notices.push(format!("The link has an unknown setting {} (ignored).", shown(key)));
                    }
                }
            }
        }
    }

    /// The feature whose port field the key names.
    pub fn port(&self, key: &str) -> Option<Id<Feature>> {
        let features = &self.document.features;
        features.find(key.strip_suffix(".port")?).filter(|&feature| features[feature].port.is_some())
    }

    pub(super) fn roles(&mut self, value: &str) -> Set<Party> {
        self.listed("role", value, &self.document.parties, &self.document.roles().collect())
    }

    fn features(&mut self, value: &str) -> Set<Feature> {
        self.listed("feature", value, &self.document.features, &self.document.features.ids().collect())
    }

    /// The entries that a list names, if they are allowed there. An unknown name causes a notice.
    fn listed<T: Named>(&mut self, kind: &str, value: &str, table: &Table<T>, of: &Set<T>) -> Set<T> {
        let mut set = Set::default();
        for name in value.split('.').filter(|name| !name.is_empty()) {
            match table.find(name).filter(|&id| of.contains(id)) {
                Some(id) => set.insert(id),
                None => self.notices.push(format!("The link names an unknown {kind} {} (ignored).", shown(name))),
            }
        }
        set
    }

    /// The plan that was read. Text that no plan can use stays in its field in the draft.
    pub fn finish(mut self) -> ParsedPlan {
        for problem in checked(self.document, &self.draft).1 {
            if problem.left_out {
                self.notices.push(problem.text);
            }
        }
        ParsedPlan { draft: self.draft, notices: self.notices }
    }
}
