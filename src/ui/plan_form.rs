//! Roles, features and ports.

use super::{
    app::Scene,
    markup::{Markup, when},
};
use crate::{
    document::{Feature, FeatureGroup, Id, Party},
    plan::About,
};
use std::fmt::Display;

/// The form that a plan is made with.
pub fn view(page: &mut Markup, scene: &Scene) {
    let document = scene.document;
    page.put("<div class='choices' role='form' aria-label='Plan'>");
    fieldset(page, "Roles");
    for id in document.roles() {
        role(page, scene, id);
    }
    page.put("</fieldset>");
    for id in document.groups.ids() {
        group(page, scene, id);
    }
    fieldset(page, "Advice");
    page.checkbox(&"advised", &"Include advised rules", scene.state.draft().advised);
    page.put(
        "<p class='help' key='help'>Not in the port-mapping note, but needed in practice for WCCP and after a \
         failover.</p></fieldset></div>",
    );
}

/// Begins checkboxes in a first column, ports in a second; what is wrong stands below.
fn fieldset(page: &mut Markup, legend: &str) {
    page.add("<fieldset key='$'><legend key='legend'>$</legend>", &[&legend, &legend]);
}

fn role(page: &mut Markup, scene: &Scene, id: Id<Party>) {
    let party = &scene.document.parties[id];
    page.checkbox(&party.id, &party.name, scene.state.draft().roles.contains(id));
    problem(page, scene.report.problem(About::Role(id)), &party.id);
}

/// The features of a heading that a chosen role can use; no heading without any.
fn group(page: &mut Markup, scene: &Scene, id: Id<FeatureGroup>) {
    let document = scene.document;
    let mut any = false;
    for offered in document.features.ids() {
        if document.features[offered].group == id && scene.state.draft().offers(document, offered) {
            if !any {
                fieldset(page, &document.groups[id].name);
                any = true;
            }
            feature(page, scene, offered);
        }
    }
    page.put(when(any, "</fieldset>"));
}

fn feature(page: &mut Markup, scene: &Scene, id: Id<Feature>) {
    let feature = &scene.document.features[id];
    let draft = scene.state.draft();
    page.checkbox(&feature.id, &feature.name, draft.features.contains(id));
    if feature.port.is_some() {
        let words = scene.report.problem(About::Port(id));
        let piece =
            "<label class='port' key='$.port'>port<input type='text' inputmode='numeric' aria-label='port of $'";
        page.add(piece, &[&feature.id, &feature.name]);
        named(page, &format_args!("{}.port", feature.id), words, &feature.id);
        page.add(" value='$'/></label>", &[&draft.port_text(scene.document, id)]);
        problem(page, words, &feature.id);
    }
}

/// In the midst of a field: its name, and where it is said what is wrong with it.
pub fn named(page: &mut Markup, name: &dyn Display, words: Option<&str>, place: &dyn Display) {
    page.add(" id='$' name='$' autocomplete='off'", &[name, name]);
    if words.is_some() {
        page.add(" aria-invalid='true' aria-describedby='$-problem'", &[place]);
    }
}

/// Appends what is wrong with a field, if anything is.
pub fn problem(page: &mut Markup, words: Option<&str>, place: &dyn Display) {
    if let Some(words) = words {
        page.add("<p class='problem' key='$-problem' id='$-problem'>$</p>", &[place, place, &words]);
    }
}
