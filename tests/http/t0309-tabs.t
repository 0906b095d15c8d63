#!/bin/sh
# Two pages that change the same draft, in two tabs or two browsers: rows go by
# their ids, an answer that a page did not change stands, and where both changed
# one a person chooses.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
await_permit baris
permit=baris

# rows_are LOKASI...: stored, in that order.
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
# keep NAME, tab NAME: the page shown is a tab of that name.
keep() {
	cp "$page" "$tmp/tab-$1"
}
tab() {
	cp "$tmp/tab-$1" "$page"
}
# tabs PAGE: two of them, each asked for by itself.
tabs() {
	get "$draft/$1"
	keep one
	get "$draft/$1"
	keep two
}
# three_rows PERSON
three_rows() {
	begin_draft "$1"
	get "$draft/diri"
	submit lanjut nama="$1" pakai=yes
	get "$draft/titik"
	for row in A B C; do
		submit tambah:titik
		follow
	done
	submit simpan titik.0.lokasi=A titik.1.lokasi=B titik.2.lokasi=C
}

# ---- rows in two tabs ----
three_rows wayan
check 'three rows are stored' rows_are A B C
tabs titik
submit hapus:titik:0
check 'the second tab takes out the first row' rows_are B C
tab one
submit lanjut titik.2.lokasi='C-benar'
check 'the first tab corrects the third' status_is 303
check 'it is that row, and what was taken out stays so' rows_are B C-benar
tab one
submit hapus:titik:1 titik.2.lokasi='C-benar'
check 'the first tab takes out the second row' rows_are C-benar

three_rows made
tabs titik
submit hapus:titik:0
tab one
submit hapus:titik:1
check 'each takes out the row that it showed' rows_are C
tab one
submit hapus:titik:1
check 'pressed once more nothing goes' rows_are C
tab one
submit hapus:titik:0
check 'what is gone already is gone' status_is 303
check 'and nothing else with it' rows_are C

# ---- added in both ----
three_rows ketut
tabs titik
submit tambah:titik
tab one
submit lanjut titik.0.lokasi=AA
check 'a row added elsewhere stays' status_is 303
check 'and the answer is that of its row' rows_are AA B C

# ---- one that is gone and was changed ----
three_rows putu
tabs titik
submit hapus:titik:1
tab one
submit lanjut titik.1.lokasi=B-baru titik.2.lokasi=C-baru
check 'a row that is gone and was changed here is told' status_is 422
check 'nothing is brought back before the choice' rows_are A C-baru
check 'what was typed is there' xpath_is 'string(//input[@name="titik.2.lokasi"]/@value)' B-baru
check 'the list of problems leads to it' xpath_has '//*[@id="masalah"]//a[@href="#f-titik-2"]'
check 'and so does an element of that id' xpath_has '//*[@id="f-titik-2"]'
keep choice
submit lanjut
check 'saved again it is back' status_is 303
check 'where it stood' rows_are A B-baru C-baru
three_rows gede
tabs titik
submit hapus:titik:1
tab one
submit simpan titik.1.lokasi=B-baru
check 'Simpan dulu tells it too' status_is 422
submit hapus:titik:2
check 'or it may go' rows_are A C
tab one
submit tambah:titik titik.1.lokasi=B-baru
check 'Tambah tells it too' status_is 422
check 'and adds nothing before' xpath_count '//fieldset[@class="row"]' 3

# ---- a row that was taken out can be had back ----
three_rows luh
get "$draft/titik"
submit hapus:titik:1 titik.1.lokasi=B-tadi
check 'a row goes at once' rows_are A C
follow
check 'what it held is told' has_text 'Dihapus: B-tadi'
undo=$(xpath 'string(//button[starts-with(@value, "kembalikan:")]/@value)')
keep undo
submit "$undo"
check 'and it can be had back' rows_are A B-tadi C
tab undo
submit "$undo"
check 'once' rows_are A B-tadi C
follow
check 'then it is not offered any more' not has_text 'Dihapus:'
submit tambah:titik
follow
submit hapus:titik:3
follow
check 'of an empty one there is nothing to have back' not has_text 'Dihapus:'
submit hapus:titik:0
get "$draft/periksa"
submit kirim
check 'what is sent has only what was given' rows_are B-tadi C
check 'and nothing beside it' is "$(sql "SELECT answers FROM application WHERE number = '$number'" | grep -c '_dropped\|pages=')" 0

