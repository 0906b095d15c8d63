#!/bin/sh
# Licence numbers have no gap, however many sign at once.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
many='1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20'

# in_box N COMMAND...: with files of one's own, for what runs beside others.
in_box() {
	tmp=$tmp/box-$1
	page=$tmp/page
	head=$tmp/head
	mkdir -p "$tmp"
	shift
	"$@"
}

# Twenty cases at the head's stage, each page fetched before anybody signs.
for i in $many; do
	(in_box "$i" sent_case "deret-$i" && echo "$number" >"$tmp/number")
done
officer loket
for i in $many; do
	number=$(cat "$tmp/box-$i/number")
	deed teruskan
done
officer kadis
for i in $many; do
	number=$(cat "$tmp/box-$i/number")
	get "/petugas/permohonan/$number"
	cp "$page" "$tmp/box-$i/page"
done
last=$(sql "SELECT COALESCE(MAX(seq), 0) FROM licence WHERE permit = 'tiga'")
sign() {
	cp "$jar" "$tmp/jar-kadis"
	person kadis
	path=/petugas/permohonan/$(cat "$tmp/number")
	submit tandatangan
	echo "$status" >"$tmp/status"
}
for i in $many; do
	(in_box "$i" sign) &
done
wait
check 'all twenty are signed' is "$(cat "$tmp"/box-*/status | sort -u)" 303
check 'twenty numbers were given' is "$(sql "SELECT COUNT(*) FROM licence WHERE permit = 'tiga' AND seq > $last")" 20
check 'without a gap' is "$(sql "SELECT MAX(seq) FROM licence WHERE permit = 'tiga'")" $((last + 20))
check 'each once' is "$(sql "SELECT COUNT(*) - COUNT(DISTINCT number) FROM licence")" 0

# A second permit whose file writes its numbers alike shares the book.
sed 's/id="tiga"/id="tiga-sama"/' "$srcdir/tests/permits/tiga.xml" \
	>"$LOKET_DIR/permits/tiga-sama.xml"
await_permit tiga-sama
few='1 2 3 4 5 6'
for i in $few; do
	[ "$i" -le 3 ] || permit=tiga-sama
	(in_box "$i" sent_case "buku-$i" && echo "$number" >"$tmp/number")
done
unset permit
officer loket
for i in $few; do
	number=$(cat "$tmp/box-$i/number")
	deed teruskan
done
officer kadis
for i in $few; do
	number=$(cat "$tmp/box-$i/number")
	get "/petugas/permohonan/$number"
	cp "$page" "$tmp/box-$i/page"
done
for i in $few; do
	(in_box "$i" sign) &
done
wait
check 'two permits with one book of numbers sign at once' is \
	"$(for i in $few; do cat "$tmp/box-$i/status"; done | sort -u)" 303
check 'their numbers go on where the book is' is \
	"$(sql "SELECT COUNT(*), MIN(seq), MAX(seq) FROM licence WHERE number LIKE 'TIGA/%' AND seq > $last + 20")" \
	"6	$((last + 21))	$((last + 26))"
rm "$LOKET_DIR/permits/tiga-sama.xml"

# The same form twenty times at once is one deed.
sent_case sekali
officer loket
deed teruskan
officer kadis
get "/petugas/permohonan/$number"
for i in $many; do
	cp "$page" "$tmp/box-$i/page"
	echo "$number" >"$tmp/box-$i/number"
	(in_box "$i" sign) &
done
wait
check 'one form sent twenty times is answered alike' is "$(cat "$tmp"/box-*/status | sort -u)" 303
check 'and signs once' is "$(sql "SELECT COUNT(*) FROM licence WHERE number LIKE 'TIGA/%' AND seq > $last")" 27
check 'one event' is "$(sql "SELECT COUNT(*) FROM event e JOIN application a ON a.id = e.application WHERE a.number = '$number' AND e.action = 'tandatangan'")" 1

# Two forms of the same case at once: one wins, the other is told.
sent_case berdua
for who in loket kadis; do
	officer $who
	get "/petugas/permohonan/$number"
done
officer loket
get "/petugas/permohonan/$number"
cp "$page" "$tmp/box-1/page"
get "/petugas/permohonan/$number"
cp "$page" "$tmp/box-2/page"
press() {
	cp "$jar" "$tmp/jar-loket"
	person loket
	path=/petugas/permohonan/$number
	submit "$@"
	echo "$status" >"$tmp/status"
}
(in_box 1 press teruskan) &
(in_box 2 press tolak alasan=tidak-terbaca dasar='Tidak terbaca') &
wait
check 'of two decisions at once one holds' is "$(cat "$tmp/box-1/status" "$tmp/box-2/status" | sort | tr '\n' ' ')" '303 409 '
done_testing
