#!/bin/sh
# The head is away: the secretary records who stands in, and the licence says so.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

id_of() {
	sql "SELECT id FROM officer WHERE login = '$1'"
}

officer kabid
get /petugas/berhalangan
check 'not everybody records absences' status_is 403
officer sekretaris
get /petugas/tandatangan
check 'the secretary does not sign' status_is 403
get /petugas/berhalangan
check 'but records that the head is away' status_is 200
submit catat petugas="$(id_of kadis)" pengganti="$(id_of kadis)" sebagai=plh mulai=24/11/2026 sampai=1/1/2026
check 'nonsense is refused' status_is 422
check 'one is no deputy of oneself' xpath_count "//*[@id='masalah']//a[@href='#f-pengganti']" 1
check 'what has passed is not recorded' xpath_count "//*[@id='masalah']//a[@href='#f-sampai']" 1
check 'what was typed is kept' xpath_is "//input[@id='f-sampai']/@value" 1/1/2026
post /petugas/berhalangan aksi=catat petugas="$(id_of kadis)"
check 'without a token nothing is recorded' status_is 403

"$ctl" user title sekretaris --position 'Sekretaris' --rank 'Pembina (IV/a)' --nip '19800101 200501 1 001'
get /petugas/berhalangan
submit catat petugas="$(id_of kadis)" pengganti="$(id_of sekretaris)" sebagai=an mulai=24/11/2026 sampai=26/11/2026
check 'an absence is recorded' location_is /petugas/berhalangan
follow
check 'and shown' has_text 'Kepala Dinas'
submit catat petugas="$(id_of kadis)" pengganti="$(id_of kabid)" sebagai=plt mulai=25/11/2026 sampai=30/11/2026
check 'not twice for the same day' status_is 422

waiting_case "Wakil $$"
case=$number
officer sekretaris
get /petugas/tandatangan
check 'the deputy signs meanwhile' xpath_count "//input[@name='tandai' and @value='$case']" 1
number=$case
deed tandatangan
check 'from the case too' location_is "/petugas/permohonan/$case?hasil=tandatangan"
check 'the licence knows as what' is "$(sql "SELECT l.signed_as FROM licence l JOIN application a ON a.id = l.application WHERE a.number = '$case'")" an

drawn() {
	[ "$(sql "SELECT COUNT(l.document) FROM licence l JOIN application a ON a.id = l.application WHERE a.number = '$case'")" = 1 ]
}
check 'it is drawn' eventually drawn
person fetcher
get /status
submit nomor nomor="$case" kode="$pin"
follow
request "$(text "//a[contains(@href, '/berkas/')]/@href")"
pdftotext -layout "$page" "$tmp/licence.txt"
check 'and says so' grep -q 'a\.n\. Kepala' "$tmp/licence.txt"
check 'with the position' grep -q 'Sekretaris' "$tmp/licence.txt"
check 'the rank' grep -q 'Pembina (IV/a)' "$tmp/licence.txt"
check 'and the number of a civil servant' grep -q 'NIP 19800101 200501 1 001' "$tmp/licence.txt"

officer kadis
get /petugas/berhalangan
button=$(text "(//button[starts-with(@value, 'akhiri:')])[1]/@value")
submit "$button"
check 'the head ends it' location_is /petugas/berhalangan
officer sekretaris
get /petugas/tandatangan
check 'then the deputy signs no more' status_is 403

# Days count in the office's zone: what begins tomorrow gives nothing today.
get /petugas/berhalangan
submit catat petugas="$(id_of kadis)" pengganti="$(id_of kabid)" sebagai=plt mulai=25/11/2026 sampai=30/11/2026
check 'one for tomorrow is recorded' status_is 303
officer kabid
get /petugas/tandatangan
check 'and gives nothing today' status_is 403
sql "UPDATE absence SET ended_at = '2026-11-24 00:00:00' WHERE ended_at IS NULL"

done_testing
