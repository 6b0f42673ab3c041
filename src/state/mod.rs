//! The whole program without a browser: the state, what can happen to it, and what follows from it.
//!
//! [`AppState`] holds what the user typed and chose; [`Derived`] is everything that follows from it. An [`Action`] is a
//! fact in the past tense, and `update` is the only way in. Anything that the browser has to do comes back as an
//! [`Effect`], a value that tests can look at.

mod action;
mod answer;
mod app_state;
mod attention;
mod derived;
mod effect;
mod export;
mod group_update;
mod history;
mod omitted_text;
mod origin;
mod picture;
mod proof;
mod reason_text;
mod recent;
mod recent_update;
mod rule_table;
mod tab_memory;
mod update;
mod view;

pub use action::{Action, ExternalNotice};
pub use answer::{AnswerText, AskField};
pub use app_state::AppState;
pub use attention::AttentionItem;
pub use derived::{Derived, join_messages};
pub use effect::{CopyKind, Effect};
pub use omitted_text::{OmittedTexts, omitted_texts};
pub use origin::{Origin, Sources};
pub use picture::{Picture, Zoom};
pub use proof::{ProofCommand, ProofShell, ProofSummary, RowResult};
pub use reason_text::{Explanation, ReasonText, reason_text};
pub use recent::{KnownPlans, MAX_RECENT, RecentPlan, Work};
pub use rule_table::{RowData, RowList, RuleTable, RuleTables};
pub use tab_memory::TabMemory;
pub use view::{Layout, Lists, Panel, Place, SheetPart, View};
