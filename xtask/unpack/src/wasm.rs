//! What the page's script calls.

#![allow(unsafe_code)]

use crate::model::{LINES, Line, Memory};
use core::{arch::wasm32, panic::PanicInfo, slice};

/// Unpacks the text that stands behind the room for the program, and gives back the check value.
///
/// # Safety
/// Both must be in memory that is the script's own, which is what it let the memory grow by, with as much room behind
/// them as what is learned takes and four bytes. That is zero, as new memory is.
#[unsafe(no_mangle)]
unsafe extern "C" fn unpack(place: *mut u8, size: usize, length: usize) -> u32 {
    let own = unsafe { slice::from_raw_parts_mut(place, size + length) };
    let end = (place as usize + size + length).next_multiple_of(align_of::<u32>());
    let places = unsafe { &mut *(end as *mut [u32; LINES]) };
    let lines = unsafe { &mut *((end + size_of_val(places)) as *mut [Line; LINES]) };
    let memory = Memory { lines, places };
    own.split_at_mut_checked(size).map_or(0, |(program, text)| crate::unpack(text, program, memory))
}

#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    wasm32::unreachable()
}
