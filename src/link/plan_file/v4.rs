//! Version 4 of the plan file: version 2 with the sites and states of groups, and with actions. Released and frozen.
//!
//! `state` is `new`, `exists`, or `null` for the party's default; `link` is for pages that know no version 4:
//!
//! ```json
//! "groups": [{ "party": "scanning", "name": "", "site": "London", "zone": "DMZ", "state": "exists",
//!              "addresses": "10.1.0.0/28", "ports": {}, "meets": [] }],
//! "without": ["policy"],
//! "actions": { "scanning>dns>udp/53": "keep" },
//! "link": "v=3&…"
//! ```

use super::{
    parts::{self, Ports, Title},
    v1,
};
use serde::{Deserialize, Serialize};
use serde_json::Number;
use std::collections::BTreeMap;

/// The file.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    pub format: String,
    pub version: Number,
    pub document: String,
    pub roles: Vec<String>,
    pub features: Vec<String>,
    pub ports: Ports,
    pub advised: bool,
    pub title: Title,
    pub groups: Vec<Group>,
    #[serde(default)]
    pub without: Vec<String>,
    pub actions: BTreeMap<String, Action>,
    pub link: String,
}

/// A group.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub party: String,
    pub name: String,
    pub site: String,
    pub zone: String,
    pub state: Option<State>,
    pub addresses: Option<String>,
    pub ports: Ports,
    pub meets: Vec<String>,
}

/// A group's state.
#[derive(Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    New,
    Exists,
}

/// The action of an opening.
#[derive(Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    Add,
    Keep,
}

/// The part that version 2 cannot say: a site and a state for each group, the roles that the plan does without, and the
/// actions.
pub struct Additions {
    pub groups: Vec<(String, Option<State>)>,
    pub without: Vec<String>,
    pub actions: BTreeMap<String, Action>,
}

impl PlanFile {
    /// The file of a plan with these additions, whose groups are in the same order as the plan's.
    pub fn new(plan: v1::PlanFile, version: u8, additions: Additions, link: String) -> Self {
        let v1::PlanFile { format, document, roles, features, ports, advised, title, groups, .. } = plan;
        let groups = groups.unwrap_or_default().into_iter().zip(additions.groups);
        let groups = groups.map(|(group, (site, state))| Group::new(group, site, state)).collect();
        let (version, without, actions) = (version.into(), additions.without, additions.actions);
        Self { format, version, document, roles, features, ports, advised, title, groups, without, actions, link }
    }

    /// The part that versions 1 and 2 have, and the rest.
    pub fn split(self) -> (v1::PlanFile, Additions) {
        let Self {
            format, version, document, roles, features, ports, advised, title, groups, without, actions, ..
        } = self;
        let (groups, rest): (Vec<_>, Vec<_>) = groups.into_iter().map(Group::split).unzip();
        let groups = Some(groups);
        let plan = v1::PlanFile { format, version, document, roles, features, ports, advised, title, groups };
        (plan, Additions { groups: rest, without, actions })
    }
}

impl Group {
    fn new(group: parts::Group, site: String, state: Option<State>) -> Self {
        let parts::Group { party, name, zone, addresses, ports, meets } = group;
        Self { party, name, site, zone, state, addresses, ports, meets }
    }

    fn split(self) -> (parts::Group, (String, Option<State>)) {
        let Self { party, name, site, zone, state, addresses, ports, meets } = self;
        (parts::Group { party, name, zone, addresses, ports, meets }, (site, state))
    }
}
