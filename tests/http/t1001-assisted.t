#!/bin/sh
# Assisted PCs: enrolled once, one application at a time, and nothing of it left.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/assisted.sh"
put_permits
three=$(pc_name 3)
four=$(pc_name 4)

# ---- enrolment ----
person stranger
get /dampingan
check 'a computer that is not enrolled is told so' has_text 'belum terdaftar'
check 'and has no line of a PC' not xpath_has '//aside[@class="strip"]'
get /petugas/dampingan
check 'nobody sees the list of PCs' location_is /petugas/masuk
officer verifikator
get /petugas/dampingan
check 'a verifier does not either' status_is 403
officer admin
get /petugas/dampingan
check 'an admin does' status_is 200

enrol pc3 "$three"
check 'an officer makes a computer an assisted PC' location_is /dampingan
check 'its cookie is kept from scripts' sh -c "grep -i '^set-cookie: pc-' '$head' | grep -q 'HttpOnly; SameSite=Lax'"
get /petugas
check 'and is signed out there' location_is /petugas/masuk
get /dampingan
check 'the PC says which it is' xpath_is '//aside[@class="strip"]//b' "$three"
check 'and what kind' has_text 'Dibantu petugas'
check 'its type is larger' xpath_is '/html/@class' large
check 'its forms stay out of the form memory' xpath_count '//form[not(@autocomplete="off")]' 0
check 'it offers the permit' xpath_has '//a[@href="/ajukan/tiga"]'
get /ajukan/tiga
check 'nor in what it keeps of pages' header_is cache-control no-store
check 'no control there is filled in by the browser' not xpath_has '//input[@autocomplete and @autocomplete != "off"]'
check 'a page there is covered when nobody uses it' xpath_has '//script[contains(@src, "/aset/loket-")] and //*[@id="jaga"]'
get /dampingan
check 'the first page waits uncovered' not xpath_has '//*[@id="jaga"]'
get /izin
check 'pages without a form lead to the end too' xpath_is '//aside//a/@href' /dampingan

officer loket
get /petugas/dampingan
check 'the officer sees the PC' has_text "$three"
submit daftarkan nama="$three"
check 'a name is given once' status_is 422
check 'which is said' has_text 'sudah dipakai'
get /petugas/dampingan
submit daftarkan nama=' '
check 'a PC needs a name' status_is 422
get /petugas/dampingan
submit daftarkan nama="$(printf 'x%.0s' $(seq 41))"
check 'of at most 40 characters' status_is 422
check 'nothing else was enrolled' is "$(sql "SELECT COUNT(*) FROM pc WHERE name LIKE '%-$$'")" 1
get /petugas/dampingan
submit daftarkan nama="$four" _token=
check 'without a token nobody enrols' status_is 403
person pc3
get /petugas/masuk
submit sandi pengguna=loket sandi="$LOKET_DEMO_PASSWORD"
get /petugas/dampingan
check 'an enrolled PC cannot be enrolled again' not xpath_has '//button[@value="daftarkan"]'
get /petugas/keluar
submit keluar

# ---- one application at a time ----
begin_draft phone
fill_draft 'Ni Luh Dampingan'
first=$number first_pin=$pin
begin_draft phone
second=$number second_pin=$pin
person pc3
number=$first pin=$first_pin
go_on
check 'number and PIN go on at the PC' location_is "/ajukan/tiga/$first"
check 'with a cookie that ends with the browser' sh -c "grep -i '^set-cookie: loket-' '$head' | grep -vqi max-age"
follow
check 'the application is there' status_is 200
get /dampingan
check 'the first page does not say whose is open' not has_text "$(printf '%s' "$first" | cut -c 5-8)"
get /lanjut
check 'nor does the list of this phone' not has_text 'Permohonan di HP ini'
number=$second pin=$second_pin
go_on
check 'the next one goes on with another' location_is "/ajukan/tiga/$second"
get "/ajukan/tiga/$first"
check 'the first is not known there any more' status_is 404
check 'there is one session at the PC' is "$(sessions_at "$three")" 1
begin_draft pc3
check 'a new start takes its place' is "$(sessions_at "$three")" 1
get "/ajukan/tiga/$second"
check 'and the second is closed' status_is 404
get "/ajukan/tiga/$number"
check 'the new one is open' status_is 200
check 'its channel is that of the PC' is "$(sql "SELECT channel FROM application WHERE number = '$number'")" dampingan
person phone
get "/ajukan/tiga/$first"
check 'on the phone nothing was closed' status_is 200
get /lanjut
check 'and both are listed' xpath_count '//ul[@class="rows"]/li' 2

