#!/bin/sh
# Whatever dies is back within two seconds, however often.
. "${srcdir:-.}/tests/http/lib.sh"
start_own

# The processes of this stack whose command line matches.
pids() {
	for p in /proc/[0-9]*; do
		[ "$(readlink "$p/cwd")" = "$2" ] || continue
		tr '\0' ' ' <"$p/cmdline" | grep -Eq "$1" && echo "${p#/proc/}"
	done 2>/dev/null
}

# back PATH STATUS: answers so within two seconds.
back() {
	tries=20
	until get "$1" && [ "$status" = "$2" ]; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return 1
		sleep 0.1
	done
}

kill_and_wait() {
	victims=$(pids "$1" "$2")
	[ -n "$victims" ] || {
		echo "nothing runs as $1"
		return 1
	}
	# shellcheck disable=SC2086
	kill -9 $victims
	back "$3" 200
}

# A daemon answers nobody: another process of it does its work.
replaced() {
	old=$(pids "^[^ ]*libexec/$1 " "$LOKET_DIR")
	[ -n "$old" ] && kill -9 "$old" || return 1
	tries=20
	until new=$(pids "^[^ ]*libexec/$1 " "$LOKET_DIR") && [ -n "$new" ]; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return 1
		sleep 0.1
	done
	not is "$new" "$old"
}

expect_error 'database|MySQL|server has gone|Connect'
for round in 1 2 3; do
	check "the processes of a pool come back ($round)" \
		kill_and_wait '^[^ ]*libexec/catalogue' "$LOKET_DIR" /
	check "a pool comes back whole ($round)" \
		kill_and_wait 'multiwatch.*libexec/catalogue' "$LOKET_DIR" /
	check "the web server comes back ($round)" \
		kill_and_wait 'nginx: master' "$LOKET_DIR" /
	check "MariaDB comes back ($round)" \
		kill_and_wait '/mariadbd' "$LOKET_DIR/database" /sehat
	check "the signer comes back ($round)" replaced loket-signer
	check "the clock comes back ($round)" replaced loket-clock
done

check 'two processes serve the pool' is \
	"$(pids '^[^ ]*libexec/catalogue' "$LOKET_DIR" | wc -l)" 2

LOKET_WEB=apache "$srcdir/conf/quickstart" start >"$tmp/start" 2>&1
for round in 1 2 3; do
	check "Apache comes back ($round)" \
		kill_and_wait '^/usr/sbin/apache2 ' "$LOKET_DIR" /
done

"$srcdir/conf/quickstart" status >"$tmp/status"
check 'status says that all is well' grep -q '^answers at' "$tmp/status"
"$srcdir/conf/quickstart" stop >/dev/null
check 'stop ends every process' is \
	"$(pids . "$LOKET_DIR" | tr '\n' ' ')$(pids . "$LOKET_DIR/database")" ''
check 'stop leaves the port free' not curl -s -o /dev/null "$base/"
done_testing
