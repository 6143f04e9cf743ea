#!/usr/bin/env bash
# Pages that `--ocr auto` recognises against `--ocr all`, on a development site all of whose PDFs are made scans, with scanned notices of
# everyday business beside them. Exit status 1 when verdicts differ, or auto saves less than three pages of four.
#
# usage: bench/ocr-work.sh [SITE [NOTICES [YEAR]]]     (src/test/resources/sites/nongbualoi 150 2566); needs tesseract and the Thai fonts
#   BENCH_CLASSES=PATH  class path to run (default: builds with Maven)
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
export LC_ALL=C.UTF-8
classes=${BENCH_CLASSES:-}
if [ -z "$classes" ]; then
    (cd "$root" && mvn -q -B -DskipTests package) >&2
    classes=$root/target/test-classes:$root/target/dist/oitcheck.jar:$root/target/dist/lib/*
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Xmx768m -cp "$classes" org.oitcheck.bench.OcrWork \
    "${1:-$root/src/test/resources/sites/nongbualoi}" "$root/rules" "${3:-2566}" "${2:-150}" 2>/dev/null
