//! What can be wrong with an address, and what to write instead.

use super::{Address, Family};
use std::fmt;

/// Why a text is no address. What it repeats of the text is cut to some 40 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressError {
    /// Nothing but white space.
    Empty,
    /// `any`, `all` or `*`.
    Everything,
    /// Meant as an IPv4 address.
    NotV4,
    /// Meant as an IPv6 address.
    NotV6,
    /// An IPv4 address with leading zeros, and the one without.
    LeadingZeros(Box<Address>),
    /// An IPv6 address with a zone index.
    Zone,
    /// A prefix longer than the addresses of the family, or no number.
    Prefix(Family),
    /// What follows the slash is no netmask, which is ones and then zeros.
    NotAMask,
    /// A netmask without its network.
    LoneMask,
    /// A network written with the address of one of its devices, and the network itself.
    HostBits(String, Box<Address>),
    /// Not an IP address at each end of a range.
    NotARange,
    /// A range from one family to the other.
    MixedRange,
    /// A range from the higher address to the lower, and the range the other way round.
    Reversed(Box<Address>),
    /// An address with this port.
    Port(String),
    /// A URL or a path, of which only this host counts.
    MoreThanAHost(String),
    /// A name with an asterisk.
    Wildcard,
    /// Letters that DNS does not know.
    NotAscii,
    /// A name of more than 253 characters.
    LongName,
    /// A name with an empty or a long part, or with characters that no name has.
    NotAName,
}

impl fmt::Display for AddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (words, thing, rest): (_, &dyn fmt::Display, _) = match self {
            Self::Empty => ("no address is given", &"", ""),
            Self::Everything => ("write 0.0.0.0/0 or ::/0 when everything is meant", &"", ""),
            Self::NotV4 => ("an IPv4 address is four numbers of 0 to 255, such as 10.1.1.5", &"", ""),
            Self::NotV6 => ("an IPv6 address is eight groups of hexadecimal digits, such as 2001:db8::5", &"", ""),
            Self::LeadingZeros(meant) => ("some programs read a leading zero as octal: write ", meant, ""),
            Self::Zone => ("a zone such as %eth0 counts on one machine only: leave it out", &"", ""),
            Self::Prefix(Family::V4) => ("an IPv4 prefix lies between 0 and 32", &"", ""),
            Self::Prefix(Family::V6) => ("an IPv6 prefix lies between 0 and 128", &"", ""),
            Self::NotAMask => ("a netmask is ones and then zeros, such as 255.255.255.0", &"", ""),
            Self::LoneMask => ("a netmask goes behind its network, as in 10.1.0.0/255.255.255.0", &"", ""),
            Self::HostBits(given, meant) => {
                f.write_str(given)?;
                (" has host bits set: did you mean ", meant, "?")
            }
            Self::NotARange => ("a range has an IP address at each end, such as 10.1.1.5-10.1.1.9", &"", ""),
            Self::MixedRange => ("a range has two IPv4 or two IPv6 addresses", &"", ""),
            Self::Reversed(meant) => ("the range runs backwards: did you mean ", meant, "?"),
            Self::Port(port) => ("ports come from the matrix: leave :", port, " out"),
            Self::MoreThanAHost(host) => ("only the host counts here: write ", host, ""),
            Self::Wildcard => ("no packet filter can look up a wildcard: name the hosts", &"", ""),
            Self::NotAscii => ("DNS knows only ASCII: write the name in its xn-- form", &"", ""),
            Self::LongName => ("a name has at most 253 characters", &"", ""),
            Self::NotAName => (
                "each part of a name has 1 to 63 letters, digits, hyphens or underscores, and no hyphen at its ends",
                &"",
                "",
            ),
        };
        f.write_str(words)?;
        thing.fmt(f)?;
        f.write_str(rest)
    }
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
        check("010.1.1.1", "some programs read a leading zero as octal: write 10.1.1.1");
        check("fe80::1%eth0", "a zone such as %eth0 counts on one machine only: leave it out");
        check("10.1.0.0/33", "an IPv4 prefix lies between 0 and 32");
        check("2001:db8::/129", "an IPv6 prefix lies between 0 and 128");
        check("10.1.0.0/255.0.255.0", "a netmask is ones and then zeros, such as 255.255.255.0");
        check("255.255.255.0", "a netmask goes behind its network, as in 10.1.0.0/255.255.255.0");
        check("10.1.0.5/24", "10.1.0.5/24 has host bits set: did you mean 10.1.0.0/24?");
        check(" 2001:db8::5/64 ", "2001:db8::5/64 has host bits set: did you mean 2001:db8::/64?");
        check("10.0.0.1-", "a range has an IP address at each end, such as 10.1.1.5-10.1.1.9");
        check("10.0.0.1-::1", "a range has two IPv4 or two IPv6 addresses");
        check("10.0.0.9-1", "the range runs backwards: did you mean 10.0.0.1-10.0.0.9?");
        check("10.1.1.5:443", "ports come from the matrix: leave :443 out");
        check("https://mail.example.com/owa", "only the host counts here: write mail.example.com");
        check("*.example.com", "no packet filter can look up a wildcard: name the hosts");
        check("münchen.de", "DNS knows only ASCII: write the name in its xn-- form");
        check(&"a.".repeat(200), "a name has at most 253 characters");
        let parts = "each part of a name has 1 to 63 letters, digits, hyphens or underscores";
        check("web-.example.com", &format!("{parts}, and no hyphen at its ends"));
    }

    #[test]
    fn repeats_no_more_than_fits_a_sentence() {
        let check = |text: &str| {
            let error = text.parse::<Address>().expect_err("unsound").to_string();
            assert!(error.contains('…') && error.chars().count() < 130, "{error}");
        };
        let long = "7".repeat(1000);
        check(&format!("web:{long}"));
        check(&format!("https://{long}/"));
        check(&format!("10.1.0.5/{}24", "0".repeat(1000)));
    }
}
