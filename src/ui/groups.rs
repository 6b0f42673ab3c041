//! Groups: who stands where, at which addresses, and who meets whom.

use super::{
    app::Scene,
    folded::Folded,
    group_row::GroupRow,
    markup::{Markup, when},
};
use crate::{
    document::{Feature, Id, Party},
    plan::GroupKey,
};

/// From so many groups on, only what is in sight is laid out.
const LONG: usize = 50;

/// Every group of the plan, to be named, placed and split.
pub fn view(page: &mut Markup, scene: &Scene) {
    Folded { class: "groups", content: editor, on_paper: false }.write(page, scene, &heading(scene), false);
}

/// `Groups, zones and addresses (12 described, 4 zones named)`.
fn heading(scene: &Scene) -> String {
    let heading = "Groups, zones and addresses";
    let zones = scene.report.plan.topology().zones.iter().filter(|zone| zone.named).count();
    match scene.state.draft().groups().count() {
        0 => heading.to_owned(),
        written => format!("{heading} ({written} described, {zones} zones named)"),
    }
}

fn editor(page: &mut Markup, scene: &Scene) {
    page.put(
        "<p class='help'>Groups of one zone need no opening between them. A group without a zone stands in one of its \
         own. Addresses: hosts, networks, ranges or names, as many as you like.</p><datalist id='zones'>",
    );
    for zone in &scene.report.plan.topology().zones {
        if zone.named {
            page.add("<option value='$'></option>", &[&zone.name]);
        }
    }
    let long = scene.state.draft().groups().count() > LONG;
    page.add("</datalist><table class='editor$' aria-label='Groups'><thead><tr>", &[&when(long, " long")]);
    for name in ["Group", "Zone", "Addresses", "Meets", "Change"] {
        page.add("<th scope='col'>$</th>", &[&name]);
    }
    page.put("</tr></thead><tbody>");
    for party in scene.report.parties(scene.document).iter() {
        rows(page, scene, party);
    }
    page.put("</tbody></table>");
}

/// The rows of a party's groups.
fn rows(page: &mut Markup, scene: &Scene, party: Id<Party>) {
    let (document, plan) = (scene.document, &scene.report.plan);
    let stands = |other: Id<Party>| plan.topology().of(other).next().is_some();
    let others = document.parties.ids().filter(|&other| stands(other) && document.connects(party, other)).collect();
    let ports: Vec<_> = plan.features().iter().filter(|&feature| listens_for(scene, party, feature)).collect();
    for number in 1..=scene.state.draft().group_count(party) {
        GroupRow::of(scene, GroupKey { party, number }).write(page, &others, &ports);
    }
}

/// Whether a party's devices listen on a feature's port.
fn listens_for(scene: &Scene, party: Id<Party>, feature: Id<Feature>) -> bool {
    let document = scene.document;
    document.rules.iter().any(|(_, rule)| {
        document.counts_as(party, rule.destination)
            && rule.services.iter().any(|service| service.configurable_by == Some(feature))
    })
}
