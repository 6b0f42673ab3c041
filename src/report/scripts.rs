//! Scripts that a machine of a source group runs to prove the openings that it starts.
//!
//! The program is in a file of its own; its data is written here: the openings of each source group, in which every text
//! is quoted. Shells differ in keywords and quotes.

use super::tables::cell;
use crate::{
    matrix::{Column, Flow},
    net::{Address, Protocol},
    plan::GroupId,
    ruleset::{ExportInput, ExportResult, header_lines},
};

/// How a kind of script is written.
pub struct Shell {
    /// The lines above the header.
    pub first_lines: &'static str,
    /// The text from the header to the first source, around a source's id and its openings, and from the last source to
    /// the list.
    pub sources: [&'static str; 4],
    /// The command that lists a source, and the text from the last of them to the program.
    pub list: [&'static str; 2],
    /// Everything but the data.
    pub program: &'static str,
    /// Puts a text on one line, in characters that the shell reads.
    pub line: fn(&str) -> String,
    /// A single quote between two of them.
    pub escaped_quote: &'static str,
    /// Appends the commands for openings of one source, one destination and one protocol.
    pub push: fn(&mut String, ExportInput, &[Flow]),
}

impl Shell {
    /// A text that is taken as it is: in single quotes only their end means anything.
    fn quoted(&self, text: &str) -> String {
        format!("'{}'", (self.line)(text).replace('\'', self.escaped_quote))
    }

    /// Writes the script, which has these gaps.
    pub fn script(&self, input: ExportInput, gaps: Vec<String>) -> ExportResult {
        let mut text = self.first_lines.to_owned();
        for line in header_lines(input, &gaps) {
            text.extend(["# ", &(self.line)(&line), "\n"]);
        }
        let [before, open, close, after] = self.sources;
        text.push_str(before);
        let mut list = String::new();
        for flows in input.matrix.flows.chunk_by(|one, other| one.source == other.source) {
            let source = flows[0].source;
            let id = self.quoted(&id(input, source));
            text.extend(["\t", &id, open]);
            for flows in flows.chunk_by(|one, other| target(one) == target(other)) {
                (self.push)(&mut text, input, flows);
            }
            text.push_str(close);
            list.extend([self.list[0], &id, " ", &self.quoted(&input.plan.topology()[source].name), "\n"]);
        }
        text.extend([after, &list, self.list[1], self.program]);
        ExportResult::from_text(text, gaps)
    }

    /// Appends a command for each opening: its name, then `'dns' 'DNS server' 'udp' '53' 'S13 · §1 n2' '10.9.0.53'`.
    /// An address of more than one device has `net=` before it.
    pub fn push_each(&self, text: &mut String, input: ExportInput, flows: &[Flow], command: &str) {
        for flow in flows {
            let destination = &input.plan.topology()[flow.destination];
            let port = flow.service.port().map_or_else(|| "-".to_owned(), |port| port.to_string());
            let reference = cell(input, flow, Column::Reference);
            let protocol = flow.service.protocol().word();
            text.push_str(command);
            for word in [&id(input, flow.destination), &destination.name, protocol, &port, &reference] {
                text.extend([" ", &self.quoted(word)]);
            }
            for address in &destination.addresses {
                let prefix = if is_one(address) { "" } else { "net=" };
                text.extend([" ", &self.quoted(&format!("{prefix}{address}"))]);
            }
            text.push('\n');
        }
    }
}

/// Destination and protocol.
fn target(flow: &Flow) -> (GroupId, Protocol) {
    (flow.destination, flow.service.protocol())
}

/// The name of a group on a command line.
pub fn id(input: ExportInput, group: GroupId) -> String {
    input.plan.topology()[group].at.id(input.document)
}

/// Whether an address is of one device, which can be tried.
pub fn is_one(address: &Address) -> bool {
    matches!(address, Address::Host(_) | Address::Name(_))
}
