#!/usr/bin/env bash
# Processor time of gates: a reactor of 200 modules with 10 known credentials each, bound and from the command line; and the scan of what
# is staged, 1 and 20 files of 1,000 and 20,000, and of a repository that is given.
# Needs git, python3 and this plugin in the local repository. Usage: gate.sh [reactor] [staged] [repository=FOLDER]
set -euo pipefail

mvn=${MVN:-mvn}
plugin=io.github.stripekeys:stripe-keys-maven-plugin:1.0.0-SNAPSHOT
scan=${SCAN:-"$mvn -q -B -N $plugin:scan -Dstripe-keys.staged"} # such as: SCAN="java -jar stripe-keys.jar staged -q -B"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ $# -gt 0 ] || set -- reactor staged

cpu() { # a label, then a command
  local label=$1
  shift
  TIMEFORMAT="%U %S"
  { time "$@" >"$work/log" 2>&1 || echo "FAILED: $label, exit status $?" >&3; } 3>&2 2>"$work/time"
  awk -v l="$label" 'NF == 2 { printf "%-44s %5.1f CPU s\n", l, $1 + $2 }' "$work/time"
}

reactor() {
  python3 - "$work/r" "$plugin" <<'PY'
import os, random, string, sys
top, plugin = sys.argv[1:]
group, artifact, version = plugin.split(':')
r = random.Random(1)
key = lambda: 'sk' + '_live_51' + ''.join(r.choice(string.ascii_letters + string.digits) for _ in range(97))
names = ['m%d' % i for i in range(200)]
def pom(folder, body):
    os.makedirs(folder, exist_ok=True)
    open(folder + '/pom.xml', 'w').write('<project><modelVersion>4.0.0</modelVersion>' + body + '<packaging>pom</packaging></project>')
pom(top, '<groupId>g</groupId><artifactId>p</artifactId><version>1</version><modules>'
    + ''.join('<module>%s</module>' % n for n in names) + '</modules><build><plugins><plugin><groupId>' + group
    + '</groupId><artifactId>' + artifact + '</artifactId><version>' + version
    + '</version><executions><execution><goals><goal>scan</goal></goals></execution></executions></plugin></plugins></build>')
for n in names:
    pom(top + '/' + n, '<parent><groupId>g</groupId><artifactId>p</artifactId><version>1</version></parent><artifactId>%s</artifactId>' % n)
    os.makedirs(top + '/' + n + '/src/main/resources')
    for i in range(10):
        open(top + '/%s/src/main/resources/%d.properties' % (n, i), 'w').write('stripe.key=%s\n' % key())
PY
  cd "$work/r"
  printf 'target/\n' >.gitignore
  git init -q && git add -A && git -c user.name=T -c user.email=t@example.org commit -qm one
  $mvn -q -B "$plugin:baseline" >"$work/log" 2>&1
  cpu "200 modules, nothing scanned" $mvn -q -B verify -Dstripe-keys.skip
  cpu "200 modules, 2,000 known, bound" $mvn -q -B verify
  cpu "200 modules, 2,000 known, command line" $mvn -q -B "$plugin:scan"
}

staged() {
  for files in 1000 20000; do
    mkdir "$work/s$files" && cd "$work/s$files"
    python3 -c "
import os
for i in range($files):
    d = 'src/main/java/p%d' % (i // 100)
    os.makedirs(d, exist_ok=True)
    open('%s/A%d.java' % (d, i), 'w').write('package p%d;\n\nfinal class A%d {\n    int value = %d;\n}\n' % (i // 100, i, i))"
    git init -q && git add -A && git -c user.name=T -c user.email=t@example.org commit -qm one
    change 1 "$files files" src/main/java
    change 20 "$files files" src/main/java
  done
}

change() { # how many files, a label, and where they are
  git ls-files "$3" | sed -n "1,$1p" | while read -r file; do echo "// changed" >>"$file"; done
  git add -A
  cpu "$2, $1 staged" $scan
  git reset -q --hard
}

for what in "$@"; do
  case $what in
    repository=*) git clone -q "${what#*=}" "$work/own" && cd "$work/own" && change 1 "${what#*=}" '*.java' && change 20 "${what#*=}" '*.java' ;;
    *) (cd "$work" && $what) ;;
  esac
done
