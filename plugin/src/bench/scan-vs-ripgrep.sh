#!/usr/bin/env bash
# Compares a scan in a cold JVM with ripgrep, in turns, both with two threads:
#
#   mvn install -DskipTests
#   plugin/src/bench/scan-vs-ripgrep.sh FOLDER [ROUNDS] [MAVEN ARGUMENTS...]
#
# The scan's time is the one it logs, without Maven's own start; that of ripgrep is all of its process. On a machine that
# is busy with other things, only the minima say something. MAVEN_OPTS are passed on.
set -euo pipefail
export LC_ALL=C

folder=${1:?which folder is scanned?}
rounds=${2:-10}
arguments=("${@:3}")
command -v rg >/dev/null || { echo "ripgrep is not installed: there is no rg" >&2; exit 1; }
goal=io.github.stripekeys:stripe-keys-maven-plugin:1.0.0-SNAPSHOT:scan
prefixes='(sk|rk|pk|ek|pst)_(live|test)_|sk_org_|rkcs_test_|whsec_|absec_|oak_|_secret_'
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

ripgrep() {
    local start=$EPOCHREALTIME
    rg --no-ignore --hidden -a -j2 -c "$prefixes" "$folder" >/dev/null || (($? == 1))
    awk "BEGIN {print $EPOCHREALTIME - $start}"
}

scan() {
    (cd "$folder" && MAVEN_OPTS="-Xmx256m ${MAVEN_OPTS-}" mvn -o "${arguments[@]}" "$goal" -Dstripe-keys.threads=2 \
        -Dstripe-keys.failOn=never -Dstripe-keys.allowIncomplete -Dstripe-keys.outputDirectory="$work/reports") |
        tee "$work/log" | sed -n 's/.*Stripe credentials: .* in \([0-9.]*\) s.*/\1/p' | grep . || {
        cat "$work/log" >&2
        return 1
    }
}

summary() {
    sort -n "$work/$1" | awk -v name="$1" '{t[NR] = $1}
        END {printf "%-8s min %.3f s, median %.3f s\n", name, t[1], t[int((NR + 1) / 2)]}'
}

ripgrep >/dev/null
for ((i = 0; i < rounds; i++)); do
    ripgrep >>"$work/ripgrep"
    scan >>"$work/scan"
done
summary ripgrep
summary scan
paste <(sort -n "$work/scan") <(sort -n "$work/ripgrep") |
    awk '{r[NR] = $1 / $2} END {printf "ratio    min %.2f, median %.2f\n", r[1], r[int((NR + 1) / 2)]}'
