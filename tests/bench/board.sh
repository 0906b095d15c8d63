#!/bin/sh
# board.sh BUILDDIR -- how the head's board slows down as the office's year grows
# tenfold: two stacks with a simulated year each, asked in turns. The ratio
# counts, not the numbers; it is to stay within 1.5.
set -eu
build=$(cd "$1" && pwd -P)
top=$(cd "$(dirname "$0")/../.." && pwd -P)
seconds=${BENCH_SECONDS:-4}
large=${BENCH_YEAR:-60000}
port=${LOKET_PORT:-8399}
export LOKET_DEMO=year LOKET_DEMO_PASSWORD=bench-only-2026
say() { printf '%s\n' "$*" >&2; }

# stack N quickstart-command
stack() {
	LOKET_DIR=$build/bench-$1 LOKET_PORT=$((port + 2 + $1)) \
		LOKET_DEMO_APPLICATIONS=$((large / (1 + 9 * (1 - $1)))) \
		"$top/conf/quickstart" "$2"
}
trap 'for n in 0 1; do stack $n stop >/dev/null 2>&1; done' EXIT
for n in 0 1; do
	say "bench: a year of $((large / (1 + 9 * (1 - n))))"
	{ stack $n stop && stack $n reset && stack $n start; } \
		>"$build/bench-board.log" 2>&1 || {
		tail -n 5 "$build/bench-board.log" >&2
		exit 1
	}
	base=http://127.0.0.1:$((port + 2 + n)) jar=$build/bench-$n/tmp/jar
	rm -f "$jar"
	token=$(curl -s -c "$jar" "$base/petugas/masuk" |
		sed -n 's/.*name="_token" value="\([^"]*\)".*/\1/p' | head -n 1)
	curl -s -b "$jar" -c "$jar" -o /dev/null -d pengguna=kadis \
		-d "sandi=$LOKET_DEMO_PASSWORD" --data-urlencode "_token=$token" \
		"$base/petugas/masuk"
done

# What the stacks still have to do after their start is not the board's.
drawn() {
	[ "$(mariadb --defaults-file="$build/bench-$1/tmp/admin.cnf" -N loket \
		-e 'SELECT COUNT(*) FROM licence WHERE document IS NULL')" -eq 0 ]
}
say 'bench: waiting for the signer'
for n in 0 1; do
	until drawn $n; do
		sleep 1
	done
done

# Milliseconds of one page, one after the other.
ask() {
	cookie=$(awk '$6 ~ /^petugas-/ { print $6 "=" $7 }' "$build/bench-$1/tmp/jar")
	wrk -t 1 -c 1 -d "${seconds}s" -H 'Accept-Encoding: gzip' \
		-H "Cookie: $cookie" \
		"http://127.0.0.1:$((port + 2 + $1))/petugas/dasbor" \
		>"$build/bench-board.wrk"
	! grep -q 'Non-2xx' "$build/bench-board.wrk" || {
		say 'bench: the board answers errors'
		exit 1
	}
	awk '/Requests\/sec/ { printf "%.2f\n", 1000 / $2 }' "$build/bench-board.wrk"
}
for n in 0 1; do
	ask $n >/dev/null
	: >"$build/bench-board.$n"
done
for round in 1 2 3 4 5; do
	for n in 0 1; do
		ask $n >>"$build/bench-board.$n"
	done
done
middle() {
	sort -n "$build/bench-board.$1" | sed -n 3p
}
awk -v s="$(middle 0)" -v l="$(middle 1)" -v n="$large" 'BEGIN {
	printf "board: %.2f ms with %d applications a year, %.2f ms with %d: %.2f times\n",
		s, n / 10, l, n, l / s }'
