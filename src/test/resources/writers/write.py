"""Writes the form by libraries of Python: python write.py FOLDER."""

import json
import pathlib
import sys

import openpyxl
import xlsxwriter

here = pathlib.Path(__file__).parent
folder = pathlib.Path(sys.argv[1])
form = json.loads((here / "form.json").read_text(encoding="utf-8"))
FIRST = 5
LAST = FIRST + len(form["rows"]) - 1
MERGES = {"A1:G1": form["title"], "A2:G2": form["asOf"], "A3:A4": form["groups"][0], "B3:D3": form["groups"][1], "E3:G3": form["groups"][2]}


def cells():
    """Row, column from 1, content and whether it is a rate; what is merged only where it begins."""
    for column, leaf in enumerate(form["leaves"] * 2, start=2):
        yield 4, column, leaf, False
    for row, (village, target, enrolled, of_target, of_enrolled) in enumerate(form["rows"], start=FIRST):
        yield row, 1, village, False
        for column, figure in ((2, target), (3, enrolled), (5, of_target), (6, of_enrolled)):
            yield row, column, figure, False
    yield LAST + 1, 1, "合计", False
    for column, letter in ((2, "B"), (3, "C"), (5, "E"), (6, "F")):
        yield LAST + 1, column, f"=SUM({letter}{FIRST}:{letter}{LAST})", False
    for row in range(FIRST, LAST + 2):
        yield row, 4, f"=C{row}/B{row}", True
        yield row, 7, f"=F{row}/E{row}", True


def by_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = form["sheet"]
    for area, content in MERGES.items():
        sheet[area.split(":")[0]] = content
        sheet.merge_cells(area)
    for row, column, content, is_rate in cells():
        cell = sheet.cell(row, column, content)
        if is_rate:
            cell.number_format = "0.00%"
    book.save(folder / "openpyxl.xlsx")


def by_openpyxl_write_only():
    """As a stream, which writes texts inline and merges by hand."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(form["sheet"])
    grid = [[None] * 7 for _ in range(LAST + 1)]
    for area, content in MERGES.items():
        grid[int(area[1]) - 1]["ABCDEFG".index(area[0])] = content
    for row, column, content, _ in cells():
        grid[row - 1][column - 1] = content
    for row in grid:
        sheet.append(row)
    for area in MERGES:
        sheet.merged_cells.ranges.add(openpyxl.worksheet.cell_range.CellRange(area))
    book.save(folder / "openpyxl-write-only.xlsx")


def by_xlsxwriter(name, options):
    with xlsxwriter.Workbook(folder / name, options) as book:
        sheet = book.add_worksheet(form["sheet"])
        percent = book.add_format({"num_format": "0.00%"})
        bold = book.add_format({"bold": True, "border": 1})
        rows = {}
        for area, content in MERGES.items():
            rows.setdefault(int(area[1]), []).append(lambda area=area, content=content: sheet.merge_range(area, content, bold))
        for row, column, content, is_rate in cells():
            rows.setdefault(row, []).append(lambda at=(row - 1, column - 1, content), is_rate=is_rate: sheet.write(*at, percent if is_rate else None))
        # with constant memory rows cannot be gone back to
        for row in sorted(rows):
            for write in rows[row]:
                write()


by_openpyxl()
by_openpyxl_write_only()
by_xlsxwriter("xlsxwriter.xlsx", {})
