#!/bin/sh
# A week passes between sending and correcting: what nobody asked about does not
# become wrong by it, what is asked again is judged as of today.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
cat >"$LOKET_DIR/permits/waktu.xml" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<permit xmlns="urn:loket:permit:1" id="waktu" status="open">
  <title>Izin Waktu</title>
  <summary>Yang berubah bersama hari.</summary>
  <privacy retention="30d">Data dipakai untuk mencoba.</privacy>
  <form>
    <page id="isian">
      <title>Isian</title>
      <field name="nama" type="text" required="yes" index="name" label="Nama"/>
      <field name="mulai" type="date" required="yes" min="today()" label="Mulai"/>
      <field name="lahir" type="date" required="yes" label="Lahir"/>
      <field name="sim" type="text" required="yes" relevant="years-since($lahir) &gt;= 17" label="Nomor SIM"/>
      <field name="umur" type="integer" calculate="years-since($lahir)" label="Umur"/>
      <field name="lain" type="file" later="yes" label="Surat lain"/>
    </page>
    <page id="hasil" stage="fo" role="front">
      <title>Hasil</title>
      <field name="catatan" type="text" label="Catatan"/>
    </page>
  </form>
  <workflow days="5" repair-days="10">
    <stage id="fo" role="front" days="0" label="Kelengkapan"/>
    <stage id="ver" role="verifier" days="2" label="Verifikasi"/>
    <reason code="salah">Isian salah</reason>
  </workflow>
</permit>
END
await_permit waktu
permit=waktu

# day NUMBER: so many days from that on which it was begun.
day() {
	date -u -d "$1 day $today" +"${2:-%d/%m/%Y}"
}

# born NUMBER: the birthday of one who turns 17 on that day.
born() {
	date -u -d "-17 year $(day "$1" %F)" +%F
}

# A case of one who turns 17 in three days, starting on the day of sending.
young_case() {
	begin_draft "$1"
	today=$(sql "SELECT DATE(created_at + INTERVAL 8 HOUR) FROM application
		WHERE number = '$number'")
	get "$draft/isian"
	submit lanjut nama='Siti Rahmawati' mulai="$(day 0)" \
		lahir="$(born 3)"
	if [ $# -gt 1 ]; then
		get "$draft/isian?berkas"
		file_form lain menyusul
	fi
	get "$draft/periksa"
	submit kirim
}

# week: everything of the case happened a week earlier.
week() {
	id=$(sql "SELECT id FROM application WHERE number = '$number'")
	earlier="sent_at = sent_at - INTERVAL 7 DAY, answers =
		REPLACE(REPLACE(answers, '$(day 0 %F)', '$(day -7 %F)'),
		'$(born 3)', '$(born -4)')"
	sql "UPDATE application SET saved_at = saved_at - INTERVAL 7 DAY,
			params_day = params_day - INTERVAL 7 DAY, $earlier
			WHERE id = $id;
		UPDATE submission SET $earlier WHERE application = $id;
		UPDATE correction SET asked_at = asked_at - INTERVAL 7 DAY
			WHERE application = $id"
}

# asks FIELD...: the front officer asks for these again.
asks() {
	for field in "$@"; do
		set -- "$@" tandai="$field" alasan.$field=salah
		shift
	done
	officer loket
	deed perbaikan "$@"
}

# correct PERSON
correct() {
	person "$1"
	get "/status/$number/perbaiki"
}

answer() {
	sql "SELECT answers FROM application WHERE number = '$number'" |
		grep -o "<$1>[^<]*" | cut -d '>' -f 2
}

case_is() {
	is "$(sql "SELECT state FROM application WHERE number = '$number'")" "$1"
}

young_case siti
check 'it is sent' case_is proses
week
asks nama
correct siti
check 'a week later what was asked is shown' xpath_has '//main//*[@name="nama"]'
check '... and nothing else' not xpath_has '//main//*[@name="mulai" or @name="sim"]'
submit kirim nama='Siti R'
check 'nothing else has become wrong or missing' case_is proses
check 'the birthday between changes nothing' is "$(answer umur)" 16
check '... and what was typed stands' is "$(answer mulai)" "$(day -7 %F)"
week
asks mulai
correct siti
submit kirim mulai="$(day -2)"
check 'a day that is asked again must lie ahead' status_is 422
check '... from today on' has_text 'paling awal'
submit kirim mulai="$(day 1)"
check 'it is taken' case_is proses
check '... and nobody has grown older' is "$(answer umur)" 16

young_case budi
week
officer loket
get "/petugas/permohonan/$number/hasil"
submit simpan catatan=Lengkap
check 'an officer saves a page of his' is "$(answer catatan)" Lengkap
check '... and leaves what was computed at sending' is "$(answer umur)" 16
deed teruskan
check 'the case goes on' is "$(sql "SELECT stage FROM application WHERE number = '$number'")" ver

young_case lena janji
check 'with something promised it is received' case_is kurang
week
correct lena
photo "$tmp/surat.jpg"
send_file lain "$tmp/surat.jpg"
follow
check 'what is missing is all that is asked' not xpath_has \
	'//main//*[@name="mulai" or @name="sim"]'
submit kirim
check '... and goes out though the day has passed' case_is proses
done_testing
