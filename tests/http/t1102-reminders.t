#!/bin/sh
# What loket-clock tells of; and who is told of a NIK that another phone applies
# with.
. "${srcdir:-.}/tests/http/lib.sh"
start_own LOKET_NOW=2026-11-24T02:15:00Z
. "$srcdir/tests/http/journey.sh"
put_permits
await_permit kabar

# clock DAY: one round of it, at nine o'clock of that day.
clock() {
	(cd "$LOKET_DIR" && env -i PATH="$PATH" ASAN_OPTIONS="${ASAN_OPTIONS-}" LOKET_NOW="$1T01:00:00Z" \
		LOKET_CONF="$(sed -n 's/.*LOKET_CONF=\([^ ]*\).*/\1/p' \
		service/loket-clock/run)" libexec/loket-clock --once)
}

# told NUMBER: causes of what waits, and of what is settled with a dash.
told() {
	sql "SELECT CONCAT(IF(o.sent_at IS NULL AND o.dropped_at IS NULL, '', '-'),
		o.cause) FROM outbox o JOIN application a ON a.id = o.application
		WHERE a.number = '$1' ORDER BY o.id" | tr '\n' ' '
}

sv -w 20 down "$LOKET_DIR/service/loket-clock" >/dev/null

# ---- drafts ----

begin_draft tanpa
without=$number
phone=081311110001
begin_draft lupa
forgotten=$number
phone=081311110002
begin_draft janji
fill_draft
promise_draft
send_draft
promised=$number
phone=
permit=kabar
begin_draft menjawab
get "$draft/isian"
submit simpan nama='Siti Rahmawati' telepon=081311110003
answered=$number
permit=
clock 2026-11-25
check 'a new draft needs no reminder' is "$(told "$forgotten")" ''
clock 2026-12-21
check 'a few days before it lapses its owner is told' is "$(told "$forgotten")" 'draf '
check '... and who answered the question for it' is "$(told "$answered") $(sql "SELECT
	o.phone FROM outbox o JOIN application a ON a.id = o.application
	WHERE a.number = '$answered'")" 'draf  +6281311110003'
check 'not so who gave no phone' is "$(told "$without")" ''
check 'until when' is "$(sql "SELECT words LIKE '%sebelum 24 Des 2026%' FROM outbox WHERE cause = 'draf' LIMIT 1")" 1
check 'and where' is "$(sql "SELECT short LIKE '%127.0.0.1:%/lanjut %' AND LENGTH(short) <= 160 FROM outbox WHERE cause = 'draf' LIMIT 1")" 1
clock 2026-12-22
check 'once' is "$(told "$forgotten")" 'draf '
check 'who did not send what was missing is told of the end' is "$(told "$promised")" '-kurang gugur '
sql "UPDATE application SET saved_at = '2026-12-22 03:00:00' WHERE number = '$forgotten'"
clock 2026-12-23
check 'a draft that is worked on again needs none' is "$(told "$forgotten")" '-draf '
clock 2027-01-18
check 'left lying once more it does' is "$(told "$forgotten")" '-draf draf '
id=$(sql "SELECT id FROM application WHERE number = '$forgotten'")
clock 2027-01-23
check 'what lapses takes its messages along' is "$(sql "SELECT COUNT(*) FROM outbox WHERE application = $id")" 0
check 'the error log is empty' no_new_errors

# ---- somebody else's NIK ----

# apply_as PERSON PHONE NIK
apply_as() {
	phone=$2 permit=kabar
	begin_draft "$1"
	get "$draft/isian"
	submit lanjut nama='Siti Rahmawati' nik="$3" telepon="$2" luas=0
	attach_draft
	send_draft
	phone='' permit=''
}

owner() {
	sql "SELECT o.phone FROM outbox o JOIN application a ON a.id = o.application
		WHERE a.number = '$number' AND o.cause = 'nik'"
}

apply_as siti 081312340001 5271014101900001
check 'who applies first is nobody s business' is "$(owner)" ''
first=$number
apply_as siti-lagi 0813-1234-0001 5271014101900001
check 'nor who applies again with the same phone' is "$(owner)" ''
apply_as calo 081399990000 5271014101900001
check 'another phone is told to the one that is known' is "$(owner)" +6281312340001
check 'with number, permit and day' is "$(sql "SELECT words LIKE CONCAT('%', INSERT(INSERT(a.number, 9, 0, '-'), 5, 0, '-'), '%') AND words LIKE '%Izin Kabar%' AND words LIKE '%24 Nov 2026%' FROM outbox o JOIN application a ON a.id = o.application WHERE a.number = '$number' AND cause = 'nik'")" 1
check 'as one SMS' is "$(sql "SELECT LENGTH(short) BETWEEN 60 AND 160 FROM outbox WHERE cause = 'nik'")" 1
check 'while the applicant has a message too' is "$(told "$number")" 'proses nik '
person calo
get "/status/$number"
submit batal
check 'which something newer overtakes, but not this' is "$(told "$number")" '-proses nik batal '
apply_as lain 081355550000 5271014101900009
check 'another NIK concerns nobody' is "$(owner)" ''
officer loket
get /petugas/pesan
check 'the officer sees what it is about' has_text 'NIK dipakai dari telepon lain'
check 'and calls the owner' xpath_has '//a[@href="tel:+6281312340001"]'
done_testing
