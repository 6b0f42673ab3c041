//! Notes on addresses that were parsed although the input contained more, or something else.

use super::text::shorten;
use std::{fmt, ops::Range};

/// A part of the input that was parsed in a way that its author should know of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AddressNote {
    /// The part as it was typed.
    pub text: String,
    /// Its place in the input as it was typed.
    pub span: Range<usize>,
    /// The remark.
    pub kind: NoteKind,
}

impl fmt::Display for AddressNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}”: {}", shorten(&self.text), self.kind)
    }
}

/// A note. Its [`Display`](fmt::Display) is the part of a sentence after the quoted input and a colon.
#[derive(Clone, Debug, PartialEq, Eq, Hash, strum::Display)]
pub enum NoteKind {
    /// A network with a Cisco wildcard mask, whose one bits are those that differ.
    #[strum(to_string = "a wildcard mask")]
    WildcardMask,
    /// A comment in the style of a configuration file.
    #[strum(to_string = "the comment is ignored")]
    Comment,
    /// An address with this port, protocol or list of ports.
    #[strum(to_string = "ports come from the rules: {0} is not kept")]
    Port(String),
    /// An IPv4-mapped IPv6 address.
    #[strum(to_string = "an IPv4 address written as IPv6")]
    Mapped,
    /// Words in the cell before the first address of a row.
    #[strum(to_string = "the first column is taken for names of these hosts")]
    NameColumn,
    /// Words with a colon, an equals sign or a dash before an address.
    #[strum(to_string = "the words before it are taken for a name")]
    Label,
    /// Words after an address.
    #[strum(to_string = "the words behind it are taken for a description")]
    Description,
    /// `any` or another word for everything.
    #[strum(to_string = "this matches every address")]
    EveryAddress,
    /// Every IPv4 address, in another notation than `0.0.0.0/0`.
    #[strum(to_string = "this matches every IPv4 address")]
    EveryV4,
    /// Every IPv6 address, in another notation than `::/0`.
    #[strum(to_string = "this matches every IPv6 address")]
    EveryV6,
    /// A permitting line of an access list.
    #[strum(to_string = "a line of an access list: its source is taken")]
    AccessList,
    /// A defanged address, which mail and chat programs do not turn into a link: `hxxp://10.1.1[.]5`.
    #[strum(to_string = "written so that nobody clicks it")]
    Defanged,
    /// A URL.
    #[strum(to_string = "only the host of this counts")]
    Url,
    /// The end of an address after another one: `10.1.1.5, .6`.
    #[strum(to_string = "read as {0}")]
    Short(String),
    /// Two addresses with a slash between them.
    #[strum(to_string = "the slash is read as “and”: no mask is like this")]
    SlashList,
    /// An address under a heading such as `Gateway`.
    #[strum(to_string = "the heading of its column says that it is not part of the list")]
    OtherColumn,
    /// The headings of a table.
    #[strum(to_string = "taken for headings")]
    Heading,
    /// A line of a device's configuration, without what is an address in it.
    #[strum(to_string = "a line of a configuration: only addresses are taken from it")]
    Configuration,
    /// The interface of an IPv6 address.
    #[strum(to_string = "the interface %{0} is not kept")]
    Interface(String),
    /// `127.0.0.1`, `localhost`.
    #[strum(to_string = "every device calls itself this, and no firewall sees it")]
    Loopback,
    /// `0.0.0.0`, `::`.
    #[strum(to_string = "no device has this address; for every address write 0.0.0.0/0 or ::/0")]
    Unspecified,
    /// `255.255.255.255`.
    #[strum(to_string = "the broadcast address, which no device has")]
    Broadcast,
    /// `224.0.0.0/4`, `ff00::/8`.
    #[strum(to_string = "a multicast address, which no device has as its own")]
    Multicast,
    /// `169.254.0.0/16`, `fe80::/10`.
    #[strum(to_string = "a link-local address, which no firewall forwards")]
    LinkLocal,
    /// `240.0.0.0/4`, `0.0.0.0/8`.
    #[strum(to_string = "a reserved address, which no device has")]
    Reserved,
}
