#!/bin/sh
# The head signs what waits, one or several at once.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

seq_of() {
	sql "SELECT l.seq FROM licence l JOIN application a ON a.id = l.application WHERE a.number = '$1'"
}

person nobody
get /petugas/tandatangan
check 'nobody signs' location_is /petugas/masuk
officer kabid
get /petugas/tandatangan
check 'only the head does' status_is 403

waiting_case "Satu $$"
one=$number
waiting_case "Dua $$"
two=$number
waiting_case "Tiga $$"
three=$number
officer kadis
get /petugas
check 'the menu leads there' xpath_count "//nav//a[@href='/petugas/tandatangan']" 1
get /petugas/tandatangan
check 'what waits is there' xpath_count "//input[@name='tandai' and (@value='$one' or @value='$two' or @value='$three')]" 3
check 'with what the licence will say' xpath_count "//section[.//input[@value='$one']]//dd[.='Satu $$']" 1
cp "$page" "$tmp/sign-page"

submit tandatangan
check 'nothing ticked is nothing signed' status_is 422
check 'and is said' xpath_count "//*[@id='masalah']" 1

post /petugas/tandatangan aksi=tandatangan tandai="$one" "_versi.$one=1"
check 'without a token nothing is signed' status_is 403

# Somebody refuses the third meanwhile.
number=$three
deed tolak alasan=tidak-terbaca dasar='Tidak terbaca'
cp "$tmp/sign-page" "$page"
path=/petugas/tandatangan
sed "s/name=\"tandai\" value=\"\($one\|$two\|$three\)\"/& checked/g" "$tmp/sign-page" >"$page"
cp "$page" "$tmp/ticked-page"
submit tandatangan
check 'the two that stand are signed' location_is "/petugas/tandatangan?selesai=2&berubah=$three"
follow
check 'and their number said' has_text '2 izin ditandatangani'
check 'the third is named' xpath_count "//a[@href='/petugas/permohonan/$three']" 1
check 'it has no licence' is "$(seq_of "$three")" ''
first=$(seq_of "$one") second=$(seq_of "$two")
check 'the numbers have no gap' is "$((first > second ? first - second : second - first))" 1
cp "$tmp/ticked-page" "$page"
submit tandatangan
check 'the same form again gets the same answer' location_is "/petugas/tandatangan?selesai=2&berubah=$three"
check 'and nothing is signed twice' is "$(sql "SELECT COUNT(*) FROM licence l JOIN application a ON a.id = l.application WHERE a.number IN ('$one', '$two')")" 2

get /petugas/tandatangan
check 'they wait no more' xpath_count "//input[@value='$one' or @value='$two']" 0

# All of it changed: 409, and nothing happens.
waiting_case "Empat $$"
four=$number
officer kadis
get /petugas/tandatangan
sed "s/name=\"tandai\" value=\"$four\"/& checked/" "$page" >"$tmp/four"
get "/petugas/permohonan/$four"
submit ambil
follow
submit lepas
cp "$tmp/four" "$page"
path=/petugas/tandatangan
submit tandatangan
check 'a case that changed is not signed' status_is 409
check 'but shown' xpath_count "//a[@href='/petugas/permohonan/$four']" 2
check 'it still has no licence' is "$(seq_of "$four")" ''

# Held by somebody else with the same role.
printf '%s\n' "$LOKET_DEMO_PASSWORD" | "$ctl" user add kadis2 --roles director \
	--name 'Kepala dua' --any-password >/dev/null 2>&1
officer kadis2
number=$four
deed ambil
officer kadis
get /petugas/tandatangan
check 'what another holds cannot be ticked' xpath_count "//input[@name='tandai' and @value='$four']" 0
check 'and says who' has_text 'Dikerjakan oleh Kepala dua'


# ---- letters that no font has ----
strange=$(printf '\360\236\227\220')	# U+1E5D0, of a script of 2024
eventually test -n "$(sql 'SELECT letters FROM drawable')"
check 'the signer says what it can draw' is "$(sql "SELECT letters LIKE '%20-7e%' FROM drawable")" 1
sent_case huruf "Ol $strange$strange Onal"
officer loket
get "/petugas/permohonan/$number"
check 'the front officer sees what the licence cannot show, once' xpath_is "//*[@id='f-huruf']//bdi" "$strange"
submit teruskan
check '... and may pass it on all the same' status_is 303
officer kadis
get /petugas/tandatangan
check 'the head sees it beside the case' xpath_has "//section[.//b[contains(., '$(echo "$number" | cut -c 1-4)-$(echo "$number" | cut -c 5-8)')]]//p[contains(., '$strange')]"
check '... which cannot be ticked' not xpath_has "//input[@name='tandai' and @value='$number']"
deed tandatangan
check 'nobody signs boxes' status_is 422
check '... and is told which letters' xpath_has "//*[@id='masalah']//a[@href='#f-huruf' and contains(., '$strange')]"
check '... without a licence' is "$(seq_of "$number")" ''
sql 'UPDATE drawable SET letters = "0-10ffff"'
get "/petugas/permohonan/$number"
check 'with a font for them nothing stands against it' not xpath_has "//*[@id='f-huruf']"
check '... and it may be signed' xpath_has "//button[@value='tandatangan']"
sql "DELETE FROM drawable"
done_testing
