//! Runs the scripts that test connections.

use crate::{
    exports::{HOSTILE, PLANS, draft, exported, format, hostile},
    support::{DOCUMENT, Solved, matrix},
};
use serde_json::Value;
use std::{
    fs,
    net::{TcpListener, UdpSocket},
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A temporary folder, removed when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("port-matrix-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("the folder is made");
        Self(path)
    }

    fn script(&self, solved: &Solved) -> PathBuf {
        self.script_of("bash", solved)
    }

    fn script_of(&self, id: &str, solved: &Solved) -> PathBuf {
        let path = self.0.join("prove.sh");
        fs::write(&path, exported(format(id), solved, "link").text).expect("the script is written");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A leftover folder fails no test.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn bash(script: &Path, arguments: &[&str]) -> Output {
    Command::new("bash").arg(script).args(arguments).output().expect("bash is here")
}

/// The exit status, and each result after its address and port.
fn results(output: &Output) -> (Option<i32>, Vec<String>) {
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let result = |line: &str| {
        let value: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        let word = |name| value[name].as_str().unwrap_or_else(|| panic!("{name} of {line}")).to_owned();
        format!("{} {}/{}: {}", word("address"), word("protocol"), value["port"], word("result"))
    };
    (output.status.code(), text.lines().map(result).collect())
}

#[test]
fn bash_and_shellcheck_find_nothing() {
    let folder = Folder::new("lint");
    let linter = Command::new("shellcheck").arg("--version").output();
    for draft in PLANS.iter().map(|(_, link)| draft(link)).chain(HOSTILE.iter().map(|text| hostile(text))) {
        for (id, shell) in [("bash", "bash"), ("nmap", "sh")] {
            let script = folder.script_of(id, &matrix(&draft));
            let read = Command::new(shell).arg("-n").arg(&script).output().expect("the shell is here");
            assert!(read.status.success() && read.stderr.is_empty(), "{}", String::from_utf8_lossy(&read.stderr));
            if linter.is_ok() {
                let found = Command::new("shellcheck").arg(&script).output().expect("shellcheck is here");
                assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stdout));
            }
        }
    }
    if linter.is_err() {
        println!("not linted: shellcheck is not installed");
    }
}

/// A command that the script could be tricked into running would leave a trace; `timeout` returns at once, so that
/// nothing is connected.
#[test]
#[cfg(unix)]
fn no_text_is_ever_run() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("hostile");
    let (tools, trace) = (folder.0.join("tools"), folder.0.join("trace"));
    fs::create_dir_all(&tools).expect("the folder is made");
    for name in
        ["touch", "end", "drop", "any", "cmd", "nc", "rm", "timeout", "back", "break", "script", "evil", "nmap", "cat"]
    {
        let rest = match name {
            "timeout" => "exit 124".to_owned(),
            "nmap" | "cat" => "exit 0".to_owned(),
            _ => format!("echo {name} >>'{}'", trace.display()),
        };
        fs::write(tools.join(name), format!("#!/bin/sh\n{rest}\n")).expect("the tool is written");
        fs::set_permissions(tools.join(name), fs::Permissions::from_mode(0o755)).expect("the tool can be run");
    }
    let shell = ["/bin/bash", "/usr/bin/bash", "/usr/local/bin/bash"].into_iter().find(|path| Path::new(path).exists());
    for text in HOSTILE {
        let solved = matrix(&hostile(text));
        let mut sources = vec![String::new()];
        sources.extend(solved.sources().iter().map(|&group| solved.plan.topology()[group].at.id(&DOCUMENT)));
        for (id, source) in ["bash", "nmap"].into_iter().flat_map(|id| sources.iter().map(move |source| (id, source))) {
            let script = folder.script_of(id, &solved);
            let mut command = Command::new(shell.expect("bash is here"));
            let output = command.arg(&script).arg(source).env("PATH", &tools).current_dir(&folder.0).output();
            let output = output.expect("bash runs");
            let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(!trace.exists(), "{text:?} was run: {:?}", fs::read_to_string(&trace));
            assert!(!stderr.contains("command not found") && !stderr.contains("prove.sh: line"), "{stderr}");
            assert_eq!(output.status.code() == Some(2), source.is_empty(), "{source}: {stderr}");
        }
    }
}

