#!/bin/sh
# Rows in a correction, at the counter and on an officer's page: they come and go
# by their ids there too, and nothing newer is written over unseen.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
await_permit baris
await_permit meja
permit=baris

rows_are() {
	sql "SELECT answers FROM application WHERE number = '$number'" |
		sed 's#<_dropped.*</_dropped>##' |
		grep -o '<lokasi>[^<]*' | cut -d '>' -f 2 | paste -s -d ' ' >"$tmp/rows"
	is "$(cat "$tmp/rows")" "$*"
}
stored() {
	sql "SELECT answers FROM application WHERE number = '$number'" |
		grep -o "<$1>[^<]*" | head -n 1 | cut -d '>' -f 2
}
case_is() {
	is "$(sql "SELECT state FROM application WHERE number = '$number'")" "$1"
}
keep() {
	cp "$page" "$tmp/tab-$1"
}
tab() {
	cp "$tmp/tab-$1" "$page"
}
# ask_again PERSON FIELD: the front officer asks for it, and the applicant opens
# that.
ask_again() {
	officer loket
	deed perbaikan tandai="$2" pesan."$2"='Tulis yang benar'
	person "$1"
	get "/status/$number/perbaiki"
}
# sent PERSON YES-OR-NO: with three rows where the answer is yes.
sent() {
	begin_draft "$1"
	get "$draft/diri"
	submit lanjut nama="$1" pakai="$2"
	if [ "$2" = yes ]; then
		get "$draft/titik"
		for row in A B C; do
			submit tambah:titik
			follow
		done
		submit simpan titik.0.lokasi=A titik.1.lokasi=B titik.2.lokasi=C
	fi
	send_draft
}

# ---- a repeat that a correction brings up ----
sent wayan no
ask_again wayan pakai
check 'what is not asked has no rows' not xpath_has '//button[@value="tambah:titik"]'
submit kirim pakai=yes
check 'rows that came up are offered before it is sent' location_is "/status/$number/perbaiki?baru"
follow
check 'they can be added' xpath_has '//button[@value="tambah:titik"]'
keep add
submit tambah:titik
check 'adding one comes back' location_is "/status/$number/perbaiki#f-titik"
tab add
submit tambah:titik
follow
check 'once for a page' xpath_count '//input[contains(@name, ".lokasi")]' 1
submit tambah:titik titik.0.lokasi=A
follow
submit tambah:titik titik.1.lokasi=B
follow
submit tambah:titik titik.2.lokasi=C
follow
check 'as many as there may be' not xpath_has '//button[@value="tambah:titik"]'
submit hapus:titik:3
follow
submit hapus:titik:1
follow
check 'one taken out can be had back' has_text 'Dihapus: B'
check 'each can be taken out' xpath_has '//button[@value="hapus:titik:1"]'
submit kirim
check 'and it is sent' case_is proses
check 'with its rows' rows_are A C
sent gede no
ask_again gede pakai
submit kirim pakai=yes
follow
submit kirim
check 'rows that need not be there need not be given' case_is proses

# ---- a repeat that is flagged ----
sent putu yes
ask_again putu titik.1.lokasi
check 'the correction opens' status_is 200
check 'the flagged question is asked' xpath_is '//input[@name="titik.1.lokasi"]/@value' B
check 'those of other rows are not' not xpath_has '//input[@name="titik.0.lokasi"]'
check 'but are told' xpath_is '//fieldset[@class="row"][1]/p' A
check 'rows can be added' xpath_has '//button[@value="tambah:titik"]'
check 'and taken out' xpath_has '//button[@value="hapus:titik:0"]'
keep one
get "/status/$number/perbaiki"
submit hapus:titik:0
check 'one is taken out' rows_are B C
tab one
submit simpan titik.1.lokasi=B-benar
check 'a page from before corrects the row that it showed' rows_are B-benar C
get "/status/$number/perbaiki"
keep one
get "/status/$number/perbaiki"
submit hapus:titik:0
tab one
submit kirim titik.0.lokasi=B-lagi
check 'a row that is gone and was changed here is told' status_is 422
check 'nothing is sent yet' case_is perbaikan
check 'nor brought back' rows_are C
submit kirim
check 'sent again it is back' rows_are B-lagi C
check 'and sent' case_is proses

# ---- what another page made newer is not sent unseen ----
sent komang no
ask_again komang nama
keep one
get "/status/$number/perbaiki"
submit simpan nama='Komang Baru'
tab one
submit kirim
check 'a newer answer is shown before it is sent' location_is "/status/$number/perbaiki?baru"
follow
check 'as it is stored' xpath_is '//input[@name="nama"]/@value' 'Komang Baru'
submit kirim
check 'then it is sent' case_is proses

# ---- at the counter ----
officer loket
get /petugas/loket
submit mulai permit=baris nama="Loket $$"
form=$location
number=${form##*=}
get "$form"
submit simpan pakai=yes
get "$form"
for row in A B C; do
	submit tambah:titik
	follow
done
submit simpan titik.0.lokasi=A titik.1.lokasi=B titik.2.lokasi=C
get "$form"
keep one
get "$form"
submit hapus:titik:0 catatan='Dari tab kedua'
check 'a row is taken out at the counter' rows_are B C
tab one
submit simpan titik.2.lokasi=C-benar warga=yes
check 'a page from before saves' status_is 303
check 'the row that it showed' rows_are B C-benar
check 'and leaves what it did not change' is "$(stored catatan)" 'Dari tab kedua'
tab one
submit kirim catatan='Dari tab pertama' titik.2.lokasi=C-benar
check 'where both changed one both are shown' status_is 422
check 'what is stored stays' is "$(stored catatan)" 'Dari tab kedua'
check 'nothing is sent' case_is draf

# ---- on an officer's page ----
permit=meja
begin_draft nyoman
get "$draft/isian"
submit lanjut nama=Nyoman meja.0.panjang=1,5
send_draft
officer loket
deed teruskan
officer teknis
deed ambil
inspection=/petugas/permohonan/$number/peninjauan
get "$inspection"
submit simpan layak=no
follow
get "$inspection"
keep one
get "$inspection"
submit simpan layak=no sebab='Terlalu dekat'
check 'an officer saves' is "$(stored sebab)" 'Terlalu dekat'
tab one
submit simpan layak=no sebab='Terlalu besar'
check 'a page of his from before asks' status_is 422
check 'and replaces nothing' is "$(stored sebab)" 'Terlalu dekat'
check 'what was typed is in the control' xpath_is '//textarea[@name="sebab"]' 'Terlalu besar'
submit simpan
check 'pressing again decides' is "$(stored sebab)" 'Terlalu besar'
done_testing
