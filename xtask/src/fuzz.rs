//! `cargo xtask fuzz`: runs every fuzz target, one after the other, and prints a line of figures for each.
//!
//! The program has no unsafe code, so that a sanitizer would find nothing and halve the speed. Without one, cargo-fuzz
//! needs only a stable Rust.

use crate::{Outcome, machine, mutants, project, rust, size, toolbox::Toolbox, tools};
use std::{
    collections::VecDeque,
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

/// A fuzz target.
#[derive(Clone, Copy, Debug)]
struct Target {
    name: &'static str,
    /// The maximum size of an input in bytes: longer ones find little that is new, and are slow.
    max_len: usize,
}

const TARGETS: [Target; 5] = [
    Target { name: "link", max_len: 512 },
    Target { name: "plan_file", max_len: 1_024 },
    Target { name: "port_document", max_len: 1_536 },
    Target { name: "address", max_len: 128 },
    Target { name: "export", max_len: 256 },
];

/// The default length of a campaign, in minutes.
const MINUTES: u64 = 1;

/// The number of inputs after which a target restarts with its corpus, so that the memory of a long campaign is
/// limited.
const ROUND: u64 = 2_000_000;

/// The number of inputs of a target in the tests.
const BRIEF_INPUTS: usize = 10_000;

/// The number of lines that are shown of a failing target's output.
const LAST_LINES: usize = 60;

/// How long a campaign runs each target: until both numbers are reached.
struct Goal {
    inputs: u64,
    seconds: u64,
}

/// The figures of a target's run.
#[derive(Debug, Default, PartialEq, Eq)]
struct Figures {
    inputs: u64,
    seconds: u64,
    /// The number of edges in the code that were reached.
    edges: u64,
    crashes: u64,
}

/// Runs one or all targets for a number of minutes or inputs each, until both are reached: `--minutes 20`,
/// `--runs 10000000`.
pub fn fuzz(arguments: &[&str]) -> Outcome {
    let (targets, goal) = parse(arguments)?;
    run(&targets, Some(&goal))
}

fn parse(arguments: &[&str]) -> Outcome<(Vec<Target>, Goal)> {
    let (mut minutes, mut inputs, mut targets) = (None, None, TARGETS.to_vec());
    let mut arguments = arguments.iter();
    while let Some(&argument) = arguments.next() {
        let mut number = || {
            let number = arguments.next().and_then(|text| text.replace('_', "").parse::<u64>().ok());
            number.ok_or_else(|| format!("{argument} is to be followed by a number."))
        };
        match argument {
            "--minutes" => minutes = Some(number()?),
            "--runs" => inputs = Some(number()?),
            name => targets = vec![named(name)?],
        }
    }
    if minutes.is_none() && inputs.is_none() {
        minutes = Some(MINUTES);
    }
    Ok((targets, Goal { inputs: inputs.unwrap_or(0), seconds: minutes.unwrap_or(0) * 60 }))
}

fn named(name: &str) -> Outcome<Target> {
    let names = TARGETS.map(|target| target.name).join(", ");
    let target = TARGETS.into_iter().find(|target| target.name == name);
    target.ok_or_else(|| format!("`{name}` is no fuzz target; there are {names}."))
}

/// Runs every target for a few seconds, with the same inputs each time.
pub fn briefly() -> Outcome {
    run(&TARGETS, None)
}

/// Runs targets until the goal is reached, or briefly if there is none, and prints a line of figures for each.
fn run(targets: &[Target], goal: Option<&Goal>) -> Outcome {
    let toolbox = tools::for_fuzzing()?;
    let programs = build(&toolbox)?;
    println!("| target | inputs | seconds | inputs/s | edges covered | crashes |\n|---|--:|--:|--:|--:|--:|");
    let mut found = Vec::new();
    for target in targets {
        let program = programs.join(target.name);
        let figures = match goal {
            Some(goal) => target.run_until(goal, &program)?,
            None => target.run_briefly(&program)?,
        };
        println!("{}", row(target.name, &figures));
        if figures.crashes > 0 {
            found.push(target.name);
        }
    }
    if found.is_empty() { Ok(()) } else { Err(format!("Found by fuzzing: {} (see above).", found.join(", "))) }
}

/// The folder for programs, corpora and findings; nothing in it is committed.
fn target_folder() -> PathBuf {
    project::root().join("target/fuzz")
}

/// Builds every target, and returns the folder of the programs.
fn build(toolbox: &Toolbox) -> Outcome<PathBuf> {
    let host = rust::host().ok_or("rustc does not say what machine this is.")?;
    let mut build = toolbox.command("cargo");
    // Dictionaries contain the strings that input is compared with; tracing each comparison instead takes twice the
    // time.
    build.args(["fuzz", "build", "--fuzz-dir", "tests/fuzz", "--sanitizer", "none", "--no-trace-compares"]);
    build.args(["--target", &host]);
    machine::run(build.arg("--target-dir").arg(target_folder()), "Building the fuzz targets")?;
    Ok(target_folder().join(host).join("release"))
}

impl Target {
    /// Runs the target with its seeds and random edits of them, which are the same each time.
    fn run_briefly(&self, program: &Path) -> Outcome<Figures> {
        let inputs = target_folder().join("brief").join(self.name);
        if inputs.exists() {
            fs::remove_dir_all(&inputs).map_err(|error| format!("{} stays ({error}).", inputs.display()))?;
        }
        fs::create_dir_all(&inputs).map_err(|error| format!("{} can't be made ({error}).", inputs.display()))?;
        let tests = project::root().join("tests/fuzz");
        let (seeds, dictionary) = (tests.join("seeds").join(self.name), tests.join("dictionaries").join(self.name));
        mutants::write(BRIEF_INPUTS, self.max_len, &seeds, &dictionary, &inputs)?;
        // No run but of the inputs that are there.
        self.run(program, "brief", &["-runs=0".to_owned()])
    }

    /// Runs the target in rounds until the goal is reached, or until it finds something.
    fn run_until(&self, goal: &Goal, program: &Path) -> Outcome<Figures> {
        let mut figures = Figures::default();
        while figures.crashes == 0 && (figures.inputs < goal.inputs || figures.seconds < goal.seconds) {
            let next = self.run(program, "corpus", &goal.options_after(&figures))?;
            figures = figures.and(&next);
        }
        Ok(figures)
    }

    /// Runs the target once, with a folder of its own in these corpora, until a limit in the options or a finding.
    fn run(&self, program: &Path, corpora: &str, options: &[String]) -> Outcome<Figures> {
        let name = self.name;
        let corpus = target_folder().join(corpora).join(name);
        let findings = target_folder().join("found").join(name);
        for folder in [&corpus, &findings] {
            fs::create_dir_all(folder).map_err(|error| format!("{} can't be made ({error}).", folder.display()))?;
        }
        let tests = project::root().join("tests/fuzz");
        let mut fuzz = Command::new(program);
        fuzz.arg(format!("-dict={}", tests.join("dictionaries").join(name).display()));
        fuzz.arg(format!("-artifact_prefix={}/", findings.display())).arg(format!("-max_len={}", self.max_len));
        // An input that takes seconds or a gigabyte is a finding too.
        fuzz.args(["-timeout=5", "-rss_limit_mb=1024", "-print_final_stats=1"]).args(options);
        fuzz.arg(corpus).arg(tests.join("seeds").join(name));
        let figures = self.watch(&mut fuzz)?;
        if figures.crashes > 0 {
            eprintln!("\nThe input lies in {}; again: {} FILE\n", findings.display(), program.display());
        }
        Ok(figures)
    }

    /// Runs a command of the target, and reads the figures in its output; the end of the output is shown if it fails.
    fn watch(&self, fuzz: &mut Command) -> Outcome<Figures> {
        let name = self.name;
        let start = Instant::now();
        let mut child = fuzz
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| format!("The fuzz target {name} can't be started ({error})."))?;
        let (mut figures, mut last) = (Figures::default(), VecDeque::new());
        let stderr = child.stderr.take().map(BufReader::new);
        // The output of a finding may not be valid UTF-8.
        for line in stderr.into_iter().flat_map(|stderr| stderr.split(b'\n')).map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            figures.update(&line);
            if line.contains("pulse") {
                eprintln!("{name}: {line}");
            }
            last.push_back(line);
            if last.len() > LAST_LINES {
                last.pop_front();
            }
        }
        let status = child.wait().map_err(|error| format!("The fuzz target {name} does not end ({error})."))?;
        figures.seconds = start.elapsed().as_secs();
        if !status.success() {
            figures.crashes = 1;
            for line in &last {
                eprintln!("{line}");
            }
        }
        Ok(figures)
    }
}

