//! Everything that follows from a draft.

use crate::{
    document::{Party, PortDocument, Set},
    link,
    matrix::{Matrix, resolve, warnings},
    plan::{About, Detail, Draft, GroupId, Plan, Problem, check},
};

/// How many problems are listed together.
const MAX_PROBLEMS: usize = 24;

/// What a draft comes to: its plan, the matrix, what is wrong, and its link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The sound part of the draft.
    pub plan: Plan,
    /// What is wrong with the rest.
    pub problems: Vec<Problem>,
    /// What a firewall must let through.
    pub matrix: Matrix,
    /// The plan in the link's notation.
    pub notation: String,
}

impl Report {
    /// Works everything out.
    #[must_use]
    pub fn of(document: &PortDocument, draft: &Draft) -> Self {
        let (plan, mut problems) = check(document, draft);
        let matrix = resolve(document, &plan);
        problems.extend(warnings(document, &plan, &matrix));
        Self { matrix, plan, problems, notation: link::write(document, draft) }
    }

    /// What is wrong, for reading from the top: the first of it, and how much more there is.
    #[must_use]
    pub fn problems_in_words(&self) -> Vec<String> {
        let mut words = Vec::new();
        for problem in self.problems.iter().take(MAX_PROBLEMS) {
            words.push(problem.text.clone());
        }
        let more = self.problems.len() - words.len();
        if more > 0 {
            words.push(format!("And {more} more, each beside its field."));
        }
        words
    }

    /// The parties whose groups can be described: the chosen roles, and whoever a connection needs.
    #[must_use]
    pub fn parties(&self, document: &PortDocument) -> Set<Party> {
        let mut parties = Set::default();
        for role in document.roles() {
            parties.set(role, self.plan.roles().contains(role));
        }
        for group in self.groups() {
            parties.insert(self.plan.topology()[group].at.party);
        }
        parties
    }

    /// The groups at the ends of connections, inside a zone or not, in order.
    #[must_use]
    pub fn groups(&self) -> Vec<GroupId> {
        self.matrix.all_groups()
    }

    /// The problem of a field, if it has one.
    #[must_use]
    pub fn problem(&self, about: About) -> Option<&str> {
        self.problems.iter().find(|problem| problem.about == about).map(|problem| problem.text.as_str())
    }

    /// A name for files made of this plan: the project in letters that every file system takes.
    #[must_use]
    pub fn file_stem(&self) -> String {
        let mut stem = String::new();
        let mut between = "";
        for letter in self.plan.details().get(Detail::Project).chars() {
            if letter.is_ascii() && !letter.is_ascii_alphanumeric() {
                between = if stem.is_empty() { "" } else { "-" };
            } else {
                stem.push_str(between);
                stem.push(letter.to_ascii_lowercase());
                between = "";
            }
        }
        let before = if stem.is_empty() { "port-matrix" } else { "port-matrix-" };
        before.chars().chain(stem.chars().take(60)).collect()
    }
}
