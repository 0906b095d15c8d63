#!/bin/sh
# A fee that cannot be worked out from complete answers: nothing is sent, and
# nothing breaks.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
live=$LOKET_DIR/permits/macet.xml
cat >"$live" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<permit xmlns="urn:loket:permit:1" id="macet" status="open">
  <title>Izin Macet</title>
  <summary>Untuk mencoba biaya yang belum dapat dihitung.</summary>
  <form>
    <page id="isian">
      <title>Isian</title>
      <field name="nama" type="text" required="yes" index="name" label="Nama"/>
      <field name="luas" type="decimal" label="Luas"/>
    </page>
  </form>
  <fee kind="retribusi">
    <line amount="1000 * $luas" label="Menurut luas"/>
    <line amount="500"/>
  </fee>
  <workflow days="1"><stage id="fo" role="front" days="1" label="Loket"/></workflow>
</permit>
END
await_permit macet
permit=macet

begin_draft made
get "$draft/isian"
submit lanjut nama=Made luas=2
follow
check 'what can be worked out is shown' xpath_is '//*[@id="biaya"]' Rp2.500
check 'line by line, one without a name too' xpath_has '//dl/div[dt="Biaya" and dd="Rp500"]'
cp "$page" "$tmp/periksa"
get "$draft/isian"
submit lanjut luas=
follow
check 'what cannot is said' has_text 'Biaya belum dapat dihitung'
check 'nothing can be sent' not xpath_has '//button[@value="kirim"]'
cp "$tmp/periksa" "$page"
path=$draft/periksa
submit kirim _versi
check 'a form of before is answered by the page' status_is 422
check 'which says why' has_text 'Biaya belum dapat dihitung'
get "$draft"
check 'it is a draft still' status_is 200
get "$draft/isian"
submit lanjut luas=3
get "$draft/periksa"
submit kirim
check 'with the answer it is sent' location_like '/status/[0-9]{12}'

# ---- a tariff that changes under the page ----
begin_draft luh
get "$draft/isian"
submit lanjut nama=Luh luas=2
follow
cp "$page" "$tmp/periksa"
sed 's/1000 \*/2000 */' "$live" >"$tmp/macet.xml" && cp "$tmp/macet.xml" "$live"
tries=50
until get "$draft/periksa" && [ "$(text '//*[@id="biaya"]')" = Rp4.500 ]; do
	tries=$((tries - 1))
	[ $tries -gt 0 ] || break
	sleep 0.1
done
sleep 0.4
cp "$tmp/periksa" "$page"
submit kirim
check 'nothing is sent at a price that was not shown' status_is 422
check 'it says why' has_text 'Biayanya berubah'
check 'and shows the new one' xpath_is '//*[@id="biaya"]' Rp4.500
submit kirim
check 'once seen it is sent' location_like '/status/.*'
rm "$live"
done_testing
