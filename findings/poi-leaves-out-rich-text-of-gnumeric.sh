#!/usr/bin/env bash
# Apache POI 5.5.1 (poi), Gnumeric 1.12.55 of Debian 12, XlsxWriter 3.2.9, SheetJS (xlsx) 0.18.5, Java 17 or newer
#
# Behaviour: Gnumeric saves a cell with formatted text to .xls as a record RString ([MS-XLS] 2.4.226), which holds the text itself. POI knows no such record: WorkbookFactory opens the file
# without a word, and the cell is blank. A text without formats beside it is there. SheetJS, xlrd and LibreOffice show both.
#
# Seen on 30 November 2026, A1 人数120 with 120 in bold, B1 plain: POI "|plain", SheetJS "人数120|plain".
set -euo pipefail

command -v ssconvert > /dev/null || { echo "gnumeric is not installed" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>example</groupId>
    <artifactId>read</artifactId>
    <version>1</version>
    <dependencies>
        <dependency><groupId>org.apache.poi</groupId><artifactId>poi</artifactId><version>5.5.1</version></dependency>
    </dependencies>
</project>
POM
{
    python3 -m venv python && python/bin/pip install -q XlsxWriter==3.2.9 && npm install --silent --ignore-scripts --no-audit --no-fund xlsx@0.18.5 &&
        mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
} > log 2>&1 || { cat log >&2; exit 2; }
python/bin/python - <<'PYTHON'
import xlsxwriter
with xlsxwriter.Workbook("rich.xlsx") as book:
    sheet = book.add_worksheet()
    sheet.write_rich_string("A1", "人数", book.add_format({"bold": True}), "120")
    sheet.write("B1", "plain")
PYTHON
ssconvert --export-type=Gnumeric_Excel:excel_biff8 rich.xlsx rich.xls > log 2>&1 || { cat log >&2; exit 2; }
cat > Read.java <<'JAVA'
import java.io.File;
import org.apache.poi.ss.usermodel.WorkbookFactory;

public class Read {
    public static void main(String[] args) throws Exception {
        try (var workbook = WorkbookFactory.create(new File("rich.xls"))) {
            var row = workbook.getSheetAt(0).getRow(0);
            System.out.println("POI: " + (row.getCell(0) == null ? "" : row.getCell(0)) + "|" + row.getCell(1));
        }
    }
}
JAVA
javac -encoding UTF-8 -cp "$(cat classpath)" -d . Read.java || exit 2
LC_ALL=C.UTF-8 java -Dfile.encoding=UTF-8 -cp "$(cat classpath):." Read 2> /dev/null | tee seen
node -e "const sheet = require('xlsx').readFile('rich.xls').Sheets.Sheet1; console.log('SheetJS: ' + sheet.A1?.v + '|' + sheet.B1.v)" | tee -a seen
grep -qxF 'POI: |plain' seen && grep -qxF 'SheetJS: 人数120|plain' seen
