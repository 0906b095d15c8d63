#!/bin/sh
# The office's own buttons, with somebody killed at each (kill.sh): an assisted
# PC from start to finish, Catat singkat and the dense page, two licences signed
# at once, a message marked as sent, a target. Nothing that was acknowledged is
# missing, and nothing is there twice.
. "${srcdir:-.}/tests/http/lib.sh"
start_own
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/assisted.sh"
. "$srcdir/tests/fault/kill.sh"
KILL_VICTIMS=${KILL_VICTIMS:-program mariadb web}

# at_the_pc N: one application begun and sent there; nothing stays.
at_the_pc() {
	person "pc$1"
	shown /ajukan/tiga '//button[@value="mulai"]'
	step mulai-pc apply submit mulai
	number=${location##*/}
	draft=/ajukan/tiga/$number
	shown "$draft/isian" '//button[@value="lanjut"]'
	step simpan-pc apply submit lanjut nama="Dampingan $1" \
		tanggal=2026-12-24 warna=biru
	shown "$draft/berkas" '//input[@name="ktp"]'
	step asli-pc upload file_form ktp asli
	shown "$draft/periksa" '//button[@value="kirim"]'
	step kirim-pc apply submit kirim
	shown "/status/$number" '//button[@value="selesai"]'
	step selesai class submit selesai
	finished=$location
	at_pc=$number
}

# at_the_window N: number and PIN, then the whole form on one page.
at_the_window() {
	person loket
	shown /petugas/loket '//button[@value="mulai"]'
	step catat-singkat desk submit mulai permit=tiga nama="Loket $1" \
		telepon="08123456$((1000 + $1))"
	number=$(expr "$location" : '.*nomor=\([0-9]*\)')
	shown "/petugas/loket?nomor=$number" '//button[@value="kirim"]'
	step kirim-loket desk submit kirim tanggal=2026-12-24 warna=biru \
		berkas.ktp=asli
	at_window=$number
}

# both_signed: passed on, and signed in one go.
both_signed() {
	number=$at_pc
	shown "/petugas/permohonan/$at_pc" '//button[@value="asli:ktp"]'
	step asli desk submit asli:ktp
	for number in $at_pc $at_window; do
		shown "/petugas/permohonan/$number" '//button[@value="teruskan"]'
		step teruskan desk submit teruskan
	done
	person kadis
	shown /petugas/tandatangan "//input[@value='$at_pc'] and //input[@value='$at_window']"
	sed "s/name=\"tandai\" value=\"\($at_pc\|$at_window\)\"/& checked/g" \
		"$page" >"$tmp/ticked"
	cp "$tmp/ticked" "$page"
	step tandatangan-dua desk submit tandatangan
	signed=$location
}

# once NUMBER CHANNEL DEED...: each is in its history once, from that channel
# where it is the applicant's.
once() {
	number=$1 channel=$2
	shift 2
	is "channel $(one event "AND x.action IN ('mulai', 'kirim')
		AND x.channel = '$channel'")" 'channel 2' || return 1
	for action in mulai kirim teruskan tandatangan "$@"; do
		is "$action $(one event "AND x.action = '$action'")" "$action 1" || return 1
	done
	is "licences $(one licence)" 'licences 1' &&
	is "sent $(one submission)" 'sent 1' &&
	is "originals $(one promise 'AND x.seen_at IS NOT NULL')" 'originals 1'
}

told_once() {
	number=$at_window
	is "told $(one outbox "AND x.cause = 'terbit' AND x.sent_at IS NOT NULL")" 'told 1' &&
	is "waiting $(one outbox 'AND x.sent_at IS NULL AND x.dropped_at IS NULL')" 'waiting 0'
}

walked() {
	before=$(sql 'SELECT COUNT(*) FROM application')
	enrol "pc$1" "PC $1"
	at_the_pc "$1"
	at_the_window "$1"
	both_signed
	person loket
	shown /petugas/pesan '//button[@value="terkirim"]'
	step terkirim desk submit terkirim via=sms
	person kadis
	shown /petugas/dasbor '//button[@value="target"]'
	step target dashboard submit target target.1="$1"
	shown /petugas/dasbor "//input[@name='target.1'][@value='$1']"
	echo "# $victim killed ${delay} s into each step:"
	check 'what was applied for at the PC is there, once' once "$at_pc" dampingan
	check '... and nothing of it at the PC' \
		is "$finished $(sessions_at "PC $1")" '/dampingan 0'
	check 'what was taken in at the window is there, once' \
		once "$at_window" loket terkirim
	check '... and two applications were begun' \
		is "$(sql 'SELECT COUNT(*) FROM application')" $((before + 2))
	check 'both are signed' is "$signed" '/petugas/tandatangan?selesai=2'
	check 'the message is sent once' told_once
	check 'the target is set once' is "$(sql "SELECT COUNT(*) FROM audit
		WHERE action = 'target' AND object = '1=$1'")" 1
}

officer loket
officer kadis
rounds walked
all_is_whole
done_testing
