//! Everything derived from a draft.

use crate::{
    diagram::{Sketch, sketch},
    document::{Party, PortDocument, Set},
    link,
    matrix::{Matrix, resolve, warnings},
    plan::{About, Detail, Draft, GroupId, Plan, Problem, check},
    report::ExportInput,
};

/// The most characters of the title that a file name takes over.
const MAX_STEM: usize = 60;

/// Everything derived from a draft: the plan, its problems, the matrix, and the serialized plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derived {
    /// The valid part of the draft.
    pub plan: Plan,
    /// The problems of the rest.
    pub problems: Vec<Problem>,
    /// The openings that a firewall must have.
    pub matrix: Matrix,
    /// The plan as a link writes it.
    pub serialized: String,
}

impl Derived {
    /// Derives everything from a draft.
    #[must_use]
    pub fn from_draft(document: &PortDocument, draft: &Draft) -> Self {
        let (plan, mut problems) = check(document, draft);
        let matrix = resolve(document, &plan);
        problems.extend(warnings(document, &plan, &matrix));
        Self { matrix, plan, problems, serialized: link::write(document, draft) }
    }

    /// The messages of at most `max` problems, and the number of further ones.
    #[must_use]
    pub fn problem_messages(&self, max: usize) -> Vec<String> {
        let shown = self.problems.iter().take(max);
        let mut messages: Vec<String> = shown.map(|problem| problem.text.clone()).collect();
        let more = self.problems.len() - messages.len();
        if more > 0 {
            messages.push(format!("And {more} more, each beside its field."));
        }
        messages
    }

    /// The parties whose groups are shown: the chosen roles, everyone that a connection needs, and everyone of whom the
    /// draft says anything, needed at present or not.
    #[must_use]
    pub fn parties(&self, document: &PortDocument, draft: &Draft) -> Set<Party> {
        let chosen = document.roles().filter(|&role| self.plan.roles().contains(role));
        let described = draft.described_groups().map(|(at, _)| at.party);
        let outside = described.filter(|&party| !document.parties[party].is_role);
        chosen.chain(outside).chain(self.connected_parties().iter()).collect()
    }

    /// The parties that a connection needs.
    #[must_use]
    pub fn connected_parties(&self) -> Set<Party> {
        self.connected_groups().into_iter().map(|group| self.plan.topology()[group].at.party).collect()
    }

    /// The groups at the ends of connections, inside a zone or not, in order.
    #[must_use]
    pub fn connected_groups(&self) -> Vec<GroupId> {
        self.matrix.all_groups()
    }

    /// The messages of a field's problems in a row, if it has any.
    #[must_use]
    pub fn problem(&self, about: About) -> Option<String> {
        let of_field = self.problems.iter().filter(|problem| problem.about == about);
        join_messages(of_field.map(|problem| problem.text.as_str()))
    }

    /// The input of the exports; `link` opens the plan.
    #[must_use]
    pub fn export_input<'a>(&'a self, document: &'a PortDocument, link: &'a str) -> ExportInput<'a> {
        ExportInput { document, plan: &self.plan, matrix: &self.matrix, link }
    }

    /// The picture of the plan; `None` if it has too many groups to be readable.
    #[must_use]
    pub fn sketch(&self, document: &PortDocument) -> Option<Sketch> {
        sketch(document, &self.plan, &self.matrix)
    }

    /// A name for files made of this plan: the ticket, else the project, in characters that every file system accepts.
    #[must_use]
    pub fn file_stem(&self) -> String {
        let details = [Detail::Ticket, Detail::Project].map(|detail| self.plan.details().get(detail).trim());
        let title = details.into_iter().find(|title| !title.is_empty()).unwrap_or_default().to_ascii_lowercase();
        let words: Vec<&str> =
            title.split(|ch: char| !ch.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let stem: String = words.join("-").chars().take(MAX_STEM).collect();
        if stem.is_empty() { "port-matrix".to_owned() } else { format!("port-matrix-{stem}") }
    }
}

/// The messages of a field in a row; `None` if there are none.
#[must_use]
pub fn join_messages<'a>(messages: impl Iterator<Item = &'a str>) -> Option<String> {
    let messages: Vec<&str> = messages.collect();
    (!messages.is_empty()).then(|| messages.join(" "))
}
