#!/bin/sh
# A photo is shown small beside its question, tells nobody where it was taken, and
# comes to officers as JPEG, whatever the phone made of it.
. "${srcdir:-.}/tests/http/lib.sh"
# Of its own: a process that is started anew has a clock that begins again.
start_own
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/files.sh"
put_permits
photo=$srcdir/conf/latihan/contoh/ktp-latihan.jpg

# located FILE: the photo as a phone makes it, turned to the right, with its place.
located() {
	{
		head -c 2 "$photo"
		bytes 255 225 0 57
		printf 'Exif'
		bytes 0 0 77 77 0 42 0 0 0 8 0 1 1 18 0 3 0 0 0 1 0 6 0 0 0 0 0 0
		printf 'GPS 8.5833 S 116.1167 E'
		tail -c +3 "$photo"
	} >"$1"
}

# measures FILE: "width x height" of a JPEG.
measures() {
	file -b "$1" | sed -n 's/.* \([0-9]*x[0-9]*\),.*/\1/p'
}

shown() {
	xpath 'string((//ul[@class="documents"]//img/@src)[1])'
}

# ---- small, upright, without its place ----
located "$tmp/ktp.jpg"
begin_draft made
fill_draft
its_documents
send_file ktp "$tmp/ktp.jpg"
check 'a photo is taken' status_is 303
follow
check 'it is shown beside its question' xpath_count \
	'//ul[@class="documents"]/li/img' 1
check '... with its measures' xpath_has \
	'//ul[@class="documents"]/li/img[@width="102"][@height="160"]'
check '... in words too' xpath_is '//ul[@class="documents"]/li/img/@alt' \
	'Gambar kecil dari ktp.jpg'
check '... when it comes into view' xpath_is \
	'//ul[@class="documents"]/li/img/@loading' lazy
picture=$(shown)
document=$(document)
check 'its address is the first page of the document' is "$picture" \
	"$document?lihat=1"
get "$picture"
check 'it is a JPEG' header_is content-type image/jpeg
check '... upright, as measured' is "$(measures "$page")" 102x160
check '... which costs little on a bad line' \
	[ $(($(wc -c <"$head") + $(wc -c <"$page"))) -le 4096 ]
check '... kept nowhere' header_is cache-control no-store
for other in 2 0 x 99999 ''; do
	get "$document?lihat=$other"
	check "there is no page '$other'" eval \
		'[ "$status" = 404 ] || [ "$status" = 400 ]'
done
get "$document"
check 'the document is the photo' is "$(measures "$page")" 1000x640
check '... which says how it is turned' grep -qa Exif "$page"
check '... and not where it was taken' not grep -qa GPS "$page"
check 'nor does any byte of the database' is "$(sql "SELECT COUNT(*)
	FROM loket_berkas.chunk WHERE INSTR(data, 'GPS 8.5833') > 0")" 0
check 'which file it was can still be told' is "$(sql "SELECT HEX(given_sha256)
	FROM document d JOIN application a ON a.id = d.application
	WHERE a.number = '$number'" | tr A-F a-f)" "$(sha256sum <"$tmp/ktp.jpg" |
	cut -c 1-64)"
mine=$number
begin_draft budi
get "$picture"
check "another's picture is not found" status_is 404
person nobody
get "$picture"
check 'without a session one is asked for one' location_is /lanjut
number=$mine draft=/ajukan/tiga/$mine
person made
its_documents
press "hapus:${document##*/}"
get "$picture"
check 'with the document its picture is gone' status_is 404
check '... from the database' is "$(sql "SELECT COUNT(*)
	FROM loket_berkas.picture p LEFT JOIN document d
	ON d.address = p.address WHERE d.id IS NULL")" 0

# ---- HEIC ----
heif-enc -q 40 -o "$tmp/IMG_0457.heic" "$photo" >/dev/null 2>&1
its_documents
check 'phones may offer it' xpath_has \
	'//input[@type="file"][contains(@accept, "image/heic")]'
send_file ktp "$tmp/IMG_0457.heic;type=image/heic"
check 'HEIC is taken where JPEG is' status_is 303
follow
check 'it is a JPEG by name' xpath_is '//ul[@class="documents"]/li/a' \
	IMG_0457.heic.jpg
check '... and is shown small' eval '[ -n "$(shown)" ]'
document=$(document)
send_draft
officer loket
get "$document"
check 'an officer sees a JPEG' header_is content-type image/jpeg
check '... of the same size' is "$(measures "$page")" 1000x640
get "$document?lihat=1"
check '... small as well' status_is 200
head -c 5000 "$tmp/IMG_0457.heic" >"$tmp/cut.heic"
person budi
draft tiga
its_documents
send_file ktp "$tmp/cut.heic"
check 'a HEIC that was cut is refused' status_is 422
check '... with the way out' has_text 'buat tangkapan layar'

