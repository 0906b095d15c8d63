#!/bin/sh
# Each program's own user of the database may do what rights.txt says and nothing
# else: as the grants have it, and tried for real.
. "${srcdir:-.}/tests/http/lib.sh"
start
expect_error 'not what its digest says'

# "USER TABLE PRIVILEGES", with the columns where it is not the whole table.
given() {
	sql "SELECT SUBSTRING(m.User, 7), t.name, GROUP_CONCAT(t.p ORDER BY t.p SEPARATOR ' ')
	FROM mysql.roles_mapping m JOIN (
		SELECT GRANTEE AS role, CONCAT(IF(TABLE_SCHEMA = 'loket', '', 'berkas.'), TABLE_NAME) AS name,
			PRIVILEGE_TYPE AS p FROM information_schema.TABLE_PRIVILEGES
		UNION ALL SELECT GRANTEE, CONCAT(IF(TABLE_SCHEMA = 'loket', '', 'berkas.'), TABLE_NAME),
			CONCAT(PRIVILEGE_TYPE, '(', GROUP_CONCAT(COLUMN_NAME ORDER BY COLUMN_NAME), ')')
		FROM information_schema.COLUMN_PRIVILEGES GROUP BY GRANTEE, TABLE_SCHEMA, TABLE_NAME, PRIVILEGE_TYPE
	) t ON t.role = m.Role OR t.role = CONCAT('\\'', m.Role, '\\'@\\'\\'')
	WHERE m.User LIKE 'loket-%' AND m.User NOT LIKE 'loket-latihan%'
	AND m.Role NOT LIKE 'loket-%'
	GROUP BY m.User, t.name ORDER BY m.User, t.name" | tr '\t' ' '
}
given | LC_ALL=C sort >"$tmp/given"
[ -z "${RIGHTS_OUT-}" ] || cp "$tmp/given" "$RIGHTS_OUT"
check 'the rights are those that are written down' diff "$srcdir/tests/http/rights.txt" "$tmp/given"

# as USER: SQL from standard input; what was refused stands in $tmp/said.
as() {
	mariadb --no-defaults --force --default-character-set=utf8mb4 \
		-S "$(sed -n 's/^socket = //p' "$LOKET_DIR/tmp/admin.cnf")" \
		-u "loket-$1" -p"$(cat "$LOKET_DIR/passwords/$1" "$LOKET_DIR/passwords/loket-$1" 2>/dev/null)" loket
}

# Whole-table rights, each tried on every table: no row is touched.
sql "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'loket'" >"$tmp/tables"
tried=0
for file in "$LOKET_DIR"/passwords/*; do
	user=$(basename "$file")
	user=${user#loket-}
	grep -q "^$user " "$srcdir/tests/http/rights.txt" || continue
	tried=$((tried + 1))
	while read -r table; do
		echo "DELETE FROM $table WHERE 1 = 0;"
		echo "SELECT COUNT(*) FROM (SELECT * FROM $table LIMIT 0) t;"
	done <"$tmp/tables" >"$tmp/try"
	as "$user" <"$tmp/try" >/dev/null 2>"$tmp/refused"
	sed -n 's/.* at line \([0-9]*\): .*denied.*/\1/p' "$tmp/refused" >"$tmp/lines"
	n=0
	while read -r table; do
		for right in DELETE SELECT; do
			n=$((n + 1))
			may=no
			grep -qE "^$user $table (.* )?$right( |\$)" "$srcdir/tests/http/rights.txt" && may=yes
			did=yes
			grep -qx $n "$tmp/lines" && did=no
			[ $may = $did ] || echo "$right on $table: $did"
		done
	done <"$tmp/tables" >"$tmp/wrong"
	check "$user reads and deletes what is its own" diff /dev/null "$tmp/wrong"
done
check 'every program was tried' [ "$tried" -ge 11 ]

# refused USER SQL: by the rights, not by a mistake in it.
refused() {
	echo "$2" | as "$1" 2>&1 | grep -q denied
}
check 'status changes no answer' refused status "UPDATE application SET answers = '' WHERE 1 = 0"
check '... and no PIN' refused status "UPDATE application SET pin = '' WHERE 1 = 0"
check '... and sends nothing' refused status "UPDATE application SET sent_at = NULL WHERE 1 = 0"
check '... and gives no definition' refused status "INSERT INTO definition VALUES ('', '', '', NULL)"
for program in apply desk upload class dashboard; do
	check "$program gives no definition" refused $program "INSERT INTO definition VALUES ('', '', '', NULL)"
done
check 'nor does apply give a code to a page' refused apply "INSERT INTO page_code VALUES (1, '', '', NULL)"
check 'verify gives no definition' refused verify "INSERT INTO definition VALUES ('', '', '', NULL)"
check 'verify reads no application' refused verify 'SELECT COUNT(id) FROM application'
check 'the board reads no answers' refused dashboard 'SELECT answers FROM application LIMIT 0'
check 'upload reads no answers' refused upload 'SELECT answers FROM application LIMIT 0'
check 'the class reads no PIN' refused class 'SELECT pin FROM application LIMIT 0'
check 'only login reads hashes' sh -c "! grep officer_secret '$srcdir/tests/http/rights.txt' | grep -v '^login ' | grep -v '^loketctl '"
check 'nobody changes or deletes the trail' not grep -E ' (audit|event) .*(UPDATE|DELETE)' "$srcdir/tests/http/rights.txt"

# ---- a stored version whose bytes are not its digest's ----
. "$srcdir/tests/http/journey.sh"
put_permits
sed 's/id="tiga"/id="palsu"/;s,TIGA/,PLS/,' "$srcdir/tests/permits/tiga.xml" >"$LOKET_DIR/permits/palsu.xml"
await_permit palsu
permit=palsu
sent_case palsu
old=$(sql "SELECT HEX(definition) FROM application WHERE number = '$number'")
get "/status/$number"
check 'a case is shown by the version it was sent under' status_is 200
sed -i 's/<title>/<title>Baru /' "$LOKET_DIR/permits/palsu.xml"
stored_anew() {
	get /izin/palsu
	[ "$(sql "SELECT HEX(sha256) FROM definition_use WHERE permit = 'palsu' ORDER BY id DESC LIMIT 1")" != "$old" ]
}
check 'another one comes' eventually stored_anew
sql "UPDATE definition SET body = REPLACE(body, 'Izin', 'Uang') WHERE HEX(sha256) = '$old'"
# Other processes than those that have it in mind.
sv -w 20 restart "$LOKET_DIR/service/status" >/dev/null
answers() {
	get "/status/$number"
	[ "$status" = 500 ]
}
check 'one byte changed in the database it is not served' eventually answers
sql "UPDATE definition SET body = REPLACE(body, 'Uang', 'Izin') WHERE HEX(sha256) = '$old'"
get "/status/$number"
check 'as it was it is' status_is 200
echo '<broken' >"$LOKET_DIR/permits/palsu.xml"
new=$(sql "SELECT HEX(sha256) FROM definition_use WHERE permit = 'palsu' ORDER BY id DESC LIMIT 1")
sql "UPDATE definition SET body = CONCAT(body, ' ') WHERE HEX(sha256) = '$new'"
sv -w 20 restart "$LOKET_DIR/service/catalogue" >/dev/null
before_it() {
	get /izin/palsu
	[ "$status" = 200 ] && not has_text 'Baru Izin'
}
check 'beside a broken file the last good one goes on' eventually before_it
rm "$LOKET_DIR/permits/palsu.xml"
done_testing
