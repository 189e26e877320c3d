// Writes the form by libraries of JavaScript: node write.mjs FOLDER, after npm install beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const folder = process.argv[2];
const form = JSON.parse(readFileSync(new URL('form.json', import.meta.url), 'utf8'));

// the rows as all of them write them: {f} is a formula, {v} what it comes to
const first = 5;
const last = first + form.rows.length - 1;
const rate = (row, target, enrolled, of) => ({ f: `${of[1]}${row}/${of[0]}${row}`, v: enrolled / target });
const sum = (column, index) => ({
  f: `SUM(${column}${first}:${column}${last})`,
  v: form.rows.reduce((all, row) => all + row[index], 0),
});
const line = (row, [village, target, enrolled, ofTarget, ofEnrolled]) => [
  village, target, enrolled, rate(row, target.v ?? target, enrolled.v ?? enrolled, 'BC'),
  ofTarget, ofEnrolled, rate(row, ofTarget.v ?? ofTarget, ofEnrolled.v ?? ofEnrolled, 'EF'),
];
const [district, everybody, poor] = form.groups;
const rows = [
  [form.title, ...Array(6).fill(null)],
  [form.asOf, ...Array(6).fill(null)],
  [district, everybody, null, null, poor, null, null],
  [null, ...form.leaves, ...form.leaves],
  ...form.rows.map((row, i) => line(first + i, row)),
  line(last + 1, ['合计', sum('B', 1), sum('C', 2), sum('E', 3), sum('F', 4)]),
];
const merges = ['A1:G1', 'A2:G2', 'A3:A4', 'B3:D3', 'E3:G3'];
const letter = (column) => 'ABCDEFG'[column];
const isRate = (column, row) => row >= first && (column === 3 || column === 6);

function each(act) {
  rows.forEach((cells, i) => cells.forEach((cell, column) => {
    if (cell !== null) {
      act(i + 1, column, cell);
    }
  }));
}

