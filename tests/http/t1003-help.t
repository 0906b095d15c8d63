#!/bin/sh
# The short code on every page: the same for everyone, for good.
. "${srcdir:-.}/tests/http/lib.sh"
start_own
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/assisted.sh"
put_permits

# What the page says to whoever needs help.
code() {
	text '//footer//b'
}

code_is() {
	is "$(code)" "$1"
}

code_of() {
	sql "SELECT CONCAT('R-', code) FROM page_code WHERE permit = '$1' AND page = '$2'"
}

# ---- fixed pages ----
person nobody
for pair in /:R-1 /izin:R-2 /izin/tiga:R-3 /ajukan/tiga:R-4 /lanjut:R-7 \
	/status:R-8 /cek:R-12 '/cek?nomor=x:R-12' /cek/503/0001/x:R-12 /dampingan:R-13 \
	/bukan-halaman:R-30 /izin/bukan-izin:R-30; do
	get "${pair%:*}"
	check "${pair%:*} has its code" code_is "${pair##*:}"
done
get '/lanjut?bahasa=en'
check 'it is the same in English' code_is R-7
check '... and said in English' xpath_is '//footer/p[1]' 'Call (0370) 641750 and give the code R-7. We are open Monday to Friday, 8am to 3:30pm.'
get '/lanjut?bahasa=id'
post /lanjut nomor=1
check 'a form that is not ours has a code' code_is R-32
check 'the telephone is a link' xpath_is '//footer//a[starts-with(@href, "tel:")]/@href' tel:+62370641750
check 'without a number for WhatsApp there is no link to it' not xpath_has '//footer//a[contains(@href, "wa.me")]'

# ---- pages of forms ----
codes() {
	for p in isian berkas periksa ''; do
		get "$draft${p:+/$p}"
		printf '%s ' "$(code)"
	done
}
begin_draft siti
one=$(codes)
begin_draft budi
two=$(codes)
get "$draft/isian?bahasa=en"
english=$(code)
get "$draft/isian?bahasa=id"
check 'the pages of a form have codes of their own' is "$one" "$(code_of tiga isian) $(code_of tiga berkas) R-6 R-5 "
check '... the same in two browsers' is "$two" "$one"
check '... and in two languages' is "$english" "$(code_of tiga isian)"
submit lanjut nama='' tanggal=x
check 'a page that comes back with problems keeps its code' code_is "$(code_of tiga isian)"
get "$draft/berkas"
printf 'bukan gambar' >"$tmp/salah.jpg"
send_file ktp "$tmp/salah.jpg"
check 'a document that is refused has the code of its page' sh -c "[ $status = 422 ] && [ '$(code)' = '$(code_of tiga berkas)' ]"
get "/ajukan/tiga/$number?cetak=58"
check 'the slip has one to take home' code_is R-15
get "$draft/isian"
cp "$page" "$tmp/isian"
person gone
cp "$tmp/isian" "$page"
submit lanjut nama=Siti
check 'a session that ended asks number and PIN under the code of the page' sh -c "[ $status = 403 ] && [ '$(code)' = '$(code_of tiga isian)' ]"
person budi
fill_draft
promise_draft
send_draft
get "/status/$number"
check 'the receipt has its code' code_is R-9
get "/status/$number/perbaiki"
check 'a page to correct has its own' code_is R-10

# ---- given once ----
before() {
	sql 'SELECT code, permit, page FROM page_code ORDER BY code'
}
before >"$tmp/before"
check 'no code is below fifty' is "$(sql 'SELECT COUNT(*) FROM page_code WHERE code < 50')" 0
check 'none was passed over' is "$(sql 'SELECT MAX(code) - COUNT(*) FROM page_code')" 49
check 'officers alone fill their pages: those have none' is "$(sql "SELECT COUNT(*) FROM page_code WHERE page IN ('bap', 'hasil')")" 0
for program in apply catalogue desk; do
	sv -w 20 restart "$LOKET_DIR/service/$program" >/dev/null
done
get /izin/tiga
begin_draft wati
get "$draft/isian"
check 'a restart changes no code' code_is "$(awk '$2 == "tiga" && $3 == "isian" { print "R-" $1 }' "$tmp/before")"
check '... nor adds one' sh -c "[ '$(before | cksum)' = '$(cksum <"$tmp/before")' ]"

