#!/bin/sh
# What was paid stands: it is not billed again when the case is sent back.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
live=$LOKET_DIR/permits/lunas.xml
cat >"$live" <<'END2'
<?xml version="1.0" encoding="UTF-8"?>
<permit xmlns="urn:loket:permit:1" id="lunas" status="open">
  <title>Izin Lunas</title>
  <summary>Untuk mencoba pembayaran yang sudah tercatat.</summary>
  <form>
    <page id="isian">
      <title>Isian</title>
      <field name="nama" type="text" required="yes" index="name" label="Nama"/>
      <field name="luas" type="integer" required="yes" label="Luas"/>
    </page>
  </form>
  <fee kind="retribusi"><line amount="1000 * $luas" label="Menurut luas"/></fee>
  <workflow days="3" repair-days="5">
    <stage id="fo" role="front" days="0" label="Pemeriksaan"/>
    <stage id="kas" role="treasurer" days="0" kind="payment" clock="stopped" relevant="fee() > 0" label="Pembayaran"/>
    <stage id="kabid" role="section" days="1" label="Kepala Bidang"/>
    <stage id="kadis" role="director" days="1" kind="sign" label="Kepala Dinas"/>
  </workflow>
  <licence number="LUNAS/{seq:4}/{year}" valid-days="30"><title>Izin Lunas</title></licence>
</permit>
END2
await_permit lunas
permit=lunas

# of_luas PERSON LUAS: sent, and passed on by the front officer.
of_luas() {
	begin_draft "$1"
	get "$draft/isian"
	submit lanjut nama="$1" luas="$2"
	follow
	submit kirim
	officer loket
	deed teruskan
}

paid_rows() {
	sql "SELECT COUNT(*) FROM payment p JOIN application a ON a.id = p.application WHERE a.number = '$number'"
}

of_luas agus 100
officer bendahara
deed bayar
officer kabid
deed teruskan
officer kadis

# ---- sent back to the treasurer ----
deed mundurkan tahap=kas catatan='Periksa buktinya'
check 'it is sent back to where it was paid' location_like '.*hasil=mundurkan'
person agus
get "/status/$number"
check 'the applicant is asked for nothing' not has_text 'Yang perlu Anda bayar'
check '... nor for a photo' not xpath_has '//input[@name="_bukti"]'
check '... and reads that it is at work' xpath_has '//*[@id="keadaan" and @data-keadaan="proses"]'
check '... and paid' has_text 'Sudah dibayar Rp100.000'
officer bendahara
get /petugas
check 'the treasurer finds it' xpath_has "//a[contains(@href, '/petugas/permohonan/$number')]"
get "/petugas/permohonan/$number"
check 'and is offered no second payment' not xpath_has '//button[@value="bayar"]'
sed 's/value="teruskan">/value="bayar">/' "$page" >"$tmp/forged"
cp "$tmp/forged" "$page"
submit bayar jumlah=200.000 tanggal=01/11/2026
check 'one that is pressed all the same changes nothing' status_is 409
check '... nor stands in the history' is "$(sql "SELECT COUNT(*) FROM event e JOIN application a ON a.id = e.application WHERE a.number = '$number' AND e.action = 'bayar'")" 1
deed teruskan
check 'he lets it go on' location_like '.*hasil=teruskan'
check 'one payment is stored' is "$(paid_rows)" 1
officer kabid
get "/petugas/permohonan/$number"
check 'where it was to go' xpath_has '//button[@value="teruskan"]'

rm "$live"
done_testing
