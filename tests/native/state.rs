//! The application state without a browser: actions and their results.

use crate::support::{DOCUMENT, feature, party};
use port_matrix::{
    link::{write, write_file},
    matrix::{Direction, Grouping, Sort, TableColumn},
    plan::{Detail, Draft, GroupField, GroupKey, PastedTable},
    state::{Action, AppState, Effect, Layout, Place, RecentPlan, Sources, Work},
};
use std::rc::Rc;

const ADDRESS: &str = "https://host/a/";

fn open() -> AppState {
    open_with(&Sources::default())
}

fn open_with(sources: &Sources) -> AppState {
    AppState::open(Rc::new(DOCUMENT.clone()), sources, ADDRESS)
}

/// A plan that this browser has kept.
fn last_plan(serialized: &str) -> Vec<RecentPlan> {
    vec![RecentPlan { id: "kept".to_owned(), serialized: serialized.to_owned(), ..RecentPlan::default() }]
}

fn notation(state: &AppState) -> String {
    state.derived().serialized.clone()
}

/// The differences from the default plan, without the check value at the end of the link.
fn differences(state: &AppState) -> String {
    let notation = notation(state).replace("&ends=check", "");
    notation.split("&check=").next().unwrap().trim_start_matches("v=1").trim_start_matches('&').to_owned()
}

#[test]
fn a_plan_comes_from_the_link_then_the_page_then_this_browser() {
    let text = |text: &str| Some(text.to_owned());
    let mut sources =
        Sources { link: text("on=icap"), page: text("on=wccp"), recent: last_plan("on=snmp"), ..Sources::default() };
    let check = |sources: &Sources, on: &str, words: &str| {
        let state = open_with(sources);
        assert_eq!((differences(&state).as_str(), state.origin_description().as_str()), (on, words));
    };
    check(&sources, "on=icap", "Opened from a link");
    sources.link = None;
    check(&sources, "on=wccp", "Offline copy");
    sources.page = None;
    check(&sources, "on=snmp", "Restored from your last visit");
    sources.recent.clear();
    check(&sources, "", "New plan");
}

#[test]
fn a_last_plan_that_is_not_understood_is_kept_until_something_changes() {
    let kept = "In this browser's storage it stays as it was until you change something.";
    let [newer, sound] = ["v=9&on=icap&shields=up", "v=1&on=icap"];
    let mut state = open_with(&Sources { recent: last_plan(newer), ..Sources::default() });
    assert!(state.notices().len() > 1, "{:?}", state.notices());
    assert_eq!(state.notices().last().map(String::as_str), Some(kept));
    assert!(!state.is_own_work(), "it is not written over");
    state.update(Action::AdvisedToggled(true));
    assert!(state.is_own_work());
    let link = Some(newer.to_owned());
    for sources in [Sources { recent: last_plan(sound), ..Sources::default() }, Sources { link, ..Sources::default() }]
    {
        let state = open_with(&sources);
        assert!(!state.notices().iter().any(|notice| notice == kept), "{:?}", state.notices());
    }
}

#[test]
fn choices_and_texts_change_the_draft() {
    let mut state = open();
    state.update(Action::RoleToggled(party("standby"), true));
    state.update(Action::FeatureToggled(feature("icap"), true));
    state.update(Action::FeatureToggled(feature("updates"), false));
    state.update(Action::AdvisedToggled(true));
    state.update(Action::PortTyped(feature("icap"), "11344".to_owned()));
    state.update(Action::DetailTyped(Detail::Ticket, "CHG-7".to_owned()));
    let expected = "roles=scanning.policy.standby&on=icap&off=updates&icap.port=11344&advised=yes&ticket=CHG-7";
    assert_eq!(differences(&state), expected);
    assert_eq!(state.origin_description(), "New plan, edited");
}

#[test]
fn a_feature_out_of_reach_comes_back_with_its_role() {
    let mut state = open();
    state.update(Action::FeatureToggled(feature("icap"), true));
    state.update(Action::RoleToggled(party("scanning"), false));
    assert!(!state.derived().plan.features().contains(feature("icap")));
    state.update(Action::RoleToggled(party("scanning"), true));
    assert!(state.derived().plan.features().contains(feature("icap")));
}

