//! The order of the lanes in the firewall, from left to right: the one in which wires cross least.

/// A lane: it leads from the wires that feed it to the arrow of its box.
#[derive(Clone, Debug)]
pub(super) struct Lane {
    /// The node that it leads to.
    pub node: usize,
    /// The box is on the left.
    pub leads_left: bool,
    /// The height of the arrow.
    pub arrow: i32,
    /// The wires that feed it, by their nodes.
    pub feeds: Vec<usize>,
}

/// A wire: it leads from its box to the farthest lane that it feeds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Feed {
    pub node: usize,
    pub y: i32,
    pub from_left: bool,
}

/// The maximum number of times that all lanes are looked at.
const MAX_ROUNDS: usize = 12;

/// Orders the lanes: neighbours change places as long as that makes fewer crossings.
pub(super) fn order(lanes: &mut [Lane], feeds: &[Feed]) {
    // A good order to begin with: lanes on the side that they lead to.
    lanes.sort_by_key(|lane| (!lane.leads_left, if lane.leads_left { -lane.arrow } else { lane.arrow }));
    let mut best = cost(lanes, feeds);
    for _ in 0..MAX_ROUNDS {
        let before = best;
        for at in 1..lanes.len() {
            lanes.swap(at - 1, at);
            let changed = cost(lanes, feeds);
            if changed < best {
                best = changed;
            } else {
                lanes.swap(at - 1, at);
            }
        }
        if best == before {
            break;
        }
    }
}

/// The number of crossings, and far behind that the length of all wires.
fn cost(lanes: &[Lane], feeds: &[Feed]) -> usize {
    let rows = |lane: &Lane| {
        let fed = feeds.iter().filter(|feed| lane.feeds.contains(&feed.node)).map(|feed| feed.y);
        let (first, last) = fed.fold((lane.arrow, lane.arrow), |(first, last), y| (first.min(y), last.max(y)));
        first + 1..last
    };
    let spans: Vec<_> = lanes.iter().map(rows).collect();
    let (mut crossings, mut length) = (0, 0);
    for (at, lane) in lanes.iter().enumerate() {
        let passed = if lane.leads_left { 0..at } else { at + 1..lanes.len() };
        length += passed.len();
        crossings += spans[passed].iter().filter(|span| span.contains(&lane.arrow)).count();
    }
    for feed in feeds {
        let mut fed = (0..lanes.len()).filter(|&at| lanes[at].feeds.contains(&feed.node));
        let farthest = if feed.from_left { fed.next_back() } else { fed.next() };
        let Some(farthest) = farthest else { continue };
        let passed = if feed.from_left { 0..farthest } else { farthest + 1..lanes.len() };
        length += passed.len();
        crossings += passed.filter(|&at| spans[at].contains(&feed.y) && !lanes[at].feeds.contains(&feed.node)).count();
    }
    1000 * crossings + length
}
