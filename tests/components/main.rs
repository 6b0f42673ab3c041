//! The page's components in a browser, without the page around them: a file for each folder of components.
#![cfg(target_arch = "wasm32")]

mod diagram;
mod export;
mod grid;
mod groups;
mod map;
mod masthead;
mod mounted;
mod paper;
mod plan;
mod remarks;
mod result;
mod rules;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
