//! Encodes the program as text: deflated, in base64. The page's script (`boot.js`) decodes it.

use base64::{Engine, prelude::BASE64_STANDARD};
use std::io;
use zopfli::{Format, Options};

/// Encodes a wasm module as the text of the page's data block. The zlib container ends with a checksum, so that
/// browsers detect a damaged copy. Zopfli searches longer for repetitions than other encoders, which saves 4 %.
pub fn text(wasm: &[u8]) -> io::Result<String> {
    let mut deflated = Vec::new();
    zopfli::compress(Options::default(), Format::Zlib, wasm, &mut deflated)?;
    Ok(BASE64_STANDARD.encode(deflated))
}

#[cfg(test)]
mod tests {
    use base64::{Engine, prelude::BASE64_STANDARD};
    use flate2::read::ZlibDecoder;
    use std::io::Read;

    #[test]
    fn the_text_inflates_to_the_program() {
        for program in [vec![], b"\0asm".repeat(10_000)] {
            let deflated = BASE64_STANDARD.decode(super::text(&program).unwrap()).unwrap();
            let mut inflated = Vec::new();
            ZlibDecoder::new(&deflated[..]).read_to_end(&mut inflated).unwrap();
            assert_eq!(inflated, program);
            assert!(deflated.len() < 200);
        }
    }
}
