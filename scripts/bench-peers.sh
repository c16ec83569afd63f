# Other programs on the lab of scripts/bench, which sources this.
# shellcheck shell=bash disable=SC2154

ZDNS_VERSION=v2.1.1
ZDNS_GO=25               # the minor version of Go 1 that it needs
GO_TOOLCHAIN=go1.27.3    # fetched as a module where the installed Go is older
PEER_WINDOW=100          # lookups at once; the lab must answer before anyone gives up
unbound=
zdns=

# absent PROGRAM WHY
absent() {
  note peer "program=$1" "absent=$2"
  say "$1: $2"
}

# peer PROGRAM WORK LOOKUPS [FIELD]: with what was measured last.
peer() {
  note peer "program=$1" "work=$2" "lookups=$3" "wall=$wall" "user=$user" "system=$system" "peak=$peak" "${@:4}"
  say "$1, $2: $3 lookups, $wall s, $user + $system s of CPU, $((peak / 1024)) MiB"
}

# Prints a Go that is new enough; where the installed one is not, it fetches the toolchain's module.
new_go() {
  local minor toolchain
  minor=$(go version | sed 's/^go version go1\.\([0-9]*\).*/\1/')
  if [ "$minor" -ge "$ZDNS_GO" ]; then
    command -v go
    return
  fi
  toolchain=golang.org/toolchain@v0.0.1-$GO_TOOLCHAIN.linux-$(go env GOARCH)
  go mod download "$toolchain" >&2 || return
  chmod -R u+x "$GOPATH/pkg/mod/$toolchain/bin" "$GOPATH/pkg/mod/$toolchain/pkg/tool" || return
  printf '%s' "$GOPATH/pkg/mod/$toolchain/bin/go"
}

build_zdns() {
  zdns=$ROOT/.cache/bench/zdns-$ZDNS_VERSION
  [ ! -x "$zdns" ] || return 0
  need go golang-go
  install_missing
  say "building ZDNS $ZDNS_VERSION (a few minutes)"
  mkdir -p "$ROOT/.cache/bench" "$work/zdns"
  (
    cd "$work/zdns" || exit
    export GOPATH=$work/go GOFLAGS=-modcacherw GOTOOLCHAIN=local
    unset GOROOT
    go mod init peers && go=$(new_go) || exit
    "$go" mod edit -require "github.com/zmap/zdns/v2@$ZDNS_VERSION" \
      && "$go" build -mod=mod -o "$zdns" github.com/zmap/zdns/v2
  ) > "$work/zdns.log" 2>&1
}

# zdns_lookups TYPE NAMES
zdns_lookups() {
  measured "$zdns" "$1" --name-servers="$resolver" --input-file "$2" --output-file "$work/zdns.out" \
    --threads $PEER_WINDOW --network-timeout 10 > "$work/zdns.log" 2>&1 || {
    absent "ZDNS $ZDNS_VERSION" "it failed: $(tail -n 1 "$work/zdns.log")"
    return
  }
  local right
  right=$(grep -c -E '"status":"(NOERROR|NXDOMAIN)"' "$work/zdns.out") || true
  rm "$work/zdns.out"
  command_line "zdns $1 --name-servers=$resolver --input-file $2 --threads $PEER_WINDOW --network-timeout 10"
  peer "ZDNS $ZDNS_VERSION" "$1 from a resolver, not validated, $right answered" "$domains"
}

zdns_peers() {
  if ! build_zdns; then
    absent "ZDNS $ZDNS_VERSION" "it cannot be built here: $(tail -n 1 "$work/zdns.log")"
    return
  fi
  sed 's/^/_25._tcp./' "$work/lab/domains.txt" > "$work/tlsa-names.txt"
  zdns_lookups MX "$work/lab/domains.txt"
  zdns_lookups A "$work/lab/domains.txt"
  zdns_lookups AAAA "$work/lab/domains.txt"
  zdns_lookups TLSA "$work/tlsa-names.txt"
  absent "ZDNS $ZDNS_VERSION --validate-dnssec" \
    "it trusts the keys of the public root that are compiled in, and no others; the lab has a root of its own"
}

massdns_peer() {
  if ! command -v massdns > /dev/null; then
    absent massdns "Debian has no package of it; it is measured where a massdns command is installed"
    return
  fi
  printf '%s\n' "$resolver" > "$work/resolvers.txt"
  if measured massdns -q -r "$work/resolvers.txt" -t MX -s $PEER_WINDOW -o S --root -w "$work/massdns.out" \
    "$work/lab/domains.txt" > "$work/massdns.log" 2>&1; then
    local right
    right=$(cut -d ' ' -f 1 "$work/massdns.out" | sort -u | wc -l)
    command_line "massdns -q -r RESOLVERS -t MX -s $PEER_WINDOW -o S --root $work/lab/domains.txt"
    peer "massdns (as found on the PATH)" "MX from a resolver, not validated, $right answered" "$domains"
  else
    absent massdns "it failed: $(tail -n 1 "$work/massdns.log")"
  fi
  rm -f "$work/massdns.out"
}

