//! Whole tables pasted as groups.

use crate::support::{DOCUMENT, draft, party, plan};
use port_matrix::plan::{AddressText, ColumnKind, GroupState, PastedTable, TableGroup, TableProblem};
use proptest::prelude::*;

fn read(text: &str) -> PastedTable {
    PastedTable::read(&DOCUMENT, text)
}

fn line(group: &TableGroup) -> String {
    let addresses = group.draft.addresses.as_ref().map_or("", AddressText::as_str).replace(['\n', '\t'], " ");
    let party = &DOCUMENT.parties[group.party].id;
    let site = if group.draft.site.is_empty() { String::new() } else { format!("{}: ", group.draft.site) };
    let name = format!("{site}{}", group.draft.name);
    format!("{} {party} | {} | {} | {addresses}", group.row, name.trim_end(), group.draft.zone)
}

/// The groups, and the problems as `row, column: text`.
fn groups(table: &PastedTable) -> (Vec<String>, Vec<String>) {
    let (groups, problems) = table.groups(&DOCUMENT);
    let problem = |problem: TableProblem| format!("{}, {}: {}", problem.row, problem.column, problem.text);
    (groups.iter().map(line).collect(), problems.into_iter().map(problem).collect())
}

#[track_caller]
fn check(text: &str, expected: &[&str], problems: &[&str]) {
    let (found, said) = groups(&read(text));
    assert_eq!((found, said), (owned(expected), owned(problems)), "{text}");
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

const EXPECTED: [&str; 3] = [
    "2 scanning | London: | DMZ | 192.0.2.11",
    "3 scanning | Paris: | DMZ | 192.0.2.12",
    "4 policy | DC: | DC | 10.30.0.11",
];

#[test]
fn a_table_is_read_with_its_columns_in_any_order_and_from_any_program() {
    let rows = [
        ["Site", "Role", "Zone", "Addresses"],
        ["London", "Scanning Server", "DMZ", "192.0.2.11"],
        ["Paris", "Scanning Server", "DMZ", "192.0.2.12"],
        ["DC", "Policy Server", "DC", "10.30.0.11"],
    ];
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]] {
        for separator in ["\t", ";", ",", " | ", "    "] {
            let lines = rows.map(|row| order.map(|index| row[index]).join(separator));
            check(&lines.join("\n"), &EXPECTED, &[]);
        }
        let lines = rows.map(|row| format!("| {} |", order.map(|index| row[index]).join(" | ")));
        check(&[&lines[0], "|---|---|---|---|", &lines[1], &lines[2], &lines[3]].join("\n"), &EXPECTED, &[]);
    }
}

#[test]
fn headings_are_read_in_german_and_french() {
    let expected = ["2 scanning | London: Proxy 1 | DMZ | 192.0.2.11 255.255.255.255"];
    check(
        "Standort\tName\tRolle\tZone\tIP-Adresse\tNetzmaske\nLondon\tProxy 1\tScanner\tDMZ\t192.0.2.11\t255.255.255.255",
        &expected,
        &[],
    );
    check(
        "Lieu;Nom;Fonction;Zone;Adresse IP;Masque\nLondon;Proxy 1;Scanner;DMZ;192.0.2.11;255.255.255.255",
        &expected,
        &[],
    );
}

#[test]
fn a_table_without_headings_is_guessed_by_its_content() {
    let text = "London\tScanning Server\tDMZ\t192.0.2.11\nLondon\tPolicy Server\tDC\t10.30.0.11\n\
                Paris\tScanning Server\tDMZ\t192.0.2.12";
    let table = read(text);
    assert_eq!(table.headings, None);
    assert_eq!(table.columns, [ColumnKind::Site, ColumnKind::Role, ColumnKind::Zone, ColumnKind::Addresses]);
    check(
        text,
        &[
            "1 scanning | London: | DMZ | 192.0.2.11",
            "2 policy | London: | DC | 10.30.0.11",
            "3 scanning | Paris: | DMZ | 192.0.2.12",
        ],
        &[],
    );
}

