#!/bin/sh
# The price first: what it costs stands where a person decides to start, where
# what it hangs on is typed, and line by line before it is sent.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
live=$LOKET_DIR/permits/harga.xml
cat >"$live" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<permit xmlns="urn:loket:permit:1" id="harga" status="open">
  <title>Izin Harga</title>
  <summary>Untuk mencoba harga.</summary>
  <param name="tarif_lapak" value="500" from="2025-01-01"/>
  <param name="tarif_lapak" value="1000" from="2026-01-01"/>
  <param name="tarif_lapak" value="1500" from="2096-01-01"/>
  <param name="dasar" value="3" from="2025-01-01" confirmed="no" label="Angka dasar"/>
  <param name="batas" value="9" from="2025-01-01"/>
  <form>
    <page id="orang">
      <title>Orang</title>
      <field name="nama" type="text" required="yes" index="name" label="Nama"/>
    </page>
    <page id="ukuran">
      <title>Ukuran</title>
      <field name="panjang" type="decimal" required="yes" max="$batas" unit="m" label="Panjang"/>
      <field name="luas" type="decimal" calculate="$panjang * 2" unit="m²" label="Luas"/>
      <field name="lama" type="integer" required="yes" label="Lama"/>
    </page>
    <page id="akhir">
      <title>Akhir</title>
      <field name="catatan" type="text" label="Catatan"/>
    </page>
  </form>
  <fee kind="retribusi">
    <line amount="$tarif_lapak * $dasar * $luas * $lama" label="Lapak"/>
    <line amount="500" label="Papan"/>
  </fee>
  <workflow days="1">
    <stage id="fo" role="front" days="1" label="Loket"/>
    <stage id="kas" role="treasurer" days="0" kind="payment" relevant="fee() > 0" label="Bayar di kas"/>
  </workflow>
  <example name="Lapak 2 m, 5 hari" today="2025-06-01" fee="30500">
    <answer name="panjang">2</answer>
    <answer name="lama">5</answer>
  </example>
  <example name="Tanpa lama" today="2025-06-01">
    <answer name="panjang">2</answer>
  </example>
  <example name="Terlalu panjang" valid="no" errors="panjang">
    <answer name="panjang">10</answer>
  </example>
</permit>
END
await_permit harga
permit=harga
not_ours='belum angka resmi kantor kami'

# priced NAME AMOUNT: an example stands there with that amount.
priced() {
	xpath_has "//dl/div[dt='$1' and dd='$2']"
}

get /izin/harga
check 'an example costs what it costs today' priced 'Lapak 2 m, 5 hari' Rp60.500
check 'one without a price is not shown' not has_text 'Tanpa lama'
check 'nor one that is refused' not has_text 'Terlalu panjang'
check 'how it is worked out' has_text 'Tarif lapak × Angka dasar × Luas × Lama'
check 'the figure that counts, and since when' xpath_has \
	'//dl/div[dt="Tarif lapak" and contains(dd, "1.000") and contains(dd, "1 Januari 2026")]'
check 'and what it will be' has_text 'mulai 1 Januari 2096: 1.500'
check 'a figure that is no part of it is not named' not xpath_has '//dt[. = "Batas"]'
check 'that a figure is not the office'\''s own' has_text "$not_ours"
check 'a charge is not called free' not has_text 'gratis'
get /izin/slhs
check 'what is free says no more' xpath_has '//main[contains(., "Gratis (Rp0)") and not(contains(., "angka resmi"))]'
get /izin/reklame
check 'the tax of a sign is a sample' has_text "$not_ours"
check 'the permit itself is free' has_text 'Izinnya sendiri gratis'
get '/izin/reklame?bahasa=en'
check 'in English too' has_text 'Strategic value (Rp per m² per day)'
check '... with numbers as English has them' has_text '125,000'
get '/izin/reklame?bahasa=id'

# ---- what a page promises is there ----
for id in $(basename -s .xml "$srcdir"/conf/permits/*.xml); do
	get "/izin/$id"
	check "$id names no survey" not has_text 'urvei kepuasan'
	check '... and no menu that is none' not has_text 'atau mengadu'
	xpath '//main//a/@href' | grep -o '"/[^"]*"' | tr -d '"' >"$tmp/links"
	while read -r link; do
		get "$link"
		[ "$status" = 200 ] || echo "# $link: $status"
		[ "$status" = 200 ] || break
	done <"$tmp/links"
	check "... and what $id links to is there" [ "$status" = 200 ]
done

get /ajukan/harga
check 'who decides to start knows the price' priced 'Lapak 2 m, 5 hari' Rp60.500
check 'and that it is not sure' has_text "$not_ours"

begin_draft putu
get "$draft/orang"
check 'before anything is asked no amount is guessed' not xpath_has '//*[@id="biaya"]'
submit lanjut nama=Putu
follow
check 'nor before it is known' not xpath_has '//*[@id="biaya"]'
check 'the script may ask what follows' xpath_has '//form[@data-hitung]'
cp "$page" "$tmp/asked"
sed -i 's|<button name="aksi" value="lanjut">|<button name="aksi" value="hitung">=</button>&|' "$page"
submit hitung panjang=1,5 lama=2
check '... and is told at once' xpath_is 'normalize-space(//output)' '3 m²'
check '... the amount too' xpath_is '//*[@id="biaya"]' Rp18.500
get "$draft/ukuran"
check '... of which nothing is kept' xpath_is 'string(//input[@name="panjang"]/@value)' ''
cp "$tmp/asked" "$page"
submit lanjut panjang=1,5 lama=2
check 'the next page follows' location_like "$draft/akhir"
follow
check 'which shows what was worked out' priced Luas '3 m²'
check 'and the fee so far' xpath_is '//*[@id="biaya"]' Rp18.500
get "$draft/ukuran"
check 'the fee stands where it is typed' xpath_is '//*[@id="biaya"]' Rp18.500
check 'with the doubt' has_text "$not_ours"
submit lanjut panjang=2
check 'what is changed changes it' location_like "$draft/akhir"
follow
check 'at once' xpath_is '//*[@id="biaya"]' Rp24.500
submit lanjut
follow
check 'the sum is spelled out' has_text \
	'Tarif lapak 1.000 × Angka dasar 3 × Luas 4 m² × Lama 2'
check 'line by line' priced Papan Rp500
check 'with the doubt there too' has_text "$not_ours"
check 'and when it is to be paid' has_text 'Dibayar pada tahap “Bayar di kas”'
submit kirim
follow
check 'after sending as well' has_text "$not_ours"
officer bendahara
get "/petugas/permohonan/$number"
check 'officers see it' has_text "$not_ours"
rm "$live"
done_testing
