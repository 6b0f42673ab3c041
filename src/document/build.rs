//! The build: reads the port document, refuses one with faults, and writes it as Rust source for the page.

// The build takes in whole modules and uses a part of each.
#![allow(dead_code, unused_imports)]

#[path = "mod.rs"]
mod document;
mod literal;
#[path = "../net/mod.rs"]
mod net;
#[path = "../write.rs"]
mod write;

use literal::Literal;
use std::{env, error::Error, fs, path::Path};

const SOURCE: &str = "src/document/vsos-9.2.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={SOURCE}");
    println!("cargo::rerun-if-changed=src/document");
    println!("cargo::rerun-if-changed=src/net");
    println!("cargo::rerun-if-changed=src/write.rs");
    let text = fs::read_to_string(SOURCE)?;
    let faults = document::faults(&text);
    for fault in &faults {
        println!("cargo::error={SOURCE}: {fault}");
    }
    let (document, _) = document::PortDocument::read(&text);
    let source = format!("pub static VSOS_9_2: PortDocument = {};\n", document.literal());
    fs::write(Path::new(&env::var("OUT_DIR")?).join("embedded.rs"), source)?;
    Ok(())
}
