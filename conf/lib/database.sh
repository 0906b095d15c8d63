# The private MariaDB: made once, reached over its socket by the administrator
# whose password only the owner of LOKET_DIR can read. Sourced by sh, after
# stack.sh. No password ever stands on a command line.

# password FILE: what is in it, made up first if need be.
password() {
	[ -s "$1" ] || (umask 077 && random_hex 24 >"$1.new" && mv "$1.new" "$1")
	cat "$1"
}

random_hex() {
	head -c "$1" /dev/urandom | od -An -v -tx1 | tr -d ' \n'
}

make_database() {
	[ ! -d database/mysql ] || return 0
	say 'making a database'
	root_password=$(password passwords/root)
	(umask 077 && cat >tmp/first.sql <<-END)
	FLUSH PRIVILEGES;
	ALTER USER root@localhost IDENTIFIED BY '$root_password';
	DELETE FROM mysql.global_priv
		WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
	END
	rm -rf database.new
	(umask 077 && mkdir database.new)
	# A server that starts sweeps what others left in a temporary folder they share.
	TMPDIR="$LOKET_DIR/tmp" mariadb-install-db --no-defaults $(! am_root || echo --user=root) \
		--datadir="$LOKET_DIR/database.new" --skip-test-db --force \
		--auth-root-authentication-method=normal \
		--extra-file="$LOKET_DIR/tmp/first.sql" >log/install-db.log 2>&1 || {
		tail -n 15 log/install-db.log >&2
		die 'the database could not be made'
	}
	rm tmp/first.sql
	own mariadb database.new
	rmdir database
	mv database.new database
}

# The administrator's client.
admin_sql() {
	(umask 077 && cat >tmp/admin.cnf <<-END)
	[client]
	socket = $LOKET_DIR/run/db/mariadb.sock
	user = root
	password = $(cat "$LOKET_DIR/passwords/root")
	default-character-set = utf8mb4
	END
	mariadb --defaults-file="$LOKET_DIR/tmp/admin.cnf" "$@"
}

start_database() {
	start_services mariadb
	await 300 "MariaDB does not start; see $LOKET_DIR/log/mariadb.log" \
		admin_sql -e 'SELECT 1'
}

# Each program's database user gets a password that only the program reads,
# in place of the unix_socket authentication of a real installation.
set_passwords() {
	{
		for p in $found; do
			set_password "loket-${p#loket-}" "passwords/$p"
			[ "$p" = loketctl ] || own "$p" "passwords/$p"
		done
		for p in $PRACTICE; do
			set_password "loket-latihan-${p#loket-}" "passwords/latihan/$p"
			own "latihan-${p#loket-}" "passwords/latihan/$p"
		done
	} >tmp/users.sql
	admin_sql <tmp/users.sql
	rm tmp/users.sql
}

# set_password USER FILE: the statement.
set_password() {
	printf "ALTER USER IF EXISTS '%s'@localhost IDENTIFIED BY '%s';\n" "$1" \
		"$(password "$2")"
}
