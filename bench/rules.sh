#!/usr/bin/env bash
# What rules cost: loading and compiling all items of a pack in a fresh JVM (asked: < 300 ms), and matching one document of 1,000 words
# against all items (asked: < 2 ms). Prints each of several JVMs and the median.
#
# usage: bench/rules.sh [YEAR [JVMS]]        (2566 5)
#   BENCH_FLAGS="-XX:..."   Java flags; by default those of oitcheck's launcher
set -eu
year=${1:-2566} forks=${2:-5}
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
if [ -z "${BENCH_CP:-}" ]; then
    mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench-cp.txt >&2
    BENCH_CP=target/test-classes:target/classes:$(cat target/bench-cp.txt)
fi
flags=${BENCH_FLAGS:--XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto}
for _ in $(seq "$forks"); do
    # shellcheck disable=SC2086  # several flags
    java $flags -cp "$BENCH_CP" org.oitcheck.match.RuleSpeed rules "$year"
done | sort | tee /dev/stderr | awk '{ n[$1]++; v[$1 "," n[$1]] = $2 } END { for (k in n) print "median", k, v[k "," int((n[k] + 1) / 2)], "ms" }'
