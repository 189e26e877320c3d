#!/usr/bin/env bash
# xlsx-populate 1.21.0, openpyxl 3.1.5, Node.js 20
#
# Behaviour: openpyxl writes rich text into the cell itself (t="inlineStr"), where the format allows it. xlsx-populate knows rich text among the shared strings only, where it is a RichText; of such a
# cell it returns the nodes of the XML as its value: no RichText, no string, no error. In them a run of digits is a number beside runs that are texts.
#
# Seen on 30 November 2026: for 人数120 with 120 in bold an array of nodes named "r", whose texts are "人数" and the number 120.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
{ python3 -m venv python && python/bin/pip install -q openpyxl==3.1.5 && npm install --silent --ignore-scripts --no-audit --no-fund xlsx-populate@1.21.0; } > log 2>&1 || { cat log >&2; exit 2; }
python/bin/python - <<'PYTHON'
import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
book = openpyxl.Workbook()
book.active["A1"] = CellRichText("人数", TextBlock(InlineFont(b=True), "120"))
book.save("rich.xlsx")
PYTHON
cat > read.js <<'JAVASCRIPT'
const XlsxPopulate = require('xlsx-populate');
XlsxPopulate.fromFileAsync('rich.xlsx').then((book) => {
  const value = book.sheet(0).cell('A1').value();
  console.log(JSON.stringify(value));
  const texts = Array.isArray(value) && value.map((run) => run.children.find((node) => node.name === 't').children[0]);
  process.exit(Array.isArray(value) && value.every((run) => run.name === 'r') && texts[0] === '人数' && texts[1] === 120 ? 0 : 1);
});
JAVASCRIPT
node read.js
