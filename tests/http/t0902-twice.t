#!/bin/sh
# The same form sent twenty times at once, and two forms of one draft.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

# at_once N BUTTON: the form of the page shown, by N at the same time; what each
# was answered goes to $tmp/answers.
at_once() {
	rm -f "$tmp"/at-once-*
	i=0
	while [ $i -lt "$1" ]; do
		i=$((i + 1))
		(
			cp "$jar" "$tmp/at-once-jar-$i"
			jar=$tmp/at-once-jar-$i
			cp "$page" "$tmp/at-once-page-$i"
			page=$tmp/at-once-page-$i
			head=$tmp/at-once-head-$i
			xsltproc --html --stringparam with "$2" \
				"$srcdir/tests/http/form.xsl" "$page" \
				>"$tmp/at-once-form-$i" 2>/dev/null
			body=$(tail -n +2 "$tmp/at-once-form-$i" | paste -s -d '&' -)
			request "$(head -n 1 "$tmp/at-once-form-$i")" \
				-H "Origin: $base" -d "$body" -d "aksi=$2"
			echo "$status $location" >"$tmp/at-once-answer-$i"
		) &
	done
	wait
	sort "$tmp"/at-once-answer-* | uniq -c | sed 's/^ *//' >"$tmp/answers"
}

begin_draft kembar
fill_draft 'Made Kembar'
attach_draft
get "$draft/periksa"
cp "$page" "$tmp/check"
at_once 20 kirim
check 'twenty sendings get one answer' is "$(cat "$tmp/answers")" "20 303 /status/$number"
of="JOIN application a ON a.id = x.application WHERE a.number = '$number'"
check 'it was received once' is "$(sql "SELECT COUNT(*) FROM submission x $of")" 1
check 'and once in its history' is "$(sql "SELECT COUNT(*) FROM event x $of AND x.action = 'kirim'")" 1
cp "$tmp/check" "$page"
submit kirim
check 'the same form later gets the same answer' location_is "/status/$number"
cp "$tmp/check" "$page"
submit kirim _versi=9999
check 'with another body too: it is sent' location_is "/status/$number"
check '... once' is "$(sql "SELECT COUNT(*) FROM submission x $of")" 1

person pemula
get /ajukan/tiga
before=$(sql 'SELECT COUNT(*) FROM application')
at_once 20 mulai
check 'twenty beginnings of one form get one answer' is \
	"$(sed 's#[0-9]\{12\}#N#' "$tmp/answers")" '20 303 /ajukan/tiga/N'
check 'and are one draft' is "$(sql 'SELECT COUNT(*) FROM application')" $((before + 1))

# Two tabs of one browser: saved again is saved.
begin_draft tab
get "$draft/isian"
cp "$page" "$tmp/left"
cp "$page" "$tmp/right"
submit simpan nama='Dari kiri'
check 'the left tab saves' status_is 303
cp "$tmp/right" "$page"
submit simpan nama='Dari kanan'
check 'the right tab saves over it' status_is 303
get "$draft/isian"
check 'the later one stands' xpath_is '//input[@name="nama"]/@value' 'Dari kanan'

# Two phones: the second is told, and chooses.
person ponsel
get /lanjut
submit nomor nomor="$number" kode="$pin"
get "$draft/isian"
cp "$page" "$tmp/second"
person tab
get "$draft/isian"
submit simpan nama='Dari HP pertama'
person ponsel
cp "$tmp/second" "$page"
submit simpan nama='Dari HP kedua'
check 'another phone that saved meanwhile is not overwritten unseen' status_is 422
check 'both answers are shown' sh -c "grep -q 'Dari HP pertama' '$page' && grep -q 'Dari HP kedua' '$page'"
submit simpan
check 'pressing the button again decides' status_is 303
get "$draft/isian"
check 'for what was typed here' xpath_is '//input[@name="nama"]/@value' 'Dari HP kedua'

# Back, something changed, and the same button again: the row is added or removed
# once, what was typed is saved.
rows() {
	sql "SELECT answers FROM application WHERE number = '$number'" |
		grep -o '<meja\b' | wc -l
}
permit=meja
begin_draft mundur
unset permit
get "$draft/isian"
cp "$page" "$tmp/back"
submit tambah:meja nama='Sebelum' meja.0.panjang=1,5
check 'a row is added' is "$status $(rows)" '303 2'
cp "$tmp/back" "$page"
submit tambah:meja nama='Sesudah' meja.0.panjang=2,5
check 'the same button after Back is no conflict' location_is "$draft/isian#f-meja"
check 'the row was added once' is "$(rows)" 2
get "$draft/isian"
check 'what was changed is saved' is \
	"$(text '//input[@name="nama"]/@value') $(text '//input[@name="meja.0.panjang"]/@value')" 'Sesudah 2,5'
submit simpan meja.1.panjang=4
get "$draft/isian"
cp "$page" "$tmp/back"
submit hapus:meja:1
check 'a row is removed' is "$status $(rows)" '303 1'
cp "$tmp/back" "$page"
submit hapus:meja:1 nama='Lagi'
check 'its button after Back is no conflict either' location_is "$draft/isian#f-meja"
check '... removes no other' is "$(rows)" 1

# A page of documents that was open when the application was sent elsewhere.
begin_draft dahulu
fill_draft
attach_draft
follow
cp "$page" "$tmp/papers"
send_draft
cp "$tmp/papers" "$page"
button=$(xpath 'string(//button[starts-with(@value, "hapus:")]/@value)')
file_form "$button" "$button"
check 'it leads to where the application is' location_is "/status/$number"
done_testing
