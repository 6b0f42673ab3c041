//! The pairs of groups that a rule connects.
//!
//! All groups connect unless a side is restricted to certain peers. Pairs are found from the listed peers, so that the
//! time grows with the pairs that connect and not with those that don't.

use crate::{
    document::{Id, Party, PortDocument, Rule},
    plan::{GroupId, Plan, Topology},
};

/// The groups of a plan, the parties that they count as, and the groups that list them as peers.
pub(super) struct PeerPairs<'a> {
    topology: &'a Topology,
    /// For each party, the parties of the plan that count as it, in the document's order.
    present_as: Vec<Vec<Id<Party>>>,
    /// For each group, the groups that list it as a peer.
    named_by: Vec<Vec<GroupId>>,
}

impl<'a> PeerPairs<'a> {
    pub fn new(document: &PortDocument, plan: &'a Plan) -> Self {
        let topology = plan.topology();
        let mut present_as: Vec<Vec<Id<Party>>> = vec![Vec::new(); document.parties.len()];
        for (id, party) in document.parties.iter().filter(|(id, _)| topology.of(*id).next().is_some()) {
            present_as[id.index()].push(id);
            for extended in party.extends.iter().filter(|&extended| extended != id) {
                present_as[extended.index()].push(id);
            }
        }
        let mut named_by: Vec<Vec<GroupId>> = topology.iter().map(|_| Vec::new()).collect();
        for (id, group) in topology.iter() {
            for peer in group.peers.iter().filter_map(|&peer| topology.find(peer)) {
                named_by[peer.index()].push(id);
            }
        }
        Self { topology, present_as, named_by }
    }

    /// The parties of the plan that count as `wanted` and so can be at that end of a rule.
    pub fn present(&self, wanted: Id<Party>) -> &[Id<Party>] {
        &self.present_as[wanted.index()]
    }

    /// The pairs that a rule connects, at most about `max`, and `true` if these are all. Groups of one role never
    /// connect: a device does not reach itself through the network.
    pub fn pairs_for_rule(&self, rule: &Rule, max: usize) -> (Vec<(GroupId, GroupId)>, bool) {
        let mut pairs = Vec::new();
        let destinations = self.present(rule.destination);
        for &source_party in self.present(rule.source) {
            for &party in destinations.iter().filter(|&&party| party != source_party) {
                let open = self.unrestricted(party, source_party);
                for (source, _) in self.topology.of(source_party) {
                    if pairs.len() >= max {
                        return (pairs, false);
                    }
                    self.push_pairs(source, party, &open, &mut pairs);
                }
            }
        }
        (pairs, true)
    }

    /// The groups of a party that are not restricted towards another party.
    fn unrestricted(&self, party: Id<Party>, towards: Id<Party>) -> Vec<GroupId> {
        self.topology.of(party).filter(|(_, group)| !group.restricts(towards)).map(|(id, _)| id).collect()
    }

    fn push_pairs(&self, source: GroupId, party: Id<Party>, open: &[GroupId], pairs: &mut Vec<(GroupId, GroupId)>) {
        let group = &self.topology[source];
        if group.restricts(party) {
            let named = group.peers.iter().filter(|peer| peer.party == party);
            let found = named.filter_map(|&peer| self.topology.find(peer));
            let willing = found.filter(|&other| self.topology[other].allows_peer(group.at));
            pairs.extend(willing.map(|other| (source, other)));
        } else {
            let naming = self.named_by[source.index()].iter();
            let naming = naming.filter(|&&other| self.topology[other].at.party == party);
            pairs.extend(open.iter().chain(naming).map(|&other| (source, other)));
        }
    }
}
