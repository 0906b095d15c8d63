#!/bin/sh
# A session at an assisted PC that nobody uses opens nothing; an officer may open
# it again, and ticks the papers of whoever sits there.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/assisted.sh"
put_permits
six=$(pc_name 6)

# left: seconds until the session goes idle, by the PC's own clock of use.
idle_at() {
	sql "SELECT s.idle_at FROM session s JOIN pc p ON p.id = s.pc WHERE p.name = '$six'"
}

# since TIME: seconds that idle_at has moved on.
since() {
	sql "SELECT TIMESTAMPDIFF(SECOND, '$1', s.idle_at) FROM session s
		JOIN pc p ON p.id = s.pc WHERE p.name = '$six'"
}

audited() {
	sql "SELECT COUNT(*) FROM audit x JOIN application a ON a.id = x.chain
		WHERE a.number = '$number' AND x.action = '$1'"
}

enrol pc "$six"
begin_draft pc
fill_draft 'Gede Diam'
get "$draft"

# ---- in use ----
idle "$six" 1
before=$(idle_at)
get "$draft"
check 'a request puts off the end by as much as has passed' [ "$(since "$before")" -ge 60 ]
before=$(idle_at)
get "$draft/isian"
check 'but is written once a quarter of a minute at most' is "$(since "$before")" 0
idle "$six" 1
get /dampingan/denyut
check 'somebody who types is heard' status_is 200
# Each process runs its own clock from the same instant.
check 'and puts it off too' [ "$(since "$before")" -ge -5 ]
get "$draft/isian"
cp "$page" "$tmp/isian"
get "$draft/berkas"
cp "$page" "$tmp/berkas"
idle "$six" 1
before=$(idle_at)
get /dampingan
check 'the first page puts off nothing' is "$(since "$before")" 0

# ---- past the limit ----
idle "$six" 5
before=$(idle_at)
for p in "$draft" "$draft/isian" "$draft/periksa" "/status/$number" /berkas/AAAAAAAAAAAAAAAAAAAAAA; do
	get "$p"
	check "past the limit ${p##*/} leads to the first page" location_is /dampingan
	check 'and shows nothing' is "$(wc -c <"$page")" 0
done
check 'what the browser has kept goes too' header_is clear-site-data '"cache", "storage"'
cp "$tmp/isian" "$page"
submit simpan nama='Orang Lain'
check 'a form sent then leads there too' location_is /dampingan
cp "$tmp/berkas" "$page"
photo "$tmp/foto.png"
send_file ktp "$tmp/foto.png"
check 'so does a document' location_is /dampingan
get /dampingan/denyut
check 'the script hears that it is over' status_is 404
check 'nothing of all that brings it back' is "$(since "$before")" 0
check 'and nothing was changed' is "$(sql "SELECT name FROM application WHERE number = '$number'")" 'Gede Diam'
get /dampingan
check 'the first page says why' has_text 'Layar dikosongkan'
check 'and does not lead on' not xpath_has "//main//a[contains(@href, '$number')]"

# ---- opened again ----
officer loket
get /petugas/dampingan
check 'the officer sees the number' has_text "$(echo "$number" | sed 's/\(....\)\(....\)/\1-\2-/')"
check 'and that the screen is empty' has_text 'Layarnya dikosongkan'
cp "$page" "$tmp/list"
submit "buka:$number"
check 'he opens it again' location_is /petugas/dampingan
check 'which is put down' is "$(audited pc-buka)" 1
get /petugas/dampingan
check 'it is not offered twice' not xpath_has "//button[@value='buka:$number']"
person pc
get /dampingan
check 'the PC leads on' xpath_is '//main//div[@class="note"]//a/@href' "$draft"
before=$(idle_at)
get "$draft/isian"
check 'what was saved is there' xpath_is '//input[@name="nama"]/@value' 'Gede Diam'
check 'the fifteen minutes are not cut short by using them' is "$(since "$before")" 0
submit simpan nama='Gede Lagi'
check 'and it goes on' location_is "$draft"

# The idle screen's script empties it at once.
get "$draft"
post /dampingan _token="$(xpath 'string(//aside//input[@name="_token"]/@value)')" aksi=kosongkan
check 'the script empties the screen' location_is /dampingan
check 'the browser forgets' header_is clear-site-data '"cache", "storage"'
get "$draft"
check 'nothing opens' location_is /dampingan
check 'the session waits for an officer' is "$(sessions_at "$six")" 1

# ---- too late ----
person loket
get /petugas/dampingan
cp "$page" "$tmp/list"
first=$number
begin_draft pc
person loket
cp "$tmp/list" "$page"
submit "buka:$first"
check 'once somebody else has begun there, it is not opened again' status_is 409
person pc
get "$draft"
check 'who has begun is not disturbed' status_is 200
get "/ajukan/tiga/$first"
check 'and does not get the other one' status_is 404
idle "$six" 6
person loket
get /petugas/dampingan
cp "$page" "$tmp/list"
person pc
get /dampingan
submit selesai
person loket
cp "$tmp/list" "$page"
submit "buka:$number"
check 'after Selesai nothing is opened again' status_is 409

begin_draft pc
sql "UPDATE session s JOIN pc p ON p.id = s.pc SET s.idle_at = s.idle_at - INTERVAL 36 MINUTE,
	s.expires_at = s.expires_at - INTERVAL 36 MINUTE WHERE p.name = '$six'"
person loket
get /petugas/dampingan
check 'half an hour after it was emptied the PC is free' not has_text "$(echo "$number" | sed 's/\(....\)\(....\)/\1-\2-/')"

# ---- papers ----
begin_draft pc
fill_draft
attach_draft
get "$draft/berkas"
address=$(xpath 'string(//ul[@class="documents"]/li/a/@href)')
get "$address"
check 'a document leaves the screen by itself after five minutes' header_is refresh '300; url=/dampingan'
officer loket
get /petugas/dampingan
check 'its papers are listed' has_text KTP
check 'without a link to them' not xpath_has "//main//a[contains(@href, '/berkas/')]"
cp "$page" "$tmp/list"
of=cocok:${address##*/}
submit "$of" _token=
check 'a tick needs its token' status_is 403
cp "$tmp/list" "$page"
submit "$of"
check 'a tick is put down' is "$(audited cocok)" 1
check 'with who saw it' is "$(sql "SELECT o.login FROM document d JOIN application a ON a.id = d.application JOIN officer o ON o.id = d.matched_by WHERE a.number = '$number'")" loket
get /petugas/dampingan
check 'and shown' has_text 'sudah dicocokkan dengan asli'
submit "batal-$of"
check 'it can be taken back' is "$(sql "SELECT COUNT(*) FROM document d JOIN application a ON a.id = d.application WHERE a.number = '$number' AND d.matched_at IS NOT NULL")" 0
person pc
get "$draft"
submit selesai
person loket
cp "$tmp/list" "$page"
submit "$of" _kunci=AAAAAAAAAAAAAAAAAAAAAA
check 'papers of who has gone are not ticked here' status_is 409
officer verifikator
post /petugas/dampingan aksi="$of"
check 'nor by another role' status_is 403
done_testing
