//! Who meets whom: the pairs of groups that a rule connects.
//!
//! Everyone meets everyone unless a side is limited to named peers. Pairs are found from the named peers, so that the
//! work grows with the pairs that meet and not with those that don't.

use crate::{
    document::{Id, Party, PortDocument, Rule, Set},
    plan::{GroupId, Plan, Topology},
};

/// The groups of a plan, and who names whom.
pub(super) struct Pairs<'a> {
    site: &'a Topology,
    /// For each group those that name it.
    named_by: Vec<Vec<GroupId>>,
}

impl<'a> Pairs<'a> {
    pub fn of(plan: &'a Plan) -> Self {
        let site = plan.topology();
        let mut named_by: Vec<Vec<GroupId>> = site.iter().map(|_| Vec::new()).collect();
        for (id, group) in site.iter() {
            for peer in group.peers.iter().filter_map(|&peer| site.find(peer)) {
                named_by[peer.index()].push(id);
            }
        }
        Self { site, named_by }
    }

    /// The pairs that a rule connects, at most so many. Groups of one role never connect: nothing leaves a device to
    /// reach itself.
    pub fn of_rule(&self, document: &PortDocument, rule: &Rule, most: usize) -> Vec<(GroupId, GroupId)> {
        let mut pairs = Vec::new();
        let destinations = candidates(document, rule.destination);
        for source_party in candidates(document, rule.source).iter() {
            for party in destinations.iter().filter(|&party| party != source_party) {
                let open = self.unlimited(party, source_party);
                for (source, _) in self.site.of(source_party) {
                    if pairs.len() >= most {
                        return pairs;
                    }
                    self.of_source(source, party, &open, &mut pairs);
                }
            }
        }
        pairs
    }

    /// The groups of a party that are not limited towards another.
    fn unlimited(&self, party: Id<Party>, towards: Id<Party>) -> Vec<GroupId> {
        let mut open = Vec::new();
        for (id, group) in self.site.of(party) {
            if !group.limits(towards) {
                open.push(id);
            }
        }
        open
    }

    fn of_source(&self, source: GroupId, party: Id<Party>, open: &[GroupId], pairs: &mut Vec<(GroupId, GroupId)>) {
        let group = &self.site[source];
        let mut push = |other: GroupId| pairs.push((source, other));
        if group.limits(party) {
            let named = group.peers.iter().filter(|peer| peer.party == party);
            named
                .filter_map(|&peer| self.site.find(peer))
                .filter(|&other| self.site[other].meets(group.at))
                .for_each(push);
        } else {
            let naming = self.named_by[source.index()].iter();
            let naming = naming.filter(|&&other| self.site[other].at.party == party);
            open.iter().chain(naming).for_each(|&other| push(other));
        }
    }
}

/// The parties that can stand at an end of a rule: those that count as it.
pub(super) fn candidates(document: &PortDocument, wanted: Id<Party>) -> Set<Party> {
    let mut parties = Set::default();
    for party in document.parties.ids() {
        parties.put(party, document.counts_as(party, wanted));
    }
    parties
}
