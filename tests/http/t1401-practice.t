#!/bin/sh
# Practice: the same programs on a database of their own. Whoever practises copies
# a made-up person from the start to the receipt; the office's database stays as it
# was to the last row; a day later nothing of it is left.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/assisted.sh"
sv -w 20 down "$LOKET_DIR/service/loket-clock" >/dev/null
sv -w 20 down "$LOKET_DIR/service/latihan-clock" >/dev/null

practice_sql() {
	mariadb --defaults-file="$LOKET_DIR/tmp/admin.cnf" -N -B loket_latihan -e "$1"
}

# Every row of the office's two databases, but for who was seen alive when.
office_state() {
	for db in loket loket_berkas; do
		mariadb-dump --defaults-file="$LOKET_DIR/tmp/admin.cnf" --compact \
			--no-create-info --skip-extended-insert --order-by-primary \
			--hex-blob --ignore-table=loket.pulse $db
	done
}

# What the page tells to copy for a question.
to_copy() {
	text "//*[@id='h-$1']" | sed 's/^[^:]*: //'
}

# The value of the choice that it tells to choose.
to_choose() {
	xpath "string(//label[contains(., '$(to_copy "$1")')]//input[@name='$1']/@value)"
}

copied() {
	printf '%s=%s' "$1" "$(to_copy "$1")"
}

marked() {
	xpath_has "//aside[contains(@class, 'mark')][contains(., 'LATIHAN')]" &&
		text '//title' | grep -q 'Latihan: '
}

# An application at the office, so that there is something to stay as it is.
put_permits
sent_case kantor
office_number=$number
office_pin=$pin
office_jar=$jar
office_state >"$tmp/before"
check 'the office has something to lose' grep -q "$office_number" "$tmp/before"

# weighs MOST PATH...: all of them together, headers too, as they come.
weighs() {
	most=$1 sum=0
	shift
	for at in "$@"; do
		sum=$((sum + $(curl -s --compressed -b "$jar" -o /dev/null \
			-w '%{size_download}+%{size_header}' "$base$at")))
	done
	[ $sum -gt 0 ] && [ $sum -le "$most" ] || {
		echo "$sum bytes"
		return 1
	}
}

# ---- the start ----
person siswa
get /
check 'the home page leads to practice' xpath_has "//main//a[@href='/latihan']"
get /ajukan/tiga
check '... and so does the page before an application' \
	xpath_has "//main//a[@href='/latihan']"
