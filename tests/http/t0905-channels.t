#!/bin/sh
# One application on its way from a phone to an assisted PC, back, and to the
# counter: nothing is typed twice, and each step has its channel.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/assisted.sh"
put_permits
cp "$srcdir/tests/permits/dua.xml" "$LOKET_DIR/permits/"
await_permit dua
photo "$tmp/foto.png"

# steps: "action channel" of each event, in order.
steps() {
	sql "SELECT GROUP_CONCAT(CONCAT(e.action, ' ', e.channel) ORDER BY e.id SEPARATOR ', ')
		FROM event e JOIN application a ON a.id = e.application
		WHERE a.number = '$number'"
}

permit=dua
begin_draft phone
check 'the page after the start leads to the slip' xpath_has '//a[@href="?cetak"]'
shown=$(text '//*[@id="nomor"]')
get "$draft?cetak"
check 'the slip has the number' xpath_is '//*[@id="nomor"]' "$shown"
check 'and the PIN' is "$(text '//*[@id="kode"]' | tr -d -)" "$pin"
check 'it says where to go on' has_text "127.0.0.1:$LOKET_PORT/lanjut"
get "$draft/isian"
submit lanjut nama='I Made Berpindah'
check 'it is started on a phone' is "$(steps)" 'mulai mandiri'
get "$draft?cetak=58"
check 'the slip for a roll of paper has the number' xpath_is '//*[@id="nomor"]' "$shown"
check 'but no PIN once a page was saved' not xpath_has '//*[@id="kode"]'
check 'and its QR' xpath_has '//svg/path/@d'

enrol pc "$(pc_name 5)"
go_on
follow
check 'at an assisted PC it goes on' status_is 200
get "$draft/isian"
check 'with what was typed on the phone' xpath_is '//input[@name="nama"]/@value' 'I Made Berpindah'
get "$draft/berkas"
send_file foto "$tmp/foto.png"
check 'a document is added there' status_is 303
get "$draft/berkas"
address=$(xpath 'string(//ul[@class="documents"]/li/a/@href)')
file_form akta asli
check 'another one will be brought as an original' status_is 303
check 'both are put down as helped' is "$(steps)" 'mulai mandiri, unggah dampingan, asli dampingan'

officer loket
get /petugas/dampingan
check 'the helper sees what is applied for' has_text 'Izin Dua Dokumen'
check 'and the document' has_text 'Foto lokasi'
check 'but neither the name nor a link to it' not has_text 'I Made Berpindah'
submit "cocok:${address##*/}"
check 'it is ticked as compared with the original' location_is /petugas/dampingan
person pc
get "$draft/berkas"
check 'which the applicant reads' has_text 'sudah dicocokkan dengan asli'
submit selesai

person phone
get "$draft/berkas"
check 'the phone has the document' xpath_has '//ul[@class="documents"]/li'
send_draft
check 'it is sent from the phone' location_is "/status/$number"
follow
check 'the receipt leads to the slip too' xpath_has '//a[@href="?cetak=58"]'
get "/status/$number?cetak=58"
check 'which has the number and no PIN' sh -c "grep -q '$shown' '$page' && ! grep -q 'id=\"kode\"' '$page'"
get "/status/$number?cetak"
check 'on A4 it is the receipt' xpath_has '//*[@id="keadaan"]'

officer loket
get "/petugas/permohonan/$number"
check 'the desk sees that the document was compared' has_text 'sudah dicocokkan dengan asli'
submit asli:akta
check 'the original is ticked at the counter' location_is "/petugas/permohonan/$number?hasil=asli"
check 'each step has its channel' is "$(steps)" \
	'mulai mandiri, unggah dampingan, asli dampingan, cocok loket, kirim mandiri, asli loket'
check 'it counts as sent by oneself' is "$(sql "SELECT e.channel FROM event e JOIN application a ON a.id = e.application WHERE a.number = '$number' AND e.action = 'kirim'")" mandiri
get "/petugas/permohonan/$number?riwayat"
check 'the history says through which channel' xpath_has '//ol[@class="path"]/li[contains(., "Foto lokasi") and contains(., "Dibantu petugas")]'
check 'it tells of the comparison' has_text 'Dokumen dicocokkan dengan asli: Foto lokasi'
done_testing
