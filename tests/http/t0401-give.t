#!/bin/sh
# An applicant gives a document, promises one, takes it back.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/files.sh"
put_permits
jpeg "$tmp/ktp.jpg"
pdf "$tmp/surat.pdf"

begin_draft siti
fill_draft
its_documents
check 'the page of documents is there' status_is 200
check 'it asks for one' xpath_has '//input[@type="file" and @name="ktp"]'

# ---- given ----
cp "$page" "$tmp/fresh"
contents() {
	sql 'SELECT COUNT(*) FROM loket_berkas.chunk'
}
contents=$(contents)
send_file ktp "$tmp/ktp.jpg"
check 'a document that is taken leads back to its page' location_is "$berkas"
check '... by 303' status_is 303
follow
check 'the page shows it' is "$(documents)" 1
check '... by its name' xpath_is '//ul[@class="documents"]/li/a' ktp.jpg
check 'a question with as many as it may have asks for none' \
	not xpath_has '//input[@type="file"]'
check 'its chunks are there' is "$(sql "SELECT COUNT(*) FROM document d
	JOIN loket_berkas.chunk c ON c.address = d.address
	JOIN application a ON a.id = d.application
	WHERE a.number = '$number'")" 1
document=$(document)
get "$document"
check 'it comes back as it was sent' cmp -s "$page" "$tmp/ktp.jpg"

# ---- the same form again ----
cp "$tmp/fresh" "$page"
send_file ktp "$tmp/ktp.jpg"
check 'the same form sent again gets the same answer' location_is "$berkas"
check '... and stores nothing more' is "$(stored)" 1
cp "$tmp/fresh" "$page"
send_file ktp "$tmp/surat.pdf"
check 'the same form with another file is judged as a form of its own' status_is 422
check '... and stores nothing' is "$(stored)" 1

# ---- more than may be ----
get "$berkas"
press "hapus:${document##*/}"
check 'taking it back leads to the page' location_is "$berkas"
follow
check 'the page shows it no more' is "$(documents)" 0
check 'it is not shown any more' eval 'get "$document"; status_is 404'
check 'nothing of it is kept' is "$(sql "SELECT COUNT(*) FROM document d
	JOIN application a ON a.id = d.application
	WHERE a.number = '$number'")" 0
check '... its content neither' is "$(contents)" "$contents"
get "$berkas"
cp "$page" "$tmp/first"
send_file ktp "$tmp/ktp.jpg"
cp "$tmp/first" "$page"
sed -i 's/name="_kunci" value="......../name="_kunci" value="AAAAAAAA/' "$page"
send_file ktp "$tmp/ktp.jpg"
check 'one more than max-files is refused' status_is 422
check '... in words' has_text 'sudah ada 1 berkas'
check '... and not stored' is "$(stored)" 1

# ---- promises ----
get "$berkas"
press "hapus:$(document | sed 's|.*/||')"
follow
press menyusul
check 'a promise leads back to the page' location_is "$berkas"
follow
check 'the page tells the promise' has_text Menyusul
promised() {
	sql "SELECT kind FROM promise p JOIN application a
		ON a.id = p.application WHERE a.number = '$number'"
}
check 'it is kept' is "$(promised)" menyusul
press asli
follow
check 'an original may be promised in its place' is "$(promised)" asli
send_file ktp "$tmp/ktp.jpg"
check 'a document takes the place of a promise' is "$(promised)" ''

# ---- names ----
for pair in '../../etc/passwd=passwd.jpg' 'C:\foto\ktp.JPG=ktp.JPG' \
	'.htaccess=htaccess.jpg' 'evil.php=evil.php.jpg' \
	'<script>alert(1)</script>.jpg=script>.jpg' '$(sleep 5).jpg=$(sleep 5).jpg' \
	"kartu'tanda\".jpeg=kartu'tanda\".jpeg" '=berkas.jpg'; do
	draft tiga
	get "/ajukan/tiga/$number/berkas?berkas"
	name=$(printf '%s' "${pair%=*}" | sed 's/[\\"]/\\&/g')
	send_file ktp "$tmp/ktp.jpg;filename=\"$name\""
	check "a file called ${pair%=*} is taken" status_is 303
	follow
	check '... and shown as text, by its last part' \
		xpath_is '//ul[@class="documents"]/li/a' "${pair##*=}"
done
check 'no name is an address in the live folder or the web server' \
	is "$(find "$LOKET_DIR/permits" "$LOKET_DIR/share" "$LOKET_DIR/run" -name '*.php*' -o -name 'passwd*' | wc -l)" 0

