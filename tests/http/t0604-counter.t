#!/bin/sh
# At the window: Catat singkat, the whole form on one page, a draft brought along.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

state_of() {
	sql "SELECT state FROM application WHERE number = '$1'"
}

# channels NUMBER: of its events, in order.
channels() {
	sql "SELECT GROUP_CONCAT(CONCAT(e.action, ':', e.channel) ORDER BY e.id SEPARATOR ' ') FROM event e JOIN application a ON a.id = e.application WHERE a.number = '$1'"
}

person_name="Komang $$"

# ---- who may ----
person nobody
get /petugas/loket
check 'nobody takes anything in' location_is /petugas/masuk
officer verifikator
get /petugas/loket
check 'a verifier does not sit at the window' status_is 403
post '/petugas/loket' aksi=mulai permit=tiga
check 'and cannot begin there' status_is 403

# ---- another agency's window ----
for who in 1 2; do
	echo 'perahu layar kuning' | "$ctl" user add "pupr-$who-$$" --roles front \
		--unit pupr --name "Loket PUPR $who" --any-password >/dev/null
done
echo 'perahu layar kuning' | "$ctl" user add "dinkes-$$" --roles front \
	--unit dinkes --name 'Loket Dinkes' --any-password >/dev/null
sign_in() {
	person "$1"
	get /petugas/masuk
	submit sandi pengguna="$1" sandi='perahu layar kuning'
}
# draft_seen: in the list, and open.
draft_seen() {
	get /petugas/loket
	xpath_has "//a[contains(@href, 'nomor=$number')]" || return 1
	get "/petugas/loket?nomor=$number"
	[ "$status" = 200 ]
}
draft_hidden() {
	get /petugas/loket
	not xpath_has "//a[contains(@href, 'nomor=$number')]" || return 1
	get "/petugas/loket?nomor=$number"
	[ "$status" = 404 ]
}
sign_in "pupr-1-$$"
get /petugas/loket
submit mulai permit=tiga nama='Unit Satu' telepon=081234567891
number=${location##*=}
check 'a draft of an agency is open there' draft_seen
sign_in "pupr-2-$$"
check '... to the others of the agency' draft_seen
sign_in "dinkes-$$"
check '... to no other agency' draft_hidden
officer loket
check '... and to the office' draft_seen
get /petugas/loket
submit mulai permit=tiga nama='Kantor Satu' telepon=081234567891
number=${location##*=}
sign_in "pupr-1-$$"
check 'a draft of the office is not open to an agency' draft_hidden
officer loket

# ---- Catat singkat ----
officer loket
get /petugas/loket
check 'the front officer does' status_is 200
post /petugas/loket aksi=mulai permit=tiga _kunci=AAAAAAAAAAAAAAAAAAAAAA
check 'without a token nothing begins' status_is 403
get /petugas/loket
submit mulai permit= nama="$person_name" telepon=12
check 'a permit must be chosen' status_is 422
check 'and the phone must be one' xpath_is "//*[@id='masalah']//a[@href='#f-telepon']" 'Nomor HP pemohon'
check 'what was typed is kept' xpath_is "//input[@id='f-nama']/@value" "$person_name"
submit mulai permit=tiga telepon=081234567891
check 'permit, name and phone are enough' status_is 303
follow
number=$(text "//*[@id='nomor']" | tr -d -- '- ')
pin=$(text "//*[@id='kode']" | tr -d -- '- ')
check 'number and PIN are there at once' test "${#number}:${#pin}" = 12:8
check 'the draft is of the counter' test "$(sql "SELECT CONCAT_WS(',', channel, name, phone) FROM application WHERE number = '$number'")" = "loket,$person_name,+6281234567891"
for paper in '&cetak' '&cetak=58'; do
	get "/petugas/loket?nomor=$number$paper"
	check "the slip $paper has number and PIN" is "$(text "//*[@id='nomor']" | tr -d -- '- ') $(text "//*[@id='kode']" | tr -d -- '- ')" "$number $pin"
	check '... and a code that leads on with them' xpath_has '//svg/path'
	check '... for other paper too' xpath_is '//main//a[contains(@href, "cetak=58")]/@href' "?nomor=$number&cetak=58"
	check '... with the code of slips' xpath_is '//footer//b' R-15
	check '... and back' xpath_has "//main//a[@href='/petugas/loket?nomor=$number']"
done
get "/petugas/loket?nomor=$number"
check 'the form leads to the slip' xpath_is '//main//a[contains(@href, "cetak")][1]/@href' "?nomor=$number&cetak"
check 'no browser of an applicant knows it' test "$(sql "SELECT COUNT(*) FROM session_application k JOIN application a ON a.id = k.application WHERE a.number = '$number'")" = 0
check 'the name answers its question' xpath_is "//input[@id='f-nama']/@value" "$person_name"
get /petugas/loket
check 'what is not sent is listed' xpath_is "//a[contains(@href, 'nomor=$number')]" "$person_name"

# ---- what waits for an answer names the button that this page has ----
get /petugas/loket
submit mulai permit=serba-ada nama="$person_name"
follow
check 'a narrowed list waits for the button of the counter' \
	xpath_is '//select[@name="lapangan"]/option' 'Isi dulu “Wilayah”, lalu tekan Simpan'
check 'a computed answer too' \
	xpath_is '//output[@id="f-lama_hari"]' 'Dihitung setelah Anda menekan Simpan'
check 'no button is named that is not there' not has_text 'tekan Lanjut'
(
	permit=serba-ada
	begin_draft "sendiri-$$"
	echo "$draft" >"$tmp/draft"
)
person "sendiri-$$"
get "$(cat "$tmp/draft")/acara"
check 'an applicant presses another' xpath_has \
	'//select[@name="lapangan"]/option[contains(., "lalu tekan Lanjut")]'
officer loket

# ---- the dense page ----
get "/petugas/loket?nomor=$number"
submit kirim tanggal=kemarin
check 'what is wrong is said' status_is 422
check 'beside its question' xpath_is "//input[@id='f-tanggal']/@value" kemarin
check 'the document too' xpath_count "//*[@id='masalah']//a[@href='#f-ktp']" 1
check 'and what was typed is stored' test "$(sql "SELECT answers LIKE '%kemarin%' FROM application WHERE number = '$number'")" = 1
submit simpan tanggal=2026-12-24 warna=biru berkas.ktp=menyusul
check 'saving keeps everything' location_is "/petugas/loket?nomor=$number&disimpan"
follow
cp "$page" "$tmp/promised-page"
submit simpan berkas.ktp=
check 'a promise can be taken back' is "$(sql "SELECT COUNT(*) FROM promise p JOIN application a ON a.id = p.application WHERE a.number = '$number'")" 0
get "/petugas/loket?nomor=$number"
cp "$page" "$tmp/older-page"
submit simpan berkas.ktp=menyusul
cp "$tmp/older-page" "$page"
submit simpan
check 'a page from before, where nothing was chosen, leaves it promised' is "$(sql "SELECT kind FROM promise p JOIN application a ON a.id = p.application WHERE a.number = '$number'")" menyusul
cp "$tmp/promised-page" "$page"
submit simpan berkas.ktp=
cp "$tmp/promised-page" "$page"
submit simpan
check '... nor makes one anew that was taken back' is "$(sql "SELECT COUNT(*) FROM promise p JOIN application a ON a.id = p.application WHERE a.number = '$number'")" 0
cp "$tmp/older-page" "$page"
submit simpan berkas.ktp=menyusul
check '... but what is chosen on it counts' status_is 303
follow
check 'the document is promised' test "$(sql "SELECT kind FROM promise p JOIN application a ON a.id = p.application WHERE a.number = '$number'")" = menyusul
check 'the PIN is not shown twice' xpath_count "//*[@id='kode']" 0
cp "$page" "$tmp/form-page"
submit kirim berkas.ktp=asli
check 'it is received' location_is "/petugas/permohonan/$number?hasil=kirim"
check 'complete, for the original was seen' test "$(state_of "$number")" = proses
check 'by that officer' test "$(sql "SELECT o.login FROM promise p JOIN application a ON a.id = p.application JOIN officer o ON o.id = p.seen_by WHERE a.number = '$number' AND p.kind = 'asli'")" = loket
check 'each step has the counter for its channel' test "$(channels "$number")" = 'mulai:loket kirim:loket'
cp "$tmp/form-page" "$page"
submit simpan nama=Lain
check 'a form that is still open leads to the case' location_is "/petugas/permohonan/$number"
follow
check 'and changes nothing there' xpath_is //h1 "$person_name"

# The person goes on with number and PIN from a phone.
person phone
get /status
submit kode nomor="$number" kode="$pin"
check 'the PIN opens it on a phone' location_is "/status/$number"

# ---- a draft brought along ----
begin_draft brought
fill_draft "Brought $$"
officer loket
get "/petugas/loket?nomor=$number"
check 'a draft from a phone is shut' status_is 404
get /petugas/loket
submit buka nomor="$number" kode=00000000
check 'a wrong PIN does not open it' status_is 422
submit buka nomor="$number" kode="$pin"
check 'the right one does' location_is "/petugas/loket?nomor=$number"
follow
check 'nothing is typed twice' xpath_is "//input[@id='f-nama']/@value" "Brought $$"
printf '%s\n' "$LOKET_DEMO_PASSWORD" | "$ctl" user add loket3 --roles front \
	--name 'Petugas tiga' --any-password >/dev/null 2>&1
officer loket3
get "/petugas/loket?nomor=$number"
check 'but not to another officer' status_is 404
officer loket
get "/petugas/loket?nomor=$number"
submit kirim berkas.ktp=menyusul
check 'it is sent from here' location_is "/petugas/permohonan/$number?hasil=kirim"
check 'the steps tell where each was done' test "$(channels "$number")" = 'mulai:mandiri kirim:loket'

# ---- one original, seen at the window ----
get /petugas/loket
submit mulai permit=meja nama="Asli $$"
follow
number=$(text "//*[@id='nomor']" | tr -d -- '- ')
submit kirim nik=5271014508900003 meja.0.panjang=1,5
check 'a whole application takes one page' location_is "/petugas/permohonan/$number?hasil=kirim"
check 'it is complete' test "$(state_of "$number")" = proses

# ---- sent twice ----
get /petugas/loket
cp "$page" "$tmp/start-page"
submit mulai permit=meja nama="Dua $$"
first=$location
cp "$tmp/start-page" "$page"
submit mulai permit=meja nama="Dua $$"
check 'the same button again begins nothing more' location_is "$first"
check 'there is one' test "$(sql "SELECT COUNT(*) FROM application WHERE name = 'Dua $$'")" = 1
get "$first"
cp "$page" "$tmp/form-page"
submit kirim nik=5271014508900003 meja.0.panjang=1,5
there=$location
cp "$tmp/form-page" "$page"
submit kirim nik=5271014508900003 meja.0.panjang=1,5
check 'the same form again gets the same answer' location_is "$there"
get "$first"
check 'its address leads to the case' location_like "/petugas/permohonan/[0-9]*"

done_testing
