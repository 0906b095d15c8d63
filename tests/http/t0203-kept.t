#!/bin/sh
# An officer's form that comes after the session ended, or with an old token:
# nothing typed is lost, and nothing is done before it is pressed again.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
until get /izin/meja && [ "$status" = 200 ]; do sleep 0.1; done

sent_case made
case=/petugas/permohonan/$number
notes() {
	sql "SELECT COUNT(*) FROM event e JOIN application a ON a.id = e.application WHERE a.number = '$number' AND e.action = 'catat'"
}
end_sessions() {
	sql "DELETE FROM officer_session"
}
# press: what the page offers, as it stands.
press() {
	submit "$(xpath "string(//main//form//button[@name='aksi']/@value)")"
}

# ---- the session has ended ----
officer loket
get "$case"
cp "$page" "$tmp/kasus"
end_sessions
words='Telepon pemohon "dua" kali
baris kedua & <b>tebal</b>'
submit catat catatan="$words"
check 'a deed after the session ended answers 403' status_is 403
check 'with a form that asks for name and password' xpath_has '//form[.//input[@name="_pengguna"] and .//input[@name="_sandi" and @type="password"]]'
check 'which goes to where officers sign in' xpath_is '//form[.//input[@name="_sandi"]]/@action' /petugas/masuk
check 'what was typed is in it' xpath_is '//input[@name="catatan"]/@value' "$(printf '%s' "$words" | tr '\n' ' ')"
check 'and what was pressed' xpath_is '//input[@type="hidden" and @name="aksi"]/@value' catat
check 'it is said in words' has_text 'belum tersimpan'
check 'nothing was done' is "$(notes)" 0
cp "$page" "$tmp/tanya"
submit _sandi _pengguna=loket _sandi=salah
check 'a wrong password keeps asking' status_is 403
check 'and says so' xpath_has '//*[@id="masalah"]'
check 'with all that was typed' xpath_has '//input[@name="catatan" and contains(@value, "kedua")]'
submit _sandi _pengguna=loket _sandi="$LOKET_DEMO_PASSWORD"
check 'the right one brings the form back' status_is 422
check 'to whom it is said' has_text 'Petugas Loket'
check 'the words can be read' xpath_has '//main//*[not(self::input)][contains(., "baris kedua & <b>tebal</b>")]'
check 'the password is not in it' not grep -q "$LOKET_DEMO_PASSWORD" "$page"
check 'nothing was done yet' is "$(notes)" 0
press
check 'pressed again it is done' location_is "$case?hasil=catat"
check 'once' is "$(notes)" 1
check 'line ends are kept' is "$(sql "SELECT words LIKE '%kali\nbaris%' FROM event e JOIN application a ON a.id = e.application WHERE a.number = '$number' AND e.action = 'catat'")" 1

# ---- a page of an officer ----
person pemohon-meja
get /ajukan/meja
submit mulai
follow
number=$(text "//*[@id='nomor']" | tr -d -- '- ')
get "/ajukan/meja/$number/isian"
submit lanjut nama='Kadek Meja' meja.0.panjang=1,5
get "/ajukan/meja/$number/periksa"
submit kirim
officer loket
deed teruskan
officer teknis
fill=/petugas/permohonan/$number/peninjauan
get "$fill"
check 'the page of the stage opens' status_is 200
end_sessions
submit simpan layak=yes
check 'a page saved after the session ended answers 403' status_is 403
submit _sandi _pengguna=teknis _sandi="$LOKET_DEMO_PASSWORD"
check 'and comes back for the page it was' xpath_is '//main//form[.//button[@name="aksi"]]/@action' "$fill"
press
check 'pressed again it is saved' location_is "/petugas/permohonan/$number?hasil=simpan"

# ---- somebody else signs in ----
get "/petugas/permohonan/$number"
end_sessions
submit teruskan
submit _sandi _pengguna=bendahara _sandi="$LOKET_DEMO_PASSWORD"
check 'another officer is asked by his own name' has_text 'Bendahara'
press
check 'and his role counts' status_is 403
check 'which is said' has_text 'peran Anda'
officer loket
get "$case"
cp "$page" "$tmp/basi"
submit ambil
follow
submit lepas
cp "$tmp/basi" "$page"
path=$case
submit tolak alasan= dasar='Alasan yang panjang'
check 'a stale deed is told' status_is 409
check 'with what was typed, to copy' xpath_has '//main//li[.="Alasan yang panjang"]'
sql "UPDATE officer SET roles = 0 WHERE login = 'loket'"
cp "$tmp/basi" "$page"
submit catat catatan='Catatan terakhir'
sql "UPDATE officer SET roles = 1 WHERE login = 'loket'"
check 'whose role was taken away is told' status_is 403
check 'with what was typed' xpath_has '//main//li[.="Catatan terakhir"]'

# ---- from elsewhere ----
officer loket
get "/petugas/permohonan/$number"
end_sessions
request "/petugas/permohonan/$number" -X POST -H 'Origin: https://jahat.example' \
	-d 'aksi=catat&catatan=Palsu'
check 'a form from another site is not kept' not xpath_has '//input[@name="catatan"]'
request "/petugas/permohonan/$number" -X POST -d 'aksi=catat&catatan=Palsu'
check 'one whose origin is not told leads to where officers sign in' location_is /petugas/masuk
get /petugas/masuk
token=$(xpath 'string(//main//input[@name="_token"]/@value)')
request /petugas/masuk -X POST -H "Origin: $base" --data-urlencode "_token=$token" \
	-d "_pengguna=loket&_sandi=$LOKET_DEMO_PASSWORD&_tujuan=//jahat.example/&aksi=catat"
check 'a form cannot be sent on to another site' not xpath_has '//form[contains(@action, "jahat")]'
request "/petugas/keluar" -X POST -H "Origin: $base" -d 'aksi=keluar'
check 'leaving asks for nothing' location_is /petugas/masuk

# ---- an old token, a session that is good ----
officer loket
get "$case"
cp "$page" "$tmp/lama"
officer loket
cp "$tmp/lama" "$page"
path=$case
submit catat catatan='Dari jendela lama'
check 'a token of before signing in again answers 403' status_is 403
check 'in words of its own' has_text 'terlalu lama terbuka'
check 'not those of a wrong role' not has_text 'peran Anda'
check 'what was typed is still there' xpath_has '//input[@name="catatan" and @value="Dari jendela lama"]'
number=$(basename "$case")
press
check 'pressed again it is done' location_is "$case?hasil=catat"
get "$case"
submit catat catatan=x _token
check 'without a token it is the same' status_is 403
request "$case" -X POST -H 'Sec-Fetch-Site: cross-site' -d 'aksi=catat&catatan=Palsu'
check 'a form from elsewhere is refused' status_is 403
check 'in words of its own too' not has_text 'peran Anda'
check 'and not kept' not xpath_has '//input[@name="catatan"]'
get "$case?bahasa=en"
request "$case" -X POST -H 'Sec-Fetch-Site: cross-site' -d 'aksi=catat&catatan=Palsu'
check 'in English as well' has_text 'open for too long'
check 'the way back is the queue' xpath_has '//main//a[@href="/petugas"]'
get "$case?bahasa=id"
done_testing
