//! Links that mail, chat and gateways changed on their way.
//!
//! Each [`Step`] undoes one habit of such programs. All combinations of the steps that change anything are tried, and
//! the check value proves which one is right. A link that nothing proves is read as it came.

use super::{
    text::{QueryPairs, percent_decode},
    v1,
};
use crate::document::{Named, PortDocument};

/// The most characters that are examined in all, so that a hostile link takes no longer than a large one.
const MAX_WORK: usize = 2_000_000;

/// The longest link of which single changes are tried, in bytes; and the longest without a check value that is guessed.
const MAX_LENGTH: usize = 20_000;

/// The most places of a kind of which each is tried alone.
const MAX_PLACES: usize = 40;

/// Undoes one change: the readings that this gives, without the text as it is.
type Step = fn(&Keys, &str) -> Vec<String>;

/// In an order in which the outermost change is undone first.
const STEPS: [Step; 12] = [
    |_, text| without_blanks(text),
    |_, text| quoted_printable(text),
    |_, text| layers_less(text),
    |_, text| entities(text),
    |keys, text| changed(text, escaped_separators(keys, text, None)),
    |_, text| without_escaped_blanks(text),
    |_, text| changed(text, text.replace("%2B", "+").replace("%2b", "+")),
    |_, text| hyphens(text),
    // What one program did before another escaped all of it.
    |_, text| quoted_printable(text),
    |_, text| entities(text),
    |keys, text| changed(text, escaped_separators(keys, text, None)),
    |_, text| without_escaped_blanks(text),
];

/// The steps for a link that nothing proves: those that change no value that somebody may have typed.
const GUESSED_STEPS: [Step; 4] = [
    |_, text| quoted_printable(text),
    |_, text| layers_less(text),
    |_, text| entities(text),
    |keys, text| changed(text, escaped_separators(keys, text, None)),
];

/// The link as it was sent, if its check value proves one.
pub(super) fn proven(document: &PortDocument, text: &str) -> Option<String> {
    let keys = Keys::new(document);
    let mut search = Search { keys: &keys, work: 0, readings: Vec::new() };
    search.visit(text.to_owned(), &STEPS);
    let readings = search.readings;
    let sent = |reading: &String| whole(&keys, reading).into_iter().find(|reading| was_written(reading));
    readings.iter().find_map(sent).or_else(|| {
        // Blanks, plus signs and dashes of the plan stand beside those that came on the way.
        let few = if text.len() > MAX_LENGTH { 0 } else { MAX_PLACES };
        let mut single = readings.iter().take(few).flat_map(|reading| single_changes(&keys, reading));
        single.find_map(|reading| sent(&reading))
    })
}

/// The readings of a link that has no check value, with the likeliest first.
pub(super) fn guesses(document: &PortDocument, text: &str) -> Vec<String> {
    if text.len() > MAX_LENGTH {
        return Vec::new();
    }
    let keys = Keys::new(document);
    let mut search = Search { keys: &keys, work: 0, readings: Vec::new() };
    search.visit(text.to_owned(), &GUESSED_STEPS);
    search.readings.into_iter().take(MAX_PLACES).map(|reading| without_marks(&reading).to_owned()).collect()
}

/// Returns `true` for a link that the page wrote: one with something in it, and with the right check value.
fn was_written(text: &str) -> bool {
    let pairs = QueryPairs::parse(text);
    let has_content = pairs.iter().any(|(key, _)| !["v", "ends", "check"].contains(&key));
    has_content && pairs.last("ends").is_some() && is_proven(text)
}

/// Returns `true` if a link has a check value and it is right.
pub(super) fn is_proven(text: &str) -> bool {
    let pairs = QueryPairs::parse(text);
    pairs.last("check").is_some_and(|given| given == v1::check_value(&pairs.0))
}

/// All combinations of steps, each reading once.
struct Search<'a> {
    keys: &'a Keys<'a>,
    work: usize,
    readings: Vec<String>,
}