/// A port without a listener, as far as possible: it was free a moment ago.
fn closed() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a free port").port()
}

#[test]
fn says_what_a_connection_came_to() {
    let folder = Folder::new("listeners");
    let shut = closed();
    let here = |port: u16| {
        let link = format!(
            "v=2&on=icap&roles=scanning&scanning=&at=127.0.0.1&icap.port={port}&icap-client=&at=10.0.0.1&dns=&at=10.0.0.2"
        );
        folder.script(&matrix(&draft(&link)))
    };
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("its port").port();
    let reached = results(&bash(&here(port), &["icap-client"]));
    assert_eq!(reached, (Some(0), vec![format!("127.0.0.1 tcp/{port}: reached")]));
    let refused = results(&bash(&here(shut), &["icap-client"]));
    assert_eq!(refused, (Some(0), vec![format!("127.0.0.1 tcp/{shut}: refused")]));
}

#[test]
fn udp_says_no_more_than_is_known() {
    let folder = Folder::new("udp");
    let script = folder
        .script(&matrix(&draft("v=2&roles=scanning&scanning=&at=10.0.0.9&dns=&at=127.0.0.1&internet=&at=127.0.0.1")));
    let (_, results) = results(&bash(&script, &["scanning"]));
    // If something may listen on 53, or the port can't be bound, any result is accepted.
    let word = if UdpSocket::bind("127.0.0.1:53").is_ok() { "refused" } else { "" };
    assert!(
        results.iter().any(|result| result.starts_with("127.0.0.1 udp/53: ") && result.ends_with(word)),
        "{results:?}"
    );
}

#[test]
fn networks_are_tried_only_where_the_user_says() {
    let folder = Folder::new("networks");
    let shut = closed();
    let link = format!("v=2&on=icap&roles=scanning&scanning=&at=127.0.0.0/8&icap.port={shut}&icap-client=&at=10.0.0.1");
    let script = folder.script(&matrix(&draft(&link)));
    let untried = results(&bash(&script, &["icap-client"]));
    assert_eq!(untried, (Some(3), vec![format!("127.0.0.0/8 tcp/{shut}: not tried")]));
    let tried = results(&bash(&script, &["icap-client", "--", "scanning=127.0.0.1"]));
    assert_eq!(tried, (Some(0), vec![format!("127.0.0.1 tcp/{shut}: refused")]));
    for misuse in
        [&[][..], &["nobody"], &["icap-client", "x"], &["icap-client", "--", "$(x)"], &["icap-client", "--", "x=y"]]
    {
        assert_eq!(bash(&script, misuse).status.code(), Some(2), "{misuse:?}");
    }
}

/// `timeout` simulates a filter: it expires at once.
#[test]
#[cfg(unix)]
fn a_filter_is_a_time_out_and_fails() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("filter");
    let timeout = folder.0.join("timeout");
    fs::write(&timeout, "#!/bin/sh\nexit 124\n").expect("the tool is written");
    fs::set_permissions(&timeout, fs::Permissions::from_mode(0o755)).expect("the tool can be run");
    let script = folder.script(&matrix(&draft("v=2&roles=scanning&scanning=&at=10.0.0.9&dns=&at=10.0.0.2")));
    let path = format!("{}:{}", folder.0.display(), std::env::var("PATH").unwrap_or_default());
    let output = Command::new("bash").arg(&script).arg("scanning").env("PATH", path).output().expect("bash is here");
    let (status, results) = results(&output);
    assert_eq!(status, Some(1));
    assert!(results.contains(&"10.0.0.2 tcp/53: timed out".to_owned()), "{results:?}");
    assert!(results.contains(&"10.0.0.2 udp/53: silent".to_owned()), "{results:?}");
}
