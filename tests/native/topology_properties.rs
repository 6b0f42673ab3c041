//! Groups, zones and peers: properties of all plans.

use crate::support::{DOCUMENT, Solved, any_plain_draft, flows, matrix, plan};
use port_matrix::plan::{Draft, GroupKey};
use proptest::prelude::*;

/// Any plan with any number of groups, zones with few names, and any restrictions.
fn any_topology() -> impl Strategy<Value = Draft> {
    let group = (0..DOCUMENT.parties.len(), "[A-C]?", proptest::collection::vec((0..16_usize, 1..4_u16), 0..3));
    (any_plain_draft(), proptest::collection::vec(group, 0..12)).prop_map(|(mut draft, groups)| {
        draft.details = port_matrix::plan::Details::default();
        for (index, zone, peers) in groups {
            let party = DOCUMENT.parties.ids().nth(index).unwrap();
            draft.split(party);
            let last = GroupKey { party, number: draft.group_count(party) };
            let peers = peers
                .into_iter()
                .map(|(peer, number)| GroupKey { party: DOCUMENT.parties.ids().nth(peer).unwrap(), number });
            let mut peers: Vec<_> = peers.collect();
            peers.sort();
            peers.dedup();
            let group = draft.group_mut(last).unwrap();
            group.zone = zone;
            group.peers = peers;
        }
        draft.remove_dangling_peers();
        draft
    })
}

/// The flows by roles and parties, without their groups.
fn by_party(solved: &Solved) -> Vec<String> {
    let site = solved.plan.topology();
    let name = |group| &DOCUMENT.parties[site[group].at.party].id;
    let flows = solved.flows.iter().chain(&solved.intra_zone);
    let mut names: Vec<_> =
        flows.map(|flow| format!("{}→{} {}", name(flow.source), name(flow.destination), flow.service)).collect();
    names.sort();
    names.dedup();
    names
}

/// Puts every group into one zone, or into none.
fn zoned(draft: &Draft, zone: &str) -> Draft {
    let mut draft = draft.clone();
    for party in DOCUMENT.parties.ids() {
        for number in 1..=draft.group_count(party) {
            zone.clone_into(&mut draft.group_mut(GroupKey { party, number }).unwrap().zone);
        }
    }
    draft
}

proptest! {
    #[test]
    fn merging_all_zones_leaves_no_rule(draft in any_topology()) {
        let merged = matrix(&zoned(&draft, "one"));
        prop_assert_eq!(flows(&merged), [""; 0]);
        // Only rules that need a firewall in between are missing.
        let tied = |flow: &String| ["gre", "udp/2048", "udp/162"].iter().any(|service| flow.ends_with(service));
        let apart: Vec<_> = by_party(&matrix(&zoned(&draft, ""))).into_iter().filter(|flow| !tied(flow)).collect();
        prop_assert_eq!(by_party(&merged), apart);
    }

    #[test]
    fn splitting_a_group_in_two_zones_loses_no_connection(draft in any_topology(), index in 0..16_usize) {
        let party = DOCUMENT.parties.ids().nth(index).unwrap();
        let before = by_party(&matrix(&draft));
        let mut after = draft.clone();
        after.duplicate_group(GroupKey { party, number: 1 });
        // A group that was restricted to the first one may be kept from the copy, but never from the first.
        after.group_mut(GroupKey { party, number: 2 }).unwrap().zone = "another".to_owned();
        let after = by_party(&matrix(&after));
        prop_assert!(before.iter().all(|flow| after.contains(flow)), "{:?} {:?}", before, after);
    }

    #[test]
    fn renaming_changes_no_rule(draft in any_topology(), name in "[a-z]{1,8}") {
        let mut renamed = draft.clone();
        for party in DOCUMENT.parties.ids() {
            for number in 1..=draft.group_count(party) {
                renamed.group_mut(GroupKey { party, number }).unwrap().name = format!("{name}{number}");
            }
        }
        let (before, after) = (matrix(&draft), matrix(&renamed));
        prop_assert_eq!(&before.flows, &after.flows);
        prop_assert_eq!(&before.intra_zone, &after.intra_zone);
    }

    #[test]
    fn the_order_of_groups_changes_nothing_but_order(draft in any_topology(), index in 0..16_usize) {
        let party = DOCUMENT.parties.ids().nth(index).unwrap();
        let count = draft.group_count(party);
        prop_assume!(count > 1);
        let mut moved = draft.clone();
        moved.move_group_up(GroupKey { party, number: count });
        // With names that distinguish the groups, the rows are the same.
        let id = party_id(&draft, party);
        let renamed = |rows: Vec<String>| -> Vec<String> {
            let swap = |row: String| row.replace(&id(count), "X").replace(&id(count - 1), "Y").replace('X', &id(count - 1)).replace('Y', &id(count));
            let mut rows: Vec<_> = rows.into_iter().map(swap).collect();
            rows.sort();
            rows
        };
        let sorted = |mut rows: Vec<String>| { rows.sort(); rows };
        prop_assert_eq!(sorted(named(&matrix(&draft))), renamed(named(&matrix(&moved))));
    }

    #[test]
    fn every_pair_that_both_sides_allow_meets_and_no_other(draft in any_topology()) {
        let solved = matrix(&draft);
        let site = plan(&draft).topology().clone();
        for flow in solved.flows.iter().chain(&solved.intra_zone) {
            let (one, other) = (&site[flow.source], &site[flow.destination]);
            prop_assert!(one.allows_peer(other.at) && other.allows_peer(one.at));
            prop_assert!(one.at.party != other.at.party);
        }
        // Removing all restrictions, and then keeping only the pairs that allow each other, results in the same rows.
        let mut free = draft.clone();
        for (at, _) in draft.described_groups() {
            free.group_mut(at).unwrap().peers.clear();
        }
        let free = matrix(&free);
        let allowed = free.flows.iter().filter(|flow| {
            let (one, other) = (&site[flow.source], &site[flow.destination]);
            one.allows_peer(other.at) && other.allows_peer(one.at)
        });
        prop_assert_eq!(allowed.cloned().collect::<Vec<_>>(), solved.flows.clone());
    }
}

/// Rows with every group's number, so that no name is part of another: `<scanning.1>→<dns.1> udp/53`.
fn named(solved: &Solved) -> Vec<String> {
    let site = solved.plan.topology();
    let name = |group| format!("<{}.{}>", DOCUMENT.parties[site[group].at.party].id, site[group].at.number);
    let flows = solved.flows.iter().chain(&solved.intra_zone);
    flows.map(|flow| format!("{}→{} {}", name(flow.source), name(flow.destination), flow.service)).collect()
}

fn party_id(_: &Draft, party: port_matrix::document::Id<port_matrix::document::Party>) -> impl Fn(u16) -> String {
    move |number| format!("<{}.{number}>", DOCUMENT.parties[party].id)
}
