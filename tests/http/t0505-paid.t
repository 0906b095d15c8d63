#!/bin/sh
# What was paid stands: it is not billed again, whatever is corrected or sent
# back, and nothing that is short goes out unseen.
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

# corrected PERSON LUAS: the officer who is signed in asks, the applicant answers.
corrected() {
	deed perbaikan tandai=luas pesan.luas='Ukur lagi'
	person "$1"
	get "/status/$number/perbaiki"
	submit kirim luas="$2"
	[ "$status" != 422 ] || submit kirim
}

paid_rows() {
	sql "SELECT COUNT(*) FROM payment p JOIN application a ON a.id = p.application WHERE a.number = '$number'"
}

# ---- corrected after it was paid ----
of_luas agus 100
officer bendahara
deed bayar
officer kabid
get "/petugas/permohonan/$number"
check 'what fits needs no word' not xpath_has '//*[@id="kurang-bayar" or @id="lebih-bayar"]'
corrected agus 300
check 'the correction is sent' location_is "/status/$number"
follow
check 'the bill that was paid stands' xpath_is '//*[@id="biaya"]' Rp100.000
officer kabid
get "/petugas/permohonan/$number"
check 'for the officer too' xpath_is '//*[@id="biaya"]' Rp100.000
check 'who sees what it would be now' has_text 'Rp300.000'
check '... and what is short' xpath_is '//*[@id="kurang-bayar"]' Rp200.000
deed teruskan
officer kadis
get /petugas/tandatangan
check 'so does who signs' xpath_has \
	"//section[.//input[@value='$number']]//*[@id='kurang-bayar' and contains(., 'Rp200.000')]"
get '/petugas/tandatangan?bahasa=en'
check 'in English too' has_text 'Underpaid by'
get '/petugas/tandatangan?bahasa=id'
get "/petugas/permohonan/$number"
check 'and on the case' xpath_is '//*[@id="kurang-bayar"]' Rp200.000

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

# ---- corrected before it is paid ----
of_luas bima 100
officer bendahara
corrected bima 200
follow
check 'until it is paid it is worked out again' xpath_is '//*[@id="biaya"]' Rp200.000
officer bendahara
deed bayar
check 'and that is what is paid' location_like '.*hasil=bayar'
officer kabid
get "/petugas/permohonan/$number"
check 'which fits' not xpath_has '//*[@id="kurang-bayar" or @id="lebih-bayar"]'
corrected bima 50
officer kabid
get "/petugas/permohonan/$number"
check 'what is too much is seen as well' xpath_is '//*[@id="lebih-bayar"]' Rp150.000

# ---- what cost nothing comes to cost something ----
of_luas citra 0
officer kabid
corrected citra 70
officer kabid
get "/petugas/permohonan/$number"
check 'that nothing was paid is seen' has_text 'Belum dibayar'
deed mundurkan tahap=kas catatan='Timbul biaya'
person citra
get "/status/$number"
check 'sent back it is billed' has_text 'Yang perlu Anda bayar'
officer bendahara
deed bayar
check 'and paid' location_like '.*hasil=bayar'
officer kabid
get "/petugas/permohonan/$number"
check 'then all fits' not xpath_has '//*[@id="kurang-bayar" or @id="lebih-bayar"]'
rm "$live"
done_testing
