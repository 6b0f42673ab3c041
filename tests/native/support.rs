//! Shared by the tests: drafts from names, and random drafts.

use port_matrix::{
    document::{Feature, Id, Party, PortDocument, vsos_9_2},
    matrix::{Column, Flow, Matrix, resolve},
    net::Service,
    plan::{Detail, Draft, GroupDraft, GroupKey, GroupState, OpeningAction, OpeningKey, Plan, check},
    state::{AppState, Sources},
};
use proptest::prelude::*;
use std::{ops::Deref, rc::Rc, sync::LazyLock};

/// The embedded document, read once.
pub static DOCUMENT: LazyLock<PortDocument> = LazyLock::new(vsos_9_2);

pub fn party(name: &str) -> Id<Party> {
    DOCUMENT.parties.find(name).unwrap_or_else(|| panic!("no party {name}"))
}

pub fn feature(name: &str) -> Id<Feature> {
    DOCUMENT.features.find(name).unwrap_or_else(|| panic!("no feature {name}"))
}

/// The page as it opens with a link.
pub fn opened_page(link: &str) -> AppState {
    let sources = Sources { link: Some(link.to_owned()), ..Sources::default() };
    AppState::open(Rc::new(DOCUMENT.clone()), &sources, "https://host/")
}

/// A draft with these roles and features, each list separated by spaces.
pub fn draft(roles: &str, features: &str) -> Draft {
    let mut draft = Draft::new(&DOCUMENT);
    draft.roles = roles.split_whitespace().map(party).collect();
    draft.features = features.split_whitespace().map(feature).collect();
    draft
}

/// A draft with these roles, every feature and all recommended openings.
pub fn every_feature(roles: &str) -> Draft {
    let mut draft = draft(roles, "");
    draft.features = DOCUMENT.features.ids().collect();
    draft.advised = true;
    draft
}

pub fn plan(draft: &Draft) -> Plan {
    check(&DOCUMENT, draft).0
}

/// A plan with its matrix.
pub struct Solved {
    pub plan: Plan,
    pub matrix: Matrix,
}

impl Deref for Solved {
    type Target = Matrix;

    fn deref(&self) -> &Matrix {
        &self.matrix
    }
}

impl Solved {
    /// The lines that a column shows for a flow.
    pub fn lines(&self, column: Column, flow: &Flow) -> Vec<String> {
        column.lines(&DOCUMENT, &self.plan, flow)
    }

    /// A flow as `client→scanning tcp/8080`, or with groups `client.2→scanning tcp/8080`.
    pub fn name(&self, flow: &Flow) -> String {
        let name = |id| self.plan.topology()[id].at.id(&DOCUMENT);
        format!("{}→{} {}", name(flow.source), name(flow.destination), flow.service)
    }

    /// The flows within a zone.
    pub fn within(&self) -> Vec<String> {
        self.matrix.intra_zone.iter().map(|flow| self.name(flow)).collect()
    }
}

pub fn matrix(draft: &Draft) -> Solved {
    let plan = plan(draft);
    Solved { matrix: resolve(&DOCUMENT, &plan), plan }
}

/// The openings.
pub fn flows(solved: &Solved) -> Vec<String> {
    solved.matrix.flows.iter().map(|flow| solved.name(flow)).collect()
}

/// An arbitrary draft: any set of roles and features, any string in any field, and any groups.
pub fn any_draft() -> impl Strategy<Value = Draft> {
    let group = (
        0..DOCUMENT.parties.len(),
        [detail_text(), "[A-C]{0,2}".boxed(), detail_text()],
        proptest::option::of(port_text()),
        (detail_text(), any::<bool>()),
        proptest::collection::vec((0..DOCUMENT.parties.len(), 0..4_u16), 0..3),
    );
    let party = 0..DOCUMENT.parties.len();
    let action = (party.clone(), 1..3_u16, party, 1..3_u16, any::<u16>(), any::<bool>());
    let actions = proptest::collection::vec(action, 0..3);
    (any_plain_draft(), proptest::collection::vec(group, 0..5), actions).prop_map(|(mut draft, groups, actions)| {
        let party = |index| DOCUMENT.parties.ids().nth(index).unwrap();
        for (index, [name, zone, addresses], port, (site, other_state), peers) in groups {
            let mut peers: Vec<_> =
                peers.into_iter().map(|(peer, number)| GroupKey { party: party(peer), number }).collect();
            peers.sort();
            peers.dedup();
            let addresses = Some(addresses).filter(|text| !text.is_empty()).map(Into::into);
            let ports = port.filter(|text| !text.is_empty()).map(|text| (feature("icap"), text)).into_iter().collect();
            let mut group = GroupDraft { name, site, zone, addresses, ports, peers, state: None };
            if other_state {
                group.set_state(&DOCUMENT, party(index), GroupState::Existing);
            }
            draft.add_group(party(index), group);
        }
        draft.remove_dangling_peers();
        if actions.len() > 1 {
            draft.without.insert(party(0));
        }
        for (source, number, destination, other, port, keep) in actions {
            let [source, destination] = [(source, number), (destination, other)]
                .map(|(index, number)| GroupKey { party: party(index), number });
            let service = format!("udp/{port}").parse().unwrap_or(Service::Gre);
            let action = if keep { OpeningAction::Keep } else { OpeningAction::Add };
            draft.set_action(OpeningKey { source, destination, service }, Some(action));
        }
        draft.remove_dangling_actions();
        DOCUMENT.parties.ids().for_each(|party| draft.prune_default_group(party));
        draft
    })
}

/// An arbitrary draft without groups.
pub fn any_plain_draft() -> impl Strategy<Value = Draft> {
    let roles = proptest::collection::vec(any::<bool>(), DOCUMENT.roles().count());
    let features = proptest::collection::vec(any::<bool>(), DOCUMENT.features.len());
    let ports = proptest::collection::vec(proptest::option::of(port_text()), DOCUMENT.features.len());
    let details = proptest::collection::vec(detail_text(), Detail::ALL.len());
    (roles, features, ports, any::<bool>(), details).prop_map(|(roles, features, ports, advised, details)| {
        let mut draft = draft("", "");
        for (id, on) in DOCUMENT.roles().zip(roles) {
            draft.roles.set(id, on);
        }
        for ((id, feature), (on, port)) in DOCUMENT.features.iter().zip(features.into_iter().zip(ports)) {
            draft.features.set(id, on);
            if let (Some(text), Some(_)) = (port, feature.port) {
                draft.set_port_text(&DOCUMENT, id, text);
            }
        }
        draft.advised = advised;
        for (detail, text) in Detail::ALL.iter().copied().zip(details) {
            draft.details.set(detail, text);
        }
        draft
    })
}

fn port_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<u16>().prop_map(|port| port.to_string()), any::<String>()]
}

fn detail_text() -> BoxedStrategy<String> {
    prop_oneof![Just(String::new()), any::<String>(), "[ -~]{0,40}", "[&=#%+\\n\u{202e}é→😀]{0,20}"].boxed()
}
