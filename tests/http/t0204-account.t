#!/bin/sh
# An officer's own account: where it is signed in, and its password.
. "${srcdir:-.}/tests/http/lib.sh"
start
good='perahu layar kuning'

add() {
	sql "DELETE s FROM officer_session s JOIN officer o ON o.id = s.officer WHERE o.login = '$1';
		DELETE s FROM officer_secret s JOIN officer o ON o.id = s.officer WHERE o.login = '$1';
		DELETE FROM officer WHERE login = '$1'; DELETE FROM throttle"
	printf '%s\n' "$good" | "$ctl" user add "$1" --roles front \
		--name "$2" >/dev/null
}
# enter BROWSER LOGIN [PASSWORD]
enter() {
	person "$1"
	get /petugas/masuk
	submit sandi pengguna="$2" sandi="${3-$good}"
}
opens() {
	person "$1"
	get /petugas
	[ "$status" = 200 ]
}
cookie() {
	awk -v name="petugas-$LOKET_PORT" '$6 == name { print $7 }' "$1"
}
audited() {
	sql "SELECT COUNT(*) FROM audit WHERE chain = 0 AND id > $first AND action = '$1' AND object = '$2'"
}
first=$(sql 'SELECT COALESCE(MAX(id), 0) FROM audit')
add tamu 'Ratna Kusuma'
add lain 'Petugas Lain'

# ---- where one is signed in ----
enter lain lain
for browser in satu dua tiga; do
	enter $browser tamu
done
get /petugas
check 'the page is behind the name of the officer' xpath_is '//header//a[contains(., "Ratna Kusuma")]/@href' /petugas/sesi
get /petugas/sesi
check 'an officer sees his sessions' xpath_count '//tbody/tr' 3
check 'the present one first, which has no button' xpath_has '//tbody/tr[1][contains(., "yang ini") and not(.//button)]'
check 'the others have one each' xpath_count '//tbody/tr[position() > 1]//button' 2
check 'each says from where it was opened' xpath_count '//tbody/tr[contains(., "127.0.0.1")]' 3
check 'it is kept by nobody' header_is cache-control no-store
check 'looking ends nothing' opens satu
person tiga
get '/petugas/sesi?bahasa=en'
check 'in English as well' has_text 'Where you are signed in'
get '/petugas/sesi?bahasa=id'
cp "$page" "$tmp/daftar"
which=$(sql "SELECT LOWER(HEX(SUBSTRING(UNHEX(SHA2('$(cookie "$tmp/jar-satu")', 256)), 1, 8)))")
post /petugas/sesi aksi="akhiri:$which"
check 'ending one needs the token' status_is 403
cp "$tmp/daftar" "$page"
submit "akhiri:$which"
check 'one is ended' location_is '/petugas/sesi?hasil=akhiri'
follow
check 'which is said' xpath_has '//main//*[@role="status"]'
check 'and seen' xpath_count '//tbody/tr' 2
check 'its browser has to sign in' not opens satu
check 'the other one goes on' opens dua
check 'it is audited' is "$(audited akhiri-sesi tamu)" 1
person tiga
cp "$tmp/daftar" "$page"
submit "akhiri:$which"
check 'ended again it has ended' location_is '/petugas/sesi?hasil=akhiri'
check 'and is not audited again' is "$(audited akhiri-sesi tamu)" 1
foreign=$(sql "SELECT LOWER(HEX(SUBSTRING(UNHEX(SHA2('$(cookie "$tmp/jar-lain")', 256)), 1, 8)))")
cp "$tmp/daftar" "$page"
submit akhiri-lain aksi="akhiri:$foreign"
check 'a colleague is not put out' opens lain
person tiga
cp "$tmp/daftar" "$page"
submit akhiri-lain
check 'all others are ended by one press' location_is '/petugas/sesi?hasil=akhiri-lain'
check 'they have to sign in' not opens dua
check 'the present one goes on' opens tiga
check 'colleagues too' opens lain
person tiga
get /petugas/sesi
check 'with one session there is nothing to end' not xpath_has '//main//button[starts-with(@value, "akhiri")]'
submit ganti aksi=akhiri:xyz
check 'a made-up one is no request of ours' status_is 400
enter dua tamu
sql "UPDATE officer_session s JOIN officer o ON o.id = s.officer SET s.seen_at = s.seen_at - INTERVAL 40 MINUTE
	WHERE o.login = 'tamu' AND s.id = UNHEX(SHA2('$(cookie "$tmp/jar-dua")', 256))"
