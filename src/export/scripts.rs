//! Scripts that a machine of a source group runs to prove the openings that it starts.
//!
//! What runs is a program in a file of its own; what is written here is its data: the openings of each source group, in
//! which every text is quoted. Dialects differ in words and quotes.

use super::{ExportInput, ExportResult, head::lines, people::cell};
use crate::{
    matrix::{Column, Flow},
    net::{Address, Protocol},
    plan::GroupId,
    write::said,
};

/// How a kind of script is written.
pub struct Dialect {
    /// What stands over the head.
    pub first: &'static str,
    /// From the head to the first source, around a source's id and its openings, and from the last source to the list.
    pub sources: [&'static str; 4],
    /// What lists a source, and from the last of them to the program.
    pub list: [&'static str; 2],
    /// Everything but the data.
    pub program: &'static str,
    /// A text on one line, in the letters of the dialect.
    pub line: fn(&str) -> String,
    /// What a single quote is between two of them.
    pub quote: &'static str,
    /// Appends what is run for openings of one source, one destination and one protocol.
    pub push: fn(&mut String, ExportInput, &[Flow]),
}

impl Dialect {
    /// A text that is taken as it is: in single quotes only their end means anything.
    fn quoted(&self, text: &str) -> String {
        said(&["'", &(self.line)(text).replace('\'', self.quote), "'"])
    }

    /// Writes the script, which has these gaps.
    pub fn script(&self, subject: ExportInput, gaps: Vec<String>) -> ExportResult {
        let mut text = self.first.to_owned();
        for line in lines(subject, &gaps) {
            text.extend(["# ", &(self.line)(&line), "\n"]);
        }
        let [before, open, close, after] = self.sources;
        text.push_str(before);
        let mut list = String::new();
        for flows in subject.matrix.flows.chunk_by(|one, other| one.source == other.source) {
            let source = flows[0].source;
            let id = self.quoted(&id(subject, source));
            text.extend(["\t", &id, open]);
            for flows in flows.chunk_by(|one, other| what(one) == what(other)) {
                (self.push)(&mut text, subject, flows);
            }
            text.push_str(close);
            list.extend([self.list[0], &id, " ", &self.quoted(&subject.plan.topology()[source].name), "\n"]);
        }
        text.extend([after, &list, self.list[1], self.program]);
        ExportResult::of(text, gaps)
    }

    /// Appends a command for each opening: its name, then `'dns' 'DNS server' 'udp' '53' 'S13 · §1 n2' '10.9.0.53'`.
    /// What is more than one device has `net=` before it.
    pub fn push_each(&self, text: &mut String, subject: ExportInput, flows: &[Flow], command: &str) {
        for flow in flows {
            let destination = &subject.plan.topology()[flow.destination];
            let port = flow.service.port().map_or_else(|| "-".to_owned(), |port| port.to_string());
            let reference = cell(subject, flow, Column::Reference);
            let protocol = flow.service.protocol().word();
            text.push_str(command);
            for word in [&id(subject, flow.destination), &destination.name, protocol, &port, &reference] {
                text.extend([" ", &self.quoted(word)]);
            }
            for address in &destination.addresses {
                let mark = if is_one(address) { "" } else { "net=" };
                text.extend([" ", &self.quoted(&said(&[mark, &address.to_string()]))]);
            }
            text.push('\n');
        }
    }
}

/// Destination and protocol.
fn what(flow: &Flow) -> (GroupId, Protocol) {
    (flow.destination, flow.service.protocol())
}

/// What a group is called on a command line.
pub fn id(subject: ExportInput, group: GroupId) -> String {
    subject.plan.topology()[group].at.id(subject.document)
}

/// Whether an address is of one device, which can be tried.
pub fn is_one(address: &Address) -> bool {
    matches!(address, Address::Host(_) | Address::Name(_))
}
