#!/bin/sh
# Is this licence genuine, and in force? By its number, by its QR code, and on
# every day of its life.
. "${srcdir:-.}/tests/http/lib.sh"
start_own LOKET_NOW=2026-11-24T02:15:00Z
. "$srcdir/tests/http/journey.sh"
put_permits

# A permit like tiga whose licence is in force for the 30 days from $tanggal.
sed 's/id="tiga"/id="masa"/; s,TIGA/,MASA/,
	s/valid-months="12"/valid-from="$tanggal" valid-until="$tanggal + 29"/' \
	"$srcdir/tests/permits/tiga.xml" >"$LOKET_DIR/permits/masa.xml"
await_permit masa
permit=masa

# licensed PERSON NAME DAY: a licence with that first day; licence is its number.
licensed() {
	begin_draft "$1"
	get "$draft/isian"
	submit lanjut nama="$2" tanggal="$3" warna=biru
	attach_draft
	send_draft
	sign_case
	licence=$(sql "SELECT l.number FROM licence l JOIN application a
		ON a.id = l.application WHERE a.number = '$number'")
}

# The clock of verify alone goes on from that instant.
clock() {
	sed -i "s/LOKET_NOW=[^ ]*/LOKET_NOW=$1/" "$LOKET_DIR/service/verify/run"
	sv -w 20 restart "$LOKET_DIR/service/verify" >/dev/null
	tries=100
	until get /cek && [ "$status" = 200 ] || [ $tries -eq 0 ]; do
		sleep 0.1
		tries=$((tries - 1))
	done
}

# by_number NUMBER, by_code CODE.SIGNATURE: the page; result is what it says.
by_number() {
	get "/cek?nomor=$(printf '%s' "$1" | encoded_all)"
	result=$(text '//*[@id="hasil"]')
}
by_code() {
	get "/cek/$1"
	result=$(text '//*[@id="hasil"]')
}
encoded_all() {
	sed 's/%/%25/g; s/ /%20/g; s/&/%26/g; s/+/%2B/g; s/#/%23/g; s/{/%7B/g; s/}/%7D/g'
}

await_drawn() {
	tries=100
	until [ "$(sql 'SELECT COUNT(*) FROM licence WHERE document IS NULL')" = 0 ] ||
		[ $tries -eq 0 ]; do
		sleep 0.1
		tries=$((tries - 1))
	done
}

licensed ayu 'Ni Luh "Ayu" Ésa <i>Dewi</i>' 2026-12-01
first=$licence application=$number
licensed budi 'Budi Santoso' 2026-11-24
second=$licence
await_drawn
code=$(sql "SELECT code FROM licence WHERE number = '$first'")
signature=$(sql "SELECT signature FROM licence WHERE number = '$first'")
other=$(sql "SELECT signature FROM licence WHERE number = '$second'")
check 'two licences are signed and drawn' is "$first $second ${#code} ${#signature} ${#other}" \
	'MASA/0001/2026 MASA/0002/2026 22 86 86'

# ---- the page ----
person siapa-saja
get /cek
check 'the page to check is for anybody' status_is 200
check 'it is whole' is_whole
check 'it asks for a number' xpath_has '//form//input[@name="nomor"]'
check 'it says nothing of any licence' not has_text MASA
check 'it leaves no cookie' is "$(header set-cookie)" ''
check 'nobody stores it' header_has cache-control no-store
check 'no search engine lists it' header_has x-robots-tag noindex
get /cek?nomor=
check 'an empty number is the same page' is "$status $(text '//*[@id="hasil"]')" '200 '
get '/cek?nomor=%20%20'
check 'and so are blanks' is "$status $(text '//*[@id="hasil"]')" '200 '
request /cek -I
check 'it answers HEAD' status_is 200
check '... without a body' is "$(wc -c <"$page")" "$(wc -c <"$head")"
request "/cek/$first" -I
check 'so does the page of a licence' status_is 200
for method in POST PUT DELETE; do
	request /cek -X $method
	check "$method is no way to ask" status_is 405
	check "... and what is, is said" header_is allow "GET, HEAD"
	request "/cek/$first" -X $method
	check "... nor at a licence's address" status_is 405
done

# ---- by number ----
for typed in "$second" 'masa/0002/2026' 'MASA 0002 2026' 'MASA00022026' \
	'  MASA / 0002 / 2026  ' 'MASA-0002-2026'; do
	by_number "$typed"
	check "typed as \"$typed\" it is found" is "$status $result" '200 Asli dan berlaku'
	check '... under the number as it is printed' \
		xpath_is '//dt[.="Nomor izin"]/../dd' "$second"
done
for at in "/cek/$second" /cek/masa/0002/2026 /cek/MASA%2F0002%2F2026 \
	/cek/MASA/0002/2026/ /cek/MASA%200002%202026; do
	get "$at"
	check "at $at it is found" is "$status $(text '//*[@id="hasil"]')" '200 Asli dan berlaku'
done
by_number "$first"
check 'of the holder only initials are shown' \
	xpath_is '//dt[.="Pemegang"]/../dd' 'N. L. ". É. <.'
check '... and the name nowhere' not grep -qE 'Luh|Ayu|Dewi' "$page"
check 'it says what the paper says, and nothing else' is \
	"$(xpath '//dl//dt/text()' | tr '\n' ' ' | sed 's/ *$//')" \
	'Nomor izin Izin Pemegang Diterbitkan Berlaku mulai Sampai'
check '... the kind' xpath_is '//dt[.="Izin"]/../dd' 'IZIN TIGA PERTANYAAN'
check '... the day it was signed' xpath_is '//dt[.="Diterbitkan"]/../dd' '24 November 2026'
check '... the first day' xpath_is '//dt[.="Berlaku mulai"]/../dd' '1 Desember 2026'
check '... and the last' xpath_is '//dt[.="Sampai"]/../dd' '30 Desember 2026'
check 'no code of the QR' not grep -qF "$code" "$page"
check 'no application number' not grep -qE "$application|$(echo "$application" |
	sed 's/^\(....\)\(....\)/\1-\2-/')" "$page"