start_unbound() {
  local tries=0
  unbound_port=$((20000 + RANDOM % 10000))
  cat > "$work/unbound.conf" <<CONF
server:
  directory: "$work"
  chroot: ""
  username: ""
  pidfile: ""
  use-syslog: no
  logfile: "$work/unbound.log"
  interface: 127.0.0.1@$unbound_port
  do-ip6: no
  do-not-query-localhost: no
  num-threads: 1
  module-config: "validator iterator"
  trust-anchor-file: "$work/lab/trust-anchor.txt"
  outgoing-range: 4096
  num-queries-per-thread: 2048
  msg-cache-size: 256m
  rrset-cache-size: 512m
  key-cache-size: 256m
  edns-buffer-size: 1232
forward-zone:
  name: "."
  forward-addr: ${resolver/:/@}
CONF
  : > "$work/unbound.log"
  unbound -d -c "$work/unbound.conf" 2>> "$work/unbound.log" &
  unbound=$!
  until grep -q 'start of service' "$work/unbound.log"; do
    if ! kill -0 "$unbound" 2> /dev/null || [ $((tries += 1)) -gt 100 ]; then
      stop "Unbound did not start: $(cat "$work/unbound.log")"
    fi
    sleep 0.1
  done
}

stop_unbound() {
  [ -n "$unbound" ] || return 0
  kill "$unbound" 2> /dev/null || true
  wait "$unbound" 2> /dev/null || true
  unbound=
}

# unbound_peer WORK: what Unbound took since it started; the wall time was set by who asked it.
unbound_peer() {
  read -r user system < <(cpu "$unbound")
  peak=$(awk '/^VmHWM/ {print $2}' "/proc/$unbound/status")
  peer "$unbound_version" "$1" "$domains"
}

unbound_peers() {
  unbound_version=$(unbound -V | sed -n 's/^Version /Unbound /p')
  start_unbound
  sed 's/$/ MX/' "$work/lab/domains.txt" > "$work/queries.txt"
  command_line "dnsperf -s 127.0.0.1 -p $unbound_port -d QUERIES -D -q $PEER_WINDOW -n 1 -t 20"
  dnsperf -s 127.0.0.1 -p "$unbound_port" -d "$work/queries.txt" -D -q $PEER_WINDOW -n 1 -t 20 > "$work/dnsperf.log" 2>&1
  wall=$(awk '/Run time \(s\)/ {print $NF}' "$work/dnsperf.log")
  unbound_peer "MX, validated (DS, DNSKEY, MX), forwarding to the lab, $(awk '/Queries completed/ {print $3}' "$work/dnsperf.log") answered"
  stop_unbound
  start_unbound
  scan_names "$work/lab/domains.txt" --resolver "127.0.0.1:$unbound_port" --dnssec trust-ad
  peer "danescan trust-ad" "MX, and its hosts once, from that Unbound; $(found_words)" "$domains"
  unbound_peer "the same, its part of it"
  stop_unbound
}

# How many domains the last scan found secure, in words.
found_words() {
  bench_java outcome signed "$work/scan" | sed -n 's/^secure=\([0-9]*\).*/\1 secure/p'
}

# danescan_peer NAME WORK OPTION...: of a smaller number of names and of all, for what each further one costs.
danescan_peer() {
  local name=$1 work_words=$2 before further
  shift 2
  head -n "${sizes[0]}" "$work/lab/domains.txt" > "$work/names.txt"
  scan_names "$work/names.txt" --resolver "$resolver" "$@"
  before=$(sum "$user" "$system")
  scan_names "$work/lab/domains.txt" --resolver "$resolver" "$@"
  further=$(awk -v a="$before" -v b="$(sum "$user" "$system")" -v n=$((domains - sizes[0])) 'BEGIN {print (b - a) * 1e6 / n}')
  peer "danescan $name" "$work_words; $(found_words)" "$domains" "further=$further"
}

# On the signed population: each domain with an MX RRset, a DS and keys of its own.
peers() {
  need unbound unbound
  need dnsperf dnsperf
  install_missing
  PATH=$PATH:/usr/sbin
  start_lab "$domains" signed
  danescan_peer validate "MX, validated (DS, DNSKEY, MX), and its hosts once"
  danescan_peer trust-ad "MX, and its hosts once, from the lab's resolver" --dnssec trust-ad
  unbound_peers
  zdns_peers
  massdns_peer
  stop_lab
}
