#!/usr/bin/env bash
# LibreOffice Calc 7.4.7 of Debian 12 (libreoffice-calc), openpyxl 3.1.5, ExcelJS 4.4.0
#
# Behaviour: a cell with the plain text 截至2021年2月2日, written by openpyxl in a font that has no Chinese characters (its default, Calibri), is saved by LibreOffice as rich text: one run
# for each change between Chinese characters and digits, each with a font of its own. Nobody formatted anything. A reader that gives rich text as an object, such as ExcelJS, no longer
# gives a text for the cell: what was equal to a label is not any more.
#
# Seen on 30 November 2026: openpyxl wrote a string; after --convert-to xlsx the shared string has 7 runs; ExcelJS gives "string" before and "object" after.
set -euo pipefail

command -v soffice > /dev/null || { echo "libreoffice-calc is not installed" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
{ python3 -m venv python && python/bin/pip install -q openpyxl==3.1.5 && npm install --silent --ignore-scripts --no-audit --no-fund exceljs@4.4.0; } > log 2>&1 || { cat log >&2; exit 2; }
python/bin/python - <<'PYTHON'
import openpyxl
book = openpyxl.Workbook()
book.active["A1"] = "截至2021年2月2日"
book.save("plain.xlsx")
PYTHON
soffice --headless "-env:UserInstallation=file://$work/office" --convert-to xlsx --outdir saved plain.xlsx > log 2>&1 || { cat log >&2; exit 2; }
cat > read.js <<'JAVASCRIPT'
const ExcelJS = require('exceljs');
const read = async (file) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book.worksheets[0].getCell('A1').value;
};
(async () => {
  const before = await read('plain.xlsx');
  const after = await read('saved/plain.xlsx');
  console.log(`before: ${typeof before}, after: ${typeof after} of ${after.richText?.length} runs: ${JSON.stringify(after.richText?.map((run) => run.text))}`);
  process.exit(typeof before === 'string' && after.richText?.length > 1 ? 0 : 1);
})();
JAVASCRIPT
soffice --version
node read.js
