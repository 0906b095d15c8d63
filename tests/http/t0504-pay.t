#!/bin/sh
# Nobody has to come to pay; and the receipt that stands before all that.
. "${srcdir:-.}/tests/http/lib.sh"
# Of its own: a process that is started anew has a clock that begins again.
start_own
. "$srcdir/tests/http/journey.sh"
live=$LOKET_DIR/permits/bayaran.xml
cat >"$live" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<permit xmlns="urn:loket:permit:1" id="bayaran" status="open">
  <title>Izin Bayaran</title>
  <summary>Untuk mencoba pembayaran.</summary>
  <form>
    <page id="isian">
      <title>Isian</title>
      <field name="nama" type="text" required="yes" index="name" label="Nama"/>
      <field name="telepon" type="phone" index="phone" label="Nomor HP"/>
    </page>
  </form>
  <fee kind="retribusi"><line amount="150000" label="Sekali bayar"/></fee>
  <workflow days="3" repair-days="5">
    <stage id="fo" role="front" days="0" label="Pemeriksaan"/>
    <stage id="kas" role="treasurer" days="0" kind="payment" clock="stopped" label="Pembayaran"/>
    <stage id="kabid" role="section" days="1" label="Kepala Bidang"/>
  </workflow>
</permit>
END
await_permit bayaran
permit=bayaran

begin_draft gede
get "$draft/isian"
submit lanjut nama=Gede telepon=081234567890
follow
submit kirim
check 'sending leads to the receipt' location_is "/status/$number"
follow
check 'which says one thing' xpath_is '//h1' 'Permohonan terkirim'
check 'with the number' is "$(text '//*[@id="nomor"]' | tr -cd 0-9)" "$number"
check 'and what happens next' has_text 'Selanjutnya petugas memeriksa'
check 'and where it is' xpath_has '//*[@id="keadaan" and @data-keadaan="proses"]'
get "/status/$number"
check 'loaded again it is the same' xpath_is '//h1' 'Permohonan terkirim'
get "/status/$number?cetak"
check 'on paper stands what was applied for' xpath_is '//h1' 'Izin Bayaran'
officer loket
deed teruskan
person gede
get "/status/$number"
check 'later the state is shown' xpath_is '//h1' 'Izin Bayaran'

# ---- the bill ----
check 'the amount' xpath_is '//*[@id="biaya"]' Rp150.000
check 'nothing is added to it' has_text 'Tanpa biaya tambahan'
check 'a day' has_text 'Bayar paling lambat'
check 'the number to write beside it' xpath_has \
	"//div[dt='Tulis di berita atau catatan']/dd"
check 'without account or picture the treasurer' has_text 'Bayar ke bendahara di loket'
get "/status/$number?qris"
check 'there is no picture' status_is 404
mkdir -p "$LOKET_DIR/permits/pembayaran"
echo 'no picture' >"$LOKET_DIR/permits/pembayaran/qris.png"
get "/status/$number"
check 'what is no picture is not shown' not xpath_has '//main//img'
photo "$LOKET_DIR/permits/pembayaran/qris.png"
expected_errors='qris.png is no whole PNG'
get "/status/$number"
check 'the picture is' xpath_has '//main//img[contains(@src, "qris") and @alt]'
get "/status/$number?qris"
check 'as it lies in the folder' cmp -s "$page" "$LOKET_DIR/permits/pembayaran/qris.png"
check 'and for what it is' header_is content-type image/png
cp "$LOKET_DIR/etc/loket.conf" "$tmp/loket.conf"
sed 's/^pay_bank.*/pay_bank = Bank Coba/; s/^pay_account.*/pay_account = 001-22-333/; s/^pay_name.*/pay_name = Kas Daerah/' \
	"$tmp/loket.conf" >"$LOKET_DIR/etc/loket.conf"
kill $(pids '^[^ ]*libexec/status' "$LOKET_DIR")
tries=100
until get "/status/$number" && has_text 'Bank Coba' >/dev/null; do
	tries=$((tries - 1))
	[ $tries -gt 0 ] || break
	sleep 0.1
done
check 'the account' has_text 'Bank Coba 001-22-333'
check '... and whose it is' has_text 'atas nama Kas Daerah'
cp "$tmp/loket.conf" "$LOKET_DIR/etc/loket.conf"

# ---- the photo of the transfer ----
photo "$tmp/bukti.jpg"
send_file _bukti "$tmp/bukti.jpg"
check 'a photo of the transfer is taken' location_is "/status/$number"
follow
check 'and shown back' xpath_has '//form[.//input[@name="_bukti"]]//a[contains(@href, "/berkas/")]'
echo 'no photo' >"$tmp/bukan.jpg"
send_file _bukti "$tmp/bukan.jpg"
check 'what is none is refused' status_is 422
check 'with a way back' xpath_has "//a[contains(@href, '/status/$number')]"
get "/status/$number?bahasa=en"
check 'it is asked for in English' has_text 'Photo of the payment'
get "/status/$number?bahasa=id"
cp "$page" "$tmp/bill"
officer bendahara
get "/petugas/permohonan/$number"
check 'the treasurer sees it beside the button' xpath_has \
	'//form[.//button[@value="bayar"]]//a[contains(@href, "/berkas/")]'
get "$(xpath 'string(//form[.//button[@value="bayar"]]//a/@href)')"
check 'and opens it' header_is content-type image/png

# ---- the amount ----
deed bayar jumlah=149.999
check 'too little is not taken' status_is 422
submit bayar
check 'however often' status_is 422
deed bayar jumlah=1.500.000
check 'too much is asked about' status_is 422
check 'with the bill' has_text 'Tagihannya: Rp150.000'
submit bayar jumlah=1.600.000
check 'another amount is asked about again' status_is 422
check 'nothing is recorded so far' is "$(sql "SELECT COUNT(*) FROM payment p JOIN application a ON a.id = p.application WHERE a.number = '$number'")" 0
submit bayar
check 'the same again is meant' location_like '.*hasil=bayar'

person gede
cp "$tmp/bill" "$page"
send_file _bukti "$tmp/bukti.jpg"
check 'a photo that comes late leads to the state' location_is "/status/$number"
check '... and is not stored' is "$(sql "SELECT COUNT(*) FROM document d JOIN application a ON a.id = d.application WHERE a.number = '$number'")" 1
get "/status/$number?qris"
check 'the picture is there while there is a bill' status_is 404

# ---- refused after it was paid ----
officer kabid
deed tolak dasar='Tempatnya dipakai'
person gede
get "/status/$number"
check 'what was paid is not forgotten' has_text 'Sudah dibayar Rp1.600.000'
check 'and what becomes of it' has_text 'dapat Anda minta kembali'
check 'the message says so too' is "$(sql "SELECT COUNT(*) FROM outbox o JOIN application a ON a.id = o.application WHERE a.number = '$number' AND o.cause = 'tolak' AND o.words LIKE '%dapat diminta kembali kepada bendahara%'")" 1
rm -r "$live" "$LOKET_DIR/permits/pembayaran"
done_testing
