#!/usr/bin/env bash
# Scans published artifacts, each in a run of its own, and fails if one ends incomplete or in an error:
#
#   mvn install -DskipTests
#   plugin/src/bench/scan-artifacts.sh GROUP:ARTIFACT:VERSION[:TYPE]... | FILE...
#
# What is not a file is resolved by Maven. Prints the size and the outcome of each, and the problems of those that fail.
set -euo pipefail
export LC_ALL=C

plugin=io.github.stripekeys:stripe-keys-maven-plugin:1.0.0-SNAPSHOT
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
failures=0

fetch() {
    if [ -f "$1" ]; then
        cp "$1" "$2"
    else
        mvn -q -B dependency:copy -Dartifact="$1" -DoutputDirectory="$2" -Dmdep.useBaseVersion=true
    fi
}

for artifact in "$@"; do
    folder=$work/tree
    rm -rf "$folder" "$work/reports"
    mkdir "$folder"
    fetch "$artifact" "$folder"
    (cd "$folder" && mvn -o -B -q "$plugin:scan" -Dstripe-keys.failOn=never -Dstripe-keys.allowIncomplete \
        -Dstripe-keys.formats=json -Dstripe-keys.outputDirectory="$work/reports" >"$work/log" 2>&1) || cat "$work/log" >&2
    outcome=$(sed -n 's/.*"outcome": *"\([a-z]*\)".*/\1/p' "$work/reports/report.json" | head -1)
    printf '%-60s %12d bytes  %s\n' "$artifact" "$(du -sb "$folder" | cut -f1)" "$outcome"
    if [ "$outcome" != clean ] && [ "$outcome" != findings ]; then
        failures=$((failures + 1))
        grep -A4 '"kind":' "$work/reports/report.json" | head -20
    fi
done
exit $((failures > 0))
