"""Reads workbooks with openpyxl and says in JSON what is in each.

    python xlsx_read.py WORKBOOK...

A cell is its value, its type and the format of its numbers. Whatever openpyxl warns of ends it.
"""

import json
import sys
import warnings

import openpyxl


def sheet(entry):
    widths = {name: column.width for name, column in entry.column_dimensions.items() if column.customWidth}
    cells = [[[cell.value, cell.data_type, cell.number_format] for cell in row] for row in entry.iter_rows()]
    return {
        "name": entry.title,
        "frozen": entry.freeze_panes,
        "filter": entry.auto_filter.ref,
        "widths": len(widths),
        "bold": entry["A1"].font.bold,
        "cells": cells,
    }


warnings.simplefilter("error")
books = [openpyxl.load_workbook(path) for path in sys.argv[1:]]
json.dump([[sheet(entry) for entry in book.worksheets] for book in books], sys.stdout)
