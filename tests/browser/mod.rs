//! A browser under the tests' hand: its driver, a session of its own for each test, and a server for the page.
//!
//! Everything here is synchronous: a test is read from top to bottom, and waits by asking until the answer is right.

mod driver;
mod environment;
mod patience;
mod scratch;
mod server;
mod session;

pub use environment::{axe_source, page_file};
pub use patience::{eventually, until};
pub use scratch::Scratch;
pub use server::Server;
pub use session::{Options, Session};