# put PAGE...: a version with these pages, in service.
put() {
	{
		cat <<-END
		<?xml version="1.0" encoding="UTF-8"?>
		<permit xmlns="urn:loket:permit:1" id="kode" status="open">
		  <title>Izin Kode $*</title>
		  <summary>Untuk mencoba kode.</summary>
		  <privacy retention="30d">Data dipakai untuk mencoba.</privacy>
		  <form>
		END
		for p in "$@"; do
			echo "<page id='$p'><title>Halaman $p</title><field name='isi_$p' type='text' required='yes' min-length='3' label='Isian $p' hint='Petunjuk $p'/></page>"
		done
		cat <<-END
		    <page id="cek" role="front" stage="fo"><title>Cek</title>
		      <field name="hasil" type="text" required="yes" label="Hasil"/></page>
		  </form>
		  <workflow days="3"><stage id="fo" role="front" days="1" label="Periksa"/></workflow>
		</permit>
		END
	} >"$tmp/kode.xml"
	cp "$tmp/kode.xml" "$LOKET_DIR/permits/kode.xml"
	until get /izin && has_text "Izin Kode $*" >/dev/null; do sleep 0.1; done
	# The other programs look at the folder by themselves, so often.
	sleep 0.4
}
kode_codes() {
	sql "SELECT GROUP_CONCAT(page ORDER BY code) FROM page_code WHERE permit = 'kode'"
}
highest=$(sql 'SELECT MAX(code) FROM page_code')
put satu dua
check 'a new permit gets the next codes' is "$(sql "SELECT MIN(code), MAX(code) FROM page_code WHERE permit = 'kode'" | tr '\t' ' ')" "$((highest + 1)) $((highest + 2))"
check '... for the pages of the applicant, in order' is "$(kode_codes)" satu,dua
permit=kode begin_draft kadek
get "$draft/satu"
check '... which stand on them at once' code_is "$(code_of kode satu)"
first=$(code_of kode satu) second=$(code_of kode dua)
put tiga dua
check 'a page that is added gets a new code' is "$(kode_codes)" satu,dua,tiga
get "$draft/tiga"
check '... which stands on it' code_is "$(code_of kode tiga)"
get "$draft/dua"
check 'what stays keeps its own' code_is "$second"
put satu dua tiga
get "$draft/satu"
check 'a page that comes back has the code it had' code_is "$first"
check '... and nothing new was given' is "$(kode_codes)" satu,dua,tiga

# Of many programs that see a version first together each gives and none fails.
for p in a b c d e f g; do
	sed "s/id=\"kode\"/id=\"kode-$p\"/;s/Izin Kode/Izin Kode $p/" "$tmp/kode.xml" >"$LOKET_DIR/permits/kode-$p.xml"
done
for n in 1 2 3 4 5 6 7 8; do
	for path in /izin /ajukan/tiga /petugas/masuk /petugas; do
		curl -s -o "$tmp/out-$n" "$base$path" &
	done
	sleep 0.1
done
wait
eventually is "$(sql "SELECT COUNT(*) FROM page_code WHERE permit LIKE 'kode-_'")" 21
check 'permits that come together get codes without a gap' is "$(sql 'SELECT MAX(code) - COUNT(*), COUNT(DISTINCT permit, page) - COUNT(*) FROM page_code' | tr '\t' ' ')" '49 0'
check '... all of them' is "$(sql "SELECT COUNT(*) FROM page_code WHERE permit LIKE 'kode-_'")" 21

# ---- what officers are told ----
asks() {
	get "/petugas/bantuan?kode=$1"
}
explains() {
	is "$(text '//main/section/h2')" "$1"
}
person nobody
asks 1
check 'nobody else is told what a code means' location_is /petugas/masuk
officer pendamping
asks 1
check 'a companion is not' status_is 403
for who in verifikator teknis kabid sekretaris kadis bendahara admin; do
	officer "$who"
	asks "$(code_of tiga isian)"
	check "$who is" status_is 200
done
officer loket
get /petugas
check 'the menu leads there' xpath_has '//nav//a[@href="/petugas/bantuan"]'
get /petugas/bantuan
check 'without a code it asks for one' xpath_has '//input[@name="kode"]'
check '... and lists those that can be read out' is "$(text "//dl[preceding-sibling::h2[1] = 'Izin Tiga Pertanyaan']//dt[1]")" "$(code_of tiga isian)"
check '... each once' is "$(xpath 'count(//dt)')" "$(xpath 'count(//dt[not(. = preceding::dt)])')"
number_of=$(sql "SELECT code FROM page_code WHERE permit = 'tiga' AND page = 'isian'")
for typed in "R-$number_of" "r$number_of" "$number_of" "R%20$number_of" "%20r-$number_of%20" "R%E2%80%91$number_of"; do
	asks "$typed"
	check "a code may be typed as $typed" explains "R-$number_of: Isian"
