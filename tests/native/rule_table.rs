//! The rows of the rules table from one change of the plan to the next.

use crate::support::{DOCUMENT, any_draft, feature, opened_page, party};
use port_matrix::{
    matrix::{Density, TableColumn},
    plan::{GroupField, GroupKey, OpeningAction},
    state::{Action, AppState, Derived, RowData, RuleTable, Sources, TabMemory},
};
use proptest::prelude::*;
use std::rc::Rc;

/// The numbers of the merged rows, with their names.
fn numbers(state: &AppState) -> Vec<(usize, String)> {
    state.merged().openings.data.iter().map(|row| (row.number, row.name.to_string())).collect()
}

#[test]
fn a_row_keeps_its_number_while_its_ends_and_services_stay() {
    let mut state = opened_page("v=1");
    let before = numbers(&state);
    assert_eq!(before.iter().map(|(number, _)| *number).collect::<Vec<_>>(), (1..=before.len()).collect::<Vec<_>>());
    // ICAP needs one rule more, which is not the last one, and gives the Internet's rule another reason.
    state.update(Action::FeatureToggled(feature("icap"), true));
    let with_icap = numbers(&state);
    assert_eq!(with_icap.len(), before.len() + 1);
    assert!(before.iter().all(|row| with_icap.contains(row)), "{with_icap:?}");
    assert!(with_icap.contains(&(before.len() + 1, "icap-client>scanning>tcp/1344".to_owned())), "{with_icap:?}");
    // A number is not given to another rule, and comes back with its own.
    state.update(Action::FeatureToggled(feature("icap"), false));
    state.update(Action::FeatureToggled(feature("snmp"), true));
    let with_snmp = numbers(&state);
    assert!(with_snmp.iter().all(|(number, _)| *number != before.len() + 1), "{with_snmp:?}");
    state.update(Action::FeatureToggled(feature("icap"), true));
    assert!(numbers(&state).contains(&(before.len() + 1, "icap-client>scanning>tcp/1344".to_owned())));
}

#[test]
fn a_remark_names_the_rules_that_it_concerns() {
    let state = opened_page("v=1");
    let (merged, remarks) = (state.merged(), state.derived().matrix.remarks(&DOCUMENT));
    for remark in remarks.iter() {
        let of_document: Vec<&str> = DOCUMENT
            .rules
            .iter()
            .filter(|(_, rule)| rule.remarks.contains(remark))
            .map(|(_, rule)| rule.id.as_str())
            .collect();
        let rows = merged.openings.data.iter().filter(|row| {
            let references = row.texts.lines(TableColumn::Reference).join(" ");
            references.split([' ', ',']).any(|word| of_document.contains(&word))
        });
        let rules = merged.rules_with(&DOCUMENT, remark);
        assert_eq!(rules, rows.map(|row| row.number).collect::<Vec<_>>(), "{}", DOCUMENT.remarks[remark].id);
        assert!(!rules.is_empty());
    }
}

#[test]
fn the_request_counts_what_is_to_be_added_and_kept_where_a_plan_has_both() {
    let new = opened_page("v=1");
    assert_eq!(new.request_summary(), new.summary());
    let mut both = opened_page("v=3&scanning=London&scanning=Paris&state=exists");
    let openings = both.derived().matrix.summary(&DOCUMENT);
    let counted = |action| both.merged().openings.rows.iter().filter(|row| row.action == action).count();
    let [add, keep] = OpeningAction::ALL.map(counted);
    assert!(add > 0 && keep > 0);
    let expected = format!("{} rules: {add} to add, {keep} to keep · {openings}", add + keep);
    assert_eq!(both.request_summary(), expected);
    both.update(Action::FeatureToggled(feature("icap"), true));
    assert_ne!(both.request_summary(), expected, "it follows the plan");
}

#[test]
fn another_plan_is_numbered_anew() {
    let mut state = opened_page("v=1");
    state.update(Action::FeatureToggled(feature("icap"), true));
    state.update(Action::LinkOpened("v=1&on=icap".to_owned()));
    let numbered: Vec<usize> = numbers(&state).into_iter().map(|(number, _)| number).collect();
    assert_eq!(numbered, (1..=numbered.len()).collect::<Vec<_>>());
    assert_eq!(state.rows_brought().len(), 0);
}

/// The page as a reload of its tab opens it, from the link in its address.
fn reloaded(state: &AppState, link: &str) -> AppState {
    let sources = Sources { link: Some(link.to_owned()), memory: state.tab_memory(), ..Sources::default() };
    AppState::open(Rc::new(DOCUMENT.clone()), &sources, "https://host/")
}

#[test]
fn a_reload_of_the_tab_goes_on_with_numbers_and_results() {
    let result = r#"{"source":"policy","destination":"scanning","address":"10.1.0.5","protocol":"tcp","port":5222,"result":"reached"}"#;
    let mut state = opened_page("v=1");
    state.update(Action::DensityChosen(Density::PerPort));
    state.update(Action::FeatureToggled(feature("icap"), true));
    state.update(Action::FeatureToggled(feature("snmp"), true));
    state.update(Action::ResultsPasted(result.to_owned()));
    let link = state.derived().serialized.clone();
    let again = reloaded(&state, &link);
    assert_eq!(numbers(&again), numbers(&state));
    assert_ne!(numbers(&again), numbers(&opened_page(&link)), "they differ from those of a new plan");
    assert_eq!((again.results(), &again.view().pasted_results), (state.results(), &result.to_owned()));
    // The rows of other densities have theirs too.
    let mut again = again;
    again.update(Action::DensityChosen(Density::PerPort));
    assert_eq!(again.shown().openings, state.shown().openings);
    // A number that was given once stays given.
    again.update(Action::FeatureToggled(feature("icap"), false));
    again.update(Action::FeatureToggled(feature("icap"), true));
    assert_eq!(numbers(&again), numbers(&state));
    // Numbers that somebody tampered with do no harm.
    let memory = TabMemory { numbered: "a a a\n\n".to_owned(), ..state.tab_memory() };
    let sources = Sources { link: Some(link), memory, ..Sources::default() };
    let again = AppState::open(Rc::new(DOCUMENT.clone()), &sources, "https://host/");
    assert_ne!(again.tab_memory(), TabMemory::default());
    let other = reloaded(&state, "v=1&on=snmp");
    assert_eq!(numbers(&other), numbers(&opened_page("v=1&on=snmp")), "another plan is numbered from 1");
    assert_eq!(other.view().pasted_results, "");
}

