#!/bin/sh
# A definition changes under a person's hands: what still has a question is saved
# by its name, the rest is kept and shown.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
live=$LOKET_DIR/permits/ubah.xml
version=0

# put PAGES [STATUS]: a version with these pages, in service.
put() {
	version=$((version + 1))
	cat >"$tmp/ubah.xml" <<-END
	<?xml version="1.0" encoding="UTF-8"?>
	<permit xmlns="urn:loket:permit:1" id="ubah" status="${2:-open}">
	  <title>Izin Berubah $version</title>
	  <summary>Untuk mencoba perubahan.</summary>
	  <closed>Sedang ditata ulang.</closed>
	  <privacy retention="30d">Data dipakai untuk mencoba.</privacy>
	  <list id="buah"><item value="a">Apel</item><item value="b">Belimbing</item></list>
	  <form>
	$1
	  </form>
	  <workflow days="3">
	    <stage id="fo" role="front" days="1" label="Pemeriksaan"/>
	    <reason code="keliru">Keliru</reason>
	  </workflow>
	</permit>
	END
	cp "$tmp/ubah.xml" "$live"
	check "version $version is in service" eventually served
	# The other programs look at the folder by themselves, so often.
	sleep 0.4
}

served() {
	get /izin && has_text "Izin Berubah $version"
}

page_of() {
	printf '<page id="%s"><title>Halaman %s</title>%s</page>\n' "$1" "$1" "$2"
}

nama='<field name="nama" type="text" required="yes" index="name" label="Nama"/>'
lama='<field name="lama" type="text" label="Pertanyaan lama"/>'
buah='<field name="buah" type="select" list="buah" label="Buah"/>'
tanggal='<field name="tanggal" type="date" label="Tanggal"/>'
panjang='<field name="panjang" type="decimal" label="Panjang"/>'
setuju='<field name="setuju" type="declaration" required="yes" label="Saya setuju isi lama"/>'
titik='<repeat name="titik" min="1"><title>Titik</title><field name="tinggi" type="decimal" label="Tinggi"/></repeat>'
kota='<field name="kota" type="text" label="Kota"/>'
first="$(page_of satu "$nama$lama$buah$tanggal$panjang$setuju$titik")$(page_of dua "$kota")"

value() {
	xpath "string(//*[@id='f-$1']/@value)"
}

# ---- the page is renamed, and what it asked is moved about ----
put "$first"
permit=ubah begin_draft ani
get "$draft/satu"
submit simpan nama=Ani lama='Isi lama' buah=a tanggal=24/12/2026 panjang=2,5 setuju=yes titik.0.tinggi=7
permit=ubah begin_draft budi
get "$draft/satu"
cp "$page" "$tmp/satu"
budi=$draft
moved="$(page_of data "$nama$setuju")$(page_of dua "$kota$buah")$(page_of tiga '<field name="tinggi" type="decimal" label="Tinggi"/><field name="tanggal" type="text" label="Kapan"/><repeat name="ruas" min="0"><title>Ruas</title><field name="panjang" type="decimal" label="Panjang"/></repeat>')"
put "$moved"
get "$budi/satu"
check 'a page that is gone leads to the list' location_is "$budi"
cp "$tmp/satu" "$page"
path=$budi/satu
submit lanjut nama=Budi lama='Ketikan lama' buah=b tanggal=25/12/2026 panjang=3,5 setuju=yes titik.0.tinggi=8
check 'so does a form of it' location_is "$budi?baru"
follow
check 'the list says that the form is another' has_text 'Formulir ini diperbarui'
check 'and shows what is asked no more' has_text 'Pertanyaan lama: Ketikan lama'
get "$budi/data"
check 'what is asked elsewhere is saved by its name' is "$(value nama)" Budi
get "$budi/dua"
check 'on a page that was there before' xpath_has '//input[@name="buah" and @value="b" and @checked]'
get "$budi/tiga"
check 'out of a repeat' is "$(value tinggi)" 8
check 'into one' is "$(value ruas-0-panjang)" 3,5
check 'and as another type' is "$(value tanggal)" 25/12/2026
submit simpan tinggi=
get "$budi/tiga"
check 'what is emptied then does not come back' is "$(value tinggi)" ''

