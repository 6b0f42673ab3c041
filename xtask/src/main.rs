//! The project's commands: `cargo xtask serve`, `build`, `test`, `fuzz` and `bench`.
//!
//! Every command installs the tools that it lacks and says so; if one can't be installed, the command ends with one
//! sentence.
//!
//! Each command is in the file of its name; `bundle/` is the one that Trunk calls. What they share:
//!
//! | file | what it is |
//! |---|---|
//! | `tools.rs` | the tools that each command needs, and the installation of those that Cargo installs |
//! | `packages.rs` | programs that the machine's package manager installs |
//! | `python.rs`, `npm.rs` | packages of Python and npm, for tests and benchmarks |
//! | `toolbox.rs` | the tools after their installation: the environment in which the build's programs run |
//! | `machine.rs` | finding and running programs of this machine |
//! | `rust.rs` | the Rust toolchain: its folder, and the target that it compiles for |
//! | `project.rs` | this project: its folder, its commit and its locked versions |
//! | `wasm_tests.rs` | the command for tests and benchmarks as wasm in a browser |
//! | `lighthouse.rs` | a part of `bench`: how the page loads |
//! | `size.rs` | the size of a file, and numbers as text |

mod bench;
mod build;
mod bundle;
mod deny;
mod fuzz;
mod lighthouse;
mod machine;
mod mutants;
mod npm;
mod packages;
mod project;
mod python;
mod reproduce;
mod rust;
mod serve;
mod size;
mod test;
mod toolbox;
mod tools;
mod wasm_tests;

use std::process::ExitCode;

/// The result of a step, or one sentence that says what is missing and what to do.
pub type Outcome<T = ()> = Result<T, String>;

const HELP: &str = "\
Usage: cargo xtask <command>

  serve           build the page, serve it on this machine and print its address
  build           build the page: one self-contained dist/index.html
  test [names…]   run every test, or those with one of the names in theirs
  fuzz [--minutes N | --runs N] [target]
                  try arbitrary input on every target, or on one: a minute each when nothing is said
  bench           weigh the page beside a bare Yew page
  deny            check the dependencies: known faults, licences, duplicates
  reproduce       build the last commit in two places and compare the bytes
  bundle          what Trunk calls after its build; nothing to run by hand

What a command needs (the wasm target, Trunk, the wasm-bindgen CLI; for tests Chromium, Firefox
and WebKit with their drivers, Poppler, npm and more; for fuzzing cargo-fuzz) it installs the first
time, and says so.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\nxtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Outcome {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["serve"] => serve::serve(),
        ["build"] => build::build(),
        ["test", ref names @ ..] => test::test(names),
        ["fuzz", ref rest @ ..] => fuzz::fuzz(rest),
        ["bench"] => bench::bench(),
        ["deny"] => deny::deny(),
        ["reproduce"] => reproduce::reproduce(),
        ["bundle"] => bundle::hook(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("`{}` is not a command here.\n\n{HELP}", arguments.join(" "))),
    }
}
