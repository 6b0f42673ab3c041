//! A group's row in the form: first as data, then as elements.

use super::{
    app::Scene,
    element::{El, button, el},
    plan_form,
};
use crate::{
    document::{Feature, Id, Party, Set},
    plan::{About, GroupDraft, GroupField, GroupRef, addresses_text, group_name},
};

/// The list of zones' names that zone fields suggest.
pub const ZONES: &str = "zones";

/// The most groups of a party that a row offers to meet. In a larger plan peers are seen here, and set in its file.
const MOST_OFFERED: u16 = 12;

/// The most lines that the address field grows to.
const MOST_LINES: usize = 8;

/// Everything that a row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRow {
    id: String,
    party_id: String,
    /// The role or party, when the name says something else.
    party: Option<String>,
    /// The name it has without one of its own.
    default: String,
    name: Field,
    zone: Field,
    addresses: Field,
    /// The port fields, each with its label and the plan's port.
    ports: Vec<(String, String, Field)>,
    peers: Vec<Peer>,
    is_first: bool,
    is_alone: bool,
}

/// A field's name and text, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Field {
    name: String,
    text: String,
    problem: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Peer {
    /// A group to meet or not: the field's name, the group's, and whether they meet.
    Offered(String, String, bool),
    /// Too many to offer.
    Said(String),
}

impl GroupRow {
    /// The row of a group whose party connects with these others.
    pub fn of(scene: &Scene, at: GroupRef, others: Set<Party>, ports: &[Id<Feature>]) -> Self {
        let (document, draft) = (scene.document, scene.state.draft());
        let typed = draft.group(at);
        let id = at.id(document);
        let field = |key: &str, field: GroupField, text: String| {
            let problem = scene.report.problem(About::Group(at, field)).map(str::to_owned);
            Field { name: format!("{id}/{key}"), text, problem }
        };
        let party = document.parties[at.party].name.to_string();
        let port = |&feature: &Id<Feature>| {
            let entry = &document.features[feature];
            let default = scene.report.plan.moved_port(feature).or(entry.port).map(|port| port.to_string());
            let text = typed.port_text(feature).to_owned();
            let field = field(&format!("{}.port", entry.id), GroupField::Port(feature), text);
            (format!("{} port", entry.name), default.unwrap_or_default(), field)
        };
        Self {
            party_id: document.parties[at.party].id.to_string(),
            party: (!typed.name.trim_ascii().is_empty()).then_some(party),
            default: group_name(document, at, &GroupDraft::default()),
            name: field("name", GroupField::Name, typed.name.clone()),
            zone: field("zone", GroupField::Zone, typed.zone.clone()),
            addresses: field("at", GroupField::Addresses, addresses_text(document, at.party, &typed)),
            ports: ports.iter().map(port).collect(),
            peers: others.iter().flat_map(|party| peers(scene, at, &typed, party)).collect(),
            is_first: at.nth == 1,
            is_alone: draft.group_count(at.party) == 1,
            id,
        }
    }

    /// The row's elements.
    pub fn view(&self) -> El {
        let name = el("input|type=text").set("placeholder", self.default.clone()).value(self.name.text.clone());
        let zone = el("input|type=text|placeholder=zone of its own").is("list", ZONES).value(self.zone.text.clone());
        let lines = self.addresses.text.split('\n').count().clamp(1, MOST_LINES);
        let area =
            el("textarea|placeholder=addresses").set("rows", lines.to_string()).value(self.addresses.text.clone());
        let party = self.party.iter().map(|party| el("p.help").key("party").text(party));
        let mut first = self.labelled(el("td"), "Name", &self.name, name).all(party);
        for (label, default, field) in &self.ports {
            let input = el("input|type=text|inputmode=numeric").set("placeholder", default.clone());
            let input = field.named(input.value(field.text.clone()));
            first = field.with_problem(first.has(el("label.port").key(&field.name).text(label).has(input)));
        }
        el("tr")
            .has(first)
            .has(self.labelled(el("td"), "Zone", &self.zone, zone))
            .has(self.labelled(el("td"), "Addresses", &self.addresses, area))
            .has(el("td.peers").all(self.peers.iter().map(Peer::view)))
            .has(self.changes())
    }

    fn labelled(&self, cell: El, what: &str, field: &Field, input: El) -> El {
        let input = field.named(input).set("aria-label", [what, " of ", &self.default].concat()).key("field");
        field.with_problem(cell.has(input))
    }

    fn changes(&self) -> El {
        let press = |action: &'static str, value: &str, label: &str| {
            let words = [label, ": ", &self.default].concat();
            button(action, label).set("value", value.to_owned()).set("aria-label", words)
        };
        let cell =
            el("td.changes").has(press("split", &self.party_id, "Split")).has(press("duplicate", &self.id, "Copy"));
        if self.is_alone {
            return cell;
        }
        cell.has(press("up", &self.id, "Up").set_if(self.is_first, "disabled", ""))
            .has(press("remove", &self.id, "Remove"))
    }
}

impl Field {
    fn named(&self, input: El) -> El {
        plan_form::named_with(input, &self.name, self.problem.as_deref(), &self.name)
    }

    fn with_problem(&self, parent: El) -> El {
        plan_form::with_words(parent, self.problem.as_deref(), &self.name)
    }
}

impl Peer {
    fn view(&self) -> El {
        match self {
            Self::Offered(name, label, meets) => {
                let input = el("input|type=checkbox").set("name", name.clone()).checked(*meets);
                el("label").key(name).has(input).text(label)
            }
            Self::Said(words) => el("p.help").key(words).text(words),
        }
    }
}

/// The groups of a party that a group can be kept apart from: there have to be several, or a limit.
fn peers(scene: &Scene, at: GroupRef, typed: &GroupDraft, party: Id<Party>) -> Vec<Peer> {
    let (document, draft) = (scene.document, scene.state.draft());
    let count = draft.group_count(party);
    if count == 1 && !typed.limits(party) {
        return Vec::new();
    }
    if count > MOST_OFFERED {
        let named = typed.peers.iter().filter(|peer| peer.party == party && peer.nth > 0).count();
        let met = if typed.limits(party) { named } else { usize::from(count) };
        return vec![Peer::Said(format!("{met} of {count}: {}", document.parties[party].name))];
    }
    let offered = (1..=count).map(|nth| {
        let other = GroupRef { party, nth };
        let far = draft.group(other);
        let name = format!("{}/{}", at.id(document), other.id(document));
        Peer::Offered(name, group_name(document, other, &far), typed.meets(other) && far.meets(at))
    });
    offered.collect()
}
