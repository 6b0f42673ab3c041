//! Reads a program along as the wasm that it is: what the next byte is for foretells what it will be.
//!
//! It need not be right. What is read alike when packing and unpacking is read well enough: a byte that is taken for
//! another kind costs some bits, and the next function is read from its start again.

/// Kinds of bytes.
pub mod kind {
    /// Sizes, counts and whatever stands between the code and the data.
    pub const OTHER: usize = 0;
    /// What an instruction does.
    pub const INSTRUCTION: usize = 1;
    /// Which local variable.
    pub const LOCAL: usize = 2;
    /// How an access to memory is aligned.
    pub const ALIGNMENT: usize = 3;
    /// How far behind an address it is.
    pub const OFFSET: usize = 4;
    /// A number.
    pub const NUMBER: usize = 5;
    /// Which function is called.
    pub const FUNCTION: usize = 6;
    /// How far out a branch goes.
    pub const BRANCH: usize = 7;
    /// Anything else that stands behind an instruction.
    pub const REST: usize = 8;
    /// How long a function is, and its local variables.
    pub const HEAD: usize = 9;
    /// The program's data, and its styles.
    pub const DATA: usize = 10;
    /// How many kinds there can be.
    pub const MOST: usize = 16;
}

/// How many contexts a byte has.
pub const CONTEXTS: usize = 3;

/// What is being read besides instructions.
#[derive(Clone, Copy, Default, PartialEq)]
enum Part {
    #[default]
    Section,
    SectionSize,
    Plain,
    FunctionCount,
    FunctionSize,
    LocalsCount,
    Locals,
    LocalsType,
    Code,
}

/// A program as far as it is read.
#[derive(Clone, Default)]
pub struct Reading {
    part: Part,
    /// The section's id.
    section: u8,
    /// The kinds of what stands behind the instruction, four bits each, the next one first.
    behind: u16,
    /// The number in LEB128 that is being read, and how many of its bits are there.
    number: u32,
    bits: u32,
    /// How many functions, and how many bytes of the function or section, are left.
    functions: u32,
    left: u32,
    /// How many groups of local variables, or branches of a table, are left.
    groups: u32,
    /// Whether a table of branches begins with this number.
    is_table: bool,
    /// The last bytes, instructions, and bytes of local variables, the latest in the lowest bits.
    bytes: u32,
    instructions: u32,
    locals: u32,
    /// How many bytes of the program's own head were read.
    head: u8,
}

impl Reading {
    /// What the next byte is for.
    #[must_use]
    pub fn kind(&self) -> usize {
        match self.part {
            Part::Code if self.behind == 0 => kind::INSTRUCTION,
            Part::Code => usize::from(self.behind & 15),
            Part::Plain if self.section == 11 || self.section == 0 => kind::DATA,
            Part::FunctionSize | Part::LocalsCount | Part::Locals | Part::LocalsType => kind::HEAD,
            _ => kind::OTHER,
        }
    }

    /// What of the bytes before the next one foretells it, in three ways; each as a number that others hardly have.
    #[must_use]
    pub fn contexts(&self) -> [u32; CONTEXTS] {
        let kind = self.kind();
        let &Self { bytes, instructions, locals, .. } = self;
        let [latest, earlier] = [instructions & 0xff, instructions >> 8 & 0xff];
        let near = match kind {
            kind::OTHER | kind::DATA => bytes >> 5 & 7,
            // The second byte of a number.
            _ if self.bits > 0 => 128,
            kind::LOCAL => locals & 0xff,
            kind::NUMBER => earlier,
            kind::FUNCTION => 0,
            _ => latest,
        };
        let further = match kind {
            kind::LOCAL => latest | locals << 8,
            kind::INSTRUCTION => instructions & 0xffff | bytes << 16,
            _ => bytes & 0xff,
        };
        let furthest = if kind == kind::DATA { bytes & 0x00ff_ffff } else { instructions };
        let mut way = 0;
        [near, further, furthest].map(|context| {
            way += 1;
            let of_kind = u32::from(self.section == 10) << 8 | u32::from(kind.to_le_bytes()[0]) << 4 | way;
            hash(context ^ context >> 15) ^ of_kind.wrapping_mul(0x85eb_ca6b)
        })
    }

    /// Takes in the next byte.
    pub fn take(&mut self, byte: u8) {
        self.bytes = self.bytes << 8 | u32::from(byte);
        // Eight bytes say that it is wasm.
        if self.head < 8 {
            self.head += 1;
            return;
        }
        self.left = self.left.wrapping_sub(1);
        match self.part {
            Part::Section => {
                self.section = byte;
                self.part = Part::SectionSize;
            }
            Part::Plain => {}
            Part::LocalsType => self.after_locals(),
            Part::Code if self.behind == 0 => {
                self.instructions = self.instructions << 8 | u32::from(byte);
                self.behind = behind(byte);
                self.is_table = byte == 0x0e;
            }
            _ => self.digit(byte),
        }
        if self.left == 0 {
            self.end();
        }
    }

    /// A part of a number.
    fn digit(&mut self, byte: u8) {
        if self.behind & 15 == 2 {
            self.locals = self.locals << 8 | u32::from(byte);
        }
        self.number |= u32::from(byte & 127).wrapping_shl(self.bits);
        self.bits += 7;
        if byte >= 128 {
            return;
        }
        let number = self.number;
        self.number = 0;
        self.bits = 0;
        match self.part {
            Part::SectionSize => {
                self.left = number;
                self.part = if self.section == 10 { Part::FunctionCount } else { Part::Plain };
            }
            Part::FunctionCount => {
                self.functions = number;
                self.part = Part::FunctionSize;
            }
            Part::FunctionSize => {
                self.left = number;
                self.part = Part::LocalsCount;
            }
            Part::LocalsCount => {
                self.groups = number.wrapping_add(1);
                self.after_locals();
            }
            Part::Locals => self.part = Part::LocalsType,
            _ if self.is_table => {
                self.is_table = false;
                self.groups = number;
            }
            _ if self.groups > 0 => self.groups -= 1,
            _ => self.behind >>= 4,
        }
    }

    fn after_locals(&mut self) {
        self.groups = self.groups.wrapping_sub(1);
        self.part = if self.groups == 0 { Part::Code } else { Part::Locals };
    }

    /// A function or section ends.
    fn end(&mut self) {
        let Self { section, head, bytes, instructions, locals, .. } = *self;
        let functions = if section == 10 { self.functions.wrapping_sub(1) } else { 0 };
        let part = if functions == 0 { Part::Section } else { Part::FunctionSize };
        *self = Self { part, section, functions, bytes, instructions, locals, head, ..Self::default() };
    }
}

/// The kinds of the numbers behind an instruction, the first one in the lowest four bits.
fn behind(instruction: u8) -> u16 {
    match instruction {
        // Blocks, types, tables of functions, globals, and the second byte of long instructions.
        0x02..=0x04 | 0x1c | 0x23..=0x26 | 0x3f..=0x40 | 0xd0 | 0xd2 | 0xfc => 8,
        0x0c..=0x0e => 7,
        0x10 => 6,
        0x11 => 0x88,
        0x20..=0x22 => 2,
        0x28..=0x3e => 0x43,
        0x41..=0x42 => 5,
        _ => 0,
    }
}

/// A number whose upper bits depend on all of these.
pub(crate) fn hash(bits: u32) -> u32 {
    bits.wrapping_mul(0x9e37_79b1)
}
