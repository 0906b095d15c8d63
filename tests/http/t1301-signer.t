#!/bin/sh
# The licence on paper: drawn soon after it is signed, with all its words, a QR
# code that a camera reads, and a key that nobody else has.
. "${srcdir:-.}/tests/http/lib.sh"
start LOKET_NOW=2026-11-24T02:15:00Z
. "$srcdir/tests/http/journey.sh"
put_permits

# ---- a permit with much to say ----
# Forty rows, conditions that name answers, and a text of 900 words.
{
	awk '/<licence/ { exit }
		{ sub(/id="tiga"/, "id=\"panjang\"") }
		/<\/page>/ && !n++ {
			print "<field name=\"cerita\" type=\"textarea\" max-length=\"9000\" label=\"Cerita\"/>"
		}
		{ print }' "$srcdir/tests/permits/tiga.xml"
	cat <<-'END'
	  <licence number="PJG/{seq:4}/{month-roman}/{year}" valid-from="$tanggal" valid-until="$tanggal + 89">
	    <title>IZIN YANG PANJANG UNTUK WARNA {label($warna)}</title>
	    <basis>Peraturan contoh tentang izin {{panjang}}</basis>
	    <row label="Nama" value="$nama"/>
	    <row label="Keterangan yang labelnya pun tidak muat di satu baris" value="$cerita"/>
	END
	i=1
	while [ $i -le 40 ]; do
		echo "    <row label=\"Baris $i\" value=\"concat('nilai-$i ', \$nama)\"/>"
		i=$((i + 1))
	done
	cat <<-'END'
	    <clause>Berlaku bagi {$nama} sampai {$tanggal + 89}, warna {label($warna)}.</clause>
	    <clause xml:lang="en">For {$nama} until {$tanggal + 89}.</clause>
	    <clause>Nomornya {nomor}; diperiksa di {tautan}.</clause>
	    <copy>Ketua {label($warna)}</copy>
	  </licence>
	</permit>
	END
} >"$LOKET_DIR/permits/panjang.xml"
check 'the permit is good' "$ctl" form check "$LOKET_DIR/permits/panjang.xml"
await_permit panjang

# await_pdf PERSON: for ten seconds at most; licence.pdf is what is downloaded.
await_pdf() {
	person "$1"
	tries=40
	until get "/status/$number" && xpath_has '//a[contains(., "PDF")]'; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return 1
		sleep 0.25
	done
	licence=$(text '//*[@id="nomor-izin"]')
	get "$(xpath 'string(//a[contains(., "PDF")]/@href)')"
	cp "$page" "$tmp/licence.pdf"
	pdftotext -raw "$tmp/licence.pdf" "$tmp/words"
	pdfinfo "$tmp/licence.pdf" >"$tmp/info"
	# Lines are broken where the paper ends.
	tr -s ' \n\f' ' ' <"$tmp/words" >"$tmp/flat"
	[ "$(head -c 5 "$tmp/licence.pdf")" = %PDF- ]
}
says() {
	grep -qF -- "$1" "$tmp/flat" || {
		cut -c 1-2000 "$tmp/flat"
		return 1
	}
}
# says_whole TEXT: wherever its lines are broken, as addresses are anywhere.
says_whole() {
	tr -d ' \n\f' <"$tmp/words" | grep -qF -- "$(printf '%s' "$1" | tr -d ' ')" || {
		cut -c 1-2000 "$tmp/flat"
		return 1
	}
}
info_is() { # KEY VALUE
	is "$(sed -n "s/^$1: *//p" "$tmp/info")" "$2"
}
# The QR code as a camera sees it, on paper printed with so many dots an inch.
scan() {
	rm -f "$tmp"/side-*
	pdftoppm -r "$1" -png "$tmp/licence.pdf" "$tmp/side"
	zbarimg -q --raw "$tmp"/side-*.png 2>/dev/null
}

