#!/bin/sh
# An applicant follows a case with number and PIN.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

begin_draft dewi
fill_draft Dewi
promise_draft
get "$draft"
check 'a page with a promise is not called complete' xpath_is '//ol/li[contains(., "Berkas")]/small' '1 menyusul'
send_draft
get "/status/$number"
check 'with a document promised it is received as incomplete' \
	xpath_is 'string(//*[@id="keadaan"]/@data-keadaan)' kurang
check 'what is missing is named' has_text KTP
get "/status/$number/perbaiki"
check 'only the document is asked' xpath_has '//input[@type="file"]'
check 'and no question' not xpath_has '//input[@name="nama"]'
submit kirim
check 'without it nothing can be sent' status_is 422
photo "$tmp/foto.jpg"
get "/status/$number/perbaiki"
send_file ktp "$tmp/foto.jpg"
check 'uploading comes back to the page' location_like "/status/$number/perbaiki.*"
get "/status/$number"
check 'uploading alone changes no state' xpath_is 'string(//*[@id="keadaan"]/@data-keadaan)' kurang
get "/status/$number/perbaiki?berkas"
check 'what was promised is sent, not corrected' \
	xpath_is 'string(//main//button[@value="kirim"])' 'Kirim dokumen'
submit kirim
get "/status/$number"
check 'sending does' xpath_is 'string(//*[@id="keadaan"]/@data-keadaan)' proses
check 'its path tells the first time from the second' \
	is "$(xpath 'count(//ol[@class="path"]/li[contains(., "Anda mengirim")])')$(xpath 'count(//ol[@class="path"]/li[contains(., "Anda mengirim yang diminta")])')" 21

person orang
get "/status/$number"
check 'without number and PIN it is not shown' location_is "/lanjut?nomor=$number"
get /status
submit nomor nomor="$number" kode=00000000
check 'a wrong PIN shows nothing' status_is 422
check 'no state at all' not xpath_has '//*[@data-keadaan]'
wrong=$(text '//main')
get /status
submit nomor nomor=261199999999 kode=00000000
get /status
submit nomor nomor=000000000097 kode=00000000
check 'an unknown number says the same' status_is 422
get /status/123
check 'a malformed number is not found' status_is 404
i=0
while [ $i -lt 10 ]; do
	get /status
	submit nomor nomor="$number" kode=00000000
	i=$((i + 1))
done
get /status
submit nomor nomor="$number" kode="$pin"
check 'after ten wrong PINs even the right one waits' status_is 429
check 'it says how long' xpath_has '//main'
check 'in a header too' is "$(header retry-after | grep -c '^[0-9]')" 1

begin_draft tuti
fill_draft Tuti
attach_draft
send_draft
get "/status/$number"
cp "$page" "$tmp/status"
submit batal
get "/status/$number"
check 'a case can be withdrawn' xpath_is 'string(//*[@id="keadaan"]/@data-keadaan)' batal
cp "$tmp/status" "$page"
submit batal
check 'the same form again gets the same answer' location_is "/status/$number"
get "/status/$number" -H 'Cookie: bahasa=en'
get "/status/$number?bahasa=en"
check 'it can be read in English' has_text 'What has happened'

# ---- an empty form ----
person kosong
for at in /status /lanjut; do
	get $at
	submit nomor nomor= kode=
	check "an empty form at $at says what is empty" xpath_count "//*[@id='masalah']//a" 2
	check '... not that it does not fit' not has_text 'tidak cocok'
	get $at
	submit nomor nomor="$number" kode='  '
	check '... and that the PIN alone is' xpath_is "//*[@id='masalah']//a/@href" '#f-kode'
	check '... beside it' xpath_has "//input[@id='f-kode'][@aria-invalid='true']/preceding-sibling::p[@id='e-kode']"
	check '... keeping the number' xpath_is 'string(//input[@name="nomor"]/@value)' "$number"
done

# ---- a reason may say what it is about ----
sed 's/id="tiga"/id="sebab"/; s,TIGA/,SBB/,
	s#>Tidak terbaca<#>{$nama}, {label($warna)}: permohonan {nomor}, {tautan}<#' \
	"$srcdir/tests/permits/tiga.xml" >"$LOKET_DIR/permits/sebab.xml"
await_permit sebab
permit=sebab
sent_case sebab
unset permit
says="Siti Rahmawati, Biru: permohonan $(echo "$number" |
	sed 's/^\(....\)\(....\)/\1-\2-/'), $base/status/$number"
officer loket
deed perbaikan tandai=nama alasan.nama=tidak-terbaca
check 'a correction is asked for a reason that names answers' status_is 303
person sebab
get "/status/$number"
check 'the status page fills it in' has_text "$says"
check '... and shows no braces' not has_text '{'
get "/status/$number/perbaiki"
check 'so does the page to mend it' has_text "$says"
get "/status/$number?bahasa=en"
check 'English says its own' has_text 'Not legible'
rm "$LOKET_DIR/permits/sebab.xml"
done_testing
