#!/bin/sh
# Each button of the desk: who has it, what it does, what it refuses.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
until get /izin/meja && [ "$status" = 200 ]; do sleep 0.1; done

# table_case NAME: a case of the permit "meja" at the front officer's stage.
table_case() {
	person "pemohon-$1"
	get /ajukan/meja
	submit mulai
	follow
	number=$(text "//*[@id='nomor']" | tr -d -- '- ')
	pin=$(text "//*[@id='kode']" | tr -d -- '- ')
	get "/ajukan/meja/$number/isian"
	submit lanjut nama="$1" nik=5271014508900003 meja.0.panjang=1,5
	get "/ajukan/meja/$number/periksa"
	submit kirim
}

case_page() {
	get "/petugas/permohonan/$number"
}

shown_state() {
	case_page
	xpath "string(//*[@id='keadaan']/@data-keadaan)"
}

events() {
	sql "SELECT COUNT(*) FROM event e JOIN application a ON a.id = e.application WHERE a.number = '$number' AND e.action = '$1'"
}

# other LOGIN ROLE [OPTION...]: an officer of this test's own.
other() {
	who=$1 role=$2
	shift 2
	printf '%s\n' "$LOKET_DEMO_PASSWORD" | "$ctl" user add "$who" --roles "$role" \
		--name "Petugas $who" --any-password "$@" >/dev/null 2>&1
	officer "$who"
}

# ---- the queue and the box ----
wayan="Wayan $$"
table_case "$wayan"
check 'the case was sent' location_is "/status/$number"
other loket2 front
other teknis-pupr technical --unit pupr
other teknis-lain technical --unit dinkes
other verif verifier
officer admin
get /petugas
check 'an admin has a desk without a queue' status_is 200
case_page
check 'and reads no case' status_is 403
person nobody
get /petugas
check 'nobody has a queue' location_is /petugas/masuk
officer loket
get /petugas
check 'the front officer has it in the queue' has_text "$wayan"
officer kadis
get /petugas
check 'the head does not yet' not has_text "$wayan"
for q in "$number" "$(echo "$number" | sed 's/\(....\)\(....\)/\1-\2-/')" 5271014508900003; do
	get "/petugas?q=$q"
	check "found by ${q}" has_text "$wayan"
done
get "/petugas?q=wayan%20$$"
check 'found by the name' has_text "$wayan"
get '/petugas?q=%25%25%25'
check 'a sign that SQL knows is only a sign' has_text 'Tidak ada permohonan'
get '/petugas?q=ab'
check 'two letters find nothing' has_text 'tiga huruf'
get "/petugas?q=$(printf 'x%.0s' $(seq 201))"
check 'a search of 201 letters is refused' status_is 400
officer teknis-lain
get "/petugas?q=$number"
check 'another agency does not find it' not has_text "$wayan"
case_page
check 'nor read it' status_is 403
officer teknis-pupr
case_page
check 'the agency of a later stage reads it' status_is 200
check 'without a button that moves it' not xpath_has '//button[@value="teruskan" or @value="ambil" or @value="tolak"]'

# ---- two officers at the same stage ----
officer loket
deed ambil
check 'taken' location_like "/petugas/permohonan/$number\\?hasil=ambil"
officer loket2
case_page
check 'the other one may take it over, and nothing else' xpath_count '//button[@value="teruskan" or @value="tolak" or @value="perbaikan"]' 0
check 'is told who has it' has_text 'Petugas Loket sedang mengerjakan'
sed 's/value="ambil">Ambil alih/value="teruskan">Teruskan/' "$page" >"$tmp/forged"
cp "$tmp/forged" "$page"
submit teruskan
check 'any other deed is refused' status_is 409
check 'by whom it is held' has_text 'Petugas Loket'
deed ambil
get "/petugas/permohonan/$number?riwayat"
check 'the history says from whom it was taken' has_text 'Diambil alih dari Petugas Loket'
deed lepas
check 'it can be released' location_like '.*hasil=lepas'
case_page
check 'then nobody has it' not has_text 'Dikerjakan oleh'