const writers = {
  async exceljs() {
    const ExcelJS = require('exceljs');
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet(form.sheet);
    each((row, column, cell) => {
      const to = sheet.getCell(row, column + 1);
      to.value = cell.f ? { formula: cell.f, result: cell.v } : cell;
      if (isRate(column, row)) {
        to.numFmt = '0.00%';
      }
    });
    merges.forEach((merge) => sheet.mergeCells(merge));
    return book.xlsx.writeBuffer();
  },
  // as a stream
  async 'exceljs-stream'() {
    const ExcelJS = require('exceljs');
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: join(folder, 'exceljs-stream.xlsx') });
    const sheet = book.addWorksheet(form.sheet);
    rows.forEach((cells) => sheet.addRow(cells.map((cell) => (cell?.f ? { formula: cell.f, result: cell.v } : cell))));
    merges.forEach((merge) => sheet.mergeCells(merge));
    sheet.commit();
    await book.commit();
  },
  async sheetjs() {
    const XLSX = require('xlsx');
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((cells) => cells.map((cell) => cell?.v ?? cell)));
    each((row, column, cell) => {
      const to = sheet[letter(column) + row];
      if (cell.f) {
        to.f = cell.f;
      }
      if (isRate(column, row)) {
        to.z = '0.00%';
      }
    });
    sheet['!merges'] = merges.map((merge) => XLSX.utils.decode_range(merge));
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, form.sheet);
    return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  },
  // as Excel 97 knows it, with values for formulas
  async 'sheetjs-97'() {
    const XLSX = require('xlsx');
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((cells) => cells.map((cell) => cell?.v ?? cell)));
    sheet['!merges'] = merges.map((merge) => XLSX.utils.decode_range(merge));
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, form.sheet);
    return XLSX.write(book, { type: 'buffer', bookType: 'biff8' });
  },
  async 'xlsx-populate'() {
    const XlsxPopulate = require('xlsx-populate');
    const book = await XlsxPopulate.fromBlankAsync();
    const sheet = book.sheet(0).name(form.sheet);
    each((row, column, cell) => {
      const to = sheet.cell(row, column + 1);
      if (cell.f) {
        to.formula(cell.f);
      } else {
        to.value(cell);
      }
      if (isRate(column, row)) {
        to.style('numberFormat', '0.00%');
      }
    });
    merges.forEach((merge) => sheet.range(merge).merged(true));
    return book.outputAsync();
  },
  async excel4node() {
    const excel4node = require('excel4node');
    const book = new excel4node.Workbook();
    const sheet = book.addWorksheet(form.sheet);
    const percent = book.createStyle({ numberFormat: '0.00%' });
    const merged = (row, column) => merges.map((merge) => merge.match(/^(\w)(\d+):(\w)(\d+)$/))
      .find(([, left, top]) => letter(column) === left && row === +top);
    each((row, column, cell) => {
      const area = merged(row, column);
      const to = area
        ? sheet.cell(row, column + 1, +area[4], 'ABCDEFG'.indexOf(area[3]) + 1, true)
        : sheet.cell(row, column + 1);
      if (cell.f) {
        to.formula(cell.f);
      } else if (typeof cell === 'number') {
        to.number(cell);
      } else {
        to.string(cell);
      }
      if (isRate(column, row)) {
        to.style(percent);
      }
    });
    return book.writeToBuffer();
  },
  // texts stand inline, blanks in merges are written as cells
  async 'write-excel-file'() {
    const { default: write } = await import('write-excel-file/node');
    const data = rows.map((cells, i) => cells.map((cell, column) => {
      const merge = merges.map((area) => area.match(/^(\w)(\d+):(\w)(\d+)$/))
        .find(([, left, top]) => letter(column) === left && i + 1 === +top);
      if (cell?.f) {
        return { type: 'Formula', value: `=${cell.f}`, format: isRate(column, i + 1) ? '0.00%' : undefined };
      }
      if (cell === null) {
        return null;
      }
      return {
        value: cell,
        columnSpan: merge ? 'ABCDEFG'.indexOf(merge[3]) - column + 1 : undefined,
        rowSpan: merge ? +merge[4] - +merge[2] + 1 : undefined,
      };
    }));
    await write(data, { sheet: form.sheet }).toFile(join(folder, 'write-excel-file.xlsx'));
  },
  async hucre() {
    const { writeXlsx } = await import('hucre');
    const cells = new Map();
    each((row, column, cell) => {
      if (cell.f || isRate(column, row)) {
        cells.set(`${row - 1},${column}`, {
          ...(cell.f ? { formula: cell.f, formulaResult: cell.v } : { value: cell }),
          style: isRate(column, row) ? { numFmt: '0.00%' } : undefined,
        });
      }
    });
    return writeXlsx({
      sheets: [{
        name: form.sheet,
        rows: rows.map((row) => row.map((cell) => cell?.v ?? cell)),
        cells,
        merges: merges.map((merge) => {
          const [, left, top, right, bottom] = merge.match(/^(\w)(\d+):(\w)(\d+)$/);
          return {
            startRow: top - 1, endRow: bottom - 1, startCol: 'ABCDEFG'.indexOf(left), endCol: 'ABCDEFG'.indexOf(right),
          };
        }),
      }],
    });
  },
  async excelts() {
    const { Workbook } = await import('@cj-tech-master/excelts');
    const book = new Workbook();
    const sheet = book.addWorksheet(form.sheet);
    each((row, column, cell) => {
      const to = sheet.getCell(row, column + 1);
      to.value = cell.f ? { formula: cell.f, result: cell.v } : cell;
      if (isRate(column, row)) {
        to.numFmt = '0.00%';
      }
    });
    merges.forEach((merge) => sheet.mergeCells(merge));
    return book.xlsx.writeBuffer();
  },
  // Go's Excelize, compiled for JavaScript
  async excelize() {
    const { init } = require('excelize-wasm');
    const excelize = await init(require.resolve('excelize-wasm/excelize.wasm.gz'));
    const book = excelize.NewFile();
    book.SetSheetName('Sheet1', form.sheet);
    const percent = book.NewStyle({ NumFmt: 10 }).style;
    each((row, column, cell) => {
      const at = letter(column) + row;
      if (cell.f) {
        book.SetCellFormula(form.sheet, at, `=${cell.f}`);
      } else {
        book.SetCellValue(form.sheet, at, cell);
      }
      if (isRate(column, row)) {
        book.SetCellStyle(form.sheet, at, at, percent);
      }
    });
    merges.forEach((merge) => book.MergeCell(form.sheet, ...merge.split(':')));
    return Buffer.from(book.WriteToBuffer().buffer);
  },
};

for (const [name, write] of Object.entries(writers)) {
  const bytes = await write();
  if (bytes) {
    writeFileSync(join(folder, name + (name === 'sheetjs-97' ? '.xls' : '.xlsx')), Buffer.from(bytes));
  }
}
process.exit(0);
