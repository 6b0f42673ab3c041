//! The way back from the page's text to its program.
//!
//! The bundler compiles it to a wasm module of its own, four kilobytes that stand in the page's script and unpack the
//! rest; natively it shows the bundler that what it packs can be unpacked. The text is what `xtask/pack` wrote, in
//! printable characters. Damaged text unpacks to something in bounded time too: what tells is the check value.
//!
//! What is packed is a list of [`symbols`]: bytes, and copies of what stands further back. Each is told in bits that
//! weigh the less the better they were foretold ([`odds`]), and what foretells them is what a byte is for: the
//! program is read along as the wasm it is ([`reading`]). That makes it a tenth shorter than LZMA, which knows of no
//! format and is otherwise alike.

#![no_std]

pub mod check;
pub mod odds;
pub mod printable;
pub mod reading;
pub mod symbols;

#[cfg(target_arch = "wasm32")]
mod wasm;

use odds::{Decoder, TABLE};
use reading::Reading;
use symbols::{History, Symbol};

/// Unpacks a text until the program is full, and gives back the check value: `check::of(program)` for the text that it
/// was packed in, another one when that was altered. The text is used up. The table is all zeros.
pub fn unpack(text: &mut [u8], program: &mut [u8], table: &mut [u16; TABLE]) -> u32 {
    let length = printable::bytes(text);
    let packed = text.get(..length).unwrap_or_default();
    let rest = fill(packed, program, table);
    check::with(rest, program)
}

/// Fills a program from what was packed. What remains of the code is 0 when that was sound. Damage is not looked for:
/// what is not there reads as 0, and each symbol brings the end nearer.
fn fill(packed: &[u8], program: &mut [u8], table: &mut [u16; TABLE]) -> u32 {
    let mut decoder = Decoder::new(packed, table);
    let mut history = History::default();
    let mut reading = Reading::default();
    let mut length = 0;
    while length < program.len() {
        let other = back(program, length, history.distance());
        let symbol = history.code(&mut decoder, reading.here(), other, Symbol::Byte(0));
        let copied = if let Symbol::Copy { length, .. } = symbol { length } else { 1 };
        for _ in 0..copied {
            let byte = if let Symbol::Byte(byte) = symbol { byte } else { back(program, length, history.distance()) };
            if let Some(place) = program.get_mut(length) {
                *place = byte;
            }
            reading.take(byte);
            length += 1;
        }
    }
    decoder.rest()
}

/// The byte this far back from a length.
fn back(program: &[u8], length: usize, distance: usize) -> u8 {
    let place = length.wrapping_sub(distance).wrapping_sub(1);
    program.get(place).copied().unwrap_or_default()
}
