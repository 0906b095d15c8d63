#!/bin/sh
# Officers sign in and out.
. "${srcdir:-.}/tests/http/lib.sh"
start
good='perahu layar kuning'

# add LOGIN [--unit UNIT]: an officer of this test's own, made anew.
add() {
	who=$1
	shift
	sql "DELETE s FROM officer_session s JOIN officer o ON o.id = s.officer WHERE o.login = '$who';
		DELETE s FROM officer_secret s JOIN officer o ON o.id = s.officer WHERE o.login = '$who';
		DELETE FROM officer WHERE login = '$who'; DELETE FROM throttle"
	printf '%s\n' "$good" | "$ctl" user add "$who" --roles front \
		--name "Petugas $who" "$@" >/dev/null
}

# cookie JAR: the officers' cookie in it.
cookie() {
	awk -v name="petugas-$LOKET_PORT" '$6 == name { print $7 }' "$1"
}

# audited ACTION LOGIN: how often since this test began.
audited() {
	sql "SELECT COUNT(*) FROM audit WHERE chain = 0 AND id > $first AND action = '$1' AND object = '$2'"
}
first=$(sql 'SELECT COALESCE(MAX(id), 0) FROM audit')

add uji
check 'a password that all would try is refused' not sh -c "echo password1234 | '$ctl' user password uji 2>/dev/null"
check 'one of eleven characters too' not sh -c "echo sebelaskata | '$ctl' user password uji 2>/dev/null"
says() {
	printf '%s\n' "$1" | "$ctl" user password uji 2>&1 | grep -qF "$2"
}
check 'one that says the same again and again, with the reason' says abcabcabcabc 'over and over'
check 'a row of keys too' says 'qwerty123456' 'rows of keys'
check 'one that is the officer and the office too' says "petugas-$(sed -n 's/^city = //p' "$LOKET_DIR/etc/loket.conf")" names
check 'a login is given once' not sh -c "echo '$good' | '$ctl' user add uji --roles front --name X 2>/dev/null"
check 'an unknown role is refused' not sh -c "echo '$good' | '$ctl' user add lain --roles boss --name X 2>/dev/null"
check 'the hash is argon2id with 46 MiB' is "$(sql "SELECT LEFT(password, 31) FROM officer_secret JOIN officer ON id = officer WHERE login = 'uji'")" '$argon2id$v=19$m=47104,t=1,p=1$'

person uji
get /petugas
check 'without a session the desk leads to the form' location_is /petugas/masuk
get /petugas/masuk
check 'the form is there' status_is 200
check 'it is kept by nobody' header_is cache-control no-store
check 'the browser may fill the password in' xpath_is '//input[@name="sandi"]/@autocomplete' current-password
before=$(cookie "$jar")
cp "$page" "$tmp/masuk"
submit sandi pengguna=uji sandi=bukan-kata-sandinya
check 'a wrong password is refused' status_is 422
known=$(text '//*[@id="masalah"]')
check 'the name stays in its control' xpath_is '//input[@name="pengguna"]/@value' uji
submit sandi pengguna=tidak-dikenal sandi=bukan-kata-sandinya
check 'an unknown name too' status_is 422
check 'and nothing tells the two apart' is "$(text '//*[@id="masalah"]')" "$known"
check 'the failure is audited' is "$(audited masuk-gagal uji)" 1
check 'a name that is nobody is not written down' is "$(audited masuk-gagal tidak-dikenal)" 0
submit sandi pengguna=Uji sandi="$good"
check 'a name is taken letter by letter' status_is 422
submit sandi pengguna='uji ' sandi="$good"
check 'and blank by blank' status_is 422
post /petugas/masuk pengguna=uji sandi="$good"
check 'signing in needs the token of the form' status_is 403
cp "$tmp/masuk" "$page"
submit sandi pengguna=uji sandi="$good"
check 'the right password leads to the desk' location_is /petugas
check 'with a new cookie' not is "$(cookie "$jar")" "$before"
check 'which only this site gets' header_has set-cookie 'SameSite=Strict'
check 'and no script' header_has set-cookie HttpOnly
check 'the session is kept as a digest' is "$(sql "SELECT COUNT(*) FROM officer_session WHERE id = UNHEX(SHA2('$(cookie "$jar")', 256))")" 1
check 'it is audited' is "$(audited masuk uji)" 1
follow
check 'the desk opens' status_is 200
check 'it names the officer' has_text 'Petugas uji'

# Signing in again leaves the old session dead.
old=$(cookie "$jar")
get /petugas/masuk
submit sandi pengguna=uji sandi="$good"
person nobody
request /petugas -b "petugas-$LOKET_PORT=$old" -c /dev/null
check 'signing in again ends the session of before' location_is /petugas/masuk