#[test]
fn numbers_are_kept_in_every_density() {
    let mut state = opened_page("v=1");
    for &density in Density::ALL {
        state.update(Action::DensityChosen(density));
    }
    let before: Vec<_> = state.shown().openings.data.iter().map(|row| (row.number, row.name.to_string())).collect();
    state.update(Action::DensityChosen(Density::Merged));
    state.update(Action::FeatureToggled(feature("icap"), true));
    state.update(Action::DensityChosen(Density::PerPort));
    let after: Vec<_> = state.shown().openings.data.iter().map(|row| (row.number, row.name.to_string())).collect();
    assert!(before.iter().all(|row| after.contains(row)), "{after:?}");
}

#[test]
fn the_rows_that_the_last_change_brought_are_known_until_the_next() {
    let mut state = opened_page("v=1");
    assert_eq!(state.rows_brought().len(), 0);
    state.update(Action::FeatureToggled(feature("icap"), true));
    let brought: Vec<String> = state.rows_brought().iter().map(ToString::to_string).collect();
    assert_eq!(brought, ["icap-client>scanning>tcp/1344"]);
    state.update(Action::FilterTyped("80".to_owned()));
    assert_eq!(state.rows_brought().len(), 1, "looking changes nothing");
    state.update(Action::FeatureToggled(feature("icap"), false));
    assert_eq!(state.rows_brought().len(), 0);
}

/// A change of a few rows leaves all others as they are: the page knows them by their address in memory.
#[test]
fn rows_that_a_change_leaves_alone_are_taken_over() {
    let mut state = opened_page("v=1");
    state.update(Action::DensityChosen(Density::PerPort));
    let before = state.shown().openings.data.clone();
    state.update(Action::FeatureToggled(feature("icap"), true));
    let after = state.shown().openings.data.clone();
    let is_taken_over = |row: &&Rc<RowData>| before.iter().any(|known| Rc::ptr_eq(known, row));
    let is_the_same = |row: &&Rc<RowData>| before.contains(row);
    assert_eq!(after.iter().filter(is_taken_over).count(), after.iter().filter(is_the_same).count());
    assert!(after.iter().filter(is_taken_over).count() > 10);
    state.update(Action::GroupTyped(GroupKey::first(party("dns")), GroupField::Name, "Resolvers".to_owned()));
    let after = state.shown().openings.data.clone();
    assert!(after.iter().any(|row| row.texts.lines(TableColumn::To) == ["Resolvers"]));
    state.update(Action::GroupTyped(GroupKey::first(party("dns")), GroupField::Addresses, "10.0.0.53".to_owned()));
    let after = state.shown().openings.data.clone();
    assert!(after.iter().any(|row| row.texts.lines(TableColumn::To) == ["Resolvers", "10.0.0.53"]));
}

/// Names, texts and marks of all rows: everything but their numbers.
fn content(table: &RuleTable) -> Vec<(String, Vec<String>, bool, OpeningAction)> {
    let lists = [&table.openings, &table.same_zone];
    let content = |row: &Rc<RowData>| {
        (row.name.to_string(), row.texts.all_lines().cloned().collect(), row.is_optional, row.action)
    };
    lists.into_iter().flat_map(|list| list.data.iter().map(content)).collect()
}

proptest! {
    // Each case makes six tables.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn rows_after_a_change_are_the_rows_of_the_plan(before in any_draft(), after in any_draft()) {
        let [before, after] = [before, after].map(|draft| Rc::new(Derived::from_draft(&DOCUMENT, &draft)));
        for &density in Density::ALL {
            let table = RuleTable::new(&DOCUMENT, &before, density).after(&DOCUMENT, &after);
            prop_assert_eq!(content(&table), content(&RuleTable::new(&DOCUMENT, &after, density)));
        }
    }

    /// The same, where only a port or a feature changed, so that most rows are taken over.
    #[test]
    fn rows_after_a_small_change_are_the_rows_of_the_plan(before in any_draft(), port in "[0-9]{1,4}", advised: bool) {
        let mut after = before.clone();
        after.set_port_text(&DOCUMENT, feature("icap"), port);
        after.advised = advised;
        let [before, after] = [before, after].map(|draft| Rc::new(Derived::from_draft(&DOCUMENT, &draft)));
        for &density in Density::ALL {
            let table = RuleTable::new(&DOCUMENT, &before, density).after(&DOCUMENT, &after);
            prop_assert_eq!(content(&table), content(&RuleTable::new(&DOCUMENT, &after, density)));
            let mut numbers: Vec<usize> = table.openings.data.iter().map(|row| row.number).collect();
            numbers.sort_unstable();
            numbers.dedup();
            prop_assert_eq!(numbers.len(), table.openings.data.len(), "no two rows have one number");
        }
    }
}
