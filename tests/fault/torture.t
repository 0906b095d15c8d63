#!/bin/sh
# Each page of each program, in which the first database call fails, then the
# second, and so on until none does: the answer is an error page each time, and
# the database is as before. The programs are built for it: others know of no
# failure.
. "${srcdir:-.}/tests/http/lib.sh"
LOKET_FLAGS=${LOKET_FLAGS---enable-torture}
export LOKET_FLAGS
if [ -n "${LOKET_TEST_BUILD-}" ] && [ -e "$LOKET_TEST_BUILD/config.h" ] &&
	! grep -q '#define LOKET_TORTURE' "$LOKET_TEST_BUILD/config.h"; then
	LOKET_TEST_BUILD=$srcdir/var/test/torture LOKET_FLAGS=--enable-torture
fi
start_own
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/files.sh"
put_permits
until get /izin/meja && [ "$status" = 200 ]; do sleep 0.1; done
expect_error 'made to fail|no answer|a round failed'
# Nobody else is to change anything meanwhile.
sv -w 20 down "$LOKET_DIR/service/loket-clock" \
	"$LOKET_DIR/service/latihan-clock" "$LOKET_DIR/service/watch" >/dev/null
photo "$tmp/ktp.png"
calls=0

# curl reads the header that makes a call fail from its own settings.
mkdir "$tmp/home"
export CURL_HOME="$tmp/home"
fail_at() {
	printf 'header = "X-Loket-Fail: %s"\n' "$1" >"$tmp/home/.curlrc"
}

fail_never() {
	rm -f "$tmp/home/.curlrc"
}

