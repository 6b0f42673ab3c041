//! PowerShell: a script that tests connections on Windows (5.1) and other systems (7).
//!
//! It is ASCII: Windows PowerShell reads a file without a byte order mark as Windows-1252, in which the bytes of other
//! characters can be quotes.

use super::{scripts::Shell, tables::gaps};
use crate::ruleset::{Format, printable_ascii};

/// The format.
pub const FORMAT: Format = Format {
    id: "powershell",
    name: "PowerShell test",
    extension: "ps1",
    mime_type: "text/plain",
    render: |input| SHELL.script(input, gaps(input)),
};

const SHELL: Shell = Shell {
    first_lines: "#Requires -Version 5.1\n",
    sources: [
        "\nparam([string]$Source = '', [string[]]$At = @(), [int]$Seconds = 5, [switch]$Json)\n\n\
         function Invoke-Source([string]$Id) {\n\tswitch ($Id) {\n",
        " {\n",
        "\t}\n",
        "\tdefault { Stop-Misused }\n\t}\n}\n\nfunction Show-Sources {\n",
    ],
    list: ["\tShow-Source ", "}\n\n"],
    program: include_str!("connectivity-test.ps1"),
    line: |text| printable_ascii(text, &[], usize::MAX),
    escaped_quote: "''",
    push: |text, input, flows| SHELL.push_each(text, input, flows, "\t\tTest-Opening"),
};
