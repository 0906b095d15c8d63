# The officers of a demonstration, and its year. Sourced by sh, after database.sh.

# name, roles, the name that pages show
OFFICERS='loket front Petugas Loket
verifikator verifier Verifikator
teknis technical Tim Teknis
kabid section Kepala Bidang
sekretaris secretary Sekretaris
kadis director Kepala Dinas
bendahara treasurer Bendahara
admin admin Admin
pendamping companion Pendamping'

# A password that can be read out: five groups of four letters and digits.
readable_password() {
	tr -dc 'abcdefghjkmnpqrstuvwxyz23456789' </dev/urandom | head -c 20 |
		sed 's/..../&-/g;s/-$//'
}

# Make the officers that are not there yet, and give all of them the password
# asked for; what they have is kept to be printed again. A demonstration may have
# a password that an office may not.
add_officers() {
	touch passwords/officers
	chmod 600 passwords/officers
	printf '%s\n' "$OFFICERS" | while read -r user roles name; do
		old=$(sed -n "s/^$user //p" passwords/officers)
		secret=${LOKET_DEMO_PASSWORD:-$old}
		[ -n "$secret" ] || secret=$(readable_password)
		if [ -z "$old" ]; then
			set -- add "$user" --roles "$roles" --name "$name"
		elif [ "$old" != "$secret" ]; then
			set -- password "$user"
		else
			continue
		fi
		printf '%s\n' "$secret" |
			bin/loketctl user "$@" --any-password >>log/setup.log 2>&1 ||
			die "the officer $user could not be made; see $LOKET_DIR/log/setup.log"
		sed -i "/^$user /d" passwords/officers
		printf '%s %s\n' "$user" "$secret" >>passwords/officers
	done
}

# A year that ends today; one that is there stays.
make_year() {
	say 'making an office year, which takes a minute or two'
	bin/loketctl demo year \
		${LOKET_DEMO_APPLICATIONS:+--applications "$LOKET_DEMO_APPLICATIONS"} \
		2>>log/setup.log || {
		tail -n 3 log/setup.log >&2
		die "there is no simulated year; see $LOKET_DIR/log/setup.log"
	}
}

print_officers() {
	[ -s "$LOKET_DIR/passwords/officers" ] || return 0
	printf '\nOfficers at %s/petugas:\n' "http://127.0.0.1:$LOKET_PORT$LOKET_BASE_PATH"
	while read -r user secret; do
		printf '  %-12s %s\n' "$user" "$secret"
	done <"$LOKET_DIR/passwords/officers"
	printf 'No second factor, no unit: a demonstration, not an office.\n'
}