# ---- a short one ----
person pendek
begin_draft pendek
fill_draft "Ni Wayan Śrī Đặng O'Brien & Жанна"
attach_draft
send_draft
sign_case
check 'within ten seconds of signing there is a PDF' await_pdf pendek
check 'it is one page' info_is Pages 1
check '... of A4' info_is 'Page size' '595.276 x 841.89 pts (A4)'
check 'it is tagged, to be read aloud' info_is Tagged yes
check 'its language is told' grep -aqF '/Lang (id-ID)' "$tmp/licence.pdf"
check '... and what its figure shows' is \
	"$(grep -ac '/Alt (Kode QR ke http' "$tmp/licence.pdf")" 1
check 'a reader of PDFs has nothing to complain of' is \
	"$(pdfinfo -struct-text "$tmp/licence.pdf" 2>&1 >/dev/null)" ''
check 'its title is what it is' info_is Title "IZIN TIGA PERTANYAAN $licence"
check 'it has no script' info_is JavaScript no
check 'its letters come with it' is \
	"$(pdffonts "$tmp/licence.pdf" | tail -n +3 | awk '{ print $(NF - 4) }' | sort -u)" yes
check 'it says whose office it is' says 'PEMERINTAH KOTA MATARAM'
check '... the kind' says 'IZIN TIGA PERTANYAAN'
check '... the number' says "Nomor: $licence"
check '... the name in its own letters' says "Nama Ni Wayan Śrī Đặng O'Brien & Жанна"
check '... a day as a day' says 'Tanggal 24 Desember 2026'
check '... a choice by its words' says 'Warna Biru'
check '... from when to when it is valid' says \
	'Berlaku 24 November 2026 sampai dengan 24 November 2027'
check '... where and when it was signed' says 'Ditetapkan di Mataram pada tanggal 24 November 2026'
check '... by whom' says 'Ditandatangani secara elektronik Kepala Dinas'
check '... and where it is checked' says_whole "${base#http://}/cek dan ketik nomornya"
address=$(scan 100)
check 'a camera reads its QR code' is "$address" "$base/cek/$(sql "SELECT CONCAT(code, '.', signature)
	FROM licence WHERE number = '$licence'")"
check '... on a good print too' is "$(scan 300)" "$address"
check 'the whole address stands under it' says_whole "$address"
person siapa-saja
get "$address"
check 'there it is in force' xpath_is '//*[@id="hasil"]' 'Asli dan berlaku'
check '... under its number' xpath_is '//dt[.="Nomor izin"]/../dd' "$licence"

# ---- a long one ----
permit=panjang
begin_draft panjang
i=1
words=
while [ $i -le 900 ]; do
	words="$words kata$i"
	i=$((i + 1))
done
long=$(head -c 300 /dev/zero | tr '\0' @)
get "$draft/isian"
submit lanjut nama='Siti Rahmawati' tanggal=2026-12-24 warna=merah \
	cerita="$(printf 'Alinea pertama.\n\nAlinea kedua: %s %s.' "$long" "$words")"
attach_draft
send_draft
sign_case
unset permit
check 'a long one is there as soon' await_pdf panjang
pages=$(sed -n 's/^Pages: *//p' "$tmp/info")
check 'it goes on on further pages' [ "$pages" -ge 3 ]
check 'it is tagged' info_is Tagged yes
check 'each page says which of how many it is' is \
	"$(grep -o "Halaman [0-9]* dari $pages" "$tmp/words" | wc -l)" "$pages"
check '... and of which licence' is "$(grep -c "^Nomor $licence" "$tmp/words")" "$pages"
check 'a title may say an answer' says 'IZIN YANG PANJANG UNTUK WARNA Merah'
check 'two braces are one' says 'Peraturan contoh tentang izin {panjang}'
check 'no word of a long text is lost' is \
	"$(grep -o 'kata[0-9]*' "$tmp/words" | sort -u | wc -l)" 900
