#!/usr/bin/env bash
# Text out of generated PDFs against their sources and against pdftotext: LibreOffice, Word files by way of LibreOffice, Chromium,
# Ghostscript (when installed) and PDFs drawn as other makers do; up to eight fonts; running text, tables and two columns, each with header
# and footer. Exit status 1 when the mean character similarity is below 0.985 or one file is read worse than by pdftotext.
#
# usage: bench/pdf-text.sh            needs soffice, chromium, pdftotext and fonts-thai-tlwg (./verify installs them), fonts-noto-core and gs if wanted
#   BENCH_KEEP=FOLDER   keep the PDFs and texts there
#   BENCH_CLASSES=PATH  class path to run (default: builds with Maven)
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
export LC_ALL=C.UTF-8
for tool in soffice chromium pdftotext; do
    command -v $tool >/dev/null || { echo "$tool is missing; ./verify installs what the tests use" >&2; exit 2; }
done
classes=${BENCH_CLASSES:-}
if [ -z "$classes" ]; then
    (cd "$root" && mvn -q -B -DskipTests package) >&2
    classes=$root/target/test-classes:$root/target/dist/oitcheck.jar:$root/target/dist/lib/*
fi
work=${BENCH_KEEP:-$(mktemp -d)}
mkdir -p "$work"
work=$(cd "$work" && pwd)
trap '[ -n "${BENCH_KEEP:-}" ] || rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
fonts=$(fc-list : family file | sed -nE 's/^([^:]*(tlwg|noto)[^:]*[\/-](Laksaman|Garuda|Norasi|Loma|Kinnari|(NotoSansThai|NotoSerifThai|NotoLoopedThai)-Regular)\.ttf): ([^,:]*).*/\5=\1/p' | tr ' ' '+')
"$java" -cp "$classes" org.oitcheck.bench.PdfSet "$work" $(for f in $fonts; do printf '%s\n' "$f"; done)
before=$PWD
cd "$work"
office="soffice -env:UserInstallation=file://$work/office --headless"
$office --convert-to pdf ./*.fodt >/dev/null 2>&1
$office --convert-to pdf word/*.docx >/dev/null 2>&1
for f in *.html; do
    chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$work/browser" \
        --print-to-pdf="$work/${f%.html}.pdf" "file://$work/$f" >/dev/null 2>&1
done
if command -v gs >/dev/null; then  # what PDF printers and scanners' programs make of a PDF
    for f in libreoffice-*-flow.pdf libreoffice-*-table.pdf; do
        gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -sOutputFile="printed-${f#libreoffice-}" "$f" >/dev/null 2>&1
    done
fi
for f in *.pdf; do pdftotext -enc UTF-8 "$f" "${f%.pdf}.pdftotext"; done
cd "$before" # BENCH_CLASSES may be relative
"$java" -Xmx512m -cp "$classes" org.oitcheck.bench.PdfText "$work"
