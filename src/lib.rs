//! Port Matrix: which firewall openings a set of Vital Security web appliances needs.
//!
//! A plan (what the user has) meets a port document (what the product needs) and gives a matrix (what a
//! firewall must let through). Data flows one way, through rooms that see only what stands to their left:
//! `net → document → plan → matrix → ruleset → firewall → report → diagram → link → state → browser → hooks → components`.

pub mod browser;
pub mod components;
pub mod diagram;
pub mod document;
mod firewall;
pub mod hooks;
pub mod link;
pub mod matrix;
pub mod net;
pub mod plan;
pub mod report;
pub mod ruleset;
pub mod state;
