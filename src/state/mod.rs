//! The whole program without a browser: the state, what can happen to it, and what follows from it.
//!
//! [`AppState`] holds what the user typed and chose; [`Derived`] is everything that follows from it. An [`Action`] is a
//! fact in the past tense, and `update` is the only way in. Anything that the browser has to do comes back as an
//! [`Effect`], a value that tests can look at.

mod action;
mod app_state;
mod derived;
mod effect;
mod export;
mod history;
mod origin;
mod reason_text;
mod recent;
mod recent_update;
mod row_data;
mod update;
mod view;

pub use action::{Action, ExternalNotice};
pub use app_state::AppState;
pub use derived::{Derived, join_messages};
pub use effect::{CopyKind, Effect};
pub use origin::{Origin, Sources};
pub use reason_text::{ReasonText, reason_texts};
pub use recent::{KnownPlans, MAX_RECENT, RecentPlan, Work};
pub use row_data::{RowData, RuleRows};
pub use view::{Layout, Panel, View};