# ---- what no page of ours sends ----
get "/unggah"
check 'GET /unggah is refused' status_is 405
check 'and how it is asked is said' header_is allow POST
get "$berkas"
draft tiga
get "/ajukan/tiga/$number/berkas?berkas"
token=$(text '//input[@name="_token"]/@value')
key=$(text '//input[@name="_kunci"]/@value')
give() {
	request /unggah -H "Origin: $base" -F "_token=$token" -F "_kunci=$key" "$@"
}
get "/ajukan/tiga/$number/berkas?berkas"
token=$(text '//input[@name="_token"]/@value')
give -F "nomor=$number" -F pertanyaan=ktp -F aksi=buang
check 'an unknown button is refused' status_is 400
give -F "nomor=$number" -F pertanyaan=nama -F aksi=unggah -F "nama=@$tmp/ktp.jpg"
check 'a question that is no document is refused' status_is 400
give -F "nomor=$number" -F pertanyaan=lain -F aksi=unggah -F "lain=@$tmp/ktp.jpg"
check 'a question that is not there is refused' status_is 400
give -F "nomor=$number" -F pertanyaan=ktp -F "ktp=@$tmp/ktp.jpg"
check 'a form without a button is refused' status_is 400
give -F nomor=123 -F pertanyaan=ktp -F aksi=unggah -F "ktp=@$tmp/ktp.jpg"
check 'a number that is none is not found' status_is 404
give -F pertanyaan=ktp -F aksi=unggah -F "ktp=@$tmp/ktp.jpg"
check 'no number is not found' status_is 404
request /unggah -H "Origin: $base" -F "_kunci=$key" -F "nomor=$number" \
	-F pertanyaan=ktp -F aksi=unggah -F "ktp=@$tmp/ktp.jpg"
check 'a form without token is refused' status_is 403
request /unggah -H 'Origin: https://evil.example' -F "_token=$token" \
	-F "_kunci=$key" -F "nomor=$number" -F pertanyaan=ktp -F aksi=unggah \
	-F "ktp=@$tmp/ktp.jpg"
check 'a form from elsewhere is refused' status_is 403
give -H 'Sec-Fetch-Site: cross-site' -F "nomor=$number" -F pertanyaan=ktp \
	-F aksi=unggah -F "ktp=@$tmp/ktp.jpg"
check '... also when the browser says so' status_is 403
request /unggah -H "Origin: $base" -d "_token=$token&nomor=$number"
check 'a body that is not multipart is refused' status_is 400
check 'nothing of all this was stored' is "$(stored)" 0

# ---- bodies that were cut, or worse ----
raw() {
	request /unggah -H "Origin: $base" \
		-H 'Content-Type: multipart/form-data; boundary=XX' \
		--data-binary "@$tmp/raw"
}
field() {
	printf -- '--XX\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' "$1" "$2"
}
whole() {
	field _token "$token"
	field _kunci "$key"
	field nomor "$number"
	field pertanyaan ktp
	field aksi unggah
	printf -- '--XX\r\nContent-Disposition: form-data; name="ktp"; filename="a.jpg"\r\n\r\n'
	cat "$tmp/ktp.jpg"
	printf '\r\n--XX--\r\n'
}
whole >"$tmp/whole"
size=$(wc -c <"$tmp/whole")
for cut in 1 4 5 8 60 150 300 $((size - 20)); do
	head -c $((size - cut)) "$tmp/whole" >"$tmp/raw"
	raw
	[ $cut -lt 4 ] || check "a body cut $cut bytes before its end is refused" \
		status_is 400
done
for line in 'filename="a' 'filename*=UTF-8'"''"'a.jpg' 'name="x"; filename="a"'; do
	sed "s/filename=\"a.jpg\"/$line/" "$tmp/whole" >"$tmp/raw"
	raw
	check "a part with $line is refused" status_is 400
done
{
	for i in $(seq 65); do field "n$i" x; done
	cat "$tmp/whole"
} >"$tmp/raw"
raw
check 'too many parts are refused' status_is 400
check 'nothing of all this was stored' is "$(stored)" 0
cp "$tmp/whole" "$tmp/raw"
raw
check 'the same body whole is taken' status_is 303
check '... and stored' is "$(stored)" 1

# ---- another's ----
mine=$number
person budi
draft tiga
get "/ajukan/tiga/$number/berkas?berkas"
token=$(text '//input[@name="_token"]/@value')
key=$(text '//input[@name="_kunci"]/@value')
give -F "nomor=$mine" -F pertanyaan=ktp -F aksi=menyusul
check "another's application is not found" status_is 404
person nobody
give -F "nomor=$mine" -F pertanyaan=ktp -F aksi=menyusul
check 'without a session one is asked for number and PIN' \
	location_is "/lanjut?nomor=$mine"
done_testing
