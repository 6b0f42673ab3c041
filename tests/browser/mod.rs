//! Browsers under the tests' hand: engines, their drivers, sessions, and a server for the page.
//!
//! Everything here is synchronous: a test is read from top to bottom, and waits by asking until the answer is right.

mod companion;
mod driver;
mod engine;
mod environment;
mod patience;
mod pool;
mod scratch;
mod server;
mod session;

pub use engine::Engine;
pub use environment::{axe_source, page_file};
pub use patience::{eventually, until, until_or};
pub use pool::{Loan, close_all};
pub use scratch::Scratch;
pub use server::Server;
pub use session::{Options, Session};
