#!/usr/bin/env bash
# Scans published artifacts, each in a run of its own, and fails if one has a finding of any severity or ends incomplete:
#
#   mvn package -pl cli -am -DskipTests
#   plugin/src/bench/scan-artifacts.sh GROUP:ARTIFACT:VERSION[:TYPE[:CLASSIFIER]]... | FILE...
#   plugin/src/bench/scan-artifacts.sh $(grep -v '^#' plugin/src/bench/published-artifacts.txt)
#
# What is not a file is resolved by Maven. STRIPE_KEYS is the command that runs ours, MVN the one that runs Maven. Prints size,
# processor time and outcome of each, and the problems and findings of those that fail; what is not served is counted apart.
set -euo pipefail
export LC_ALL=C TIMEFORMAT='%U %S'

root=$(cd "$(dirname "$0")/../../.." && pwd)
read -ra ours <<<"${STRIPE_KEYS:-java -jar $root/cli/target/stripe-keys.jar}"
read -ra maven <<<"${MVN:-mvn}"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
failures=0
missing=0

fetch() {
    if [ -f "$1" ]; then
        cp "$1" "$2"
    else
        "${maven[@]}" -q -B dependency:copy -Dartifact="$1" -DoutputDirectory="$2" -Dmdep.useBaseVersion=true >"$work/log" 2>&1
    fi
}

scan() {
    "${ours[@]}" scan -q -B --failOn=info --formats=json --outputDirectory="$work/reports" "$1" >"$work/log" 2>&1
}

for artifact in "$@"; do
    rm -rf "$work/tree" "$work/reports"
    mkdir "$work/tree"
    if ! fetch "$artifact" "$work/tree"; then
        missing=$((missing + 1))
        printf '%-70s is not served\n' "$artifact"
        continue
    fi
    status=0
    { time scan "$work/tree"; } 2>"$work/time" || status=$?
    outcome=$(sed -n 's/.*"outcome": *"\([a-z]*\)".*/\1/p' "$work/reports/report.json" 2>/dev/null | head -1)
    printf '%-70s %6d MB %6.1f s  %s\n' "$artifact" "$(($(du -sb "$work/tree" | cut -f1) / 1000000))" \
        "$(awk '{print $1 + $2}' "$work/time")" "${outcome:-no report}"
    if [ $status -ne 0 ]; then
        failures=$((failures + 1))
        cat "$work/log"
        grep -E '"(kind|path|message|ruleId)":' "$work/reports/report.json" | head -40 || true
    fi
done
printf '%d artifacts, %d not served, %d with a problem or a finding\n' $# $missing $failures
exit $((failures > 0))
