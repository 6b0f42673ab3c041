//! The text of an address field.

use crate::net::{AddressList, parse_address_list};
use std::cell::OnceCell;

/// The text of an address field as it was typed. It is parsed once, however often its plan is checked: most edits of a
/// plan leave the addresses of its groups as they were.
#[derive(Clone, Debug, Default)]
pub struct AddressText {
    text: String,
    list: OnceCell<AddressList>,
}

impl AddressText {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The addresses in it, and all that is to be told of it.
    #[must_use]
    pub fn list(&self) -> &AddressList {
        self.list.get_or_init(|| parse_address_list(&self.text))
    }
}

impl From<String> for AddressText {
    fn from(text: String) -> Self {
        Self { text, list: OnceCell::new() }
    }
}

impl PartialEq for AddressText {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for AddressText {}
