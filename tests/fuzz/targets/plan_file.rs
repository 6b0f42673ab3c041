//! Any JSON as a plan file: it is refused in words, or is a plan that survives its own file.
#![no_main]

use fuzz::support::{DOCUMENT, json, tree};
use libfuzzer_sys::fuzz_target;
use port_matrix::link::{Reading, read_file, write_file};

fuzz_target!(|bytes: &[u8]| {
    let Ok(value) = serde_json::from_slice(bytes) else { return };
    match read_file(&DOCUMENT, &tree(&value)) {
        Ok(Reading { draft, .. }) => {
            let written = write_file(&DOCUMENT, &draft);
            let again = Reading { draft, notices: Vec::new() };
            assert_eq!(read_file(&DOCUMENT, &json(&written)), Ok(again), "{written}");
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
