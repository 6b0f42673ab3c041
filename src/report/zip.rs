//! A ZIP archive with uncompressed files. It contains no time, so that equal files make equal archives.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// Without a lookup table, which would weigh more than the time that it saves.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Version 2.0, no flags, stored, and the earliest possible date: 1 January 1980.
const STORED: [u8; 10] = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];

/// An archive that is being written.
#[derive(Default)]
pub struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    files: u16,
}

impl Zip {
    /// Adds a file. Names are ASCII, and the archive stays far below four gigabytes.
    pub fn add(&mut self, name: &str, text: &str) {
        let offset = size(self.bytes.len());
        let length = size(text.len());
        let [low, high, ..] = size(name.len());
        let check = CRC.checksum(text.as_bytes()).to_le_bytes();
        let header = [&STORED[..], &check, &length, &length, &[low, high, 0, 0]].concat();
        let entry = [b"PK\x01\x02\x14\0", &header[..], &[0; 10], &offset, name.as_bytes()].concat();
        self.directory.extend(entry);
        self.bytes.extend([b"PK\x03\x04", &header[..], name.as_bytes(), text.as_bytes()].concat());
        self.files += 1;
    }

    /// Finishes the archive and returns its bytes.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        let (offset, length) = (size(self.bytes.len()), size(self.directory.len()));
        let files = self.files.to_le_bytes();
        self.bytes.extend(self.directory);
        self.bytes.extend([b"PK\x05\x06\0\0\0\0", &files[..], &files, &length, &offset, &[0, 0]].concat());
        self.bytes
    }
}

fn size(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()
}