# ---- answers in two tabs ----
begin_draft nyoman
tabs diri
submit simpan catatan='Dari tab kedua' warga=yes bahan=kain
check 'the second tab saves' status_is 303
tab one
submit simpan nama=Nyoman
check 'the first saves another answer' status_is 303
check 'which is taken' is "$(stored nama)" Nyoman
check 'a text that it did not change stands' is "$(stored catatan)" 'Dari tab kedua'
check 'and yes or no' is "$(stored warga)" yes
check 'and several choices' is "$(stored bahan)" kain
check 'and a default that it only offered' is "$(stored kota)" mtr
tab one
submit simpan nama='Nyoman Dua' catatan='Dari tab pertama'
check 'where both changed one both are shown' status_is 422
check 'one as stored' has_text '“Dari tab kedua”'
check 'the other in the control' xpath_is '//textarea[@name="catatan"]' 'Dari tab pertama'
check 'what is stored is not replaced' is "$(stored catatan)" 'Dari tab kedua'
check 'the other answer is saved' is "$(stored nama)" 'Nyoman Dua'
keep choice
submit simpan _simpanan=catatan
check 'the stored one may be chosen' status_is 303
check 'and stays' is "$(stored catatan)" 'Dari tab kedua'
tab choice
submit simpan
check 'pressing again chooses what is in the control' is "$(stored catatan)" 'Dari tab pertama'

# ---- Back, and once more ----
tabs diri
submit simpan nama='Nyoman Tiga'
tab two
submit simpan nama='Nyoman Empat'
check 'the same page saved again just saves' status_is 303
check 'the later one stands' is "$(stored nama)" 'Nyoman Empat'
tab two
submit simpan nama='Nyoman Dua'
check 'what it showed at first as well' is "$(stored nama)" 'Nyoman Dua'
tab one
submit simpan warga=no
check 'another tab that changed none of it' status_is 303
tab two
submit simpan catatan=
check 'going back keeps what that one changed' is "$(stored warga)" no
check 'and empties what is emptied' is "$(stored catatan)" ''
three_rows ayu
get "$draft/titik"
keep back
submit tambah:titik
tab back
submit tambah:titik titik.0.lokasi=A-baru
check 'Tambah after going back is no conflict' status_is 303
follow
check 'it adds one row in all' xpath_count '//input[contains(@name, ".lokasi")]' 4
check 'and saves what was changed' rows_are A-baru B C

# ---- a list narrowed by another answer ----
begin_draft komang
get "$draft/diri"
submit simpan wilayah=ampenan
tabs diri
submit simpan kota=lbr wilayah=
submit simpan wilayah=gerung
get "$draft/diri"
submit simpan wilayah=gerung
tab one
submit simpan wilayah=cakra
check 'a choice that the other page has narrowed away is told' status_is 422
check 'the stored one stands' is "$(stored wilayah)" gerung
check 'and is what can be chosen' xpath_is '//select[@name="wilayah"]/option[@selected]' Gerung

# ---- two browsers ----
begin_draft person-a
get "$draft/diri"
keep one
person person-b
get /lanjut
submit nomor nomor="$number" kode="$pin"
get "$draft/diri"
submit lanjut nama='Dari B' pakai=yes
person person-a
tab one
submit lanjut nama='Dari A' pakai=yes
check 'the second browser is told' status_is 422
check 'and replaces nothing yet' is "$(stored nama)" 'Dari B'
submit lanjut
check 'pressing again decides' is "$(stored nama)" 'Dari A'

# ---- a number that may mean two things waits, whatever is pressed ----
begin_draft angka
get "$draft/diri"
submit lanjut nama=Angka pakai=yes
get "$draft/titik"
submit tambah:titik
follow
submit simpan titik.0.lokasi=A titik.0.jenis=papan
get "$draft/titik"
submit simpan titik.0.luas=2.500
check 'Simpan dulu saves the page' status_is 303
get "$draft/titik"
check 'and the question is there on the next visit' has_text 'bisa berarti 2500 atau 2,5.'
check 'with what was typed' xpath_is 'string(//input[@name="titik.0.luas"]/@value)' 2.500
submit tambah:titik
follow
check 'Tambah does not end it' has_text 'bisa berarti 2500 atau 2,5.'
submit hapus:titik:1 titik.0.luas=12,500
get "$draft/titik?bahasa=en"
check 'in English its readings are in English' has_text 'could mean 12500 or 12.5.'
get "$draft/titik"
submit lanjut
check 'nothing goes on without an answer' status_is 422
check 'asked by one message' xpath_count '//*[@id="masalah"]//li' 1
check 'on the check page too' is "$(get "$draft/periksa"; xpath 'count(//a[contains(@href, "titik-0-luas")])')" 1
get "$draft/titik"
submit lanjut titik.0.luas=12,5
check 'the answer ends it' status_is 303
check 'as it was meant' is "$(stored luas)" 12.5

# ---- without rows' ids and what was shown, places count as they are ----
three_rows skrip
get "$draft/titik"
submit simpan _baris _semula titik.1.lokasi=B-saja
check 'a form without them is taken' rows_are A B-saja C
get "$draft/titik"
submit hapus:titik:0 _baris _semula
check 'and takes out by place' rows_are B-saja C
done_testing