impl Goal {
    /// The options for the next round, which runs at most until the goal is reached.
    fn options_after(&self, figures: &Figures) -> Vec<String> {
        if figures.inputs >= self.inputs {
            let seconds = self.seconds - figures.seconds;
            return vec![format!("-runs={ROUND}"), format!("-max_total_time={seconds}")];
        }
        let left = self.inputs - figures.inputs;
        let inputs = if figures.seconds < self.seconds { ROUND } else { ROUND.min(left) };
        vec![format!("-runs={inputs}")]
    }
}

impl Figures {
    /// Combines the figures of this run and the next.
    fn and(&self, next: &Self) -> Self {
        Self {
            inputs: self.inputs + next.inputs,
            seconds: self.seconds + next.seconds,
            edges: next.edges,
            crashes: self.crashes + next.crashes,
        }
    }

    /// Reads the figures in a line of libFuzzer's output: `#4096 pulse  cov: 812 ft: …`,
    /// `stat::number_of_executed_units: 5000`.
    fn update(&mut self, line: &str) {
        let number = |text: &str| text.split_whitespace().next().and_then(|word| word.parse().ok());
        if let Some(edges) = line.split(" cov: ").nth(1).and_then(number) {
            self.edges = edges;
        }
        let inputs = line.strip_prefix("stat::number_of_executed_units:").or_else(|| line.strip_prefix('#'));
        if let Some(inputs) = inputs.and_then(number) {
            self.inputs = inputs;
        }
    }
}

