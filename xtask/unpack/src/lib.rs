//! The way back from the page's text to its program.
//!
//! The bundler compiles it to a wasm module of its own, two kilobytes that stand in the page's script and unpack the
//! rest; natively it shows the bundler that what it packs can be unpacked. The text is LZMA in printable characters.
//! Damaged text unpacks to something in bounded time too: what tells is the check value.

#![no_std]

pub mod check;
pub mod lzma;
mod odds;
pub mod printable;

#[cfg(target_arch = "wasm32")]
mod wasm;

/// Unpacks a text until the program is full, and gives back the check value: `check::of(program)` for the text that it
/// was packed in, another one when that was altered. The text is used up.
pub fn unpack(text: &mut [u8], program: &mut [u8]) -> u32 {
    let length = printable::bytes(text);
    let packed = text.get(..length).unwrap_or_default();
    let rest = lzma::unpack(packed, program);
    check::with(rest, program)
}
