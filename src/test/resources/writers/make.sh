#!/usr/bin/env bash
# Writes form.json as a sheet by programs and libraries other than those of Java, as they are at the versions named here. Needs Debian 12 as root, Python 3.11
# and Node.js 20. The files beside this script were made by it once; they hold moments and are not the same bytes when made again.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

apt-get install -y --no-install-recommends \
    gnumeric=1.12.55-1 libexcel-writer-xlsx-perl=1.10-1 libreoffice-calc libspreadsheet-writeexcel-perl=2.40-4 r-cran-openxlsx=4.2.5.2-1

python3 -m venv "$work/python"
"$work/python/bin/pip" install -r "$here/requirements.txt"
"$work/python/bin/python" "$here/write.py" "$here"

cp "$here"/{package.json,write.mjs,form.json} "$work"
(cd "$work" && npm install --ignore-scripts --no-audit --no-fund && node write.mjs "$here")

perl "$here/write.pl" "$here"

"$work/python/bin/python" - "$here/form.json" > "$work/form.tsv" <<'PYTHON'
import json, sys
form = json.load(open(sys.argv[1], encoding="utf-8"))
for line in ([form["sheet"]], [form["title"]], [form["asOf"]], form["groups"], form["leaves"], *form["rows"]):
    print(*line, sep="\t")
PYTHON
Rscript "$here/write.R" "$work/form.tsv" "$here"

# the offices open what openpyxl wrote, work its formulas out and save it by themselves
for kind in xlsx xls; do
    mkdir "$work/$kind"
    soffice --headless "-env:UserInstallation=file://$work/office" --convert-to "$kind" --outdir "$work/$kind" "$here/openpyxl.xlsx"
    mv "$work/$kind/openpyxl.$kind" "$here/libreoffice.$kind"
done
ssconvert --recalc --export-type=Gnumeric_Excel:xlsx2 "$here/openpyxl.xlsx" "$here/gnumeric.xlsx"
ssconvert --recalc --export-type=Gnumeric_Excel:excel_biff8 "$here/openpyxl.xlsx" "$here/gnumeric.xls"
# LibreOffice makes rich texts of Chinese with digits in it, which Gnumeric keeps in the cells
ssconvert --export-type=Gnumeric_Excel:excel_biff8 "$here/libreoffice.xlsx" "$here/gnumeric-of-libreoffice.xls"
