//! The wasm as text: packed by `xtask/pack`, in printable characters. The page's script unpacks it with `xtask/unpack`.

use super::printable::printable;
use crate::Outcome;

/// A packed wasm module.
pub struct Payload {
    /// For the page's data block.
    pub text: String,
    /// How many bytes it unpacks to.
    pub size: usize,
    /// The check value that the unpacker gives for it.
    pub check: u32,
}

/// Packs a wasm module, and sees that it can be unpacked.
pub fn pack(wasm: &[u8]) -> Outcome<Payload> {
    let text = printable(&pack::pack(wasm));
    let (unpacked, check) = pack::unpack(&text, wasm.len());
    if unpacked != wasm || check != unpack::check::of(wasm) {
        return Err("The packed wasm does not unpack to what it was.".to_owned());
    }
    Ok(Payload { text, size: wasm.len(), check })
}

#[cfg(test)]
mod tests {
    use super::{Payload, pack};
    use ::pack::unpack;
    use proptest::{prelude::*, sample::Index};

    /// Bytes as programs have them: new ones, and ones that were there before, near and far.
    fn program() -> impl Strategy<Value = Vec<u8>> {
        let fresh = prop::collection::vec(any::<u8>(), 1..20).prop_map(Piece::Fresh);
        let copied = (any::<Index>(), 1..400_usize).prop_map(|(from, length)| Piece::Copied(from, length));
        let again = (1..5_usize, 1..40_usize).prop_map(|(back, length)| Piece::Again(back, length));
        prop::collection::vec(prop_oneof![fresh, copied, again], 0..200).prop_map(|pieces| grown(&pieces))
    }

    #[derive(Clone, Debug)]
    enum Piece {
        Fresh(Vec<u8>),
        Copied(Index, usize),
        Again(usize, usize),
    }

    fn grown(pieces: &[Piece]) -> Vec<u8> {
        let mut program = vec![0];
        for piece in pieces {
            let (from, length) = match piece {
                Piece::Fresh(bytes) => {
                    program.extend(bytes);
                    continue;
                }
                Piece::Copied(from, length) => (from.index(program.len()), *length),
                Piece::Again(back, length) => (program.len().saturating_sub(*back), *length),
            };
            (from..from + length).for_each(|at| program.push(program[at]));
        }
        program
    }

    proptest! {
        // Each packs some kilobytes, and weighs all ways of it.
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn what_was_packed_unpacks_to_what_it_was(program in program()) {
            let Payload { text, size, check } = pack(&program).unwrap();
            prop_assert_eq!(size, program.len());
            prop_assert_eq!(unpack(&text, size), (program, check));
        }

        #[test]
        fn any_text_unpacks_to_something(text in any::<String>(), printed in "[!-;=-~]{0,200}", size in 0..3000_usize) {
            for text in [text, printed] {
                prop_assert_eq!(unpack(&text, size).0.len(), size);
            }
        }
    }

    #[test]
    fn a_function_with_endless_local_variables_is_read_too() {
        // The code section of a wasm module: a function whose count of local variables is the largest there is.
        let program = [b"\0asm\x01\0\0\0\x0a\x40\x01\x30\xff\xff\xff\xff\x0f".as_slice(), &[0x20; 48]].concat();
        let Payload { text, size, check } = pack(&program).unwrap();
        assert_eq!(unpack(&text, size), (program, check));
    }

    /// Real code: some of this test's own.
    fn code() -> Vec<u8> {
        let test = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        test[test.len() / 3..][..200_000].to_vec()
    }

    #[test]
    fn code_becomes_half_as_long_and_the_same_text_each_time() {
        let code = code();
        let texts = [(), ()].map(|()| pack(&code).unwrap().text);
        assert!(texts[0].len() < code.len() / 2, "{} of {}", texts[0].len(), code.len());
        assert!(texts[0] == texts[1]);
    }

    #[test]
    fn an_empty_program_has_a_text_too() {
        let Payload { text, check, .. } = pack(&[]).unwrap();
        assert_eq!(unpack(&text, 0), (vec![], check));
    }

    #[test]
    fn every_altered_character_is_noticed() {
        let program = &code()[..2_000];
        let Payload { text, size, check } = pack(program).unwrap();
        // The last character may stand for bits that are none of the program's.
        for at in 0..text.len() - 1 {
            let other = if &text[at..=at] == "A" { "B" } else { "A" };
            let altered = format!("{}{other}{}", &text[..at], &text[at + 1..]);
            assert_ne!(unpack(&altered, size).1, check, "{at} of {}", text.len());
        }
    }

    #[test]
    fn a_cut_text_is_noticed() {
        let program = &code()[..2_000];
        let Payload { text, size, check } = pack(program).unwrap();
        for length in 0..text.len() - 1 {
            assert_ne!(unpack(&text[..length], size).1, check, "{length} of {}", text.len());
        }
    }

    #[test]
    fn the_check_value_knows_each_byte_and_their_order() {
        let sound = unpack::check::of(&[1, 2, 3]);
        // 1 and the first byte, that and the second, that and the third.
        assert_eq!(sound, 2 + 4 + 7);
        for altered in [[0, 2, 3], [1, 1, 3], [1, 2, 4], [2, 1, 3], [1, 3, 2]] {
            assert_ne!(unpack::check::of(&altered), sound, "{altered:?}");
        }
        assert_ne!(unpack::check::with(1, &[1, 2, 3]), sound);
    }
}
