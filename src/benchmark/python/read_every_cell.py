"""Reads every cell of the workbooks below a folder with openpyxl and prints how many hold something."""

import pathlib
import sys

import openpyxl

cells = 0
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.xlsx")):
    workbook = openpyxl.load_workbook(file, read_only=True)
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows(values_only=True):
            cells += sum(1 for value in row if value is not None)
    workbook.close()
print(f"cells={cells}")
