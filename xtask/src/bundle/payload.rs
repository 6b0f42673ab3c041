//! The wasm as text: deflated, in printable characters. The format is zlib's, whose check value tells a damaged copy.

use super::{Effort, printable::printable};
use crate::Outcome;
use flate2::{Compression, write::ZlibEncoder};
use std::io::{self, Write};

/// Packs a wasm module for the page's data block.
pub fn pack(wasm: &[u8], effort: Effort) -> Outcome<String> {
    let deflated = match effort {
        Effort::Best => zopfli(wasm),
        Effort::Quick => deflate(wasm),
    };
    let deflated = deflated.map_err(|error| format!("The wasm can't be compressed ({error})."))?;
    Ok(printable(&deflated))
}

fn zopfli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut deflated = Vec::new();
    // More blocks than the usual 15 save a little; more rounds over them next to nothing.
    let options = zopfli::Options { maximum_block_splits: 60, ..Default::default() };
    zopfli::compress(options, zopfli::Format::Zlib, bytes, &mut deflated)?;
    Ok(deflated)
}

fn deflate(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
pub mod tests {
    use super::{Effort, pack};
    use crate::bundle::printable::tests::bytes;
    use flate2::read::ZlibDecoder;
    use std::io::Read;

    /// What the page's own script does.
    pub fn unpack(text: &str) -> Vec<u8> {
        let deflated = bytes(text);
        let mut inflated = Vec::new();
        let mut decoder = ZlibDecoder::new(deflated.as_slice());
        decoder.read_to_end(&mut inflated).expect("deflate");
        inflated
    }

    #[test]
    fn the_payload_inflates_to_the_wasm() {
        let wasm: Vec<u8> = (0..5_000_u32).map(|index| index.isqrt().to_le_bytes()[0]).collect();
        for effort in [Effort::Quick, Effort::Best] {
            assert_eq!(unpack(&pack(&wasm, effort).unwrap()), wasm);
        }
    }
}
