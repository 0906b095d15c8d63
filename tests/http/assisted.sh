# Assisted PCs, for tests. Sourced after lib.sh and journey.sh.

# enrol PERSON NAME: that person's browser becomes an assisted PC of the name.
enrol() {
	person "$1"
	get /petugas/masuk
	submit sandi pengguna=loket sandi="$LOKET_DEMO_PASSWORD"
	get /petugas/dampingan
	submit daftarkan nama="$2"
}

# go_on: number and PIN, as typed at a PC's first page.
go_on() {
	get /dampingan
	submit kode nomor="$number" kode="$pin"
}

# Names no test before this one has given.
pc_name() {
	echo "PC $1-$$"
}

# idle NAME MINUTES: the session at that PC was last used so much earlier.
idle() {
	sql "UPDATE session s JOIN pc p ON p.id = s.pc
		SET s.idle_at = s.idle_at - INTERVAL $2 MINUTE WHERE p.name = '$1'"
}

# How many sessions are there at that PC.
sessions_at() {
	sql "SELECT COUNT(*) FROM session s JOIN pc p ON p.id = s.pc
		WHERE p.name = '$1'"
}

# A cookie of this browser; and putting another value there.
cookie() {
	awk -v name="$1-$LOKET_PORT" '$6 == name { print $7 }' "$jar"
}

set_cookie() {
	awk -v OFS='\t' -v name="$1-$LOKET_PORT" -v value="$2" '
		$6 == name { $7 = value } { print }' FS='\t' "$jar" >"$jar.new"
	mv "$jar.new" "$jar"
}
