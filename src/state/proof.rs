//! Proving the openings: the commands to run, and the results.

use super::AppState;
use crate::{
    matrix::{Flow, TableRow},
    net::{Address, services_by_protocol},
    plan::Group,
    report::{Outcome, TestResults},
};
use std::{collections::HashSet, rc::Rc};
use strum::{IntoStaticStr, VariantArray};

/// The most connections of a row that are named because they are not open.
const MAX_NAMED: usize = 8;

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

/// The result of a row's connections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowResult {
    /// The worst outcome; `None` if nothing was tested.
    pub worst: Option<Outcome>,
    /// The outcome in words, with numbers where there are several: `1 timed out, 6 open, 1 untested`.
    pub words: String,
    /// The connections that are not open: `London clients → 192.0.2.12 TCP 8080: timed out`.
    pub not_open: Vec<String>,
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

    /// Takes in the results that were pasted.
    pub(super) fn results_pasted(&mut self, text: String) {
        self.results = Rc::new(TestResults::parse(&text));
        self.view.pasted_results = text;
    }

    /// The results that were pasted.
    #[must_use]
    pub fn results(&self) -> &TestResults {
        &self.results
    }

    /// The result of a row's connections.
    #[must_use]
    pub fn row_result(&self, row: &TableRow) -> RowResult {
        let flows: Vec<&Flow> = row.flows.iter().map(|&index| &self.derived.matrix.flows[index]).collect();
        let outcomes: Vec<Outcome> = flows.iter().filter_map(|flow| self.flow_outcome(flow)).collect();
        let worst = outcomes.iter().max().copied();
        let words = match worst {
            None => String::new(),
            Some(worst) if outcomes.len() == flows.len() && outcomes.iter().all(|outcome| *outcome == worst) => {
                worst.name().to_owned()
            }
            Some(_) => {
                let untested = flows.len() - outcomes.len();
                let mut words = counted(&outcomes);
                words.extend((untested > 0).then(|| format!("{untested} untested")));
                words.join(", ")
            }
        };
        RowResult { worst, words, not_open: self.not_open(&flows) }
    }

    /// The connections of a row that are not open, each with its address and outcome.
    fn not_open(&self, flows: &[&Flow]) -> Vec<String> {
        let topology = self.derived.plan.topology();
        let mut named = Vec::new();
        for flow in flows {
            let bad = self.tries(flow).into_iter().filter(|(_, outcome)| outcome.is_bad());
            named.extend(bad.map(|(address, outcome)| {
                let (source, service) = (&topology[flow.source].name, services_by_protocol(&[flow.service]).concat());
                format!("{source} → {address} {service}: {}", outcome.name())
            }));
        }
        let more = named.len().saturating_sub(MAX_NAMED);
        named.truncate(MAX_NAMED);
        named.extend((more > 0).then(|| format!("and {more} more")));
        named
    }

    /// The addresses of its destination at which a connection was tried. Results of other addresses prove nothing.
    fn tries(&self, flow: &Flow) -> Vec<(&str, Outcome)> {
        let destination = &self.derived.plan.topology()[flow.destination];
        self.results.tries(&self.flow_name(flow)).filter(|(address, _)| has_address(destination, address)).collect()
    }

    fn flow_name(&self, flow: &Flow) -> String {
        flow.name(&self.document, &self.derived.plan)
    }

    /// The worst outcome of all addresses at which a connection was tried; `None` without any.
    fn flow_outcome(&self, flow: &Flow) -> Option<Outcome> {
        self.tries(flow).into_iter().map(|(_, outcome)| outcome).max()
    }

    /// The results in words.
    #[must_use]
    pub fn proof_summary(&self) -> ProofSummary {
        if self.results.is_empty() && self.results.unread.is_empty() {
            return ProofSummary::default();
        }
        let flows = &self.derived.matrix.flows;
        let outcomes: Vec<Outcome> = flows.iter().filter_map(|flow| self.flow_outcome(flow)).collect();
        let (untried, tested): (Vec<Outcome>, Vec<Outcome>) =
            outcomes.iter().partition(|outcome| **outcome == Outcome::NotTried);
        let mut sentence = match tested.len() {
            0 => format!("0 of {} openings tested", flows.len()),
            tests => format!("{tests} of {} openings tested: {}", flows.len(), counted(&tested).join(", ")),
        };
        if !untried.is_empty() {
            sentence = format!("{sentence}; {} not tried", untried.len());
        }
        sentence = if outcomes.is_empty() { String::new() } else { sentence + "." };
        ProofSummary { sentence, problems: self.proof_problems() }
    }

    fn proof_problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if let [first, ..] = self.results.unread[..] {
            let count = self.results.unread.len();
            let lines = if count == 1 { "line is no result" } else { "lines are no results" };
            problems.push(format!("{count} {lines} (line {first}). Paste the lines that begin with {{."));
        }
        let flows = &self.derived.matrix.flows;
        let known: HashSet<String> = flows.iter().map(|flow| self.flow_name(flow)).collect();
        let strange: Vec<&str> = self.results.connections().filter(|name| !known.contains(*name)).collect();
        if let [first, ..] = strange[..] {
            problems
                .push(format!("{} of the results are of no opening of this plan, for example {first}.", strange.len()));
        }
        let elsewhere = |flow: &Flow| {
            let destination = &self.derived.plan.topology()[flow.destination];
            let name = self.flow_name(flow);
            let tries = self.results.tries(&name).filter(|(address, _)| !has_address(destination, address));
            tries.map(|(address, _)| format!("{address} is no address of {}", destination.name)).collect::<Vec<_>>()
        };
        let mut elsewhere: Vec<String> = flows.iter().flat_map(elsewhere).collect();
        elsewhere.dedup();
        if let [first, ..] = &elsewhere[..] {
            let more = if elsewhere.len() > 1 {
                format!(" (and {} more like it)", elsewhere.len() - 1)
            } else {
                String::new()
            };
            problems.push(format!("{first}{more}: such results are not counted."));
        }
        problems
    }
}

/// The number of each outcome in words, the worst first.
fn counted(outcomes: &[Outcome]) -> Vec<String> {
    let count = |wanted: &Outcome| outcomes.iter().filter(|outcome| *outcome == wanted).count();
    let present = Outcome::ALL.iter().rev().map(|outcome| (outcome, count(outcome))).filter(|(_, count)| *count > 0);
    present.map(|(outcome, count)| format!("{count} {}", outcome.name())).collect()
}

/// Returns `true` if an address that was tried may be one of the group's: it is among them, or nobody can tell, because
/// the group has none yet, or a name whose address only DNS knows.
fn has_address(group: &Group, tried: &str) -> bool {
    let is_unknown = group.addresses.is_empty() || group.addresses.iter().any(|address| address.family().is_none());
    tried.is_empty()
        || is_unknown
        || tried.parse().is_ok_and(|tried: Address| group.addresses.iter().any(|address| address.overlaps(&tried)))
}
