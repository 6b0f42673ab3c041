//! The results that the test scripts print, read back.

use serde_json::Value;
use std::collections::BTreeMap;
use strum::VariantArray;

/// The most lines that are read.
const MAX_LINES: usize = 100_000;

/// The result of testing a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
pub enum Outcome {
    /// Something answered.
    Open,
    /// Nothing listens there, and the firewall let it through or answered in its place.
    Refused,
    /// No answer over UDP: open or filtered.
    Silent,
    /// No answer.
    TimedOut,
    /// The way there, the name or the address failed.
    Failed,
    /// The connection was not tried.
    NotTried,
}

impl Outcome {
    /// Every outcome, from the best to the worst.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Returns `true` if the connection was tried and is not open, as far as can be told.
    #[must_use]
    pub fn is_bad(self) -> bool {
        matches!(self, Self::Refused | Self::TimedOut | Self::Failed)
    }

    /// The name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Refused => "refused",
            Self::Silent => "no answer (UDP)",
            Self::TimedOut => "timed out",
            Self::Failed => "failed",
            Self::NotTried => "not tried",
        }
    }

    /// The outcome of a word in a script's result.
    fn from_word(word: &str) -> Self {
        match word {
            "reached" | "open" => Self::Open,
            "refused" => Self::Refused,
            "silent" => Self::Silent,
            "timed out" => Self::TimedOut,
            "not tried" => Self::NotTried,
            _ => Self::Failed,
        }
    }
}

/// The results of scripts, by the name of the connection, such as `scanning>dns>udp/53`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TestResults {
    /// For each connection, each address that was tried and its outcome. A later result replaces an earlier one.
    outcomes: BTreeMap<String, BTreeMap<String, Outcome>>,
    /// The numbers of the lines that are no result, from 1.
    pub unread: Vec<usize>,
}

impl TestResults {
    /// Reads JSON lines as the scripts print them. Lines that are empty are skipped; others that are no result are
    /// counted.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut results = Self::default();
        for (index, line) in text.lines().enumerate().take(MAX_LINES).filter(|(_, line)| !line.trim().is_empty()) {
            let line = serde_json::from_str(line.trim()).ok();
            if line.and_then(|line| results.add(&line)).is_none() {
                results.unread.push(index + 1);
            }
        }
        results
    }

    /// Adds a line of a script's output; `None` if it is something else.
    fn add(&mut self, line: &Value) -> Option<()> {
        let text = |field: &str| line.get(field)?.as_str();
        let service = match line.get("port").and_then(Value::as_u64) {
            Some(port) => format!("{}/{port}", text("protocol")?),
            None => text("protocol")?.to_owned(),
        };
        let name = format!("{}>{}>{service}", text("source")?, text("destination")?);
        let (address, outcome) = (text("address").unwrap_or_default(), Outcome::from_word(text("result")?));
        self.outcomes.entry(name).or_default().insert(address.to_owned(), outcome);
        Some(())
    }

    /// The addresses at which a connection was tried, each with its outcome.
    pub fn tries(&self, connection: &str) -> impl Iterator<Item = (&str, Outcome)> {
        let tries = self.outcomes.get(connection).into_iter().flatten();
        tries.map(|(address, outcome)| (address.as_str(), *outcome))
    }

    /// The connections that were tried.
    pub fn connections(&self) -> impl Iterator<Item = &str> {
        self.outcomes.keys().map(String::as_str)
    }

    /// Returns `true` if there is no result.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.outcomes.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"source":"policy","destination":"scanning","address":"10.1.0.5","protocol":"tcp","port":5222,"result":"reached"}"#;

    #[test]
    fn reads_results_and_counts_what_is_none() {
        let gre = r#"{"source":"scanning","destination":"wccp-router","address":"","protocol":"gre","port":null,"result":"not tried"}"#;
        let results = TestResults::parse(&format!("{LINE}\n\nnonsense\n{gre}\n"));
        let tries = |connection| results.tries(connection).collect::<Vec<_>>();
        assert_eq!(tries("policy>scanning>tcp/5222"), [("10.1.0.5", Outcome::Open)]);
        assert_eq!(tries("scanning>wccp-router>gre"), [("", Outcome::NotTried)]);
        assert_eq!(tries("policy>scanning>tcp/5224"), []);
        assert_eq!(results.unread, [3]);
    }

    #[test]
    fn a_later_result_replaces_an_earlier_one() {
        let other = LINE.replace("10.1.0.5", "10.1.0.6").replace("reached", "timed out");
        let again = other.replace("timed out", "refused");
        let results = TestResults::parse(&format!("{LINE}\n{other}\n{again}"));
        let tries: Vec<_> = results.tries("policy>scanning>tcp/5222").collect();
        assert_eq!(tries, [("10.1.0.5", Outcome::Open), ("10.1.0.6", Outcome::Refused)]);
    }
}
