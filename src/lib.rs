//! Port Matrix: which firewall openings a set of Vital Security web appliances needs.
//!
//! A plan (what the user has) meets a port document (what the product needs) and gives a matrix (what a
//! firewall must let through). Data flows one way, through rooms that see only what stands to their left:
//! `write → net → document → plan → matrix → diagram → export → link → app → ui`.

pub mod app;
pub mod diagram;
pub mod document;
pub mod export;
pub mod link;
pub mod matrix;
pub mod net;
pub mod plan;
pub mod ui;
mod write;
