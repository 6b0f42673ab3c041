//! Any JSON as a plan file: it is rejected with a reason, or is a plan that survives its own file.
#![no_main]

use fuzz::support::DOCUMENT;
use libfuzzer_sys::fuzz_target;
use port_matrix::link::{ParsedPlan, read_file, write_file};

fuzz_target!(|text: &str| {
    match read_file(&DOCUMENT, text) {
        Ok(ParsedPlan { draft, .. }) => {
            let written = write_file(&DOCUMENT, &draft);
            let again = ParsedPlan { draft, notices: Vec::new() };
            assert_eq!(read_file(&DOCUMENT, &written), Ok(again), "{written}");
        }
        Err(error) => {
            let (place, reason) = error
                .to_string()
                .split_once(": ")
                .map(|(place, reason)| (place.len(), reason.len()))
                .expect("two parts");
            assert!(place > 0 && reason > 0, "{error}");
        }
    }
});
