#!/bin/sh
# Documents that an officer gives, on a page that he fills at his stage.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
await_permit tinjau
photo "$tmp/foto.jpg"

agency() {
	printf '%s\n' "$LOKET_DEMO_PASSWORD" | "$ctl" user add "$1" \
		--roles technical --unit "$2" --name "Petugas $1" --any-password \
		>/dev/null 2>&1
}
agency tinjau-pupr pupr
agency tinjau-lain dinkes

permit=tinjau
phone=081234567890
begin_draft ketut
phone=
get "$draft/isian"
submit lanjut nama=Ketut
send_draft
case=/petugas/permohonan/$number
officer loket
get "$case"
check 'what nobody has filled in yet is no part of the case' \
	not xpath_has '//main//h2[. = "Berita acara"]'
check 'a telephone number is written as people do' \
	xpath_is 'string(//main//a[starts-with(@href, "tel:")])' 0812-3456-7890
deed teruskan

# ---- the page ----
officer tinjau-pupr
get "$case/bap"
check 'a page with questions asks those first' xpath_is 'count(//input[@type="file"])' 0
get "$case/bap?berkas"
check 'the page asks for its documents' xpath_has '//form[@action="/petugas/unggah"]//input[@type="file" and @name="foto"]'
check 'each in a form of its own' is "$(xpath 'count(//input[@type="file"])')" 2
check 'and takes no promise of one' not xpath_has '//button[@value="menyusul" or @value="asli"]'
cp "$page" "$tmp/before"
get "$case/bap"
submit simpan layak=yes
check 'answers are saved without waiting for them' location_is "$case/bap?berkas"
follow
check 'it says what is left' xpath_has '//main//*[@role="status"]'
get "$case"
check 'then it is part of the case' xpath_has '//main//h2[. = "Berita acara"]'
get "$case/bap"
check 'what was answered is kept' xpath_has '//input[@name="layak" and @value="yes" and @checked]'
deed teruskan
check 'without the photo the case does not go on' status_is 422

# ---- giving ----
get "$case/bap?berkas"
printf 'bukan foto' >"$tmp/teks.jpg"
send_file foto "$tmp/teks.jpg"
check 'what is no picture is refused' status_is 422
check 'with the question and a way back' xpath_has "//main//a[@href='$case/bap?berkas']"
send_file foto "$tmp/foto.jpg"
check 'a picture is stored' location_is "$case/bap?berkas"
follow
check 'it is shown' xpath_has '//a[starts-with(@href, "/berkas/")]'
document=$(xpath 'string((//a[starts-with(@href, "/berkas/")])[1]/@href)')
get "$document"
check 'and can be opened' header_is content-type image/png
get "$case/bap?berkas"
check 'a second one may come' xpath_has '//input[@name="foto"]'
send_file foto "$tmp/foto.jpg"
follow
check 'and no third' not xpath_has '//input[@name="foto"]'
file_form "hapus:${document##*/}" "hapus:${document##*/}"
check 'one can be taken away' location_is "$case/bap?berkas"
get "$document"
check 'the trail keeps it for officers' status_is 200
check 'its giving is in the history' is "$(sql "SELECT COUNT(*) FROM event e JOIN application a ON a.id = e.application WHERE a.number = '$number' AND e.action = 'unggah' AND e.actor = 'officer'")" 2

# ---- who not ----
officer tinjau-lain
get "$case/bap"
check 'another agency does not see the page' status_is 403
officer kabid
get /petugas
token=$(xpath 'string((//input[@name="_token"])[1]/@value)')
request /petugas/unggah -H "Origin: $base" -F "_token=$token" \
	-F _kunci=AAAAAAAAAAAAAAAAAAAAAA -F "nomor=$number" -F pertanyaan=foto \
	-F "foto=@$tmp/foto.jpg" -F aksi=unggah
check 'who is not at the stage gives nothing' status_is 403
request /petugas/unggah -H "Origin: $base" -F _kunci=AAAAAAAAAAAAAAAAAAAAAA \
	-F "nomor=$number" -F pertanyaan=foto -F aksi=unggah
check 'nor does a form without token' status_is 403
person ketut
get "$draft/isian"
request /unggah -H "Origin: $base" -F "nomor=$number" -F pertanyaan=foto \
	-F _kunci=AAAAAAAAAAAAAAAAAAAAAA -F "foto=@$tmp/foto.jpg" -F aksi=unggah
check 'and the applicant cannot' eval '[ "$status" = 403 ] || [ "$status" = 400 ]'
person nobody
request /petugas/unggah -H "Origin: $base" -F "nomor=$number" \
	-F pertanyaan=foto -F aksi=unggah
check 'nobody is asked to sign in' location_is /petugas/masuk

# ---- going on ----
officer tinjau-pupr
deed teruskan
check 'with the photo the case goes on' location_like '.*hasil=teruskan'
get "$case/bap"
cp "$tmp/before" "$page"
send_file foto "$tmp/foto.jpg"
check 'after that nothing is given any more' status_is 403
get "$case"
check 'the photo stands beside the answers' xpath_has '//a[starts-with(@href, "/berkas/")]'
done_testing
