#!/bin/sh
# The head's board: today against the target, and what is to be looked after.
. "${srcdir:-.}/tests/http/lib.sh"
start_own LOKET_NOW=2026-11-24T02:15:00Z
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/board.sh"
put_permits
# Rows are made in days that are over: nothing is to be folded here.
sv -w 20 down "$LOKET_DIR/service/loket-clock" >/dev/null
sql "INSERT INTO holiday VALUES ('2026-11-20', 'Libur uji')"
printf '%s\n' "$LOKET_DEMO_PASSWORD" | "$ctl" user add kabid-lain \
	--roles section --name 'Kabid Dinas Lain' --unit pupr --any-password \
	>/dev/null 2>&1

# ---- who may ----
person nobody
get /petugas/dasbor
check 'nobody but officers sees the board' location_is /petugas/masuk
for who in loket verifikator bendahara kabid-lain; do
	officer $who
	get /petugas/dasbor
	check "it is not for $who" status_is 403
	get /petugas
	check "... whose menu does not lead there" \
		not xpath_has '//nav//a[contains(@href, "dasbor")]'
	get '/petugas/dasbor?csv=hari'
	check '... nor are its files' status_is 403
done
for who in sekretaris kabid admin; do
	officer $who
	get /petugas
	check "the menu of $who leads to it" \
		xpath_has '//nav//a[contains(@href, "/petugas/dasbor")]'
	get /petugas/dasbor
	check '... and it is there' status_is 200
	check '... without the form of targets' not xpath_has '//main//form'
done

# ---- the first day ----
officer kadis
get /petugas/dasbor
check 'the board of the first day is there' status_is 200
check 'nothing of nothing is no share' figure_is porsi –
check 'there is no target yet' figure_is target –
check 'it says that nothing came in yet' has_text 'Hari ini belum ada permohonan.'
check 'and that nothing is late' has_text 'Tidak ada yang terlambat.'
for name in hari-ini.mandiri hari-ini.dampingan hari-ini.pendamping \
	hari-ini.loket terlambat; do
	check "$name is 0" figure_is $name 0
done
get '/petugas/dasbor?csv=terlambat'
check 'an empty table is a file with its head' is "$(wc -l <"$page")" 1

# ---- one that is sent ----
sent_case made
check 'the channel of the first sending is kept' is \
	"$(sql "SELECT sent_channel FROM application WHERE number = '$number'")" mandiri
officer kadis
get /petugas/dasbor
check 'it counts at once' figure_is hari-ini.mandiri 1
check 'all of it is online' figure_is porsi 100
sql "UPDATE application SET sent_at = '2026-11-01 02:00:00' WHERE number = '$number'"
officer loket
deed perbaikan tandai=nama alasan.nama=tidak-terbaca
person made
get "/status/$number/perbaiki"
submit kirim nama='Made Lagi'
officer kadis
get /petugas/dasbor
check 'a correction is not counted again' figure_is hari-ini.mandiri 0

# ---- targets ----
get /petugas/dasbor
cp "$page" "$tmp/papan"
post /petugas/dasbor aksi=target target.2=12
check 'a target is not set without the token' status_is 403
cp "$tmp/papan" "$page"
submit target target.1=10 target.2='dua belas' target.3=10000 target.4=-1
check 'what is no number is refused' status_is 422
check '... and named' xpath_count '//*[@id="masalah"]//li' 3
check '... with links to its controls' xpath_has '//*[@id=substring-after((//*[@id="masalah"]//a/@href)[1], "#")]'
check '... and kept as typed' xpath_is 'string(//input[@name="target.2"]/@value)' 'dua belas'
check '... and nothing is set' is "$(sql 'SELECT COUNT(*) FROM target')" 0
cp "$tmp/papan" "$page"
submit target target.1=10 target.2=12 target.4=' 8 ' target.6=0
check 'targets are set' location_is '/petugas/dasbor?tersimpan'
follow
check '... and said to be' has_text 'Target tersimpan'
check '... by whom, and for which weekday' is \
	"$(sql "SELECT from_day, weekday, n, name FROM target JOIN officer ON id = set_by ORDER BY weekday" | tr '\t' ' ' | paste -sd ,)" \
	'2026-11-24 1 10 Kepala Dinas,2026-11-24 2 12 Kepala Dinas,2026-11-24 4 8 Kepala Dinas'