#[test]
fn every_change_can_be_taken_back_and_made_again() {
    let mut state = open();
    assert!(!state.can_undo() && !state.can_redo());
    let actions = [
        Action::RoleToggled(party("standby"), true),
        Action::FeatureToggled(feature("icap"), true),
        Action::PortTyped(feature("icap"), "1".to_owned()),
        Action::PortTyped(feature("icap"), "11".to_owned()),
        Action::DetailTyped(Detail::Project, "A".to_owned()),
        Action::StartedOver,
    ];
    let mut seen = vec![notation(&state)];
    for action in actions {
        state.update(action);
        seen.push(notation(&state));
    }
    seen.remove(3); // Typing on in one field is one change.
    for expected in seen.iter().rev().skip(1) {
        state.update(Action::Undone);
        assert_eq!(&notation(&state), expected);
    }
    assert!(!state.can_undo());
    state.update(Action::Undone);
    for expected in seen.iter().skip(1) {
        state.update(Action::Redone);
        assert_eq!(&notation(&state), expected);
    }
    state.update(Action::Undone);
    state.update(Action::AdvisedToggled(true));
    assert!(!state.can_redo(), "a new change leaves nothing to make again");
}

#[test]
fn starting_over_with_nothing_changed_is_no_change() {
    let mut state = open();
    state.update(Action::StartedOver);
    assert!(!state.can_undo() && !state.is_own_work());
}

#[test]
fn only_own_work_is_kept_and_an_opened_link_stays_in_the_address() {
    let mut state = open_with(&Sources { link: Some("on=icap&colour=red".to_owned()), ..Sources::default() });
    assert!(!state.is_own_work() && !state.needs_url_update());
    assert_eq!(state.notices().len(), 1);
    state.update(Action::NoticesDismissed);
    assert_eq!(state.notices(), [""; 0]);
    assert!(!state.needs_url_update());
    state.update(Action::AdvisedToggled(true));
    assert!(state.is_own_work() && state.needs_url_update());
    assert_eq!(state.origin_description(), "Opened from a link, edited");
    let last = Sources { recent: last_plan("on=icap"), ..Sources::default() };
    assert!(open_with(&last).needs_url_update(), "a plan opened without a link gets one");
    assert!(!open().needs_url_update(), "a bare address stays bare until there is a plan to share");
}

#[test]
fn the_place_is_where_the_tab_was_and_no_part_of_the_plan() {
    let mut state = open_with(&Sources { place: Place::Check, ..Sources::default() });
    assert_eq!(state.view().place, Place::Check);
    state.update(Action::PlaceChosen(Place::HandOver));
    assert_eq!(state.effects(), [Effect::RememberPlace(Place::HandOver)]);
    assert_eq!((state.view().place, notation(&state).as_str()), (Place::HandOver, "v=1"));
    for &place in Place::ALL {
        assert_eq!(place.id().parse(), Ok(place));
    }
}

#[test]
fn another_link_replaces_the_plan_and_can_be_taken_back() {
    let mut state = open();
    state.update(Action::AdvisedToggled(true));
    state.update(Action::LinkOpened("v=1&on=icap&nonsense".to_owned()));
    assert_eq!(differences(&state), "on=icap");
    assert_eq!(state.notices().len(), 1);
    assert_eq!(state.origin_description(), "Opened from a link");
    state.update(Action::Undone);
    assert_eq!(differences(&state), "advised=yes");
}

#[test]
fn the_pages_own_link_is_no_news() {
    let mut state = open();
    state.update(Action::AdvisedToggled(true));
    let before = state.clone();
    state.update(Action::LinkOpened(notation(&state)));
    assert!(Rc::ptr_eq(state.draft(), before.draft()));
    assert_eq!((state.origin_description(), state.needs_url_update()), (before.origin_description(), true));
    assert_eq!(state.effects(), []);
}

