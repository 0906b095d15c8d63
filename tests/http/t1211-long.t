#!/bin/sh
# What is very long is answered at once, whatever it is: in every text control of
# the public pages, of a draft, of a correction and of the desk. Otherwise one
# visitor holds a process of few.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

# What it is made of, percent-encoded where need be; by its name, 900,000 bytes.
while read -r name unit; do
	yes "$unit" | tr -d '\n' | head -c $((900000 / ${#unit} * ${#unit})) \
		>"$tmp/long-$name"
done <<END
digits 1
spaces %20
blanks %E2%80%8B
quotes "
accents e%CC%81
END

# long WITH CONTROL: the form that has that button or control, with it in place of
# what the control has, of every kind, one after another. Each is answered, and soon.
long() {
	xsltproc --html --stringparam with "$1" \
		"$srcdir/tests/http/form.xsl" "$page" >"$tmp/form" 2>/dev/null
	action=$(head -n 1 "$tmp/form")
	[ -n "$action" ] || return 1
	tail -n +2 "$tmp/form" | grep -v "^$(encoded "$2")=" | paste -s -d '&' - \
		>"$tmp/fields"
	for file in "$tmp"/long-*; do
		{
			cat "$tmp/fields"
			printf '&aksi=%s&%s=' "$1" "$(encoded "$2")"
			cat "$file"
		} | tr -d '\n' >"$tmp/body"
		answer=$(curl -s --max-time 4 -b "$jar" -o /dev/null \
			-w '%{http_code}' -H "Origin: $base" -H 'Expect:' \
			--data-binary "@$tmp/body" "$base$action")
		case $answer in
		[234]??) ;;
		*) echo "$2 full of $(basename "$file"): $answer"; return 1 ;;
		esac
	done
}

# Every text control of that form.
controls() {
	xpath "//form[.//*[@value='$1' or @name='$1']]//*[self::textarea or
		self::input[not(@type='checkbox' or @type='radio' or @type='file')]
		]/@name" | grep -o '"[^"]*"' | tr -d '"' | grep -v '^_\(token\|kunci\)$' |
		sort -u
}

all_of() { # all_of WITH
	controls "$1" >"$tmp/controls"
	[ -s "$tmp/controls" ] || return 1
	while read -r control; do
		long "$1" "$control" || return 1
	done <"$tmp/controls"
}

person nobody
while read -r path with; do
	get "$path"
	check "$path" all_of "$with"
done <<END
/lanjut nomor
/status nomor
/lupa minta
/ajukan/tiga mulai
/petugas/masuk sandi
END

begin_draft made
permit=tiga
get "$draft/isian"
person nobody
check 'a draft without its session' all_of lanjut
person made
check 'a draft' all_of lanjut
once=$(xpath 'string(//input[@name="_tanya"]/@value)')
submit lanjut _tanya="$once $once $once"
check 'a question is asked once' status_is 400
permit=serba-ada
begin_draft putu
xpath '//main//ol//a/@href' | grep -o '"/[^"]*"' | tr -d '"' >"$tmp/pages"
while read -r one; do
	get "$one"
	[ -n "$(xpath '//button[@value="lanjut"]')" ] || continue
	check "every kind of question, at ${one##*/}" all_of lanjut
done <"$tmp/pages"

permit=tiga
begin_draft wayan
fill_draft
attach_draft
send_draft
officer loket
for button in catat perbaikan tolak; do
	get "/petugas/permohonan/$number"
	[ -z "$(xpath "//button[@value='$button']")" ] ||
		check "the desk, $button" all_of $button
done
get /sehat
check 'and all is well' status_is 200
done_testing
