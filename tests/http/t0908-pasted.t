#!/bin/sh
# What a telephone pastes is read as what it shows, wherever digits are asked;
# what cannot be seen is not given.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

# The number and the PIN as a message brings them: directions around them, a
# space that does not break, another dash, a mark at the end.
pasted_number() {
	printf '\342\200\252%s\342\200\221%s\342\200\223%s\342\200\254' \
		"$(echo "$number" | cut -c1-4)" "$(echo "$number" | cut -c5-8)" \
		"$(echo "$number" | cut -c9-12)"
}
pasted_pin() {
	printf '\302\240%s\342\210\222%s\342\200\213' \
		"$(echo "$pin" | cut -c1-4)" "$(echo "$pin" | cut -c5-8)"
}

phone=$(printf '\342\200\252+62\302\240815\342\200\2213456\342\200\2217892\342\200\254')
begin_draft rini
phone=
check 'a pasted telephone number begins a draft' is \
	"$(sql "SELECT phone FROM application WHERE number = '$number'")" \
	+6281534567892
get "$draft/isian"
submit lanjut nama="$(printf '\302\240\342\200\213')" tanggal=2026-12-24 warna=biru
check 'a name that cannot be seen is not given' status_is 422
check 'it says so' has_text 'belum diisi'
submit lanjut nama=Rini tanggal=31/02/2027 warna=biru
check 'a day that does not exist is named' has_text 'tanggal 31 Februari tidak ada'
submit lanjut nama=Rini tanggal=24/12/1026 warna=biru
check 'a year that cannot be has its limits' has_text 'tahun 1900 sampai 2100'
submit lanjut nama=Rini tanggal=besok warna=biru
check 'what is no date gets an example' has_text 'tulis tanggal, bulan, tahun, misalnya 31/12/2026'
submit lanjut nama=Rini tanggal='23 des 26' warna=biru
get "$draft/isian"
check 'two digits are the only year that the limits leave' \
	xpath_is 'string(//input[@name="tanggal"]/@value)' 23/12/2026
submit lanjut nama="$(printf ' Rini\302\240 Ayu\342\200\213 ')" \
	tanggal="$(printf '24\342\200\22312\342\200\2232026\342\200\216')" warna=biru
get "$draft/isian"
check 'a name is kept without what it does not show' \
	xpath_is 'string(//input[@name="nama"]/@value)' 'Rini Ayu'
check 'dashes of other kinds make a date' \
	xpath_is 'string(//input[@name="tanggal"]/@value)' 24/12/2026
attach_draft
send_draft

person lain
get /lanjut
submit nomor nomor="$(pasted_number)" kode="$(pasted_pin)"
check 'number and PIN go on as pasted' location_is "/status/$number"
person lagi
get /status
submit nomor nomor="$(pasted_number)" kode="$(pasted_pin)"
check 'and show the status' location_is "/status/$number"

officer loket
get "/petugas?q=$(pasted_number | od -An -tx1 | tr -d ' \n' | tr a-f A-F | sed 's/../%&/g')"
check 'the desk finds it by its number as pasted' xpath_has "//a[contains(@href, '/petugas/permohonan/$number')]"
get "/petugas/permohonan/$number"
submit catat catatan="$(printf '\343\205\244')"
check 'a note that cannot be seen is none' status_is 422
deed teruskan
officer kadis
deed tandatangan
licence=$(sql "SELECT l.number FROM licence l JOIN application a
	ON a.id = l.application WHERE a.number = '$number'")
person siapa
get "/cek?nomor=%E2%80%AA$(echo "$licence" | sed 's,/,%C2%A0/%E2%80%8B,g')%E2%80%AC"
check 'a licence is found by its number as pasted' has_text "$licence"
check 'and is there' status_is 200
done_testing
