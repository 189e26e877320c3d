#!/usr/bin/env bash
# exceljs 4.4.0, XlsxWriter 3.2.9, openpyxl 3.1.5, Node.js 20
#
# Behaviour: a number whose format shows a unit behind a backslash, 0\h for "12h" or 0\d for "12d", or leaves the width of such a letter free (_d0), is read as a date by ExcelJS, without a word:
# it takes the escaped letter for hours or days. The same unit in quotation marks (0"h") is a number. openpyxl reads a number in each case.
#
# Seen on 30 November 2026: 12 with 0\h, 0\d and _d0 is 1900-01-11T00:00:00.000Z in ExcelJS, 12 with 0"h"; openpyxl gives 12 four times.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
{ python3 -m venv python && python/bin/pip install -q XlsxWriter==3.2.9 openpyxl==3.1.5 && npm install --silent --ignore-scripts --no-audit --no-fund exceljs@4.4.0; } > log 2>&1 || { cat log >&2; exit 2; }
python/bin/python - <<'PYTHON'
import openpyxl
import xlsxwriter
with xlsxwriter.Workbook("units.xlsx") as book:
    sheet = book.add_worksheet()
    for row, number_format in enumerate(("0\\h", "0\\d", "_d0", '0"h"')):
        sheet.write_number(row, 0, 12, book.add_format({"num_format": number_format}))
print("openpyxl:", [cell.value for cell in openpyxl.load_workbook("units.xlsx").active["A"]])
PYTHON
cat > read.js <<'JAVASCRIPT'
const ExcelJS = require('exceljs');
const book = new ExcelJS.Workbook();
book.xlsx.readFile('units.xlsx').then(() => {
  const values = [1, 2, 3, 4].map((row) => book.worksheets[0].getCell(row, 1).value);
  console.log('exceljs:', values);
  process.exit(values.slice(0, 3).every((value) => value instanceof Date) && values[3] === 12 ? 0 : 1);
});
JAVASCRIPT
node read.js