# ---- what has no picture ----
its_documents
pdf "$tmp/surat.pdf"
send_file ktp "$tmp/surat.pdf"
follow
check 'a document without a picture shows none' xpath_count '//main//img' 0
its_documents
press "hapus:$(document | sed 's|.*/||')"
jpeg "$tmp/odd.jpg"
its_documents
send_file ktp "$tmp/odd.jpg"
check 'a photo of which no picture can be made is taken all the same' \
	status_is 303

# ---- the same file twice ----
person siti
draft serba-ada
at=/ajukan/serba-ada/$number/berkas?berkas
get "$at"
send_file denah "$photo"
get "$at"
check 'one file is the same as no other' not has_text 'Berkas ini sama dengan'
send_file selebaran "$photo"
follow
check 'the same file for two questions is told at both' xpath_count \
	'//ul[@class="documents"]/li[contains(., "Berkas ini sama dengan")]' 2
check '... with the other question' has_text 'sama dengan yang di “Selebaran'

# ---- two presses at the same instant ----
together() {
	for i in 1 2 3 4 5 6; do
		(
			cp "$tmp/before" "$page-$i"
			cp "$jar" "$jar-$i"
			page=$page-$i head=$head-$i jar=$jar-$i tmp=$tmp/each-$i
			mkdir -p "$tmp"
			send_file "$1" "$2"
			echo "$status $location"
		) &
	done >"$tmp/answers"
	wait
	sort -u "$tmp/answers"
}
get "$at"
cp "$page" "$tmp/before"
check 'who presses six times at once is answered once' is \
	"$(together surat "$tmp/surat.pdf")" "303 $at"
check '... and one document is stored' is "$(sql "SELECT COUNT(*)
	FROM document d JOIN application a ON a.id = d.application
	WHERE a.number = '$number' AND question = 'surat'")" 1

# ---- how much, and whether there is room ----
unggah() {
	draft tiga
	its_documents
	send_file ktp "$photo"
}
unggah
counted="kind = 'unggah' AND subject = UNHEX(SHA2('127.0.0.1', 256))"
check 'what an address stores is counted' [ "$(sql "SELECT SUM(n) >= 10
	FROM throttle WHERE $counted")" = 1 ]
sql "UPDATE throttle SET n = n + 2048000 WHERE $counted"
unggah
check 'past what a carrier sends it has to wait' status_is 429
check '... and is told how long' [ "$(header retry-after)" -le 3600 ]
sql "DELETE FROM throttle WHERE $counted"
check 'the room that is left is noted' eventually eval \
	'[ "$(sql "SELECT megabytes > 0 FROM room")" = 1 ]'
# loket-clock mends it within ten seconds: so it is said again each time.
crammed() {
	sql 'UPDATE room SET megabytes = 10'
	send_file ktp "$photo"
	[ "$status" = 503 ]
}
draft tiga
its_documents
cp "$page" "$tmp/form"
check 'where the disk gets full a draft waits' eventually crammed
check '... in words' has_text 'tempat penyimpanan kantor sedang hampir penuh'
check '... with its question' xpath_has '//input[@type="file"][@name="ktp"]'
sql 'DELETE FROM room'
send_file ktp "$photo"
check '... and goes on when there is room' status_is 303

# ---- the helper dies ----
helper() {
	pids '^loket-picture --serve' "$LOKET_DIR"
}
expect_error 'loket-picture is lost'
check 'it runs beside each process of upload' [ "$(helper | wc -l)" -ge 2 ]
kill -9 $(helper)
send_again() {
	draft tiga
	its_documents
	send_file ktp "$photo"
}
send_again
check 'without it a photo is taken all the same' status_is 303
pictured() {
	send_again
	[ "$status" = 303 ] && follow && [ -n "$(shown)" ]
}
check '... and soon there are pictures again' eventually pictured
# Who has not noticed yet would say so in the next test.
kill $(pids '^[^ ]*libexec/upload' "$LOKET_DIR")
each_has_one() {
	[ "$(helper | wc -l)" -ge 2 ]
}
check 'each process of upload has one again' eventually each_has_one
# orphans: helpers that have outlived their process.
orphans() {
	for p in $(helper); do
		ps -o ppid= -p "$p"
	done | grep -cx ' *1'
}
none_is_left() {
	[ "$(orphans)" = 0 ]
}
check '... and none outlives its process' eventually none_is_left
done_testing
