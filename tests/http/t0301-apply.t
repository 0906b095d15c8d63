#!/bin/sh
# An applicant fills a form in and sends it, once.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
check 'the permits of tests are in service' put_permits

person siti
get /ajukan/tiga
check 'what is needed is shown before the start' has_text 'KTP'
start_page=$page
submit mulai telepon='bukan nomor'
check 'a wrong phone number is not taken' status_is 422
check 'it stands in the form as typed' xpath_is 'string(//*[@id="f-telepon"]/@value)' 'bukan nomor'
get /ajukan/tiga
cp "$page" "$tmp/mulai"
submit mulai telepon='0812 3456 7890'
check 'starting leads to the draft' location_like '/ajukan/tiga/[0-9]{12}'
first=$location
cp "$tmp/mulai" "$page"
submit mulai telepon='0812 3456 7890'
check 'the same form sent twice starts one draft' location_is "$first"
cp "$tmp/mulai" "$page"
submit mulai telepon='0812 3456 7891'
check 'the same key with another body starts another' location_like '/ajukan/tiga/[0-9]{12}'
check '... indeed' not location_is "$first"

begin_draft siti
check 'number and PIN are shown' is "${#number} ${#pin}" '12 8'
get "$draft/isian"
check 'its form posts beside the page, for Back' xpath_is 'string(//form/@action)' "$draft/isian?simpan"
check 'and the browser keeps it, for this person' header_is cache-control 'private, no-cache'
submit lanjut nama=S tanggal=kemarin warna=
check 'what comes back with problems posts elsewhere again' xpath_is 'string(//form/@action)' "$draft/isian?simpan=lagi"
check 'and is kept too' header_is cache-control 'private, no-cache'
check 'a page with problems comes back' status_is 422
check 'the list of problems links to each' xpath_count '//*[@id="masalah"]//a' 3
check 'what was typed is kept' xpath_is 'string(//*[@id="f-tanggal"]/@value)' kemarin
get "$draft"
check 'the list of pages is kept nowhere' header_is cache-control no-store
check 'the PIN is not shown any more' not xpath_has '//*[@id="kode"]'
get "$draft/isian"
submit simpan nama='<script>alert(1)</script>' tanggal=24/12/2026
check 'Simpan dulu saves unchecked' location_is "$draft"
get "$draft/isian"
check 'markup is text' xpath_is 'string(//*[@id="f-nama"]/@value)' '<script>alert(1)</script>'
check 'and no element' not xpath_has '//main//script'
fill_draft
check 'Lanjut leads to the next page' location_is "$draft/berkas"

cp "$page" "$tmp/isian"
get "$draft/isian"
cp "$page" "$tmp/isian"
post "$draft/isian" aksi=lanjut _tanya=nama nama=Lain _token=bukan _versi=1
check 'a wrong token is refused' status_is 403
cp "$tmp/isian" "$page"
submit lanjut nama=Lain tanggal=2026-12-24 warna=biru
get "$draft/isian"
check 'a right one is taken' xpath_is 'string(//*[@id="f-nama"]/@value)' Lain
post "$draft/isian" aksi=lanjut
check 'a form without token is refused' status_is 403
request "$draft/isian" -X POST -H 'Sec-Fetch-Site: cross-site' -d 'aksi=lanjut&_tanya=nama'
check 'a form from another site is refused' status_is 403
request "$draft/isian" -X DELETE
check 'another method is refused' status_is 405
get "$draft/tidak-ada"
check 'a page that the permit has not leads to the list of pages' location_is "$draft"

person orang-lain
get "$draft/isian"
check 'without a session the way leads to number and PIN' location_is "/lanjut?nomor=$number"
begin_draft orang-lain
other=$number
get "/ajukan/tiga/$(printf '%s' "$first" | sed 's/.*\///')/isian"
check 'another person'"'"'s draft is not found' status_is 404

# Two browsers, one draft.
begin_draft ani
fill_draft Ani
get "$draft/isian"
cp "$page" "$tmp/lama"
person budi
get /lanjut
submit nomor nomor="$(printf '%s' "$number" | sed 's/\(....\)\(....\)/\1-\2 /')" kode="$pin"
check 'number and PIN lead to the draft from any browser' location_is "$draft"
get "$draft/isian"
submit lanjut nama=Budi tanggal=2026-12-24 warna=biru
person ani
cp "$tmp/lama" "$page"
submit lanjut nama=Ayu tanggal=2026-12-24 warna=biru
check 'who was overtaken is told' status_is 422
check 'with the other version' has_text Budi
check 'and with what was typed' xpath_is 'string(//*[@id="f-nama"]/@value)' Ayu
submit lanjut
check 'pressing again decides' status_is 303

# A session that has ended loses nothing.
get "$draft/isian"
sql "DELETE FROM session"
submit lanjut nama='Ketikan baru' tanggal=2026-12-24 warna=merah
check 'an ended session is told with 403' status_is 403
submit _kode _nomor="$number" _kode=00000000
check 'a wrong PIN keeps asking' status_is 403
submit _kode _nomor="$number" _kode="$pin"
check 'number and PIN save what was typed' location_is "$draft/berkas"
get "$draft/isian"
check 'it is there' xpath_is 'string(//*[@id="f-nama"]/@value)' 'Ketikan baru'

# Sending.
get "$draft/periksa"
check 'nothing can be sent while something is missing' not xpath_has '//button[@value="kirim"]'
attach_draft
check 'a photo is stored' status_is 303
get "$draft/periksa"
check 'each page can be changed from there' xpath_has "//h2//a[@href='$draft/isian?ubah']"
get "$draft/isian?ubah"
submit lanjut tanggal=kemarin
check 'what is wrong is shown' status_is 422
submit lanjut tanggal=2026-12-24
check 'and Lanjut leads back to the check' location_is "$draft/periksa"
get "$draft/berkas?ubah"
file_form "$(xpath 'string(//button[starts-with(@value, "hapus:")]/@value)')" "$(xpath 'string(//button[starts-with(@value, "hapus:")]/@value)')"
check 'so does a document that is changed' location_is "$draft/berkas?berkas&ubah"
follow
submit lanjut
check 'one that is missing keeps the page' status_is 422
check 'which says what a chosen photo still needs' has_text 'Foto sudah dipilih, belum disimpan?'
send_file ktp "$tmp/ktp.jpg"
follow
submit lanjut
check 'with it Lanjut leads back as well' location_is "$draft/periksa"

get "$draft/periksa"
cp "$page" "$tmp/periksa"
submit kirim
check 'sending leads to the receipt' location_is "/status/$number"
cp "$tmp/periksa" "$page"
submit kirim
check 'sent twice it is received once' location_is "/status/$number"
check 'there is one copy' is "$(sql "SELECT COUNT(*) FROM submission s JOIN application a ON a.id = s.application WHERE a.number = '$number'")" 1
get "$draft/isian"
check 'after that the form leads to the status' location_is "/status/$number"
done_testing
