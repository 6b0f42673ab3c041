//! This browser's last plan, which every tab of the page may change: none does it without saying so.

use super::browser;

const OVERTAKING: &str = "Another tab of this page had kept its plan as this browser's last one. The plan of this tab has \
                          taken its place; the other tab still has its own.";

const OVERTAKEN: &str = "Another tab of this page has made its plan this browser's last one. The plan here stays in this \
                         tab and in its link.";

const NOT_KEPT: &str = "This browser does not keep your plan: its storage is blocked or full. Copy the link or save the \
                        plan before you leave.";

/// What this tab knows of it.
pub struct LastPlan {
    /// As this tab last read or wrote it.
    seen: Option<String>,
    /// Whether it was said that nothing is kept.
    said: bool,
}

impl LastPlan {
    /// As it was when the page opened.
    pub fn new(seen: Option<String>) -> Self {
        Self { seen, said: false }
    }

    /// Makes this tab's plan the last one, and gives what is to be said about that.
    pub fn keep(&mut self, notation: &str) -> Option<&'static str> {
        let other = self.is_other();
        let kept = browser::keep_in_browser(notation);
        self.seen = Some(notation.to_owned());
        if !kept {
            return (!std::mem::replace(&mut self.said, true)).then_some(NOT_KEPT);
        }
        other.then_some(OVERTAKING)
    }

    /// What is to be said when another tab changed it: something only where it was this tab's plan.
    pub fn changed(&self, notation: &str) -> Option<&'static str> {
        (self.seen.as_deref() == Some(notation) && self.is_other()).then_some(OVERTAKEN)
    }

    /// Whether there is another one than this tab knows of.
    fn is_other(&self) -> bool {
        browser::last_plan().is_some_and(|last| self.seen.as_ref() != Some(&last))
    }
}
