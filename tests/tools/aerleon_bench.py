"""Times Aerleon: the seconds that it takes to compile a policy for nftables, the least of so many turns.

    python aerleon_bench.py DEFINITIONS POLICY TURNS
"""

import copy
import logging
import pathlib
import sys
import time

import yaml
from aerleon import api
from aerleon.lib import naming


def load(path):
    return yaml.load(pathlib.Path(path).read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


logging.disable(logging.CRITICAL)
definitions = naming.Naming()
definitions.ParseDefinitionsObject(load(sys.argv[1]), "port-matrix.yaml")
policy = load(sys.argv[2]) | {"filename": "port-matrix"}
for entry in policy["filters"]:
    targets = entry["header"]["targets"]
    entry["header"]["targets"] = {"nftables": targets["nftables"]}
least = float("inf")
for _ in range(int(sys.argv[3])):
    turn = copy.deepcopy(policy)
    start = time.perf_counter()
    written = api.Generate([turn], definitions)
    least = min(least, time.perf_counter() - start)
    if [pathlib.Path(name).suffix for name in written] != [".nft"]:
        sys.exit(f"written: {sorted(written)}")
print(least)