check '... and it is in the trail' is "$(sql "SELECT object FROM audit WHERE action = 'target'")" '1=10 2=12 4=8'
cp "$tmp/papan" "$page"
submit target target.1=10 target.2=12 target.4=' 8 ' target.6=0
check 'the same form again gets the same answer' status_is 303
check '... and sets them once' is "$(sql "SELECT COUNT(*) FROM audit WHERE action = 'target'")" 1
get /petugas/dasbor
check 'today has the target of its weekday' figure_is target 12
check 'the form shows what holds' xpath_is 'string(//input[@name="target.4"]/@value)' 8
officer kabid
get /petugas/dasbor
cp "$tmp/papan" "$page"
submit target target.2=1
check 'only the head sets targets' status_is 403

# ---- a day as the office knows it ----
sql "INSERT INTO target VALUES ('2026-11-01', 4, 5, 1, '2026-11-01'),
	('2026-11-01', 5, 6, 1, '2026-11-01'), ('2026-11-19', 4, 7, 1, '2026-11-19')"
sent 1 mandiri '2026-11-23 16:00:00'
sent 1 mandiri '2026-11-24 02:14:59' skp
sent 4 dampingan '2026-11-24 01:00:00'
sent 9 loket '2026-11-24 00:30:00' reklame
sent 3 loket '2026-11-23 15:59:59'
sent 2 pendamping '2026-11-23 03:00:00' skp
sent 60 loket '2026-11-12 03:00:00' reklame
sent 5 mandiri '2026-11-11 03:00:00'
sent 7 mandiri '2026-11-10 15:59:59'
sent 4 dampingan '2026-03-31 15:59:59'
sent 3 dampingan '2026-03-31 16:00:00'
sent 6 loket '2025-11-30 15:59:59'
sent 2 mandiri '2025-11-30 16:00:00'
officer_id=$(sql "SELECT id FROM officer WHERE login = 'kabid'")
made "permit='reklame'" "state='proses'" "stage='kabid'" "stage_role='section'" \
	"holder=$officer_id" "due='2026-11-19'" "sent_at='2026-10-01'" \
	"sent_channel='loket'" "stage_since='2026-11-01'"
officer kadis
get /petugas/dasbor
check 'the board speaks as the head knows it' has_text \
	'Selasa 24 November 2026, 10.15. Daring 6 dari target 12: sendiri 2, dibantu petugas 4. Di loket 9. Porsi daring hari ini 40 %. Terlambat 1: Izin Penyelenggaraan Reklame, di Kepala Bidang, 2 hari.'
check 'today by channel' is "$(figure hari-ini.mandiri) $(figure hari-ini.dampingan) $(figure hari-ini.pendamping) $(figure hari-ini.loket)" '2 4 0 9'
check 'the share is in per cent' figure_is porsi 40
check 'late ones are counted' figure_is terlambat 1
get '/petugas/dasbor?bahasa=en'
check 'it speaks English' has_text 'Online 6 of a target of 12: by themselves 2, with an officer’s help 4. At the counter 9. Online share today 40%.'
get '/petugas/dasbor?bahasa=id'
check 'yesterday ends at midnight of the office' cell_is 'Per hari' 'Sen 23 Nov' Semua 5
check '... and today begins there' cell_is 'Per hari' 'Sel 24 Nov' Semua 15
check 'a day without any has no share' cell_is 'Per hari' 'Min 22 Nov' Daring –
check 'a past day keeps its target' cell_is 'Per hari' 'Kam 12 Nov' Target 5
check '... until another is set' cell_is 'Per hari' 'Kam 19 Nov' Target 7
check 'a holiday has none' cell_is 'Per hari' 'Jum 20 Nov' Target –
check 'its weekday has one otherwise' cell_is 'Per hari' 'Jum 13 Nov' Target 6
check 'fourteen days are shown' xpath_count '//table[contains(caption, "Per hari")]/tbody/tr' 14
check 'a month ends at midnight of the office' cell_is 'Per bulan' 'Mar 2026' Dibantu 4
check '... and the next begins there' cell_is 'Per bulan' 'Apr 2026' Dibantu 3
check 'twelve months are shown' xpath_count '//table[contains(caption, "Per bulan")]/tbody/tr' 12
check '... the first of them whole' cell_is 'Per bulan' 'Des 2025' Semua 2
cp "$page" "$tmp/board"

