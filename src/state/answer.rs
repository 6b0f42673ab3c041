//! The answer to a question about a single connection, in words.

use super::{AppState, RowList, View, reason_text};
use crate::matrix::{Answer, Flow, TableColumn, address_in_words, answer};
use std::rc::Rc;
use strum::{IntoStaticStr, VariantArray};

/// A field of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum AskField {
    /// The end that would start the connection.
    AskFrom,
    /// The end that would listen.
    AskTo,
    /// The port.
    AskPort,
}

impl AskField {
    /// Every field, in order.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name of the field in the page.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The label.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::AskFrom => "From",
            Self::AskTo => "To",
            Self::AskPort => "Port",
        }
    }

    /// The text in the empty field.
    #[must_use]
    pub fn placeholder(self) -> &'static str {
        match self {
            Self::AskFrom | Self::AskTo => "group, zone or address",
            Self::AskPort => "443, 8080-8090, udp 53",
        }
    }
}

/// The answer in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerText {
    /// The first sentence.
    pub verdict: String,
    /// Why.
    pub because: Vec<String>,
    /// The rows that say so: a text and the row's name.
    pub rows: Vec<(String, Rc<str>)>,
}

impl View {
    /// The text of a field of the question.
    #[must_use]
    pub fn asked(&self, field: AskField) -> &str {
        match field {
            AskField::AskFrom => &self.question.from,
            AskField::AskTo => &self.question.to,
            AskField::AskPort => &self.question.service,
        }
    }

    /// Changes a field of the question.
    pub(super) fn ask(&mut self, field: AskField, text: String) {
        match field {
            AskField::AskFrom => self.question.from = text,
            AskField::AskTo => self.question.to = text,
            AskField::AskPort => self.question.service = text,
        }
    }
}

impl AppState {
    /// The answer to the question of the view.
    #[must_use]
    pub fn answer(&self) -> AnswerText {
        let (plan, question) = (&self.derived.plan, &self.view.question);
        let answer = answer(&self.document, plan, &self.derived.matrix, question);
        let mut text = self.answer_text(&answer);
        if !matches!(answer, Answer::Incomplete | Answer::Unclear(_)) {
            let ends = [&question.from, &question.to].into_iter().filter_map(|end| address_in_words(plan, end));
            text.because = ends.chain(text.because).collect();
        }
        text
    }

    fn answer_text(&self, answer: &Answer) -> AnswerText {
        let matrix = &self.derived.matrix;
        match answer {
            Answer::Incomplete => AnswerText::verdict("Enter both ends."),
            Answer::Unclear(sentence) => AnswerText::verdict(sentence),
            Answer::Needed { flows, unneeded } => {
                let mut because = self.consequences(&matrix.flows, flows);
                because.extend((!unneeded.is_empty()).then(|| format!("Nothing needs {}.", unneeded.join(", "))));
                let verdict = if unneeded.is_empty() { "Needed." } else { "Needed in part." };
                AnswerText {
                    verdict: verdict.to_owned(),
                    because,
                    rows: rows_of("Rule", &self.shown().openings, flows),
                }
            }
            Answer::SameZone(flows) => AnswerText {
                verdict: "No opening needed: both are in the same zone, with no firewall between them.".to_owned(),
                because: self.consequences(&matrix.intra_zone, flows),
                rows: rows_of("Same zone, row", &self.shown().same_zone, flows),
            },
            Answer::LeftOut(flows) => AnswerText {
                verdict: "Recommended, but left out of this plan.".to_owned(),
                because: self.consequences(&matrix.left_out, flows),
                rows: Vec::new(),
            },
            Answer::NotNeeded { because, nearest } => AnswerText {
                verdict: if nearest.is_empty() { "Not needed." } else { "Not needed. What comes nearest:" }.to_owned(),
                because: because.clone(),
                rows: rows_of("Rule", &self.shown().openings, nearest),
            },
        }
    }

    /// Each once: what does not work without some flows.
    fn consequences(&self, flows: &[Flow], chosen: &[usize]) -> Vec<String> {
        let mut sentences: Vec<String> = Vec::new();
        for reason in chosen.iter().flat_map(|&index| &flows[index].reasons) {
            let sentence = reason_text(&self.document, *reason).without;
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        sentences
    }
}

/// The rows that some flows are in: `Rule 3: Policy Server → Scanning Server, TCP 5222 (documented)`.
fn rows_of(kind: &str, list: &RowList, flows: &[usize]) -> Vec<(String, Rc<str>)> {
    let rows = list.rows.iter().zip(&*list.data);
    let concerned = rows.filter(|(row, _)| flows.iter().any(|flow| row.flows.binary_search(flow).is_ok()));
    let text = |data: &super::RowData| {
        let first = |column| data.texts.lines(column).first().map_or("", String::as_str);
        let services = data.texts.lines(TableColumn::Port).join(", ");
        let basis = data.texts.lines(TableColumn::Basis).join(", ");
        let [from, to] = [TableColumn::From, TableColumn::To].map(first);
        format!("{kind} {}: {from} → {to}, {services} ({basis})", data.number)
    };
    concerned.map(|(_, data)| (text(data), Rc::clone(&data.name))).collect()
}

impl AnswerText {
    fn verdict(sentence: &str) -> Self {
        Self { verdict: sentence.to_owned(), ..Self::default() }
    }
}
