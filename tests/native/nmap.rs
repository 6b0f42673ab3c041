//! nmap's command lines, each run by nmap, with this machine instead of every target.

use crate::{
    exports::{HOSTILE, PLANS, draft, exported, format, hostile},
    support::{DOCUMENT, Solved, matrix},
};
use port_matrix::net::{Address, Service};
use std::{
    collections::BTreeSet,
    process::{Command, Output},
};

fn nmap(words: &[&str]) -> Option<Output> {
    match Command::new("nmap").args(words).output() {
        Ok(output) => Some(output),
        Err(error) => {
            eprintln!("skipped: nmap can't be started here ({error})");
            None
        }
    }
}

/// The command lines of a plan: the arguments between `nmap` and the first target, and the targets.
fn lines(solved: &Solved) -> Vec<(String, Vec<String>)> {
    let text = exported(format("nmap"), solved, "link").text;
    let line = |line: &str| {
        let words: Vec<&str> = line.strip_prefix("\t\tnmap ")?.split(' ').collect();
        let ports = words.iter().position(|word| *word == "-p").expect("ports") + 2;
        Some((words[..ports].join(" "), words[ports..].iter().map(|word| (*word).to_owned()).collect()))
    };
    text.lines().filter_map(line).collect()
}

fn plans() -> impl Iterator<Item = Solved> {
    PLANS.iter().map(|(_, link)| matrix(&draft(link))).chain(HOSTILE.iter().map(|text| matrix(&hostile(text))))
}

#[test]
fn every_opening_is_in_a_line() {
    for solved in plans() {
        let lines = lines(&solved);
        for flow in &solved.flows {
            let (kind, port) = match flow.service {
                Service::Tcp(port) => ("-sT", port.to_string()),
                Service::Udp(port) => ("-sU", port.to_string()),
                Service::Gre => ("-sO", "47".to_owned()),
            };
            let group = &solved.plan.topology()[flow.destination];
            let hosts: Vec<_> = group.addresses.iter().map(ToString::to_string).collect();
            let blank = vec![format!("fill-in-{}.invalid", group.at.id(&DOCUMENT))];
            let hosts: Vec<_> = hosts.into_iter().filter(|host| is_one(host)).collect();
            for host in if hosts.is_empty() { &blank } else { &hosts } {
                let asks = |(options, targets): &(String, Vec<String>)| {
                    let ports = options.rsplit(' ').next().expect("ports");
                    let is_family = options.starts_with("-6 ") == host.contains(':');
                    is_family
                        && options.contains(kind)
                        && ports.split(',').any(|one| one == port)
                        && targets.contains(host)
                };
                assert!(lines.iter().any(asks), "no line has {kind} {port} {host}: {lines:?}");
            }
        }
    }
}

fn is_one(address: &str) -> bool {
    matches!(address.parse::<Address>(), Ok(Address::Host(_) | Address::Name(_)))
}

#[test]
fn nmap_runs_every_line() {
    let mut tried = BTreeSet::new();
    for solved in plans() {
        for (options, targets) in lines(&solved) {
            assert!(!targets.is_empty() && targets.iter().all(|target| !target.contains('/')), "{targets:?}");
            if !tried.insert(options.clone()) {
                continue;
            }
            let here = if options.starts_with("-6 ") { "::1" } else { "127.0.0.1" };
            let words: Vec<&str> = options.split(' ').chain([here]).collect();
            let Some(output) = nmap(&words) else { return };
            let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            if stderr.contains("requires root privileges") {
                eprintln!("skipped: nmap {options} needs root");
                continue;
            }
            assert!(output.status.success() && stdout.contains("(1 host up)"), "nmap {options}: {stdout}{stderr}");
            let kind = if options.contains("-sU") {
                "/udp "
            } else if options.contains("-sT") {
                "/tcp "
            } else {
                " "
            };
            for port in options.rsplit(' ').next().expect("ports").split(',') {
                let is_told = stdout.lines().any(|line| line.starts_with(&[port, kind].concat()));
                assert!(is_told, "nmap {options} tells nothing of {port}: {stdout}");
            }
        }
    }
    assert!(tried.iter().any(|options| options.contains("-sO")), "{tried:?}");
}

#[test]
fn what_is_to_be_filled_in_is_not_scanned() {
    let solved = matrix(&draft(PLANS[2].1));
    let placeholders: BTreeSet<_> = lines(&solved)
        .into_iter()
        .flat_map(|(_, targets)| targets)
        .filter(|target| target.starts_with("fill-in-"))
        .collect();
    assert!(placeholders.contains("fill-in-scanning.2.invalid"), "{placeholders:?}");
    let gaps = exported(format("nmap"), &solved, "").gaps;
    assert!(gaps.contains(&"Paris: a network is not scanned blindly: 10.2.0.1-10.2.0.6".to_owned()), "{gaps:?}");
    for target in placeholders {
        let Some(output) = nmap(&["-Pn", "-n", "-sT", "-p", "53", &target]) else { return };
        let stdout = String::from_utf8_lossy(&output.stdout);
        assert!(stdout.contains("0 hosts up") || stdout.contains("0 IP addresses"), "{stdout}");
    }
}
