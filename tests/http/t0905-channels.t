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
get "$draft/isian"
submit lanjut nama='I Made Berpindah'
check 'it is started on a phone' is "$(steps)" 'mulai mandiri'

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
file_form akta asli
check 'another one will be brought as an original' status_is 303
check 'both are put down as helped' is "$(steps)" 'mulai mandiri, unggah dampingan, asli dampingan'

officer loket
get /petugas/dampingan
check 'the helper sees what is applied for' has_text 'Izin Dua Dokumen'
check 'and the document' has_text 'Foto lokasi'
check 'but neither the name nor a link to it' not has_text 'I Made Berpindah'
submit "$(xpath 'string(//button[starts-with(@value, "cocok:")]/@value)')"
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

officer loket
get "/petugas/permohonan/$number"
check 'the desk sees that the document was compared' has_text 'sudah dicocokkan dengan asli'
submit asli:akta
check 'the original is ticked at the counter' location_is "/petugas/permohonan/$number?hasil=asli"
check 'each step has its channel' is "$(steps)" \
	'mulai mandiri, unggah dampingan, asli dampingan, cocok loket, kirim mandiri, asli loket'
check 'it counts as sent by oneself' is "$(sql "SELECT e.channel FROM event e JOIN application a ON a.id = e.application WHERE a.number = '$number' AND e.action = 'kirim'")" mandiri
get "/petugas/permohonan/$number?riwayat"
check 'the history tells of the comparison' has_text 'Dokumen dicocokkan dengan asli: Foto lokasi'
done_testing
