//! Bash: a script that tests connections and needs only bash and coreutils.

use super::{scripts::Shell, tables::gaps};
use crate::ruleset::{Format, one_line};

/// The format.
pub const FORMAT: Format = Format {
    id: "bash",
    name: "Bash test",
    extension: "sh",
    mime_type: "text/x-shellscript",
    render: |input| SHELL.script(input, gaps(input)),
};

const SHELL: Shell = Shell {
    // Strings in single quotes must not be expanded, whatever they contain.
    first_lines: "#!/usr/bin/env bash\n# shellcheck disable=SC2016\n",
    sources: ["\nrun() {\n\tcase $1 in\n", ")\n", "\t\t;;\n", "\t*) misused ;;\n\tesac\n}\n\nlist() {\n\t:\n"],
    list: ["\titem ", "}\n\n"],
    program: include_str!("connectivity-test.sh"),
    line: one_line,
    escaped_quote: "'\\''",
    push: |text, input, flows| SHELL.push_each(text, input, flows, "\t\topening"),
};
