#!/bin/sh
# Every button there is, and some there are not, with a fresh key in every state
# of a case, to every page that takes one: each is answered, no program ends.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

applicants='lanjut simpan tambah:meja hapus:meja:0 hapus:meja:7 hapus:meja:-1
hapus:meja: hapus:meja tambah:x hapus:x:0 hapus:nama:0 tambah: hapus: hapus::
hapus:meja:99999999999999999999 tanya tambah-waktu mulai unggah menyusul asli
entah - kirim batal'
desks='entah - tambah:meja hapus:meja:0 hapus:x:0 simpan catat urungkan usulkan
asli:nama asli:x asli: cabut:1 cabut: buka:1 cocok:x akhiri:1 terkirim
tidak-perlu target mulai buka unggah serahkan bayar tandatangan kode-baru lepas
ambil perbaikan mundurkan tolak teruskan hitung kirim'

# one STATE PATH BUTTON DATA...: as one more transfer of the next burst.
one() {
	key=$((key + 1))
	{
		echo "url = \"$base$2\""
		echo "write-out = \"%{http_code} $1 $2 $3\\n\""
		printf 'output = "/dev/null"\ncookie = "%s"\nmax-time = 20\n' "$jar"
		echo "header = \"Origin: $base\""
		case $2 in */unggah*) flag=form ;; *) flag=data-urlencode ;; esac
		set -- "_token=$token" "_kunci=$(printf '%s%05dA' "$stem" $key)" \
			"$3" "${4-_x=x}" "${5-_x=x}" "${6-_x=x}" "${7-_x=x}" \
			"${8-_x=x}" "${9-_x=x}"
		for pair in "$@"; do
			case $pair in
			-) continue ;;
			*=*) ;;
			*) pair=aksi=$pair ;;
			esac
			printf '%s = "%s"\n' $flag "$pair"
		done
		echo next
	} >>"$tmp/burst"
}

# Sixteen bytes of a key as base64 has them: a stem of this run, a number, and a
# last letter with nothing in its odd bits.
stem=$(head -c 12 /dev/urandom | base64 | tr '+/' '-_')
key=0

fire() {
	sed '$d' "$tmp/burst" >"$tmp/config"
	rm "$tmp/burst"
	curl -s -K "$tmp/config" >>"$tmp/answers"
}

running() {
	pids '^libexec/' "$LOKET_DIR" | sort | paste -s -d ' ' -
}

# The applicant's pages of the case at hand.
as_applicant() {
	person "pemohon-$number"
	get /status
	submit nomor nomor="$number" kode="$pin"
	get /status
	token=$(xpath 'string(//input[@name="_token"]/@value)')
	for button in $applicants; do
		for to in "$draft" "$draft/periksa" "$draft/isian" \
			"$draft/isian?berkas" "$draft/berkas" "$draft/berkas?berkas" \
			"$draft/entah" "/status/$number" "/status/$number/perbaiki" \
			"/status/$number/perbaiki?berkas"; do
			one "$1" "$to" "$button" _tanya='nama meja.0.panjang' \
				nama=Siti
		done
		one "$1" /unggah "$button" nomor="$number" pertanyaan=ktp
	done
	one "$1" /unggah unggah nomor="$number" pertanyaan=x
	one "$1" /unggah hapus:x nomor="$number" pertanyaan=ktp
	one "$1" "/ajukan/${permit:-tiga}" mulai telepon=
	one "$1" /lanjut lanjut nomor="$number" kode=00000000
	fire
}

# as_officer STATE LOGIN
as_officer() {
	officer "$2"
	get /petugas/keluar
	token=$(xpath 'string(//input[@name="_token"]/@value)')
	case=/petugas/permohonan/$number
	for button in $desks; do
		for to in "$case" "$case/peninjauan" "$case/entah"; do
			version=$(sql "SELECT version FROM application WHERE number = '$number'")
			one "$1" "$to" "$button" "_versi=$version" _tanya=layak layak=yes \
				tandai=nama pesan.nama=Lengkapi tahap=fo
			fire
		done
		for to in loket unggah tandatangan berhalangan pesan dampingan dasbor \
			bantuan; do
			one "$1" /petugas/$to "$button" nomor="$number" \
				pertanyaan=ktp pesan=1 tandai="$number" nama= \
				"_permohonan=$number"
		done
	done
	one "$1" /petugas/masuk entah pengguna=tidak-ada sandi=x
	one "$1" /petugas/keluar entah
	fire
}

before=$(running)
check 'the programs run' test -n "$before"

begin_draft deeds-draf
as_applicant draf
begin_draft deeds-kurang
fill_draft
promise_draft
send_draft
as_applicant kurang
sent_case deeds-proses
as_applicant proses
sent_case deeds-perbaikan
officer loket
deed perbaikan tandai=nama pesan.nama=Lengkapi
as_applicant perbaikan
sent_case deeds-terbit
sign_case
as_applicant terbit
as_officer terbit loket

begin_draft deeds-desk
as_officer draf loket
for who in loket kadis; do
	sent_case "deeds-$who"
	as_officer proses "$who"
done
permit=meja
begin_draft deeds-meja
get "$draft/isian"
submit simpan nama=Wayan meja.0.panjang=1,5
as_applicant draf-meja
unset permit

grep -E '^(5|000)' "$tmp/answers" | sort -u >"$tmp/bad"
check 'no button is answered by a failure' test ! -s "$tmp/bad"
sed "s/^/# /" "$tmp/bad" | head -n 20
[ -z "${LOKET_SHOTS-}" ] || cp "$tmp/answers" "$LOKET_SHOTS/deeds"
check 'every one was answered' is "$(wc -l <"$tmp/answers")" "$key"
check 'no program has ended' is "$(running)" "$before"
check 'none was taken for a page of before' test \
	"$(grep -c '^403' "$tmp/answers")" -lt $((key / 2))
cut -d ' ' -f 1 "$tmp/answers" | sort | uniq -c | sed 's/^/# /'
done_testing
