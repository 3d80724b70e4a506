#!/usr/bin/env bash
# Times the command line on hostile shapes, each in one file of every name that matters:
#
#   mvn package -pl cli -am -DskipTests
#   plugin/src/bench/hostile-shapes.sh [SMALL [LARGE [SHAPE...]]]
#
# SMALL and LARGE are the megabytes of each file, 1 and 8 if none are given, the second a power of two of the first. Prints the
# processor seconds above those of an empty folder, and by how much they grow when the input doubles: more than 2.2 is too much if
# the larger run takes long enough to be told from noise. A run has 512 MB of memory and ten minutes. STRIPE_KEYS is the command.
set -euo pipefail
export LC_ALL=C

small=${1:-1}
large=${2:-8}
shapes=("${@:3}")
root=$(cd "$(dirname "$0")/../../.." && pwd)
ours=${STRIPE_KEYS:-java -Xmx512m -jar $root/cli/target/stripe-keys.jar}
files=(java -Xmx1g -cp "$root/rules/target/test-classes" io.github.stripekeys.testing.HostileFiles)
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
[[ ${#shapes[@]} -gt 0 ]] || mapfile -t shapes < <("${files[@]}")

# Processor seconds of one scan, and how it ended.
seconds() {
    # shellcheck disable=SC2086
    (cd "$1" && TIMEFORMAT='%U %S' && time (code=0 && timeout 600 $ours scan -q -B --outputDirectory="$work/reports" \
        --failOn=never --allowIncomplete >"$work/out" 2>&1 || code=$? && echo $code >"$work/code")) 2>&1 | awk '{print $1 + $2}'
}

mkdir "$work/empty"
start=$(seconds "$work/empty")
printf 'start of Java: %s s\n\n| shape | %s MB | %s MB | per doubling | ended with |\n|---|---|---|---|---|\n' "$start" "$small" "$large"
for shape in "${shapes[@]}"; do
    for size in "$small" "$large"; do
        "${files[@]}" "$work/$size" "$shape" $((size << 20))
    done
    a=$(seconds "$work/$small")
    b=$(seconds "$work/$large")
    awk -v shape="$shape" -v a="$a" -v b="$b" -v start="$start" -v times=$((large / small)) -v code="$(cat "$work/code")" 'BEGIN {
        a = a > start + 0.1 ? a - start : 0.1
        b = b > start + 0.1 ? b - start : 0.1
        ratio = exp(log(b / a) * log(2) / log(times))
        printf "| %s | %.1f | %.1f | %.2f%s | %d |\n", shape, a, b, ratio, (ratio > 2.2 ? " (!)" : ""), code }'
    rm -r "${work:?}/$small" "${work:?}/$large"
done