# All that is kept, but for what counts failures, tells the time of a visit or how
# the daemons are; contents become visible by a document's row alone. Of the database in $db.
db=loket
tables=$(sql "SELECT GROUP_CONCAT(table_name) FROM information_schema.tables
	WHERE table_schema = 'loket' AND table_type = 'BASE TABLE' AND
	table_name NOT IN ('throttle', 'officer_session', 'session', 'pc',
	'pulse')")
state_of_all() {
	mariadb --defaults-file="$LOKET_DIR/tmp/admin.cnf" -N -B "$db" -e "
		CHECKSUM TABLE $tables;
		SELECT 'officer_session', HEX(id), officer, created_at, address
		FROM officer_session ORDER BY id;
		SELECT 'session', HEX(id), created_at, expires_at, channel, pc,
		reopened_at FROM session ORDER BY id;
		SELECT 'pc', id, name, HEX(device), enrolled_by, revoked_at
		FROM pc ORDER BY id"
}

# What the test rests on is tried first: a state is read, and it is not empty.
sees_the_state() {
	state_of_all >"$tmp/state" &&
		grep -q "^$db\.definition	[1-9]" "$tmp/state"
}

made_to_fail() {
	cat "$LOKET_DIR"/log/*.log | grep 'made to fail' | sort
}

# A new draft is counted after it was begun; that call may fail unseen.
counted_after() {
	grep -q 'throttle: made to fail' "$tmp/failure" && is "$status" "$want"
}

# tortured STATUS COMMAND...: the command asks for a page, or presses a button of
# the page shown; it is to answer so when at last no call fails.
tortured() {
	want=$1
	shift
	cp "$page" "$tmp/before"
	sees_the_state || return 1
	n=0
	while :; do
		n=$((n + 1))
		[ $n -lt 120 ] || {
			echo 'there is no end of calls'
			return 1
		}
		cp "$tmp/before" "$page"
		made_to_fail >"$tmp/failures"
		fail_at $n
		"$@"
		fail_never
		made_to_fail | comm -13 "$tmp/failures" - >"$tmp/failure"
		[ -s "$tmp/failure" ] || break
		calls=$((calls + 1))
		! counted_after || break
		case $status in
		5??) is_whole || { echo "call $n: half a page"; return 1; } ;;
		*) echo "call $n failed, and the answer was $status $location:"
			cat "$tmp/failure"
			return 1 ;;
		esac
		state_of_all >"$tmp/state.after"
		cmp -s "$tmp/state" "$tmp/state.after" || {
			echo "call $n failed, and something was changed all the same"
			diff "$tmp/state" "$tmp/state.after" | grep -o '^[<>] [a-z_.]*'
			return 1
		}
	done
	echo "after $n calls"
	is "$status" "$want"
}

# shows PATH [STATUS]
shows() {
	check "GET $(words "$1")" tortured "${2:-200}" get "$1"
}

# presses SENTENCE PATH BUTTON [name=value...]: on the page at PATH.
presses() {
	sentence=$1
	get "$2"
	shift 2
	check "POST $sentence" tortured 303 submit "$@"
}

words() {
	printf '%s' "$1" | sed 's/[0-9]\{12\}/{number}/;s/[A-Za-z0-9_-]\{22\}/{id}/'
}

upload_it() {
	send_file ktp "$tmp/ktp.png"
}

# ---- everybody ----
person nobody
for path in / /izin '/izin?q=tiga' /izin/tiga /ajukan/tiga /lanjut /status \
	/petugas/masuk /cek; do
	shows "$path"
done
shows '/cek?nomor=TIGA/9999/2026' 404

# ---- the applicant ----
person siti
presses mulai /ajukan/tiga mulai telepon=081234567890
number=${location##*/}
draft=/ajukan/tiga/$number
follow
pin=$(text "//*[@id='kode']" | tr -d -- '- ')
shows "$draft"
shows "$draft/isian"
presses simpan "$draft/isian" simpan nama='Siti'
get "$draft/isian"
check 'POST lanjut with problems' tortured 422 submit lanjut nama='' tanggal=x
get "$draft/berkas"
check 'POST lanjut without the document' tortured 422 submit lanjut
presses lanjut "$draft/isian" lanjut nama='Siti Rahmawati' \
	tanggal=2026-12-24 warna=biru
shows "$draft/berkas"
get "$draft/berkas"
check 'POST menyusul' tortured 303 file_form ktp menyusul
get "$draft/berkas"
check 'POST unggah' tortured 303 upload_it
get "$draft/berkas"
document=$(xpath 'string(//a[contains(@href, "/berkas/")]/@href)')
shows "$document"
get "$draft/berkas"
check 'POST hapus' tortured 303 press "hapus:${document##*/}"
attach_draft
shows "$draft/periksa"
presses kirim "$draft/periksa" kirim
shows "/status/$number"
shows /lanjut
person telepon-lain
presses 'number and PIN at /status' /status nomor nomor="$number" kode="$pin"
person telepon-ketiga
presses 'number and PIN at /lanjut' /lanjut nomor nomor="$number" kode="$pin"

# ---- practice ----
db=loket_latihan
person siswa
shows /latihan
presses 'mulai of practice' /latihan mulai
draft=$location
presses 'lanjut of practice' "$draft/pemohon" lanjut nama='Siti Contoh' \
	nik=5271994106850001 tanggal_lahir=1/6/1985 alamat='Jalan Contoh 1'
get "$draft/dokumen"
check 'POST unggah of practice' tortured 303 upload_it
shows /latihan/lanjut
db=loket

# ---- officers ----
person loket
presses 'an officer signs in' /petugas/masuk sandi pengguna=loket \
	sandi="$LOKET_DEMO_PASSWORD"
officer kadis
person loket
case=/petugas/permohonan/$number
shows /petugas
shows "/petugas?q=$number"
shows '/petugas?q=Siti'
shows "$case"
shows "$case?riwayat"
presses ambil "$case" ambil
presses lepas "$case" lepas
presses catat "$case" catat catatan='Catatan uji'
presses kode-baru "$case" kode-baru
follow
pin=$(text "//*[@id='kode']" | tr -d -- '- ')
presses perbaikan "$case" perbaikan tandai=nama alasan.nama=tidak-terbaca
# The new PIN took it out of her phone.
person siti
get /lanjut
submit nomor nomor="$number" kode="$pin"
shows "/status/$number/perbaiki"
presses 'kirim of a correction' "/status/$number/perbaiki" kirim \
	nama='Siti Rahmawati binti Ahmad'
person loket
presses teruskan "$case" teruskan
person kadis
presses mundurkan "$case" mundurkan tahap=fo catatan='Periksa lagi'
person loket
deed teruskan
person kadis
presses tandatangan "$case" tandatangan
licence=$(sql "SELECT l.number FROM licence l JOIN application a
	ON a.id = l.application WHERE a.number = '$number'")
i=0
until [ "$(sql "SELECT document IS NOT NULL FROM licence WHERE number = '$licence'")" = 1 ] ||
	[ $i -gt 60 ]; do
	sleep 0.5
	i=$((i + 1))
done
person siti
shows "/status/$number"
shows "/cek?nomor=$(encoded "$licence")"
get "/status/$number"
# The first time it is fetched is noted: that one answer changes something.
document=$(xpath 'string(//a[contains(@href, "/berkas/") and contains(., "PDF")]/@href)')
check 'GET the licence' tortured 200 get "$document"
person loket
presses serahkan "$case" serahkan

# ---- the board ----
person kadis
sql "INSERT INTO search_miss VALUES ('2026-11-24', 'kandang ayam', 3)"
for path in '' '?hari=31' '?lihat=terkirim' '?lihat=terlambat' '?lihat=kurang' \
	'?lihat=tandatangan' '?lihat=berhenti' '?lihat=pencarian' \
	'?lihat=pencarian&kata=kandang+ayam' '?csv=hari'; do
	shows "/petugas/dasbor$path"
done
presses 'target of the head' /petugas/dasbor target target.1=10 target.2=12

# ---- what ends otherwise ----
begin_draft made
fill_draft 'Made Batal'
attach_draft
send_draft
presses batal "/status/$number" batal
phone=081234567891
begin_draft janji
phone=
fill_draft 'Ketut Janji'
get "$draft/berkas"
file_form ktp asli
send_draft
person loket
case=/petugas/permohonan/$number
presses asli "$case" asli:ktp
presses tolak "$case" tolak alasan=tidak-terbaca dasar='Tidak memenuhi syarat'

# ---- an officer's page, and a payment ----
person wayan
get /ajukan/meja
submit mulai telepon=081234567893
follow
number=$(text "//*[@id='nomor']" | tr -d -- '- ')
get "/ajukan/meja/$number/isian"
submit lanjut nama='Wayan' nik=5271014508900003 meja.0.panjang=1,5
get "/ajukan/meja/$number/isian"
submit lanjut nama='Wayan' nik=5271014508900003 meja.0.panjang=1,5
presses tambah "/ajukan/meja/$number/isian" tambah:meja
get "/ajukan/meja/$number/isian"
submit lanjut nama='Wayan' nik=5271014508900003 meja.0.panjang=1,5 \
	meja.1.panjang=1
get "/ajukan/meja/$number/periksa"
submit kirim
case=/petugas/permohonan/$number
person loket
deed teruskan
printf '%s\n' "$LOKET_DEMO_PASSWORD" | "$ctl" user add teknis-uji \
	--roles technical --name 'Petugas Teknis' --any-password --unit pupr \
	>/dev/null 2>&1
officer teknis-uji
shows "$case/peninjauan"
presses 'simpan of an officer' "$case/peninjauan" simpan layak=yes
deed teruskan
officer bendahara
presses bayar "$case" bayar

# ---- an assisted PC ----
person pc
get /petugas/masuk
submit sandi pengguna=loket sandi="$LOKET_DEMO_PASSWORD"
shows /petugas/bantuan
shows '/petugas/bantuan?kode=R-1'
shows "/petugas/bantuan?kode=$(sql "SELECT code FROM page_code WHERE permit = 'tiga' AND page = 'isian'")"
shows '/petugas/bantuan?kode=99999' 404
shows /petugas/dampingan
presses daftarkan /petugas/dampingan daftarkan nama='PC 1'
shows /dampingan
shows /izin
presses 'mulai at a PC' /ajukan/tiga mulai
number=${location##*/}
draft=/ajukan/tiga/$number
follow
pin=$(text "//*[@id='kode']" | tr -d -- '- ')
shows "$draft?cetak=58"
shows /dampingan/denyut
get "$draft/berkas"
check 'POST unggah at a PC' tortured 303 upload_it
presses 'number and PIN at a PC' /dampingan kode nomor="$number" kode="$pin"
person loket
shows /petugas/dampingan
get "/petugas/dampingan"
of=$(xpath 'string(//button[starts-with(@value, "cocok:")]/@value)')
presses cocok /petugas/dampingan "$of"
sql 'UPDATE session SET idle_at = idle_at - INTERVAL 6 MINUTE WHERE pc IS NOT NULL'
presses buka /petugas/dampingan "buka:$number"
person pc
shows "$draft"
presses kosongkan "$draft" kosongkan
person loket
get /petugas/dampingan
submit "buka:$number"
person pc
presses selesai "$draft" selesai
person loket
presses cabut /petugas/dampingan "cabut:$(sql "SELECT id FROM pc")"

# ---- messages, and a NIK that another phone has applied with ----
phone=081234567892 permit=meja
begin_draft agen
get "$draft/isian"
submit lanjut nama='Wayan' nik=5271014508900003 meja.0.panjang=1
get "$draft/isian"
submit lanjut nama='Wayan' nik=5271014508900003 meja.0.panjang=1
presses 'kirim with the NIK of another phone' "$draft/periksa" kirim
phone='' permit=''
person loket
shows /petugas/pesan
presses terkirim /petugas/pesan terkirim via=sms
presses tidak-perlu /petugas/pesan tidak-perlu alasan='Sudah tahu'
officer bendahara
shows /petugas/keluar
presses keluar /petugas/keluar keluar

check 'calls were made to fail' [ "$calls" -gt 100 ]
echo "# $calls calls failed in all"
done_testing
