//! Packs a program as small as it gets. What that looks like, and the way back, is in `xtask/unpack`.

mod encoder;

use encoder::Encoder;
use unpack::model::{LINES, Line, Memory, Model};

/// Packs a program.
#[must_use]
pub fn pack(program: &[u8]) -> Vec<u8> {
    let mut encoder = Encoder::default();
    with_memory(|memory| {
        let mut model = Model::new(memory);
        for (length, &byte) in program.iter().enumerate() {
            model.byte(&mut encoder, &program[..length], byte);
            model.take(&program[..=length]);
        }
    });
    encoder.end()
}

/// Unpacks a text as the page does: the program, and the check value.
#[must_use]
pub fn unpack(text: &str, size: usize) -> (Vec<u8>, u32) {
    let mut program = vec![0; size];
    let check = with_memory(|memory| unpack::unpack(&mut text.to_owned().into_bytes(), &mut program, memory));
    (program, check)
}

/// Lends memory in which nothing was learned.
fn with_memory<T>(use_it: impl FnOnce(Memory) -> T) -> T {
    let mut lines: Box<[Line; LINES]> = vec![Line::default(); LINES].try_into().expect("they are that many");
    let mut places: Box<[u32; LINES]> = vec![0; LINES].try_into().expect("they are that many");
    use_it(Memory { lines: &mut lines, places: &mut places })
}