# ---- stale before wrong role ----
officer kadis
case_page
cp "$page" "$tmp/lama"
officer loket
deed ambil
person kadis
version=$(sql "SELECT version FROM application WHERE number = '$number'")
cp "$tmp/lama" "$page"
submit catat catatan='Sudah lama'
check 'a stale deed is 409, whosever it is' status_is 409
case_page
check 'what another works at takes no note' not xpath_has '//button[@value="catat"]'
officer loket
deed lepas
version=$(sql "SELECT version FROM application WHERE number = '$number'")
person kadis
case_page
sed 's/value="catat">/value="tolak">/' "$page" >"$tmp/forged"
cp "$tmp/forged" "$page"
submit tolak dasar=x
check 'a current one that is not his is 403' status_is 403
deed catat catatan='Perlu dilihat lagi'
check 'otherwise a note is everybody s' location_like '.*hasil=catat'
check 'it leaves the version' is "$(sql "SELECT version FROM application WHERE number = '$number'")" "$version"
long=$(yes 'kata ' | head -n 400 | tr -d '\n')akhir
deed catat catatan="$long"
check 'what the history cannot hold is said' status_is 422
check '... by how much' has_text 'Huruf yang harus dikurangi: 1.005'
check '... and stays in its place' xpath_has '//textarea[contains(., "kata akhir")]'
deed catat catatan=' '
check 'an empty one is not kept' status_is 422
person "pemohon-$wayan"
get "/status/$number"
check 'the applicant does not see it' not has_text 'Perlu dilihat lagi'

# ---- a form that is no form of ours ----
officer loket
case_page
submit teruskan _kunci=x
check 'a deed without a key is refused' status_is 400
case_page
submit teruskan _versi
check 'and one without a version' status_is 400
case_page
sed 's/value="teruskan">/value="hapus-semua">/' "$page" >"$tmp/forged"
cp "$tmp/forged" "$page"
submit hapus-semua
check 'and an unknown button' status_is 400
case_page
submit teruskan _token=x
check 'and one with a wrong token' status_is 403
request "/petugas/permohonan/$number" -X PUT
check 'other methods are refused' status_is 405

# ---- a correction ----
deed perbaikan
check 'a correction of nothing is not asked' status_is 422
deed perbaikan tandai=meja.0.panjang
check 'each has a reason or a word' status_is 422
check 'what was ticked stays ticked' xpath_has '//input[@name="tandai" and @value="meja.0.panjang" and @checked]'
check 'the form stands open' xpath_has '//details[@open]/summary[@id="f-perbaikan"]'
deed perbaikan tandai=meja.9.panjang pesan.meja.9.panjang=x
check 'a question that is not there is refused' status_is 400
deed perbaikan tandai=layak pesan.layak=x
check 'and a question of officers' status_is 400
deed perbaikan tandai=meja.0.panjang alasan.meja.0.panjang=begitu
check 'and an unknown reason' status_is 400
deed perbaikan tandai=meja.0.panjang alasan.meja.0.panjang=keliru pesan.meja.0.panjang='Ukur lagi'
check 'a correction is asked' location_like '.*hasil=perbaikan'
check 'the case waits' is "$(shown_state)" perbaikan
check 'nobody acts on it' not xpath_has '//button[@value="teruskan" or @value="tolak" or @value="ambil"]'
person "pemohon-$wayan"
get "/status/$number"
check 'the applicant is told which row' xpath_has '//*[contains(., "Meja 1, Panjang: ")]'
get "/status/$number/perbaiki"
check 'and is asked for it by that name' xpath_has '//label[starts-with(normalize-space(), "Meja 1, Panjang")]'
submit kirim meja.0.panjang=2,5
officer loket
check 'it is back at the stage that asked' is "$(shown_state)" proses
check 'the old answer is beside the new' xpath_has '//dd[contains(., "2,5 m")]//del[contains(., "1,5 m")]'

# ---- a new PIN ----
officer kadis
case_page
check 'a new PIN is not the head s to give' not xpath_has '//button[@value="kode-baru"]'
officer loket
deed kode-baru
shown=$location
follow
fresh=$(text '//*[@id="kode"]' | tr -d -- '- ')
check 'the window gives a new PIN' is "${#fresh}" 8
check 'with advice' has_text 'KTP pemohon dicocokkan'
officer loket2
get "$shown"
check 'no other officer sees it at that address' not xpath_has '//*[@id="kode"]'
person baru
get /status
submit nomor nomor="$number" kode="$pin"
check 'the old PIN is dead' status_is 422
get /status
submit nomor nomor="$number" kode="$fresh"
check 'the new one opens' location_is "/status/$number"
pin=$fresh

