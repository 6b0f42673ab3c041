//! The size of a file, uncompressed and gzipped.

use crate::Outcome;
use flate2::{Compression, write::GzEncoder};
use std::{fmt, io::Write, path::Path};

/// A file's size in bytes.
pub struct Size {
    disk: usize,
    gzip: usize,
}

/// Measures a file.
pub fn of(file: &Path) -> Outcome<Size> {
    let bytes = std::fs::read(file).map_err(|error| format!("{} can't be read ({error}).", file.display()))?;
    let gzip = gzip(&bytes).map_err(|error| format!("The page can't be gzipped ({error})."))?;
    Ok(Size { disk: bytes.len(), gzip: gzip.len() })
}

/// Compresses bytes like a web server.
pub fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

impl fmt::Display for Size {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (disk, gzip) = (grouped(self.disk as u64), grouped(self.gzip as u64));
        write!(formatter, "{disk} bytes on disk, {gzip} gzipped")
    }
}

/// A number with a comma before every third digit from the right.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn digits_are_grouped_in_threes() {
        for (number, text) in [(7, "7"), (987, "987"), (1234, "1,234"), (150_000, "150,000")] {
            assert_eq!(super::grouped(number), text);
        }
    }
}
