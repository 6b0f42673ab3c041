//! Bytes as printable characters, denser than base64: the way back.
//!
//! An HTML file holds text. Base64 spends a character on six bits; there are 93 characters that can stand in a script
//! element unharmed (all printable ones but `<` and the blank), which 35 sequences of six bits and 58 of seven share
//! out among them, so that each sequence begins no other. The text is 7 % shorter, and a web server's gzip, which
//! gives each character six or seven bits for its part, finds the bytes' own size again.

/// How many characters stand for six bits; the rest stand for seven.
pub const SHORT: u32 = 35;
/// The first of the characters.
pub const FIRST: u8 = b'!';
/// The one between them that would begin a tag.
pub const LEFT_OUT: u8 = b'<';

/// Puts the bytes in their text's place, and says how many they are.
pub fn bytes(text: &mut [u8]) -> usize {
    let (mut bits, mut held, mut length) = (0_u32, 0, 0);
    for at in 0..text.len() {
        let character = text[at];
        // Of a character that is none of them something comes, too.
        let code = u32::from(character.wrapping_sub(FIRST + u8::from(character > LEFT_OUT)));
        let (value, count) = if code < SHORT { (code, 6) } else { (code + SHORT, 7) };
        bits = bits << count | value;
        held += count;
        if held >= 8 {
            held -= 8;
            if let Some(place) = text.get_mut(length) {
                *place = (bits >> held).to_le_bytes()[0];
            }
            length += 1;
        }
    }
    length
}
