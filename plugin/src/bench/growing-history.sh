#!/usr/bin/env bash
# Processor time and memory of a scan of a history in which one minified script grows: 300 versions, each with a few modules changed
# in the middle and some more at the end, 2 GB unpacked. What git itself takes to unpack it stands beside.
# Needs git, python3 and the command line's jar.
# Usage: SCAN="java -jar stripe-keys.jar history -q" growing-history.sh [VERSIONS] [FIRST_KB] [LAST_KB] [SCRIPT]
# SCRIPT is a real script that is grown from its own parts, instead of one that is made up.
set -euo pipefail

scan=${SCAN:-"java -jar stripe-keys.jar history -q"}
work=${WORK:-$(mktemp -d)}
[ -n "${WORK:-}" ] || trap 'rm -rf "$work"' EXIT
TIMEFORMAT="%U %S %R"

grow() {
  python3 - "$@" <<'PY' | git fast-import --quiet
import random, sys
versions, first, last = int(sys.argv[1]), int(sys.argv[2]) * 1000, int(sys.argv[3]) * 1000
r = random.Random(7)
syllables = 'get set on is to re de up ad com con pro per form able tion ment ure view node list item text key val map row col size type name data mode time'.split()
names = [''.join([r.choice(syllables)] + [s.capitalize() for s in r.sample(syllables, r.randint(0, 2))]) for _ in range(4000)]
letters = 'etnriosalcudfphgvbmykwxjqz'
def name(): return r.choice(names)
def v(): return r.choice(letters)
def text():
    if r.random() < 0.004: return r.choice(['"_"', "'%s'" % v()])
    return r.choice([
        lambda: '"%s"' % name(), lambda: '"%s %s %s"' % (name(), name(), name()), lambda: '"%s-%s"' % (name(), name()),
        lambda: '"%s_%s"' % (name(), name()), lambda: '"\\u2026"', lambda: '"%s.%s_"' % (name(), name()), lambda: '"#%06x"' % r.randrange(1 << 24)])()
def expression(depth=0):
    if depth > 3: return v()
    e = lambda: expression(depth + 1)
    return r.choice([
        v, v, lambda: '%s.%s' % (v(), name()), lambda: '%s.%s(%s,%s)' % (v(), name(), e(), e()), text, lambda: str(r.randrange(1000)), lambda: '!%d' % r.randrange(2),
        lambda: '(%s?%s:%s)' % (e(), e(), e()), lambda: '{%s:%s,%s:%s}' % (name(), e(), name(), e()), lambda: '[%s,%s]' % (e(), e()),
        lambda: '(0,%s.%s)(%s)' % (v(), v(), e()), lambda: 'function(%s,%s){return %s}' % (v(), v(), e()), lambda: '%s=>%s' % (v(), e()), lambda: '`%s${%s}`' % (name(), v())])()
def statement():
    return r.choice([
        lambda: 'var %s=%s,%s=%s;' % (v(), expression(), v(), expression()), lambda: 'if(%s)return %s;' % (expression(), expression()),
        lambda: '%s.%s=%s;' % (v(), name(), expression()), lambda: 'for(let %s of %s)%s.%s(%s);' % (v(), v(), v(), name(), v()),
        lambda: 'switch(%s){case %s:%s}' % (v(), text(), statement())])()
def module():
    return '%d:function(e,t,n){"use strict";Object.defineProperty(t,"__esModule",{value:!0}),t.%s=void 0;%s},' % (
        r.randrange(100000), name(), ''.join(statement() for _ in range(r.randint(5, 60))))
if len(sys.argv) > 4:
    script = open(sys.argv[4], encoding='utf-8', errors='replace').read()
    def module():
        at = r.randrange(len(script))
        return script[at:at + r.randint(500, 6000)]
modules, size = [], 0
def add():
    global size
    modules.append(module())
    size += len(modules[-1])
while size < first: add()
out = sys.stdout.buffer
total = 0
for i in range(versions):
    while size < first + (last - first) * i // max(1, versions - 1): add()
    for _ in range(5):
        at = r.randrange(len(modules))
        size -= len(modules[at])
        modules[at] = module()
        size += len(modules[at])
    body = ('/*! build %d */(()=>{var e={' % i + ''.join(modules) + '}})();\n').encode()
    total += len(body)
    out.write(b'commit refs/heads/main\ncommitter T <t@example.org> %d +0000\ndata 1\nv\nM 644 inline dist/app.js\ndata %d\n%s\n' % (1600000000 + i * 1000, len(body), body))
print('%.2f GB in %d versions' % (total / 1e9, versions), file=sys.stderr)
PY
}

measure() { # a label, then a command
  local label=$1
  shift
  { time "$@" >"$work/log" 2>&1 || echo "FAILED: $label, exit status $?" >&3; } 3>&2 2>"$work/time"
  awk -v l="$label" 'NF == 3 { printf "%-28s %6.1f CPU s, %6.1f s\n", l, $1 + $2, $3 }' "$work/time"
}

unpacked() {
  git cat-file --batch-all-objects --batch --buffer | cat >/dev/null
}

if [ ! -d "$work/repository" ]; then
  git init -q -b main "$work/repository" && cd "$work/repository"
  grow "${1:-300}" "${2:-3600}" "${3:-9600}" ${4:+"$4"}
  git repack -q -a -d
else
  cd "$work/repository"
fi
du -sh .git | sed 's/\t.*/ packed/'
measure "git unpacks it" unpacked
measure "scan" $scan
