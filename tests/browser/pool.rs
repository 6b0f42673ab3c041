//! Browsers that tests use one after the other: starting one takes longer than most tests.

use super::{Engine, Options, Session};
use std::{
    ops::Deref,
    sync::{Mutex, PoisonError},
};

/// Browsers that nobody uses just now.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// A browser for one test. Dropping it gives it back as it was, or ends it when the test failed or its window is full.
pub struct Loan {
    session: Option<Session>,
    comes_back: bool,
}

impl Loan {
    /// A browser of this engine that had other tests before, or a new one.
    pub fn of(engine: Engine) -> Self {
        let mut idle = idle();
        let place = idle.iter().position(|session| session.engine() == engine);
        let found = place.map(|place| idle.swap_remove(place));
        drop(idle);
        let session = found.unwrap_or_else(|| Session::start(engine, Options::default()));
        Self { session: Some(session), comes_back: true }
    }

    /// A browser of its own, which ends with the test.
    pub fn alone(engine: Engine, options: Options) -> Self {
        Self { session: Some(Session::start(engine, options)), comes_back: false }
    }
}

impl Deref for Loan {
    type Target = Session;

    fn deref(&self) -> &Session {
        self.session.as_ref().expect("a loan has a browser until it is dropped")
    }
}

impl Drop for Loan {
    fn drop(&mut self) {
        let session = self.session.take().filter(|_| self.comes_back && !std::thread::panicking());
        if let Some(session) = session.filter(Session::shows_the_whole_page) {
            session.clear();
            idle().push(session);
        }
    }
}

/// Ends all browsers.
pub fn close_all() {
    idle().clear();
}

fn idle() -> std::sync::MutexGuard<'static, Vec<Session>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}
