//! The page as Yew components, in folders by their place on it. Components decide nothing: they show the state.
//!
//! The root of a folder reads [`AppContext`]; everything below it gets plain props, so that it renders only when these
//! change.

mod app;
mod common;
mod context;
mod diagram;
mod export;
mod grid;
mod groups;
mod masthead;
mod paper;
mod plan;
mod remarks;
mod result;
mod rules;

pub use app::{App, AppProps};
pub use context::AppContext;
