#!/usr/bin/env bash
# Installs husky, pre-commit and lefthook from their registries and tries what install-hook says to add for each: a commit and a message
# with a key are refused with a way on, clean ones pass, and a second install-hook finds the scan in force.
# Needs git, npm, python3 and this plugin in the local repository.
# Usage: hook-managers.sh [husky] [pre-commit] [lefthook]   (MVN: the command that runs Maven, such as "mvn -o")
set -euo pipefail

mvn=${MVN:-mvn}
plugin=io.github.stripekeys:stripe-keys-maven-plugin:1.0.0-SNAPSHOT
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ $# -gt 0 ] || set -- husky pre-commit lefthook

# Made here, so that nothing that looks like a key is in this file.
key="sk_$(printf live)_$(python3 -c 'import random,string; r = random.Random(7); print("51" + "".join(r.choice(string.ascii_letters + string.digits) for _ in range(97)))')"

fail() {
  echo "FAILED: $1" >&2
  cat "$work/said" >&2
  exit 1
}

refuses() { # what, then a command that must fail and name what was found, a way on, and no key
  local what=$1
  shift
  if "$@" >"$work/said" 2>&1; then fail "$what passed"; fi
  grep -q secret-key-live "$work/said" || fail "$what: not said why"
  grep -qiE 'suppressions.yml' "$work/said" || fail "$what: no way on"
  if grep -q "${key:8:20}" "$work/said"; then fail "$what: the key is shown"; fi
}

advice() { # the part of install-hook's advice for a file; $1: the line of the advice, by number
  sed -n '/add this to/,$p' "$work/said" | sed 's/^\[[A-Z]*\] //; s/ -> \[Help 1\]$//' \
    | awk -v n="$1" '/add this to/ { i++; next } /^$|re-run Maven|Failed to execute|For more information|Help 1/ { if (i == n) exit } i == n'
}

install() {
  (cd "$1" && $mvn -B -N "$plugin:install-hook" -Dstripe-keys.commitMsg) >"$work/said" 2>&1
}

try() {
  local name=$1 repo=$work/$1
  mkdir "$repo"
  cd "$repo"
  git init -q -b main
  git config user.email t@example.org
  git config user.name T
  printf '#!/bin/sh\nexec %s "$@"\n' "$mvn" >mvnw
  chmod +x mvnw
  printf 'node_modules/\ntarget/\n' >.gitignore
  case $name in
    husky) npm init -y >/dev/null && npm install --silent husky >/dev/null && npx husky init ;;
    lefthook) npm init -y >/dev/null && npm install --silent lefthook >/dev/null && touch lefthook.yml ;;
    pre-commit) python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q pre-commit && echo 'repos:' >.pre-commit-config.yaml ;;
  esac
  ! install . || fail "install-hook found the scan in force"
  local commits messages
  commits=$(advice 1)
  messages=$(advice 2)
  [ -n "$commits" ] && [ -n "$messages" ] || fail "no advice"
  case $name in
    husky) echo "$commits" >.husky/pre-commit && echo "$messages" >.husky/commit-msg ;;
    lefthook) { echo "$commits"; echo "$messages"; } >lefthook.yml && npx lefthook install >/dev/null ;;
    pre-commit)
      { echo "$commits"; echo "$messages"; } >>.pre-commit-config.yaml
      "$work/venv/bin/pre-commit" install --hook-type pre-commit --hook-type commit-msg >/dev/null
      ;;
  esac
  install . || fail "install-hook does not find the scan in force"
  git add -A
  git commit -qm clean >"$work/said" 2>&1 || fail "a clean commit"
  echo "stripe.key=$key" >a.properties
  git add -A
  refuses "a commit with a key" git commit -qm leak
  git rm -qf a.properties
  refuses "a message with a key" git commit -q --allow-empty -m "use $key"
  git commit -q --allow-empty -m again >"$work/said" 2>&1 || fail "a second clean commit"
  [ "$(git rev-list --count HEAD)" = 2 ] || fail "the number of commits"
  echo "$name: $(version "$name") ok"
}

version() {
  case $1 in
    pre-commit) "$work/venv/bin/pre-commit" --version ;;
    *) node -p "require('./node_modules/$1/package.json').version" ;;
  esac
}

for name in "$@"; do (try "$name"); done
