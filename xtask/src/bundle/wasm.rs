//! As much of WebAssembly's binary format as making a module smaller needs.

use crate::Outcome;

/// The magic number and the version.
const HEADER: &[u8] = b"\0asm\x01\0\0\0";

/// The ids of sections that the bundler looks at.
pub mod id {
    /// Names, producers and the like: nothing that runs.
    pub const CUSTOM: u8 = 0;
    /// What the module gets from its glue.
    pub const IMPORT: u8 = 2;
    /// What its glue gets from the module.
    pub const EXPORT: u8 = 7;
}

/// A part of a module.
pub struct Section {
    /// What kind of section it is.
    pub id: u8,
    /// Its bytes, without id and length.
    pub body: Vec<u8>,
}

/// The sections of a module.
pub fn sections(wasm: &[u8]) -> Outcome<Vec<Section>> {
    let body = wasm.strip_prefix(HEADER).ok_or("Trunk's output has a wasm file that is none.")?;
    let mut reader = Reader(body);
    let mut sections = Vec::new();
    while !reader.0.is_empty() {
        let id = reader.byte()?;
        let body = reader.sized()?.to_vec();
        sections.push(Section { id, body });
    }
    Ok(sections)
}

/// The module of these sections.
pub fn module(sections: &[Section]) -> Vec<u8> {
    let mut wasm = HEADER.to_vec();
    for section in sections {
        wasm.push(section.id);
        put_sized(&mut wasm, &section.body);
    }
    wasm
}

/// A module with a custom section more.
pub fn with_custom(wasm: &[u8], name: &str, content: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    put_sized(&mut body, name.as_bytes());
    body.extend_from_slice(content);
    let mut module = wasm.to_vec();
    module.push(id::CUSTOM);
    put_sized(&mut module, &body);
    module
}

/// Reads a section's body from its start.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// The next byte.
    pub fn byte(&mut self) -> Outcome<u8> {
        Ok(self.take(1)?[0])
    }

    /// The next number: LEB128, unsigned.
    pub fn number(&mut self) -> Outcome<usize> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(cut())
    }

    /// The next bytes that stand behind their length.
    pub fn sized(&mut self) -> Outcome<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }

    /// The next name.
    pub fn name(&mut self) -> Outcome<&'a str> {
        std::str::from_utf8(self.sized()?).map_err(|_| cut())
    }

    fn take(&mut self, length: usize) -> Outcome<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or_else(cut)?;
        self.0 = rest;
        Ok(taken)
    }
}

fn cut() -> String {
    "Trunk's output has a wasm file that is cut or damaged.".to_owned()
}

/// Appends a number in LEB128.
pub fn put_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        bytes.push(u8::try_from(number & 0x7f).unwrap_or_default() | 0x80);
        number >>= 7;
    }
    bytes.push(u8::try_from(number).unwrap_or_default());
}

/// Appends bytes behind their length.
pub fn put_sized(bytes: &mut Vec<u8>, content: &[u8]) {
    put_number(bytes, content.len());
    bytes.extend_from_slice(content);
}

#[cfg(test)]
mod tests {
    use super::{Reader, module, put_number, sections};

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for number in [0, 1, 127, 128, 300, 16_384, 123_456_789] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            assert_eq!(Reader(&bytes).number(), Ok(number));
        }
    }

    #[test]
    fn a_module_is_its_sections() {
        let wasm = b"\0asm\x01\0\0\0\0\x03\x01nh\x01\x01\0";
        assert_eq!(module(&sections(wasm).unwrap()), wasm);
        assert!(sections(&wasm[..12]).is_err());
        assert!(sections(b"<html>").is_err());
    }
}