check '... nor comes twice' is "$(grep -o 'kata[0-9]*' "$tmp/words" | wc -l)" 900
check 'a word longer than a line is whole' is "$(tr -dc @ <"$tmp/words" | wc -c)" 300
check 'paragraphs stay apart' grep -qx '.*Alinea pertama\.' "$tmp/words"
check 'all forty rows are there' is \
	"$(grep -o 'Baris [0-9]* nilai-[0-9]*' "$tmp/flat" | awk '{ sub("nilai-", "") } $2 == $3' | wc -l)" 40
check 'a condition may say answers' says \
	'1. Berlaku bagi Siti Rahmawati sampai 23 Maret 2027, warna Merah.'
check '... the number and where it is checked' says_whole "2. Nomornya $licence; diperiksa di $base/cek."
check '... in Indonesian, for it is a deed' not says 'For Siti'
check 'so may who else gets it' says '1. Ketua Merah'
check 'the signature is with the last condition' is \
	"$(awk 'BEGIN { RS = "\f" } /Nomornya/ { print NR } /Ditetapkan di/ { print NR }' "$tmp/words" | uniq | wc -l)" 1
check 'its QR code is read too' is "$(scan 100)" "$base/cek/$(sql "SELECT CONCAT(code, '.', signature)
	FROM licence WHERE number = '$licence'")"
rm "$LOKET_DIR/permits/panjang.xml"

