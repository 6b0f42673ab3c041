//! The browser's counters of the work of its main thread.

use crate::browser::Session;
use serde_json::{Value, json};

/// Calls back when the page has an element that a selector finds, and is idle. It does not poll: that is work of the
/// same thread, and the more of it there is, the later the program starts.
pub const STARTED: &str = "const [selector, done] = arguments;
    const rest = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150)));
    const is_there = () => document.querySelector(selector) !== null;
    const told = (_, observer) => {
        if (!is_there()) return;
        observer.disconnect();
        rest();
    };
    if (is_there()) rest();
    else new MutationObserver(told).observe(document.getElementById('app'), { childList: true });";

/// Reads the browser's counters, in CPU time.
pub struct Meter<'a>(&'a Session);

/// The cost of an operation, in milliseconds of the main thread's CPU.
#[allow(dead_code, reason = "not every benchmark looks at all of it")]
pub struct Cost {
    /// Everything.
    pub total: f64,
    /// JavaScript and wasm.
    pub script: f64,
    /// Style and layout.
    pub style_and_layout: f64,
}

#[allow(dead_code, reason = "not every benchmark asks for all of it")]
impl<'a> Meter<'a> {
    /// Turns the counters on.
    pub fn on(session: &'a Session) -> Self {
        session.devtools("Performance.enable", &json!({ "timeDomain": "threadTicks" }));
        Self(session)
    }

    /// The total cost of the document so far, in milliseconds.
    pub fn total(&self) -> f64 {
        self.metric("TaskDuration") * 1e3
    }

    /// Measures the cost of an operation.
    pub fn of(&self, what: impl FnOnce()) -> Cost {
        let names = ["TaskDuration", "ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
        let before = names.map(|name| self.metric(name));
        what();
        let after = names.map(|name| self.metric(name));
        let [total, script, style, layout] = [0, 1, 2, 3].map(|index| (after[index] - before[index]) * 1e3);
        Cost { total, script, style_and_layout: style + layout }
    }

    /// The JavaScript heap after a collection, in megabytes.
    pub fn heap(&self) -> f64 {
        self.0.devtools("HeapProfiler.collectGarbage", &json!({}));
        self.metric("JSHeapUsedSize") / 1e6
    }

    fn metric(&self, name: &str) -> f64 {
        let metrics = self.0.devtools("Performance.getMetrics", &json!({}));
        let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
        let metric = metrics.iter().find(|metric| metric["name"] == name);
        metric
            .and_then(|metric| metric["value"].as_f64())
            .unwrap_or_else(|| panic!("no metric {name} in {}", Value::from(metrics.clone())))
    }
}
