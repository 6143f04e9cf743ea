#!/usr/bin/env bash
# What rules cost, by JMH: loading and compiling all items of a pack in a fresh JVM (asked: < 300 ms), and matching documents of 1,000
# words against all items (asked: < 2 ms each; the benchmark takes ten at a time). cpuMs is the CPU time of the working thread for one
# pack or one document; compare that when the machine has other work.
#
# usage: bench/rules.sh [YEAR [JMH OPTION...]]        (2566)
set -eu
year=${1:-2566}
[ $# = 0 ] || shift
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
export LC_ALL=C.UTF-8
if [ -z "${BENCH_CP:-}" ]; then
    mvn -q -B -Pjmh test-compile dependency:build-classpath -Dmdep.outputFile=target/bench-cp.txt >&2
    BENCH_CP=target/test-classes:target/classes:$(cat target/bench-cp.txt)
fi
java -cp "$BENCH_CP" org.openjdk.jmh.Main RuleBenchmark -p "rules=$root/rules" -p "year=$year" -foe true "$@"
