//! The sides of the firewall: the zones on its left and on its right, from top to bottom.

use super::ZoneMap;

/// The zones on the left and on the right. Zones that open more connections than they accept are on the left, as far as
/// the two columns become about equally high.
pub(super) fn columns(map: &ZoneMap, heights: &[i32]) -> [Vec<usize>; 2] {
    let mut zones: Vec<usize> = (0..map.zones.len()).collect();
    sort_by_rank(&mut zones, &|zone| PER_MILLE - openness(map, zone));
    let height = |zones: &[usize]| zones.iter().map(|&zone| heights[zone]).sum::<i32>();
    let split =
        (1..zones.len()).min_by_key(|&at| height(&zones[..at]).max(height(&zones[at..]))).unwrap_or(zones.len());
    let mut right = zones.split_off(split);
    let mut left = zones;
    // Partners face each other, so that wires are short.
    face(map, &left, &mut right);
    face(map, &right, &mut left);
    [left, right]
}

/// Orders zones by rank, from the smallest. Zones of equal rank keep their order.
fn sort_by_rank(zones: &mut [usize], rank: &dyn Fn(usize) -> usize) {
    zones.sort_by_cached_key(|&zone| rank(zone));
}

/// Shares and means are whole numbers of thousandths.
const PER_MILLE: usize = 1000;

/// The share of a zone's edges that it opens, per mille.
fn openness(map: &ZoneMap, zone: usize) -> usize {
    let (mut opened, mut all) = (0, 0);
    for edge in &map.edges {
        let (from, to) = (map.nodes[edge.from].zone, map.nodes[edge.to].zone);
        opened += usize::from(from == zone);
        all += usize::from(from == zone) + usize::from(to == zone);
    }
    (PER_MILLE * opened).checked_div(all).unwrap_or_default()
}

/// Orders zones by the mean position of their partners on the other side.
fn face(map: &ZoneMap, others: &[usize], zones: &mut [usize]) {
    let mean = |zone: usize| {
        let (mut sum, mut partners) = (0, 0);
        for edge in &map.edges {
            let (from, to) = (map.nodes[edge.from].zone, map.nodes[edge.to].zone);
            let partner = if from == zone { to } else { from };
            if let Some(position) =
                others.iter().position(|&other| other == partner).filter(|_| from == zone || to == zone)
            {
                sum += PER_MILLE * position;
                partners += 1;
            }
        }
        // Without a partner there, in the middle.
        sum.checked_div(partners).unwrap_or(PER_MILLE / 2 * others.len())
    };
    sort_by_rank(zones, &mean);
}
