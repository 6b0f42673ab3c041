//! Bytes as printable characters, denser than base64.
//!
//! An HTML file holds text. Base64 spends a character on six bits; there are 93 characters that can stand in a script
//! element unharmed (all printable ones but `<` and the blank), which 35 sequences of six bits and 58 of seven share
//! out among them, so that each sequence begins no other. The text is 7 % shorter, and a web server's gzip, which
//! gives each character six or seven bits for its part, finds the bytes' own size again.

/// The characters that stand for six bits; the rest stand for seven.
const SHORT: u32 = 35;
const FIRST: u8 = b'!';
const LEFT_OUT: u8 = b'<';

/// The text for some bytes. `boot.js` has the way back.
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
pub mod tests {
    use super::{FIRST, LEFT_OUT, SHORT, printable};

    /// The same steps as in `boot.js`.
    pub fn bytes(text: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        let (mut bits, mut held) = (0_u32, 0);
        for character in text.bytes() {
            let code = u32::from(character - FIRST - u8::from(character > LEFT_OUT));
            let (value, length) = if code < SHORT { (code, 6) } else { (code + SHORT, 7) };
            bits = bits << length | value;
            held += length;
            if held >= 8 {
                held -= 8;
                bytes.push(u8::try_from(bits >> held & 0xff).unwrap());
            }
        }
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
