//! Bytes as printable characters: the way there. What they are, and the way back, is in `xtask/unpack`.

use unpack::printable::{FIRST, LEFT_OUT, SHORT};

/// The text for some bytes.
pub fn printable(bytes: &[u8]) -> String {
    let mut text = String::new();
    let (mut bits, mut held) = (0_u32, 0_u32);
    for byte in bytes {
        bits = (bits << 8 | u32::from(*byte)) & 0xffff;
        held += 8;
        while held >= 7 {
            held -= put(&mut text, bits << (16 - held) & 0xffff);
        }
    }
    while held > 0 {
        held = held.saturating_sub(put(&mut text, bits << (16 - held) & 0xffff));
    }
    text
}

/// Appends the character for the first bits of sixteen, and says how many it stands for.
fn put(text: &mut String, sixteen: u32) -> u32 {
    let (six, seven) = (sixteen >> 10, sixteen >> 9);
    let (code, length) = if six < SHORT { (six, 6) } else { (seven - SHORT, 7) };
    let character = u8::try_from(code).unwrap_or_default() + FIRST;
    text.push(char::from(character + u8::from(character >= LEFT_OUT)));
    length
}

#[cfg(test)]
mod tests {
    use super::printable;

    /// What the unpacker makes of a text.
    fn bytes(text: &str) -> Vec<u8> {
        let mut bytes = text.to_owned().into_bytes();
        let length = unpack::printable::bytes(&mut bytes);
        bytes.truncate(length);
        bytes
    }

    #[test]
    fn bytes_come_back_whole() {
        for length in 0..600_u32 {
            let sent: Vec<u8> = (0..length).map(|at| (at * at * 31 + length * 7).to_le_bytes()[1]).collect();
            assert_eq!(bytes(&printable(&sent)), sent);
        }
        for byte in [0, 0x55, 0xff] {
            assert_eq!(bytes(&printable(&[byte; 99])), [byte; 99]);
        }
    }

    #[test]
    fn every_character_is_printable_and_used() {
        let sent: Vec<u8> = (0..40_000_u32).flat_map(|at| at.wrapping_mul(2_654_435_761).to_be_bytes()).collect();
        let used: std::collections::BTreeSet<u8> = printable(&sent).bytes().collect();
        let allowed = (b'!'..=b'~').filter(|character| *character != b'<').collect();
        assert_eq!(used, allowed);
    }
}
