//! The errors of address parsing, each with a sentence that says what to write instead.

use super::{Address, Family};
use std::net::IpAddr;

/// A reason why a string is not an address. Quoted input is shortened to about 40 characters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing but white space.
    #[error("no address is given")]
    Empty,
    /// `any`, `all` or `*` instead of one address.
    #[error("write 0.0.0.0/0 or ::/0 when everything is meant")]
    Everything,
    /// A malformed IPv4 address.
    #[error("an IPv4 address is four numbers of 0 to 255, such as 10.1.1.5")]
    NotV4,
    /// A malformed IPv6 address.
    #[error("an IPv6 address is eight groups of hexadecimal digits, such as 2001:db8::5")]
    NotV6,
    /// An IPv4 address with leading zeros, and the same address without them.
    #[error("some programs read a leading zero as octal: did you mean {0}?")]
    LeadingZeros(Box<Address>),
    /// An IPv4 address with placeholders for its last numbers, and the network of all possible values.
    #[error("did you mean {0}?")]
    PlaceholderDigits(Box<Address>),
    /// An IPv4 address in which letters or separators are in the place of digits and dots, and the address meant.
    #[error("did you mean {0}?")]
    Lookalike(Box<Address>),
    /// A number after an address, and the address that it may be the end of.
    #[error("a number by itself: did you mean {0}?")]
    ShortNumber(Box<Address>),
    /// Several addresses in one word, such as `10.1.1.{5,6}`, in full.
    #[error("did you mean {0}?")]
    Several(String),
    /// A network and a number that may be its prefix.
    #[error("did you mean the network {network} or the host {host}?")]
    PrefixWithoutSlash {
        /// The network, if the number is a prefix.
        network: Box<Address>,
        /// The address before the number.
        host: IpAddr,
    },
    /// A network with a prefix and another mask.
    #[error("its prefix and its mask differ: did you mean {0} or {1}?")]
    TwoMasks(Box<Address>, Box<Address>),
    /// An address in the cell after an address and its mask.
    #[error("behind a mask comes the gateway, which is not part of the list")]
    Gateway,
    /// A MAC address.
    #[error("a hardware address: packet filters between zones see only IP addresses")]
    HardwareAddress,
    /// An IPv6 address with a zone index.
    #[error("a link-local address with its interface: no filter between zones can use it")]
    Zone,
    /// A prefix that is not a number or is too long for the family.
    #[error("an {} prefix lies between 0 and {}", if *.0 == Family::V4 { "IPv4" } else { "IPv6" }, if *.0 == Family::V4 { 32 } else { 128 })]
    Prefix(Family),
    /// A mask that is neither a netmask (ones, then zeros) nor a wildcard mask.
    #[error("a netmask is ones and then zeros, such as 255.255.255.0")]
    NotAMask,
    /// A netmask or a prefix without its network.
    #[error("a netmask goes behind its network, as in 10.1.0.0/255.255.255.0")]
    LoneMask,
    /// A network written with the address of a device in it.
    #[error("{given} has host bits set: did you mean the network {network} or the host {host}?")]
    HostBits {
        /// The network as it was typed.
        given: String,
        /// The network that contains the address.
        network: Box<Address>,
        /// The address before the mask.
        host: IpAddr,
    },
    /// A range in which one end is not an IP address.
    #[error("a range has an IP address at each end, such as 10.1.1.5-10.1.1.9")]
    NotARange,
    /// A range between different families.
    #[error("a range has two IPv4 or two IPv6 addresses")]
    MixedRange,
    /// A range from a higher to a lower address, and the range in the right order.
    #[error("the range runs backwards: did you mean {0}?")]
    Reversed(Box<Address>),
    /// An arrow between two addresses that could be a range.
    #[error("an arrow may be a range or a direction: did you mean {0}?")]
    ArrowRange(Box<Address>),
    /// An arrow between anything else.
    #[error("an arrow is neither a list nor a range: write the addresses of one side alone")]
    Arrow,
    /// An address with this port.
    #[error("leave :{0} out: ports come from the rules")]
    Port(String),
    /// A URL or a path with this host.
    #[error("only the host counts here: write {0}")]
    MoreThanAHost(String),
    /// A name with an asterisk.
    #[error("firewalls can't match wildcard names: list the hosts")]
    Wildcard,
    /// Characters that are not allowed in DNS.
    #[error("DNS knows only ASCII: write the name in its xn-- form")]
    NotAscii,
    /// A name of more than 253 characters.
    #[error("a name has at most 253 characters")]
    LongName,
    /// A name with an empty or too long label, or with invalid characters.
    #[error("each part of a name has 1 to 63 letters, digits, hyphens or underscores, and no hyphen at its ends")]
    NotAName,
    /// A word, which is a DNS name only if it says so, by a full stop at its end or by its domain.
    #[error("a word by itself: is it a DNS name? Then end it with a full stop, or write its domain too")]
    BareWord,
    /// Several words by themselves.
    #[error("words without an address: write the addresses they stand for")]
    Words,
    /// Labels whose last one can be no domain: a measure, an abbreviation, the name of an object on a firewall.
    #[error("no domain ends like this: write the address, or the whole DNS name")]
    NotADomain,
    /// A word such as `etc.`, whose full stop makes it no name.
    #[error("an abbreviation, not an address")]
    Abbreviation,
    /// Tags of a web page around a text.
    #[error("tags of a web page: write the addresses alone")]
    Markup,
    /// A word such as `TBD` instead of an address.
    #[error("this says that the address is not known yet")]
    NotKnownYet,
    /// A reference to a group that is defined on a device.
    #[error("the name of a group on a device: its members are needed")]
    GroupName,
    /// Addresses with exceptions.
    #[error("an exception: a rule cannot say it; split the network")]
    Exception,
    /// A line that denies.
    #[error("a line that denies: only addresses that are to get through belong here")]
    Denies,
    /// A line of an access list without an address as its source.
    #[error("a line of an access list whose source is no address: write the addresses alone")]
    NoSource,
    /// A line that relates addresses in another way than listing them.
    #[error("this line says more than a list of addresses: write the addresses alone")]
    OtherStatement,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_is_wrong_and_what_to_do() {
        let check = |text: &str, expected: &str| {
            let error = text.parse::<Address>().expect_err(text);
            assert_eq!(error.to_string(), expected, "{text:?}");
        };
        check("", "no address is given");
        check("any", "write 0.0.0.0/0 or ::/0 when everything is meant");
        check("10.1.1", "an IPv4 address is four numbers of 0 to 255, such as 10.1.1.5");
        check("1::2::3", "an IPv6 address is eight groups of hexadecimal digits, such as 2001:db8::5");
        check("010.1.1.1", "some programs read a leading zero as octal: did you mean 10.1.1.1?");
        check("fe80::1%eth0", "a link-local address with its interface: no filter between zones can use it");
        check("10.1.1.x", "did you mean 10.1.1.0/24?");
        check("001B.4411.3AB7", "a hardware address: packet filters between zones see only IP addresses");
        check("10.1.0.0/33", "an IPv4 prefix lies between 0 and 32");
        check("2001:db8::/129", "an IPv6 prefix lies between 0 and 128");
        check("10.1.0.0/255.0.255.0", "a netmask is ones and then zeros, such as 255.255.255.0");
        check("255.255.255.0", "a netmask goes behind its network, as in 10.1.0.0/255.255.255.0");
        check(
            "10.1.0.5/24",
            "10.1.0.5/24 has host bits set: did you mean the network 10.1.0.0/24 or the host 10.1.0.5?",
        );
        let hint = "did you mean the network 2001:db8::/64 or the host 2001:db8::5?";
        check(" 2001:db8::5/64 ", &format!("2001:db8::5/64 has host bits set: {hint}"));
        check("10.0.0.1-", "a range has an IP address at each end, such as 10.1.1.5-10.1.1.9");
        check("10.0.0.1-::1", "a range has two IPv4 or two IPv6 addresses");
        check("10.0.0.9-1", "the range runs backwards: did you mean 10.0.0.1-10.0.0.9?");
        check("10.1.1.5:443", "leave :443 out: ports come from the rules");
        check("https://mail.example.com/owa", "only the host counts here: write mail.example.com");
        check("*.example.com", "firewalls can't match wildcard names: list the hosts");
        check("münchen.de", "DNS knows only ASCII: write the name in its xn-- form");
        check(&"a.".repeat(200), "a name has at most 253 characters");
        let parts = "each part of a name has 1 to 63 letters, digits, hyphens or underscores";
        check("web-.example.com", &format!("{parts}, and no hyphen at its ends"));
    }

    #[test]
    fn repeats_no_more_than_fits_a_sentence() {
        let check = |text: &str| {
            let error = text.parse::<Address>().expect_err("unsound").to_string();
            assert!(error.contains('…') && error.chars().count() < 160, "{error}");
        };
        let long = "7".repeat(1000);
        check(&format!("web:{long}"));
        check(&format!("https://{long}/"));
        check(&format!("10.1.0.5/{}24", "0".repeat(1000)));
    }
}