impl Search<'_> {
    fn visit(&mut self, text: String, steps: &[Step]) {
        let Some((step, rest)) = steps.split_first() else {
            if !self.readings.contains(&text) {
                self.readings.push(text);
            }
            return;
        };
        self.work += text.len();
        let others = if self.work > MAX_WORK { Vec::new() } else { step(self.keys, &text) };
        self.visit(text, rest);
        for other in others {
            if self.work <= MAX_WORK {
                self.visit(other, rest);
            }
        }
    }
}

/// The keys that a link can have.
struct Keys<'a>(Vec<&'a str>);

impl<'a> Keys<'a> {
    fn new(document: &'a PortDocument) -> Self {
        let mut keys = vec![
            "v", "ends", "check", "roles", "on", "off", "advised", "project", "by", "ticket", "date", "note", "zone",
            "at", "meets", "site", "state", "add", "keep",
        ];
        keys.extend(document.parties.iter().map(|(_, party)| party.id()));
        keys.extend(document.features.iter().map(|(_, feature)| feature.id()));
        Self(keys)
    }

    /// Returns `true` for a key of a link, and for those that campaigns add to links.
    fn begins_pair(&self, key: &str) -> bool {
        self.has(key) || key.starts_with("utm_")
    }

    fn has(&self, key: &str) -> bool {
        self.0.contains(&key.strip_suffix(".port").unwrap_or(key))
    }
}

/// A link from its version to its check value, as it is and with none but known keys: what was put before it, behind it
/// or into it is left out.
fn whole(keys: &Keys, text: &str) -> Vec<String> {
    const CHECK: &str = "check=";
    let Some(check) = text.rfind(CHECK) else { return Vec::new() };
    let value = &text[check + CHECK.len()..];
    let digits = value.bytes().take(8).take_while(u8::is_ascii_hexdigit).count();
    let text = format!("{}{}", &text[..check + CHECK.len()], value[..digits].to_ascii_lowercase());
    let start = text.split('&').position(|pair| pair.starts_with("v=")).unwrap_or_default();
    let pairs: Vec<&str> = text.split('&').skip(start).collect();
    let known = pairs.iter().copied().filter(|pair| keys.has(pair.split('=').next().unwrap_or_default()));
    vec![known.collect::<Vec<_>>().join("&"), pairs.join("&")]
}

/// Quoted-printable, in which every `=` is `=3D` and a line ends in `=`.
fn quoted_printable(text: &str) -> Vec<String> {
    if !text.contains("=3D") && !text.contains("=3d") {
        return Vec::new();
    }
    let simple = text.replace("=3D", "=").replace("=3d", "=");
    // All of it escaped: a blank or an ampersand too.
    let mut bytes = Vec::new();
    let mut parts = text.split('=');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        let escaped = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.extend(escaped);
        bytes.extend(if escaped.is_some() { &part[2..] } else { part.trim_ascii_start() }.bytes());
    }
    vec![simple, String::from_utf8_lossy(&bytes).into_owned()]
}

/// The text without blanks and line breaks, which no link has, and without the marks of a quoted mail behind a break.
fn without_blanks(text: &str) -> Vec<String> {
    let mut lines = text.split(['\n', '\r']);
    let mut joined = lines.next().unwrap_or_default().to_owned();
    lines.for_each(|line| joined.push_str(line.trim_start_matches(['>', ' ', '\t'])));
    joined.retain(|ch| !ch.is_whitespace());
    changed(text, joined)
}

/// The text with escapes of escapes taken off, once or more often; and decoded, if not even an equals sign was left.
fn layers_less(text: &str) -> Vec<String> {
    let mut layers = Vec::new();
    let mut decoded = text.to_owned();
    while !decoded.contains('=') && layers.len() < 3 {
        decoded = percent_decode(&decoded);
        layers.push(decoded.clone());
    }
    let mut last = text.to_owned();
    while layers.len() < 6 {
        let next = one_layer_less(&last);
        if next == last {
            break;
        }
        layers.push(next.clone());
        last = next;
    }
    layers
}

