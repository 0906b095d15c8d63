#!/bin/sh
# Which browser may open an application, and until when.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

# The applicants' cookie of the browser, and its digest as the database has it.
cookie() {
	awk -v name="loket-$LOKET_PORT" '$6 == name { print $7 }' "$jar"
}
digest() {
	printf '%s' "$1" | sha256sum | cut -c 1-64
}
# with COOKIE PATH: as a browser that has that cookie and no other.
with() {
	kept=$jar
	jar=/dev/null
	request "$2" -b "loket-$LOKET_PORT=$1" -c /dev/null
	jar=$kept
}

# ---- the cookie of who begins ----
person ayu
get /ajukan/tiga
before=$(cookie)
cp "$page" "$tmp/mulai"
cp "$jar" "$tmp/jar"
get /ajukan/tiga
cp "$page" "$tmp/tab"
cp "$tmp/mulai" "$page"
submit mulai
first=$location
number=${first##*/}
check 'the first application gives a new cookie' not is "$(cookie)" "$before"
with "$before" "$first"
check '... and whoever planted the old one sees nothing' location_is "/lanjut?nomor=$number"
cp "$tmp/jar" "$jar"
cp "$tmp/mulai" "$page"
submit mulai
check 'the same form again leads to the same application' location_is "$first"
check '... under a new cookie too' not is "$(cookie)" "$before"
follow
check '... which opens it, for the first answer may be lost' xpath_has '//*[@id="kode"]'
again=$(cookie)
pin=$(text "//*[@id='kode']" | tr -d -- - | tr -d ' ')
draft=$first
get /ajukan/tiga
submit mulai
check 'another application keeps the cookie' is "$(cookie)" "$again"
get "$first"
check '... and both are open' status_is 200
before=$(cookie)
cp "$tmp/tab" "$page"
path=/ajukan/tiga
submit mulai
check 'the start page in another tab, opened before, begins one too' location_like '/ajukan/tiga/[0-9]+'
check '... which is another' not is "$location" "$first"
check '... and keeps the cookie' is "$(cookie)" "$before"
follow
check '... and is open' status_is 200
cp "$tmp/tab" "$page"
post /lanjut nomor="$number" kode="$pin" \
	_token="$(xpath 'string(//main//input[@name="_token"]/@value)')"
check 'its token opens no other page' status_is 403
person orang-lain
get /ajukan/tiga
cp "$tmp/tab" "$page"
path=/ajukan/tiga
submit mulai
check '... nor begins anything in another browser' status_is 403
person ayu
fill_draft Ayu
cp "$tmp/jar" "$jar"
cp "$tmp/mulai" "$page"
submit mulai
follow
check 'once a page is saved the old form opens nothing' location_is "/lanjut?nomor=$number"

# ---- number and PIN ----
person budi
get /lanjut
before=$(cookie)
submit nomor nomor="$number" kode="$pin"
check 'number and PIN give a new cookie at /lanjut' not is "$(cookie)" "$before"
get "$first"
check '... that opens it' status_is 200
get /status
before=$(cookie)
submit nomor nomor="$number" kode="$pin"
check '... and at /status' not is "$(cookie)" "$before"

# ---- what has expired stays so ----
old=$(cookie)
sql "UPDATE session SET expires_at = DATE_SUB(created_at, INTERVAL 1 SECOND) WHERE id = UNHEX('$(digest "$old")')"
with "$old" "$first"
check 'an expired session opens nothing' location_is "/lanjut?nomor=$number"
check '... and stays so when the clock is set back' is "$(sql "SELECT COUNT(*) FROM session WHERE id = UNHEX('$(digest "$old")') AND expires_at > '2000-01-01'")" 0
get /ajukan/tiga
check 'its cookie may begin another application' status_is 200
submit mulai
check '... under a new one' not is "$(cookie)" "$old"
with "$old" "$first"
check '... and is dead all the same' location_is "/lanjut?nomor=$number"
get "$first"
check '... and so is what it knew' status_is 404

# ---- a new PIN takes it out of every other session ----
unset permit
sent_case citra Citra
get "/status/$number"
check 'the applicant sees the case' status_is 200
person lain
get /status
submit nomor nomor="$number" kode="$pin"
follow
check 'so does another phone' status_is 200
officer loket
deed kode-baru
follow
fresh=$(text '//*[@id="kode"]' | tr -d -- -)
for who in citra lain; do
	person $who
	get "/status/$number"
	check "a new PIN takes the case away from $who" not status_is 200
	get /lanjut
	check '... and out of the list' not has_text "$(echo "$number" | sed 's/^\(....\)\(....\)/\1-\2-/')"
done

# ---- strangers' failures do not lock out who has opened it before ----
sql 'DELETE FROM throttle'
unset permit
sent_case dewi Dewi
person asing
for i in 1 2 3 4 5 6 7 8 9 10 11; do
	get /status
	submit nomor nomor="$number" kode=00000000
done
check 'after ten wrong PINs a stranger waits' status_is 429
person asing-lagi
get /status
submit nomor nomor="$number" kode="$pin"
check '... and so does any other' status_is 429
sql "UPDATE throttle SET n = 1000 WHERE kind = 'alamat'"
person dewi
get /status
submit nomor nomor="$number" kode="$pin"
check 'the phone that had it open does not' location_is "/status/$number"
for i in 1 2 3 4 5 6 7 8 9 10 11; do
	get /status
	submit nomor nomor="$number" kode=00000000
done
check '... but its own failures count' status_is 429
sql 'DELETE FROM throttle'

# ---- what is no number counts as one that nobody has ----
person asing
for wrong in 261199999999 000000000097; do
	for i in 1 2 3 4 5 6 7 8 9 10; do
		get /lanjut
		submit nomor nomor=$wrong kode=00000000
	done
	check "ten times $wrong is answered" status_is 422
	get /lanjut
	submit nomor nomor=$wrong kode=00000000
	check '... the eleventh waits' status_is 429
done
check 'all of them count for the address' is "$(sql "SELECT SUM(n) FROM throttle WHERE kind = 'alamat'")" 20
officer loket
get /petugas/masuk
submit sandi pengguna=loket sandi=bukan-kata-sandinya
check 'officers passwords are counted apart' is "$(sql "SELECT CONCAT(COUNT(*), SUM(n)) FROM throttle WHERE kind = 'alamat' OR kind = 'alamat-petugas' ORDER BY kind")" 221
sql 'DELETE FROM throttle'
done_testing
