//! Proving the openings: the commands to run, and the results.

use super::AppState;
use crate::{
    matrix::{Flow, TableRow},
    report::{Outcome, TestResults},
};
use std::collections::HashSet;
use strum::{IntoStaticStr, VariantArray};

/// A shell that test scripts are written for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
pub enum ProofShell {
    /// Linux and appliances.
    #[default]
    #[strum(serialize = "Bash")]
    Bash,
    /// Windows.
    #[strum(serialize = "PowerShell")]
    PowerShell,
}

impl ProofShell {
    /// Both, in the order they are offered.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The display name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The id of the export format of its script.
    #[must_use]
    pub fn format(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::PowerShell => "powershell",
        }
    }
}

/// The command that tests the connections of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofCommand {
    /// The group's name.
    pub source: String,
    /// The command, to be run on a machine of the group.
    pub command: String,
    /// The number of connections that it tests.
    pub openings: usize,
}

/// The number of openings with an outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProofSummary {
    /// The sentence about all openings: `12 of 17 openings tested: 10 open, 2 timed out.`
    pub sentence: String,
    /// Sentences about lines that are no result, and results that are of no opening.
    pub problems: Vec<String>,
}

impl AppState {
    /// The name of the script's file.
    #[must_use]
    pub fn proof_file_name(&self) -> String {
        let format = crate::report::formats().find(|format| format.id == self.view.proof_shell.format());
        format.map_or_else(String::new, |format| self.export_file_name_of(format))
    }

    /// The command for each group that starts connections.
    #[must_use]
    pub fn proof_commands(&self) -> Vec<ProofCommand> {
        let (topology, file) = (self.derived.plan.topology(), self.proof_file_name());
        let by_source = self.derived.matrix.flows.chunk_by(|one, other| one.source == other.source);
        let command = |flows: &[Flow]| {
            let group = &topology[flows[0].source];
            let id = group.at.id(&self.document);
            let command = match self.view.proof_shell {
                ProofShell::Bash => format!("bash {file} {id} > {id}.jsonl"),
                ProofShell::PowerShell => format!(r".\{file} {id} -Json > {id}.jsonl"),
            };
            ProofCommand { source: group.name.clone(), command, openings: flows.len() }
        };
        by_source.map(command).collect()
    }

    /// The results that were pasted.
    #[must_use]
    pub fn results(&self) -> &TestResults {
        &self.results
    }

    /// The outcome of a row's connections: the worst, if all of them have one.
    #[must_use]
    pub fn row_outcome(&self, row: &TableRow) -> Option<Outcome> {
        let outcomes = row.flows.iter().map(|&index| self.flow_outcome(&self.derived.matrix.flows[index]));
        outcomes.collect::<Option<Vec<_>>>()?.into_iter().max()
    }

    /// The number of a row's connections that have an outcome, in words; empty if none has.
    #[must_use]
    pub fn partly_tested(&self, row: &TableRow) -> String {
        let flows = row.flows.iter().map(|&index| &self.derived.matrix.flows[index]);
        match flows.filter(|flow| self.flow_outcome(flow).is_some()).count() {
            0 => String::new(),
            tested => format!("{tested} of {} tested", row.flows.len()),
        }
    }

    fn flow_outcome(&self, flow: &Flow) -> Option<Outcome> {
        self.results.outcome(&flow.name(&self.document, &self.derived.plan))
    }

    /// The results in words.
    #[must_use]
    pub fn proof_summary(&self) -> ProofSummary {
        let flows = &self.derived.matrix.flows;
        let outcomes: Vec<Outcome> = flows.iter().filter_map(|flow| self.flow_outcome(flow)).collect();
        let mut names: Vec<Outcome> = outcomes.clone();
        names.sort_unstable();
        names.dedup();
        let counted = names
            .iter()
            .map(|name| format!("{} {}", outcomes.iter().filter(|outcome| *outcome == name).count(), name.name()));
        let counted = counted.collect::<Vec<_>>().join(", ");
        let sentence = match outcomes.len() {
            0 => String::new(),
            tested => format!("{tested} of {} openings tested: {counted}.", flows.len()),
        };
        ProofSummary { sentence, problems: self.proof_problems() }
    }

    fn proof_problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if let [first, ..] = self.results.unread[..] {
            let count = self.results.unread.len();
            let lines = if count == 1 { "line is no result" } else { "lines are no results" };
            problems.push(format!("{count} {lines} (line {first}). Paste the lines that begin with {{."));
        }
        let plan = &self.derived.plan;
        let known: HashSet<String> =
            self.derived.matrix.flows.iter().map(|flow| flow.name(&self.document, plan)).collect();
        let strange: Vec<&str> = self.results.connections().filter(|name| !known.contains(*name)).collect();
        if let [first, ..] = strange[..] {
            problems
                .push(format!("{} of the results are of no opening of this plan, for example {first}.", strange.len()));
        }
        problems
    }
}
