#!/bin/sh
# Which documents are asked for is kept beside the answers, for upload, which does
# not read those: what it says is what the pages show.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/files.sh"
put_permits
jpeg "$tmp/satu.jpg" 1000
jpeg "$tmp/dua.jpg" 2000

# The smallest permit, whose document hangs on an answer, and a second one on the
# first being there.
define() {
	sed -e 's/id="tiga"/id="daftar"/' -e 's/Izin Tiga/Izin Daftar/' \
		-e 's,TIGA/,DFT/,' \
		-e "s/name=\"ktp\" type=\"file\"/& relevant=\"\$warna = 'biru'\"/" \
		-e "/id=\"berkas\"/,/<.page>/s|^    </page>|${1-}&|" \
		"$srcdir/tests/permits/tiga.xml" \
		>"$LOKET_DIR/permits/.baru"
	mv "$LOKET_DIR/permits/.baru" "$LOKET_DIR/permits/daftar.xml"
}
define
await_permit daftar

listed() {
	sql "SELECT COALESCE(file_questions, '-') FROM application
		WHERE number = '$number'"
}
version() {
	sql "SELECT version FROM application WHERE number = '$number'"
}
paint() {
	get "$draft/isian"
	submit lanjut nama=Siti tanggal=2026-12-24 warna="$1"
}

# ---- with the answers ----
permit=daftar
begin_draft daftar
paint merah
check 'what is not asked for is not in the list' is "$(listed)" ''
paint biru
check 'an answer that asks for it puts it there' is "$(listed)" 'ktp!'
get "$draft/berkas"
cp "$page" "$tmp/before"
paint merah
check 'another one takes it out' is "$(listed)" ''
cp "$tmp/before" "$page"
send_file ktp "$tmp/satu.jpg"
check 'then an older page gives none' is "$(stored)" 0
paint biru
get "$draft/berkas"
printf halo >"$tmp/a.txt"
send_file ktp "$tmp/a.txt"
check 'what will not do is refused' status_is 422
check 'as of a document that must be there' not has_text 'boleh dikosongkan'
get "$draft/berkas"
send_file ktp "$tmp/satu.jpg"
check 'asked for again it is taken' location_is "$draft/berkas?berkas"
check '... really' is "$(stored)" 1

# ---- where nothing is known: a draft of before ----
begin_draft lama
paint biru
get "$draft/berkas"
sql "UPDATE application SET file_questions = NULL WHERE number = '$number'"
send_file ktp "$tmp/satu.jpg"
check 'a draft of before the list loses nothing' is "$(stored)" 1
follow
check 'its page makes the list' is "$(listed)" 'ktp!'

# ---- what changes beside the answers ----
before=$(version)
sql "UPDATE application SET file_questions = '' WHERE number = '$number'"
get "$draft/berkas"
check 'a page of documents puts the list right' is "$(listed)" 'ktp!'
check '... and changes nothing else' is "$(version)" "$before"
define "<field name=\"surat\" type=\"file\" relevant=\"\$ktp != ''\"><label>Surat jalan</label></field>"
new_version() {
	get "$draft/berkas"
	xpath_has '//input[@type="file" and @name="surat"]'
}
check 'a new version may ask for another one' eventually new_version
check 'which is in the list before anything is saved' is "$(listed)" 'ktp! surat'
send_file surat "$tmp/dua.jpg"
check '... and taken' is "$(stored)" 2
follow
document=$(document)
press "hapus:${document##*/}"
follow
check 'what hangs on a document goes with it' is "$(listed)" 'ktp!'

# ---- sent ----
send_file ktp "$tmp/satu.jpg"
send_draft
check 'it is sent' is "$(sql "SELECT state FROM application
	WHERE number = '$number'")" proses
sql "UPDATE application SET file_questions = NULL WHERE number = '$number'"
officer loket
deed perbaikan tandai=ktp alasan.ktp=tidak-terbaca pesan.ktp=Buram
check "an officer's deed writes it too" is "$(listed)" 'ktp! surat'
person lama
get "/status/$number/perbaiki?berkas"
send_file ktp "$tmp/dua.jpg"
check 'what is flagged is taken' location_is "/status/$number/perbaiki?berkas"
done_testing
