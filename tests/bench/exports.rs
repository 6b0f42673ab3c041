//! The cost of writing the exports: the time of each format and its growth with the rules, compared with Aerleon, which
//! compiles the same policy; and instructions, compared with `iptables-restore`, which reads the result.

mod document;
mod plans;

use document::DOCUMENT;
use port_matrix::{
    link,
    matrix::{Matrix, resolve},
    plan::{Plan, check},
    report::{ExportInput, ExportResult, Format, formats},
};
use std::{
    env, fs,
    hint::black_box,
    path::PathBuf,
    process::{Command, Stdio},
    time::Instant,
};

/// The sizes of plans, in rules.
const SIZES: [usize; 3] = [100, 1_000, 5_000];

/// The size whose instructions are counted.
const COUNTED: usize = 1_000;

/// The least ratio of Aerleon's time to that of the same export.
const LEAST_RATIO: f64 = 500.0;

/// A plan with at least so many rules, in which every group has an address.
struct Sized {
    plan: Plan,
    matrix: Matrix,
}

impl Sized {
    fn of(rules: usize) -> Self {
        let rest = "&policy=&at=10.250.0.1&admin=&at=10.250.0.2&dns=&at=10.250.0.3&internet=&at=0.0.0.0/0\
                    &update-sites=&at=192.0.2.1";
        let of = |groups: usize| {
            let plan = check(&DOCUMENT, &link::read(&DOCUMENT, &(plans::large(groups) + rest)).draft).0;
            Self { matrix: resolve(&DOCUMENT, &plan), plan }
        };
        // Each two groups bring as many rules as the two before them.
        let each = of(40).matrix.flows.len() - of(38).matrix.flows.len();
        let mut groups = 2 * (rules / each);
        loop {
            let sized = of(groups);
            if sized.matrix.flows.len() >= rules {
                return sized;
            }
            groups += 2;
        }
    }

    fn rules(&self) -> f64 {
        f64::from(u32::try_from(self.matrix.flows.len()).expect("a plan has few rules"))
    }

    fn exported(&self, format: &Format) -> ExportResult {
        let subject =
            ExportInput { document: &DOCUMENT, plan: &self.plan, matrix: &self.matrix, link: "https://example.com/" };
        (format.render)(black_box(subject))
    }

    /// The least time of several, in microseconds.
    fn time(&self, format: &Format) -> f64 {
        let time = |_: u32| {
            let start = Instant::now();
            black_box(self.exported(format));
            start.elapsed().as_secs_f64() * 1e6
        };
        // For a quarter of a second, so that other work of the machine does not slow down every turn.
        let turns = (25e4 / time(0)).clamp(7.0, 1e4);
        (0..10_000).take_while(|&turn| f64::from(turn) < turns).map(time).fold(f64::INFINITY, f64::min)
    }
}

fn format(id: &str) -> &'static Format {
    formats().find(|format| format.id == id).unwrap_or_else(|| panic!("no format {id}"))
}

fn main() {
    // Valgrind runs this program itself, with the number of turns as the only difference.
    if let (Ok(id), Ok(turns)) = (env::var("EXPORT_FORMAT"), env::var("EXPORT_TURNS")) {
        let sized = Sized::of(COUNTED);
        (0..turns.parse().expect("a number")).for_each(|_| drop(black_box(sized.exported(format(&id)))));
        return;
    }
    let plans = SIZES.map(Sized::of);
    let rules: Vec<_> = plans.iter().map(|plan| plan.matrix.flows.len().to_string()).collect();
    println!("exports, of {} rules: time, and nanoseconds for each rule", rules.join(", "));
    for format in formats() {
        let figures = plans.iter().map(|plan| {
            let time = plan.time(format);
            format!("{time:>9.0} µs {:>6.0} ns", time * 1e3 / plan.rules())
        });
        println!("{:>20}: {}", format.id, figures.collect::<Vec<_>>().join(" "));
    }
    for plan in &plans {
        beside_aerleon(plan);
    }
    beside_iptables();
}

fn scratch(name: &str) -> PathBuf {
    env::temp_dir().join(format!("port-matrix-bench-{}-{name}", std::process::id()))
}

fn beside_aerleon(plan: &Sized) {
    let Some(python) = env::var_os("PORT_MATRIX_PYTHON") else {
        return println!("exports: not timed beside Aerleon, PORT_MATRIX_PYTHON names no Python that has it");
    };
    let files = ["aerleon-definitions", "aerleon-policy"].map(|id| {
        let path = scratch(id);
        fs::write(&path, plan.exported(format(id)).file()).expect("the file is written");
        path
    });
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/tools/aerleon_bench.py");
    let turns = if plan.rules() > 500.0 { "1" } else { "3" };
    let output = Command::new(python).arg(script).args(&files).arg(turns).stderr(Stdio::inherit()).output();
    let said = String::from_utf8(output.expect("Python runs").stdout).expect("a number");
    for path in &files {
        let _ = fs::remove_file(path);
    }
    let Ok(theirs) = said.trim().parse::<f64>().map(|seconds| seconds * 1e6) else {
        return println!("exports: Aerleon did not compile the policy");
    };
    let ours = plan.time(format("nftables"));
    println!(
        "nftables of {} rules: {ours:.0} µs; Aerleon {theirs:.0} µs, {:.0} times as much (at least {LEAST_RATIO} wanted)",
        plan.rules(),
        theirs / ours
    );
}

/// Instructions for each rule of writing the exports for Linux, and of reading one.
fn beside_iptables() {
    let plan = Sized::of(COUNTED);
    let program = env::current_exe().expect("the benchmark knows itself");
    let each = |id: &str| {
        let count = |turns: &str| {
            instructions(Command::new("valgrind"), |command| {
                command.arg(&program).env("EXPORT_FORMAT", id).env("EXPORT_TURNS", turns);
            })
        };
        Some((count("11")? - count("1")?) / 10)
    };
    let read = |text: &str| {
        let path = scratch("rules");
        fs::write(&path, text).expect("the file is written");
        let count = instructions(Command::new("valgrind"), |command| {
            command.args(["iptables-restore", "--test"]).arg(&path);
        });
        let _ = fs::remove_file(path);
        count
    };
    let file = plan.exported(format("iptables")).text;
    let theirs = read(&file).zip(read("*filter\nCOMMIT\n")).map(|(all, none)| all - none);
    let lines = file.split('\n').filter(|line| line.starts_with("-A ")).count();
    let Some(theirs) = theirs else {
        return println!("exports: no instructions counted, valgrind or iptables is not installed");
    };
    let openings = plan.matrix.flows.len() as u64;
    println!(
        "iptables-restore --test: {} instructions for each opening, {} for each of {lines} lines",
        theirs / openings,
        theirs / lines as u64
    );
    for id in ["nftables", "iptables"] {
        if let Some(ours) = each(id) {
            let tenths = theirs * 10 / ours;
            println!(
                "{id}: {} instructions for each opening to write, {}.{} times as few (more than 1 wanted)",
                ours / openings,
                tenths / 10,
                tenths % 10
            );
        }
    }
}

/// The instructions of a run under callgrind.
fn instructions(mut valgrind: Command, what: impl FnOnce(&mut Command)) -> Option<u64> {
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    what(&mut valgrind);
    let output = valgrind.output().ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().find_map(|line| line.split("Collected :").nth(1))?;
    collected.trim().parse().ok()
}
