#!/bin/sh
# An applicant's session is renewed by use, cheaply, and ends unused.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

session=$tmp/session
# ago SECONDS: the session was begun so long before.
ago() {
	sql "UPDATE session SET expires_at = DATE_SUB('$full', INTERVAL $1 SECOND)
		WHERE id = x'$(cat "$session")'"
}
ends() {
	sql "SELECT expires_at FROM session WHERE id = x'$(cat "$session")'"
}
# Within an hour of a whole life: a program that another test started anew has a
# clock that began again.
lives_on() {
	[ "$(sql "SELECT ABS(TIMESTAMPDIFF(SECOND, '$full', '$(ends)')) < 3600")" = 1 ]
}
cookie() {
	awk '$6 ~ /^loket-/ { print $7 }' "$jar"
}

begin_draft dewi
sql "SELECT HEX(k.session) FROM session_application k
	JOIN application a ON a.id = k.application
	WHERE a.number = '$number'" >"$session"
full=$(ends)
kept=$(cookie)
get "$draft/isian"
check 'a session that is young is left as it is' is "$(ends)" "$full"
check 'and so is the cookie' is "$(header set-cookie)" ''
ago 80000
get "$draft/isian"
check 'within a day it is not written again' not lives_on

for address in "$draft/isian" "/status/$number"; do
	ago 90000
	get "$address"
	check "after a day $address gives it its whole life" lives_on
	check '... and the cookie' header_has set-cookie 'Max-Age=2592000'
	check '... which stays the same' is "$(cookie)" "$kept"
	get "$address"
	check '... once' is "$(header set-cookie)" ''
done
get "$draft/isian"
ago 90000
submit simpan nama='Dewi Lestari'
check 'a deed gives it too' lives_on
check '... and is done' status_is 303
ago 2600000
get "$draft/isian"
check 'left unused it ends' location_is "/lanjut?nomor=$number"
check 'and stays so' not lives_on
done_testing
