//! Roles, features and ports.

use super::{
    app::Scene,
    element::{El, checkbox, el},
};
use crate::{
    document::{Feature, FeatureGroup, Id, Party},
    plan::About,
};

/// The form that a plan is made with.
pub fn view(scene: &Scene) -> El {
    let document = scene.document;
    el("div.choices|role=form|aria-label=Plan")
        .has(fieldset("Roles", document.roles().map(|id| role(scene, id)).collect()))
        .all(document.groups.ids().filter_map(|id| group(scene, id)))
        .has(fieldset("Advice", vec![advice(scene)]))
}

fn fieldset(legend: &str, fields: Vec<El>) -> El {
    el("fieldset").key(legend).has(el("legend").text(legend)).all(fields)
}

fn advice(scene: &Scene) -> El {
    let help = "Not in the port-mapping note, but needed in practice for WCCP and after a failover.";
    el("div.choice")
        .has(checkbox("advised", "Include advised rules", scene.state.draft().advised))
        .has(el("p.help").text(help))
}

fn role(scene: &Scene, id: Id<Party>) -> El {
    let party = &scene.document.parties[id];
    let chosen = scene.state.draft().roles.contains(id);
    let choice = el("div.choice").key(&party.id).has(checkbox(&party.id, &party.name, chosen).key("pick"));
    with_problem(scene, choice, About::Role(id), &party.id)
}

/// The features of a heading that a chosen role can use; no heading without any.
fn group(scene: &Scene, id: Id<FeatureGroup>) -> Option<El> {
    let document = scene.document;
    let offered = |feature: &Id<Feature>| {
        document.features[*feature].group == id && scene.state.draft().offers(document, *feature)
    };
    let features: Vec<El> = document.features.ids().filter(offered).map(|id| feature(scene, id)).collect();
    let some = !features.is_empty();
    some.then(|| fieldset(&document.groups[id].name, features))
}

fn feature(scene: &Scene, id: Id<Feature>) -> El {
    let feature = &scene.document.features[id];
    let chosen = scene.state.draft().features.contains(id);
    let mut choice = el("div.choice").key(&feature.id).has(checkbox(&feature.id, &feature.name, chosen).key("pick"));
    if feature.port.is_some() {
        choice = choice.has(port(scene, id));
    }
    with_problem(scene, choice, About::Port(id), &feature.id)
}

fn port(scene: &Scene, id: Id<Feature>) -> El {
    let feature = &scene.document.features[id];
    let field = el("input|type=text|inputmode=numeric").value(scene.state.draft().port_text(scene.document, id));
    let name = format!("{}.port", feature.id);
    let field = named(scene, field, &name, About::Port(id), &feature.id);
    let label = el("span").text("port").has(el("span.unseen").text(&format!(" of {}", feature.name)));
    el("label.port").key("port").has(label).has(field)
}

/// Gives a field its name, and points it at what is wrong with it.
pub fn named(scene: &Scene, field: El, name: &str, about: About, place: &str) -> El {
    let field = field.set("id", name.to_owned()).set("name", name.to_owned()).is("autocomplete", "off");
    match scene.report.problem(about) {
        Some(_) => field.is("aria-invalid", "true").set("aria-describedby", problem_id(place)),
        None => field,
    }
}

/// Appends what is wrong with a field, if anything is. The parent's other children need keys: without, they would be
/// made anew when a problem comes or goes, and the field would lose the focus while someone types in it.
pub fn with_problem(scene: &Scene, parent: El, about: About, place: &str) -> El {
    match scene.report.problem(about) {
        Some(text) => parent.has(el("p.problem").key("problem").set("id", problem_id(place)).text(text)),
        None => parent,
    }
}

fn problem_id(place: &str) -> String {
    format!("{place}-problem")
}
