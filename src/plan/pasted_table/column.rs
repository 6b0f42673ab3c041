//! The columns of a pasted table, guessed by their headings or by what is in them.

use super::role::Parties;
use crate::{
    document::PortDocument,
    net::{AddressError, ListedPart, parse_address_list},
    plan::GroupState,
};
use strum::VariantArray;

/// The content of a column of a pasted table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum ColumnKind {
    /// Nothing that a plan has.
    Unused,
    /// The site.
    Site,
    /// The group's name.
    Name,
    /// The role or party that the group belongs to.
    Role,
    /// The zone.
    Zone,
    /// Addresses, or the masks of those in the column before.
    Addresses,
    /// The state of the devices: new, or there already.
    State,
}

impl ColumnKind {
    /// All, in the order they are offered.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Unused => "not used",
            Self::Site => "Site",
            Self::Name => "Name",
            Self::Role => "Role",
            Self::Zone => "Zone",
            Self::Addresses => "Addresses",
            Self::State => "State",
        }
    }

    /// Returns `true` if only one column can be of this kind.
    #[must_use]
    pub fn is_single(self) -> bool {
        !matches!(self, Self::Unused | Self::Addresses)
    }
}

/// Headings in English, German and French, in lower case. Of several words, the one that stands first here tells most.
const HEADINGS: &[(ColumnKind, &[&str])] = &[
    (
        ColumnKind::Addresses,
        &[
            "address",
            "addresses",
            "adresse",
            "adressen",
            "adresses",
            "adresse(n)",
            "cidr",
            "fqdn",
            "ip",
            "ips",
            "ipv4",
            "ipv6",
            "ip-adresse",
            "ip-adressen",
            "mask",
            "maske",
            "masque",
            "netmask",
            "netzmaske",
            "prefix",
            "range",
            "subnet",
            "subnets",
            "subnetz",
        ],
    ),
    (
        ColumnKind::Role,
        &[
            "component",
            "fonction",
            "function",
            "funktion",
            "komponente",
            "partei",
            "partie",
            "party",
            "role",
            "rolle",
            "rôle",
            "typ",
            "type",
        ],
    ),
    (ColumnKind::Zone, &["netzwerkzone", "segment", "sicherheitszone", "vlan", "zone", "zonen", "zones"]),
    (
        ColumnKind::Site,
        &[
            "branch",
            "campus",
            "city",
            "datacenter",
            "emplacement",
            "lieu",
            "location",
            "niederlassung",
            "office",
            "ort",
            "rechenzentrum",
            "site",
            "sites",
            "standort",
            "ville",
        ],
    ),
    (ColumnKind::State, &["etat", "exists", "state", "status", "statut", "zustand", "état"]),
    // These are also said of zones and sites.
    (ColumnKind::Addresses, &["netz", "netze", "netzwerk", "network", "networks", "réseau", "réseaux"]),
    (
        ColumnKind::Name,
        &[
            "bezeichnung",
            "device",
            "devices",
            "gerät",
            "geräte",
            "group",
            "groupe",
            "gruppe",
            "host",
            "hostname",
            "hosts",
            "machine",
            "name",
            "nom",
            "server",
            "serveur",
            "system",
        ],
    ),
];

/// Headings of the first addresses of ranges.
const STARTS: &[&str] = &["début", "first", "from", "premier", "première", "start", "von"];

/// Headings of the last addresses of ranges.
const ENDS: &[&str] = &["bis", "dernier", "dernière", "end", "fin", "last", "to", "until"];

/// Words of zones.
const ZONES: &[&str] = &[
    "backend",
    "dmz",
    "external",
    "extranet",
    "frontend",
    "inside",
    "internal",
    "intranet",
    "lan",
    "management",
    "mgmt",
    "outside",
    "perimeter",
    "segment",
    "trust",
    "trusted",
    "untrust",
    "untrusted",
    "vlan",
    "wan",
    "zone",
];

