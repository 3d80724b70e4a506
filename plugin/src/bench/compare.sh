#!/usr/bin/env bash
# Runs the command line and other scanners in turns over folders, and prints a table of processor and wall time:
#
#   mvn package -pl cli -am -DskipTests
#   plugin/src/bench/compare.sh ROUNDS FOLDER...
#
# A folder named NAME.git is a history: its commits are scanned, by those that can. Each tool is taken if it is installed: rg,
# gitleaks (go install github.com/zricethezav/gitleaks/v8@latest), detect-secrets (pip install detect-secrets), secretlint (npm
# install secretlint @secretlint/secretlint-rule-preset-recommend), ripsecrets (cargo install ripsecrets). TOOLS names those to
# run; STRIPE_KEYS is the command that runs ours. The least of all rounds counts. Ratios matter, absolute times do not.
set -euo pipefail
export LC_ALL=C GOMAXPROCS=2

rounds=${1:?how many rounds?}
shift
root=$(cd "$(dirname "$0")/../../.." && pwd)
ours=${STRIPE_KEYS:-java -jar $root/cli/target/stripe-keys.jar}
prefixes='(sk|rk|pk|ek|pst)_(live|test)_|sk_org_|rkcs_test_|whsec_|absec_|oak_|_secret_'
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
echo '{"rules":[{"id":"@secretlint/secretlint-rule-preset-recommend"}]}' >"$work/secretlint.json"
read -ra tools <<<"${TOOLS:-stripe-keys rg gitleaks detect-secrets secretlint ripsecrets}"

# What a tool runs in a folder; nothing if it cannot read histories and the folder is one.
command_of() {
    case $1 in
        stripe-keys) if $2; then echo "$ours history -q -B --outputDirectory=$work/reports --failOn=never"; else
            echo "$ours scan -q -B --outputDirectory=$work/reports --failOn=never"; fi ;;
        gitleaks) if $2; then echo "gitleaks git --no-banner --log-level=error --exit-code=0 ."; else
            echo "gitleaks dir --no-banner --log-level=error --exit-code=0 ."; fi ;;
        rg) $2 || echo "rg --no-ignore --hidden -a -j2 -c $prefixes ." ;;
        detect-secrets) $2 || echo "detect-secrets scan --all-files ." ;;
        secretlint) $2 || echo "secretlint --secretlintrc $work/secretlint.json --maskSecrets **/*" ;;
        ripsecrets) $2 || echo "ripsecrets ." ;;
    esac
}

# Processor and wall seconds of one run; findings are no failure, so that the code of its end is not looked at.
run() {
    local -a command
    read -ra command <<<"$2"
    (cd "$1" && TIMEFORMAT='%U %S %R' && time (set -f; "${command[@]}" >/dev/null 2>&1 || true)) 2>&1 |
        awk '{print $1 + $2, $3}'
}

for ((i = 0; i < rounds; i++)); do
    for folder in "$@"; do
        isHistory=false
        [[ $folder != *.git ]] || isHistory=true
        for tool in "${tools[@]}"; do
            command=$(command_of "$tool" $isHistory)
            [[ $tool == stripe-keys ]] || command -v "$tool" >/dev/null || continue
            [[ -z $command ]] || run "$folder" "$command" >>"$work/$(basename "$folder") $tool"
        done
    done
done

version() {
    case $1 in
        stripe-keys) $ours --version ;;
        detect-secrets) "$1" --version | sed 's/^/detect-secrets /' ;;
        gitleaks) gitleaks version | sed 's/^/gitleaks /' ;;
        secretlint) secretlint --version | sed 's/^/secretlint /' ;;
        *) "$1" --version ;;
    esac 2>/dev/null | sed -n 1p
}

echo "$(date -I), $(nproc) processors, least of $rounds rounds; ratios to ours."
for tool in "${tools[@]}"; do
    [[ $tool == stripe-keys ]] || command -v "$tool" >/dev/null || { echo "not installed: $tool"; continue; }
    version "$tool" || echo "$tool"
done
printf '\n| tree | MB | tool | processor s | ratio | wall s | ratio |\n|---|---|---|---|---|---|---|\n'
for folder in "$@"; do
    name=$(basename "$folder")
    size=$(du -sm --apparent-size "$folder" | cut -f1)
    for tool in "${tools[@]}"; do
        [[ -e "$work/$name $tool" ]] || continue
        echo "$(sort -n "$work/$name $tool" | head -1 | cut -d' ' -f1) $(sort -nk2 "$work/$name $tool" | head -1 | cut -d' ' -f2)"
    done | paste -d' ' - <(for tool in "${tools[@]}"; do [[ ! -e "$work/$name $tool" ]] || echo "$tool"; done) |
        awk -v name="$name" -v size="$size" 'NR == 1 {cpu = $1; wall = $2}
            {printf "| %s | %d | %s | %.2f | %.2f | %.2f | %.2f |\n", name, size, $3, $1, $1 / cpu, $2, $2 / wall}'
done
