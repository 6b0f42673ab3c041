//! Large plans for the benchmarks: sites with scanning servers and clients of their own.

/// The number of addresses of each group.
const ADDRESSES: usize = 10;

/// The link of a plan with this many groups, ten to a zone. Clients meet the scanning servers of their own site, so the
/// rows grow with the groups.
#[allow(dead_code, reason = "not every benchmark has plans of this size")]
pub fn large(groups: usize) -> String {
    in_zones(groups, (groups / 10).max(1))
}

/// The link of a plan with this many groups, half of them in so many zones and half in as many others.
#[allow(dead_code, reason = "not every benchmark chooses its zones")]
pub fn in_zones(groups: usize, zones: usize) -> String {
    let sites = groups / 2;
    let addresses = |first: usize, site: usize| -> String {
        let one = |host: usize| format!("{}.{}.{}.{}", first + site / 62_500, site / 250 % 250, site % 250, 2 * host);
        (1..=ADDRESSES).map(one).collect::<Vec<_>>().join("+")
    };
    let scanning =
        (0..sites).map(|site| format!("&scanning=Site+{site}&zone=Zone+{}&at={}", site % zones, addresses(10, site)));
    let clients = (0..sites).map(|site| {
        let at = addresses(20, site);
        format!("&client=Clients+{site}&zone=LAN+{}&at={at}&meets=scanning.{}", site % zones, site + 1)
    });
    scanning.chain(clients).fold("v=2".to_owned(), |link, group| link + &group)
}
