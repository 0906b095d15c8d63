#!/bin/sh
# Where people give up: searches that found nothing, and pages where drafts stop.
. "${srcdir:-.}/tests/http/lib.sh"
start_own LOKET_NOW=2026-11-24T02:15:00Z
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/board.sh"
put_permits
sv -w 20 down "$LOKET_DIR/service/loket-clock" >/dev/null

# ---- searches ----
noted() {
	is "$(sql 'SELECT day, words, n FROM search_miss ORDER BY words' | tr '\t' ' ' | paste -sd ,)" "$1"
}
person nobody
get '/izin?q=tiga'
check 'a search that finds something is not noted' noted ''
get '/izin?q=Kandang%20%20AYAM%21'
check 'a search that finds nothing is answered' status_is 200
check '... and noted in plain words' noted '2026-11-24 kandang ayam 1'
get '/izin?q=kandang-ayam'
check 'the same again is counted' noted '2026-11-24 kandang ayam 2'
get '/izin?q=5271014508900003'
get '/izin?q=0812%203456%207890'
get '/izin?q=xq'
get '/izin?q=%20%3F%21'
check 'numbers of people and nothings are not noted' noted '2026-11-24 kandang ayam 2'
get '/izin?q=qqqqqqqqqq%20wwwwwwwwww%20zzzzzzzzzz%20xxxxxxxxxx%20vvvv'
check 'no more than forty characters are kept' is "$(sql 'SELECT MAX(LENGTH(words)) FROM search_miss')" 40
get "/izin?q=%27%3B%20DROP%20gagak_hitam%3B%20--"
check 'words are words' is "$(sql "SELECT n FROM search_miss WHERE words = 'drop gagak hitam'")" 1
sql "DELETE FROM search_miss WHERE words <> 'kandang ayam';
	INSERT INTO search_miss SELECT '2026-11-24', CONCAT('kata ', seq), 1 FROM seq_1_to_199"
get '/izin?q=jjjjjj'
check 'a day has no more than some hundreds of different ones' is "$(sql 'SELECT COUNT(*) FROM search_miss')" 200
get '/izin?q=kandang%20ayam'
check '... which are counted on' is "$(sql "SELECT n FROM search_miss WHERE words = 'kandang ayam'")" 3
sql 'RENAME TABLE search_miss TO search_gone'
expect_error 'search_miss'
get '/izin?q=kandang%20sapi'
check 'a page does not fail for its log' status_is 200
check '... and says what there is' has_text 'Tiga'
sql 'RENAME TABLE search_gone TO search_miss'
sql "DELETE FROM search_miss; INSERT INTO search_miss VALUES
	('2026-11-24', 'kandang ayam', 3), ('2026-10-26', 'kandang ayam', 4),
	('2026-10-25', 'kandang ayam', 100), ('2026-11-20', 'becak', 9), ('2026-11-20', 'z', 1)"

officer kadis
get /petugas/dasbor
check 'the board has them, the most searched first' xpath_is '//table[contains(caption, "Pencarian tanpa hasil")]//tbody/tr[1]/th' becak
check '... of thirty days' cell_is 'Pencarian tanpa hasil' 'kandang ayam' Kali "$(sql "SELECT SUM(n) FROM search_miss WHERE words = 'kandang ayam' AND day > '2026-11-24' - INTERVAL 30 DAY")"
check '... and all of them' cell_is 'Pencarian tanpa hasil' Semua Kali 17
get "$(cell_link 'Pencarian tanpa hasil' 'kandang ayam' Kali)"
check 'a word leads to its days' is "$(text '//main//tbody/tr[1]/td') $(text '//main//tbody/tr[2]/td') $(xpath 'count(//main//tbody/tr)')" '3 4 2'
sql "INSERT INTO search_miss SELECT '2026-11-19', CONCAT('kata ', seq), 1 + seq % 3 FROM seq_1_to_120"
get /petugas/dasbor
check 'the rest is one row' cell_is 'Pencarian tanpa hasil' Lainnya Kali \
	"$(sql "SELECT SUM(n) - (SELECT SUM(t) FROM (SELECT SUM(n) AS t FROM search_miss WHERE day > '2026-10-25' GROUP BY words ORDER BY t DESC LIMIT 5) x) FROM search_miss WHERE day > '2026-10-25'")"
