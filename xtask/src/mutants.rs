//! Inputs for the fuzz targets in the tests: seeds with random edits, the same ones each time.
//!
//! The fuzzer itself lets the code's coverage guide it, which differs from run to run: a hash set that grows takes
//! another path each time.

use crate::Outcome;
use fastrand::Rng;
use std::{fs, path::Path};

/// The number of edits in an input.
const EDITS: std::ops::RangeInclusive<usize> = 1..=4;

/// The maximum number of bytes that an edit removes or copies.
const LENGTH: usize = 24;

/// Writes a number of inputs into a folder, made of the seeds in another one and the words of a dictionary.
pub fn write(count: usize, max_len: usize, seeds: &Path, dictionary: &Path, folder: &Path) -> Outcome {
    let failed = |error: std::io::Error| format!("The inputs for fuzzing can't be made ({error}).");
    let mut paths: Vec<_> = fs::read_dir(seeds).map_err(failed)?.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let seeds = paths.iter().map(fs::read).collect::<Result<Vec<_>, _>>().map_err(failed)?;
    let words = words(&fs::read_to_string(dictionary).map_err(failed)?);
    let mut rng = Rng::with_seed(1);
    for number in 0..count {
        let mut input = mutant(&mut rng, &seeds, &words);
        input.truncate(max_len);
        fs::write(folder.join(number.to_string()), input).map_err(failed)?;
    }
    Ok(())
}

/// The words of a dictionary, in quotation marks in its lines, that need no escapes.
fn words(dictionary: &str) -> Vec<Vec<u8>> {
    let quoted = dictionary.lines().filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    quoted.filter(|word| !word.contains('\\')).map(|word| word.as_bytes().to_vec()).collect()
}

fn mutant(rng: &mut Rng, seeds: &[Vec<u8>], words: &[Vec<u8>]) -> Vec<u8> {
    let mut input = rng.choice(seeds).cloned().unwrap_or_default();
    for _ in 0..rng.usize(EDITS) {
        let place = part(rng, &input);
        let new = match rng.u8(..4) {
            0 => Vec::new(),
            1 => rng.choice(words).cloned().unwrap_or_default(),
            2 => vec![rng.u8(..)],
            _ => {
                let other = rng.choice(seeds).map_or(&[][..], Vec::as_slice);
                other[part(rng, other)].to_vec()
            }
        };
        input.splice(place, new);
    }
    input
}

/// A random part of an input, often an empty one.
fn part(rng: &mut Rng, input: &[u8]) -> std::ops::Range<usize> {
    let start = rng.usize(..=input.len());
    let length = rng.usize(..=LENGTH) * rng.usize(..2);
    start..(start + length).min(input.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_are_the_same_each_time_and_differ() {
        let seeds = [b"10.1.1.5, 10.1.1.6".to_vec(), b"2001:db8::1".to_vec()];
        let words = words("# masks\n\"/24\"\n\"\\xE2\"\n");
        assert_eq!(words, [b"/24"]);
        let inputs = || {
            let mut rng = Rng::with_seed(1);
            (0..100).map(|_| mutant(&mut rng, &seeds, &words)).collect::<Vec<_>>()
        };
        assert_eq!(inputs(), inputs());
        let different: std::collections::HashSet<_> = inputs().into_iter().collect();
        assert!(different.len() > 90, "{}", different.len());
    }
}
