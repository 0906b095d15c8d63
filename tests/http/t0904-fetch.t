#!/bin/sh
# A licence is fetched by whom it belongs to, from any phone, or at the counter;
# by nobody else.
. "${srcdir:-.}/tests/http/lib.sh"
start LOKET_NOW=2026-11-24T02:15:00Z
. "$srcdir/tests/http/journey.sh"
put_permits

sign_case() {
	officer loket
	deed teruskan
	officer kadis
	deed tandatangan
}
# The link to the paper on the page at hand, once it is drawn.
await_link() {
	tries=60
	until get "$1" && pdf=$(xpath 'string(//a[contains(@href, "/berkas/") and contains(., "PDF")]/@href)') &&
		[ -n "$pdf" ]; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return 1
		sleep 0.25
	done
}
fetched() {
	sql "SELECT COUNT(*) FROM download d JOIN application a
		ON a.id = d.application WHERE a.number = '$number'"
}
state() {
	sql "SELECT state FROM application WHERE number = '$number'"
}

# ---- another person has a licence of one's own ----
sent_case tetangga
sign_case
person tetangga
await_link "/status/$number"
theirs=$pdf

# ---- the applicant ----
sent_case pemilik
get "/status/$number"
check 'before it is signed there is nothing to fetch' not xpath_has '//a[contains(@href, "/berkas/")]'
check '... and no number' not xpath_has '//*[@id="nomor-izin"]'
sign_case
person pemilik
check 'the applicant finds it on the status page' await_link "/status/$number"
licence=$(text '//*[@id="nomor-izin"]')
request "$pdf" -I
check 'a look at its head is no download' is "$status $(fetched)" '200 0'
get "$pdf"
check 'it is a PDF' is "$status $(head -c 5 "$page")" '200 %PDF-'
check '... to its end' grep -aq '%%EOF' "$page"
check '... all of it' is "$(wc -c <"$page")" "$(sql "SELECT d.size FROM document d
	JOIN application a ON a.id = d.application
	WHERE a.number = '$number' AND d.kind = 'licence'")"
check '... and says so' header_is content-type application/pdf
check 'its name is its number' header_has content-disposition \
	"filename=\"izin-$(echo "$licence" | tr / -).pdf\""
check 'it is opened, not kept, where a phone can' header_has content-disposition inline
check 'it may do nothing' header_has content-security-policy sandbox
check '... and is what it says' header_is x-content-type-options nosniff
check 'no cache keeps it' header_has cache-control no-store
check 'the download is noted' is "$(fetched)" 1
cp "$page" "$tmp/mine.pdf"

# ---- from another phone, with number and PIN ----
person pemilik-2
get /status
submit nomor nomor="$number" kode="$pin"
follow
check 'another phone with number and PIN finds it' await_link "/status/$number"
get "$pdf"
check '... the same' cmp -s "$page" "$tmp/mine.pdf"

# ---- nobody else ----
person tetangga
get "$pdf"
check 'another applicant gets nothing' status_is 404
check '... that looks like a licence' not grep -aq '%PDF' "$page"
get "$theirs"
check '... but their own' is "$status $(head -c 5 "$page")" '200 %PDF-'
person pemilik
get "$theirs"
check 'nor does this one get theirs' status_is 404
person lewat
get "$pdf"
check 'who has no session is asked for number and PIN' status_is 303
check '... at the page for it' location_like '/lanjut.*'
person tetangga
get /berkas/AAAAAAAAAAAAAAAAAAAAAA
check 'what is not there looks like what is not yours' status_is 404
for method in POST PUT DELETE; do
	request "$pdf" -X $method
	check "$method changes nothing there" status_is 405
done

# ---- officers ----
before=$(fetched)
for who in loket kadis; do
	officer $who
	get "/petugas/permohonan/$number"
	check "$who finds it on the case" xpath_has "//a[@href='$pdf']"
	get "$pdf"
	check '... and may read it' cmp -s "$page" "$tmp/mine.pdf"
done
check 'each look is in the trail' is "$(sql "SELECT COUNT(DISTINCT actor) FROM audit
	WHERE action = 'lihat' AND object = '${pdf##*/}'")" 2
check '... and is no download' is "$(fetched)" "$before"
for who in bendahara teknis admin; do
	officer $who
	get "$pdf"
	check "$who, who has no part in it, may not" status_is 404
done

# ---- handed over at the counter ----
sent_case loket-saja
sign_case
person loket-saja
await_link "/status/$number"
officer loket
deed serahkan
check 'the counter hands it over' is "$status $(state)" '303 selesai'
check '... without a download' is "$(fetched)" 0
person loket-saja
get "/status/$number"
check 'it stays where it was' xpath_has "//a[@href='$pdf']"
get "$pdf"
check '... to be fetched after the end too' is "$status $(head -c 5 "$page") $(state)" '200 %PDF- selesai'
officer loket
get "/petugas/permohonan/$number"
check 'it is handed over once' not xpath_has '//button[@value="serahkan"]'
get "$pdf"
check 'the counter may print it again' status_is 200

# ---- a permit that ends with the signature ----
sed 's/id="tiga"/id="langsung"/; s,TIGA/,LGS/,; /kind="handover"/d; s/ serah"/"/' \
	"$srcdir/tests/permits/tiga.xml" >"$LOKET_DIR/permits/langsung.xml"
check 'a permit may end with the signature' "$ctl" form check "$LOKET_DIR/permits/langsung.xml"
await_permit langsung
permit=langsung
sent_case langsung
sign_case
unset permit
check 'then the case has ended' is "$(state)" selesai
person langsung
check '... and the licence is there' await_link "/status/$number"
get "$pdf"
check '... to be fetched' is "$status $(head -c 5 "$page")" '200 %PDF-'
rm "$LOKET_DIR/permits/langsung.xml"
done_testing
