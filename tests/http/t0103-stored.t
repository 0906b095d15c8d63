#!/bin/sh
# A new version of a definition is stored by catalogue, also while nobody asks for a
# page. Until then the others go on with the one before, and know no permit that is
# wholly new. In practice, which has no catalogue, apply stores.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"

practice_sql() {
	mariadb --defaults-file="$LOKET_DIR/tmp/admin.cnf" -N -B loket_latihan -e "$1"
}

# put ID TITLE: that permit lies in the live folder.
put() {
	sed "s/id=\"tiga\"/id=\"$1\"/;s,TIGA/,SMP/,;s,Izin Tiga Pertanyaan,$2," \
		"$srcdir/tests/permits/tiga.xml" >"$tmp/put.xml"
	cp "$tmp/put.xml" "$LOKET_DIR/permits/$1.xml"
}

# stored ID N: so many versions of it, and a code for each of its two pages.
stored() {
	is "$(sql "SELECT COUNT(*) FROM definition WHERE permit = '$1'")" "$2" &&
		is "$(sql "SELECT COUNT(*) FROM page_code WHERE permit = '$1'")" 2
}

serves() {
	get "/ajukan/$1"
	status_is 200 && has_text "$2"
}

# The desk offers it at the counter.
at_counter() {
	get /petugas/loket
	has_text "$1"
}

officer loket
put simpan 'Izin Simpan Satu'
check 'what is saved is stored though nobody asks for a page' \
	eventually stored simpan 1
check '... and may be applied for' eventually serves simpan 'Izin Simpan Satu'
check '... and taken in at the counter' eventually at_counter 'Izin Simpan Satu'

# ---- nobody stores ----
sv -w 20 down "$LOKET_DIR/service/catalogue" >/dev/null
put simpan 'Izin Simpan Dua'
put sama-sekali 'Izin Baru'
# Longer than any program goes without a look at the folder.
waits() {
	for i in 1 2 3 4 5 6 7 8; do
		serves simpan 'Izin Simpan Satu' && at_counter 'Izin Simpan Satu' &&
			not has_text 'Izin Baru' || return 1
		get /ajukan/sama-sekali
		status_is 404 || return 1
		sleep 0.1
	done
}
check 'what is not stored does not come into service' waits
check '... and no other program stores it' stored simpan 1
permit=simpan
begin_draft penyimpan
check 'who begins does so under the version before' is "$(sql "SELECT COUNT(*) FROM application a JOIN definition d ON d.sha256 = a.definition WHERE a.number = '$number' AND d.body LIKE '%Simpan Satu%'")" 1

# ---- as plain CGI, when it is asked ----
(
	cd "$LOKET_DIR" || exit
	env -i LOKET_CONF=etc/loketctl.conf LC_ALL=C.UTF-8 REQUEST_METHOD=GET \
		REQUEST_URI=/izin QUERY_STRING= libexec/catalogue </dev/null
) >"$page" 2>"$tmp/cgi-log"
check 'as plain CGI catalogue has it at once' has_text 'Izin Simpan Dua'
check '... and stores it' stored simpan 2
check 'which the others see' eventually serves simpan 'Izin Simpan Dua'
put simpan 'Izin Simpan Tiga'
sv -w 20 up "$LOKET_DIR/service/catalogue" >/dev/null
check 'one that starts stores what it finds' eventually stored simpan 3
check '... and the others follow' eventually serves simpan 'Izin Simpan Tiga'
rm "$LOKET_DIR/permits/simpan.xml" "$LOKET_DIR/permits/sama-sekali.xml"

# ---- practice ----
bazar=$LOKET_DIR/latihan/izin-bazar.xml
practised() {
	practice_sql "SELECT COUNT(*) FROM definition"
}
stored_there() {
	[ "$(practised)" -gt "$before" ]
}
before=$(practised)
cp "$bazar" "$tmp/bazar.xml"
sed 's,</summary>, Ubahan.&,' "$tmp/bazar.xml" >"$bazar"
check 'in practice a new version is stored by itself' eventually stored_there
cp "$tmp/bazar.xml" "$bazar"
done_testing
