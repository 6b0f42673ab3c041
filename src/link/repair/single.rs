//! Changes in a single place, for what belongs to the plan in one place and came on the way in another.

use super::{
    blanks::runs_of_blanks, changed::without, escapes::escaped_separators, keys::Keys, unseen::unseen_escapes,
};

/// The most places of a kind of which each is tried alone.
const MAX_PLACES: usize = 40;

/// The longest part of a run of blanks that is tried alone, in blanks.
const LONGEST: usize = 8;

/// Collects readings for as long as they are no more than so many bytes in all.
pub struct SingleChanges {
    pub budget: usize,
    pub readings: Vec<String>,
}

impl SingleChanges {
    /// Adds the readings of a text in which one blank, separator, plus sign or dash of several was changed, or all but one.
    pub fn add_all(&mut self, keys: &Keys, text: &str) {
        self.add_blanks(text);
        self.add_unseen(text);
        for skipped in 1..=text.matches("%26").count().min(MAX_PLACES) {
            self.add(text, || escaped_separators(keys, text, Some(skipped)));
        }
        for (from, to) in [("%2B", "+"), ("–", "-"), ("%E2%80%93", "-"), ("—", "--"), ("%E2%80%94", "--")] {
            for (at, _) in text.match_indices(from).take(MAX_PLACES) {
                let (before, after) = (&text[..at], &text[at + from.len()..]);
                self.add(text, || format!("{before}{to}{after}"));
                self.add(text, || format!("{}{from}{}", before.replace(from, to), after.replace(from, to)));
            }
        }
    }

    fn add_blanks(&mut self, text: &str) {
        let runs = runs_of_blanks(text);
        for run in runs.iter().take(MAX_PLACES) {
            for part in parts_of_run(text, *run) {
                self.add(text, || without(text, [part].into_iter()));
            }
            let alike = runs.iter().copied().filter(|(start, end)| end - start == run.1 - run.0);
            self.add(text, || without(text, alike));
        }
    }

    /// One character without a width, all of its kind, and all of its kind beside separators.
    fn add_unseen(&mut self, text: &str) {
        let all = unseen_escapes(text);
        for &(start, end) in all.iter().take(MAX_PLACES) {
            self.add(text, || without(text, [(start, end)].into_iter()));
            let is_alike = |(at, to): &(usize, usize)| text[*at..*to].eq_ignore_ascii_case(&text[start..end]);
            if all.iter().find(|place| is_alike(place)) == Some(&(start, end)) {
                let alike = || all.iter().copied().filter(is_alike);
                self.add(text, || without(text, alike()));
                let separates = |at: &(usize, usize)| text[at.1..].starts_with('&') || text[..at.0].ends_with('&');
                self.add(text, || without(text, alike().filter(separates)));
            }
        }
    }

    fn add(&mut self, text: &str, reading: impl FnOnce() -> String) {
        if let Some(rest) = self.budget.checked_sub(text.len()) {
            self.budget = rest;
            self.readings.push(reading());
        }
    }
}

/// The parts of a run of blanks: some of them can belong to the plan.
fn parts_of_run(text: &str, (start, end): (usize, usize)) -> Vec<(usize, usize)> {
    let ends: Vec<usize> = (start..=end).filter(|&at| at == end || text[at..].starts_with('%')).collect();
    let parts = ends.iter().enumerate().flat_map(|(index, &start)| {
        let ends = ends.iter().skip(index + 1).take(LONGEST);
        ends.map(move |&end| (start, end))
    });
    parts.take(MAX_PLACES).collect()
}
