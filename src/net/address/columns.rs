//! Tables under headings: columns whose addresses are no members of the list, and columns with the ends of ranges.

use super::{
    AddressError, NoteKind,
    classify::Piece,
    collector::Collector,
    keywords::{HEADINGS, is_one_of},
    read::range,
    token::Token,
};

/// The meaning of a column, by its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Addresses of the list, or words.
    Plain,
    /// The first addresses of ranges.
    Start,
    /// The last addresses of ranges.
    End,
    /// Addresses of something else, such as gateways.
    Aside,
    /// One of several addresses that belong together in another way: the old and the new one, both ends of a way.
    Paired,
}

const ROLES: [(Role, &[&str]); 4] = [
    (
        Role::Aside,
        &[
            "broadcast",
            "dest",
            "destination",
            "destinations",
            "dhcp",
            "dns",
            "dst",
            "gateway",
            "gateways",
            "gw",
            "hop",
            "nat",
            "next-hop",
            "nexthop",
            "ntp",
            "router",
            "target",
            "ziel",
        ],
    ),
    (
        Role::Paired,
        &[
            "after",
            "alt",
            "alte",
            "before",
            "current",
            "external",
            "extern",
            "from",
            "inside",
            "internal",
            "intern",
            "mapped",
            "nach",
            "neu",
            "neue",
            "new",
            "old",
            "outside",
            "private",
            "public",
            "real",
            "to",
            "translated",
            "vorher",
            "nachher",
        ],
    ),
    (Role::Start, &["anfang", "begin", "beginn", "beginning", "erste", "first", "low", "lower", "start", "von"]),
    (Role::End, &["bis", "end", "ende", "high", "higher", "last", "letzte", "until", "upper"]),
];

/// Other words in the headings of a table with addresses.
const OTHER_HEADINGS: &[&str] = &[
    "comment",
    "description",
    "device",
    "hostname",
    "interface",
    "location",
    "port",
    "ports",
    "protocol",
    "role",
    "site",
    "source",
    "sources",
    "src",
    "standort",
    "subnetmask",
    "vlan",
    "zone",
];

/// The columns of a table.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    roles: Vec<Role>,
    border: char,
}

impl Columns {
    /// The columns under a line of headings; `None` if none of them needs another reading than a list's.
    pub fn read(line: &str, border: Option<char>) -> Option<Self> {
        if line.contains(|ch: char| ch.is_ascii_digit()) {
            return None;
        }
        let border = border.unwrap_or(if line.contains('\t') { '\t' } else { '|' });
        let cells: Vec<Option<Role>> = line.split(border).map(role).collect();
        let is_table = cells.len() > 1 && cells.iter().flatten().count() > 1;
        // `Destination` beside `Port` alone is the column of the members.
        let has_members = line.split(border).any(|cell| words(cell).any(is_member) && role(cell) != Some(Role::Aside));
        let or_plain =
            |role: Option<Role>| role.filter(|role| has_members || *role != Role::Aside).unwrap_or(Role::Plain);
        let roles: Vec<Role> = cells.into_iter().map(or_plain).collect();
        (is_table && roles.iter().any(|role| *role != Role::Plain)).then_some(Self { roles, border })
    }

    /// Reads, tells or lists the cells of a row to which the headings give a meaning of their own, and takes them out of
    /// it.
    pub fn take<'t>(&self, line: &'t str, tokens: &mut Vec<Token<'t>>, out: &mut Collector) {
        let cells = cells(line, tokens, self.border);
        let role = |index: usize| self.roles.get(cells[index]).copied().unwrap_or(Role::Plain);
        let addresses = |wanted: Role| -> Vec<usize> {
            (0..tokens.len()).filter(|index| role(*index) == wanted && tokens[*index].is_numeric()).collect()
        };
        let [plain, paired] = [Role::Plain, Role::Paired].map(|role| addresses(role).len());
        if paired > 0 && plain + paired > 1 {
            out.list(&line[tokens[0].span.start..], AddressError::OtherStatement);
            tokens.clear();
            return;
        }
        let mut used = addresses(Role::Aside);
        for index in &used {
            out.note(tokens[*index].text, NoteKind::OtherColumn);
        }
        if let ([first], [last]) = (addresses(Role::Start).as_slice(), addresses(Role::End).as_slice())
            && first + 1 == *last
        {
            // Both are one token from here on.
            let found = range(tokens[*first].word(), tokens[*last].word());
            let end = tokens[*last].span.end;
            let both = &mut tokens[*first];
            both.span.end = end;
            both.text = &line[both.span.clone()];
            both.piece = found.map_or_else(Piece::Broken, |range| Piece::Other(range, None));
            used.push(*last);
        }
        let mut index = 0..;
        tokens.retain(|_| !index.next().is_some_and(|index| used.contains(&index)));
    }
}

fn words(heading: &str) -> impl Iterator<Item = &str> {
    heading.split(|ch: char| !ch.is_alphanumeric() && ch != '-').filter(|word| !word.is_empty())
}

/// Returns `true` for a word over a column that may have the addresses of the list.
fn is_member(word: &str) -> bool {
    let is_other = is_one_of(&["fqdn", "hostname", "mask", "name", "netmask"], word);
    !is_other && is_one_of(HEADINGS, word) || is_one_of(&["source", "sources", "src"], word)
}

/// The role of a column by the words of its heading; `None` for unknown ones.
fn role(heading: &str) -> Option<Role> {
    let special = ROLES.iter().find(|(_, known)| words(heading).any(|word| is_one_of(known, word)));
    let is_known = || words(heading).any(|word| is_one_of(HEADINGS, word) || is_one_of(OTHER_HEADINGS, word));
    special.map(|(role, _)| *role).or_else(|| is_known().then_some(Role::Plain))
}

/// The index of the column of each token; a border between quotation marks is none.
fn cells(line: &str, tokens: &[Token], border: char) -> Vec<usize> {
    let (mut at, mut column, mut is_quoted) = (0, 0, false);
    let column_of = |token: &Token| {
        for ch in line[at..token.span.start].chars() {
            is_quoted ^= ch == '"';
            column += usize::from(ch == border && !is_quoted);
        }
        at = token.span.start;
        column
    };
    tokens.iter().map(column_of).collect()
}
