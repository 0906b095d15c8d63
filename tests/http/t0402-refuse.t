#!/bin/sh
# Files that will not do: each with its reason, in one page, at once.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/files.sh"
put_permits
# A definition may allow more than its default; these two have limits of their own.
limit=$((500 * 1024))
most=$((10 * 1024 * 1024))

person ada
draft serba-ada
at=$(xpath '(//main//a[contains(@href, "/ajukan/serba-ada/")]/@href)' |
	sed -n 's/.*href="\([^"]*\)".*/\1/p' | while read -r href; do
		get "$href?berkas"
		xpath_has '//input[@name="surat"]' && echo "$href?berkas" && break
	done)
get "$at"
check 'the page of documents is there' xpath_has '//input[@name="surat"]'

# refused FIELD FILE WORDS: and nothing is stored.
refused() {
	get "$at"
	before=$(stored)
	send_file "$1" "$2"
	[ "$status" = 422 ] && has_text "$3" && [ "$(stored)" = "$before" ]
}
taken() {
	get "$at"
	before=$(stored)
	send_file "$1" "$2"
	[ "$status" = 303 ] && [ "$(stored)" = $((before + 1)) ] || return 1
	follow
	press "hapus:$(document | sed 's|.*/||')"
	[ "$status" = 303 ]
}

# ---- the page of a refusal ----
printf 'halo' >"$tmp/a.txt"
check 'a text is refused' refused surat "$tmp/a.txt" 'Yang bisa: JPG, PDF.'
check 'the page says so first' xpath_has '//*[@id="masalah"]//a[@href="#f-surat"]'
check 'it has that question alone' xpath_count '//input[@type="file"]' 1
check '... with its form' xpath_has '//form//button[@value="unggah"]'
check '... and a link back' xpath_has "//main//a[@href='$at']"
check 'its language links lead back too' \
	xpath_has "//footer//a[@href='$at&bahasa=en']"
check 'it is whole' is_whole
jpeg "$tmp/good.jpg" 1000
send_file surat "$tmp/good.jpg"
check 'from that page a better file is taken' status_is 303
follow
press "hapus:$(document | sed 's|.*/||')"
check 'nothing chosen is said so' eval 'get "$at"; : >"$tmp/none"
	send_file surat "$tmp/none;filename=\"\""; has_text "belum ada berkas"'
get "$at&bahasa=en"
send_file surat "$tmp/a.txt"
check 'the words are English for who reads English' has_text 'JPG, PDF'
check '... all of them' not has_text tidak
get "$at&bahasa=id"

# ---- sizes ----
for by in -1 0; do
	jpeg "$tmp/size.jpg" $((limit + by))
	check "max-size $by bytes is taken" taken surat "$tmp/size.jpg"
	jpeg "$tmp/size.jpg" $((most + by))
	check "the default's 10 MB $by bytes is taken" taken selebaran "$tmp/size.jpg"
done
jpeg "$tmp/size.jpg" $((limit + 1))
check 'max-size and a byte is refused' refused surat "$tmp/size.jpg" 'paling besar 500 KB'
jpeg "$tmp/size.jpg" $((most + 1))
check '10 MB and a byte is refused' refused selebaran "$tmp/size.jpg" 'paling besar 10 MB'
jpeg "$tmp/size.jpg" $((5 * 1024 * 1024))
check "a phone's photo of 5 MB is taken" taken selebaran "$tmp/size.jpg"
for size in 12582912 125829120; do
	head -c $size /dev/zero >"$tmp/size.jpg"
	get "$at"
	before=$(stored)
	send_file selebaran "$tmp/size.jpg"
	check "a body with $size bytes of file is too large" status_is 413
	check '... and nothing is stored' is "$(stored)" "$before"
done

# ---- types ----
other() {
	printf '%b' "$2" >"$tmp/other"
	check "$1 is refused" refused selebaran "$tmp/other;filename=\"foto.jpg\"" \
		'jenis berkas ini tidak dapat diterima'
}
other 'a GIF' 'GIF89a\001\000\001\000'
other 'an SVG' '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
other 'a web page' '<!DOCTYPE html><script>alert(1)</script>'
other 'an archive' 'PK\003\004\024\000'
other 'a program' '\177ELF\002\001\001'
other 'a shell script' '#!/bin/sh\nsleep 5\n'
other 'a film of a phone' '\000\000\000\030ftypmp42\000\000\000\000mp42isom'
other 'a PDF that begins later' '\n\n%PDF-1.4\n%%EOF'

# ---- structure ----
broken() {
	check "$1 is refused" refused selebaran "$tmp/broken" \
		'berkas tidak dapat dibuka'
}
: >"$tmp/broken"
broken 'an empty file'
jpeg "$tmp/j" 5000
for n in 30 1000 4960 4998; do
	head -c $n "$tmp/j" >"$tmp/broken"
	broken "a picture cut after $n of 5000 bytes"
done
printf '\000\000\000\030ftypheic\000\000\000\000mif1heic' >"$tmp/broken"
broken 'a picture of an iPhone of which nothing came'
pdf "$tmp/p"
head -c 100 "$tmp/p" >"$tmp/broken"
broken 'a PDF cut off'
{ cat "$tmp/p"; printf 'PK\003\004 an archive'; } >"$tmp/broken"
broken 'a PDF that is an archive too'
pdf "$tmp/p" '/Encrypt 9 0 R'
check 'a locked PDF is refused' refused surat "$tmp/p" 'terkunci'
printf '\211PNG\r\n\032\n\000\000\000\rIHDR\000\000\165\060\000\000\165\060\010\002\000\000\000\351\105\157\355' >"$tmp/bomb"
from=$(date +%s%N)
check 'a picture of 900 million points is refused' refused selebaran "$tmp/bomb" '70 MP'
jpeg "$tmp/j" 2000
{ cat "$tmp/j"; printf 'PK\003\004<?php system($_GET[0]); ?>'; } >"$tmp/tail.jpg"
check 'what hangs on behind a picture is let go' eval 'get "$at"
	send_file selebaran "$tmp/tail.jpg"; follow; get "$(document)"
	cmp -s "$page" "$tmp/j"'
get "$at"
press "hapus:$(document | sed 's|.*/||')"
{ head -c 2 "$tmp/j"; yes "$(printf '\377\377')" | tr -d '\n' | head -c 10000000; } >"$tmp/broken"
from=$(date +%s%N)
broken 'ten million bytes of nothing'
check '... within a second' [ $((($(date +%s%N) - from) / 1000000)) -lt 1500 ]

# ---- more than a question may have ----
for i in 1 2 3; do
	get "$at"
	send_file denah "$tmp/good.jpg"
	check "document $i of 3 is taken" status_is 303
done
get "$at"
check 'then no more is asked for' not xpath_has '//input[@name="denah"]'
check 'no chunk is larger than 256 KiB' is "$(sql \
	'SELECT COUNT(*) FROM loket_berkas.chunk WHERE LENGTH(data) > 262144')" 0
done_testing
