"""Parses a PowerShell script with tree-sitter's grammar and says in JSON what it would run.

    python powershell_read.py < SCRIPT

`commands` has each command with the texts in single quotes that it is given, `functions` what the script defines,
`unset` the variables that it reads and never sets. Ends with 1 where the grammar does not take a line.
"""

import json
import sys

import tree_sitter
import tree_sitter_powershell

AUTOMATIC = {"$_", "$args", "$null", "$true", "$false"}

source = sys.stdin.buffer.read()
parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language()))
tree = parser.parse(source)


def nodes(node):
    yield node
    for child in node.children:
        yield from nodes(child)


def text(node):
    return node.text.decode("ascii")


def within(node, kind):
    return [text(found) for found in nodes(node) if found.type == kind]


def variable(name):
    return "$" + name.lstrip("$").split(":")[-1].lower()


every = list(nodes(tree.root_node))
for node in every:
    if node.is_error or node.is_missing:
        sys.exit(f"line {node.start_point.row + 1}: {text(node)[:200]}")

commands = []
for node in every:
    if node.type == "command":
        texts = [entry[1:-1].replace("''", "'") for entry in within(node, "verbatim_string_characters")]
        commands.append([text(node.children[0]), texts])
set_here = set(AUTOMATIC)
for node in every:
    if node.type == "left_assignment_expression":
        set_here |= {variable(name) for name in within(node, "variable")}
    elif node.type in {"script_parameter", "foreach_statement"}:
        set_here.add(variable(within(node, "variable")[0]))
read_here = {variable(text(node)) for node in every if node.type == "variable"}
json.dump(
    {
        "commands": commands,
        "functions": [name for node in every if node.type == "function_statement" for name in within(node, "function_name")[:1]],
        "unset": sorted(read_here - set_here),
    },
    sys.stdout,
)
