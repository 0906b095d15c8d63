#!/bin/sh
# A simulated office year: the figures of the board agree with SQL of another
# kind on it, and what is in it keeps the rules that hold for real cases.
. "${srcdir:-.}/tests/http/lib.sh"
start_own LOKET_NOW=2026-11-24T02:15:00Z
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/board.sh"

year() {
	"$ctl" demo year --applications 2400 "$@" >"$tmp/out" 2>"$tmp/err"
}
# refused WHY [option...]
refused() {
	why=$1
	shift
	year "$@"
	is $? 1 && grep -q "$why" "$tmp/err"
}
none() {
	is "$(sql "$1")" ''
}

# ---- only into an empty database, once ----
made "permit='skp'" "state='draf'"
check 'a database with an application of somebody is refused' refused '1 applications that are not made up'
check '... and left as it was' is "$(sql 'SELECT (SELECT COUNT(*) FROM application) + (SELECT COUNT(*) FROM event)')" 1
sql 'DELETE FROM application'
check 'what is no number is refused' not "$ctl" demo year --applications banyak
check 'none at all is too' not "$ctl" demo year --applications 0
sv -w 20 down "$LOKET_DIR/service/loket-clock" >/dev/null
check 'a year is made' year
check '... of as many applications' is "$(sql 'SELECT COUNT(*) FROM application')" 2400
sums() {
	sql "CHECKSUM TABLE application, application_term, application_word, submission, promise,
		correction, flag, payment, licence_line, event, stumble, search_miss,
		target, day_count;
		SELECT MD5(GROUP_CONCAT(id, number, code, holder, issued_at ORDER BY id))
		FROM licence; SELECT MD5(GROUP_CONCAT(hash ORDER BY id)) FROM audit
		WHERE actor <> 'signer' AND chain > 0"
}
forget() {
	for t in application application_term application_word submission promise correction flag \
		payment licence licence_counter licence_line download event audit \
		audit_head stumble search_miss target day_count; do
		sql "TRUNCATE $t"
	done
	sql 'UPDATE day_fold SET until = NULL'
}
sums >"$tmp/first"
forget
year --seed 2
sums >"$tmp/second"
check 'another seed makes another one' not cmp -s "$tmp/first" "$tmp/second"
forget
check 'quickstart makes it' env LOKET_DEMO=year LOKET_DEMO_APPLICATIONS=2400 \
	"$srcdir/conf/quickstart" start
sv -w 20 down "$LOKET_DIR/service/loket-clock" >/dev/null
sums >"$tmp/third"
check 'the same seed and day make the same year' cmp "$tmp/first" "$tmp/third"
check 'it is made once' year
check '... and said to be there' grep -q 'there already' "$tmp/out"
check '... and nothing was added' is "$(sql 'SELECT COUNT(*) FROM application')" 2400
check 'another one beside it is refused' refused 'another year is there' --seed 2
check 'no program of an office could make it' is "$(sql "SELECT COUNT(*) FROM information_schema.table_privileges
	WHERE table_schema = 'loket' AND table_name = 'application' AND privilege_type = 'INSERT' AND grantee NOT LIKE '%loket\_citizen%'
	AND grantee NOT LIKE '%loket\_officer%' AND grantee NOT LIKE '%root%'")" 0

