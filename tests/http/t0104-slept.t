#!/bin/sh
# Beside a broken file the version goes on that was in service last, whichever of
# the processes served it and whichever slept meanwhile.
. "${srcdir:-.}/tests/http/lib.sh"
start_own
. "$srcdir/tests/http/journey.sh"
put_permits
live=$LOKET_DIR/permits/tiga.xml
cp "$live" "$tmp/tiga.xml"
half=$(($(wc -c <"$tmp/tiga.xml") / 2))
settle

goes_on() {
	get /izin/tiga && status_is 200 && has_text 'Izin Tiga Pertanyaan'
}

mend() {
	cp "$tmp/tiga.xml" "$live"
	settle
}

# It would end what sleeps.
sv -w 20 down "$LOKET_DIR/service/watch" >/dev/null
sed 's/Izin Tiga Pertanyaan/Izin Tiga Baru/' "$tmp/tiga.xml" >"$live"
settle
# shellcheck disable=SC2046
set -- $(pids '^[^ ]*libexec/catalogue' "$LOKET_DIR")
kill -STOP "$2"
eventually is_there /izin/tiga
check 'a process serves a new version' has_text 'Izin Tiga Baru'
kill -STOP "$1"
kill -CONT "$2"
mend
check 'while it sleeps the one before comes back' goes_on
head -c "$half" "$tmp/tiga.xml" >"$live"
settle
kill -STOP "$2"
kill -CONT "$1"
settle
check '... and is what it finds beside a broken file' goes_on
kill -CONT "$2"
mend
kill -STOP "$1"
sed 's/Izin Tiga Pertanyaan/Izin Tiga Baru/' "$tmp/tiga.xml" >"$live"
settle
kill -STOP "$2"
kill -CONT "$1"
mend
head -c "$half" "$tmp/tiga.xml" >"$live"
settle
kill -STOP "$1"
kill -CONT "$2"
settle
check '... also where the one that served it had never seen another' goes_on
kill -CONT "$1"
done_testing
