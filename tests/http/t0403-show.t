#!/bin/sh
# A stored document is shown to its applicant and to officers who may read the
# case, and to nobody else; every look of an officer is in the trail.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/files.sh"
put_permits
# Of more than one chunk.
jpeg "$tmp/ktp.jpg" 600000

begin_draft made
fill_draft
its_documents
send_file ktp "$tmp/ktp.jpg;filename=\"KTP \\\"Madé\\\".jpg\""
follow
document=$(document)
check 'an address has 128 random bits' \
	eval 'echo "${document##*/}" | grep -Eqx "[A-Za-z0-9_-]{22}"'
check 'no chunk is larger than 256 KiB' is "$(sql "SELECT
	GROUP_CONCAT(LENGTH(c.data) ORDER BY c.n) FROM loket_berkas.chunk c
	JOIN document d ON d.address = c.address JOIN application a
	ON a.id = d.application WHERE a.number = '$number'")" 262144,262144,75712

get "$document"
check 'its applicant sees it' status_is 200
check '... as it was sent' cmp -s "$page" "$tmp/ktp.jpg"
check 'by its sniffed type' header_is content-type image/jpeg
check 'with its length' header_is content-length 600000
check 'it is not guessed at' header_is x-content-type-options nosniff
check 'nothing in it can act' header_has content-security-policy sandbox
check '... or fetch' header_has content-security-policy "default-src 'none'"
check 'no frame shows it elsewhere' \
	header_has content-security-policy "frame-ancestors 'none'"
check 'it is kept nowhere' header_is cache-control no-store
check 'its name is one old browsers can read' header_has content-disposition \
	'inline; filename="KTP _Mad'
check '... and whole for the others' header_has content-disposition \
	"filename*=UTF-8''KTP%20%22Mad%C3%A9%22.jpg"

# ---- who not ----
for id in AAAAAAAAAAAAAAAAAAAAAA x "${document##*/}x" ../unggah '%00' "'" ''; do
	get "/berkas/$id"
	check "no document is called '$id'" eval \
		'[ "$status" = 404 ] || [ "$status" = 400 ] || [ "$status" = 405 ]'
done
person nobody
get "$document"
check 'without a session one is asked for one' location_is /lanjut
get /berkas/AAAAAAAAAAAAAAAAAAAAAA
check '... whether it is there or not' location_is /lanjut
here=$number
begin_draft budi
get "$document"
check "another applicant's is not found" status_is 404
check '... and whole as a page' is_whole
officer loket
get "$document"
check 'an officer does not see a draft' status_is 404

# ---- once it is sent ----
number=$here draft=/ajukan/tiga/$here
person made
send_draft
looks() {
	sql "SELECT COUNT(*) FROM audit WHERE action = 'lihat'
		AND object = '${document##*/}'"
}
person loket
get "$document"
check 'an officer of the workflow sees what was sent' cmp -s "$page" "$tmp/ktp.jpg"
check '... and the look is in the trail' is "$(looks)" 1
check '... under the officer' is "$(sql "SELECT COUNT(*) FROM audit WHERE
	action = 'lihat' AND object = '${document##*/}' AND actor LIKE 'officer:%'")" 1
officer bendahara
get "$document"
check 'an officer without a role in it does not' status_is 404
check '... and no look is noted' is "$(looks)" 1
person made
get "$document"
check 'its applicant still sees it' status_is 200
check '... as no officer' is "$(looks)" 1

# ---- one byte on the disk ----
expect_error 'is not as it was stored'
sql "UPDATE loket_berkas.chunk c JOIN document d ON d.address = c.address
	JOIN application a ON a.id = d.application
	SET c.data = CONCAT(LEFT(c.data, 1000), 'X', SUBSTR(c.data, 1002))
	WHERE a.number = '$number' AND c.n = 1"
get "$document"
check 'a document with a wrong byte is not shown' status_is 500
check '... but a page that says where to ask' is_whole
sql "DELETE c FROM loket_berkas.chunk c JOIN document d ON d.address = c.address
	JOIN application a ON a.id = d.application
	WHERE a.number = '$number' AND c.n = 2"
get "$document"
check 'nor one with a piece missing' status_is 500

# ---- the licence ----
sent_case wayan
officer loket
deed teruskan
officer kadis
deed tandatangan
person wayan
i=0
get "/status/$number"
until xpath_has '//main//a[contains(@href, "/berkas/")]' || [ $i -gt 60 ]; do
	sleep 0.25
	get "/status/$number"
	i=$((i + 1))
done
licence=$(xpath 'string((//main//a[contains(@href, "/berkas/") and contains(., "PDF")]/@href)[1])')
fetched() {
	sql "SELECT COUNT(*) FROM download d JOIN application a
		ON a.id = d.application WHERE a.number = '$number'"
}
person loket
get "/petugas/permohonan/$number"
check 'the counter finds the licence on the case, to print it' \
	xpath_has "//dd/a[@href='$licence']"
get "$licence"
check 'an officer may look at the licence' header_is content-type application/pdf
check '... which is no download' is "$(fetched)" 0
person wayan
get "$licence"
check "the applicant's download is a PDF" is "$(head -c 5 "$page")" %PDF-
check '... and noted' is "$(fetched)" 1
get "$licence"
check '... once' is "$(fetched)" 1
done_testing
