#!/usr/bin/env bash
# Scans each hostile shape of DeepInputTest with this many bytes (8 MiB if none is given) under each name, with a small stack:
#
#   plugin/src/bench/hostile-shapes.sh [BYTES]
set -euo pipefail
cd "$(dirname "$0")/../../.."
mvn -q -pl rules test -Dtest=DeepInputTest -DargLine="-Xmx2g -Dstripe-keys.hostileSize=${1:-8388608}"
