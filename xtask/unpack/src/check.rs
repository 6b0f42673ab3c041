//! A check value: the sum of all sums along the way, as in Adler-32, but without its modulus.
//!
//! It is there for accidents. An altered byte counts as often as there are bytes from it to the end, so that each single
//! one is noticed, and two that changed places; and an altered character makes other bytes of most that follow it.

/// The check value of some bytes.
#[must_use]
pub fn of(bytes: &[u8]) -> u32 {
    with(0, bytes)
}

/// The same and a number, which is 0 where all is well.
#[must_use]
pub fn with(number: u32, bytes: &[u8]) -> u32 {
    let (mut sum, mut sums) = (1_u32, number);
    for byte in bytes {
        sum = sum.wrapping_add(u32::from(*byte));
        sums = sums.wrapping_add(sum);
    }
    sums
}
