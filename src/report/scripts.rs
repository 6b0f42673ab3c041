//! Scripts that a machine of a source group runs to test the connections that it starts.
//!
//! The program is in a file of its own; its data is written here: the openings of each source group, with every string
//! quoted. Shells differ in keywords and quotes.

use super::tables::cell;
use crate::{
    matrix::{Column, Flow},
    net::{Address, Protocol},
    plan::GroupId,
    ruleset::{ExportInput, ExportResult, header_lines},
};

/// The syntax of a kind of script.
pub struct Shell {
    /// The lines above the header.
    pub first_lines: &'static str,
    /// The text between the header and the first source, before and after a source's id and its openings, and between
    /// the last source and the list.
    pub sources: [&'static str; 4],
    /// The command that lists a source, and the text between the last of them and the program.
    pub list: [&'static str; 2],
    /// The script without its data.
    pub program: &'static str,
    /// Sanitizes a string: one line, in characters that the shell accepts.
    pub line: fn(&str) -> String,
    /// A single quote inside single quotes, escaped.
    pub escaped_quote: &'static str,
    /// Appends the commands for openings of one source, one destination and one protocol.
    pub push: fn(&mut String, ExportInput, &[Flow]),
}

impl Shell {
    /// A string in single quotes, where only the closing quote has a meaning.
    fn quoted(&self, text: &str) -> String {
        format!("'{}'", (self.line)(text).replace('\'', self.escaped_quote))
    }

    /// Renders the script with these gaps in its header.
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

    /// Appends a command for each opening: the command's name, then
    /// `'dns' 'DNS server' 'udp' '53' 'S13 · §1 n2' '10.9.0.53'`. An address of more than one device has the prefix
    /// `net=`.
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

/// The destination and the protocol of a flow.
fn target(flow: &Flow) -> (GroupId, Protocol) {
    (flow.destination, flow.service.protocol())
}

/// The name of a group on a command line.
pub fn id(input: ExportInput, group: GroupId) -> String {
    input.plan.topology()[group].at.id(input.document)
}

/// Returns `true` if the address is a single device, which can be tested.
pub fn is_one(address: &Address) -> bool {
    matches!(address, Address::Host(_) | Address::Name(_))
}
