#!/bin/sh
# What holds a request up: a row that somebody else has locked, a database that
# takes nothing in. A calm 503, soon, with what was typed; others go on.
. "${srcdir:-.}/tests/http/lib.sh"
start_own
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/files.sh"
put_permits
expect_error 'read-only|read_only|Lock wait'

now_ms() {
	echo $(($(date +%s%N) / 1000000))
}

# calm WHAT: the page at hand says that it is down for a moment.
calm() {
	check "$1 is answered 503" status_is 503
	check '... in words' xpath_is //h1 'Layanan sedang berhenti sebentar'
	check '... that say when to come again' header_is retry-after 5
}

begin_draft tertahan
fill_draft 'Nama Lama'
for i in 1 2 3 4; do
	curl -s --max-time 20 -o /dev/null "$base/lanjut" &
done
wait

# ---- one locked row ----
get "$draft/isian"
cp "$page" "$tmp/isian"
id=$(sql "SELECT id FROM application WHERE number = '$number'")
{
	echo "BEGIN; SELECT id FROM application WHERE id = $id FOR UPDATE;"
	while [ ! -e "$tmp/release" ]; do sleep 0.1; done
	echo 'ROLLBACK;'
} | mariadb --defaults-file="$LOKET_DIR/tmp/admin.cnf" -N -B -n loket >"$tmp/locked" &
eventually test -s "$tmp/locked"
began=$(now_ms)
(
	sleep 0.3
	curl -s --max-time 20 -o /dev/null -w '%{http_code} %{time_total}\n' \
		"$base/ajukan/tiga" >"$tmp/stranger"
) &
submit lanjut nama='Nama Baru & "tanda"'
took=$(($(now_ms) - began))
wait $!
calm 'a page whose row is held'
check "... after a budget of time ($took ms)" test $took -lt 4500
check '... with what was typed' has_text 'Nama Baru & "tanda"'
check '... and a button that sends it' xpath_is '//main//form//button' 'Kirim sekali lagi'
check "a stranger has a page meanwhile ($(cat "$tmp/stranger"))" \
	grep -Eq '^200 [0-2]\.' "$tmp/stranger"
: >"$tmp/release"
wait
cp "$page" "$tmp/again"
xsltproc --html --stringparam with _kunci "$srcdir/tests/http/form.xsl" \
	"$page" >"$tmp/form" 2>/dev/null
request "$(head -n 1 "$tmp/form")" -H "Origin: $base" \
	-d "$(tail -n +2 "$tmp/form" | paste -s -d '&' -)"
check 'sent once more it is saved' location_is "$draft/berkas"
get "$draft/isian"
check '... as it was typed' xpath_is 'string(//input[@name="nama"]/@value)' 'Nama Baru & "tanda"'

# ---- nothing is taken in ----
get /ajukan/tiga
cp "$page" "$tmp/mulai"
get "$draft/berkas"
cp "$page" "$tmp/berkas"
jpeg "$tmp/ktp.jpg"
get /status
cp "$page" "$tmp/status"
sql 'SET GLOBAL read_only = 1'
cp "$tmp/mulai" "$page"
submit mulai
calm 'a beginning'
cp "$tmp/isian" "$page"
submit simpan nama='Nama Baru sekali'
calm 'a page saved'
check '... with what was typed' has_text 'Nama Baru sekali'
cp "$tmp/berkas" "$page"
send_file ktp "$tmp/ktp.jpg"
calm 'a document'
cp "$tmp/status" "$page"
submit nomor nomor="$number" kode="$pin"
calm 'number and PIN'
person petugas
get /petugas/masuk
submit sandi pengguna=loket sandi="$LOKET_DEMO_PASSWORD"
calm 'an officer who signs in'
get /izin/tiga
check 'what is only read goes on' status_is 200
sql 'SET GLOBAL read_only = 0'
officer loket
check 'and all of it by itself afterwards' location_is /petugas

