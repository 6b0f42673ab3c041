//! How likely a bit is: odds that learn, and odds that are mixed from several.
//!
//! Odds are in 4096ths, from 1 to 4095. They are mixed on another scale, on which what is certain stands far out: 0 for
//! even odds, and 256 more for each time that a 1 is e times as likely.

/// Odds of a 1 as they stand in a table: in 4096ths, and how many bits they were learned from, up to fifteen. Zero is
/// even odds, learned from none.
#[derive(Clone, Copy, Default)]
pub struct Learned(u16);

/// For so many bits, what part of the way to the next one the odds go, in 65536ths.
const PACE: [i32; 16] = {
    let mut pace = [0; 16];
    // Two thirds, two fifths, two sevenths, and so on.
    let (mut count, mut part) = (0, 3);
    while count < 16 {
        pace[count] = 2 * 65_536 / part;
        count += 1;
        part += 2;
    }
    pace
};

impl Learned {
    /// As they stand in a table.
    #[must_use]
    pub fn of(entry: u16) -> Self {
        Self(entry)
    }

    /// The odds.
    #[must_use]
    pub fn odds(self) -> usize {
        usize::from(self.0 >> 4 ^ 1 << 11)
    }

    /// What stands in the table after one more bit.
    #[must_use]
    pub fn after(self, bit: bool) -> u16 {
        let (odds, count) = (i32::from(self.0 >> 4 ^ 1 << 11), self.0 & 15);
        let end = if bit { 4096 } else { 0 };
        let odds = odds + (((end - odds) * PACE[usize::from(count)]) >> 16);
        let odds = odds.clamp(1, 4095).to_le_bytes();
        (u16::from_le_bytes([odds[0], odds[1]]) ^ 1 << 11) << 4 | (count + 1).min(15)
    }
}

/// Odds for every 128th place of the scale from -2048 to 2048.
const CURVE: [i32; 33] = [
    1, 2, 4, 6, 10, 17, 27, 45, 74, 120, 194, 311, 488, 747, 1102, 1546, 2048, 2550, 2994, 3349, 3608, 3785, 3902,
    3976, 4022, 4051, 4069, 4079, 4086, 4090, 4092, 4094, 4095,
];

/// The odds for a place on the scale.
#[must_use]
pub fn odds(place: i32) -> i32 {
    let place = place.clamp(-2047, 2047) + 2048;
    let step = usize::try_from(place >> 7).unwrap_or_default();
    let (low, high) = (CURVE[step], CURVE[step + 1]);
    low + (((high - low) * (place & 127)) >> 7)
}

/// For all odds, their place on the scale.
#[must_use]
pub fn places() -> [i16; 4096] {
    let mut places = [2047; 4096];
    let mut next = 0;
    for place in -2047..2047_i16 {
        let odds = odds(place.into());
        while next <= odds {
            if let Some(entry) = usize::try_from(next).ok().and_then(|next| places.get_mut(next)) {
                *entry = place;
            }
            next += 1;
        }
    }
    places
}
