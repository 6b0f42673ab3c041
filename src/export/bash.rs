//! Bash: a script that proves openings, and asks for nothing but bash and coreutils.

use super::{Format, head::one_line, people::gaps, scripts::Dialect};

/// The format.
pub const FORMAT: Format = Format {
    id: "bash",
    name: "Bash test",
    ending: "sh",
    media: "text/x-shellscript",
    write: |subject| DIALECT.script(subject, gaps(subject)),
};

const DIALECT: Dialect = Dialect {
    // What is in single quotes is not to be expanded, whatever it looks like.
    first: "#!/usr/bin/env bash\n# shellcheck disable=SC2016\n",
    sources: ["\nrun() {\n\tcase $1 in\n", ")\n", "\t\t;;\n", "\t*) misused ;;\n\tesac\n}\n\nlist() {\n\t:\n"],
    list: ["\titem ", "}\n\n"],
    program: include_str!("prove.sh"),
    line: one_line,
    quote: "'\\''",
    push: |text, subject, flows| DIALECT.push_each(text, subject, flows, "\t\topening"),
};
