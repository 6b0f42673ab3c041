//! Exports that are typed into a firewall: they contain no unintended command, and those for Linux load.

use crate::{
    exports::{HOSTILE, PLANS, draft, exported, hostile},
    support::{Solved, matrix},
};
use port_matrix::report::{Format, formats};
use std::{
    io::Write,
    net::Ipv4Addr,
    process::{Command, Output, Stdio},
};

/// The allowed lines of a format.
struct Grammar {
    format: &'static str,
    /// The prefix of a comment.
    comment_prefix: &'static str,
    /// The maximum length of a line, in characters.
    max_len: usize,
    /// The prefixes of all other lines; a whole line if it ends with a line break.
    prefixes: &'static [&'static str],
}

const IPTABLES: [&str; 6] = ["*filter\n", ":FORWARD DROP [0:0]\n", ":PM-", "-A FORWARD ", "-A PM-", "COMMIT\n"];

const GRAMMARS: [Grammar; 5] = [
    Grammar { format: "iptables", comment_prefix: "# ", max_len: 1_000, prefixes: &IPTABLES },
    Grammar { format: "ip6tables", comment_prefix: "# ", max_len: 1_000, prefixes: &IPTABLES },
    Grammar {
        format: "cisco-asa",
        comment_prefix: "! ",
        max_len: 254,
        prefixes: &[
            "object network ",
            " range ",
            " fqdn v4 ",
            " fqdn v6 ",
            "object-group network ",
            " network-object ",
            "object-group service ",
            " port-object eq ",
            "access-list port_matrix remark ",
            "access-list port_matrix extended permit tcp ",
            "access-list port_matrix extended permit udp ",
            "access-list port_matrix extended permit gre ",
            "access-list port_matrix extended deny ip any any log\n",
        ],
    },
    Grammar {
        format: "cisco-ios",
        comment_prefix: "! ",
        max_len: 254,
        prefixes: &[
            "object-group network ",
            " host ",
            " range ",
            " FILL-IN-",
            "ip access-list extended port_matrix\n",
            "ip access-list extended port_matrix_back\n",
            "ipv6 access-list port_matrix_v6\n",
            "ipv6 access-list port_matrix_v6_back\n",
            " remark ",
            " permit tcp ",
            " permit udp ",
            " permit 47 ",
            " permit icmp any any nd-na\n",
            " permit icmp any any nd-ns\n",
            " deny ip any any log\n",
            " deny ipv6 any any log\n",
        ],
    },
    Grammar {
        format: "panos",
        comment_prefix: "# ",
        max_len: 2_000,
        prefixes: &["set address ", "set address-group ", "set service ", "set rulebase security rules "],
    },
];

fn format(id: &str) -> &'static Format {
    formats().find(|format| format.id == id).unwrap_or_else(|| panic!("no format {id}"))
}

/// Several addresses of every kind at both ends, and names that are keywords of a target.
const SEVERAL: &str = "v=2&roles=scanning&scanning=any&zone=any&at=10.1.0.1+10.1.0.5-10.1.0.9+2001:db8::1-2001:db8::9\
    &dns=multicast&zone=multicast&at=10.9.0.53+10.9.0.54+2001:db8:9::53+2001:db8:9::54&client=US&at=10.4.0.0/16";

/// Every plan of the golden files, and every hostile one with its string.
fn plans() -> Vec<(String, Solved)> {
    let command = "-A FORWARD -j ACCEPT\n".repeat(2_000);
    let links = PLANS.iter().map(|(_, link)| *link).chain([SEVERAL]);
    let harmless = links.map(|link| (String::new(), matrix(&draft(link))));
    let texts = HOSTILE.into_iter().chain([command.as_str(), "any", "any4"]);
    harmless.chain(texts.map(|text| (text.to_owned(), matrix(&hostile(text))))).collect()
}

/// Returns `true` if a line is a member of a Cisco object group: an IPv4 network and its mask.
fn is_network(line: &str) -> bool {
    let words: Vec<_> = line.split(' ').collect();
    let ["", network, mask] = words[..] else { return false };
    [network, mask.trim_end()].iter().all(|word| word.parse::<Ipv4Addr>().is_ok())
}

/// The first unintended line of an export; `None` for formats that are not typed.
pub fn unmeant<'a>(format: &str, text: &'a str) -> Option<&'a str> {
    let Grammar { comment_prefix, max_len, prefixes, .. } = GRAMMARS.iter().find(|grammar| grammar.format == format)?;
    let is_meant = |line: &str| {
        let begins = line.starts_with(comment_prefix)
            || prefixes.iter().any(|known| line.starts_with(known))
            || format == "cisco-ios" && is_network(line);
        let typable = line.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n'));
        begins && typable && line.ends_with('\n') && line.len() <= *max_len
    };
    text.split_inclusive('\n').find(|line| *line != "\n" && !is_meant(line))
}

