#!/usr/bin/env bash
# Text out of 45 generated PDFs against their sources and against pdftotext: LibreOffice, LibreOffice by way of DOCX (as Word writes
# it) and Chromium, five fonts, running text, tables and two columns, each with header and footer. Exit status 1 when the mean
# character similarity is below 0.985 or one file is read worse than by pdftotext.
#
# usage: bench/pdf-text.sh            needs soffice, chromium, pdftotext and fonts-thai-tlwg (./verify installs them)
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
trap '[ -n "${BENCH_KEEP:-}" ] || rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$classes" org.oitcheck.bench.PdfSet "$work"
cd "$work"
office="soffice -env:UserInstallation=file://$work/office --headless"
mkdir -p direct word
$office --convert-to pdf --outdir direct ./*.fodt >/dev/null 2>&1
$office --convert-to docx --outdir word ./*.fodt >/dev/null 2>&1
$office --convert-to pdf --outdir word word/*.docx >/dev/null 2>&1
for f in direct/*.pdf; do cp "$f" "libreoffice-${f#direct/}"; done
for f in word/*.pdf; do cp "$f" "word-${f#word/}"; done
for f in *.html; do
    chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$work/browser" \
        --print-to-pdf="$work/chromium-${f%.html}.pdf" "file://$work/$f" >/dev/null 2>&1
done
for f in *.pdf; do pdftotext -enc UTF-8 "$f" "${f%.pdf}.pdftotext"; done
"$java" -Xmx512m -cp "$classes" org.oitcheck.bench.PdfText "$work"
