#!/usr/bin/env bash
# CPU of a whole `oitcheck check` (crawl, snapshot, extraction, match, JSON) against crawler4j's bare crawl of the same site:
# 3,000 pages of 15 KB and 300 small PDFs on loopback, politeness off. Prints CPU seconds (user + system, child processes
# included), their ratio and the peak memory. CPU time hardly depends on what else the machine does, wall time does.
#
# usage: bench/crawl-cpu.sh [PAGES [PDFS [ROUNDS]]]        (3000 300 1)
#   BENCH_FLAGS="-XX:..."   Java flags of the bare crawl; by default those of oitcheck's launcher
#   BENCH_SITE=FOLDER       crawl that folder instead of a made-up site
#   BENCH_KEEP=FOLDER       keep the site and the results there
set -eu
pages=${1:-3000} documents=${2:-300} rounds=${3:-1}
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

# the launcher's own flags, so that both sides run alike
flags=${BENCH_FLAGS:-$(sed -n 's/^exec "\$java" \(.*\) \\$/\1/p' "$dist/bin/oitcheck" | tr ' ' '\n' | grep '^-X' | tr '\n' ' ')}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classes=$root/target/test-classes:$dist/oitcheck.jar:$dist/lib/*

site=${BENCH_SITE:-$work/site}
[ -d "$site" ] || "$java" -Xmx512m -cp "$classes" org.oitcheck.bench.LargeSite "$site" "$pages" "$documents"
rm -f "$work/address"
"$java" -Xmx512m -Dsun.net.httpserver.nodelay=true -cp "$classes" org.oitcheck.bench.ServeFolder "$site" "$work/address" &
server=$!
for _ in $(seq 100); do [ -f "$work/address" ] && break; sleep 0.2; done
home=$(cat "$work/address")

cpu() { awk '{ printf "%.1f", $1 + $2 }' "$1"; }
rss() { awk '{ printf "%d", $3 / 1024 }' "$1"; }
echo "site: $(find "$site" -type f | wc -l) files, $(du -sm "$site" | cut -f1) MB; flags of both: $flags"
printf '%-6s %16s %16s %7s %14s %14s\n' round "crawler4j CPU s" "oitcheck CPU s" ratio "crawler4j MB" "oitcheck MB"
for round in $(seq "$rounds"); do
    # shellcheck disable=SC2086  # flags are words
    /usr/bin/time -q -o "$work/plain.time" -f '%U %S %M' \
        "$java" $flags -cp "$classes" org.oitcheck.bench.PlainCrawl "$home" 2 >"$work/plain.out" 2>"$work/plain.err" ||
        { cat "$work/plain.err" >&2; exit 1; }
    rm -rf "$work/out"
    # 1: the run is complete and something is not found
    OITCHECK_JAVA_OPTS=${BENCH_OITCHECK_OPTS:-} /usr/bin/time -q -o "$work/check.time" -f '%U %S %M' \
        "$dist/bin/oitcheck" check "$home" --year 2566 --delay 0 --max-pages 100000 --formats json --out "$work/out" \
        >"$work/check.out" 2>"$work/check.err" || [ $? = 1 ] || { cat "$work/check.err" >&2; exit 1; }
    printf '%-6s %16s %16s %7s %14s %14s\n' "$round" "$(cpu "$work/plain.time")" "$(cpu "$work/check.time")" \
        "$(awk -v a="$(cpu "$work/check.time")" -v b="$(cpu "$work/plain.time")" 'BEGIN { printf "%.2f", a / b }')" \
        "$(rss "$work/plain.time")" "$(rss "$work/check.time")"
    echo "       crawler4j $(cat "$work/plain.out"); oitcheck $(tr -d ' \n' <"$work/out/checklist.json" | grep -o '"coverage":{[^[]*' || true)"
done