/// A row of the table.
fn row(name: &str, figures: &Figures) -> String {
    let Figures { inputs, seconds, edges, crashes } = figures;
    let numbers = [*inputs, *seconds, inputs / (*seconds).max(1), *edges, *crashes].map(size::grouped);
    format!("| {name} | {} |", numbers.join(" | "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_what_the_fuzzer_says() {
        let mut figures = Figures::default();
        for line in [
            "INFO: Loaded 1 modules   (48281 inline 8-bit counters): 48281 [0x55, 0x56), ",
            "#2\tINITED cov: 340 ft: 345 corp: 1/1b exec/s: 0 rss: 38Mb",
            "#20000\tDONE   cov: 1812 ft: 5678 corp: 123/4567b lim: 512 exec/s: 4000 rss: 100Mb",
            "Done 20000 runs in 5 second(s)",
            "stat::number_of_executed_units: 20001",
            "stat::average_exec_per_sec:     4000",
        ] {
            figures.update(line);
        }
        assert_eq!(figures, Figures { inputs: 20_001, edges: 1_812, ..Figures::default() });
        figures.seconds = 5;
        assert_eq!(row("link", &figures), "| link | 20,001 | 5 | 4,000 | 1,812 | 0 |");
        let next = Figures { inputs: 9, seconds: 2, edges: 1_900, crashes: 1 };
        assert_eq!(figures.and(&next), Figures { inputs: 20_010, seconds: 7, edges: 1_900, crashes: 1 });
    }

    #[test]
    fn a_round_ends_where_the_goal_does() {
        let goal = Goal { inputs: ROUND + 5, seconds: 60 };
        let options = |inputs, seconds| goal.options_after(&Figures { inputs, seconds, ..Figures::default() });
        assert_eq!(options(ROUND, 59), [format!("-runs={ROUND}")]);
        assert_eq!(options(ROUND, 60), ["-runs=5"]);
        assert_eq!(options(ROUND + 5, 59), [format!("-runs={ROUND}"), "-max_total_time=1".to_owned()]);
    }

    #[test]
    fn only_targets_are_run() {
        assert_eq!(named("address").map(|target| target.max_len), Ok(128));
        assert!(named("adress").is_err_and(|sentence| sentence.contains("link, plan_file, port_document")));
        assert!(fuzz(&["--runs", "many"]).is_err());
    }
}
