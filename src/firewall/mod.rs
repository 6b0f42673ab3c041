//! Configurations for firewalls: a folder for each vendor, with its dialect, its template and the code that renders
//! it.
//!
//! A template (`config.*`) reads like the vendor's manual and is checked by the compiler. The differences between
//! platforms are in a [`Dialect`](dialect::Dialect); a [`Configuration`](configuration::Configuration) is the plan
//! with the names and members for it. Exports are deterministic, so that two of them can be compared line by line, and
//! none ever widens a rule: an unknown address is written as a placeholder that the platform rejects.

pub mod aerleon;
pub mod aws;
pub mod cisco_asa;
pub mod cisco_ios;
mod configuration;
mod dialect;
pub mod fortios;
mod gaps;
pub mod iptables;
mod member;
pub mod nftables;
mod object;
pub mod panos;
mod rule;
mod service;
pub mod srx;
#[cfg(test)]
mod tests;