person tiga
get /petugas/sesi
check 'one that went idle is none' xpath_count '//tbody/tr' 1

# ---- the password ----
enter dua tamu
person tiga
get /petugas/sesi
check 'the browser may fill the present password in' xpath_is '//input[@name="sandi"]/@autocomplete' current-password
check 'and make a new one' xpath_count '//input[@type="password" and @autocomplete="new-password"]' 2
check 'for the right account' xpath_is '//input[@autocomplete="username"]/@value' tamu
cp "$page" "$tmp/ganti"
new='jendela kayu jati'
# change NOW FRESH [AGAIN]
change() {
	cp "$tmp/ganti" "$page"
	path=/petugas/sesi
	submit ganti sandi="$1" baru="$2" ulang="${3-$2}"
}
change '' ''
check 'empty it is told' status_is 422
check 'at both' xpath_has '//*[@id="masalah"][.//a[@href="#f-sandi"] and .//a[@href="#f-baru"]]'
check 'and beside the control' xpath_has '//input[@name="baru" and @aria-invalid="true"]'
refused() {
	change "$good" "$1"
	[ "$status" = 422 ] && text '//*[@id="e-baru"]' | grep -qF "$2"
}
check 'eleven characters are too few' refused sebelaskata 'kurang dari 12'
check 'what all try is refused' refused password1234 'dicoba orang'
check 'what repeats itself' refused abcabcabcabc 'berulang'
check 'a row of keys' refused qwerty123456 'deretan'
check 'the name of the officer' refused 'ratna-kusuma-1' 'nama'
check 'the city' refused "$(sed -n 's/^city = //p' "$LOKET_DIR/etc/loket.conf") 2026 7788" 'nama'
check 'the same as before' refused "$good" 'sama dengan'
change "$good" "$new" 'jendela kayu jatuh'
check 'two that differ are refused' xpath_has '//*[@id="e-ulang"]'
check 'no password comes back' not grep -qE 'jendela|perahu' "$page"
check 'none of these counts as a failure' is "$(sql "SELECT COALESCE(SUM(n), 0) FROM throttle WHERE kind = 'login'")" 0
post /petugas/sesi aksi=ganti sandi="$good" baru="$new" ulang="$new"
check 'changing needs the token' status_is 403
change 'bukan kata sandinya' "$new"
check 'a wrong present password is refused' status_is 422
check 'which is said beside it' xpath_has '//*[@id="e-sandi"]'
check 'and audited' is "$(audited ganti-sandi-gagal tamu)" 1
for i in 2 3 4 5 6 7 8 9 10 11; do
	change salah-$i-salah "$new"
done
check 'failures count as those of signing in' status_is 429
change "$good" "$new"
check 'the right one waits then too' status_is 429
sql 'DELETE FROM throttle'
old=$(cookie "$jar")
change "$good" "$new"
check 'the right one changes it' location_is '/petugas/sesi?hasil=ganti-sandi'
check 'under a new cookie' not is "$(cookie "$jar")" "$old"
check 'which only this site gets' header_has set-cookie 'SameSite=Strict'
follow
check 'which is said' xpath_has '//main//*[@role="status"]'
check 'and goes on alone' xpath_count '//tbody/tr' 1
check 'it is audited' is "$(audited ganti-sandi tamu)" 1
check 'all other sessions have ended' not opens dua
person nobody
request /petugas -b "petugas-$LOKET_PORT=$old" -c /dev/null
check 'so has the cookie of before' location_is /petugas/masuk
check 'a colleague notices nothing' opens lain
enter empat tamu
check 'the old password opens nothing' status_is 422
enter empat tamu "$new"
check 'the new one does' location_is /petugas
person nobody
get /petugas/sesi
check 'nobody has no account' location_is /petugas/masuk
get /petugas/sesi -X POST -H "Origin: $base" -d "aksi=ganti&sandi=x&baru=rahasia-saya-ini"
check 'a password that came too late is not kept on a page' not grep -q rahasia-saya-ini "$page"
sql 'DELETE FROM throttle'
done_testing
