//! The page's components in a browser, without the page around them: a file for each folder of components.
#![cfg(target_arch = "wasm32")]

mod check;
mod grid;
mod groups;
mod hand_over;
mod map;
mod masthead;
mod mounted;
mod paper;
mod plan;
mod rules;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
