//! Groups: who stands where, at which addresses, and who meets whom.

use super::{
    app::Scene,
    element::{El, el},
    folded::folded_form,
    group_row::{GroupRow, ZONES},
    memo::{self, Part},
};
use crate::{
    document::{Feature, Id, Party},
    plan::GroupRef,
};

/// From so many groups on, only what is in sight is laid out.
const LONG: usize = 50;

/// Every group of the plan, to be named, placed and split.
pub fn view(scene: &Scene) -> El {
    folded_form(scene, "section.groups", &heading(scene), &|| editor(scene))
}

/// `Groups, zones and addresses (12 described, 4 zones named)`.
fn heading(scene: &Scene) -> String {
    let heading = "Groups, zones and addresses";
    let zones = scene.report.plan.site().zones.iter().filter(|zone| zone.named).count();
    match scene.state.draft().groups().count() {
        0 => heading.to_owned(),
        written => format!("{heading} ({written} described, {zones} zones named)"),
    }
}

fn editor(scene: &Scene) -> El {
    let help = "Groups of one zone need no opening between them. A group without a zone stands in one of its own. \
                Addresses: hosts, networks, ranges or names, as many as you like.";
    let zones = scene.report.plan.site().zones.iter().filter(|zone| zone.named);
    let zones = zones.map(|zone| el("option").set("value", zone.name.clone()));
    let long = scene.state.draft().groups().count() > LONG;
    let headings = ["Group", "Zone", "Addresses", "Meets", "Change"].map(|name| el("th|scope=col").text(name));
    let mut body = el("tbody");
    for party in scene.report.parties(scene.document).iter() {
        body = rows(scene, body, party);
    }
    el("div").has(el("p.help").text(help)).has(el("datalist").is("id", ZONES).all(zones)).has(
        el(if long { "table.editor long" } else { "table.editor" })
            .is("aria-label", "Groups")
            .has(el("thead").has(el("tr").all(headings)))
            .has(body),
    )
}

/// Appends the rows of a party's groups.
fn rows(scene: &Scene, mut body: El, party: Id<Party>) -> El {
    let (document, plan) = (scene.document, &scene.report.plan);
    let stands = |other: Id<Party>| plan.site().of(other).next().is_some();
    let others = document.parties.ids().filter(|&other| stands(other) && document.connects(party, other)).collect();
    let ports: Vec<_> = plan.features().iter().filter(|&feature| listens_for(scene, party, feature)).collect();
    for nth in 1..=scene.state.draft().group_count(party) {
        let at = GroupRef { party, nth };
        body = memo::with(body, Part::Group(Box::new(GroupRow::of(scene, at, others, &ports))), &at.id(document));
    }
    body
}

/// Whether a party's devices listen on a feature's port.
fn listens_for(scene: &Scene, party: Id<Party>, feature: Id<Feature>) -> bool {
    let document = scene.document;
    document.rules.iter().any(|(_, rule)| {
        document.counts_as(party, rule.destination)
            && rule.services.iter().any(|service| service.port_of == Some(feature))
    })
}