/// `%25` in front of two hexadecimal digits becomes `%`.
fn one_layer_less(text: &str) -> String {
    let mut parts = text.split("%25");
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let escapes = part.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        result.push_str(if escapes { "%" } else { "%25" });
        result.push_str(part);
    }
    result
}

/// `&amp;` and its like, however often it was escaped.
fn entities(text: &str) -> Vec<String> {
    let mut last = text.to_owned();
    loop {
        let mut next = last.clone();
        for entity in ["&amp;", "&AMP;", "&#38;", "&#038;", "&#x26;", "\\u0026"] {
            next = next.replace(entity, "&");
        }
        if next == last {
            break changed(text, next);
        }
        last = next;
    }
}

/// The text with `&` and `=` for the `%26` and `%3D` around the keys of a link. Those in a value stay, and so does the
/// one that is to be skipped: a value can hold what looks like a key.
fn escaped_separators(keys: &Keys, text: &str, skipped: Option<usize>) -> String {
    let mut text = text.replace("%3d", "%3D").replace("%26amp%3B", "%26").replace("%26amp%3b", "%26");
    while text.contains("%26amp;") {
        text = text.replace("%26amp;", "%26");
    }
    let mut result = String::new();
    let mut separators = 0;
    for (index, pair) in text.replace('&', "%26&").split("%26").enumerate() {
        let (is_separated, pair) = pair.strip_prefix('&').map_or((false, pair), |pair| (true, pair));
        let escaped = pair.split_once("%3D").filter(|(key, _)| keys.begins_pair(key));
        let is_pair = escaped.is_some() || pair.split_once('=').is_some_and(|(key, _)| keys.begins_pair(key));
        let is_skipped = index > 0 && !is_separated && is_pair && {
            separators += 1;
            skipped == Some(separators)
        };
        if index > 0 {
            result.push_str(if is_separated || is_pair && !is_skipped { "&" } else { "%26" });
        }
        match escaped {
            Some((key, value)) if !is_skipped => result.extend([key, "=", value]),
            _ => result.push_str(pair),
        }
    }
    result
}

/// Escapes of blanks. Browsers write a blank in a link as `%20`.
const BLANKS: [&str; 6] = ["%20", "%0A", "%0a", "%0D", "%0d", "%09"];

/// The text without the line breaks that were escaped, and the blanks around them; and without all escaped blanks.
fn without_escaped_blanks(text: &str) -> Vec<String> {
    let runs = runs_of_blanks(text);
    let broken = runs.iter().copied().filter(|&(start, end)| text[start..end].to_ascii_uppercase().contains("%0"));
    let without_breaks = without(text, broken);
    let mut readings = changed(text, without_breaks.clone());
    let without_any = without(text, runs.iter().copied());
    if without_any != without_breaks {
        readings.extend(changed(text, without_any));
    }
    readings
}

/// Where there are blanks: the first and the last byte's end of each run. A `>` behind a break is a quoted mail's.
fn runs_of_blanks(text: &str) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find('%') {
        let start = at + found;
        let mut end = start;
        while let Some(blank) = BLANKS.iter().find(|blank| text[end..].starts_with(**blank)) {
            end += blank.len();
            if end > start && text[end..].starts_with("%3E%20") && text[start..end].to_ascii_uppercase().contains("%0")
            {
                end += "%3E%20".len();
            }
        }
        if end > start {
            runs.push((start, end));
        }
        at = end.max(start + 1);
    }
    runs
}

/// The text without these pieces.
fn without(text: &str, pieces: impl Iterator<Item = (usize, usize)>) -> String {
    let (mut result, mut at) = (String::new(), 0);
    for (start, end) in pieces {
        result.push_str(&text[at..start]);
        at = end;
    }
    result + &text[at..]
}

