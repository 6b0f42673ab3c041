"""Reads CSV from standard input as a spreadsheet would, and says its rows in JSON.

    python csv_read.py < FILE

Ends with 1 where the file does not say by its first bytes that it is UTF-8.
"""

import csv
import io
import json
import sys

data = sys.stdin.buffer.read()
if not data.startswith(b"\xef\xbb\xbf"):
    sys.exit("no byte order mark")
json.dump(list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)), sys.stdout)
