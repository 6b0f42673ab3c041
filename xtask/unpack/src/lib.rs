//! The way back from the page's text to its program.
//!
//! The bundler compiles it to a wasm module of its own, five kilobytes that stand in the page's script and unpack the
//! rest; natively it shows the bundler that what it packs can be unpacked. The text is what `xtask/pack` wrote, in
//! printable characters. Damaged text unpacks to something in bounded time too: what tells is the check value.
//!
//! Nothing but bits is packed, each of which weighs the less the better it was foretold ([`coder`]). What foretells them
//! is what a byte is for: the program is read along as the wasm it is ([`reading`]), and what stood in like places
//! before is weighed ([`model`]). That makes it 16 % shorter than LZMA, which knows of no format.

#![no_std]

pub mod check;
pub mod coder;
pub mod model;
pub mod odds;
pub mod printable;
pub mod reading;

#[cfg(target_arch = "wasm32")]
mod wasm;

use coder::Decoder;
use model::{Memory, Model};

/// Unpacks a text until the program is full, and gives back the check value: `check::of(program)` for the text that it
/// was packed in, another one when that was altered. The text is used up.
pub fn unpack(text: &mut [u8], program: &mut [u8], memory: Memory) -> u32 {
    let length = printable::bytes(text);
    let packed = text.get(..length).unwrap_or_default();
    let rest = fill(packed, program, memory);
    check::with(rest, program)
}

/// Fills a program from what was packed. What remains of the code is 0 when that was sound. Damage is not looked for:
/// what is not there reads as 0.
fn fill(packed: &[u8], program: &mut [u8], memory: Memory) -> u32 {
    let mut decoder = Decoder::new(packed);
    let mut model = Model::new(memory);
    for length in 0..program.len() {
        program[length] = model.byte(&mut decoder, &program[..length], 0);
        model.take(&program[..=length]);
    }
    decoder.rest()
}
