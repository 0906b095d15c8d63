#!/bin/sh
# A permit is closed while drafts of it are open: nothing is lost, nothing is
# taken in, and what was sent goes its way.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
live=$LOKET_DIR/permits/tiga.xml
cp "$live" "$tmp/tiga.xml"

sent_case terkirim
sent=$number
begin_draft ani
fill_draft Ani
attach_draft
get "$draft/periksa"
cp "$page" "$tmp/periksa"
sed 's/status="open"/status="closed"/; s/<keywords>/<closed>Sekarang lewat OSS.<\/closed><keywords>/' "$tmp/tiga.xml" >"$live"
settle
get "$draft/periksa"
check 'before sending it is said why' has_text 'Sekarang lewat OSS.'
check 'there is no button' not xpath_has '//button[@value="kirim"]'
cp "$tmp/periksa" "$page"
path=$draft/periksa
submit kirim
check 'a form of before is answered by the page' status_is 422
check 'which says why' has_text 'Sekarang lewat OSS.'
get "$draft/isian"
check 'the answers are kept' xpath_is 'string(//*[@id="f-nama"]/@value)' Ani
submit simpan nama='Ani Baru'
check 'and can be saved' location_is "$draft"
officer loket
number=$sent
deed teruskan
check 'what was sent goes on' location_like '.*hasil=teruskan'
sed 's/status="open"/status="open" closes="2026-11-01"/' "$tmp/tiga.xml" >"$live"
settle
person ani
get "$draft/periksa"
check 'past its last day a permit is closed as well' not xpath_has '//button[@value="kirim"]'
get /izin
check 'the list has it apart from what can be applied for' xpath_has \
	'//h2[.="Sedang tidak dibuka"]/following::a[@href="/izin/tiga"]'
check '... and nowhere else' xpath_is 'count(//a[@href="/izin/tiga"])' 1
sed 's/status="open"/status="open" opens="2026-12-01"/' "$tmp/tiga.xml" >"$live"
settle
for path in /izin/tiga /ajukan/tiga "$draft/periksa"; do
	get "$path"
	check "before its first day $path says when that is" \
		has_text 'Dibuka mulai 1 Desember 2026'
done
rm "$live"
settle
get "$draft/periksa"
check 'so is one without a definition' not xpath_has '//button[@value="kirim"]'
check 'whose draft is there still' status_is 200
cp "$tmp/tiga.xml" "$live"
settle
get "$draft/periksa"
submit kirim
check 'opened again it takes the draft in' location_like '/status/[0-9]{12}'
done_testing
