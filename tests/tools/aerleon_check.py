"""Compiles definitions and a policy with Aerleon for every target, and asks its checker about rows.

    python aerleon_check.py DEFINITIONS POLICY < ROWS

A row is `accept SOURCE DESTINATION PROTOCOL PORT` or `deny …`; the port of a protocol without is `any`. Ends with 3 where
Aerleon refuses the files, and with 1 where a row is answered otherwise or a target writes nothing or lacks a term.
"""

import pathlib
import sys

import yaml
from aerleon import api
from aerleon.aclgen import ACLParserError
from aerleon.lib import naming

SUFFIXES = {".nft", ".acl", ".asa", ".jcl", ".srx", ".xml"}


def load(path):
    return yaml.safe_load(pathlib.Path(path).read_text(encoding="utf-8"))


def compiled(definitions, policy):
    try:
        return api.Generate([policy], definitions)
    except (ACLParserError, naming.Error) as error:
        print(f"refused: {error}")
        sys.exit(3)


def answer(policy, definitions, source, destination, protocol, port):
    found = api.AclCheck(policy, definitions, source, destination, "any", port, protocol)
    return "accept" if any(found.values()) else "deny"


def main():
    policy = load(sys.argv[2]) | {"filename": "port-matrix"}
    definitions = naming.Naming()
    definitions.ParseDefinitionsObject(load(sys.argv[1]), "port-matrix.yaml")
    written = compiled(definitions, policy)
    faults = []
    if {pathlib.Path(name).suffix for name in written} != SUFFIXES:
        faults.append(f"targets written: {sorted(written)}")
    terms = [term["name"] for term in policy["filters"][0]["terms"]]
    for name, text in written.items():
        faults += [f"{name}: no term {term}" for term in terms if term not in text]
    for row in sys.stdin.read().splitlines():
        expected, *rest = row.split()
        if answer(policy, definitions, *rest) != expected:
            faults.append(f"not answered so: {row}")
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


main()
