//! PowerShell: a script that proves openings on Windows (5.1) and elsewhere (7).
//!
//! It is ASCII: Windows PowerShell reads a file without a byte order mark as Windows-1252, in which the bytes of other
//! letters can be quotes.

use super::{Format, head::plain, people::gaps, scripts::Dialect};

/// The format.
pub const FORMAT: Format = Format {
    id: "powershell",
    name: "PowerShell test",
    ending: "ps1",
    media: "text/plain",
    write: |subject| DIALECT.script(subject, gaps(subject)),
};

const DIALECT: Dialect = Dialect {
    first: "#Requires -Version 5.1\n",
    sources: [
        "\nparam([string]$Source = '', [string[]]$At = @(), [int]$Seconds = 5, [switch]$Json)\n\n\
         function Invoke-Source([string]$Id) {\n\tswitch ($Id) {\n",
        " {\n",
        "\t}\n",
        "\tdefault { Stop-Misused }\n\t}\n}\n\nfunction Show-Sources {\n",
    ],
    list: ["\tShow-Source ", "}\n\n"],
    program: include_str!("prove.ps1"),
    line: |text| plain(text, &[], usize::MAX),
    quote: "''",
    push: |text, subject, flows| DIALECT.push_each(text, subject, flows, "\t\tTest-Opening"),
};
