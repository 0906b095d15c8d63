#!/bin/sh
# A PIN that was lost: a new one by phone, on the phone that has the application
# open, and signing out.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
await_permit kabar
sql "DELETE FROM throttle; DELETE FROM pin_request"

# One round of loket-clock.
clock() {
	(cd "$LOKET_DIR" && env -i PATH="$PATH" ASAN_OPTIONS="${ASAN_OPTIONS-}" \
		LOKET_NOW=2026-11-24T02:20:00Z \
		LOKET_CONF="$(sed -n 's/.*LOKET_CONF=\([^ ]*\).*/\1/p' \
		service/loket-clock/run)" libexec/loket-clock --once)
}
# asked: messages about a new PIN that wait for the case.
asked() {
	sql "SELECT COUNT(*) FROM outbox WHERE cause = 'pin' AND sent_at IS NULL
		AND dropped_at IS NULL AND application = (SELECT id FROM
		application WHERE number = '$number')"
}
# ask PHONE NIK: at /lupa, as somebody who has neither number nor PIN.
ask() {
	person peminta
	get /lupa
	submit minta telepon="$1" nik="$2"
}
shown() {
	echo "$number" | sed 's/^\(....\)\(....\)/\1-\2-/'
}

phone=0812-0000-4711
permit=kabar
begin_draft made
get "$draft/isian"
submit lanjut nama='Made Lupa' nik=5271014101900001 telepon="$phone" luas=0
unset permit

# ---- by phone and the end of the NIK ----
get /lanjut
check '/lanjut leads there' xpath_has '//a[contains(@href, "/lupa")]'
get /status
check '/status too' xpath_has '//a[contains(@href, "/lupa")]'
ask "$phone" 000
check 'three digits are too few' status_is 422
check '... and the phone stays as typed' xpath_is 'string(//*[@id="f-telepon"]/@value)' "$phone"
ask 'bukan nomor' 0001
check 'what is no phone is not taken' xpath_has '//*[@id="masalah"]//a[@href="#f-telepon"]'
ask "$phone" 0002
check 'a NIK that is another gets an answer' location_is '/lupa?hasil=diminta'
follow
check '... with the page' status_is 200
wrong=$(text '//main')
ask 0812-9999-0000 0001
follow
check 'a phone that nobody has gets the same' is "$(text '//main')" "$wrong"
clock
check '... and nothing comes of either' is "$(asked)$(sql 'SELECT COUNT(*) FROM pin_request')" 00
ask "$phone" 0001
follow
check 'so does what fits' is "$(text '//main')" "$wrong"
clock
check '... of which a message comes' is "$(asked)" 1
check '... and of what was typed nothing stays' is "$(sql 'SELECT COUNT(*) FROM pin_request')" 0
check 'the PIN lies in no message' is "$(sql "SELECT COUNT(*) FROM outbox WHERE cause = 'pin' AND CONCAT(words, short) LIKE '%____-____%' AND CONCAT(words, short) REGEXP '(^|[^-0-9])[0-9]{4}-[0-9]{4}([^-0-9]|$)'")" 0
ask "$phone" 5271014101900001
clock
check 'asked again it is one message' is "$(asked)" 1
person made
get "$draft"
check 'meanwhile the phone that has it goes on' status_is 200

officer verifikator
get /petugas/pesan
check 'who sends no messages gives no PIN' status_is 403
officer loket
get /petugas/pesan
id=$(sql "SELECT MAX(id) FROM outbox WHERE cause = 'pin'")
while ! xpath_has "//*[@id='f-untuk-$id']"; do
	next=$(xpath "string(//a[contains(@href, 'hal=')][last()]/@href)")
	[ -n "$next" ] || break
	get "$next"
done
check 'the message waits for the officer' xpath_has "//article[.//*[@id='f-untuk-$id']]//button[@value='kode-baru']"
check '... and cannot be sent without a PIN' not xpath_has "//article[.//*[@id='f-untuk-$id']]//a[contains(@href, 'wa.me')]"
sed -i "s/<article/\n<article/g" "$page"
xmllint --html --xpath "//article[.//*[@id='f-untuk-$id']]" "$page" >"$tmp/one" 2>/dev/null
cp "$tmp/one" "$page"
submit kode-baru
check 'its button makes one' location_like '/petugas/pesan[?].*kode=.*'
follow
fresh=$(text "//article[.//*[@id='f-untuk-$id']]//pre" | grep -o 'adalah [0-9]*-[0-9]*' | tr -dc 0-9)
check 'the words have it' is "${#fresh}" 8
check '... those for WhatsApp too' xpath_has "//article[.//*[@id='f-untuk-$id']]//a[contains(@href, 'wa.me') and contains(@href, '$(echo "$fresh" | sed 's/^..../&-/')')]"
get /petugas/pesan
check 'it is shown once' not has_text "$(echo "$fresh" | sed 's/^..../&-/')"
person made
get "$draft"
check 'the old session is out' not status_is 200
get /lanjut
submit nomor nomor="$number" kode="$pin"
check 'the old PIN is too' status_is 422
submit nomor nomor="$number" kode="$fresh"
check 'the new one opens' location_is "$draft"
pin=$fresh

for i in 1 2 3 4 5 6; do
	ask 0812-9999-1111 0001
done
check 'one phone is not asked about again and again' status_is 429

# ---- on the phone that has it open ----
person kedua
get /lanjut
submit nomor nomor="$number" kode="$pin"
person made
get /lanjut
check 'the list leads to a new PIN' xpath_has "//a[contains(@href, '/lupa?nomor=$number')]"
get "/lupa?nomor=$number"
submit pin-baru
check 'it is made' location_like "/lupa[?]nomor=$number&kode=.*"
again=$location
follow
fresh=$(text '//*[@id="kode"]' | tr -d -- -)
check '... and shown' is "${#fresh}" 8
get "$draft"
check 'this phone goes on' status_is 200
person kedua
get "$draft"
check 'the other one does not' not status_is 200
get "$again"
check '... nor is it shown the PIN' not xpath_has '//*[@id="kode"]'
get "/lupa?nomor=$number"
check 'who does not have it open is asked for the phone' xpath_has '//*[@id="f-telepon"]'
get /lanjut
submit nomor nomor="$number" kode="$fresh"
check 'the new PIN opens it there' location_is "$draft"

# ---- signing out ----
person made
get /ajukan/tiga
submit mulai
second=$location
get "/status/$number"
check 'the status page offers to sign out' xpath_has "//button[@value='keluar:$number']"
submit "keluar:$number"
check 'one application is left' location_is '/lanjut?hasil=keluar'
follow
check '... is said' xpath_has '//*[@role="status"]'
check '... is not in the list' not has_text "$(shown)"
get "$draft"
check '... and not open' not status_is 200
get "$second"
check 'the other one is' status_is 200
get /lanjut
submit keluar
check 'all are left' location_is '/lanjut?hasil=keluar'
check '... with the cookie' header_has set-cookie 'Max-Age=0'
get "$second"
check '... and nothing is open' location_is "/lanjut?nomor=${second##*/}"
get '/lanjut?bahasa=en'
get /lupa
check 'it can be read in English' has_text 'Last four digits'
done_testing