get '/petugas/dasbor?lihat=pencarian'
all=0
while :; do
	all=$((all + $(xpath 'count(//main//tbody/tr)')))
	next=$(xpath "string(//a[contains(@href, 'setelah=')][not(@hreflang)]/@href)")
	[ -n "$next" ] || break
	get "$next"
done
check 'the list of all has each once' is "$all" "$(sql "SELECT COUNT(DISTINCT words) FROM search_miss WHERE day > '2026-10-25'")"
get '/petugas/dasbor?csv=pencarian'
check 'the file has all of them' is "$(grep -c . "$page")" "$((all + 2))"
sql "INSERT INTO search_miss VALUES ('2026-08-01', 'lama', 1)"
clock 2026-11-24T02:15:00Z
check 'old ones are swept' is "$(sql "SELECT COUNT(*) FROM search_miss WHERE words = 'lama'")$(sql "SELECT COUNT(*) FROM search_miss WHERE day = '2026-10-25'")" 01

# ---- drafts ----
stumbled() {
	is "$(sql "SELECT s.page, question, problem, n FROM stumble s JOIN application a
		ON a.id = s.application WHERE a.number = '$number'
		ORDER BY question, problem" | tr '\t' ' ' | paste -sd ,)" "$1"
}
page_is() {
	is "$(sql "SELECT COALESCE(page, '') FROM application WHERE number = '$1'")" "$2"
}
begin_draft satu
check 'a draft begins at no page' page_is "$number" ''
get "$draft/isian"
submit lanjut nama='' tanggal=kemarin warna=biru
check 'a page with problems is shown again' status_is 422
check 'it is known which page it was' page_is "$number" isian
check '... and what was wrong there, without the answer' stumbled 'isian nama P_REQUIRED 1,isian tanggal P_DATE 1'
submit lanjut nama='' tanggal=besok warna=biru
check 'again is counted' stumbled 'isian nama P_REQUIRED 2,isian tanggal P_DATE 2'
submit simpan nama='' tanggal=lusa warna=biru
check 'Simpan dulu checks nothing' stumbled 'isian nama P_REQUIRED 2,isian tanggal P_DATE 2'
get "$draft/isian"
submit lanjut nama='Siti' tanggal=2026-12-24 warna=biru
get "$draft/berkas"
submit lanjut
check 'a missing document is a problem' status_is 422
check '... of the page of documents' page_is "$number" berkas
check '... noted too' stumbled 'berkas ktp P_FILE_REQUIRED 1,isian nama P_REQUIRED 2,isian tanggal P_DATE 2'
printf 'bukan gambar' >"$tmp/salah.jpg"
get "$draft/berkas"
send_file ktp "$tmp/salah.jpg"
check 'a file that will not do is refused' status_is 422
check '... and noted' is "$(sql "SELECT COUNT(*) FROM stumble s JOIN application a ON a.id = s.application WHERE a.number = '$number' AND s.page = 'berkas' AND problem LIKE 'P_FILE_%' AND problem <> 'P_FILE_REQUIRED'")" 1
id=$(sql "SELECT id FROM application WHERE number = '$number'")
attach_draft
send_draft
check 'what is sent has stopped nowhere' is "$(sql "SELECT COUNT(*) FROM stumble WHERE application = $id")" 0
begin_draft dua
get "$draft/isian"
submit lanjut nama='' tanggal=2026-12-24 warna=biru
two=$number
officer kadis
get /petugas/dasbor
check 'a draft of today has not stopped' has_text 'Tidak ada isian yang berhenti.'

# Made ones, as they lie there after days.
for i in 1 2 3 4; do
	made "permit='tiga'" "state='draf'" "page='isian'" "saved_at='2026-11-20 0$i:00:00'"
	sql "INSERT INTO stumble SELECT id, 'isian', 'nama', 'P_REQUIRED', 9, saved_at FROM application WHERE number = '$number' AND $i = 1;
		INSERT INTO stumble SELECT id, 'isian', 'tanggal', 'P_DATE', 1, saved_at FROM application WHERE number = '$number' AND $i > 1;
		INSERT INTO stumble SELECT id, 'berkas', 'ktp', 'P_FILE_REQUIRED', 1, saved_at FROM application WHERE number = '$number'"
