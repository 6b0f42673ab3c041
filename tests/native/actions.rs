//! The action that a request asks for at each opening.

use crate::support::{opened_page, party};
use port_matrix::{
    matrix::Density,
    plan::{GroupKey, GroupState, OpeningAction},
    state::{Action, AppState},
};
use std::rc::Rc;

/// The rows of the table that are kept, by name.
fn kept(state: &AppState) -> Vec<String> {
    let rows = state.shown().openings.data.iter().filter(|row| row.action == OpeningAction::Keep);
    rows.map(|row| row.name.to_string()).collect()
}

#[test]
fn openings_between_groups_that_exist_are_kept() {
    let mut state = opened_page("v=1");
    for role in ["scanning", "policy"] {
        state.update(Action::GroupStateChosen(GroupKey::first(party(role)), GroupState::New));
    }
    assert_eq!(kept(&state), [""; 0]);
    state.update(Action::GroupStateChosen(GroupKey::first(party("scanning")), GroupState::Existing));
    let with_others: Vec<String> = kept(&state);
    assert!(with_others.iter().all(|row| !row.contains("policy")), "{with_others:?}");
    state.update(Action::GroupStateChosen(GroupKey::first(party("policy")), GroupState::Existing));
    assert!(
        kept(&state).contains(&"policy>scanning>tcp/5222+tcp/5224+tcp/8000+tcp/8001".to_owned()),
        "{:?}",
        kept(&state)
    );
}

#[test]
fn a_row_is_kept_or_added_as_somebody_says_and_that_can_be_taken_back() {
    let mut state = opened_page("v=1");
    let row =
        state.shown().openings.data.iter().find(|row| row.name.starts_with("client>")).expect("a row").name.clone();
    let before = state.shown().openings.data.iter().find(|data| data.name == row).expect("the row").action;
    assert_eq!(before, OpeningAction::Add);
    state.update(Action::RowActionChosen(Rc::clone(&row), OpeningAction::Keep));
    assert!(kept(&state).contains(&row.to_string()));
    assert_eq!(state.draft().actions().len(), 2, "one for each port of the row");
    // The other densities know it too, and a link carries it.
    state.update(Action::DensityChosen(Density::PerPort));
    assert_eq!(kept(&state), ["client>scanning>tcp/8080", "client>scanning>tcp/8443"]);
    assert_eq!(kept(&opened_page(&state.derived().serialized)).len(), 1);
    state.update(Action::DensityChosen(Density::Merged));
    state.update(Action::RowActionChosen(row, OpeningAction::Add));
    assert_eq!(state.draft().actions().len(), 0, "what follows anyway is not stored");
    state.update(Action::Undone);
    assert_eq!(state.draft().actions().len(), 2);
}