/// The kinds of the columns of a table, and `true` if its first row is headings.
pub(super) fn guess(document: &PortDocument, rows: &[Vec<String>]) -> (Vec<ColumnKind>, bool) {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let by_heading = rows.first().map(|first| headings(first, width)).unwrap_or_default();
    // One known word may also be a cell; an address is no heading.
    let known = by_heading.iter().filter(|kind| **kind != ColumnKind::Unused).count();
    let has_address = rows.first().is_some_and(|first| first.iter().any(|cell| is_address(cell)));
    let has_headings = known > 0 && !has_address && rows.len() > 1;
    let mut kinds = if has_headings { by_heading } else { vec![ColumnKind::Unused; width] };
    let body = &rows[usize::from(has_headings)..];
    by_content(document, body, &mut kinds, has_headings);
    // The last addresses of ranges may be only their last numbers.
    for index in 1..kinds.len() {
        let is_end = has_headings && is_range(heading(&rows[0], index - 1), heading(&rows[0], index));
        if is_end && kinds[index - 1] == ColumnKind::Addresses && kinds[index] == ColumnKind::Unused {
            kinds[index] = ColumnKind::Addresses;
        }
    }
    (kinds, has_headings)
}

fn headings(row: &[String], width: usize) -> Vec<ColumnKind> {
    let mut kinds = vec![ColumnKind::Unused; width];
    for (index, cell) in row.iter().enumerate() {
        let free = kinds_of(cell).find(|kind| !(kind.is_single() && kinds.contains(kind)));
        kinds[index] = free.unwrap_or(ColumnKind::Unused);
    }
    kinds
}

/// The kinds that a heading names, the likeliest first: `IP address`, `Network zone`.
fn kinds_of(heading: &str) -> impl Iterator<Item = ColumnKind> {
    let words = heading_words(heading);
    HEADINGS
        .iter()
        .filter(move |(_, names)| names.iter().any(|name| words.iter().any(|word| word == name)))
        .map(|(kind, _)| *kind)
}

fn heading(row: &[String], index: usize) -> &str {
    row.get(index).map_or("", String::as_str)
}

fn heading_words(heading: &str) -> Vec<String> {
    let words = heading.to_lowercase();
    words.split([' ', '/', '_', ':', '\n']).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Returns `true` if two headings are those of the first and the last address of ranges.
pub(super) fn is_range(start: &str, end: &str) -> bool {
    let has = |heading: &str, words: &[&str]| heading_words(heading).iter().any(|word| words.contains(&word.as_str()));
    has(start, STARTS) && has(end, ENDS)
}

/// Fills in the kinds that no heading told. Where there are headings, other columns are what they say.
fn by_content(document: &PortDocument, rows: &[Vec<String>], kinds: &mut [ColumnKind], has_headings: bool) {
    let cells = |index: usize| rows.iter().filter_map(move |row| row.get(index)).filter(|cell| !cell.is_empty());
    let is_mostly = |index: usize, is_kind: &dyn Fn(&str) -> bool| is_mostly_of(&mut cells(index), is_kind);
    let is_free = |kinds: &[ColumnKind], index: usize| kinds[index] == ColumnKind::Unused;
    // A column in which nothing is known is one of addresses only if there is no other.
    let known = |index: usize| is_mostly_of(&mut cells(index).filter(|cell| !is_unknown(cell)), &is_address);
    let unknown = |index: usize| is_mostly_of(&mut cells(index), &is_unknown);
    for is_kind in [&known as &dyn Fn(usize) -> bool, &unknown] {
        if !kinds.contains(&ColumnKind::Addresses) {
            for index in 0..kinds.len() {
                if is_free(kinds, index) && is_kind(index) {
                    kinds[index] = ColumnKind::Addresses;
                }
            }
        }
    }
    if !kinds.contains(&ColumnKind::Role) {
        let parties = Parties::of(document);
        let is_role = |cell: &str| parties.find(cell) != Err(Vec::new());
        if let Some(index) = (0..kinds.len()).find(|&index| is_free(kinds, index) && is_mostly(index, &is_role)) {
            kinds[index] = ColumnKind::Role;
        }
    }
    if has_headings {
        return;
    }
    if let Some(index) = (0..kinds.len()).find(|&index| is_free(kinds, index) && is_mostly(index, &is_state)) {
        kinds[index] = ColumnKind::State;
    }
    // Zones have names of all sorts: half of them in a column tell enough.
    let are_zones = |index: usize| 2 * cells(index).filter(|cell| is_zone(cell)).count() >= cells(index).count();
    let is_there = |index: usize| cells(index).next().is_some();
    let zones = (0..kinds.len()).find(|&index| is_free(kinds, index) && is_there(index) && are_zones(index));
    if let Some(index) = zones {
        kinds[index] = ColumnKind::Zone;
    }
    let is_text = |index: usize| is_mostly(index, &|cell| cell.contains(char::is_alphabetic));
    // The first rows tell as much as all.
    let repeats = |index: usize| {
        let some: Vec<&String> = cells(index).take(50).collect();
        (1..some.len()).any(|later| some[..later].contains(&some[later]))
    };
    let free: Vec<usize> = (0..kinds.len()).filter(|&index| is_free(kinds, index) && is_text(index)).collect();
    let (repeated, unique): (Vec<usize>, Vec<usize>) = free.into_iter().partition(|index| repeats(*index));
    let mut places = [ColumnKind::Site, ColumnKind::Zone];
    if repeated.len() == 1 {
        places.reverse();
    }
    let places = places.into_iter().filter(|kind| !kinds.contains(kind));
    let mut guessed = repeated.into_iter().zip(places).collect::<Vec<_>>();
    guessed.extend(unique.first().map(|index| (*index, ColumnKind::Name)));
    for (index, kind) in guessed {
        kinds[index] = kind;
    }
}

fn is_mostly_of<'t>(cells: &mut dyn Iterator<Item = &'t String>, is_kind: &dyn Fn(&str) -> bool) -> bool {
    let (mut of_kind, mut all) = (0, 0);
    for cell in cells {
        of_kind += usize::from(is_kind(cell));
        all += 1;
    }
    2 * of_kind > all
}

