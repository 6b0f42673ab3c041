//! From the draft to the plan: what is sound is used, what is not is named.

use super::{Detail, Details, Draft, date};
use crate::{
    document::{Feature, Id, Party, PortDocument, Set},
    net::Port,
};

/// A draft's sound part, which rules can be matched against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    roles: Set<Party>,
    features: Set<Feature>,
    ports: Vec<(Id<Feature>, Port)>,
    advised: bool,
    details: Details,
}

impl Plan {
    /// The roles that stand in the plan.
    #[must_use]
    pub fn roles(&self) -> Set<Party> {
        self.roles
    }

    /// The features that are on and that a role of the plan can use.
    #[must_use]
    pub fn features(&self) -> Set<Feature> {
        self.features
    }

    /// The port that a feature was moved to, when it was.
    #[must_use]
    pub fn moved_port(&self, feature: Id<Feature>) -> Option<Port> {
        self.ports.iter().find(|(id, _)| *id == feature).map(|(_, port)| *port)
    }

    /// Whether rules of an optional basis are included.
    #[must_use]
    pub fn advised(&self) -> bool {
        self.advised
    }

    /// The title block.
    #[must_use]
    pub fn details(&self) -> &Details {
        &self.details
    }
}

/// Something in the draft that the plan had to leave out or that makes little sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field it stands beside.
    pub about: About,
    /// What is wrong and what the plan does instead.
    pub text: String,
}

/// A field of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A role's checkbox.
    Role(Id<Party>),
    /// A feature's port.
    Port(Id<Feature>),
    /// A field of the title block.
    Detail(Detail),
}

/// Makes a plan of all that is sound in the draft, and names the rest.
#[must_use]
pub fn check(document: &PortDocument, draft: &Draft) -> (Plan, Vec<Problem>) {
    let mut problems = Vec::new();
    lone_roles(document, draft, &mut problems);
    let offered = |feature| draft.offers(document, feature);
    let plan = Plan {
        roles: draft.roles,
        features: draft.features.iter().filter(|&feature| offered(feature)).collect(),
        ports: ports(document, draft, &mut problems),
        advised: draft.advised,
        details: details(draft, &mut problems),
    };
    (plan, problems)
}

/// A standby without the server that it stands by for.
fn lone_roles(document: &PortDocument, draft: &Draft, problems: &mut Vec<Problem>) {
    for role in draft.roles.iter() {
        let party = &document.parties[role];
        if !party.needs_any.is_empty() && !party.needs_any.iter().any(|needed| draft.roles.contains(needed)) {
            let names: Vec<_> = party.needs_any.iter().map(|id| document.parties[id].name.as_ref()).collect();
            let text = format!("{} stands beside another device: choose {} too.", party.name, names.join(" or "));
            problems.push(Problem { about: About::Role(role), text });
        }
    }
}

fn ports(document: &PortDocument, draft: &Draft, problems: &mut Vec<Problem>) -> Vec<(Id<Feature>, Port)> {
    let mut ports = Vec::new();
    for (id, text) in draft.changed_ports() {
        let feature = &document.features[id];
        let Some(default) = feature.port else { continue };
        match text.parse::<Port>() {
            Ok(port) if port == default => {}
            Ok(port) => ports.push((id, port)),
            Err(error) if draft.offers(document, id) => problems.push(Problem {
                about: About::Port(id),
                text: format!("{}: {error}. The matrix uses {default}, the default.", feature.name),
            }),
            Err(_) => {}
        }
    }
    ports
}

fn details(draft: &Draft, problems: &mut Vec<Problem>) -> Details {
    let mut details = draft.details.clone();
    let day = details.get(Detail::Date);
    if let (false, Err(error)) = (day.is_empty(), date(day)) {
        problems
            .push(Problem { about: About::Detail(Detail::Date), text: format!("“{day}” is no date: {error}.") });
        details.set(Detail::Date, String::new());
    }
    details
}