#[test]
fn a_plan_file_is_opened_or_refused_as_a_whole() {
    let mut other = Draft::new(&DOCUMENT);
    other.advised = true;
    let mut state = open();
    state.update(Action::FileOpened("a.json".to_owned(), write_file(&DOCUMENT, &other)));
    assert_eq!(write(&DOCUMENT, state.draft()), write(&DOCUMENT, &other));
    assert_eq!(
        (state.status_message(), state.origin_description().as_str()),
        ("Opened a.json.", "Opened from the file a.json")
    );
    let before = notation(&state);
    state.update(Action::FileOpened("b.json".to_owned(), "{}".to_owned()));
    assert_eq!(notation(&state), before);
    let notice = "b.json was not opened, and the plan stays as it was. format: a text is expected here.";
    assert_eq!(state.notices(), [notice]);
    state.update(Action::FileRefused("c.json".to_owned(), "Unexpected end of JSON input".to_owned()));
    let notice = "c.json was not opened, and the plan stays as it was. Unexpected end of JSON input.";
    assert_eq!(state.notices(), [notice]);
}

#[test]
fn looking_at_it_in_another_way_changes_no_plan() {
    let mut state = open();
    for action in [
        Action::LayoutChosen(Layout::Grid),
        Action::GroupingChosen(Grouping::Source),
        Action::ColumnSorted(TableColumn::Port),
        Action::FilterTyped("443".to_owned()),
        Action::RowExplained("a".into()),
        Action::StatusChanged("Link copied.".to_owned()),
    ] {
        state.update(action);
    }
    assert!(!state.can_undo() && !state.is_own_work());
    assert_eq!(state.view().sort, Some(Sort { column: TableColumn::Port, direction: Direction::Ascending }));
    state.update(Action::ColumnSorted(TableColumn::Port));
    assert_eq!(state.view().sort, Some(Sort { column: TableColumn::Port, direction: Direction::Descending }));
    state.update(Action::ColumnSorted(TableColumn::Port));
    assert_eq!(state.view().sort, None);
    assert_eq!(state.view().explained.as_deref(), Some("a"));
    state.update(Action::RowExplained("a".into()));
    assert_eq!(state.view().explained, None);
}

#[test]
fn ten_thousand_changes_keep_a_bounded_history() {
    let mut state = open();
    for turn in 0..10_000 {
        state.update(Action::AdvisedToggled(turn % 2 == 0));
    }
    let mut steps = 0;
    while state.can_undo() {
        state.update(Action::Undone);
        steps += 1;
    }
    assert_eq!(steps, 200);
}

#[test]
fn starting_over_is_the_default_plan_and_not_a_change_of_it() {
    let mut state = open_with(&Sources { link: Some("v=1&on=icap".to_owned()), ..Sources::default() });
    state.update(Action::AdvisedToggled(true));
    state.update(Action::StartedOver);
    assert_eq!(state.origin_description(), "New plan");
    assert!(state.is_own_work() && state.can_undo());
    state.update(Action::Undone);
    assert_eq!(differences(&state), "on=icap&advised=yes");
}

#[test]
fn an_update_says_what_the_browser_has_to_do() {
    let mut state = open();
    assert_eq!(state.effects(), [Effect::KeepInPage("v=1".to_owned()), Effect::FollowInAddress(None)]);
    state.update(Action::AdvisedToggled(true));
    let serialized = notation(&state);
    let entry = RecentPlan { serialized: serialized.clone(), openings: Some(17), ..RecentPlan::default() };
    let kept = [
        Effect::KeepInPage(serialized.clone()),
        Effect::KeepInBrowser(Work::Begun(0), entry),
        Effect::FollowInAddress(Some(serialized.clone())),
    ];
    assert_eq!(state.effects(), kept);
    state.update(Action::FilterTyped("443".to_owned()));
    assert_eq!(state.effects(), []);
    state.update(Action::CopyPressed(port_matrix::state::CopyKind::Link));
    let [Effect::Copy { text, .. }] = state.effects() else { panic!("{:?}", state.effects()) };
    assert_eq!(text, &format!("{ADDRESS}#{serialized}"));
}