/// Returns `true` for addresses, and for what was meant as one: `10.1.1.x` is no name.
fn is_address(cell: &str) -> bool {
    let has_form = cell.contains(|ch: char| ch.is_ascii_digit()) && cell.contains(['.', ':']);
    if !has_form {
        return false;
    }
    let list = parse_address_list(cell);
    let is_broken = |part: &ListedPart| !matches!(part.error, AddressError::BareWord);
    !list.addresses.is_empty() || list.listed.iter().any(is_broken)
}

/// Returns `true` for a word in the place of an address that nobody knows yet, such as `TBD`.
fn is_unknown(cell: &str) -> bool {
    let list = parse_address_list(cell);
    list.addresses.is_empty() && list.listed.iter().any(|part| part.error == AddressError::NotKnownYet)
}

/// Returns `true` for the name of a zone, with or without a number: `DMZ`, `VLAN 20`, `DMZ-London`.
fn is_zone(cell: &str) -> bool {
    let cell = cell.to_lowercase();
    let mut words = cell.split(|ch: char| !ch.is_alphabetic());
    words.any(|word| ZONES.contains(&word))
}

fn is_state(cell: &str) -> bool {
    state_of(cell).is_some()
}

/// The state that a cell names, in English, German or French.
pub(super) fn state_of(cell: &str) -> Option<GroupState> {
    match cell.to_lowercase().as_str() {
        "new" | "neu" | "nouveau" | "nouvelle" => Some(GroupState::New),
        "exists" | "existing" | "exists already" | "already exists" | "bestehend" | "existant" | "vorhanden" => {
            Some(GroupState::Existing)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_headings_in_three_languages() {
        let check = |heading: &str, expected: ColumnKind| {
            let found = kinds_of(heading).next().unwrap_or(ColumnKind::Unused);
            assert_eq!(found, expected, "{heading}");
        };
        check("Site", ColumnKind::Site);
        check("Standort", ColumnKind::Site);
        check("Lieu", ColumnKind::Site);
        check("Group name", ColumnKind::Name);
        check("Gerät", ColumnKind::Name);
        check("Nom", ColumnKind::Name);
        check("Rolle", ColumnKind::Role);
        check("Fonction", ColumnKind::Role);
        check("Security Zone", ColumnKind::Zone);
        check("IP-Adresse", ColumnKind::Addresses);
        check("IP address(es)", ColumnKind::Addresses);
        check("Réseau", ColumnKind::Addresses);
        check("Réseaux", ColumnKind::Addresses);
        check("Network", ColumnKind::Addresses);
        check("Network Zone", ColumnKind::Zone);
        check("Zone name", ColumnKind::Zone);
        check("Site network", ColumnKind::Site);
        check("Site subnet", ColumnKind::Addresses);
        check("State", ColumnKind::State);
        check("Party", ColumnKind::Role);
        check("Host / IP", ColumnKind::Addresses);
        check("Remarks", ColumnKind::Unused);
        check("", ColumnKind::Unused);
    }
}