done
check 'its permit is told' has_text 'Izin Tiga Pertanyaan · halaman 1 dari 2'
check '... and where it is described' xpath_has '//main//a[@href="/izin/tiga"]'
check 'its questions come in their order' is "$(text '//tbody/tr[1]/td[1]/b') $(text '//tbody/tr[2]/td[1]/b') $(text '//tbody/tr[3]/td[1]/b')" 'Nama Tanggal Warna'
check '... with the hints of the page' has_text 'Contoh: 31/12/2026'
asks "$(code_of kode satu)"
check '... and those of the definition' xpath_is '//tbody/tr[1]/td[2]' 'Petunjuk satu'
check '... a page where nothing went wrong says so' has_text 'Belum ada isian yang tersendat di sini.'
check 'officers have pages too, which no caller sees' is "$(sql "SELECT COUNT(*) FROM page_code WHERE page = 'cek'")" 0
for pair in 1:'Halaman depan' 9:'Status permohonan' 38:'Layanan sedang berhenti sebentar'; do
	asks "R-${pair%%:*}"
	check "R-${pair%%:*} is explained" explains "R-${pair%%:*}: ${pair#*:}"
	check '... in words' xpath_has '//section//li'
done
for fixed in $(sed -n 's/^	{ \([1-9][0-9]*\), .*/\1/p' "$srcdir/cgi-bin/lib/web/help.c"); do
	asks "$fixed"
	[ "$(xpath 'count(//section//li) > 0 and count(//section//p) > 0')" = true ] || echo "$fixed"
	link=$(xpath 'string(//section/p/a/@href)')
	[ -z "$link" ] || { get "$link" && [ "$status" = 200 ]; } || echo "$fixed leads to $link"
done >"$tmp/unexplained"
check 'every fixed code is explained, and leads where there is something' is "$(cat "$tmp/unexplained")" ''
get "/petugas/bantuan?kode=$number_of&bahasa=en"
check 'in English too' has_text 'What usually goes wrong'
get '/petugas/bantuan?bahasa=id'

for typed in R-49 R-99999 40; do
	asks "$typed"
	check "$typed is no code" status_is 404
	check '... which stands beside the box' xpath_has '//div[contains(@class, "bad")]/p[@class="error"][contains(., "Tidak ada halaman dengan kode R-")]'
done
for typed in abc R- 0 '%3Cscript%3E' 'R-1%27%20OR%201%3D1' "$(printf '9%.0s' $(seq 300))"; do
	asks "$typed"
	check "$typed is none" sh -c "[ $status = 404 ]"
	check '... which is said' has_text 'Itu bukan kode halaman.'
done
asks "$number"
check 'a number leads to the queue' xpath_is '//p[@class="error"]/a/@href' "/petugas?q=$number"
get /petugas/bantuan
check 'the box works without script' xpath_has '//form[@method="get"][@action="/petugas/bantuan"][.//button]//input[@name="kode"]'
post /petugas/bantuan kode=1
check 'it is only asked' status_is 405

