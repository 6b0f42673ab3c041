//! The glue's calls that may fail, each as one function where wasm-bindgen writes two.
//!
//! It makes a closure for each call and lends it to a function that runs it. Browsers compile the two by themselves, when
//! they are first called, and most of what a page asks of its document is among these calls.

/// How a call that may fail begins and ends in wasm-bindgen's glue, its parameters and its body between.
const BEGIN: &str = "function() { return handleError(function (";
const END: &str = "}, arguments); }";

/// What runs the closure, and what is left of it: it keeps what was thrown.
const RUNNER: &str = "function handleError(f, args) {
        try {
            return f.apply(this, args);
        } catch (e) {";
const KEEPER: &str = "function handleError(e) {
        {";

/// The glue with its calls in one piece; as it is when they are none that are known.
pub fn in_one(glue: &str) -> String {
    rewritten(glue).unwrap_or_else(|| glue.to_owned())
}

fn rewritten(glue: &str) -> Option<String> {
    let (before, after) = glue.split_once(RUNNER)?;
    let glue = [before, KEEPER, after].concat();
    let mut calls = glue.split(BEGIN);
    let before = calls.next()?.to_owned();
    calls.try_fold(before, |before, call| {
        let (parameters, rest) = call.split_once(") {")?;
        let (body, rest) = rest.split_once(END)?;
        Some(format!("{before}function({parameters}) {{ try {{{body}}} catch (e) {{ handleError(e); }} }}{rest}"))
    })
}

#[cfg(test)]
mod tests {
    use super::{RUNNER, in_one};

    #[test]
    fn a_call_that_may_fail_is_one_function() {
        let calls = "x: function() { return handleError(function (a, b) {\n return a.x(b); }, arguments); }, y: f(),";
        let glue = format!("{RUNNER} keep(e); }} }} ({{ {calls} }})");
        let small = in_one(&glue);
        let call = "x: function(a, b) { try {\n return a.x(b); } catch (e) { handleError(e); } }, y: f(),";
        assert_eq!(small, format!("function handleError(e) {{\n        {{ keep(e); }} }} ({{ {call} }})"));
        assert_eq!(in_one(calls), calls, "nothing changes where the runner is another");
    }
}
