#!/bin/sh
# What hangs is found and replaced within thirty seconds, and /sehat says what is
# not well meanwhile.
. "${srcdir:-.}/tests/http/lib.sh"
start_own
expect_error 'database|no connection|read-only|read_only|gone away|Lost connection|pulse'

# within SECONDS COMMAND...: it succeeds by then.
within() {
	end=$(($(date +%s) + $1))
	shift
	until "$@"; do
		[ "$(date +%s)" -lt $end ] || return 1
		sleep 0.2
	done
}

health() { # health STATUS [PATTERN]
	get "/sehat?rinci"
	status_is "$1" && grep -Eq "${2-.}" "$page"
}

running() {
	pids "^[^ ]*libexec/$1 " "$LOKET_DIR"
}

# replaced PROGRAM PID...: these have gone, and as many others are there.
replaced() {
	program=$1 n=$2
	shift 2
	for pid in "$@"; do
		! kill -0 "$pid" 2>/dev/null || return 1
	done
	[ "$(running "$program" | wc -l)" -eq "$n" ]
}

answers() {
	get "$1" && status_is 200
}

check 'all is well' health 200 '^ok$'
cp "$page" "$tmp/parts"
for part in apply upload status catalogue desk login verify class dashboard \
	loket-signer loket-clock latihan-apply 'disk database' 'disk loket'; do
	check "... $part too" grep -Eq "^$part: .*well [0-9]+ s ago" "$tmp/parts"
done
get /sehat
check 'who does not ask for it is told nothing more' is "$(cat "$page")" ok

# asked_from ADDRESS: the catalogue is asked by someone there, as plain CGI.
asked_from() {
	(cd "$LOKET_DIR" && env -i LOKET_CONF=etc/loketctl.conf LC_ALL=C.UTF-8 \
		REQUEST_METHOD=GET REQUEST_URI='/sehat?rinci' QUERY_STRING=rinci \
		REMOTE_ADDR="$1" libexec/catalogue 2>/dev/null </dev/null)
}
check 'strangers neither' not sh -c "echo '$(asked_from 192.0.2.1)' | grep 'ago'"

# ---- processes that hang ----
# A process that runs in circles, as a program's that holds a request since that
# many seconds: decoy PART USER FOLDER SECONDS.
decoy() {
	since=$(awk -v s="$4" '{ printf "%05d", ($1 - s) % 100000 }' /proc/uptime)
	run=
	[ "$(id -u)" -ne 0 ] || run="setpriv --reuid $2 --regid $2 --clear-groups"
	# shellcheck disable=SC2016,SC2086
	(cd "$3" && exec $run sh -c 'printf %s "$1" >/proc/$$/comm; while :; do :; done' \
		sh "$1 $since" "libexec/$1") >/dev/null 2>&1 &
	decoy=$!
}
ended() {
	not lives "$1"
}
# It may be dead without having been waited for.
lives() {
	grep -q '^State:.[RS]' "/proc/$1/status" 2>/dev/null
}
user=$(stat -c %u "$LOKET_DIR/run/apply.sock")
decoy apply "$user" "$LOKET_DIR" 25
circling=$decoy
decoy apply "$user" "$LOKET_DIR" 1
short=$decoy
decoy apply "$user" / 25
elsewhere=$decoy
decoy apply 12345 "$LOKET_DIR" 25
stranger=$decoy

all=$(running apply)
one=$(echo "$all" | head -n 1)
n=$(echo "$all" | wc -l)
kill -STOP "$one"
check 'while one process is stopped the others serve' answers /lanjut
check '... and all is well' health 200
check '... and it is replaced' within 30 replaced apply "$n" "$one"
check 'one that runs in circles is ended' within 30 ended "$circling"
check '... one that has just begun is not' lives "$short"
[ "$(id -u)" -ne 0 ] ||
	check '... nor another user'"'"'s' lives "$stranger"
# Of another user's processes it sees no folder, but these users are its own.
[ "$(id -u)" -eq 0 ] ||
	check '... nor what runs elsewhere' lives "$elsewhere"
kill -9 "$short" "$stranger" "$elsewhere" 2>/dev/null
check '... and it is told' within 10 health 200 'apply: .*process was ended [0-9]+ s ago: it'

all=$(running apply)
signer=$(running loket-signer)
clock=$(running loket-clock)
clocks=$(echo "$clock" | wc -l)
# shellcheck disable=SC2086
kill -STOP $all $signer $clock
check 'that nobody can apply is said' within 30 health 503 '^apply: does not answer'
# shellcheck disable=SC2086
check 'stopped processes are replaced' within 30 replaced apply "$n" $all
# shellcheck disable=SC2086
check 'so is the signer' within 30 replaced loket-signer 1 $signer
# shellcheck disable=SC2086
check 'so is the clock' within 30 replaced loket-clock "$clocks" $clock
check 'people can apply again' within 30 health 200
check '... and do' answers /lanjut
check 'what was done stands in the log' \
	grep -q 'loket-signer\[[0-9]*\] ended: it was stopped' "$LOKET_DIR/log/watch.log"

# ---- what a database may have ----
check 'a database that takes nothing in is said' sh -c "
	mariadb --defaults-file='$LOKET_DIR/tmp/admin.cnf' -e 'SET GLOBAL read_only = 1'
	curl -s '$base/sehat' | grep -q '^database: takes nothing in'"
sql 'SET GLOBAL read_only = 0'
check '... and that it does again' within 10 health 200
sql "INSERT INTO pulse (part, looked_at, well_at, free) VALUES
	('disk kecil', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), 3)"
check 'a disk that is full is said' health 503 '^disk kecil: 3 MiB free'
sql "DELETE FROM pulse WHERE part = 'disk kecil'"

server=$(pids '/mariadbd' "$LOKET_DIR/database")
kill -STOP "$server"
began=$(date +%s)
check 'a database that is frozen is said' health 503 '^database: does not answer'
took=$(($(date +%s) - began))
check "... soon ($took s)" test $took -le 4
kill -CONT "$server"
check '... and that it answers again' within 20 health 200
done_testing
