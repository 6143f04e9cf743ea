#!/usr/bin/env bash
# Requests until 95 % of the items that the full crawl finds are fetched: best first (as `check` crawls) against breadth first, on the
# labelled development sites; "least" are the addresses on the shortest click paths, what a crawl that knew the site would ask for.
#
# usage: bench/best-first.sh [NEWS [SITES-DIR [YEAR]]]     (1000 src/test/resources/sites 2566)
#   NEWS  news pages added to each site, as real sites have them; 0 for the sites as they are
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
export LC_ALL=C.UTF-8
if [ -z "${BENCH_NO_BUILD:-}" ]; then
    mvn -q -B -DskipTests package >&2
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "target/test-classes:target/dist/oitcheck.jar:target/dist/lib/*" org.oitcheck.bench.BestFirst \
    "${2:-src/test/resources/sites}" rules "${3:-2566}" "${1:-1000}" 2>/dev/null
