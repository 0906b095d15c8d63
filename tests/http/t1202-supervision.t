#!/bin/sh
# Whatever dies is back within two seconds, however often.
. "${srcdir:-.}/tests/http/lib.sh"
start_own

# back PATH STATUS: answers so within two seconds.
back() {
	tries=20
	until get "$1" && [ "$status" = "$2" ]; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return 1
		sleep 0.1
	done
}

# The processes that run as $1 in $2, once there are any.
find_victims() {
	victims=$(pids "$1" "$2")
	[ -n "$victims" ]
}

kill_and_wait() {
	eventually find_victims "$1" "$2" || {
		echo "nothing runs as $1"
		return 1
	}
	# shellcheck disable=SC2086
	kill -9 $victims
	back "$3" 200
}

# A daemon answers nobody: other processes of it do its work, practice's too.
replaced() {
	eventually find_victims "^[^ ]*libexec/$1 " "$LOKET_DIR" || return 1
	old=$(echo $victims)
	kill -9 $old
	tries=20
	until find_victims "^[^ ]*libexec/$1 " "$LOKET_DIR" &&
		[ "$(echo $victims | wc -w)" -eq "$(echo $old | wc -w)" ]; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return 1
		sleep 0.1
	done
	for pid in $old; do
		! kill -0 "$pid" 2>/dev/null || return 1
	done
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

check 'practice comes back' kill_and_wait '^[^ ]*libexec/apply' "$LOKET_DIR" /latihan
check 'two processes serve the pool' is \
	"$(pids '^[^ ]*libexec/catalogue' "$LOKET_DIR" | wc -l)" 2

# Each process of the pool finds its connection dead: none puts a person off.
. "$srcdir/tests/http/journey.sh"
put_permits
sent_case kembali
person kembali
kill_and_wait '/mariadbd' "$LOKET_DIR/database" /sehat
answers=
for i in 1 2 3 4 5 6; do
	get "/status/$number"
	answers="$answers $status"
done
check 'a page asked after MariaDB came back is answered' is "$answers" \
	' 200 200 200 200 200 200'

# Rights are taken and given anew under the programs' feet, as at an upgrade.
# A page waits for that; a slow machine may make it wait too long.
expect_error 'no connection'
officer loket
(
	"$ctl" migrate && "$ctl" migrate && "$ctl" migrate
	: >"$tmp/migrated"
) >/dev/null 2>&1 &
while [ ! -e "$tmp/migrated" ]; do
	get /petugas
	echo "$status"
done | sort | uniq -c >"$tmp/answers"
check 'pages are answered or put off meanwhile' \
	is "$(grep -vE ' (200|503)$' "$tmp/answers")" ''
check '... and answered afterwards' back /petugas 200

# What an officer looks for is in no log of a web server, also when the program
# that is asked does not answer.
look_for_nik() {
	get '/petugas?q=5271014101904711'
	get /cek/5271014101904711
	get /status/5271014101904711
	sv -w 20 down "$LOKET_DIR/service/desk" >/dev/null
	get '/petugas?q=5271014101904711'
	get /petugas/5271014101904711
	get /petugas/pesan -H "Referer: $base/petugas?q=5271014101904711"
	get '/cek?nomor=5271014101904711' -H "Referer: $base/petugas?q=5271014101904711"
	sv -w 20 up "$LOKET_DIR/service/desk" >/dev/null
	back /petugas 200
	! grep -l 5271014101904711 "$LOKET_DIR"/log/*
}
check 'no NIK that was looked for reaches a log' look_for_nik

LOKET_WEB=apache "$srcdir/conf/quickstart" start >"$tmp/start" 2>&1
for round in 1 2 3; do
	check "Apache comes back ($round)" \
		kill_and_wait '^/usr/sbin/apache2 ' "$LOKET_DIR" /
done

officer loket
check '... nor with Apache' look_for_nik
person pelatih
get /latihan
check 'Apache leads to practice' status_is 200
get "$(xpath "string(//a[@download]/@href)")"
check '... and its photo' header_is content-type image/jpeg
get /latihan/status
check '... and its status' status_is 200
submit nomor nomor=2611-0457-3811 kode=1
check '... which asks again' status_is 422
post /latihan/unggah nomor=1
check '... and where its documents go' xpath_has "//aside[contains(@class, 'mark')]"

# Its supervisors never tire; so it takes its time to fail.
timeout 3 spawn-fcgi -n -s "$tmp/sock" -M 0600 -- /usr/bin/multiwatch -f 1 \
	-r 1000000 -t 1 -- env LOKET_CONF="$tmp/none" "$LOKET_DIR/libexec/verify" \
	2>"$tmp/starts"
check 'a program that cannot start says why' grep -q 'No such file' "$tmp/starts"
check '... and is not started over and over' \
	[ "$(grep -c ' error: ' "$tmp/starts")" -le 4 ]

"$srcdir/conf/quickstart" status >"$tmp/status"
check 'status says that all is well' grep -q '^answers at' "$tmp/status"
"$srcdir/conf/quickstart" stop >/dev/null
check 'stop ends every process' is \
	"$(pids . "$LOKET_DIR" | tr '\n' ' ')$(pids . "$LOKET_DIR/database")" ''
check 'stop leaves the port free' not curl -s -o /dev/null "$base/"
done_testing