# ---- a database that says nothing ----
serves() {
	get "$draft/berkas" && [ "$status" = 200 ]
}
person tertahan
get "$draft/isian"
cp "$page" "$tmp/isian"
database=$(pids /mariadbd "$LOKET_DIR/database")
expect_error 'no connection|database: |Lost connection|gone away'
kill -STOP $database
(
	curl -s --max-time 40 -b "$tmp/jar-loket" -o /dev/null \
		-w '%{http_code} %{time_total}\n' "$base/petugas" >"$tmp/desk"
) &
began=$(now_ms)
get "$draft/isian"
took=$(($(now_ms) - began))
calm 'a page whose database says nothing'
check "... soon ($took ms)" test $took -lt 7500
cp "$tmp/isian" "$page"
began=$(now_ms)
submit simpan nama='Nama yang ditunggu'
took=$(($(now_ms) - began))
calm 'a page saved meanwhile'
check "... soon ($took ms)" test $took -lt 7500
check '... with what was typed' has_text 'Nama yang ditunggu'
get /izin/tiga
check 'what needs no database is shown' status_is 200
wait $!
check "an officer waits a little longer ($(cat "$tmp/desk"))" \
	grep -Eq '^503 (1[0-2]|[0-9])\.' "$tmp/desk"
kill -CONT $database
check 'it goes on, and so do the pages' eventually serves
cp "$tmp/isian" "$page"
submit simpan nama='Nama yang ditunggu'
check '... and what was typed is saved' status_is 303
desk_serves() {
	person loket
	get /petugas
	[ "$status" = 200 ]
}
check '... at the desk too' eventually desk_serves

# ---- a full disk ----
# The database's files move to a small one, of which the rest is then filled.
# MariaDB may end of it, and is started again.
small_disk() {
	[ "$(id -u)" = 0 ] && mkdir "$tmp/disk" &&
		mount -t tmpfs -o size=400m none "$tmp/disk" 2>"$tmp/mount"
}
database() {
	sv -w 30 "$1" "$LOKET_DIR/service/mariadb" >/dev/null
}
if small_disk; then
	database down
	cp -a --sparse=never "$LOKET_DIR/database/." "$tmp/disk/"
	chown --reference="$LOKET_DIR/database" "$tmp/disk"
	chmod --reference="$LOKET_DIR/database" "$tmp/disk"
	mount --move "$tmp/disk" "$LOKET_DIR/database" 2>/dev/null ||
		mount --bind "$tmp/disk" "$LOKET_DIR/database"
	database up
	expect_error 'is full|No space|Disk full|Got error|Error writing|no connection|database: |gone away|Lost connection'
	person tertahan
	check 'the database serves from a small disk' eventually serves
	head -c 500000000 /dev/zero >"$LOKET_DIR/database/rest" 2>/dev/null
	jpeg "$tmp/large.jpg" 4000000
	serves
	cp "$page" "$tmp/berkas"
	send_file ktp "$tmp/large.jpg"
	calm 'a document without room'
	cp "$tmp/isian" "$page"
	submit simpan nama='Nama tanpa ruang'
	check 'a page is saved or told so' grep -qw "$status" <<-END
	303 503
	END
	rm "$LOKET_DIR/database/rest"
	# The database may just be starting again.
	stores() {
		cp "$tmp/berkas" "$page"
		send_file ktp "$tmp/large.jpg"
		[ "$status" = 303 ]
	}
	check 'with room again it is stored' eventually stores
	database down
	umount "$LOKET_DIR/database"
	umount "$tmp/disk" 2>/dev/null
	database up
	check 'and the disk is the old one again' eventually serves
else
	skip 'no small disk can be mounted here'
fi

# ---- plain CGI: words of a query are arguments ----
cd "$LOKET_DIR" || exit
env -i LOKET_CONF=etc/loketctl.conf LC_ALL=C.UTF-8 REQUEST_METHOD=GET \
	REQUEST_URI='/izin?berkas' QUERY_STRING=berkas \
	libexec/catalogue berkas </dev/null >"$tmp/cgi" 2>"$tmp/cgi-log"
check 'a query without "=" gets the page' grep -q '^Status: 200' "$tmp/cgi"
check '... whole' grep -q '</html>' "$tmp/cgi"
check 'elsewhere a word is asked what it is for' \
	sh -c 'libexec/catalogue --help </dev/null | grep -q ^Usage'
done_testing
