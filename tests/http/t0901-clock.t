#!/bin/sh
# What time alone ends: drafts, cases without an answer, fetched licences.
. "${srcdir:-.}/tests/http/lib.sh"
start_own LOKET_NOW=2026-11-24T02:15:00Z
. "$srcdir/tests/http/journey.sh"
put_permits

# clock DAY [--yes]: one round of it, at nine o'clock of that day.
clock() {
	(cd "$LOKET_DIR" && env -i PATH="$PATH" ASAN_OPTIONS="${ASAN_OPTIONS-}" LOKET_NOW="$1T01:00:00Z" \
		LOKET_CONF="$(sed -n 's/.*LOKET_CONF=\([^ ]*\).*/\1/p' \
		service/loket-clock/run)" libexec/loket-clock --once ${2-})
}

state_of() {
	sql "SELECT state FROM application WHERE number = '$1'"
}

rows() {
	sql "SELECT COUNT(*) FROM $1"
}

sv -w 20 down "$LOKET_DIR/service/loket-clock" >/dev/null
check 'it answers --help' sh -c "'$LOKET_DIR/libexec/loket-clock' --help | grep -q once"

begin_draft draf
fill_draft 'Nyoman Lupa'
attach_draft
draft_number=$number
draft_pin=$pin
draft_path=$draft
get "$draft/isian"
cp "$page" "$tmp/draft-page"
begin_draft janji
fill_draft 'Ketut Janji'
promise_draft
send_draft
promised=$number
sent_case koreksi
corrected=$number
officer loket
deed perbaikan tandai=nama alasan.nama=tidak-terbaca
sent_case jadi
licensed=$number
officer loket
deed teruskan
officer kadis
deed tandatangan
sent_case biasa
plain=$number
# Somebody who came again later, so that the session lasts longer.
sent_case setia
sql "UPDATE session s JOIN session_application k ON k.session = s.id
	JOIN application a ON a.id = k.application
	SET s.expires_at = '2027-01-19' WHERE a.number = '$number'"
faithful=$(sql "SELECT id FROM application WHERE number = '$number'")
check 'all is as it is to be' is "$(state_of "$draft_number") $(state_of "$promised") $(state_of "$corrected") $(state_of "$licensed") $(state_of "$plain")" \
	'draf kurang perbaikan terbit proses'

check 'a round on the same day' clock 2026-11-24
check 'changes nothing' is "$(state_of "$draft_number") $(state_of "$promised") $(state_of "$corrected") $(state_of "$licensed") $(state_of "$plain")" \
	'draf kurang perbaikan terbit proses'

# ---- the holiday list changes ----

# dates: the term of one case, the days of two others to answer.
dates() {
	sql "SELECT MAX(due) FROM application WHERE number = '$running'"
	sql "SELECT repair_by FROM application
		WHERE number IN ('$promised', '$corrected') ORDER BY id"
}
dates_are() { # DAY DAY DAY
	is "$(dates | tr '\n' ' ')" "$1 $2 $3 "
}
waiting_case 'Putu Jalan'
running=$number
version=$(sql "SELECT version FROM application WHERE number = '$number'")
check 'a case has two working days' dates_are 2026-11-26 2026-12-08 2026-12-08
printf 'tanggal,nama\n2026-11-25,Libur mendadak\n' >"$tmp/libur.csv"
"$ctl" holiday import "$tmp/libur.csv" >/dev/null
waiting_case 'Putu Susul'
clock 2026-11-24
check 'a holiday that is declared later moves them' \
	dates_are 2026-11-27 2026-12-09 2026-12-09
check '... and of what was written meanwhile' is \
	"$(sql "SELECT due FROM application WHERE number = '$number'")" 2026-11-27
check 'whoever works at one is not in its way' is \
	"$(sql "SELECT version FROM application WHERE number = '$running'")" "$version"
get "/petugas/permohonan/$running"
check 'the officer sees it' has_text '27 November 2026'
officer kadis
get '/petugas/dasbor?lihat=kurang'
check 'so does the head' has_text '9 Des'
person koreksi
get "/status/$corrected"
check 'and the applicant' has_text '9 Desember 2026'
sql "UPDATE application SET due = '2026-11-26' WHERE number = '$running'"
clock 2026-11-24
check 'what a program wrote by the list it held is found too' \
	dates_are 2026-11-27 2026-12-09 2026-12-09
renewed() {
	waiting_case 'Putu Baru'
	is "$(sql "SELECT due FROM application WHERE number = '$number'")" 2026-11-27
}
check 'new cases go by it within seconds' eventually renewed
sql "DELETE FROM holiday WHERE day = '2026-11-25'"
clock 2026-11-24
check 'a day that was told never becomes an earlier one' \
	dates_are 2026-11-27 2026-12-09 2026-12-09
