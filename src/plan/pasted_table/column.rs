//! The columns of a pasted table, guessed by their headings or by what is in them.

use super::role::Parties;
use crate::{document::PortDocument, net::parse_address_list};
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
        }
    }

    /// Returns `true` if only one column can be of this kind.
    #[must_use]
    pub fn is_single(self) -> bool {
        !matches!(self, Self::Unused | Self::Addresses)
    }
}

/// Headings in English, German and French, in lower case.
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
            "network",
            "networks",
            "netz",
            "netze",
            "netzmaske",
            "netzwerk",
            "prefix",
            "range",
            "réseau",
            "réseaux",
            "subnet",
            "subnets",
            "subnetz",
        ],
    ),
    (
        ColumnKind::Role,
        &["component", "fonction", "function", "funktion", "komponente", "role", "rolle", "rôle", "typ", "type"],
    ),
    (ColumnKind::Zone, &["segment", "zone", "zonen", "zones", "sicherheitszone", "vlan"]),
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
    (kinds, has_headings)
}

fn headings(row: &[String], width: usize) -> Vec<ColumnKind> {
    let mut kinds = vec![ColumnKind::Unused; width];
    for (index, cell) in row.iter().enumerate() {
        let kind = kind_of(cell);
        if !(kind.is_single() && kinds.contains(&kind)) {
            kinds[index] = kind;
        }
    }
    kinds
}

/// The kind that a heading names: `IP address`, `Security zone`.
fn kind_of(heading: &str) -> ColumnKind {
    let heading = heading.to_ascii_lowercase();
    let words: Vec<&str> = heading.split([' ', '/', '_', ':', '\n']).filter(|word| !word.is_empty()).collect();
    let is_named = |(_, names): &&(ColumnKind, &[&str])| words.iter().any(|word| names.contains(word));
    HEADINGS.iter().find(is_named).map_or(ColumnKind::Unused, |(kind, _)| *kind)
}

/// Fills in the kinds that no heading told. Where there are headings, other columns are what they say.
fn by_content(document: &PortDocument, rows: &[Vec<String>], kinds: &mut [ColumnKind], has_headings: bool) {
    let cells = |index: usize| rows.iter().filter_map(move |row| row.get(index)).filter(|cell| !cell.is_empty());
    let is_mostly = |index: usize, is_kind: &dyn Fn(&str) -> bool| {
        let count = cells(index).filter(|cell| is_kind(cell)).count();
        count > 0 && 2 * count > cells(index).count()
    };
    let is_free = |kinds: &[ColumnKind], index: usize| kinds[index] == ColumnKind::Unused;
    if !kinds.contains(&ColumnKind::Addresses) {
        for index in 0..kinds.len() {
            if is_free(kinds, index) && is_mostly(index, &is_address) {
                kinds[index] = ColumnKind::Addresses;
            }
        }
    }
    if !kinds.contains(&ColumnKind::Role) {
        let parties = Parties::of(document);
        let is_role = |cell: &str| parties.find(cell).is_some();
        if let Some(index) = (0..kinds.len()).find(|&index| is_free(kinds, index) && is_mostly(index, &is_role)) {
            kinds[index] = ColumnKind::Role;
        }
    }
    if has_headings {
        return;
    }
    let is_text = |index: usize| is_mostly(index, &|cell| cell.contains(char::is_alphabetic));
    // The first rows tell as much as all.
    let repeats = |index: usize| {
        let some: Vec<&String> = cells(index).take(50).collect();
        (1..some.len()).any(|later| some[..later].contains(&some[later]))
    };
    let free: Vec<usize> = (0..kinds.len()).filter(|&index| is_free(kinds, index) && is_text(index)).collect();
    let (repeated, unique): (Vec<usize>, Vec<usize>) = free.into_iter().partition(|index| repeats(*index));
    let places =
        if repeated.len() > 1 { [ColumnKind::Site, ColumnKind::Zone] } else { [ColumnKind::Zone, ColumnKind::Site] };
    let mut guessed = repeated.into_iter().zip(places).collect::<Vec<_>>();
    guessed.extend(unique.first().map(|index| (*index, ColumnKind::Name)));
    for (index, kind) in guessed {
        kinds[index] = kind;
    }
}

fn is_address(cell: &str) -> bool {
    let has_form = cell.contains(|ch: char| ch.is_ascii_digit()) && cell.contains(['.', ':']);
    has_form && !parse_address_list(cell).addresses.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_headings_in_three_languages() {
        let check = |heading: &str, expected: ColumnKind| assert_eq!(kind_of(heading), expected, "{heading}");
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
        check("Host / IP", ColumnKind::Addresses);
        check("Remarks", ColumnKind::Unused);
        check("", ColumnKind::Unused);
    }
}
