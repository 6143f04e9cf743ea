#!/usr/bin/env bash
# CPU of checking an unchanged site again (conditional requests, nothing judged anew) against its first check: a made-up site on
# loopback, politeness off, child processes included. Asked: 20 % at most, and no page sent twice.
#
# usage: bench/recheck-cpu.sh [PAGES [PDFS]]        (3000 300)
#   BENCH_SITE=FOLDER       that folder instead of a made-up site
#   BENCH_KEEP=FOLDER       keep the site and the results there
set -eu
pages=${1:-3000} documents=${2:-300}
root=$(cd "$(dirname "$0")/.." && pwd)
dist=$root/target/dist
export LC_ALL=C.UTF-8
[ -x /usr/bin/time ] || { echo "GNU time is missing. Type: apt-get install -y time" >&2; exit 2; }
if [ -z "${BENCH_NO_BUILD:-}" ]; then
    (cd "$root" && mvn -q -B -DskipTests package) >&2
fi
# as ./oitcheck makes it after building
[ -f "$dist/oitcheck.jsa" ] || "$dist/bin/oitcheck-archive" >&2

work=${BENCH_KEEP:-$(mktemp -d)}
mkdir -p "$work"
server=
cleanup() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    [ -n "${BENCH_KEEP:-}" ] || rm -rf "$work"
}
trap cleanup EXIT

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classes=$root/target/test-classes:$dist/oitcheck.jar:$dist/lib/*
site=${BENCH_SITE:-$work/site}
[ -d "$site" ] || "$java" -Xmx512m -cp "$classes" org.oitcheck.bench.LargeSite "$site" "$pages" "$documents"
rm -f "$work/address"
"$java" -Xmx512m -Dsun.net.httpserver.nodelay=true -cp "$classes" org.oitcheck.bench.ServeFolder "$site" "$work/address" &
server=$!
for _ in $(seq 100); do [ -f "$work/address" ] && break; sleep 0.2; done
home=$(cat "$work/address")

rm -rf "$work/recheck"
for round in first again; do
    # 1: the run is complete and something is not found
    /usr/bin/time -q -o "$work/$round.time" -f '%U %S %M' \
        "$dist/bin/oitcheck" check "$home" --year 2566 --delay 0 --max-pages 100000 --formats json --out "$work/recheck" \
        >"$work/$round.out" 2>"$work/$round.err" || [ $? = 1 ] || { cat "$work/$round.err" >&2; exit 1; }
    awk -v r="$round" '{ printf "%-6s %6.1f CPU s %5d MB\n", r, $1 + $2, $3 / 1024 }' "$work/$round.time"
    # verdicts, urls and evidence; not the times of the run and the places in the archive
    sed -e 's/"run":{.*"score"/"score"/' "$work/recheck/checklist.json" | tr -d '\n' |
        sed -e 's/"run" *: *{.*"score"/"score"/' -e 's/"offset" *: *[0-9]*//g' >"$work/$round.json"
done
revisits=$(zcat "$work"/recheck/snapshot/crawl-*.warc.gz | grep -a -c '^WARC-Type: revisit' || true)
captures=$(wc -l <"$work/recheck/snapshot/captures.jsonl")
echo "not sent again: $revisits of $captures; ratio $(awk 'NR == FNR { a = $1 + $2; next } { printf "%.2f", ($1 + $2) / a }' "$work/first.time" "$work/again.time")"
cmp -s "$work/first.json" "$work/again.json" && echo "same items" || { echo "other items" >&2; exit 1; }