#[test]
fn files_are_named_after_the_ticket_or_the_project() {
    let name = |project: &str| {
        let mut state = open();
        state.update(Action::DetailTyped(Detail::Project, project.to_owned()));
        state.derived().file_stem()
    };
    assert_eq!(name(""), "port-matrix");
    assert_eq!(name("DMZ London / 2nd phase"), "port-matrix-dmz-london-2nd-phase");
    assert_eq!(name("../../etc/passwd"), "port-matrix-etc-passwd");
    assert_eq!(name("Zürich"), "port-matrix-z-rich");
    assert_eq!(name(&"a".repeat(500)).len(), "port-matrix-".len() + 60);
    let mut state = open();
    state.update(Action::DetailTyped(Detail::Project, "London".to_owned()));
    state.update(Action::DetailTyped(Detail::Ticket, "CHG0042317".to_owned()));
    assert_eq!(state.title(), "CHG0042317 · London");
    let file_name = |state: &mut AppState, format| {
        state.update(Action::FormatChosen(format));
        state.export_file_name()
    };
    assert_eq!(file_name(&mut state, "workbook"), "port-matrix-chg0042317.xlsx");
    assert_eq!(file_name(&mut state, "bash"), "port-matrix-chg0042317-bash.sh");
    assert_eq!(file_name(&mut state, "json"), "port-matrix-chg0042317.json");
    // Every name is plain: ASCII, with one extension, and no two formats share one.
    let ids = port_matrix::report::formats().map(|format| format.id);
    let mut names: Vec<String> = ids.map(|id| file_name(&mut state, id)).collect();
    for name in &names {
        let is_plain = |ch: char| ch.is_ascii_lowercase() || ch.is_ascii_digit() || matches!(ch, '-' | '.');
        assert!(name.chars().all(is_plain) && name.matches('.').count() == 1, "{name}");
    }
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!((count, names.len()), (18, 18));
}

#[test]
fn a_group_that_no_rule_needs_is_added_once_and_shown() {
    let groups = |state: &AppState| {
        let heading = state.groups_heading();
        heading.split(' ').find_map(|word| word.parse::<usize>().ok()).expect("a number")
    };
    for id in ["icap-client", "wccp-router", "archive-server", "directory"] {
        let mut state = open();
        let before = groups(&state);
        state.update(Action::GroupAdded(party(id)));
        let described =
            |state: &AppState| state.draft().described_groups().filter(|(at, _)| at.party == party(id)).count();
        assert_eq!((described(&state), groups(&state)), (1, before + 1), "{id}: {}", state.derived().serialized);
        let reopened = open_with(&Sources { link: Some(state.derived().serialized.clone()), ..Sources::default() });
        assert_eq!((described(&reopened), groups(&reopened)), (1, before + 1), "{id}: a link has it too");
        // The row stays while its only text is being changed, and can be removed.
        let first = GroupKey::first(party(id));
        state.update(Action::GroupTyped(first, GroupField::Name, String::new()));
        assert_eq!(groups(&state), before + 1, "{id}");
        state.update(Action::GroupAdded(party(id)));
        assert_eq!((described(&state), groups(&state)), (2, before + 2), "{id}");
        state.update(Action::GroupRemoved(GroupKey { number: 2, ..first }));
        assert_eq!((described(&state), groups(&state)), (1, before + 1), "{id}");
        state.update(Action::GroupRemoved(first));
        assert_eq!((described(&state), groups(&state)), (0, before), "{id}");
    }
    let mut state = open();
    let before = groups(&state);
    state.update(Action::GroupTyped(
        GroupKey::first(party("icap-client")),
        GroupField::Addresses,
        "10.0.0.1".to_owned(),
    ));
    assert_eq!(groups(&state), before + 1, "an address alone");
    let table = PastedTable::read(&DOCUMENT, "ICAP client\t10.0.0.2\nLDAP\t10.0.0.3");
    state.update(Action::TablePasted(Rc::new(table)));
    assert_eq!(groups(&state), before + 3, "pasted");
}

#[test]
fn what_changes_nothing_is_no_step_to_undo() {
    let mut state = open();
    let (scanning, first) = (party("scanning"), GroupKey::first(party("scanning")));
    for action in [Action::GroupMovedUp(first), Action::GroupRemoved(first)] {
        state.update(action.clone());
        assert!(!state.can_undo() && !state.is_own_work(), "{action:?}");
    }
    let full = Sources { link: Some("v=2".to_owned() + &"&client=".repeat(4_000)), ..Sources::default() };
    let mut state = open_with(&full);
    assert_eq!(state.draft().described_groups().count(), 4_000);
    let client = GroupKey::first(party("client"));
    for action in [Action::GroupAdded(scanning), Action::GroupAdded(party("client")), Action::GroupDuplicated(client)] {
        state.update(action.clone());
        assert!(!state.can_undo() && !state.is_own_work(), "{action:?}");
    }
    assert_eq!(state.draft().described_groups().count(), 4_000);
}
