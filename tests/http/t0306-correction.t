#!/bin/sh
# A correction that two browsers have open, and answers that nobody asked for.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

# asked_case PERSON FIELD...: a case of which these are asked again.
asked_case() {
	sent_case "$1"
	shift
	for field in "$@"; do
		set -- "$@" tandai="$field" pesan.$field='Tulis lengkap'
		shift
	done
	officer loket
	deed perbaikan "$@"
}

# from PERSON: the correction in that browser.
from() {
	person "$1"
	get /status
	submit nomor nomor="$number" kode="$pin"
	get "/status/$number/perbaiki"
}

answer() {
	sql "SELECT answers FROM application WHERE number = '$number'" |
		grep -o "<$1>[^<]*" | cut -d '>' -f 2
}

case_is() {
	is "$(sql "SELECT state FROM application WHERE number = '$number'")" "$1"
}

# both FIRST SECOND: the page shows them, one in the control.
both() {
	xpath_is 'string(//input[@name="nama"]/@value)' "$2" &&
		text '//*[@id="masalah"]' | grep -qF "“$1”"
}

# ---- two browsers save ----
asked_case dewi nama
check 'a question is asked again' case_is perbaikan
from ponsel
cp "$page" "$tmp/second"
from dewi
cp "$page" "$tmp/first"
submit simpan nama='Dewi Pertama'
check 'the first browser saves' location_is "/status/$number"
person ponsel
cp "$tmp/second" "$page"
submit simpan nama='Dewi Kedua'
check 'the second is not saved over it unseen' status_is 422
check 'it is shown both' both 'Dewi Pertama' 'Dewi Kedua'
submit simpan nama='Dewi Kedua'
check 'pressing once more decides' location_is "/status/$number"
check 'for what was chosen' is "$(answer nama)" 'Dewi Kedua'
get "/status/$number/perbaiki"
check 'a correction posts beside its page' xpath_is 'string(//form/@action)' "/status/$number/perbaiki?simpan"
check 'which the browser keeps' header_is cache-control 'private, no-cache'
submit simpan nama='Dewi Ketiga'
check 'the same browser just saves' status_is 303

# ---- two browsers send ----
person dewi
cp "$tmp/first" "$page"
submit kirim nama='Dewi Pertama'
check 'sending does not overwrite unseen either' status_is 422
check 'both are shown' both 'Dewi Ketiga' 'Dewi Pertama'
check 'nothing is sent yet' case_is perbaikan
submit kirim nama='Dewi Pertama'
check 'sent once it was looked at' case_is proses
check 'with what was chosen' is "$(answer nama)" 'Dewi Pertama'
person ponsel
cp "$tmp/second" "$page"
submit simpan nama='Terlambat'
check 'afterwards the form leads to where it stands' location_is "/status/$number"
check 'and changes nothing' is "$(answer nama)" 'Dewi Pertama'
officer loket
deed perbaikan tandai=nama pesan.nama='Sekali lagi'
person ponsel
cp "$tmp/second" "$page"
submit simpan nama='Formulir lama'
check 'a form left from an earlier correction is told too' status_is 422
check 'with what was sent since' both 'Dewi Pertama' 'Formulir lama'

# ---- answers on one page, documents on the next ----
asked_case made nama ktp
from ponsel
submit lanjut nama='Made Kedua'
follow
photo "$tmp/foto.jpg"
send_file ktp "$tmp/foto.jpg"
follow
cp "$page" "$tmp/second"
from made
submit lanjut nama='Made Pertama'
check 'another browser answers after it' status_is 303
person ponsel
cp "$tmp/second" "$page"
submit kirim
check 'answers changed meanwhile are not sent unseen' status_is 422
check 'they are shown' xpath_is 'string(//input[@name="nama"]/@value)' 'Made Pertama'
check 'and it says why' xpath_has '//main//*[@role="status"]'
submit lanjut
follow
submit kirim
check 'once seen they are sent' case_is proses

# ---- what was not asked for ----
asked_case komang nama
from komang
submit simpan _tanya='nama tanggal warna' nama='Komang Ayu' tanggal=2026-12-30 warna=merah
check 'what is asked may be answered' is "$(answer nama)" 'Komang Ayu'
check 'an answer that nobody asked for stays as it was' is "$(answer warna)" biru
done_testing