# ---- every figure against SQL of another kind ----
day() {
	sql "SELECT COUNT(*) FROM application WHERE sent_channel $2 AND sent_at IS NOT NULL
		AND TO_DAYS(CONVERT_TZ(sent_at, '+00:00', '+08:00')) = TO_DAYS('$1')"
}
agree() {
	d=2026-11-11 rows=0
	while [ "$d" != 2026-11-25 ]; do
		label=$(LC_ALL=C date -d "$d" '+%w %-d %b' | sed 's/^0/Min/;s/^1/Sen/;s/^2/Sel/;s/^3/Rab/;s/^4/Kam/;s/^5/Jum/;s/^6/Sab/')
		for pair in "Sendiri:= 'mandiri'" "Dibantu:= 'dampingan'" \
			"Pendamping:= 'pendamping'" "Loket:= 'loket'" "Semua:<> ''"; do
			cell_is 'Per hari' "$label" "${pair%%:*}" "$(day $d "${pair#*:}")" || return 1
			rows=$((rows + 1))
		done
		d=$(date -d "$d + 1 day" +%F)
	done
	is $rows 70
}
check 'each day and channel agrees with the database' agree
sum() {
	xpath "sum(//table[contains(caption, '$1')]/tbody/tr/td[$2])"
}
check 'the days together are the permits together' is "$(sum 'Per hari' 2)" "$(cell 'Per izin' Semua Semua)"
check 'the channels together are all' is \
	"$(($(cell 'Per izin' Semua Sendiri) + $(cell 'Per izin' Semua Dibantu) + $(cell 'Per izin' Semua Pendamping) + $(cell 'Per izin' Semua Loket)))" \
	"$(cell 'Per izin' Semua Semua)"
check 'a permit agrees with the database' cell_is 'Per izin' 'Izin Penyelenggaraan Reklame' Loket "$(sql "SELECT COUNT(*) FROM application WHERE permit = 'reklame' AND sent_channel = 'loket' AND sent_at >= '2026-11-10 16:00:00'")"
check 'the months together are all of the year' is "$(sum 'Per bulan' 2)" \
	"$(sql "SELECT COUNT(*) FROM application WHERE sent_at >= '2025-11-30 16:00:00'")"
get '/petugas/dasbor?hari=31'
check 'thirty-one days may be seen' xpath_count '//table[contains(caption, "Per hari")]/tbody/tr' 31
check '... and agree too' is "$(sum 'Per hari' 2)" "$(sql "SELECT COUNT(*) FROM application WHERE sent_at >= '2026-10-24 16:00:00'")"

# ---- from a figure to its cases ----
cp "$tmp/board" "$page"
link=$(xpath "string(//a[*/@data-angka='hari-ini.dampingan']/@href)")
check 'a figure leads to its cases' lists "$link" "SELECT number FROM application WHERE sent_channel = 'dampingan' AND sent_at >= '2026-11-23 16:00:00'"
cp "$tmp/board" "$page"
link=$(cell_link 'Per hari' 'Kam 12 Nov' Loket)
get "$link"
check 'a long list is shown by fifties' xpath_count '//main//tbody/tr' 50
check '... and each of its cases is there once' lists "$link" "SELECT number FROM application WHERE sent_at LIKE '2026-11-12 %'"
cp "$tmp/board" "$page"
check 'a month leads to its cases' lists "$(cell_link 'Per bulan' 'Nov 2026' Semua)" "SELECT number FROM application WHERE sent_at >= '2026-10-31 16:00:00'"
cp "$tmp/board" "$page"
check 'a permit leads to its cases' lists "$(cell_link 'Per izin' 'Surat Keterangan Penelitian' Pendamping)" "SELECT number FROM application WHERE permit = 'skp' AND sent_channel = 'pendamping'"
cp "$tmp/board" "$page"
cp "$tmp/board" "$page"
check 'every figure leads somewhere, but targets that nobody came for' xpath_count '//main//td[@class="n"][not(a)][number(translate(., " %", "")) > 0][count(preceding-sibling::td) != 6]' 0
get '/petugas/dasbor?lihat=terkirim&saluran=daring&dari=2026-11-24&sampai=2026-11-24'
check 'the online ones are a list of their own' xpath_count '//main//tbody/tr' 6
check 'a case is a link where the officer may read it' xpath_has '//main//tbody//th/a[contains(@href, "/petugas/permohonan/")]'
officer admin
get '/petugas/dasbor?lihat=terkirim&saluran=daring&dari=2026-11-24&sampai=2026-11-24'
check 'and none where not' not xpath_has '//main//tbody//th/a'
check '... the number is there all the same' xpath_count '//main//tbody/tr/th' 6
get '/petugas/dasbor?lihat=tidak-ada'
check 'a list that there is not is not found' status_is 404
get '/petugas/dasbor?lihat=terkirim&saluran=angin'
check 'a channel that there is not is refused' status_is 400
get '/petugas/dasbor?lihat=terlambat&setelah=1.2'
check 'a page of no list is refused' status_is 400

# ---- late, incomplete, waiting for a signature ----
sql "UPDATE officer SET name = '=1+1' WHERE login = 'verifikator'"
verifier=$(sql "SELECT id FROM officer WHERE login = 'verifikator'")
for i in 1 2 3; do
	made "permit='reklame'" "state='proses'" "stage='fo'" "stage_role='front'" \
		"due='2026-11-23'" "sent_at='2026-11-02'" "sent_channel='loket'"
done
made "permit='skp'" "state='proses'" "stage='kabid'" "stage_role='section'" \
	"holder=$verifier" "due='2026-11-18'" "sent_at='2026-11-02'" "sent_channel='mandiri'"
made "permit='skp'" "state='proses'" "stage='kabid'" "stage_role='section'" \
	"due='2026-11-24'" "sent_at='2026-11-02'" "sent_channel='mandiri'"
made "permit='skp'" "state='kurang'" "stage='fo'" "stage_role='front'" \
	"repair_by='2026-12-01'" "sent_at='2026-11-02'" "sent_channel='mandiri'"
made "permit='skp'" "state='perbaikan'" "stage='fo'" "stage_role='front'" \
	"repair_by='2026-11-30'" "sent_at='2026-11-02'" "sent_channel='loket'"
made "permit='reklame'" "state='perbaikan'" "stage='fo'" "stage_role='front'" \
	"repair_by='2026-11-30'" "sent_at='2026-11-02'" "sent_channel='loket'"
for i in 1 2; do
	made "permit='skp'" "state='proses'" "stage='kadis'" "stage_role='director'" \
		"stage_since='2026-11-23 01:00:00'" "sent_at='2026-11-02'" "sent_channel='loket'"
done
officer kadis
get /petugas/dasbor
cp "$page" "$tmp/board"
check 'late is what is past its limit' figure_is terlambat \
	"$(sql "SELECT COUNT(*) FROM application WHERE due < '2026-11-24' AND state NOT IN ('selesai', 'tolak', 'batal', 'gugur')")"
check '... five of them' figure_is terlambat 5
check 'the day of the limit is not late yet' is "$(sql "SELECT COUNT(*) FROM application WHERE due = '2026-11-24'")" 1
check 'the longest is said first' has_text 'Terlambat 5: terlama Surat Keterangan Penelitian, di Kepala Bidang, 3 hari.'
check 'those at one stage and with nobody are together' is "$(text '//table[contains(caption, "Terlambat")]//tr[td[4] = "belum diambil"]/td[1]')" 3
check 'a holder is named' xpath_has '//table[contains(caption, "Terlambat")]//tr[td[4] = "Kepala Bidang"]'
check 'what stage and holder have leads to it' lists \
	"$(xpath 'string(//table[contains(caption, "Terlambat")]//tr[td[4] = "belum diambil"]/td[1]/a/@href)')" \
	"SELECT number FROM application WHERE due = '2026-11-23'"
check 'all late ones are a list, the longest first' lists '/petugas/dasbor?lihat=terlambat' "SELECT number FROM application WHERE due < '2026-11-24'"
get '/petugas/dasbor?lihat=terlambat'
check '... the longest first' xpath_has '//main//tbody/tr[1]/td[3][contains(., "=1+1")]'
check '... with how long' has_text '1 hari lewat'
get '/petugas/dasbor?lihat=terlambat&bahasa=en'
check '... which in English is no days when it is one' has_text '1 day late'
get '/petugas/dasbor?bahasa=id'
cp "$tmp/board" "$page"
check 'incomplete are those who wait for their applicant' figure_is kurang \
	"$(sql "SELECT COUNT(*) FROM application WHERE state IN ('kurang', 'perbaikan')")"
check '... by permit' is "$(cell 'Belum lengkap' 'Surat Keterangan Penelitian' Menyusul) $(cell 'Belum lengkap' 'Izin Penyelenggaraan Reklame' Perbaikan) $(cell 'Belum lengkap' 'Izin Penyelenggaraan Reklame' Menyusul)" '1 1 0'
check '... and kind' lists "$(cell_link 'Belum lengkap' Semua Perbaikan)" "SELECT number FROM application WHERE state = 'perbaikan'"
cp "$tmp/board" "$page"
check 'what waits for a signature is counted' figure_is tandatangan 2
check '... and leads to it' lists "$(xpath "string(//a[*/@data-angka='tandatangan']/@href)")" "SELECT number FROM application WHERE stage = 'kadis'"

# ---- files ----
get '/petugas/dasbor?csv=hari'
check 'a table is a file too' header_is content-type 'text/csv; charset=utf-8'
check '... to be saved' header_has content-disposition 'attachment; filename="papan-hari-2026-11-24.csv"'
check '... with a head and a row a day' is "$(wc -l <"$page")" 15
check '... and plain numbers and dates' is "$(sed -n 2p "$page" | tr -d '\r')" '2026-11-24;40;15;2;4;0;9;12'
check '... marked as UTF-8 for Excel' is "$(head -c 3 "$page" | od -An -tx1)" ' ef bb bf'
get '/petugas/dasbor?csv=hari&bahasa=en'
check '... with commas where the comma is no decimal mark' is "$(sed -n 2p "$page" | tr -d '\r')" '2026-11-24,40,15,2,4,0,9,12'
get '/petugas/dasbor?bahasa=id'
get '/petugas/dasbor?csv=terlambat'
check 'what looks like a formula is text' grep -q ";1;3;.*;'=1+1" "$page"
check 'nothing begins as a formula does' not grep -qE '(^|,|;|")[=+@-]' "$page"
for name in bulan izin kurang tandatangan; do
	get "/petugas/dasbor?csv=$name"
	check "there is a file of $name" status_is 200
done
get '/petugas/dasbor?csv=semuanya'
check 'but none of what is no table' status_is 404

# ---- what it cannot see ----
check 'its database user reads no name, answer, PIN or document' is \
	"$(sql 'SHOW GRANTS FOR loket_board' | grep -cE '[^a-z_](answers|pin|pin_sealed|phone|submission|document|chunk|application_term|officer_secret)[^a-z_]|SELECT[^(]* ON `loket`.`application`')" 0

# ---- for those who hear the page, and for paper ----
cp "$tmp/board" "$page"
check 'every table has a caption' not xpath_has '//table[not(caption)]'
check 'every head says what it heads' not xpath_has '//th[not(@scope)]'
check 'every control has a label' not xpath_has '//main//input[not(@type="hidden")][not(@id = //label/@for)]'
check 'every drawing has a name' not xpath_has '//svg[not(@role="img") or not(@aria-label or @aria-labelledby)]'
check 'no id is there twice' not xpath_has '//*[@id = preceding::*/@id]'
check 'the page has one heading' xpath_count '//h1' 1
check 'figures have their meaning one tap away' xpath_has '//details/dl/dt[contains(., "Porsi daring")]'
done_testing
