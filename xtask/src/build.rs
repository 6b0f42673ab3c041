//! `cargo xtask build`: builds the page as one file.

use crate::{Outcome, machine, project, size, toolbox::Toolbox, tools};

/// Builds the page and prints its size.
pub fn build() -> Outcome {
    page(&tools::for_building()?)?;
    println!("\ndist/index.html: {}", size::of(&project::page())?);
    Ok(())
}

/// Builds the release page into `dist/index.html`.
pub fn page(toolbox: &Toolbox) -> Outcome {
    machine::run(&mut toolbox.trunk("build"), "Building the page")
}
