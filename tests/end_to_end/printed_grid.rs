//! The grid on paper: every heading and every cell, in as many parts as the paper needs.

use crate::{
    browser::until,
    page::Page,
    printed::{PAPERS, Printed, squeezed},
    row::texts,
    sheet::choose_parts,
    stage::Stage,
};
use serde_json::Value;

/// Six parties with long names.
const LONG_NAMES: &str = "#v=2&roles=scanning.policy&scanning=FW_DMZ_SCANNING_SERVERS_SITE_01\
    &scanning=FW_DMZ_SCANNING_SERVERS_SITE_02&policy=FW_MGMT_POLICY_SERVER&dns=FW_CORE_DNS_SERVERS\
    &internet=FW_OUTSIDE_INTERNET&update-sites=FW_OUTSIDE_UPDATE_SITES";

/// Twelve groups of one role, and every feature: more than 20 parties.
fn many() -> String {
    let features = "http-proxy.https-proxy.ftp-proxy.icap.wccp.authentication.snmp.updates.archive-https.archive-samba\
                    .archive-sftp.archive-ftp.active-directory.ldap-import.ldaps-import.dashboard-traps";
    let groups = (101..=112).fold(String::new(), |groups, number| groups + &format!("&scanning=Scanning+{number}"));
    format!("#v=2&roles=scanning.policy&on={features}&advised=yes{groups}")
}

/// A grid as it is on the screen.
struct Grid {
    destinations: Vec<String>,
    /// Each row: its heading, and its cells.
    rows: Vec<(String, Vec<String>)>,
}

impl Grid {
    fn on_screen(page: &Page) -> Self {
        page.pick("Grid");
        until("the grid is there", || !page.seen(".grid").is_empty());
        let script = "
            const [grid, ...others] = document.querySelectorAll('.grid');
            if (others.length) throw new Error('the screen has one grid');
            return [grid.tHead.rows[0], ...grid.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.textContent));
        ";
        let rows = page.run(script);
        let row = |row: &Value| texts(row).iter().map(|text| squeezed(text)).collect::<Vec<_>>();
        let mut rows = rows.as_array().expect("a list of rows").iter().map(row);
        let headings = rows.next().expect("a row of headings");
        assert_eq!(headings[0], CORNER);
        let rows = rows.map(|mut row| (row.remove(0), row)).collect();
        Self { destinations: headings[1..].to_vec(), rows }
    }

    /// A row as it reads on paper in a part with some of the columns.
    fn row(&self, row: usize, columns: std::ops::Range<usize>) -> String {
        let (heading, cells) = &self.rows[row];
        heading.clone() + &cells[columns].concat()
    }

    /// The end of the columns whose headings this text begins with: as many as leave the first row behind them.
    fn part(&self, text: &str, start: usize) -> Option<usize> {
        (start + 1..=self.destinations.len()).rev().find(|&end| {
            let rest = text.strip_prefix(&self.destinations[start..end].concat());
            rest.is_some_and(|rest| rest.starts_with(&self.row(0, start..end)))
        })
    }
}

const CORNER: &str = "Source↓Destination→";

/// Reads the grid back from paper, part by part, sheet by sheet, and panics at what is missing.
fn is_whole(grid: &Grid, printed: &Printed, paper: &str) {
    let (mut start, mut end) = (0, 0);
    let mut wanted = 0;
    for sheet in printed.sheets() {
        for piece in sheet.split(CORNER).skip(1) {
            // A part's headings come again on its next sheet.
            if let Some(next) = grid.part(piece, end).filter(|_| wanted == grid.rows.len() || end == 0) {
                (start, end, wanted) = (end, next, 0);
            }
            let mut rest = piece.strip_prefix(&grid.destinations[start..end].concat()).unwrap_or_default();
            while wanted < grid.rows.len() {
                let Some(after) = rest.strip_prefix(&grid.row(wanted, start..end)) else { break };
                (rest, wanted) = (after, wanted + 1);
            }
        }
    }
    let columns = grid.destinations.len();
    assert_eq!(
        (end, wanted),
        (columns, grid.rows.len()),
        "columns and rows of the last part on {paper}: {}",
        printed.text()
    );
}

fn prints_whole(stage: Stage, plan: &str, least_columns: usize) {
    let page = Page::open(stage, plan);
    let grid = Grid::on_screen(&page);
    assert!(grid.destinations.len() >= least_columns, "{:?}", grid.destinations);
    choose_parts(&page, &["sheet-grid"]);
    for (paper, width, height) in PAPERS {
        let printed = Printed::on(&page, width, height);
        is_whole(&grid, &printed, paper);
        assert_eq!(printed.misplaced(), [""; 0], "on {paper}");
    }
}

pub fn a_grid_with_long_names_is_whole_on_paper(stage: Stage) {
    prints_whole(stage, LONG_NAMES, 6);
}

pub fn a_grid_of_more_than_twenty_parties_is_whole_on_paper(stage: Stage) {
    prints_whole(stage, &many(), 12);
}

pub fn the_default_grid_is_whole_on_paper(stage: Stage) {
    prints_whole(stage, "", 4);
}