# ---- the session is good at its PC only ----
person pc3
session=$(cookie loket)
get "$draft/isian"
cp "$page" "$tmp/isian"
cp "$jar" "$tmp/jar-thief"
jar=$tmp/jar-thief
set_cookie pc "$(printf 'A%.0s' $(seq 43))"
get "$draft"
check 'a forged device cookie opens nothing' location_like '/lanjut.*'
get /dampingan
check 'and makes no PC' has_text 'belum terdaftar'
get /ajukan/tiga
submit mulai
follow
check 'nor a channel' is "$(sql "SELECT channel FROM application ORDER BY id DESC LIMIT 1")" mandiri
check 'the session at the PC is not touched by it' is "$(sessions_at "$three")" 1
enrol pc4 "$four"
get /ajukan/tiga
set_cookie loket "$session"
get "$draft"
check 'at another PC the session opens nothing' location_is /dampingan

# ---- Selesai ----
person pc3
get "$draft"
check 'every page has the button' xpath_has '//aside//button[@value="selesai"]'
submit selesai _token=
check 'which needs its token' status_is 403
get "$draft"
submit selesai
check 'Selesai leads to the first page' location_is /dampingan
check 'the browser forgets' header_is clear-site-data '"cache", "storage"'
check 'its cookie is gone' is "$(cookie loket)" ''
check 'the enrolment stays' is "$(cookie pc | wc -c)" 44
check 'there is no session any more' is "$(sessions_at "$three")" 0
get "$draft"
check 'the address leads to the first page' location_is /dampingan
get "/berkas/AAAAAAAAAAAAAAAAAAAAAA"
check 'that of a document too' location_is /dampingan
cp "$tmp/isian" "$page"
submit lanjut nama='Orang lain'
check 'and so does an old form' location_is /dampingan
set_cookie loket "$session"
get "$draft"
check 'the old cookie is worth nothing' location_is /dampingan
go_on
check 'with number and PIN it goes on' location_is "$draft"

# ---- throttled by device ----
sql "UPDATE application SET pin = UNHEX(REPEAT('00', 32)) WHERE number = '$number'"
go_on
check 'a wrong PIN is refused' status_is 422
pc=$(sql "SELECT id FROM pc WHERE name = '$three'")
check 'and counts for the PC' is "$(sql "SELECT SUM(n) FROM throttle WHERE kind = 'alamat' AND subject = UNHEX(SHA2('pc:$pc', 256))")" 1

# ---- revoked ----
begin_draft pc4
officer loket
get /petugas/dampingan
submit "cabut:$(sql "SELECT id FROM pc WHERE name = '$four'")"
check 'an officer revokes a PC' location_is /petugas/dampingan
get /petugas/dampingan
check 'it is not in the list any more' not has_text "$four"
person pc4
get "$draft"
check 'what was open there is closed' location_like '/lanjut.*'
get /dampingan
check 'and it is a computer like any other' has_text 'belum terdaftar'
check 'both were put down' is "$(sql "SELECT GROUP_CONCAT(action ORDER BY id) FROM audit WHERE chain = 0 AND action LIKE 'pc-%' AND object IN ('$four', '$(sql "SELECT id FROM pc WHERE name = '$four'")')")" pc-daftar,pc-cabut

person pc3
get '/dampingan?bahasa=en'
check 'it speaks English' xpath_is '//aside//button' Finish
done_testing
