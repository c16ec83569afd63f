# Shared by the scripts beside it: where the project is, and how what is missing gets installed.
# shellcheck shell=bash

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
JAR=$ROOT/scanner/cli/target/danescan.jar
# shellcheck disable=SC2034
JAVA_FLAGS=(-Xmx1g -XX:+UseParallelGC -XX:TieredStopAtLevel=4 -Xshare:auto)

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$(basename "$0"): $*"
  exit 4
}

# need COMMAND PACKAGE: the command is there, or its Debian package is put on the list.
missing=()
need() {
  PATH=$PATH:/usr/sbin command -v "$1" > /dev/null || missing+=("$2")
}

need_java() {
  local version
  version=$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p') || true
  [ "${version:-0}" -ge 17 ] || missing+=(openjdk-17-jdk-headless)
}

# Installs what is on the list, or names it and stops.
install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get > /dev/null || [ "$(id -u)" != 0 ]; then
    stop "these Debian packages are missing: ${missing[*]}; install them (as root: apt-get install ${missing[*]})"
  fi
  say "installing ${missing[*]}"
  # Postfix is only a program to test with: it gets no configuration, and so does not start.
  printf 'postfix postfix/main_mailer_type select No configuration\n' | debconf-set-selections || true
  apt-get update -qq || stop "apt-get update failed; are the package sources reachable?"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null \
    || stop "apt-get could not install ${missing[*]}"
  hash -r
}

# need_unpacked PACKAGE PROGRAM: the package lies unpacked in .cache, for tests that need a program whose package cannot be installed
# beside another that is needed. The libraries that it depends on are installed.
need_unpacked() {
  local package=$1 home=$ROOT/.cache/$1 work libraries
  if [ -x "$home/$2" ] && ! ldd "$home/$2" | grep -q 'not found'; then
    return 0
  fi
  if ! command -v apt-get > /dev/null || [ "$(id -u)" != 0 ]; then
    stop "the Debian package $package is wanted unpacked in $home, with its libraries installed; run this once as root"
  fi
  say "unpacking $package"
  work=$(mktemp -d)
  chmod 755 "$work"
  (cd "$work" && { apt-get download -qq "$package" || { apt-get update -qq && apt-get download -qq "$package"; }; }) \
    || stop "apt-get could not download $package"
  mapfile -t libraries < <(dpkg-deb -f "$work"/*.deb Depends | tr ',' '\n' | sed -n 's/^ *\(lib[^ (|]*\).*/\1/p')
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${libraries[@]}" > /dev/null \
    || stop "apt-get could not install ${libraries[*]}"
  dpkg-deb -x "$work"/*.deb "$work/unpacked"
  mkdir -p "$ROOT/.cache"
  rm -rf "$home"
  mv "$work/unpacked" "$home"
  rm -r "$work"
}

maven() { (cd "$ROOT" && mvn -B -ntp "$@"); }

# Says whether the command is missing or older than a source.
outdated() {
  [ ! -f "$JAR" ] || [ -n "$(find "$ROOT"/pom.xml "$ROOT"/scanner "$ROOT"/analysis "$ROOT"/datasets/targets "$ROOT"/datasets/reference \
    \( -name target -o -path '*/src/test' \) -prune -o -type f -newer "$JAR" -print -quit)" ]
}

# Builds the command where it must be; two that start at once build it once.
build() {
  outdated || return 0
  need_java
  need mvn maven
  install_missing
  exec 9> "$ROOT/.build.lock"
  flock 9
  if outdated; then
    say "building danescan (once; a few minutes when Maven has nothing yet)"
    maven -q package -Dmaven.test.skip=true -Dspotless.check.skip -pl scanner/cli -am >&2 \
      || stop "the build failed; what Maven said stands above"
    touch "$JAR"
  fi
  exec 9>&-
}