#[test]
fn rows_of_one_group_are_one() {
    check(
        "Name\tRole\tIP\nLAN\tClients\t10.1.1.5\n\t\t10.1.1.6\nLAN\tClients\t10.1.1.7\nWAN\tClients\t10.2.1.5",
        &["2 client | LAN |  | 10.1.1.5 10.1.1.6 10.1.1.7", "5 client | WAN |  | 10.2.1.5"],
        &[],
    );
    check("Name\tRole\tIP\nLAN\tClients\t\"10.1.1.5\n10.1.1.6\"", &["2 client | LAN |  | 10.1.1.5 10.1.1.6"], &[]);
}

#[test]
fn a_role_that_says_more_than_its_own_name_is_the_name_of_its_group() {
    check(
        "London scanner;DMZ;10.0.0.1\nParis scanner;DMZ;10.0.0.2",
        &["1 scanning | London scanner | DMZ | 10.0.0.1", "2 scanning | Paris scanner | DMZ | 10.0.0.2"],
        &[],
    );
    check("London scanner;DMZ;10.0.0.1", &["1 scanning | London scanner | DMZ | 10.0.0.1"], &[]);
    check(
        "Role\tIP\nScanning Server 1\t10.0.0.1\nScanning Server 2\t10.0.0.2\nScanners\t10.0.0.3",
        &[
            "2 scanning | Scanning Server 1 |  | 10.0.0.1",
            "3 scanning | Scanning Server 2 |  | 10.0.0.2",
            "4 scanning |  |  | 10.0.0.3",
        ],
        &[],
    );
    // A name of its own comes first, and what the role says besides is told.
    check(
        "Name\tRole\tIP\nlon-1\tLondon scanner\t10.0.0.1\n\tParis scanner\t10.0.0.2\nX\tX\t",
        &["2 scanning | lon-1 |  | 10.0.0.1", "3 scanning | Paris scanner |  | 10.0.0.2"],
        &[
            "2, Role: “London scanner” is read as Scanning Server",
            &format!("4, Role: “X” is no role of this document, which has {ROLES}"),
        ],
    );
}

#[test]
fn an_empty_role_is_that_of_the_row_above() {
    check(
        "Role\tSite\tIP\nScanning\tLondon\t10.1.1.5\n\tParis\t10.1.1.6\n\t\t10.1.1.7\nPolicy\tRome\t10.1.1.8",
        &[
            "2 scanning | London: |  | 10.1.1.5",
            "3 scanning | Paris: |  | 10.1.1.6 10.1.1.7",
            "5 policy | Rome: |  | 10.1.1.8",
        ],
        &["3, Role: an empty role is that of the row above, “Scanning”"],
    );
}

#[test]
fn a_row_of_addresses_belongs_to_the_row_directly_above_it() {
    check(
        "Role\tSite\tIP\nScanning\tLondon\t10.1.1.5\nprinter\tParis\t10.1.1.6\n\t\t10.1.1.7",
        &["2 scanning | London: |  | 10.1.1.5"],
        &[
            &format!("3, Role: “printer” is no role of this document, which has {ROLES}"),
            "4, IP: it continues the row above, which is left out",
        ],
    );
    check("Role\tIP\n\t10.1.1.5\nScanning\t10.1.1.6", &["3 scanning |  |  | 10.1.1.6"], &["2, Role: no role is given"]);
}

#[test]
fn two_roles_in_a_cell_are_no_third_one() {
    check(
        "Role\tIP\nScanning Server, Policy Server\t10.1.1.5\nStandby Policy Server\t10.1.1.6",
        &["3 standby |  |  | 10.1.1.6"],
        &["2, Role: “Scanning Server, Policy Server” names several roles (Scanning Server, Policy Server): \
           give each a row of its own"],
    );
}