/// Dashes that a program made of hyphens, as they are and as browsers escape them.
const DASHES: [(&str, &str); 7] = [
    ("‐", "%E2%80%90"),
    ("‑", "%E2%80%91"),
    ("‒", "%E2%80%92"),
    ("–", "%E2%80%93"),
    ("—", "%E2%80%94"),
    ("―", "%E2%80%95"),
    ("−", "%E2%88%92"),
];

fn hyphens(text: &str) -> Vec<String> {
    let (mut raw, mut all) = (text.to_owned(), text.to_owned());
    for (dash, escaped) in DASHES {
        raw = raw.replace(dash, "-");
        all = all.replace(dash, "-").replace(escaped, "-").replace(&escaped.to_ascii_lowercase(), "-");
    }
    let mut readings = changed(text, raw.clone());
    if all != raw {
        readings.extend(changed(text, all));
    }
    readings
}

/// The readings in which one blank, plus sign or dash of several was changed, or all but one.
fn single_changes(keys: &Keys, text: &str) -> Vec<String> {
    let mut readings = Vec::new();
    let runs = runs_of_blanks(text);
    for run in runs.iter().take(MAX_PLACES) {
        readings.extend(parts_of_run(text, *run).into_iter().map(|part| without(text, [part].into_iter())));
        let alike = runs.iter().copied().filter(|(start, end)| end - start == run.1 - run.0);
        readings.push(without(text, alike));
    }
    let escaped = text.matches("%26").count().min(MAX_PLACES);
    readings.extend((1..=escaped).map(|skipped| escaped_separators(keys, text, Some(skipped))));
    for (from, to) in [("%2B", "+"), ("–", "-"), ("%E2%80%93", "-"), ("—", "--"), ("%E2%80%94", "--")] {
        let places: Vec<(usize, &str)> = text.match_indices(from).take(MAX_PLACES).collect();
        for &(at, _) in &places {
            let (before, after) = (&text[..at], &text[at + from.len()..]);
            readings.push(format!("{before}{to}{after}"));
            readings.push(format!("{}{from}{}", before.replace(from, to), after.replace(from, to)));
        }
    }
    readings
}

/// The parts of a run of blanks: some of them can belong to the plan.
fn parts_of_run(text: &str, (start, end): (usize, usize)) -> Vec<(usize, usize)> {
    const LONGEST: usize = 8;
    let ends: Vec<usize> = (start..=end).filter(|&at| at == end || text[at..].starts_with('%')).collect();
    let parts = ends.iter().enumerate().flat_map(|(index, &start)| {
        let ends = ends.iter().skip(index + 1).take(LONGEST);
        ends.map(move |&end| (start, end))
    });
    parts.take(MAX_PLACES).collect()
}

/// Marks that stand behind a link in a sentence.
fn is_mark(ch: char) -> bool {
    ".,;:!?)]}>\"'`*_~|\\…。，、；：！？）】」』》〉“”„‟’‘‚‛«»‹›".contains(ch) || ch.is_whitespace()
}

/// The text without marks at its end, as they are and as browsers escape them.
fn without_marks(text: &str) -> &str {
    let mut text = text.trim_end_matches(is_mark);
    while let Some(rest) = (1..=3).find_map(|bytes| without_escaped_mark(text, bytes)) {
        text = rest.trim_end_matches(is_mark);
    }
    text
}

/// The text without a mark of so many bytes at its end, each of them escaped.
fn without_escaped_mark(text: &str, bytes: usize) -> Option<&str> {
    let (rest, end) = text.split_at_checked(text.len().checked_sub(3 * bytes)?)?;
    let decoded = percent_decode(end);
    let mut chars = decoded.chars();
    let is_one = chars.next().is_some_and(is_mark) && chars.next().is_none();
    is_one.then_some(rest)
}

/// A reading, if it is another text.
fn changed(text: &str, reading: String) -> Vec<String> {
    if reading == text { Vec::new() } else { vec![reading] }
}
