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
# as users start it: from the distribution, with the archive of classes that the first build lays out
./oitcheck --version >&2
home=$root/target/dist
mvn -q -B -Pjmh test-compile dependency:build-classpath -Dmdep.outputFile=target/bench-cp.txt >&2
own=$(tr ':' '\n' <target/bench-cp.txt | grep -E '/(jmh-|jopt-simple|commons-math3)' | tr '\n' ':')
java -cp "$home/oitcheck.jar:$home/lib/*:${own}target/test-classes" org.openjdk.jmh.Main RuleBenchmark -p "rules=$root/rules" -p "year=$year" \
    -foe true -jvmArgsAppend "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:SharedArchiveFile=$home/oitcheck.jsa -Xshare:auto" "$@"
