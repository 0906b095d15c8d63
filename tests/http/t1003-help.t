#!/bin/sh
# The short code on every page: the same for everyone, for good.
. "${srcdir:-.}/tests/http/lib.sh"
start_own
. "$srcdir/tests/http/journey.sh"
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
check '... and said in English' xpath_is '//footer/p[1]' 'Call (0370) 641750, and mention the code R-7. We are here Senin-Jumat 08.00-15.30.'
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
check 'the slip has it too' code_is R-5
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