# ---- what was saved before comes along as well ----
person ani
get /lanjut
draft=$(xpath 'string(//ul//a[contains(@href, "/ajukan/ubah/")]/@href)')
get "$draft/data"
check 'an answer of before is there' is "$(value nama)" Ani
get "$draft/tiga"
check 'out of a repeat, of its first row' is "$(value tinggi)" 7
check 'into a repeat, as its first row' is "$(value ruas-0-panjang)" 2,5
check 'as a text' is "$(value tanggal)" 24/12/2026
get "$draft"
check 'what is asked no more is shown on the list' has_text 'Pertanyaan lama: Isi lama'
get "$draft/dua"
submit simpan kota=Mataram buah=a
get "$draft"
check 'and stays there' has_text 'Pertanyaan lama: Isi lama'
check 'the answers are those of the draft, once' is "$(sql "SELECT answers LIKE '%<panjang>2.5</panjang>%' FROM application WHERE number = '${draft##*/}'")" 1

# ---- other types ----
put "$(page_of data "$nama"'<field name="kota" type="select" list="buah" label="Kota pilihan"/><field name="lama" type="integer" label="Angka lama"/>')"
get "$draft/data"
check 'what no list offers is shown as it was' has_text 'Jawaban Anda sebelumnya: Mataram'
check 'what is no number stands there as typed' is "$(value lama)" 'Isi lama'
check 'both are marked' xpath_count '//p[@class="error"]' 2
get "$draft"
check 'and are left to be done' xpath_has '//li[contains(., "2 belum diisi")]'
check 'it is among what is asked no more only once' not has_text 'Pertanyaan lama: Isi lama'
get "$draft/data"
submit lanjut lama=12 kota=b
check 'corrected they are taken' location_is "$draft/periksa"

# ---- and back again ----
put "$(page_of data "$nama$tanggal")$(page_of dua "$kota")"
cp "$live" "$tmp/back.xml"
permit=ubah begin_draft dodi
get "$draft/data"
submit simpan nama=Dodi tanggal=24/12/2026
put "$(page_of data "$nama$lama"'<field name="tanggal" type="text" label="Kapan"/>')$(page_of dua "$kota")"
get "$draft/dua"
submit simpan kota=Bima
check 'while other pages have news the draft is told' eval 'get "$draft"; has_text "Formulir ini diperbarui"'
cp "$tmp/back.xml" "$live"
back=$version
version=$((version - 1))
check 'the version before is in service again' eventually served
version=$back
sleep 0.4
get "$draft/data"
check 'an answer that was changed to a text is a date again' is "$(value tanggal)" 24/12/2026
get "$draft/dua"
submit simpan kota=Bima
check 'and kept as one' is "$(sql "SELECT answers LIKE '%<tanggal>2026-12-24<%' FROM application WHERE number = '${draft##*/}'")" 1

# ---- a declaration ----
put "$(page_of data "$nama$setuju")"
permit=ubah begin_draft citra
get "$draft/data"
submit simpan nama=Citra setuju=yes
get "$draft/data"
check 'what was declared stands' xpath_has '//input[@id="f-setuju" and @checked]'
cp "$page" "$tmp/setuju"
put "$(page_of data "$nama$(echo "$setuju" | sed 's/isi lama/isi baru/')")"
get "$draft/data"
check 'other words are declared anew' xpath_has '//input[@id="f-setuju" and not(@checked)]'
get "$draft"
check 'of which the list tells' xpath_has '//li[contains(., "Berubah")]/a[contains(., "isi baru")]'
cp "$tmp/setuju" "$page"
path=$draft/data
submit lanjut setuju=yes
check 'nor is it declared by a page with the old ones' status_is 422
check 'which asks again' xpath_has '//input[@id="f-setuju" and not(@checked)]'
submit lanjut setuju=yes
check 'with the new ones it is' location_is "$draft/periksa"

# ---- closed ----
put "$(page_of data "$nama")$(page_of berkas '<field name="ktp" type="file" label="KTP"/>')" closed
for at in "$draft" "$draft/data" "$draft/berkas" "$draft/periksa"; do
	get "$at"
	check "closed is said at ${at##*/}" has_text 'Izin ini sedang tidak dibuka'
done
person lain
get "$draft/satu"
check 'to nobody else' location_is "/lanjut?nomor=${draft##*/}"
rm "$live"
done_testing