clock 2026-11-25
check 'once all have followed, nothing is left to do' is \
	"$(sql 'SELECT COUNT(upto) FROM holiday_follow')" 0

# The licence is fetched, then the clock ends the case.
person jadi
i=0
until get "/status/$licensed" && xpath_has '//a[contains(., "PDF")]' || [ $i -gt 40 ]; do
	sleep 0.25
	i=$((i + 1))
done
get "$(xpath 'string(//a[contains(., "PDF")]/@href)')"
check 'fetching the licence changes no state' is "$(state_of "$licensed")" terbit
clock 2026-11-24
check 'the clock ends the case' is "$(state_of "$licensed")" selesai
get "/status/$licensed"
check 'the applicant sees it' xpath_is 'string(//*[@id="keadaan"]/@data-keadaan)' selesai

# The last day to answer is still a day to answer.
last=$(sql "SELECT repair_by FROM application WHERE number = '$promised'")
clock "$last"
check 'on the last day nothing has ended' is "$(state_of "$promised") $(state_of "$corrected")" 'kurang perbaikan'
clock "$(date -u -d "$last + 1 day" +%F)"
check 'a day later it has' is "$(state_of "$promised") $(state_of "$corrected")" 'gugur gugur'
check 'the history says so once' is "$(sql "SELECT COUNT(*) FROM event e JOIN application a ON a.id = e.application WHERE a.number = '$promised' AND e.action = 'gugur' AND e.actor = 'clock'")" 1
check 'nobody has it' is "$(sql "SELECT stage IS NULL AND holder IS NULL AND repair_by IS NULL AND ended_at IS NOT NULL FROM application WHERE number = '$promised'")" 1

# A draft untouched for thirty days.
id=$(sql "SELECT id FROM application WHERE number = '$draft_number'")
# Its browser has been used for something else since.
sql "UPDATE session s JOIN session_application k ON k.session = s.id
	SET s.expires_at = '2027-01-10' WHERE k.application = $id"
clock 2026-12-23
check 'on the last day the draft is there' is "$(state_of "$draft_number")" draf
clock 2026-12-25
check 'then it is gone' is "$(state_of "$draft_number")" ''
check '... with all that was given' is \
	"$(rows "application_term WHERE application = $id") $(rows "application_word WHERE application = $id") $(rows "promise WHERE application = $id") $(rows "document WHERE application = $id") $(rows "stumble WHERE application = $id")" '0 0 0 0 0'
check '... and the contents' is "$(rows 'loket_berkas.chunk c LEFT JOIN document d ON d.address = c.address WHERE d.id IS NULL')" 0
check 'that there was one is on record' is "$(sql "SELECT action, actor FROM audit WHERE chain = $id ORDER BY id DESC LIMIT 1")" 'lewat	clock'
check 'sessions that ended are swept' is "$(rows "session WHERE expires_at < '2026-12-25'") $(rows officer_session)" '0 0'
check 'and what was counted, and done once' is "$(rows deed) $(rows throttle)" '0 0'
# ---- whoever knew it is told ----
# told: the page at hand says it and offers to start again.
told() {
	has_text 'Isian dihapus 25 Desember 2026 karena belum dikirim' &&
		xpath_has '//form[@action="/ajukan/tiga"]//button[@value="mulai"]'
}
for way in lanjut status; do
	person "siapa-$way"
	get "/$way"
	submit nomor nomor="$draft_number" kode="$draft_pin"
	check "number and PIN at /$way say that it lapsed" told
	check '... for nothing was entered' status_is 422
	get "/$way"
	submit nomor nomor="$draft_number" kode=00000000
	check '... a wrong PIN is wrong as ever' has_text 'tidak cocok'
	check '... and told nothing' not told
	check '... nor is it unlike a number that never was' is "$(text //main)" "$(
		get "/$way"
		submit nomor nomor=261100000182 kode=00000000
		text //main | sed "s/261100000182/$draft_number/")"
done
get "/lanjut?bahasa=en"
submit nomor nomor="$draft_number" kode="$draft_pin"
check 'in English too' has_text 'were deleted on 25 December 2026'
submit mulai
check 'one press starts the same permit again' location_like '/ajukan/tiga/[0-9]{12}'
person draf
get "$draft_path"
check 'its own page says so to the browser that had it' told
check '... as one that is gone' status_is 410
get "$draft_path/isian"
check '... each of them' told
get "/status/$draft_number"
check '... and its status' told
person draf
cp "$tmp/draft-page" "$page"
submit lanjut nama='Belum Tersimpan'
check 'what was typed meanwhile is shown' has_text 'Belum Tersimpan'
check '... with what became of the rest' told
person orang-lain
sent_case orang-lain
get "$draft_path"
check 'to another it was never there' status_is 404
officer loket
get /petugas/loket
submit buka nomor="$draft_number" kode="$draft_pin"
check 'the officer at the counter is told' has_text 'Isian dihapus 25 Desember 2026'
check '... of a person nothing is left' is "$(sql "SELECT COUNT(*) FROM
	information_schema.columns WHERE table_name = 'lapsed' AND column_name
	NOT IN ('application', 'number', 'pin', 'permit', 'day')")" 0


