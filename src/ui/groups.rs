//! Groups: who stands where, at which addresses, and who meets whom.

use super::{
    app::Scene,
    element::{El, button, el},
    folded::folded_form,
    plan_form::{named, with_problem},
};
use crate::{
    document::{Feature, Id, Party},
    plan::{About, GroupDraft, GroupField, GroupRef, addresses_text, group_name},
};

/// The list of zones' names that zone fields suggest.
const ZONES: &str = "zones";

/// Every group of the plan, to be named, placed and split.
pub fn view(scene: &Scene) -> El {
    folded_form(scene, "section.groups", &heading(scene), &|| editor(scene))
}

/// `Groups, zones and addresses (12 groups in 4 zones)`.
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
    let headings = ["Group", "Zone", "Addresses", "Meets only", "Change"].map(|name| el("th|scope=col").text(name));
    let mut body = el("tbody");
    for party in scene.report.parties(scene.document).iter() {
        for nth in 1..=scene.state.draft().group_count(party) {
            body = body.has(row(scene, GroupRef { party, nth }));
        }
    }
    el("div")
        .has(el("p.help").text(help))
        .has(el("datalist").is("id", ZONES).all(zones))
        .has(el("table|aria-label=Groups").has(el("thead").has(el("tr").all(headings))).has(body))
}

fn row(scene: &Scene, at: GroupRef) -> El {
    let (document, typed) = (scene.document, scene.state.draft().group(at));
    let id = at.id(document);
    let party = &document.parties[at.party].name;
    let default = group_name(document, at, &GroupDraft::default());
    let name = el("input|type=text").set("placeholder", default.clone()).value(typed.name.clone());
    let zone = el("input|type=text|placeholder=its own").is("list", ZONES).value(typed.zone.clone());
    let addresses = addresses_text(document, at.party, &typed);
    let lines = addresses.split('\n').count().clamp(1, 8);
    let area = el("textarea").set("rows", lines.to_string()).value(addresses);
    let place = (at, id.as_str());
    let mut first = cell(scene, place, GroupField::Name, "name", &format!("Name of {default}"), name);
    if !typed.name.trim_ascii().is_empty() {
        first = first.has(el("p.help").key("party").text(party));
    }
    el("tr")
        .key(&id)
        .has(ports(scene, place, &typed, first))
        .has(cell(scene, place, GroupField::Zone, "zone", &format!("Zone of {default}"), zone))
        .has(cell(scene, place, GroupField::Addresses, "at", &format!("Addresses of {default}"), area))
        .has(peers(scene, place))
        .has(changes(scene, place, &default))
}

/// A field of a group and what is said about it.
fn cell(scene: &Scene, (at, id): (GroupRef, &str), field: GroupField, key: &str, label: &str, input: El) -> El {
    let name = format!("{id}/{key}");
    let about = About::Group(at, field);
    let input = named(scene, input, &name, about, &name).set("aria-label", label.to_owned()).key("field");
    with_problem(scene, el("td").has(input), about, &name)
}

/// The ports that a group's devices may have of their own.
fn ports(scene: &Scene, (at, id): (GroupRef, &str), typed: &GroupDraft, mut cell: El) -> El {
    let (document, plan) = (scene.document, &scene.report.plan);
    for feature in plan.features().iter().filter(|&feature| listens_for(scene, at.party, feature)) {
        let entry = &document.features[feature];
        let port = plan.moved_port(feature).or(entry.port).map(|port| port.to_string()).unwrap_or_default();
        let field = el("input|type=text|inputmode=numeric").set("placeholder", port).value(typed.port_text(feature).to_owned());
        let name = format!("{id}/{}.port", entry.id);
        let about = About::Group(at, GroupField::Port(feature));
        let field = named(scene, field, &name, about, &name);
        let label = el("label.port").key(&name).text(&format!("{} port", entry.name)).has(field);
        cell = with_problem(scene, cell.has(label), about, &name);
    }
    cell
}

/// Whether a party's devices listen on a feature's port.
fn listens_for(scene: &Scene, party: Id<Party>, feature: Id<Feature>) -> bool {
    let document = scene.document;
    document.rules.iter().any(|(_, rule)| {
        document.counts_as(party, rule.destination)
            && rule.services.iter().any(|service| service.port_of == Some(feature))
    })
}

/// The groups that a group can be kept apart from: those of parties that have several, or that it is limited to.
fn peers(scene: &Scene, (at, id): (GroupRef, &str)) -> El {
    let (document, draft) = (scene.document, scene.state.draft());
    let typed = draft.group(at);
    let mut cell = el("td.peers");
    for party in document.parties.ids().filter(|&party| document.connects(at.party, party)) {
        let count = draft.group_count(party);
        if (count > 1 || typed.limits(party)) && scene.report.plan.site().of(party).next().is_some() {
            for other in (1..=count).map(|nth| GroupRef { party, nth }) {
                let name = format!("{id}/{}", other.id(document));
                let meets = typed.meets(other) && draft.group(other).meets(at);
                let input = el("input|type=checkbox").set("name", name.clone()).checked(meets);
                let label = group_name(document, other, &draft.group(other));
                cell = cell.has(el("label").key(&name).has(input).text(&label));
            }
        }
    }
    cell
}

fn changes(scene: &Scene, (at, id): (GroupRef, &str), name: &str) -> El {
    let press = |action: &'static str, label: &str| {
        button(action, label).set("value", id.to_owned()).set("aria-label", format!("{label}: {name}"))
    };
    let split = button("split", "Split").set("aria-label", format!("Split: {name}"));
    let cell = el("td.changes").has(split.set("value", scene.document.parties[at.party].id.to_string()));
    if scene.state.draft().group_count(at.party) == 1 {
        return cell;
    }
    cell.has(press("duplicate", "Copy"))
        .has(press("up", "Up").set_if(at.nth == 1, "disabled", ""))
        .has(press("remove", "Remove"))
}
