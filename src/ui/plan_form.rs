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
    let mut roles = fieldset("Roles");
    for id in document.roles() {
        roles = role(scene, roles, id);
    }
    el("div.choices|role=form|aria-label=Plan")
        .has(roles)
        .all(document.groups.ids().filter_map(|id| group(scene, id)))
        .has(advice(scene, fieldset("Advice")))
}

/// Checkboxes in a first column, ports in a second; what is wrong stands below. Every part of it has a key: without,
/// the others would be made anew when a problem comes or goes, and a field would lose the focus while someone types.
fn fieldset(legend: &str) -> El {
    el("fieldset").key(legend).has(el("legend").key("legend").text(legend))
}

fn advice(scene: &Scene, fields: El) -> El {
    let help = "Not in the port-mapping note, but needed in practice for WCCP and after a failover.";
    fields
        .has(checkbox("advised", "Include advised rules", scene.state.draft().advised))
        .has(el("p.help").key("help").text(help))
}

fn role(scene: &Scene, fields: El, id: Id<Party>) -> El {
    let party = &scene.document.parties[id];
    let chosen = scene.state.draft().roles.contains(id);
    with_problem(scene, fields.has(checkbox(party.id, party.name, chosen)), About::Role(id), party.id)
}

/// The features of a heading that a chosen role can use; no heading without any.
fn group(scene: &Scene, id: Id<FeatureGroup>) -> Option<El> {
    let document = scene.document;
    let offered = |feature: &Id<Feature>| {
        document.features[*feature].group == id && scene.state.draft().offers(document, *feature)
    };
    let mut fields = None;
    for offered in document.features.ids().filter(offered) {
        let before = fields.unwrap_or_else(|| fieldset(document.groups[id].name));
        fields = Some(feature(scene, before, offered));
    }
    fields
}

fn feature(scene: &Scene, fields: El, id: Id<Feature>) -> El {
    let feature = &scene.document.features[id];
    let chosen = scene.state.draft().features.contains(id);
    let fields = fields.has(checkbox(feature.id, feature.name, chosen));
    match feature.port {
        Some(_) => with_problem(scene, fields.has(port(scene, id)), About::Port(id), feature.id),
        None => fields,
    }
}

fn port(scene: &Scene, id: Id<Feature>) -> El {
    let feature = &scene.document.features[id];
    let field = el("input|type=text|inputmode=numeric").value(scene.state.draft().port_text(scene.document, id));
    let name = format!("{}.port", feature.id);
    let field = named(scene, field, &name, About::Port(id), feature.id);
    let label = el("span").text("port").has(el("span.unseen").text(&format!(" of {}", feature.name)));
    el("label.port").key(&name).has(label).has(field)
}

/// Gives a field its name, and points it at what is wrong with it.
pub fn named(scene: &Scene, field: El, name: &str, about: About, place: &str) -> El {
    named_with(field, name, scene.report.problem(about), place)
}

/// Gives a field its name, and points it at these words about it.
pub fn named_with(field: El, name: &str, problem: Option<&str>, place: &str) -> El {
    let field = field.set("id", name.to_owned()).set("name", name.to_owned()).is("autocomplete", "off");
    match problem {
        Some(_) => field.is("aria-invalid", "true").set("aria-describedby", problem_id(place)),
        None => field,
    }
}

/// Appends what is wrong with a field, if anything is.
pub fn with_problem(scene: &Scene, fields: El, about: About, place: &str) -> El {
    with_words(fields, scene.report.problem(about), place)
}

/// Appends these words about a field, if there are any.
pub fn with_words(fields: El, problem: Option<&str>, place: &str) -> El {
    match problem {
        Some(text) => {
            let id = problem_id(place);
            fields.has(el("p.problem").key(&id).set("id", id).text(text))
        }
        None => fields,
    }
}

fn problem_id(place: &str) -> String {
    format!("{place}-problem")
}
