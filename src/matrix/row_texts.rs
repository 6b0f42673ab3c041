//! The texts of a row of the rules table, and the search in them.

use super::{Column, Flow};
use crate::{document::PortDocument, plan::Plan};

/// The texts of a flow's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowTexts {
    /// The lines of each column, in the order of [`Column::ALL`].
    pub cells: Vec<Vec<String>>,
    /// Further texts for the search: the service as `tcp/443`, and the features.
    keywords: Vec<String>,
}

impl RowTexts {
    /// The texts of a flow.
    #[must_use]
    pub fn of(document: &PortDocument, plan: &Plan, flow: &Flow) -> Self {
        let features = flow.reasons.iter().filter_map(|reason| reason.feature(document));
        let features = features.map(|feature| document.features[feature].name.clone());
        Self {
            cells: Column::ALL.iter().map(|column| column.lines(document, plan, flow)).collect(),
            keywords: std::iter::once(flow.service.to_string()).chain(features).collect(),
        }
    }

    /// The lines of a column.
    #[must_use]
    pub fn lines(&self, column: Column) -> &[String] {
        // `Column::ALL` is in the order of the declaration.
        &self.cells[column as usize]
    }
}

/// A search: words that must all occur in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query(Vec<String>);

impl Query {
    /// Splits the search text at white space. Case is ignored for A to Z.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.split_ascii_whitespace().map(str::to_owned).collect())
    }

    /// Returns `true` without a word to search for: every row matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns `true` if a row matches. A number is compared only with ports, from their first digit: `443` matches
    /// 443 and not 8443.
    #[must_use]
    pub fn matches(&self, row: &RowTexts) -> bool {
        self.0.iter().all(|word| match word.parse::<u32>() {
            Ok(_) => {
                let mut ports = row.lines(Column::Port).iter();
                ports.any(|port| port.strip_prefix("default ").unwrap_or(port).starts_with(word))
            }
            Err(_) => row.cells.iter().flatten().chain(&row.keywords).any(|line| contains(line, word)),
        })
    }
}

fn contains(line: &str, word: &str) -> bool {
    line.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}
