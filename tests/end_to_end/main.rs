//! The release page in a browser, from the outside: what a person does with it, and what it shows them.
//!
//! Run by `cargo xtask test`, which names the page, the browser, its driver and the accessibility checker.

#[path = "../browser/mod.rs"]
mod browser;
mod page;
mod printed;
mod row;

mod accessible;
mod clipboard;
mod crash;
mod damage;
mod diagram;
mod everyone;
mod exports;
mod files;
mod harm;
mod keyboard;
mod link;
mod looking;
mod matrix;
mod network;
mod offline;
mod paper;
mod ports;
mod topology;
mod undoing;
mod without;