for typed in MASA/0003/2026 MASA/0001/2025 "$application" 2026 "x" "' OR 1=1 -- " \
	'<script>alert(1)</script>' '%' '{{LICENCE}}' /// ; do
	by_number "$typed"
	check "\"$typed\" was never issued" is "$status $result" '404 Tidak pernah diterbitkan'
	check '... and is shown as it was typed' xpath_has "//b/bdi"
	check '... as text' not xpath_has '//main//script'
done
for typed in MASA/0001 'masa 0001/202' "MASA/"; do
	by_number "$typed"
	check "half a number, \"$typed\", is no forgery" is "$status $result" '404 Nomornya belum lengkap'
	check '... and names no licence' not grep -qF "$first" "$page"
done
by_number 'SAMA/0001'
check 'half of one that nobody has is not issued' is "$status $result" '404 Tidak pernah diterbitkan'
get /cek/MASA/0003/2026
check 'nor at its address' is "$status $(text '//*[@id="hasil"]')" '404 Tidak pernah diterbitkan'
get "/cek?nomor=$(head -c 500 /dev/zero | tr '\0' 9)"
check 'a number of 500 letters is none' status_is 400
get '/cek?nomor=%0aMASA'
check 'nor are two lines' status_is 400
get '/cek?nomor=%ff'
check 'nor what is no text' status_is 400

# ---- by the QR code ----
by_code "$code.$signature"
check 'the QR code leads to the licence' is "$status $result" '200 Asli, belum mulai berlaku'
check 'with its number' xpath_is '//dt[.="Nomor izin"]/../dd' "$first"
check 'who holds the paper sees the name that is to be on it' \
	xpath_is '//dt[.="Pemegang"]/../dd' 'Ni Luh "Ayu" Ésa <i>Dewi</i>'
check 'and nothing else' is \
	"$(xpath '//dl//dt/text()' | tr '\n' ' ' | sed 's/ *$//')" \
	'Nomor izin Izin Pemegang Diterbitkan Berlaku mulai Sampai'