done
made "permit='tiga'" "state='draf'" "saved_at='2026-11-22 01:00:00'"
made "permit='tiga'" "state='draf'" "page='berkas'" "saved_at='2026-11-23 15:59:59'"
made "permit='tiga'" "state='draf'" "page='berkas'" "saved_at='2026-11-23 16:00:00'"
made "permit='tiga'" "state='batal'" "page='berkas'" "saved_at='2026-11-20 16:00:00'"
get /petugas/dasbor
row='//table[contains(caption, "Isian berhenti")]//tr'
check 'drafts are counted by their last page' is "$(text "$row[starts-with(td[1], 'Isian (R-')]/td[2]") $(text "$row[starts-with(td[1], 'Berkas (R-')]/td[2]") $(text "$row[td[1] = 'belum ada halaman']/td[2]")" '4 1 1'
check '... which has its code, and is explained by it' xpath_is "$row[starts-with(td[1], 'Isian (R-')]/td[1]/a/@href" "/petugas/bantuan?kode=$(sql "SELECT code FROM page_code WHERE permit = 'tiga' AND page = 'isian'")"
check 'with the problem that most of them had there' xpath_is "$row[starts-with(td[1], 'Isian (R-')]/td[4]" 'bukan tanggal (3)'
check '... and its question' xpath_is "$row[starts-with(td[1], 'Isian (R-')]/td[3]" Tanggal
check 'a page without a problem says so' xpath_is "$row[starts-with(td[1], 'Berkas (R-')]/td[4]" –
check 'all of them agree with the database' cell_is 'Isian berhenti' Semua Isian "$(sql "SELECT COUNT(*) FROM application WHERE state = 'draf' AND saved_at < '2026-11-23 16:00:00'")"
link=$(xpath "string($row[starts-with(td[1], 'Isian (R-')]/td[2]/a/@href)")
check 'they lead to their drafts' lists "$link" "SELECT number FROM application WHERE state = 'draf' AND page = 'isian' AND saved_at < '2026-11-23 16:00:00'"
get "$link"
check '... which nobody but their owners may open' not xpath_has '//main//tbody//a'
get /petugas/dasbor
check '... those without a page too' lists "$(xpath "string($row[td[1] = 'belum ada halaman']/td[2]/a/@href)")" "SELECT number FROM application WHERE state = 'draf' AND page IS NULL"
check '... and all of them' lists '/petugas/dasbor?lihat=berhenti' "SELECT number FROM application WHERE state = 'draf' AND saved_at < '2026-11-23 16:00:00'"
sql "INSERT INTO application (number, permit, state, definition, channel, pin, answers, created_at, saved_at, page)
	SELECT CONCAT('2612', LPAD(seq, 8, '0')), 'tiga', 'draf', REPEAT('x', 32), 'mandiri', REPEAT('x', 32), '', '2026-11-01', '2026-11-10', 'berkas' FROM seq_1_to_600"
get /petugas/dasbor
check 'of very many the last five hundred are looked at' cell_is 'Isian berhenti' Semua Isian 500
check '... in the list as well' is "$(listed '/petugas/dasbor?lihat=berhenti' | sort -u | wc -l)" 500
get '/petugas/dasbor?csv=berhenti'
check 'there is a file' is "$(sed -n '1s/^\xef\xbb\xbf//p' "$page" | tr -d '\r')" 'Izin;Halaman terakhir;Isian;Pertanyaan;Masalah tersering'

id=$(sql "SELECT id FROM application WHERE number = '$two'")
check 'the draft of before is still known' is "$(sql "SELECT COUNT(*) FROM stumble WHERE application = $id")" 1
# A leap of a month would end more drafts than ever: somebody means it.
clock 2026-12-27T02:15:00Z --yes
check 'a draft that lapses takes its stumbles along' is "$(sql "SELECT COUNT(*) FROM application WHERE id = $id") $(sql 'SELECT COUNT(*) FROM stumble')" '0 0'
done_testing
