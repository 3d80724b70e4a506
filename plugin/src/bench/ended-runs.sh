#!/usr/bin/env bash
# Runs that end otherwise, as a user meets them: a full disk, a folder that cannot be written, Ctrl-C, SIGTERM, SIGKILL and too little
# memory. After each, no report says clean, none is half written, and nothing unfinished is left but by SIGKILL, which the next run removes.
#
# usage: ended-runs.sh stripe-keys.jar     (as root for the full disk; the rest needs nobody)
set -euo pipefail
jar=$(realpath "$1")
work=$(mktemp -d)
trap 'umount "$work/disk" 2>/dev/null || true; rm -rf "$work"' EXIT
failed=0

check() { # name folder-of-reports [may-leave-unfinished]
  python3 - "$@" <<'PYTHON' || failed=1
import json, os, sys
name, folder = sys.argv[1], sys.argv[2]
faults = []
for base, _, files in os.walk(folder):
    for file in files:
        path = os.path.join(base, file)
        text = open(path, encoding="utf-8").read()
        if file.startswith("."):
            faults += [] if len(sys.argv) > 3 else ["unfinished " + file]
        elif file.endswith((".json", ".sarif")):
            report = json.loads(text)
            if isinstance(report, dict) and report.get("outcome") == "clean":
                faults.append(file + " says clean")
        elif file.endswith(".html") and ("Clean:" in text or "</html>" not in text):
            faults.append(file + " is clean or cut")
        elif file.endswith(".xml") and "</testsuites>" not in text:
            faults.append(file + " is cut")
print(("FAILED " if faults else "ok     ") + name + " " + "; ".join(faults))
sys.exit(1 if faults else 0)
PYTHON
}

project() { # folder number-of-keys: keys are made here and are nobody's
  mkdir -p "$1"
  python3 - "$1/keys.properties" "$2" <<'PYTHON'
import random, string, sys
random.seed(7)
with open(sys.argv[1], "w") as out:
    for i in range(int(sys.argv[2])):
        body = "".join(random.choice(string.ascii_letters + string.digits) for _ in range(24))
        out.write("stripe.key.%d=%s_%s_a%s\n" % (i, "s" + "k", "live", body[1:]))
PYTHON
}

earlier() { # folder-of-reports: an empty project that is clean
  mkdir -p "$work/clean" && echo nothing > "$work/clean/a.txt"
  java -jar "$jar" scan "$work/clean" --outputDirectory "$1" --formats html,json,sarif,junit,gitlab > /dev/null
  grep -q '"outcome": "clean"' "$1/report.json"
}

scan() { java "${memory:--Xmx512m}" -jar "$jar" scan "$work/shop" --outputDirectory "$1" --formats html,json,sarif,junit,gitlab; }

project "$work/shop" 20000

if [ "$(id -u)" = 0 ] && mkdir -p "$work/disk" && mount -t tmpfs -o size=3m tmpfs "$work/disk" 2>/dev/null; then
  earlier "$work/disk/reports"
  scan "$work/disk/reports" > "$work/log" 2>&1 && { echo "FAILED full disk: exit code 0"; failed=1; }
  grep -E 'could not be written|No space' "$work/log" | tail -1
  check "full disk" "$work/disk/reports"
  dd if=/dev/zero of="$work/disk/fill" bs=1k 2>/dev/null || true
  rm -rf "$work/disk/reports" 2>/dev/null; rm -f "$work/disk/fill"
  earlier "$work/disk/reports"; dd if=/dev/zero of="$work/disk/fill" bs=1k 2>/dev/null || true
  scan "$work/disk/reports" > "$work/log" 2>&1 && { echo "FAILED disk full from the start: exit code 0"; failed=1; }
  check "disk full from the start" "$work/disk/reports"
  rm -f "$work/disk/fill"; earlier "$work/disk/reports"; mount -o remount,ro "$work/disk"
  scan "$work/disk/reports" > "$work/log" 2>&1 && { echo "FAILED read-only: exit code 0"; failed=1; }
  tail -1 "$work/log"
  mount -o remount,rw "$work/disk"
else
  echo "skipped full disk: needs root"
fi

for signal in INT TERM KILL; do
  for seconds in 0 1 2 4 6; do
    reports="$work/$signal"
    earlier "$reports"
    # a shell that is not interactive lets what runs in the background ignore Ctrl-C
    python3 - "$jar" "$work/shop" "$reports" "$signal" "$seconds" <<'PYTHON'
import os, signal, subprocess, sys, time
jar, shop, reports, name, seconds = sys.argv[1:]
process = subprocess.Popen(
    ["java", "-Xmx512m", "-jar", jar, "scan", shop, "--outputDirectory", reports, "--formats", "html,json,sarif,junit,gitlab"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
while os.path.exists(reports + "/report.json") and process.poll() is None:
    time.sleep(0.02)  # before it has removed what there is, it has not started
time.sleep(float(seconds))
process.send_signal(getattr(signal, "SIG" + name))
process.wait()
PYTHON
    if [ "$signal" = KILL ]; then check "$signal after $seconds s" "$reports" may; else check "$signal after $seconds s" "$reports"; fi
  done
done

for megabytes in 8 16 24 32 48 64; do
  earlier "$work/memory"
  memory=-Xmx${megabytes}m scan "$work/memory" > "$work/log" 2>&1 && { echo "FAILED memory: exit code 0"; failed=1; }
  check "$megabytes MB: $(tail -1 "$work/log" | cut -c1-80)" "$work/memory"
done
exit $failed