# ---- on, and an officer's page ----
officer loket
deed teruskan
check 'passed on' location_like '.*hasil=teruskan'
check 'the clock runs' is "$(sql "SELECT complete_at IS NOT NULL AND due IS NOT NULL FROM application WHERE number = '$number'")" 1
fill=/petugas/permohonan/$number/peninjauan
get "$fill"
check 'the page of the agency is not the window s' status_is 403
get "/petugas/permohonan/$number/isian"
check 'a page of the applicant is no page here' status_is 404
get "/petugas/permohonan/$number/tidak-ada"
check 'nor an unknown one' status_is 404
officer teknis-pupr
deed teruskan
check 'without the page it does not go on' status_is 422
check 'the list names it' xpath_has '//*[@id="masalah"]//a[contains(., "Peninjauan")]'
check 'and the page is linked' xpath_has "//a[@href='$fill']"
get "$fill"
check 'the page opens' status_is 200
submit simpan layak
check 'empty it is not saved' status_is 422
submit simpan layak=no
check 'what comes up is asked' location_is "$fill?baru"
follow
cp "$page" "$tmp/isian"
submit simpan sebab='Terlalu lebar'
check 'then it is saved' location_like '.*hasil=simpan'
cp "$tmp/isian" "$page"
submit simpan sebab='Terlalu sempit'
check 'and saved again from the page of before' location_like '.*hasil=simpan'
follow
check 'and read on the case' has_text 'Terlalu sempit'
post "$fill" layak=yes
check 'saving needs a whole form' status_is 403
person "pemohon-$wayan"
get "/status/$number"
check 'the applicant does not read it' not has_text 'Terlalu sempit'
officer teknis-pupr
deed mundurkan tahap=kadis catatan=x
check 'it goes back to earlier stages only' status_is 422
deed mundurkan tahap=fo catatan='Periksa namanya'
check 'it is sent back' location_like '.*hasil=mundurkan'
officer loket
deed teruskan
officer teknis-pupr
deed teruskan
check 'what was filled stays filled' location_like '.*hasil=teruskan'
get "$fill"
check 'the page is closed when its stage has passed' location_is "/petugas/permohonan/$number"

# ---- payment ----
officer bendahara
check 'the treasurer is waited for' is "$(shown_state)" bayar
check 'the amount is filled in' xpath_is '//input[@name="jumlah"]/@value' 10.000
check 'the clock stands' is "$(sql "SELECT due IS NULL FROM application WHERE number = '$number'")" 1
case_page
sed 's/value="bayar">/value="teruskan">/' "$page" >"$tmp/forged"
cp "$tmp/forged" "$page"
submit teruskan
check 'a payment is not passed by' status_is 409
deed bayar jumlah=9.999
check 'less than the bill is not taken' status_is 422
deed bayar jumlah='sepuluh ribu'
check 'nor words' status_is 422
deed bayar tanggal=31/12/2099
check 'nor a day to come' status_is 422
check 'what was typed stays' xpath_is '//input[@name="tanggal"]/@value' 31/12/2099
check 'nothing was recorded' is "$(sql "SELECT COUNT(*) FROM payment p JOIN application a ON a.id = p.application WHERE a.number = '$number'")" 0
deed bayar
check 'the payment is recorded' location_like '.*hasil=bayar'
follow
check 'the case says so' has_text 'Rp10.000'
officer kadis
deed mundurkan tahap=fo catatan='Lihat lagi'
officer loket
deed teruskan
officer teknis-pupr
deed teruskan
officer kadis
check 'what was paid is not billed again' is "$(shown_state)" proses