by_number "$base/cek/$code.$signature"
check 'the address under the QR may be typed' is "$status $result" '200 Asli, belum mulai berlaku'
# never SENTENCE CODE.SIGNATURE
never() {
	by_code "$2"
	check "$1" is "$status $result" '404 Tidak pernah diterbitkan'
	check '... and nobody is named' not has_text Dewi
}
turned() { # the first letter of it is another
	case $1 in
	A*) echo "B${1#?}" ;;
	*) echo "A${1#?}" ;;
	esac
}
never 'a forged signature is none' "$code.$(turned "$signature")"
never 'nor is one of another licence' "$code.$other"
never 'nor is it one for another code' "$(turned "$code").$signature"
never 'a code without a signature is none' "$code"
never 'nor with half of one' "$code.${signature%????}"
never 'small letters are other letters' "$(echo "$code.$signature" | tr A-Z a-z)"
# The last letter holds two bits that mean something, and four that must be 0.
last=$(echo "$signature" | sed 's/.*\(.\)/\1/' | tr AQgw BRhx)
never 'one signature is written in one way' "$code.${signature%?}$last"
never 'nothing hangs on behind' "$code.$signature/x"

# ---- reading is not throttled, and writes nothing ----
before=$(sql 'SELECT COUNT(*) FROM throttle')
i=0
codes=
while [ $i -lt 40 ]; do
	get "/cek?nomor=MASA/9$i/2026"
	codes="$codes $status"
	i=$((i + 1))
done
check 'forty wrong numbers are answered' is "$(echo $codes | tr ' ' '\n' | sort -u)" 404
by_number "$second"
check 'and the next right one' status_is 200
check 'nothing was counted' is "$(sql 'SELECT COUNT(*) FROM throttle')" "$before"

# ---- in English ----
get "/cek/$code.$signature?bahasa=en"
check 'it speaks English too' xpath_is '//*[@id="hasil"]' 'Genuine, not in force yet'
check '... with the dates' xpath_is '//dt[.="Valid from"]/../dd' '1 December 2026'
person siapa-saja-lagi

# ---- day by day, in the office's zone ----
clock 2026-11-30T15:59:00Z
by_number "$first"
check 'a minute before its first day it is not in force' is "$result" 'Asli, belum mulai berlaku'
clock 2026-11-30T16:00:00Z
by_number "$first"
check 'at midnight in Mataram it is' is "$result" 'Asli dan berlaku'
by_code "$code.$signature"
check '... by its QR too' is "$result" 'Asli dan berlaku'
clock 2026-12-30T15:50:00Z
by_number "$first"
check 'late on its last day it is' is "$result" 'Asli dan berlaku'
clock 2026-12-30T16:00:00Z
by_number "$first"
check 'then it has expired' is "$status $result" '200 Asli, masa berlakunya sudah habis'
by_code "$code.$signature"
check '... by its QR too' is "$status $result" '200 Asli, masa berlakunya sudah habis'

# ---- revoked ----
check 'a licence is revoked' "$ctl" licence revoke "$first" --reason 'Titip nama Made Rahasia'
by_number "$first"
check 'it is said at once, with the day' is "$status $result" '200 Dicabut pada 24 November 2026'
check 'the reason is not for everybody' not has_text Rahasia
by_code "$code.$signature"
check '... by its QR too' is "$status $result" '200 Dicabut pada 24 November 2026'
check '... without the reason' not has_text Rahasia
check 'a licence is revoked once' not "$ctl" licence revoke "$first" --reason lagi
clock 2026-11-26T02:00:00Z
by_number "$first"
check 'revoked counts before all else' is "$result" 'Dicabut pada 24 November 2026'
by_number "$second"
check 'the other is as it was' is "$result" 'Asli dan berlaku'

# ---- alone ----
for p in desk login apply status upload catalogue loket-signer loket-clock; do
	sv -w 20 down "$LOKET_DIR/service/$p" >/dev/null
done
by_code "$code.$signature"
check 'it works while every other program is down' is "$result" 'Dicabut pada 24 November 2026'
by_number "$second"
check '... by number too' is "$result" 'Asli dan berlaku'
check 'it may read what is published, and nothing else' is "$(sql "SHOW GRANTS FOR loket_public" |
	grep -c 'licence_public\|pc_public\|schema_version\|definition\|USAGE')" \
	"$(sql "SHOW GRANTS FOR loket_public" | grep -c GRANT)"
done_testing