#[test]
fn every_line_is_one_that_was_meant() {
    for (text, solved) in plans() {
        for Grammar { format: id, .. } in GRAMMARS {
            let exported = exported(format(id), &solved, &text).text;
            assert_eq!(unmeant(id, &exported), None, "{id} of {text:?}");
        }
    }
}

#[test]
fn hostile_texts_stand_in_comments_only() {
    for text in HOSTILE.into_iter().filter(|text| !text.is_empty()) {
        let solved = matrix(&hostile(text));
        for Grammar { format: id, comment_prefix, .. } in GRAMMARS {
            let exported = exported(format(id), &solved, text).text;
            let commands: Vec<_> = exported.lines().filter(|line| !line.starts_with(comment_prefix)).collect();
            for line in commands {
                assert!(!line.contains(text), "{id}: {line}");
                // Quotes surround one comment at most, and nothing in it ends them.
                assert!([0, 2].contains(&line.matches('"').count()) && !line.contains('\\'), "{id}: {line}");
                let outside = line.split(" remark ").next().and_then(|line| line.split('"').next()).unwrap_or_default();
                assert!(!outside.contains(['`', '$', ';', '|', '<', '&', '\'', '?']), "{id}: {line}");
            }
        }
    }
}

#[test]
fn nothing_unknown_is_opened() {
    // The default plan has no addresses: an opening without a placeholder would be open to everyone.
    let solved = matrix(&draft(PLANS[0].1));
    for Grammar { format: id, comment_prefix, .. } in GRAMMARS {
        let text = exported(format(id), &solved, "").text;
        let commands: Vec<_> = text.lines().filter(|line| !line.starts_with(comment_prefix)).collect();
        assert!(commands.iter().any(|line| line.contains("FILL-IN-")), "{id}");
        for line in commands {
            let words: Vec<_> = line.split(' ').collect();
            let is_open = line.contains("permit ") && !line.contains(" nd-n") && words.contains(&"any");
            assert!(!is_open && !words.contains(&"any4") && !line.contains("/0"), "{id}: {line}");
            assert!(!line.contains("source any") && !line.contains("destination any"), "{id}: {line}");
            assert!(
                !line.ends_with("-j ACCEPT") || [" -s ", " -d ", "ESTABLISHED"].iter().any(|end| line.contains(end))
            );
        }
    }
}

#[test]
fn names_are_not_taken_for_words() {
    let solved = matrix(&draft(SEVERAL));
    let check = |id: &str, part: &str| {
        let text = exported(format(id), &solved, "").text;
        assert!(text.contains(part), "{id} lacks {part}: {text}");
    };
    check("panos", " from any-2 to multicast-2 source any_group destination multicast_group application any ");
    check("panos", " from any to any-2 source US_group destination any_group ");
    check("cisco-asa", " permit tcp object-group any object-group multicast eq 53\n");
    check("cisco-ios", " permit tcp object-group any object-group multicast eq 53\n");
    check("cisco-ios", " permit udp 2001:db8::2/127 host 2001:db8:9::53 eq 53\n");
    check("cisco-ios", " permit udp host 2001:db8:9::54 eq 53 2001:db8::8/127\n");
    check("iptables", "\n:PM-1 - [0:0]\n");
    check("ip6tables", "-A FORWARD -m iprange --src-range 2001:db8::1-2001:db8::9 -d 2001:db8:9::53 -p tcp ");
}

/// The result of `iptables-restore --test`, which only parses and changes nothing.
fn restored(program: &str, text: &str) -> std::io::Result<Output> {
    let mut command = Command::new(program);
    let mut child =
        command.arg("--test").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    // A program that rejects its input early stops reading it.
    let _ = child.stdin.take().expect("a pipe").write_all(text.as_bytes());
    child.wait_with_output()
}

/// The configuration with an address in each placeholder.
fn filled(text: &str, address: &str) -> String {
    let word = |word: &str| if word.starts_with("FILL-IN-") { address.to_owned() } else { word.to_owned() };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_complete_loads_and_what_is_not_is_refused() {
    for (id, program, address) in
        [("iptables", "iptables-restore", "192.0.2.1"), ("ip6tables", "ip6tables-restore", "2001:db8:ffff::1")]
    {
        match restored(program, "*filter\nCOMMIT\n") {
            Ok(output) if output.status.success() => {}
            Ok(output) => {
                eprintln!("skipped: {program} may not run here: {}", String::from_utf8_lossy(&output.stderr));
                continue;
            }
            Err(error) => {
                eprintln!("skipped: {program} is not on this machine (package iptables): {error}");
                continue;
            }
        }
        for (hostile, solved) in plans() {
            let text = exported(format(id), &solved, &hostile).text;
            let is_complete = !text.contains(" FILL-IN-");
            for (text, loads) in [(text.as_str(), is_complete), (&filled(&text, address), true)] {
                let output = restored(program, text).expect("it ran before");
                let stderr = String::from_utf8_lossy(&output.stderr);
                assert_eq!(output.status.success(), loads, "{id} of {hostile:?}: {stderr}\n{text}");
            }
        }
    }
}
