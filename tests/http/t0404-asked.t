#!/bin/sh
# After sending, a document is given only where one is asked for.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/files.sh"
put_permits
jpeg "$tmp/satu.jpg" 1000
jpeg "$tmp/dua.jpg" 2000
state() {
	sql "SELECT state FROM application WHERE number = '$number'"
}

# The same form as if it had been shown again: with another key.
renewed() {
	sed "s/name=\"_kunci\" value=\"......../name=\"_kunci\" value=\"AAAAAAA${1-0}/"
}

# ---- in work: nothing ----
begin_draft dewi
fill_draft
its_documents
send_file ktp "$tmp/satu.jpg"
follow
cp "$page" "$tmp/before"
document=$(document)
send_draft
check 'it is sent' is "$(state)" proses
cp "$tmp/before" "$page"
press "hapus:${document##*/}"
check 'a document of a case in work stays' location_is "/status/$number"
check '... really' is "$(stored)" 1
renewed <"$tmp/before" >"$page"
file_form pertanyaan unggah -F "ktp=@$tmp/dua.jpg"
check 'nor is one added' location_is "/status/$number"
check '... really' is "$(stored)" 1

# ---- flagged ----
officer loket
deed perbaikan tandai=ktp alasan.ktp=tidak-terbaca pesan.ktp=Buram
check 'the front officer asks for a better one' is "$(state)" perbaikan
person dewi
get "/status/$number/perbaiki?berkas"
check 'the page asks for it' xpath_has '//input[@type="file" and @name="ktp"]'
check '... and a correction is sent' \
	xpath_is 'string(//main//button[@value="kirim"])' 'Kirim perbaikan'
cp "$page" "$tmp/before"
printf halo >"$tmp/a.txt"
send_file ktp "$tmp/a.txt"
check 'a file that will not do is refused here too' status_is 422
check '... with a link back' \
	xpath_has "//main//a[@href='/status/$number/perbaiki?berkas']"
cp "$tmp/before" "$page"
send_file ktp "$tmp/dua.jpg"
check 'a better one leads back' location_is "/status/$number/perbaiki?berkas"
follow
check 'the page shows the new one' is "$(documents)" 1
check 'uploading alone changes no state' is "$(state)" perbaikan
new=$(document)
get "$new"
check 'it is the new one' cmp -s "$page" "$tmp/dua.jpg"
officer loket
for d in "$document" "$new"; do
	get "$d"
	check 'the officer sees old and new' status_is 200
done
person dewi
get "/status/$number/perbaiki?berkas"
press "hapus:${new##*/}"
follow
check 'it can be taken back' is "$(documents)" 0
check 'the one that was flagged cannot be' not press "hapus:${document##*/}"
send_file ktp "$tmp/dua.jpg"
follow
check 'and given again' is "$(documents)" 1
check 'the history has it for officers' is "$(sql "SELECT COUNT(*) FROM event e
	JOIN application a ON a.id = e.application WHERE a.number = '$number'
	AND e.action = 'unggah' AND e.state <> 'draf' AND NOT e.is_public")" 2
submit kirim
check 'then it is sent again' is "$(state)" proses

# ---- another question than the flagged one ----
begin_draft putu
fill_draft
its_documents
send_file ktp "$tmp/satu.jpg"
follow
cp "$page" "$tmp/before"
document=$(document)
send_draft
officer loket
deed perbaikan tandai=nama alasan.nama=tidak-terbaca pesan.nama=Lengkapi
check 'another question is flagged' is "$(state)" perbaikan
person putu
cp "$tmp/before" "$page"
press "hapus:${document##*/}"
check 'a document that is not flagged stays' location_is "/status/$number"
check '... really' is "$(stored)" 1

# ---- promised ----
begin_draft komang
fill_draft
its_documents
press menyusul
send_draft
check 'with a promise it is incomplete' is "$(state)" kurang
get "/status/$number/perbaiki"
check 'what was promised is asked for' xpath_has '//input[@name="ktp"]'
press asli
check 'it may be brought instead' location_is "/status/$number/perbaiki?berkas"
get "/status/$number"
check '... which is a promise in its history' \
	xpath_has '//ol[@class="path"]/li[contains(., "akan Anda bawa")]'
check '... not a receipt' not xpath_has \
	'//ol[@class="path"]/li[contains(., "asli diterima")]'
get "/status/$number/perbaiki?berkas"
send_file ktp "$tmp/satu.jpg"
follow
check 'or given' is "$(documents)" 1
check 'uploading alone changes no state' is "$(state)" kurang
document=$(document)
press "hapus:${document##*/}"
follow
check 'a slip can be mended' is "$(documents)" 0
send_file ktp "$tmp/dua.jpg"
follow
submit kirim
check 'then it is in work' is "$(state)" proses

# ---- two at once ----
begin_draft nyoman
fill_draft
its_documents
cp "$page" "$tmp/before"
for i in 1 2 3 4 5 6; do
	(
		page=$tmp/page$i head=$tmp/head$i
		renewed $i <"$tmp/before" >"$page"
		tmp2=$tmp/at$i
		mkdir -p "$tmp2"
		cp "$jar" "$tmp2/jar"
		jar=$tmp2/jar
		ktp=$tmp/satu.jpg
		tmp=$tmp2
		send_file ktp "$ktp"
		echo "$status" >"$tmp2/status"
	) &
done
wait
check 'of many at once one is taken' is "$(cat "$tmp"/at*/status | sort | uniq -c |
	tr -s ' \n' ' ')" ' 1 303 5 422 '
check '... and stored' is "$(stored)" 1
its_documents
check 'the version went up by one, so a sending cannot overlook it' \
	is "$(sql "SELECT COUNT(*) FROM document d JOIN application a
	ON a.id = d.application WHERE a.number = '$number'")" 1
done_testing