# ---- revoked before it was drawn ----
sv -w 20 down "$LOKET_DIR/service/loket-signer" >/dev/null
sent_case cabut
sign_case
revoked=$(sql "SELECT l.number FROM licence l JOIN application a
	ON a.id = l.application WHERE a.number = '$number'")
person cabut
get "/status/$number"
check 'while the signer is away the licence has its number' xpath_is '//*[@id="nomor-izin"]' "$revoked"
check '... and no paper yet' has_text 'sedang disiapkan'
check 'it is revoked meanwhile' "$ctl" licence revoke "$revoked" --reason 'Keliru terbit'
for who in mati-1 mati-2 mati-3 mati-4; do
	sent_case $who
	sign_case
done

# ---- killed at any moment ----
# As runit starts it, for one round at a time.
signer() {
	cd "$LOKET_DIR" && exec env -i PATH="$PATH" ASAN_OPTIONS="${ASAN_OPTIONS-}" \
		LOKET_NOW="$LOKET_NOW" LOKET_CONF="$(sed -n \
		's/.*LOKET_CONF=\([^ ]*\).*/\1/p' service/loket-signer/run)" \
		libexec/loket-signer --once >>log/loket-signer.log 2>&1
}
# What a kill must never leave: a document that is no licence's, or two of one.
half() {
	sql "SELECT COUNT(*) FROM document d LEFT JOIN licence l ON l.document = d.id
		WHERE d.kind = 'licence' AND (l.id IS NULL OR l.signature IS NULL)"
}
drawn() {
	sql 'SELECT COUNT(*) FROM licence WHERE document IS NOT NULL'
}
before=$(drawn)
killed=0 halves=0
for after in 0.02 0.05 0.08 0.11 0.14 0.17 0.2 0.24 0.28 0.32 0.4 0.5; do
	[ "$(drawn)" -lt $((before + 4)) ] || break
	signer &
	victim=$!
	sleep $after
	kill -9 $victim 2>/dev/null && killed=$((killed + 1))
	wait $victim 2>/dev/null
	halves=$((halves + $(half)))
done
check 'the signer was killed at its work' [ $killed -ge 2 ]
check 'nothing half was left' is $halves 0
sv up "$LOKET_DIR/service/loket-signer" >/dev/null
await_drawn() {
	tries=100
	until [ "$(sql 'SELECT COUNT(*) FROM licence WHERE document IS NULL
		AND signed_by IS NOT NULL')" = 0 ]; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return 1
		sleep 0.1
	done
}
check 'then it draws what is left' await_drawn
check 'each licence has one paper' is \
	"$(sql "SELECT COUNT(*) - COUNT(DISTINCT application) FROM document WHERE kind = 'licence'")" 0
check '... of its own' is "$(half)" 0
check '... with all its bytes' is "$(sql "SELECT COUNT(*) FROM document d WHERE d.kind = 'licence'
	AND d.size <> (SELECT COALESCE(SUM(LENGTH(c.data)), 0) FROM loket_berkas.chunk c
	WHERE c.address = d.address)")" 0
check '... and one line in the trail' is "$(sql "SELECT COUNT(*) FROM licence l WHERE l.signed_by IS NOT NULL AND
	(SELECT COUNT(*) FROM audit x WHERE x.chain = l.application AND x.action = 'gambar') <> 1")" 0

person cabut
number=$(sql "SELECT a.number FROM application a JOIN licence l ON l.application = a.id
	WHERE l.number = '$revoked'")
check 'the revoked one is drawn too, as it was signed' await_pdf cabut
get "/status/$number"
check 'its holder is told, with the reason' has_text 'Keliru terbit'
person siapa-saja
get "$(scan 100)"
check 'and its QR code says that it is revoked' xpath_is '//*[@id="hasil"]' 'Dicabut pada 24 November 2026'

# ---- one that cannot be drawn ----
# Somebody holds the trail of the first case; the signer waits, and gives up.
sv -w 20 down "$LOKET_DIR/service/loket-signer" >/dev/null
sent_case tertahan
sign_case
held=$number
sent_case di-belakang
sign_case
mariadb --defaults-file="$LOKET_DIR/tmp/admin.cnf" loket -e "SET autocommit = 0;
	SELECT h.hash FROM audit_head h JOIN application a ON a.id = h.chain
	WHERE a.number = '$held' FOR UPDATE; SELECT SLEEP(40)" >/dev/null 2>&1 &
holder=$!
expect_error 'Lock wait timeout'
(signer)
check 'a round by itself says that not all went well' is $? 1
check 'one that cannot be drawn holds up no other' await_pdf di-belakang
sv up "$LOKET_DIR/service/loket-signer" >/dev/null
check '... but is not drawn itself' is "$(sql "SELECT l.document IS NULL FROM licence l
	JOIN application a ON a.id = l.application WHERE a.number = '$held'")" 1
kill $holder 2>/dev/null
wait $holder 2>/dev/null
sql "SELECT CONCAT('KILL ', id) FROM information_schema.processlist
	WHERE info LIKE '%SLEEP(40)%' AND id <> CONNECTION_ID()" | while read -r kill; do
	sql "$kill"
done
number=$held
check 'when it can be it is' await_pdf tertahan

# ---- the key ----
check 'one folder has the key' is "$(cd "$LOKET_DIR/secrets" && echo */licence.seed)" \
	loket-signer/licence.seed
check 'it is the signer alone that may look into it' is \
	"$(stat -c %a "$LOKET_DIR/secrets/loket-signer")" 700
if [ "$(id -u)" = 0 ]; then
	# Each part runs under the user that its folder belongs to.
	reads() { # UID
		(cd "$LOKET_DIR" && setpriv --reuid "$1" --regid "$1" --clear-groups \
			--bounding-set=-all --inh-caps=-all \
			cat secrets/loket-signer/licence.seed) >/dev/null 2>&1
	}
	check 'the signer can read it' reads "$(stat -c %u "$LOKET_DIR/secrets/loket-signer")"
	for folder in secrets/apply secrets/catalogue secrets/desk secrets/login \
		secrets/status secrets/upload secrets/verify secrets/loket-clock \
		run/web run/db; do
		check "${folder##*/} cannot" not reads "$(stat -c %u "$LOKET_DIR/$folder")"
	done
	check 'nor can anybody else' not reads 65534
fi
done_testing
