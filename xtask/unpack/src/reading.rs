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

/// Where a byte stands: its kind, and what of the bytes before it foretells it best, from 0 to 255.
#[derive(Clone, Copy, Default)]
pub struct Here {
    /// One of `kind`.
    pub kind: usize,
    /// What stood before.
    pub before: u8,
}

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
    last: u8,
    /// The last instructions, the latest first.
    instructions: [u8; 2],
    local: u8,
    /// How many bytes of the program's own head were read.
    head: u8,
}

impl Reading {
    /// Where the next byte stands.
    #[must_use]
    pub fn here(&self) -> Here {
        let kind = match self.part {
            Part::Code if self.behind == 0 => kind::INSTRUCTION,
            Part::Code => usize::from(self.behind & 15),
            Part::Plain if self.section == 11 || self.section == 0 => kind::DATA,
            Part::FunctionSize | Part::LocalsCount | Part::Locals | Part::LocalsType => kind::HEAD,
            _ => kind::OTHER,
        };
        let [latest, earlier] = self.instructions;
        let before = match kind {
            kind::OTHER | kind::DATA => self.last >> 5,
            // The second byte of a number.
            _ if self.bits > 0 => 128,
            kind::LOCAL => self.local,
            kind::NUMBER => earlier,
            kind::FUNCTION => 0,
            _ => latest,
        };
        Here { kind, before }
    }

    /// Takes in the next byte.
    pub fn take(&mut self, byte: u8) {
        self.last = byte;
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
                self.instructions = [byte, self.instructions[0]];
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
            self.local = byte;
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
                self.groups = number + 1;
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
        let Self { section, head, last, instructions, local, .. } = *self;
        let functions = if section == 10 { self.functions.wrapping_sub(1) } else { 0 };
        let part = if functions == 0 { Part::Section } else { Part::FunctionSize };
        *self = Self { part, section, functions, last, instructions, local, head, ..Self::default() };
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
