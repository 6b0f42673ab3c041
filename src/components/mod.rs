//! The page as Yew components, in folders by their place on it. Components decide nothing: they show the state.
//!
//! The root of a folder and the content of a section read [`AppContext`], which changes with every action; rows and
//! fields get plain props, so that they render only when these change.

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
