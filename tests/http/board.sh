# Made applications for the board, whose columns are what it counts by. Sourced
# after lib.sh and start.

made=0

# made COLUMN=VALUE...: one application; SQL values. Sent unless sent_at is NULL.
made() {
	made=$((made + 1))
	number=$(printf '2611%08d' $made)
	columns= values=
	case "$*" in
	*saved_at=*) ;;
	*) set -- "$@" "saved_at='2026-11-01'" ;;
	esac
	for pair in "$@" ; do
		columns="$columns, ${pair%%=*}" values="$values, ${pair#*=}"
	done
	sql "INSERT INTO application (number, definition, channel, pin, answers,
		created_at$columns) VALUES ('$number', REPEAT('x', 32), 'mandiri',
		REPEAT('x', 32), '<answers/>', '2026-11-01'$values)"
}

# sent N CHANNEL AT [PERMIT [COLUMN=VALUE...]]: N of them, sent then (UTC).
sent() {
	n=$1 channel=$2 at=$3 permit=${4:-tiga}
	[ $# -lt 4 ] && shift 3 || shift 4
	while [ "$n" -gt 0 ]; do
		n=$((n - 1))
		made "sent_at='$at'" "sent_channel='$channel'" \
			"permit='$permit'" "state='selesai'" "$@"
	done
}

# The number that a figure of the board shows.
figure() {
	text "//*[@data-angka='$1']"
}

figure_is() {
	is "$(figure "$1")" "$2"
}

# A cell of the table with that caption: row's label, column's head.
cell() {
	text "//table[contains(caption, '$1')]//tr[normalize-space(translate(th, ' ', ' ')) = '$2']/td[count(//table[contains(caption, '$1')]//thead//th[. = '$3']/preceding-sibling::th)]"
}

cell_is() {
	is "$(cell "$1" "$2" "$3")" "$4"
}

# Where that cell leads.
cell_link() {
	xpath "string(//table[contains(caption, '$1')]//tr[normalize-space(translate(th, ' ', ' ')) = '$2']/td[count(//table[contains(caption, '$1')]//thead//th[. = '$3']/preceding-sibling::th)]/a/@href)"
}

# listed PATH: the numbers of all pages of a list, one a line.
listed() {
	get "$1"
	while :; do
		xpath '//table//tbody/tr/th' | grep -oE '[0-9]{4}-[0-9]{4}-[0-9]{4}' |
			tr -d -
		next=$(xpath "string(//a[contains(@href, 'setelah=')][not(@hreflang)]/@href)")
		[ -n "$next" ] || break
		get "$next"
	done
}

# lists PATH SQL: the list has exactly the cases that SQL finds, each once.
lists() {
	listed "$1" | sort >"$tmp/listed"
	sql "$2" | sort >"$tmp/wanted"
	[ -s "$tmp/wanted" ] && diff "$tmp/listed" "$tmp/wanted"
}

# clock INSTANT: one round of loket-clock.
clock() {
	(cd "$LOKET_DIR" && env -i PATH="$PATH" ASAN_OPTIONS="${ASAN_OPTIONS-}" \
		LOKET_NOW="$1" LOKET_CONF="$(sed -n \
		's/.*LOKET_CONF=\([^ ]*\).*/\1/p' service/loket-clock/run)" \
		libexec/loket-clock --once ${2-})
}
