//! `cargo xtask serve`: serves the page as released on this machine, and rebuilds it when a source changes.

use crate::{Outcome, machine, tools};
use std::net::{Ipv4Addr, TcpListener};

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = FIRST_PORT + 99;

/// Serves the page until interrupted.
pub fn serve() -> Outcome {
    let toolbox = tools::for_building()?;
    let no_port = || format!("No port from {FIRST_PORT} to {LAST_PORT} is free to serve the page at.");
    let port = free_port().ok_or_else(no_port)?;
    println!("\nBuilding the page, which will then be at http://127.0.0.1:{port}/ (Ctrl+C ends this).\n");
    let mut trunk = toolbox.trunk("serve");
    trunk.args(["--port", &port.to_string()]);
    machine::become_or_run(&mut trunk, "Serving the page")
}

fn free_port() -> Option<u16> {
    (FIRST_PORT..=LAST_PORT).find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
}
