#!/bin/sh
# One answer and the others: rows as many as it says, questions that come up,
# times that follow each other, while filling in and in a correction.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
await_permit rombongan
permit=rombongan

answers() {
	sql "SELECT answers FROM application WHERE number = '$number'"
}

rows_are() {
	is "$(answers | grep -o '<peserta\b' | wc -l)" "$1"
}

case_is() {
	is "$(sql "SELECT state FROM application WHERE number = '$number'")" "$1"
}

# ask_again FIELD: the front officer asks for it, and the applicant opens that.
ask_again() {
	officer loket
	deed perbaikan tandai="$1" pesan."$1"='Tulis yang benar'
	person wayan
	get "/status/$number/perbaiki"
}

get /izin/rombongan
check 'what needs no document asks to bring none' not has_text 'Yang disiapkan'
get /ajukan/rombongan
check 'nor at its beginning' not has_text Siapkan

# ---- filling in ----
begin_draft wayan
get "$draft/isian"
submit lanjut nama='Wayan' orang=2 berangkat=4.59 pulang=22.01 hewan=no
check 'a time before the earliest is refused' status_is 422
check 'with the limit' has_text 'Berangkat: paling awal 05.00.'
check 'and one after the latest' has_text 'Pulang: paling akhir 22.00.'
submit lanjut berangkat=9.00 pulang=8.59
check 'a time may follow another' has_text 'Pulang: paling awal 09.00.'
submit lanjut pulang=17.00
get "$draft"
check 'what is left counts the rows that will be asked' has_text '2 belum diisi'
get "$draft/isian"
check 'there are as many rows as were said' xpath_has '//input[@name="peserta.1.nama_peserta"]'
submit lanjut peserta.0.nama_peserta=Wayan peserta.1.nama_peserta=Luh
check 'the page is complete' location_is "$draft/periksa"
check 'what may only be read is kept in rows' is \
	"$(answers | grep -o 'Lencana biru' | wc -l)" 2
send_draft
check 'it is sent' case_is proses

# ---- a correction that wants another row ----
ask_again orang
submit kirim orang=3
check 'more rows are not sent without their answers' status_is 422
check 'they are asked for' xpath_has '//label[starts-with(normalize-space(), "Peserta 3, Nama peserta")]'
check 'the other rows are not' not xpath_has '//input[@name="peserta.0.nama_peserta"]'
submit kirim peserta.2.nama_peserta=Gede
check 'answered, they go out' case_is proses
check 'all of them' rows_are 3

# ---- one that wants fewer ----
ask_again orang
submit orang orang=3 aksi=hapus:peserta:0
check 'rows that nobody asked about are not taken out' status_is 400
get "/status/$number/perbaiki"
submit kirim orang=2
check 'too many rows are not sent' status_is 422
check 'each can be taken out' xpath_has '//button[@name="aksi" and @value="hapus:peserta:2"]'
check 'and is known by its answers' has_text 'Luh, Lencana biru'
cp "$page" "$tmp/form"
submit hapus:peserta:1
check 'taking one out comes back' location_is "/status/$number/perbaiki"
cp "$tmp/form" "$page"
submit hapus:peserta:1
check 'once, however often it is pressed' rows_are 2
follow
check 'now there are as many as were said' not xpath_has '//button[starts-with(@value, "hapus:")]'
submit kirim
check 'and it is sent' case_is proses
check 'without the one taken out' not grep -q Luh <<EOF
$(answers)
EOF

# ---- one that brings up a question which may stay empty ----
ask_again hewan
submit kirim hewan=yes
check 'it is asked before it is sent' location_is "/status/$number/perbaiki?baru"
check 'what was answered is kept' grep -q '<hewan>yes' <<EOF
$(answers)
EOF
follow
check 'beside what was asked' xpath_has '//input[@name="jenis_hewan"]'
submit kirim
check 'left empty it goes out' case_is proses
done_testing