clock 2026-12-28
check 'what a session knows stays as long as the session' is \
	"$(rows "session_application WHERE application = $faithful")" 1
clock 2027-01-20
check '... and goes with it' is "$(rows session_application) $(rows session)" '0 0'
clock 2027-03-25
check 'for ninety days a number says so' is "$(rows "lapsed WHERE application = $id")" 1
clock 2027-03-26
check '... and no longer' is "$(rows "lapsed WHERE application = $id")" 0
check 'a case in work is nobody s to end' is "$(state_of "$plain")" proses
check 'every chain of the trail is whole' is "$(sql 'SELECT COUNT(*) FROM
	(SELECT prev, LAG(hash) OVER (PARTITION BY chain ORDER BY id) AS want
	FROM audit) t WHERE want IS NOT NULL AND prev <> want')" 0

# ---- a wrong clock ----

# drafts DAY: thirty, touched last on that day.
drafts() {
	sql "INSERT INTO application (number, permit, definition, state, channel,
			pin, answers, created_at, saved_at)
		SELECT CONCAT('27040000', LPAD(seq, 4, '0')), permit, definition,
			'draf', channel, pin, answers, '$1', '$1'
		FROM application, seq_1_to_30 WHERE number = '$plain'"
}
drafts_are() {
	is "$(rows "application WHERE number LIKE '27040000%'")" "$1"
}
held() {
	sql 'SELECT held_at, held_cases FROM clock_round'
}
drafts 2027-03-26
clock 2027-03-27
sql 'DELETE FROM clock_ended'
check 'a clock that is weeks ahead is told from one that stood still' \
	not clock 2027-05-11
check '... and nothing is destroyed' drafts_are 30
check '... which can be seen' is "$(held)" '2027-05-11 01:00:00	30'
clock 2027-05-11 2>"$tmp/complaint"
check '... and read' grep -q 'the clock says 2027-05-11, the last round was on 2027-03-27.* 30 ' "$tmp/complaint"
check 'when the clock is right again it goes on by itself' clock 2027-03-28
check '... and says so' is "$(held)" 'NULL	NULL'
check '... with all that was there' drafts_are 30
check 'a clock that goes back ends nothing' clock 2026-11-24
check '... of all that is there' drafts_are 30
sql "INSERT INTO clock_ended VALUES ('2026-11-01', 9)"
check 'three times as many as on any of thirty days are not usual' \
	not clock 2027-05-11
sql "UPDATE clock_ended SET n = 10"
check 'no more than that are' clock 2027-05-11
check '... and end' drafts_are 0
check '... which is counted' is "$(sql "SELECT n FROM clock_ended WHERE day = '2027-05-11'")" 30
clock 2027-05-12
sql 'DELETE FROM clock_ended; DELETE FROM lapsed'
drafts 2027-05-12
check 'a server that stood still for long goes on' not clock 2027-08-01
check '... when somebody says that the clock is right' clock 2027-08-01 --yes
check '... and that once' drafts_are 0
check 'only a round of its own takes that word' not sh -c \
	"'$LOKET_DIR/libexec/loket-clock' --yes 2>/dev/null"

# The daemon itself, told to stop while a round waits for a table that somebody
# holds: neither the round nor the end is lost.
waits() {
	[ "$(sql "SELECT COUNT(*) FROM information_schema.processlist
		WHERE user = 'loket-clock' AND state LIKE 'Waiting%'")" = "$1" ]
}

mkfifo "$tmp/holder"
mariadb --defaults-file="$LOKET_DIR/tmp/admin.cnf" loket <"$tmp/holder" &
exec 7>"$tmp/holder"
echo 'LOCK TABLES application WRITE;' >&7
sv up "$LOKET_DIR/service/loket-clock" >/dev/null
check 'a round waits for a table' eventually waits 1
sv down "$LOKET_DIR/service/loket-clock" >/dev/null
check 'told to stop, it does not leave a round' waits 1
exec 7>&-
check '... and ends after it, without a pause' sv -w 3 down "$LOKET_DIR/service/loket-clock"
sv up "$LOKET_DIR/service/loket-clock" >/dev/null
check 'it runs again' eventually sv check "$LOKET_DIR/service/loket-clock"
check 'in its pause it stops at once' sv -w 3 down "$LOKET_DIR/service/loket-clock"
done_testing
