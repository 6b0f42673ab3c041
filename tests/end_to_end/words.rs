//! The sentences that the page is to show, from the program itself: a test of the page asks that they are shown, and
//! the tests of the program what they say.

use port_matrix::{
    document::{Feature, Id, PortDocument, vsos_9_2},
    link,
    plan::About,
    state::{AppState, Origin, Sources},
};
use std::rc::Rc;

/// The port document.
pub fn document() -> PortDocument {
    vsos_9_2()
}

/// The page's state after it was opened with this plan.
pub fn state(serialized: &str) -> AppState {
    let sources = Sources { link: Some(serialized.trim_start_matches('#').to_owned()), ..Sources::default() };
    AppState::open(Rc::new(document()), &sources, "https://host/")
}

/// The notices about this plan.
pub fn notices(serialized: &str) -> Vec<String> {
    link::read(&document(), serialized.trim_start_matches('#')).notices
}

/// The sentence about the origin of an unchanged plan.
pub fn opened(origin: &Origin) -> String {
    origin.description(false)
}

/// The sentence about the origin of a plan that was changed since.
pub fn changed(origin: &Origin) -> String {
    origin.description(true)
}

/// The message beside a feature's port in this plan.
pub fn port_problem(serialized: &str, feature: &str) -> Option<String> {
    state(serialized).derived().problem(About::Port(feature_id(feature)))
}

fn feature_id(name: &str) -> Id<Feature> {
    let document = document();
    let found = document.features.iter().find(|(_, feature)| feature.id == name);
    found.expect("a feature of the document").0
}
