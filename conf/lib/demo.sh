# The officers of a demonstration. Sourced by sh, after database.sh.

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

# Make the officers that are not there yet; their passwords are kept to be
# printed again.
add_officers() {
	touch passwords/officers
	chmod 600 passwords/officers
	printf '%s\n' "$OFFICERS" | while read -r user roles name; do
		! grep -q "^$user " passwords/officers || continue
		secret=${LOKET_DEMO_PASSWORD-}
		[ -n "$secret" ] || secret=$(readable_password)
		printf '%s' "$secret" |
			bin/loketctl user add "$user" --roles "$roles" --name "$name" ||
			die "the officer $user could not be made"
		printf '%s %s\n' "$user" "$secret" >>passwords/officers
	done
}

print_officers() {
	[ -s "$LOKET_DIR/passwords/officers" ] || return 0
	printf '\nOfficers at %s/petugas:\n' "http://127.0.0.1:$LOKET_PORT"
	while read -r user secret; do
		printf '  %-12s %s\n' "$user" "$secret"
	done <"$LOKET_DIR/passwords/officers"
	printf 'No second factor, no unit: a demonstration, not an office.\n'
}
