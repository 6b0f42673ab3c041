//! The results of the Bash script, compared with packets: in the network of the packet tests, without a firewall, with
//! one that blocks everything, and with one that lacks a rule.

use crate::{
    exports::{draft, exported, format},
    packets::{Network, PLAN, Try, host_of, services},
    support::{DOCUMENT, Solved, matrix},
};
use serde_json::Value;
use std::{collections::BTreeMap, env, fs, path::Path, process::Output, thread};

/// Blocks every packet.
const SHUT: &str = "table inet shut {\n chain forward {\n type filter hook forward priority 0; policy drop;\n }\n}\n";

/// The script's result for each attempt; checks that the exit status of every run is `status`.
fn proven(network: &Network, solved: &Solved, script: &Path, status: impl Fn(&str) -> i32) -> BTreeMap<Try, String> {
    let script = script.to_string_lossy();
    let runs = solved.sources().into_iter().map(|source| {
        let (id, host) = (solved.plan.topology()[source].at.id(&DOCUMENT), host_of(solved, source));
        let mut command = Network::command(&network.host(host), &["bash", &script, &id]);
        (id, host, thread::spawn(move || command.env("PROVE_SECONDS", "1").output().expect("ip runs")))
    });
    let runs: Vec<_> = runs.collect();
    let mut results = BTreeMap::new();
    for (id, host, run) in runs {
        let output: Output = run.join().expect("the script ends");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(status(&id)), "{id}: {errors}");
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let check: Value = serde_json::from_str(line).expect("JSON");
            let word = |name: &str| check[name].as_str().expect("a text").to_owned();
            let other = word("address").split('.').nth(1).and_then(|part| part.parse().ok()).expect("a host");
            let service =
                check["port"].as_u64().map_or_else(|| word("protocol"), |port| format!("{}/{port}", word("protocol")));
            results.insert((host, other, service), word("result"));
        }
    }
    assert_eq!(results.len(), solved.flows.len(), "every opening is tried once");
    results
}

/// Asserts that every attempt has the result of its protocol; GRE is never tried.
fn all(results: &BTreeMap<Try, String>, tcp: &str, udp: &str) {
    for (what, result) in results {
        let expected = match what.2.split('/').next() {
            Some("tcp") => tcp,
            Some("udp") => udp,
            _ => "not tried",
        };
        assert_eq!(result, expected, "{what:?}");
    }
}

#[test]
fn the_script_says_what_the_packets_say() {
    let mut solved = matrix(&draft(PLAN));
    let Some(mut network) = Network::new("script", 8) else { return };
    let script = env::temp_dir().join(format!("port-matrix-proving-{}.sh", std::process::id()));
    fs::write(&script, exported(format("bash"), &solved, "").text).expect("the script is written");
    // The router starts only UDP and GRE connections, which prove nothing without a reply.
    let only_udp = |id: &str| id == "wccp-router";

    all(&proven(&network, &solved, &script, |_| 0), "refused", "refused");

    let services = services(&solved);
    network.listen(&services);
    all(&proven(&network, &solved, &script, |_| 0), "reached", "reached");

    network.load_text("nft -f", SHUT);
    all(&proven(&network, &solved, &script, |id| if only_udp(id) { 3 } else { 1 }), "timed out", "silent");
    network.load_text("nft -f", "delete table inet shut\n");

    // The firewall of a plan that lacks one opening, the first to the DNS server over TCP.
    let missing = solved.flows.iter().position(|flow| flow.service.to_string() == "tcp/53").expect("an opening");
    let flow = solved.matrix.flows.remove(missing);
    network.load(&solved, "nftables", "nft -f");
    solved.matrix.flows.insert(missing, flow);
    let lacking = solved.plan.topology()[solved.flows[missing].source].at.id(&DOCUMENT);
    let results = proven(&network, &solved, &script, |id| i32::from(id == lacking));
    let passed = network.passes(&services);
    for (what, result) in &results {
        let expected = match (passed.contains(what), what.2.split('/').next()) {
            (_, Some("gre")) => "not tried",
            (true, _) => "reached",
            (false, Some("tcp")) => "timed out",
            (false, _) => "silent",
        };
        assert_eq!(result, expected, "{what:?}");
    }
    assert_eq!(results.values().filter(|result| *result == "timed out").count(), 1);
    let _ = fs::remove_file(&script);
}
