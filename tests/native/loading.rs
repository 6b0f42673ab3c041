//! Loads exports into real firewalls: a plan in which every group has an address loads, and one with a gap does not.
//!
//! The programs need root on Linux. If one is missing or not permitted to run, the test says so.

use crate::{
    exports::{HOSTILE, PLANS, draft, exported, hostile},
    support::{Solved, matrix},
};
use port_matrix::report::formats;
use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

/// The output of a program for this input; prints a line with the reason and returns `None` if it can't be run.
fn asked(program: &str, arguments: &[&str], text: &str) -> Option<Output> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) => {
            eprintln!("skipped: {program} can't be started here ({error})");
            return None;
        }
    };
    child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("the text is taken");
    let output = child.wait_with_output().expect("the program ends");
    let stderr = String::from_utf8_lossy(&output.stderr);
    if stderr.contains("Operation not permitted") || stderr.contains("you must be root") {
        eprintln!("skipped: {program} needs root ({})", stderr.trim());
        return None;
    }
    Some(output)
}

fn has_gap(solved: &Solved, format: &str) -> bool {
    let format = formats().find(|known| known.id == format).expect("a format");
    exported(format, solved, "").gaps.iter().any(|gap| gap.contains("FILL-IN"))
}

/// Runs a program on an export, and checks that it is rejected if and only if it has placeholders.
fn check(program: &str, arguments: &[&str], format: &str, name: &str, solved: &Solved) {
    let writer = formats().find(|known| known.id == format).expect("a format");
    let text = exported(writer, solved, "https://example.com/").text;
    let Some(output) = asked(program, arguments, &text) else { return };
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.success(), !has_gap(solved, format), "{format} of {name}: {stderr}");
}

/// Runs a check on every plan of the golden files, and on plans with hostile strings.
fn for_each_plan(check: impl Fn(&str, &Solved)) {
    for (name, link) in PLANS {
        check(name, &matrix(&draft(link)));
        check(&format!("{name}, filled in"), &matrix(&filled_in(link)));
    }
    for text in HOSTILE {
        check(text, &matrix(&hostile(text)));
    }
}

/// The plan with an address for each group that has none of its own.
fn filled_in(link: &str) -> port_matrix::plan::Draft {
    use crate::support::DOCUMENT;
    use port_matrix::plan::GroupKey;
    let mut draft = draft(link);
    for (index, party) in DOCUMENT.parties.ids().enumerate() {
        for number in 1..=draft.group_count(party) {
            let group = draft.group_mut(GroupKey { party, number }).expect("a group");
            let text = group.addresses.clone().unwrap_or_default();
            let (text, host) = (text.as_str(), index * 8 + usize::from(number));
            group.addresses = Some(format!("{text} 192.0.2.{host} 2001:db8:ffff::{index:x}:{number:x}").into());
        }
    }
    draft
}

#[test]
fn nftables_loads_what_has_no_gap_and_nothing_else() {
    for_each_plan(|name, solved| check("nft", &["--check", "--file", "-"], "nftables", name, solved));
}