# ---- it keeps the rules ----
check 'the trail is sealed row by row' none "SELECT chain FROM
	(SELECT chain, hash, prev, COALESCE(LAG(hash) OVER (PARTITION BY chain ORDER BY id),
		REPEAT(CHAR(0), 32)) AS last,
	UNHEX(SHA2(CONCAT(prev, CONVERT(CONCAT(chain, ' ',
		CAST(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', at) AS CHAR)) USING binary), CHAR(0),
		CONVERT(actor USING binary), CHAR(0), CONVERT(address USING binary), CHAR(0),
		CONVERT(action USING binary), CHAR(0), CONVERT(object USING binary), CHAR(0),
		digest), 256)) AS sealed FROM audit) x WHERE hash <> sealed OR prev <> last"
check '... up to the head of each chain' none "SELECT h.chain FROM audit_head h
	LEFT JOIN audit a ON a.chain = h.chain AND a.hash = h.hash
	AND a.id = (SELECT MAX(id) FROM audit WHERE chain = h.chain) WHERE a.id IS NULL"
check '... an event each' is "$(sql 'SELECT COUNT(*) FROM event')" "$(sql "SELECT COUNT(*) FROM audit WHERE chain > 0 AND actor <> 'signer'")"
check 'history ends where each case is' none "SELECT number FROM application a
	JOIN event e ON e.id = (SELECT MAX(id) FROM event WHERE application = a.id)
	WHERE a.state <> e.state OR NOT a.stage <=> e.stage"
check '... and goes forward in time' none "SELECT application FROM (SELECT application, at,
	LAG(at) OVER (PARTITION BY application ORDER BY id) AS last FROM event) x WHERE at < last"
check '... and not into the future' none "SELECT application FROM event WHERE at > '2026-11-24 02:20:00'"
check 'it counts under the channel of its first sending' none "SELECT number FROM application a
	WHERE NOT sent_channel <=> (SELECT channel FROM event WHERE application = a.id AND action = 'kirim' ORDER BY id LIMIT 1)"
check 'licences are numbered without a gap' none "SELECT permit, year FROM licence
	GROUP BY permit, year HAVING COUNT(*) <> MAX(seq) OR MIN(seq) <> 1"
check '... in the order of signing' none "SELECT number FROM (SELECT number, issued_at,
	LAG(issued_at) OVER (PARTITION BY permit, year ORDER BY seq) AS last FROM licence) x WHERE issued_at < last"
check '... and go on from there' none "SELECT permit FROM licence_counter c
	WHERE next <> 1 + (SELECT MAX(seq) FROM licence WHERE permit = c.permit AND year = c.year)"
check 'what was signed is in force or handed over, and nothing else is' none "SELECT a.number FROM application a
	LEFT JOIN licence l ON l.application = a.id WHERE (l.id IS NULL) = (a.state IN ('terbit', 'selesai'))"
check 'payments are what the fee was' none "SELECT a.number FROM application a
	JOIN payment p ON p.application = a.id WHERE p.amount <> a.fee OR a.fee = 0"
check 'nobody works on days off' none "SELECT e.application FROM event e WHERE e.actor = 'officer'
	AND (WEEKDAY(CONVERT_TZ(e.at, '+00:00', '+08:00')) > 4 OR DATE(CONVERT_TZ(e.at, '+00:00', '+08:00')) IN (SELECT day FROM holiday))"
check '... or at night' none "SELECT e.application FROM event e WHERE e.actor = 'officer'
	AND HOUR(CONVERT_TZ(e.at, '+00:00', '+08:00')) NOT BETWEEN 8 AND 15"
share() {
	sql "SELECT ROUND(100 * SUM(sent_channel <> 'loket') / COUNT(*)) FROM application WHERE sent_at >= '$1' AND sent_at < '$2'"
}
check 'few came in online before classes began' [ "$(share 2025-11-25 2026-03-20)" -lt 30 ]
check '... and most after them' [ "$(share 2026-09-20 2026-11-25)" -gt 50 ]
check 'cases are in all states' is "$(sql 'SELECT COUNT(DISTINCT state) FROM application')" 10
check '... and every deed' is "$(sql "SELECT COUNT(DISTINCT action) FROM event WHERE action IN
	('mulai', 'kirim', 'ambil', 'asli', 'simpan', 'teruskan', 'perbaikan', 'bayar', 'tandatangan', 'serahkan', 'selesai', 'tolak', 'batal', 'gugur')")" 14
check 'every case can be found by its words' is "$(sql "SELECT COUNT(*) FROM application_term t WHERE t.kind = 'name' AND NOT EXISTS
	(SELECT 1 FROM application_word w WHERE w.application = t.application)")" 0
check 'every NIK and telephone number is nobody'\''s' none "SELECT value FROM application_term
	WHERE (kind = 'nik' AND value NOT REGEXP '^5271[0-9]{8}0000$') OR (kind = 'phone' AND value NOT LIKE '+62810%')"

# ---- the board on it ----
officer kadis
get /petugas/dasbor
cp "$page" "$tmp/board"
shown() {
	cp "$tmp/board" "$page"
}
days() {
	d=2026-11-11
	while [ "$d" != 2026-11-25 ]; do
		label=$(LC_ALL=C date -d "$d" '+%w %-d %b' | sed 's/^0/Min/;s/^1/Sen/;s/^2/Sel/;s/^3/Rab/;s/^4/Kam/;s/^5/Jum/;s/^6/Sab/')
		for pair in Sendiri:mandiri Dibantu:dampingan Pendamping:pendamping Loket:loket; do
			cell_is 'Per hari' "$label" "${pair%:*}" "$(sql "SELECT COUNT(*) FROM application
				WHERE sent_channel = '${pair#*:}' AND TO_DAYS(CONVERT_TZ(sent_at, '+00:00', '+08:00')) = TO_DAYS('$d')")" || return 1
		done
		d=$(date -d "$d + 1 day" +%F)
	done
}
check 'each day and channel agrees' days
months() {
	n=0
	for m in Des:2025-12 Jan:2026-01 Feb:2026-02 Mar:2026-03 Apr:2026-04 Mei:2026-05 \
		Jun:2026-06 Jul:2026-07 Agu:2026-08 Sep:2026-09 Okt:2026-10 Nov:2026-11; do
		label="${m%%:*} $(echo "${m#*:}" | cut -c 1-4)"
		for pair in Sendiri:mandiri Dibantu:dampingan Pendamping:pendamping Loket:loket; do
			cell_is 'Per bulan' "$label" "${pair%:*}" "$(sql "SELECT COUNT(*) FROM application
				WHERE sent_channel = '${pair#*:}' AND CONVERT_TZ(sent_at, '+00:00', '+08:00') LIKE '${m#*:}-%'")" || return 1
			n=$((n + 1))
		done
	done
	is $n 48
}
check 'each month and channel agrees' months
permits() {
	for pair in 'Izin Penyelenggaraan Reklame:reklame' 'Surat Keterangan Penelitian:skp'; do
		cell_is 'Per izin' "${pair%:*}" Semua "$(sql "SELECT COUNT(*) FROM application
			WHERE permit = '${pair#*:}' AND sent_at >= '2026-11-10 16:00:00'")" || return 1
	done
}
check 'each permit agrees' permits
check 'today agrees' is "$(figure hari-ini.mandiri) $(figure hari-ini.dampingan) $(figure hari-ini.pendamping) $(figure hari-ini.loket)" \
	"$(sql "SELECT COUNT(IF(sent_channel = 'mandiri', 1, NULL)), COUNT(IF(sent_channel = 'dampingan', 1, NULL)),
		COUNT(IF(sent_channel = 'pendamping', 1, NULL)), COUNT(IF(sent_channel = 'loket', 1, NULL))
		FROM application WHERE sent_at >= '2026-11-23 16:00:00'" | tr '\t' ' ')"
check 'late ones agree' figure_is terlambat "$(sql "SELECT COUNT(*) FROM application WHERE due < '2026-11-24' AND ended_at IS NULL")"
check 'incomplete ones agree' figure_is kurang "$(sql "SELECT COUNT(*) FROM application WHERE repair_by IS NOT NULL")"
check 'those that wait for a signature agree' figure_is tandatangan "$(sql "SELECT COUNT(*) FROM application WHERE stage = 'kadis'")"
check 'today has a target' figure_is target "$(sql "SELECT n FROM target WHERE weekday = 2 ORDER BY from_day DESC LIMIT 1")"
check 'what was folded is what there is' none "SELECT d FROM
	(SELECT day AS d, permit AS p, CAST(channel AS CHAR) AS c, sent AS n FROM day_count
	UNION ALL SELECT DATE(CONVERT_TZ(sent_at, '+00:00', '+08:00')), permit, CAST(sent_channel AS CHAR), -COUNT(*)
	FROM application WHERE sent_at < '2026-11-23 16:00:00' GROUP BY 1, 2, 3) x GROUP BY d, p, c HAVING SUM(n) <> 0"
check 'searches that found nothing agree' cell_is 'Pencarian tanpa hasil' Semua Kali \
	"$(sql "SELECT SUM(n) FROM search_miss WHERE day > '2026-11-24' - INTERVAL 30 DAY")"
stopped="SELECT number FROM application WHERE state = 'draf' AND saved_at < '2026-11-23 16:00:00'"
check 'drafts that stopped are some' [ "$(sql "$stopped" | wc -l)" -gt 0 ]
check '... and their list agrees' lists '/petugas/dasbor?lihat=berhenti' "$stopped"
shown
check 'late ones are the list of them' lists '/petugas/dasbor?lihat=terlambat' "SELECT number FROM application WHERE due < '2026-11-24'"

# ---- cases go on as others do ----
number=$(sql "SELECT number FROM application WHERE state = 'proses' AND stage_role = 'section' AND holder IS NULL ORDER BY id LIMIT 1")
[ -n "$number" ] || number=$(sql "SELECT number FROM application WHERE state = 'proses' AND stage_role = 'section' ORDER BY id LIMIT 1")
officer kabid
deed teruskan
check 'an officer passes a case on' is "$(sql "SELECT stage_role FROM application WHERE number = '$number'")" director
officer kadis
deed tandatangan
check '... the head signs it' is "$(sql "SELECT COUNT(*) FROM licence l JOIN application a ON a.id = l.application WHERE a.number = '$number'")" 1
check '... and its number follows' none "SELECT permit, year FROM licence
	GROUP BY permit, year HAVING COUNT(*) <> MAX(seq)"
person nobody
get "/cek?nomor=$(sql "SELECT number_key FROM licence WHERE permit = 'reklame' ORDER BY seq LIMIT 1")"
check 'anybody can look a licence up' has_text 'IZIN PENYELENGGARAAN REKLAME'
done_testing