#[test]
fn columns_are_told_apart_by_the_word_that_says_most_and_by_content() {
    check("Role\tNetwork Zone\tNetwork\nScanning\tDMZ\t10.1.1.0/24", &["2 scanning |  | DMZ | 10.1.1.0/24"], &[]);
    check(
        "Scanning\tDMZ\t10.1.1.x\nPolicy\tDC\tTBD",
        &["1 scanning |  | DMZ | 10.1.1.x", "2 policy |  | DC | TBD"],
        &[
            "1, Column 3: “10.1.1.x” was not understood: did you mean 10.1.1.0/24?",
            "2, Column 3: “TBD” was not understood: this says that the address is not known yet",
        ],
    );
    check(
        "Scanning\tDMZ\tTBD",
        &["1 scanning |  | DMZ | TBD"],
        &["1, Column 3: “TBD” was not understood: this says that the address is not known yet"],
    );
    check("Scanning Server|10.1.1.5|DMZ", &["1 scanning |  | DMZ | 10.1.1.5"], &[]);
    check("Clients|10.1.1.5|VLAN 20|Lab", &["1 client | Lab | VLAN 20 | 10.1.1.5"], &[]);
}

#[test]
fn states_are_read() {
    let table = read(
        "Site\tGroup\tRole\tZone\tAddresses\tState\nA\t\tScanner\t\t\texists\nB\t\tScanner\t\t\tNew\n\
         C\t\tScanner\t\t\tExists already\nD\t\tScanner\t\t\texisting\nE\t\tScanner\t\t\tbroken\nF\t\tDNS\t\t\tnew",
    );
    let (groups, problems) = table.groups(&DOCUMENT);
    let states: Vec<_> = groups.iter().map(|group| group.draft.state).collect();
    let existing = Some(GroupState::Existing);
    assert_eq!(states, [existing, None, existing, existing, None, Some(GroupState::New)]);
    let problems: Vec<_> = problems.iter().map(|problem| (problem.row, problem.text.as_str())).collect();
    assert_eq!(problems, [(6, "“broken” is neither new nor exists")]);
    let guessed = read("Scanner\t10.0.0.1\texists\nScanner\t10.0.0.2\tnew");
    let states: Vec<_> = guessed.groups(&DOCUMENT).0.iter().map(|group| group.draft.state).collect();
    assert_eq!(states, [existing, None], "the state tells two groups apart");
}

#[test]
fn the_first_and_last_address_of_a_range_are_a_range() {
    check(
        "Name\tRole\tStart\tEnd\nA\tClients\t10.1.1.1\t10.1.1.9\nB\tClients\t10.2.1.1\t",
        &["2 client | A |  | 10.1.1.1-10.1.1.9", "3 client | B |  | 10.2.1.1"],
        &[],
    );
    check("Role\tFirst IP\tLast IP\nClients\t10.1.1.1\t9", &["2 client |  |  | 10.1.1.1-9"], &[]);
    check("Rolle\tVon\tBis\nClients\t10.1.1.1\t9", &["2 client |  |  | 10.1.1.1-9"], &[]);
    check("Role\tIP\tIP 2\nClients\t10.1.1.1\t10.1.1.9", &["2 client |  |  | 10.1.1.1 10.1.1.9"], &[]);
}

const ROLES: &str = "Scanning Server, Policy Server, Standby Policy Server, All in One, Administrator's PC, Client machines, \
                     ICAP client, SNMP management station, WCCP router, Authentication server, DNS server, Internet, \
                     Update sites, Archive server, Active Directory domain controller, LDAP directory";

#[test]
fn what_is_not_understood_is_said_with_its_place() {
    check(
        "Name\tRole\tIP\nLAN\tClients\t10.1.1.x\nX\tprinter\t10.1.1.6\nY\t\t10.1.1.7",
        &["2 client | LAN |  | 10.1.1.x"],
        &[
            &format!("3, Role: “printer” is no role of this document, which has {ROLES}"),
            "4, Role: “printer” is no role of this document",
            "2, IP: “10.1.1.x” was not understood: did you mean 10.1.1.0/24?",
        ],
    );
    check(
        "London\t10.1.1.5\nParis\t10.1.1.6",
        &[],
        &[
            &format!("1, Column 1: “London” is no role of this document, which has {ROLES}"),
            "2, Column 1: “Paris” is no role of this document",
        ],
    );
    check(
        "10.1.1.5\n10.1.1.6",
        &[],
        &["1, : choose the column that has the roles", "2, : choose the column that has the roles"],
    );
}

