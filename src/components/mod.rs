//! The page as Yew components, in folders by their place on it. They show the state and decide nothing.
//!
//! - **Component or function.** What uses a hook, or should render only when its props change (a row, a field), is a
//!   component. Everything else is a function that returns its part of the page.
//! - **Context or props.** The root of a folder reads [`AppContext`], which changes with every action, and hands it to its
//!   functions; rows and fields get plain props.
//! - **Translation.** A browser that translates the page replaces its text nodes, and Yew would update the old ones in vain.
//!   A computed text is therefore in `common::untranslated`, or in an element with `translate="no"`. A text that may be
//!   translated and can change needs a `key` with the text in it, so that it comes in a new element.
//! - **Names.** Roles, parties and features name controls too: a new `name` or `id` belongs in `document/reserved.rs`.

mod about;
mod app;
mod common;
mod context;
mod diagram;
mod export;
mod grid;
mod groups;
mod map;
mod masthead;
mod paper;
mod plan;
mod remarks;
mod result;
mod rules;

pub use app::{App, AppProps};
pub use context::AppContext;
