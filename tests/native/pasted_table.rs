//! Whole tables pasted as groups.

use crate::support::{DOCUMENT, draft, party, plan};
use port_matrix::plan::{AddressText, ColumnKind, PastedTable, TableGroup, TableProblem};
use proptest::prelude::*;

fn read(text: &str) -> PastedTable {
    PastedTable::read(&DOCUMENT, text)
}

fn line(group: &TableGroup) -> String {
    let addresses = group.draft.addresses.as_ref().map_or("", AddressText::as_str).replace(['\n', '\t'], " ");
    let party = &DOCUMENT.parties[group.party].id;
    format!("{} {party} | {} | {} | {addresses}", group.row, group.draft.name, group.draft.zone)
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
    "2 scanning | London Scanning Server | DMZ | 192.0.2.11",
    "3 scanning | Paris Scanning Server | DMZ | 192.0.2.12",
    "4 policy | DC Policy Server | DC | 10.30.0.11",
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
    let expected = ["2 scanning | London Proxy 1 | DMZ | 192.0.2.11 255.255.255.255"];
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
            "1 scanning | London Scanning Server | DMZ | 192.0.2.11",
            "2 policy | London Policy Server | DC | 10.30.0.11",
            "3 scanning | Paris Scanning Server | DMZ | 192.0.2.12",
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
fn what_is_not_understood_is_said_with_its_place() {
    check(
        "Name\tRole\tIP\nLAN\tClients\t10.1.1.x\nX\tprinter\t10.1.1.6\nY\t\t10.1.1.7",
        &["2 client | LAN |  | 10.1.1.x"],
        &[
            "2, IP: “10.1.1.x” was not understood: did you mean 10.1.1.0/24?",
            "3, Role: “printer” is no role of this document",
            "4, Role: no role is given",
        ],
    );
    check(
        "London\t10.1.1.5\nParis\t10.1.1.6",
        &[],
        &["1, Column 1: “London” is no role of this document", "2, Column 1: “Paris” is no role of this document"],
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
