#!/usr/bin/env bash
# Recognition of generated scans of official Thai text, five fonts, running text and tables: clean at 200 dpi, and poor at 150 dpi with
# noise, turned by 1.5 degrees, JPEG. Character accuracy (white space apart) and time, against `tesseract` on the same pictures. The time
# asked for is CPU time of all processes (the other programs of the machine do not count); the time on the clock is told as well.
# Exit status 1 when the accuracy of running text is below 0.95 (clean) or 0.90 (poor), or the time above 1.15 times that of tesseract. That of
# tables is told beside it: cells that go over several lines are compared in another order than they are read in.
#
# usage: bench/ocr.sh [TIMES]         needs soffice, tesseract with tha and eng, fonts-thai-tlwg (./verify installs them)
#   TIMES               the asked time, in times of plain tesseract (1.15)
#   BENCH_KEEP=FOLDER   keep the files there
#   BENCH_CLASSES=PATH  class path to run (default: builds with Maven)
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
export LC_ALL=C.UTF-8
for tool in soffice tesseract; do
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
"$java" -cp "$classes" org.oitcheck.bench.OcrSet "$work"
(cd "$work" && soffice "-env:UserInstallation=file://$work/office" --headless "--infilter=HTML (StarWriter)" \
    --convert-to pdf ./*.html >/dev/null 2>&1)
"$java" -Xmx512m -cp "$classes" org.oitcheck.bench.OcrAccuracy "$work" "${1:-1.15}"