# Signing out.
person uji
get /petugas/keluar
check 'looking at the way out changes nothing' status_is 200
get /petugas
check 'so the desk still opens' status_is 200
old=$(cookie "$jar")
post /petugas/keluar aksi=keluar
check 'signing out needs the token' status_is 403
get /petugas/keluar
submit keluar
check 'the button signs out' location_is /petugas/masuk
request /petugas -b "petugas-$LOKET_PORT=$old" -c /dev/null
check 'the cookie of before opens nothing' location_is /petugas/masuk
request /petugas -b "petugas-$LOKET_PORT=$(printf '%043d' 0)" -c /dev/null
check 'nor does one made up' location_is /petugas/masuk

# What the console does counts at once.
officer_uji() {
	person "$1"
	get /petugas/masuk
	submit sandi pengguna=uji sandi="$good"
}
officer_uji satu
good='perahu layar merah'
printf '%s\n' "$good" | "$ctl" user password uji >/dev/null
get /petugas
check 'a new password ends all sessions' location_is /petugas/masuk
officer_uji dua
get /petugas
check 'and opens new ones' status_is 200
"$ctl" user disable uji >/dev/null
get /petugas
check 'a disabled officer is out' location_is /petugas/masuk
officer_uji dua
check 'and stays out' status_is 422

# Too many failures: a wait, for that account alone.
add hujan
for i in 1 2 3 4 5 6 7 8 9 10; do
	get /petugas/masuk
	submit sandi pengguna=hujan sandi=salah-$i-salah
	[ "$status" = 422 ] || break
done
check 'ten failures are answered' is "$i$status" 10422
get /petugas/masuk
submit sandi pengguna=hujan sandi=salah-lagi-salah
check 'the eleventh has to wait' status_is 429
check 'it is told how long' sh -c "[ '$(header retry-after)' -gt 0 ] && [ '$(header retry-after)' -le 300 ]"
get /petugas/masuk
submit sandi pengguna=hujan sandi="$good"
check 'the right password waits too' status_is 429
officer kadis
check 'others sign in meanwhile' location_is /petugas
sql "UPDATE throttle SET slot = slot - 6 WHERE kind = 'login'"
get /petugas/masuk
submit sandi pengguna=hujan sandi="$good"
check 'after five minutes the right password opens' location_is /petugas
sql "UPDATE throttle SET n = 30 WHERE kind = 'login'"
person peramban-lain
get /petugas/masuk
submit sandi pengguna=hujan sandi="$good"
check 'after thirty failures in an hour the wait is longer' status_is 429
sql "DELETE FROM throttle"

# Nor does who hammers an account put off who signs in to it every day.
get /petugas/masuk
submit sandi pengguna=hujan sandi="$good"
known=$jar
person orang-asing
for i in 1 2 3 4 5 6 7 8 9 10 11; do
	get /petugas/masuk
	submit sandi pengguna=hujan sandi=salah-$i-salah
done
check 'a stranger has to wait' status_is 429
jar=$known
get /petugas/masuk
submit sandi pengguna=hujan sandi="$good"
check 'the browser that signed in before does not' location_is /petugas
for i in 1 2 3 4 5 6 7 8 9 10 11; do
	get /petugas/masuk
	submit sandi pengguna=hujan sandi=salah-$i-salah
done
check '... until it fails as often itself' status_is 429
sql "DELETE FROM throttle"

# Many at once do not pass together.
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	(
		tmp=$tmp/h$i
		page=$tmp/page
		head=$tmp/head
		mkdir "$tmp"
		person "h$i"
		get /petugas/masuk
		submit sandi pengguna=hujan sandi=salah-$i-salah
		echo "$status" >"$tmp/status"
	) &
done
wait
check 'of twenty at once no more than ten are tried' [ "$(cat "$tmp"/h*/status | grep -c 422)" -le 10 ]
check 'and the others wait' [ "$(cat "$tmp"/h*/status | grep -c 429)" -ge 10 ]
sql "DELETE FROM throttle"

# An old cookie.
officer kadis
sql "UPDATE officer_session SET seen_at = seen_at - INTERVAL 31 MINUTE"
get /petugas
check 'half an hour idle ends a session' location_is /petugas/masuk
sql "UPDATE officer_session SET seen_at = seen_at + INTERVAL 31 MINUTE"
get /petugas
check 'for good, also when the clock goes back' location_is /petugas/masuk
officer kadis
sql "UPDATE officer_session SET created_at = created_at - INTERVAL 10 HOUR"
get /petugas
check 'ten hours end a session' location_is /petugas/masuk
sql "UPDATE officer_session SET created_at = created_at + INTERVAL 10 HOUR"
get /petugas
check 'for good too' location_is /petugas/masuk

person pemohon
get /petugas/masuk -X DELETE
check 'other methods are refused' status_is 405
done_testing
