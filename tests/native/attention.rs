//! The list of everything that needs attention.

use crate::support::{feature, opened_page, party};
use port_matrix::{
    plan::{GroupKey, GroupState},
    state::{Action, AppState},
};

fn texts(state: &AppState) -> Vec<String> {
    state.to_look_at().into_iter().map(|item| item.text).collect()
}

/// Does what a button of the list says.
fn answer(state: &mut AppState, label: &str) {
    let answers: Vec<_> = state.to_look_at().into_iter().flat_map(|item| item.answers).collect();
    let (_, action) = answers.iter().find(|(text, _)| text == label).unwrap_or_else(|| panic!("{answers:?}"));
    state.update(action.clone());
}

const WITHOUT_POLICY: &str = "A Scanning Server is configured by a Policy Server. No Policy Server is in this plan, so \
                              tcp 5222, 5224, 8000, 8001 are missing.";

#[test]
fn a_missing_counterpart_is_named_with_the_ports_that_are_missing() {
    let mut state = opened_page("v=1&roles=scanning");
    assert_eq!(texts(&state)[0], WITHOUT_POLICY);
    answer(&mut state, "Add a new Policy Server");
    assert!(state.draft().roles.contains(party("policy")));
    assert!(!texts(&state).contains(&WITHOUT_POLICY.to_owned()));
    let mut state = opened_page("v=1&roles=scanning");
    answer(&mut state, "The Policy Server exists already");
    let key = GroupKey::first(party("policy"));
    assert_eq!(state.draft().group(key).state, Some(GroupState::Existing));
    assert!(!texts(&state).contains(&WITHOUT_POLICY.to_owned()));
    let mut state = opened_page("v=1&roles=scanning");
    answer(&mut state, "Leave the Policy Server out");
    assert!(!texts(&state).contains(&WITHOUT_POLICY.to_owned()));
    let reopened = opened_page(&state.derived().serialized);
    assert!(!texts(&reopened).contains(&WITHOUT_POLICY.to_owned()), "a link carries the answer");
    state.update(Action::Undone);
    assert!(texts(&state).contains(&WITHOUT_POLICY.to_owned()));
    let policy = opened_page("v=1&roles=policy");
    assert!(
        texts(&policy)[0].starts_with("A Policy Server configures Scanning Servers and takes their logs. No Scanning")
    );
    for plan in ["v=1", "v=1&roles=all-in-one", "v=1&roles=scanning.all-in-one", "v=1&roles=scanning.standby.policy"] {
        assert!(!texts(&opened_page(plan)).iter().any(|text| text.contains("is in this plan")), "{plan}");
    }
}

#[test]
fn recommended_openings_that_are_left_out_are_counted_and_included() {
    let mut state = opened_page("v=1&on=wccp");
    let left_out =
        "2 recommended openings are left out, for example: WCCP registration (started by the Scanning Server).";
    assert!(texts(&state).contains(&left_out.to_owned()), "{:?}", texts(&state));
    answer(&mut state, "Include them");
    assert!(state.draft().advised);
    assert!(!texts(&state).iter().any(|text| text.contains("left out")));
}

#[test]
fn a_feature_that_nothing_offers_is_told() {
    let mut state = opened_page("v=1&roles=scanning&on=dashboard-traps");
    let unused = "Dashboard SNMP traps is on, but needs Scanning Server with Policy Server in the plan.";
    assert!(texts(&state).contains(&unused.to_owned()), "{:?}", texts(&state));
    answer(&mut state, "Switch Dashboard SNMP traps off");
    assert!(!state.draft().features.contains(feature("dashboard-traps")));
    // The default plan has Updates on, which a Scanning Server alone does not offer: nobody chose that.
    assert!(!texts(&opened_page("v=1&roles=scanning")).iter().any(|text| text.starts_with("Updates is on")));
}

#[test]
fn groups_without_addresses_are_one_line() {
    let state = opened_page("v=2&roles=scanning&scanning=&at=10.0.0.1&admin=&at=10.0.0.2&client=&at=10.1.0.0/16");
    assert!(texts(&state).contains(&"DNS server has no address yet.".to_owned()), "{:?}", texts(&state));
    assert!(
        texts(&opened_page("v=1"))
            .iter()
            .any(|text| text.ends_with("groups have no address yet, for example Scanning Server."))
    );
}

#[test]
fn the_same_groups_lack_addresses_everywhere() {
    // Internet can have any address, so that it needs none. Same zone or not, only openings need addresses.
    for plan in ["v=1", "v=2&scanning=&zone=A&policy=&zone=A", "v=2&dns=&at=10.0.0.1&internet=&at=192.0.2.1"] {
        let state = opened_page(plan);
        let count = |text: &str| -> usize {
            text.split(' ').find_map(|word| word.parse().ok()).unwrap_or_else(|| panic!("no number in {text}"))
        };
        let listed = texts(&state).into_iter().find(|text| text.contains("no address yet")).expect(plan);
        let heading = state.groups_heading();
        let heading = heading.split(", ").find(|part| part.ends_with("without address")).expect(plan);
        let gaps = state.export().gaps;
        let gap = gaps.iter().find(|gap| gap.contains("no address yet")).expect(plan);
        assert_eq!([count(&listed), count(heading)], [count(gap); 2], "{listed} {heading} {gap}");
        assert!(!gap.contains("Internet"), "{gap}");
    }
}

#[test]
fn every_address_is_no_problem_where_any_is_meant() {
    let entries = |plan: &str| texts(&opened_page(plan)).into_iter().filter(|text| text.contains("Internet")).count();
    for text in ["any", "0.0.0.0/0", "all", "*", "0.0.0.0/0 ::/0", "any4"] {
        assert_eq!(entries(&format!("v=2&internet=&at={text}")), 0, "{text}");
    }
    assert_eq!(entries("v=2&internet=&at=10.1.1.x"), 1);
    let of_clients = texts(&opened_page("v=2&client=&at=any"));
    assert!(of_clients.iter().any(|text| text.contains("every address")), "{of_clients:?}");
}

#[test]
fn problems_of_fields_are_in_the_list() {
    let mut state = opened_page("v=1");
    state.update(Action::PortTyped(feature("http-proxy"), "99999".to_owned()));
    let problem = state.to_look_at().into_iter().find(|item| item.is_problem).expect("a problem");
    assert!(problem.text.starts_with("HTTP scanning:"), "{}", problem.text);
}
