#!/bin/sh
# A whole walk, from the first click to the licence in hand, in which somebody is
# killed at each step (kill.sh). In the end nothing that was acknowledged is
# missing, and nothing is there twice.
. "${srcdir:-.}/tests/http/lib.sh"
start_own
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/fault/kill.sh"
photo "$tmp/ktp.png"

upload_it() {
	send_file ktp "$tmp/ktp.png"
}

# walk: one application from begin to end; sets number.
walk() {
	person "$1"
	shown /ajukan/tiga '//button[@value="mulai"]'
	step mulai apply submit mulai
	number=${location##*/}
	draft=/ajukan/tiga/$number
	shown "$draft/isian" '//button[@value="lanjut"]'
	step simpan apply submit lanjut nama='Siti Rahmawati' \
		tanggal=2026-12-24 warna=biru
	shown "$draft/berkas" '//input[@name="ktp"]'
	step unggah upload upload_it
	shown "$draft/periksa" '//button[@value="kirim"]'
	step kirim apply submit kirim
	person loket
	shown "/petugas/permohonan/$number" '//button[@value="teruskan"]'
	step teruskan desk submit teruskan
	person kadis
	shown "/petugas/permohonan/$number" '//button[@value="tandatangan"]'
	step tandatangan desk submit tandatangan
	if [ "$victim" = daemons ]; then
		fetch_licence "$1"
	else
		person loket
		shown "/petugas/permohonan/$number" '//button[@value="serahkan"]'
		step serahkan desk submit serahkan
	fi
	person "$1"
	shown "/status/$number" '//*[@id="keadaan"][@data-keadaan="selesai"]'
}

# What the daemons owe: the licence is drawn while both are killed over and over,
# and fetching it ends the case.
fetch_licence() {
	person "$1"
	tries=0
	get "/status/$number"
	until xpath_has '//a[contains(., "PDF")]' || [ $tries -eq 60 ]; do
		tries=$((tries + 1))
		! find_targets daemons || [ $tries -gt 20 ] || kill -9 $targets
		sleep 0.2
		get "/status/$number"
	done
	get "$(xpath 'string(//a[contains(., "PDF")]/@href)')"
	! find_targets daemons || kill -9 $targets
}

drawn() {
	[ "$(one licence 'AND x.document IS NOT NULL AND x.signature IS NOT NULL')" = 1 ]
}

# All of it, once each.
is_all_there() {
	[ "$(text 'string(//*[@id="keadaan"]/@data-keadaan)')" = selesai ] ||
		{ echo "the page says $(text '//*[@id="keadaan"]')"; return 1; }
	last=serahkan
	[ "$victim" != daemons ] || last=selesai
	for action in mulai kirim teruskan tandatangan $last; do
		is "$action $(one event "AND x.action = '$action'")" "$action 1" || return 1
	done
	is "documents $(one document "AND x.kind = 'answer'")" 'documents 1' &&
	is "licences $(one licence)" 'licences 1' &&
	eventually drawn &&
	is "drawn $(one document "AND x.kind = 'licence'")" 'drawn 1' &&
	is "sent $(one submission)" 'sent 1' &&
	is "names $(sql "SELECT name FROM application WHERE number = '$number'")" \
		'names Siti Rahmawati'
}

walked() {
	before=$(sql 'SELECT COUNT(*) FROM application')
	walk "p$1"
	check "$victim killed ${delay} s into each step: all is there, once" \
		is_all_there
	check '... and one application was begun' \
		is "$(sql 'SELECT COUNT(*) FROM application')" $((before + 1))
}

officer loket
officer kadis
rounds walked
all_is_whole
done_testing
