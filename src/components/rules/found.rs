//! The rows that the filter leaves.

use crate::{
    document::PortDocument,
    matrix::Query,
    state::{RowList, RuleTable, omitted_texts},
};
use std::rc::Rc;

/// For each row of each list, `true` if the filter matches it; without a filter all of them match.
#[derive(Clone, PartialEq)]
pub struct Found {
    /// `true` if there is a filter.
    pub is_filtered: bool,
    /// The openings.
    pub openings: Rc<[bool]>,
    /// The connections inside a zone.
    pub same_zone: Rc<[bool]>,
    /// The rules that are not needed.
    pub omitted: Rc<[bool]>,
}

impl Found {
    /// Applies a filter to a table.
    pub fn new(document: &PortDocument, table: &RuleTable, filter: &str) -> Self {
        let query = Query::new(filter);
        if query.is_empty() {
            let all = |count: usize| vec![true; count].into();
            let (openings, same_zone) = (all(table.openings.rows.len()), all(table.same_zone.rows.len()));
            let omitted = all(table.derived().matrix.omitted.len());
            return Self { is_filtered: false, openings, same_zone, omitted };
        }
        let plan = &table.derived().plan;
        let rows = |list: &RowList| -> Rc<[bool]> {
            let rows = list.rows.iter().zip(&*list.data);
            rows.map(|(row, data)| query.matches(plan, row, &data.texts)).collect()
        };
        let omitted = table.derived().matrix.omitted.iter().map(|omitted| {
            let texts = omitted_texts(document, plan, omitted);
            query.matches_texts(&texts.ports, &texts.all)
        });
        Self {
            is_filtered: true,
            openings: rows(&table.openings),
            same_zone: rows(&table.same_zone),
            omitted: omitted.collect(),
        }
    }
}

/// The number of connections of the rows that match: a row may stand for several.
pub fn count_connections(list: &RowList, found: &[bool]) -> usize {
    let rows = list.rows.iter().zip(found).filter(|(_, is_found)| **is_found);
    rows.map(|(row, _)| row.flows.len()).sum()
}

/// The number of rows that match.
pub fn count(found: &[bool]) -> usize {
    found.iter().filter(|is_found| **is_found).count()
}