get /latihan
check 'a first visit is as light as in the office' weighs 14336 /latihan \
	"$(xpath "string(//link[@rel='stylesheet']/@href)")"
get /
sheet=$(xpath "string(//link[@rel='stylesheet']/@href)")
get /latihan
check '... with the style sheet of the office' is \
	"$(xpath "string(//link[@rel='stylesheet']/@href)")" "$sheet"
check 'practice leads nowhere else' not xpath_has "//main//a[@href='/latihan']"
check 'practice has a page where it begins' status_is 200
check '... marked as practice' marked
check '... with a made-up person to copy' has_text 'Siti Contoh'
check '... and a photo' xpath_has "//a[@download][contains(@href, '/latihan/contoh/')]"
photo_at=$(xpath "string(//a[@download]/@href)")
check 'it offers no message' not xpath_has "//input[@name='telepon']"
get "$photo_at"
check 'the photo can be fetched' status_is 200
check '... as a picture' header_is content-type image/jpeg
cp "$page" "$tmp/contoh.jpg"
get /latihan/izin-bazar
check 'its permit leads to the same page' xpath_is //h1 'Coba dulu, tanpa takut salah'
get '/latihan?bahasa=en'
check 'in English it is marked too' xpath_has "//aside[contains(., 'PRACTICE')]"
check '... and after how many hours all is deleted' has_text 'after 24 hours'
get '/latihan?bahasa=id'

# ---- filling in: what each page tells to copy ----
submit mulai
check 'pressing the button begins' location_like '/latihan/izin-bazar/[0-9]{12}'
follow
check 'number and PIN are shown as in the office' xpath_has "//*[@id='kode']"
check '... marked' marked
check '... with nothing for WhatsApp' not xpath_has "//main//a[contains(@href, 'wa.me')]"
number=$(text "//*[@id='nomor']" | tr -d -- - | tr -d ' ')
pin=$(text "//*[@id='kode']" | tr -d -- - | tr -d ' ')
draft=/latihan/izin-bazar/$number
check 'its code leads to practice' xpath_has "//a[starts-with(@href, '$draft/')]"
get "$draft?cetak"
check 'the slip names the address of practice' has_text '/latihan/lanjut'
check '... and not the counter, which knows nothing of it' not has_text 'di loket'
check '... and is marked' marked
get "$draft/pemohon"
check 'who calls from its form says that this is practice' xpath_is \
	'//*[@id="bantuan"]//b' R-14
submit lanjut nama="$(to_copy nama)" nik="$(to_copy nik)" \
	tanggal_lahir="$(to_copy tanggal_lahir)" alamat="$(to_copy alamat)"
check 'what the first page tells to copy is right' location_is "$draft/lapak"
follow
check 'the second is marked' marked
submit lanjut dagangan="$(to_choose dagangan)" nama_lapak="$(to_copy nama_lapak)" \
	panjang=salah listrik="$(to_choose listrik)"
check 'a mistake is answered as in the office' status_is 422
check '... marked' marked
submit lanjut panjang="$(to_copy panjang)" daya="$(to_copy daya)"
check 'what the second tells to copy is right' location_is "$draft/dokumen"
follow
check 'the page of documents offers the photo' is \
	"$(xpath "string(//a[@download]/@href)")" "$photo_at"
echo 'no picture' >"$tmp/teks.jpg"
send_file ktp "$tmp/teks.jpg"
check 'a wrong file is answered as in the office' status_is 422
check '... marked' marked
get "$draft/dokumen"
send_file ktp "$tmp/contoh.jpg"
check 'the photo is stored' location_like "$draft/dokumen[?]berkas.*"
follow
document=$(text '//ul[@class="documents"]/li/a/@href')
get "$document"
check '... and shown' cmp "$page" "$tmp/contoh.jpg"
get "$draft/periksa"
check 'the answers are shown before sending' has_text 'Dapur Contoh'
check '... marked' marked
for at in pemohon lapak dokumen periksa; do
	check "a further page is light: $at" weighs 6144 "$draft/$at"
done
submit kirim
check 'sending leads to the receipt' location_is "/latihan/status/$number"
follow
check 'it is taken as in the office' is "$(xpath "string(//*[@id='keadaan']/@data-keadaan)")" proses
check '... marked' marked
check 'that practice ends here is said' has_text 'Latihan selesai'
check '... and how it goes on in the office' xpath_count "//*[@id='latihan']//li" 3
check '... with the way to the real permits' xpath_has "//*[@id='latihan']//a[@href='/izin']"
check 'nothing is offered for WhatsApp' not xpath_has "//main//a[contains(@href, 'wa.me')]"
get "/latihan/status/$number?cetak"
check 'the printed receipt is marked' marked
get "/latihan/status/$number?cetak=58"
check 'the slip too' marked

# ---- other ways in ----
get /latihan/lanjut
check 'the browser knows what was practised on it' has_text "$(echo "$number" | sed 's/....$/-&/;s/^..../&-/')"
check '... marked' marked
person lain
get /latihan/lanjut
submit nomor nomor="$number" kode="$pin"
check 'number and PIN open it elsewhere' location_is "/latihan/status/$number"
get /latihan/status
check 'the door of its status is marked' marked
check '... and sends nobody to the counter' not has_text 'Datang ke loket'
get /status
check 'the office does' has_text 'Datang ke loket'
get /latihan/ajukan/izin-bazar
check 'practice has no second address for a page' status_is 404
check '... and says so, marked' marked
get /ajukan
check 'the office has no such page' status_is 404

# Something promised: asked for afterwards as in the office.
person menyusul
get /latihan
submit mulai
follow
late=$(text "//*[@id='nomor']" | tr -d -- - | tr -d ' ')
late_pin=$(text "//*[@id='kode']" | tr -d -- - | tr -d ' ')
get "/latihan/izin-bazar/$late/pemohon"
submit lanjut nama="$(to_copy nama)" nik="$(to_copy nik)" \
	tanggal_lahir="$(to_copy tanggal_lahir)" alamat="$(to_copy alamat)"
follow
: >"$jar"
submit lanjut dagangan="$(to_choose dagangan)" nama_lapak="$(to_copy nama_lapak)" \
	panjang="$(to_copy panjang)" listrik=no
check 'what is typed after the session has ended is kept' status_is 403
check '... marked' marked
submit _kode _kode="$late_pin"
check '... and number and PIN save it' location_is "/latihan/izin-bazar/$late/dokumen"
follow
file_form ktp menyusul
get "/latihan/izin-bazar/$late/periksa"
submit kirim
follow
check 'what is promised is waited for' is "$(xpath "string(//*[@id='keadaan']/@data-keadaan)")" kurang
get "/latihan/status/$late/perbaiki"
check '... and asked for, marked' marked
send_file ktp "$tmp/contoh.jpg"
follow
submit kirim
check 'sent afterwards it is whole' location_is "/latihan/status/$late"

# ---- the office ----
jar=$office_jar
get "/status/$office_number"
check 'a browser that practised keeps its real applications' status_is 200
get "/status/$number"
check 'the office knows nothing of the number' status_is 404
get /latihan
submit mulai
get "/status/$office_number"
check '... also when it practises after it applied' status_is 200
person tamu
get /latihan/lanjut
submit nomor nomor="$office_number" kode="$office_pin"
check 'nor practice of the office'\''s number' status_is 422

the_same() {
	office_state >"$tmp/after"
	diff "$tmp/before" "$tmp/after"
}
check 'the office'\''s database is as it was, row for row' the_same
check 'practice has three applications of its own' is \
	"$(practice_sql 'SELECT COUNT(*) FROM application')" 3
check '... and nothing to tell anybody' is \
	"$(practice_sql 'SELECT COUNT(*) FROM outbox')" 0
check '... and the same tables' is \
	"$(practice_sql "SELECT GROUP_CONCAT(table_name ORDER BY table_name) FROM information_schema.tables WHERE table_schema = 'loket_latihan'")" \
	"$(sql "SELECT GROUP_CONCAT(table_name ORDER BY table_name) FROM information_schema.tables WHERE table_schema = 'loket'")"

# ---- who may do what ----
# as USER PASSWORD-FILE SQL
as() {
	printf '[client]\nsocket = %s\nuser = %s\npassword = %s\n' \
		"$LOKET_DIR/run/db/mariadb.sock" "$1" \
		"$(cat "$LOKET_DIR/passwords/$2")" >"$tmp/as.cnf"
	mariadb --defaults-file="$tmp/as.cnf" -N -B -e "$3" 2>&1
}

# What a user sees of the server at all.
databases_of() {
	as "$1" "$2" 'SHOW DATABASES' | grep -v '^information_schema$' | sort | paste -s -d ' '
}
check 'who practises sees the database of practice alone' is \
	"$(databases_of loket-latihan-apply latihan/apply)" loket_latihan
check '... uploading with its contents' is \
	"$(databases_of loket-latihan-upload latihan/upload)" 'loket_latihan loket_latihan_berkas'
check '... at the status' is \
	"$(databases_of loket-latihan-status latihan/status)" loket_latihan
check '... and cleaning up' is \
	"$(databases_of loket-latihan-clock latihan/loket-clock)" 'loket_latihan loket_latihan_berkas'
for p in apply upload status loket-clock desk loketctl; do
	check "the office's $p sees nothing of practice" not sh -c \
		"echo '$(databases_of "loket-${p#loket-}" "$p")' | grep -q latihan"
done
check 'a table of the office is refused by name too' sh -c \
	"echo '$(as loket-latihan-apply latihan/apply 'SELECT 1 FROM loket.application' | tr -d "'")' | grep -q 'denied'"
check 'no other user is made for practice' is "$(sql "SELECT GROUP_CONCAT(User ORDER BY User) FROM mysql.user WHERE User LIKE 'loket_latihan%' AND is_role = 'N'")" \
	loket-latihan-apply,loket-latihan-clock,loket-latihan-status,loket-latihan-upload
if [ "$(id -u)" -eq 0 ]; then
	check 'its keys are its own' is "$(stat -c %u "$LOKET_DIR/secrets/latihan/apply/pin")" \
		"$(stat -c %u "$LOKET_DIR/passwords/latihan/apply")"
	check '... of another user than the office'\''s' not is \
		"$(stat -c %u "$LOKET_DIR/secrets/latihan/apply/pin")" \
		"$(stat -c %u "$LOKET_DIR/secrets/apply/pin")"
else
	skip 'only root gives each program a user of its own'
	skip 'only root gives each program a user of its own'
fi
check '... and other keys' not cmp -s "$LOKET_DIR/secrets/latihan/apply/pin" \
	"$LOKET_DIR/secrets/apply/pin"
check 'one process is enough for each' is "$(pids \
	"^libexec/(apply|upload|status)" "$LOKET_DIR" | while read -r p; do
		tr '\0' '\n' <"/proc/$p/environ" | grep -c 'latihan.conf'; done | grep -c 1)" 3

# ---- a day later ----
# clock HOURS: a round that long after the stack's clock began.
clock() {
	now=$(date -u -d "${LOKET_NOW:-now} + $1 hours" +%Y-%m-%dT%H:%M:%SZ)
	(cd "$LOKET_DIR" && env -i PATH="$PATH" ASAN_OPTIONS="${ASAN_OPTIONS-}" \
		LOKET_NOW="$now" LOKET_CONF="$(sed -n \
		's/.*LOKET_CONF=\([^ ]*\).*/\1/p' service/latihan-clock/run)" \
		libexec/loket-clock --once)
}

# Tables of practice that hold anything, but for what is nobody's.
not_empty() {
	mariadb --defaults-file="$LOKET_DIR/tmp/admin.cnf" -N -B -e "SELECT
		CONCAT(table_schema, '.', table_name) FROM information_schema.tables
		WHERE table_schema LIKE 'loket\_latihan%' AND table_type = 'BASE TABLE'
		AND table_name NOT IN ('schema_version', 'definition',
		'definition_use', 'page_code', 'day_fold', 'holiday',
		'holiday_follow', 'clock_round', 'room')" | while read -r t; do
		[ "$(practice_sql "SELECT EXISTS (SELECT 1 FROM $t)")" = 0 ] ||
			printf '%s ' "${t#loket_latihan.}"
	done
}

check 'a round of the clock before the day is over' clock 20
check '... leaves what is practised' is \
	"$(practice_sql 'SELECT COUNT(*) FROM application')" 3
check 'a round a day later' clock 26
check '... leaves nothing of it, in no table' is "$(not_empty)" ''
check '... and everything in the office' the_same
person siswa
get "$draft"
check 'its address leads to the door' location_like '/latihan/lanjut.*'
get /latihan
check 'the next one can begin' status_is 200

officer loket
get '/petugas/bantuan?kode=R-14'
check 'an officer who is told that code learns that somebody practises' \
	has_text 'sedang berlatih'

# ---- at an assisted PC ----
enrol pc "$(pc_name 9)"
get /dampingan
check 'an assisted PC leads to practice' xpath_has "//main//a[@href='/latihan']"
get /latihan
check '... which ends where the PC begins' xpath_has "//aside//a[@href='/dampingan']"
submit mulai
check '... and remembers who practises' [ -n "$(cookie latihan)" ]
get /dampingan
check 'back there, nothing of it is left' is "$(cookie latihan)" ''
person siswa
get /latihan
check 'elsewhere it ends at the home page' xpath_has "//aside//a[@href='/']"

sv up "$LOKET_DIR/service/loket-clock" "$LOKET_DIR/service/latihan-clock" >/dev/null
done_testing
