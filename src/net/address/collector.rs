//! The list of addresses that a text is read as, and the collecting of its entries.

use super::{
    Address, AddressError, AddressNote, HostName, ListedPart, NoteKind, mask::is_lone_mask, mended::whole,
    text::Normalized, unusual::unusual,
};
use std::{collections::HashSet, ops::Range};

/// The addresses of a text, and the errors and remarks about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressList {
    /// The addresses in order, each once.
    pub addresses: Vec<Address>,
    /// The number of addresses that were there already.
    pub duplicates: usize,
    /// Every part that was not understood and the reason.
    pub listed: Vec<ListedPart>,
    /// Remarks on parts that were read, or passed over on purpose.
    pub notes: Vec<AddressNote>,
}

/// Collects the entries of the lines of a text.
pub(super) struct Collector<'t> {
    source: &'t Normalized,
    list: AddressList,
    seen: HashSet<Address>,
    /// `true` if the next lines list exceptions.
    pub is_excepting: bool,
}

impl<'t> Collector<'t> {
    pub fn new(source: &'t Normalized) -> Self {
        Self { source, list: AddressList::default(), seen: HashSet::new(), is_excepting: false }
    }

    /// Takes in an address, which was typed as this part of the source. A mask is none, however it came about.
    pub fn read(&mut self, address: Address, text: &str) {
        if matches!(address, Address::Host(host) if is_lone_mask(host)) {
            self.list(text, AddressError::LoneMask);
            return;
        }
        if self.seen.contains(&address) {
            self.list.duplicates += 1;
            return;
        }
        if let Some(kind) = unusual(&address) {
            self.note(text, kind);
        }
        self.seen.insert(address.clone());
        self.list.addresses.push(address);
    }

    /// Returns `true` if nothing was found yet.
    pub fn is_empty(&self) -> bool {
        self.list.addresses.is_empty() && self.list.listed.is_empty() && self.list.notes.is_empty()
    }

    /// Returns `true` if an address was found already.
    pub fn has_addresses(&self) -> bool {
        !self.list.addresses.is_empty()
    }

    /// Lists a part of the source.
    pub fn list(&mut self, text: &str, error: AddressError) {
        self.push(text, whole(text, error), None, [false; 2]);
    }

    /// Lists a word of the source. `is_close` says on which sides it has neighbours.
    pub fn list_word(&mut self, text: &str, error: AddressError, name: Option<&HostName>, is_close: [bool; 2]) {
        self.push(text, error, name.cloned(), is_close);
    }

    fn push(&mut self, text: &str, error: AddressError, name: Option<HostName>, is_close: [bool; 2]) {
        self.list.listed.push(ListedPart { text: text.to_owned(), span: self.span(text), error, name, is_close });
    }

    /// The place of a part of the source in the text as it was typed.
    fn span(&self, text: &str) -> Range<usize> {
        let start = text.as_ptr().addr() - self.source.text.as_ptr().addr();
        self.source.typed(&(start..start + text.len()))
    }

    pub fn note(&mut self, text: &str, kind: NoteKind) {
        self.list.notes.push(AddressNote { text: text.to_owned(), span: self.span(text), kind });
    }

    pub fn note_all(&mut self, text: &str, kinds: Vec<NoteKind>) {
        for kind in kinds {
            self.note(text, kind);
        }
    }

    pub fn finish(self) -> AddressList {
        self.list
    }
}
