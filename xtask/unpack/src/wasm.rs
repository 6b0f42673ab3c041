//! What the page's script calls.

#![allow(unsafe_code)]

use core::{arch::wasm32, panic::PanicInfo, slice};

/// Unpacks the text that stands behind the room for the program, and gives back the check value.
///
/// # Safety
/// Both must be in memory that is the script's own, which is what it let the memory grow by.
#[unsafe(no_mangle)]
unsafe extern "C" fn unpack(place: *mut u8, size: usize, length: usize) -> u32 {
    let own = unsafe { slice::from_raw_parts_mut(place, size + length) };
    own.split_at_mut_checked(size).map_or(0, |(program, text)| crate::unpack(text, program))
}

#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    wasm32::unreachable()
}
