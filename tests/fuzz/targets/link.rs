#![no_main]
use libfuzzer_sys::fuzz_target;
fuzz_target!(|text: &str| { let _ = port_matrix::link::read(&port_matrix::VSOS_9_2, text); });
