//! The list of addresses that a text is read as, and the collecting of its entries.

use super::{Address, AddressError, AddressNote, HostName, NoteKind};
use std::collections::HashSet;

/// The addresses of a text, and the errors and remarks about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressList {
    /// The addresses in order, each once.
    pub addresses: Vec<Address>,
    /// Every part that was not understood, as it was typed, and the reason.
    pub listed: Vec<(String, AddressError)>,
    /// Remarks on parts that were read, or passed over on purpose.
    pub notes: Vec<AddressNote>,
}

/// Collects the entries of the lines of a text.
#[derive(Default)]
pub(super) struct Collector {
    entries: Vec<Entry>,
    notes: Vec<AddressNote>,
    /// `true` if the text has an address in numbers, valid or not.
    pub is_numeric: bool,
    /// `true` if the next lines list exceptions.
    pub is_excepting: bool,
}

enum Entry {
    Read(Address),
    Listed(String, AddressError),
    /// A single label, which is a name unless the text has numbers.
    Lone(HostName, String, Option<NoteKind>),
}

impl Collector {
    pub fn read(&mut self, address: Address) {
        self.is_numeric |= !matches!(address, Address::Name(_));
        self.entries.push(Entry::Read(address));
    }

    pub fn list(&mut self, text: &str, error: AddressError) {
        self.entries.push(Entry::Listed(text.to_owned(), error));
    }

    pub fn lone(&mut self, name: &HostName, text: &str, note: Option<NoteKind>) {
        self.entries.push(Entry::Lone(name.clone(), text.to_owned(), note));
    }

    pub fn note(&mut self, text: &str, kind: NoteKind) {
        self.notes.push(AddressNote { text: text.to_owned(), kind });
    }

    pub fn note_all(&mut self, text: &str, kinds: Vec<NoteKind>) {
        for kind in kinds {
            self.note(text, kind);
        }
    }

    /// The list: a lone word is a name only in a text without numbers.
    pub fn finish(self) -> AddressList {
        let mut list = AddressList { notes: self.notes, ..AddressList::default() };
        let mut seen = HashSet::new();
        let mut read = |address: Address, addresses: &mut Vec<Address>| {
            if seen.insert(address.clone()) {
                addresses.push(address);
            }
        };
        for entry in self.entries {
            match entry {
                Entry::Read(address) => read(address, &mut list.addresses),
                Entry::Listed(text, error) => list.listed.push((text, error)),
                Entry::Lone(_, text, _) if self.is_numeric => list.listed.push((text, AddressError::BareWord)),
                Entry::Lone(name, text, note) => {
                    read(Address::Name(name), &mut list.addresses);
                    list.notes.extend(note.map(|kind| AddressNote { text, kind }));
                }
            }
        }
        list
    }
}