# ---- what usually goes wrong ----
stuck() {
	begin_draft "$1"
	get "$draft/isian"
	shift
	submit lanjut "$@"
}
stuck made1 nama='' tanggal=x warna=biru
stuck made2 nama=S tanggal=x warna=biru
stuck made3 nama=S tanggal=2026-01-01 warna=
fill_draft 'Sudah Lewat'
stuck made4 nama=Siti tanggal=kemarin warna=biru
stuck made5 nama=Siti tanggal=2026-12-24 warna=biru
officer loket
asks "$number_of"
by_sql() {
	sql "SELECT COUNT(*) FROM stumble s JOIN application a ON a.id = s.application
		WHERE a.state = 'draf' AND a.permit = 'tiga' AND s.page = 'isian'
		AND s.question = '$1' AND s.problem = '$2'"
}
row_of() {
	text "//tbody/tr[td[1]/b = '$1']/td[3]"
}
check 'each question has what went wrong with it' is "$(row_of Tanggal)" "bukan tanggal ($(by_sql tanggal P_DATE)), terlalu awal ($(by_sql tanggal P_DATE_MIN))"
check '... counted as the database has it' sh -c "[ '$(by_sql tanggal P_DATE)' -ge 2 ] && [ '$(by_sql tanggal P_DATE_MIN)' = 1 ]"
check 'the most frequent comes first' xpath_has '//ol/li[1][b = "Tanggal"]'
check '... in the words that the applicant reads' xpath_has '//ol/li[1][contains(., "tulis tanggal, bulan, tahun, misalnya 31/12/2026.")]'
check '... with its limit, where there is one' xpath_has '//ol/li[contains(., "terlalu pendek, paling sedikit 2 huruf.")]'
check 'nobody is named there' not has_text Siti
number=$(sql "SELECT a.number FROM application a JOIN stumble s ON s.application = a.id WHERE s.problem = 'P_DATE_MIN' AND a.permit = 'tiga'")
before_sent=$(by_sql tanggal P_DATE_MIN)
person made3
draft=/ajukan/tiga/$number
promise_draft
send_draft
officer loket
asks "$number_of"
check 'what was sent after all counts no more' is "$before_sent $(row_of Tanggal)" "1 bukan tanggal ($(by_sql tanggal P_DATE))"

# ---- at an assisted PC ----
enrol pc 'PC 7'
begin_draft pc
at_pc() {
	person loket
	get /petugas/dampingan
	is "$(text '//tbody/tr[td[1] = "PC 7"]/td[2]//a[contains(@href, "/petugas/bantuan")]')" "$1"
}
check 'the helper sees on which page it is' at_pc R-5
person pc
get "$draft/isian"
check '... of the form as well' at_pc "$(code_of tiga isian)"
check '... and what it is called' has_text "$(code_of tiga isian) Isian"
person pc
get "$draft/isian"
submit lanjut nama='' tanggal=x
check 'it is the same while the page comes back' at_pc "$(code_of tiga isian)"
person pc
get "/berkas/$(printf 'A%.0s' $(seq 22))"
check 'what is no page changes nothing' at_pc "$(code_of tiga isian)"
person pc
get /dampingan
submit selesai
check 'when it is over no code is left' at_pc ''

# ---- pages that are gone ----
put dua
officer loket
asks "$first"
check 'the code of a page that was removed still says which it was' explains "$first: Halaman satu"
check '... with its questions' xpath_is '//tbody/tr[1]/td[1]/b' 'Isian satu'
check '... and that it is no more' has_text 'tidak ada lagi di formulir'
get /petugas/bantuan
check '... while the list has what there is' not xpath_has "//dt[. = '$first']"
asks "$second"
check 'the one that stayed says nothing of that' not has_text 'tidak ada lagi di formulir'
rm "$LOKET_DIR/permits/kode.xml"
until get /izin && not has_text 'Izin Kode dua' >/dev/null; do sleep 0.1; done
sleep 0.4
officer loket
asks "$second"
check 'the code of a permit that is gone is explained too' explains "$second: Halaman dua"
check '... with a word about it' has_text 'tidak dapat diajukan lagi'

# ---- without a database ----
begin_draft made
get "$draft/isian"
sv -w 20 down "$LOKET_DIR/service/mariadb" >/dev/null
expect_error 'no connection|database: 20(02|13|06)'
get /cek
check 'without a database a fixed page has its code' code_is R-12
get "$draft/isian"
check '... and the error page too' code_is R-38
sv -w 20 up "$LOKET_DIR/service/mariadb" >/dev/null
eventually sh -c "curl -sf '$base/sehat' >/dev/null"

# ---- the office's WhatsApp ----
sed -i 's/^whatsapp =.*/whatsapp = 6281907000111/' "$LOKET_DIR/etc/loket.conf"
for program in apply catalogue; do
	sv -w 20 restart "$LOKET_DIR/service/$program" >/dev/null
done
get "$draft/isian"
check 'WhatsApp begins with the code' xpath_is '//footer//a[contains(@href, "wa.me")]/@href' "https://wa.me/6281907000111?text=Saya%20butuh%20bantuan%20di%20halaman%20$(code_of tiga isian)"
get '/?bahasa=en'
check '... in English in English' xpath_is '//footer//a[contains(@href, "wa.me")]/@href' 'https://wa.me/6281907000111?text=I%20need%20help%20on%20page%20R-1'

done_testing