# ---- signing ----
cp "$page" "$tmp/sebelum"
deed tandatangan
check 'signed' location_like '.*hasil=tandatangan'
check 'without a handover that is the end' is "$(shown_state)" selesai
licence=$(text '//*[@id="nomor-izin"]')
check 'the number is as the definition says' sh -c "echo '$licence' | grep -Eqx 'MEJA/[0-9]{4}/[IVX]+/20[0-9]{2}'"
row="FROM licence l JOIN application a ON a.id = l.application WHERE a.number = '$number'"
check 'it holds for thirty days' is "$(sql "SELECT DATEDIFF(valid_until, valid_from) $row")" 30
check 'in the holder s name' is "$(sql "SELECT l.holder $row")" "$wayan"
check 'its code is 22 letters' is "$(sql "SELECT LENGTH(code) $row")" 22
check 'its rows are fixed' is "$(sql "SELECT GROUP_CONCAT(words ORDER BY n) FROM licence_line WHERE part = 'row' AND licence = (SELECT l.id $row)")" "$wayan,1"
cp "$tmp/sebelum" "$page"
submit tandatangan
check 'it is signed once' status_is 409
check 'and numbered once' is "$(sql "SELECT COUNT(*) $row")" 1
case_page
check 'afterwards there is nothing to refuse' not xpath_has '//button[@value="tolak" or @value="mundurkan" or @value="perbaikan"]'
check 'the chain has a row for each event' is "$(sql "SELECT COUNT(*) >= (SELECT COUNT(*) FROM event WHERE application = a.id) FROM audit JOIN application a ON a.id = chain WHERE a.number = '$number'")" 1
check 'whoever read the NIK left a trace' is "$(sql "SELECT COUNT(*) > 0 FROM audit JOIN application a ON a.id = chain WHERE a.number = '$number' AND action = 'lihat'")" 1

# ---- a refusal ----
table_case 'Made Ditolak'
officer loket
deed tolak dasar='Tidak sesuai'
check 'a refusal has a reason' status_is 422
check 'its words are kept' xpath_is '//textarea[@name="dasar"]' 'Tidak sesuai'
deed tolak alasan=keliru
check 'and grounds' status_is 422
deed tolak alasan=keliru dasar='Tidak sesuai'
check 'then it is refused' location_like '.*hasil=tolak'
check 'that is the end' is "$(shown_state)" tolak
check 'nothing is offered but notes' not xpath_has '//button[@value="ambil" or @value="teruskan" or @value="tolak"]'
person 'pemohon-Made Ditolak'
get "/status/$number"
check 'the applicant reads the grounds' has_text 'Tidak sesuai'

# ---- something promised, and its original ----
begin_draft janji
fill_draft 'Ketut Janji'
get "$draft/berkas"
file_form ktp asli
send_draft
officer loket
check 'a promised original keeps the case incomplete' is "$(shown_state)" kurang
deed teruskan
check 'it is not passed on' status_is 422
check 'the list names what is missing' xpath_has '//*[@id="masalah"]//a[contains(., "KTP")]'
case_page
submit asli:ktp
check 'the counter ticks it' location_like '.*hasil=asli'
check 'then it is complete' is "$(shown_state)" proses
deed teruskan
check 'and passed on' location_like '.*hasil=teruskan'

begin_draft susulan
fill_draft 'Nyoman Susulan'
promise_draft
send_draft
officer loket
case_page
submit asli:ktp
check 'what was to follow may be seen at the counter too' location_like '.*hasil=asli'
check 'and is no longer missing' is "$(shown_state)" proses

begin_draft janji2
fill_draft 'Komang Susul'
promise_draft
send_draft
officer loket
deed perbaikan tandai=nama alasan.nama=tidak-terbaca
check 'what is missing is asked together with a correction' is "$(sql "SELECT GROUP_CONCAT(question ORDER BY question) FROM flag f JOIN correction c ON c.id = f.correction JOIN application a ON a.id = c.application WHERE a.number = '$number'")" ktp,nama
get /petugas/permohonan/261199999999
check 'a number with wrong check digits is not found' status_is 404
get "/petugas/permohonan/x"
check 'nor is a word' status_is 404
begin_draft konsep
officer loket
case_page
check 'a draft is nobody s business' status_is 404

# ---- a definition file with a mistake ----
sed 's/id="tiga"/id="rusak"/; s/type="date"/type="tanggal"/' \
	"$srcdir/tests/permits/tiga.xml" >"$LOKET_DIR/permits/rusak.xml"
sleep 0.4
get /petugas
check 'the desk names the mistake' has_text 'rusak.xml:'
get /petugas/masuk
check 'officers sign in all the same' status_is 200
get '/cek?nomor=TIGA/9999/2026'
check 'and licences are checked' status_is 404
rm "$LOKET_DIR/permits/rusak.xml"
sleep 0.4
get /petugas
check 'the mistake is gone with the file' not has_text 'rusak.xml'
done_testing
