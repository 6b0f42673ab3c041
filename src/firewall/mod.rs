//! Configurations for firewalls: a folder for each vendor, with its values, its template and the code that fills it in.
//!
//! A template (`config.*`) reads like the vendor's manual and is checked by the compiler. The values in which a platform
//! differs are its [`Dialect`](dialect::Dialect); a [`Configuration`](configuration::Configuration) is the plan with the
//! names and members that these lead to. Exports are deterministic, so that two of them can be compared line by line,
//! and none ever widens a rule: what is not known is left as a placeholder that the platform refuses.

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
