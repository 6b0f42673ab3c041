//! Names that a party or feature of a document can't have.
//!
//! A link names a group by its party, and the page names a checkbox by its role or feature. A party called `zone`
//! would make links ambiguous, and a feature called `sort` would shadow the heading that sorts the table.

/// A name that is already in use, and its owner.
pub const RESERVED: &[(&str, &str)] = &[
    ("v", LINK),
    ("ends", LINK),
    ("check", LINK),
    ("roles", LINK),
    ("on", LINK),
    ("off", LINK),
    ("advised", LINK),
    ("project", LINK),
    ("by", LINK),
    ("ticket", LINK),
    ("date", LINK),
    ("note", LINK),
    ("zone", LINK),
    ("at", LINK),
    ("meets", LINK),
    ("site", LINK),
    ("state", LINK),
    ("without", LINK),
    ("add", LINK),
    ("keep", LINK),
    ("name", CONTROL),
    ("exists", CONTROL),
    ("undo", CONTROL),
    ("redo", CONTROL),
    ("start-over", CONTROL),
    ("dismiss", CONTROL),
    ("filter", CONTROL),
    ("format", CONTROL),
    ("fold", CONTROL),
    ("sort", CONTROL),
    ("view", CONTROL),
    ("grouping", CONTROL),
    ("split", CONTROL),
    ("duplicate", CONTROL),
    ("up", CONTROL),
    ("remove", CONTROL),
    ("suggestion", CONTROL),
    ("paste-table", CONTROL),
    ("pasted-table", CONTROL),
    ("add-table", CONTROL),
    ("skip", CONTROL),
    ("link", CONTROL),
    ("print", CONTROL),
    ("copy-link", CONTROL),
    ("menu", CONTROL),
    ("copy-export", CONTROL),
    ("copy-table", CONTROL),
    ("open-plan", CONTROL),
    ("plan-file", CONTROL),
    ("save-plan", CONTROL),
    ("save-copy", CONTROL),
    ("save-export", CONTROL),
    ("save-diagram", CONTROL),
    ("place", CONTROL),
    ("details", CONTROL),
    ("add-group", CONTROL),
    ("add-group-of", CONTROL),
    ("include", CONTROL),
    ("density", CONTROL),
    ("needed", CONTROL),
    ("same-zone", CONTROL),
    ("not-needed", CONTROL),
    ("why", CONTROL),
    ("action", CONTROL),
    ("close", CONTROL),
    ("ask-from", CONTROL),
    ("ask-to", CONTROL),
    ("ask-port", CONTROL),
    ("print-request", CONTROL),
    ("copy-plan-link", CONTROL),
    ("sheet-map", CONTROL),
    ("sheet-remarks", CONTROL),
    ("sheet-ports", CONTROL),
    ("sheet-grid", CONTROL),
    ("sheet-omitted", CONTROL),
    ("sheet-link", CONTROL),
    ("shell", CONTROL),
    ("save-proof", CONTROL),
    ("results", CONTROL),
    ("save-png", CONTROL),
    ("picture", CONTROL),
    ("show-all", CONTROL),
    ("zoom", CONTROL),
    ("open-recent", CONTROL),
    ("forget-recent", CONTROL),
    ("open-edits", CONTROL),
    ("decline-edits", CONTROL),
    ("app", ELEMENT),
    ("program", ELEMENT),
    ("failed", ELEMENT),
    ("stopped", ELEMENT),
    ("zones", ELEMENT),
    ("chosen-rules", ELEMENT),
    ("attention", ELEMENT),
    ("recent-plans", ELEMENT),
];

/// Suffixes of names that elements of the page have, such as the problem beside a field.
const RESERVED_ENDS: &[&str] = &["-problem", "-heading", "-understood", "-column"];

const LINK: &str = "a key of a plan's link";
const CONTROL: &str = "a control of the page";
const ELEMENT: &str = "an element of the page";

/// The sentence about a reserved name; `None` for a name that a party or feature can have.
pub(super) fn reserved(name: &str) -> Option<String> {
    if let Some((_, owner)) = RESERVED.iter().find(|(reserved, _)| *reserved == name) {
        return Some(format!("“{name}” is {owner}: choose another name"));
    }
    if let Some(end) = RESERVED_ENDS.iter().find(|end| name.ends_with(*end)) {
        return Some(format!("names that end in “{end}” are elements of the page: choose another name"));
    }
    let is_number = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| format!("“{name}” reads as a group's number in a link: choose a name with letters"))
}