#[test]
fn an_assignment_can_be_changed() {
    let mut table = read("Device\tWhat\tIP\nLondon\tScanning Server\t10.1.1.5");
    assert_eq!(table.columns, [ColumnKind::Name, ColumnKind::Role, ColumnKind::Addresses]);
    table.assign(1, ColumnKind::Name);
    assert_eq!(table.columns, [ColumnKind::Unused, ColumnKind::Name, ColumnKind::Addresses]);
    table.assign(0, ColumnKind::Zone);
    assert_eq!(groups(&table).0, ["2 scanning | Scanning Server | London | 10.1.1.5"]);
    assert_eq!((table.column_name(0), read("10.1.1.5").column_name(0)), ("Device".to_owned(), "Column 1".to_owned()));
}

#[test]
fn the_groups_come_into_the_plan_with_their_roles() {
    let mut draft = draft("policy", "http-proxy");
    let table =
        read("Site\tRole\tZone\tIP\nLondon\tScanning Server\tDMZ\t192.0.2.11\nParis\tScanning Server\tDMZ\t192.0.2.12");
    assert_eq!(table.add_to(&DOCUMENT, &mut draft), 2);
    assert_eq!(draft.group_count(party("scanning")), 2);
    let plan = plan(&draft);
    assert!(plan.roles().contains(party("scanning")));
    let groups: Vec<_> = plan.topology().of(party("scanning")).map(|(_, group)| group.name.as_str()).collect();
    assert_eq!(groups, ["London Scanning Server", "Paris Scanning Server"]);
}

#[test]
fn a_table_has_a_limit_that_is_told() {
    let text = "Clients\t10.1.1.5\n".repeat(5_010);
    let table = read(&text);
    assert_eq!((table.rows.len(), table.cut), (5_000, 10));
}

proptest! {
    /// Every cell of an assigned column is in a group or in a row that is said to be left out.
    #[test]
    fn nothing_of_a_table_is_dropped_without_a_word(
        rows in proptest::collection::vec((0..6_usize, 0..5_usize, 0..4_usize, 0..5_usize), 1..12),
        headed in any::<bool>(),
    ) {
        let roles = ["Scanning Server", "Policy Server", "Clients", "printer", "", "DNS"];
        let names = ["London", "Paris", "", "LAN", "Rome"];
        let zones = ["DMZ", "DC", "", "Office"];
        let addresses = ["10.1.1.5", "10.1.0.0/24", "", "10.1.1.x", "proxy"];
        let rows: Vec<[&str; 4]> = rows.iter().map(|(r, n, z, a)| [names[*n], roles[*r], zones[*z], addresses[*a]]).collect();
        let heading = if headed { "Name\tRole\tZone\tIP\n" } else { "" };
        let text = heading.to_owned() + &rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n");
        let mut table = read(&text);
        table.columns = vec![ColumnKind::Name, ColumnKind::Role, ColumnKind::Zone, ColumnKind::Addresses];
        let (groups, problems) = table.groups(&DOCUMENT);
        let first = 1 + usize::from(table.headings.is_some());
        let all: Vec<String> = groups.iter().map(|group| line(group) + &DOCUMENT.parties[group.party].name).collect();
        for (index, row) in table.rows.iter().enumerate() {
            let is_left_out = problems.iter().any(|problem| problem.left_out && problem.row == index + first);
            let is_there = |cell: &String| all.iter().any(|group| group.contains(cell.trim_end_matches('s')));
            prop_assert!(is_left_out || row.iter().all(is_there), "{row:?} is neither in {all:?} nor in {problems:?}");
        }
    }

    #[test]
    fn any_text_is_a_table_without_a_panic(text in any::<String>(), cells in "[a-cS\t;,|\"\n .0-9]{0,80}") {
        for text in [text, cells] {
            let table = read(&text);
            prop_assert!(table.rows.iter().all(|row| row.len() <= table.columns.len()));
            let _ = table.groups(&DOCUMENT);
        }
    }
}
