//! `cargo xtask bench`: compares the page with a minimal Yew page.
//!
//! The limits are printed beside the figures for the reader. Nothing enforces them: a busy machine exceeds them too.

use crate::{Outcome, build, lighthouse, machine, project, size, toolbox::Toolbox, tools, wasm_tests};
use std::path::PathBuf;

/// Measures both pages' sizes, then runs the benchmarks: matching rules and rendering exports natively, and both pages
/// in a browser.
pub fn bench() -> Outcome {
    let toolbox = tools::for_building()?;
    let tools = tools::for_testing()?;
    build::page(&toolbox)?;
    let bare = build_bare(&toolbox)?;
    println!("\nthe page:  {} (limits: 400,000 bytes on disk, 285,000 gzipped)", size::of(&project::page())?);
    println!("bare Yew:  {}", size::of(&bare)?);
    let mut benches = toolbox.command("cargo");
    let names = ["resolve", "exports", "page", "first_picture", "long"];
    benches.arg("bench").args(names.iter().flat_map(|name| ["--bench", name]));
    benches.env("PORT_MATRIX_PAGE", project::page()).env("PORT_MATRIX_BARE", bare);
    benches
        .env("PORT_MATRIX_PYTHON", &tools.python)
        .env("CHROME", &tools.chromium)
        .env("CHROMEDRIVER", &tools.chromedriver);
    machine::run(&mut benches, "The benchmarks")?;
    lighthouse::run_lighthouse(&tools)?;
    let mut in_browser = wasm_tests::command(&toolbox, &tools, &["--release", "--test", "resolve_in_browser"])?;
    machine::run(in_browser.args(["--", "--nocapture"]), "The benchmark in the browser")
}

/// Builds a counter, bundled in the same way as the page, and returns its path.
pub fn build_bare(toolbox: &Toolbox) -> Outcome<PathBuf> {
    let mut trunk = toolbox.trunk("build");
    trunk.current_dir(project::root().join("xtask/bare"));
    machine::run(&mut trunk, "Building the bare page")?;
    Ok(project::root().join("target/bare/index.html"))
}
