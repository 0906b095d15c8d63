# Somebody is killed at each step of a walk: the program that is about to answer,
# MariaDB, the web server, or the daemons. What is not answered is sent again, the
# same form with the same key, as a person would; each answer is put down. Rounds
# differ in whom the blow hits (KILL_VICTIMS) and when (KILL_DELAYS, in
# milliseconds after the request begins). LOKET_WEB chooses the web server.
# Sourced after lib.sh, start_own and journey.sh.

put_permits
expect_error 'no connection|database|MySQL|Lost connection|server has gone|Connect|begin|commit|shutdown|[Ss]ocket'
journal=$tmp/journal
: >"$journal"
blow=

# The blow falls so long after the request begins; whatever is to be said first
# has been prepared by then.
curl() {
	if [ -n "$blow" ]; then
		sleep "$delay"
		# shellcheck disable=SC2086
		kill -9 $targets 2>/dev/null
	fi &
	command curl "$@"
	wait
}

# Whom to kill for a step: found before, so that the blow falls on time, and
# after whoever died at the last step was started again.
find_targets() {
	targets=$(victims "$1" | tr '\n' ' ')
	[ -n "$targets" ]
}

victims() {
	case $1 in
	mariadb) pids '/mariadbd' "$LOKET_DIR/database" ;;
	web) pids '^(nginx:|/usr/sbin/(nginx|apache2)) ' "$LOKET_DIR" ;;
	daemons) pids '^[^ ]*libexec/loket-(signer|clock) ' "$LOKET_DIR" ;;
	*) pids "^[^ ]*libexec/$1" "$LOKET_DIR" ;;
	esac
}

# step NAME PROGRAM COMMAND...: press a button of the page shown while its
# program, or another victim, is killed; again until it is answered.
step() {
	step=$1
	[ "$victim" = program ] && whom=$2 || whom=$victim
	shift 2
	cp "$page" "$tmp/pressed"
	eventually find_targets "$whom" || echo "$step: $whom" >>"$tmp/gone"
	blow=yes
	"$@"
	blow=
	first=$status where=$location
	tries=0
	while [ "$status" != 303 ] && [ $tries -lt 60 ]; do
		case $status in
		000 | 502 | 503 | 504) ;;
		*) break ;;
		esac
		tries=$((tries + 1))
		sleep 0.2
		cp "$tmp/pressed" "$page"
		"$@"
	done
	printf '%s %s %s %s %s\n' "$step" "$whom" "$delay" "$first" "$status" \
		>>"$journal"
	[ "$status" = 303 ] || {
		said=$(text '//h1' 2>/dev/null)
		echo "# $step, $whom killed after $delay: $first, then $status $said"
	}
	# An answer that came before the blow stays true after it.
	[ "$first" != 303 ] || location=$where
}

# shown PATH XPATH: fetch it until it is there again.
shown() {
	tries=0
	get "$1"
	until [ "$status" = 200 ] && xpath_has "$2"; do
		tries=$((tries + 1))
		[ $tries -lt 60 ] || return 1
		sleep 0.2
		get "$1"
	done
}

# How many rows of that table the application has: one TABLE [AND ...].
one() {
	sql "SELECT COUNT(*) FROM $1 x JOIN application a ON a.id = x.application
		WHERE a.number = '$number' ${2-}"
}

# rounds WALK: WALK N for each victim and delay.
rounds() {
	round=0
	for victim in ${KILL_VICTIMS:-program mariadb web daemons}; do
		for delay in ${KILL_DELAYS:-0 2 5 10 20 40}; do
			delay=$(printf '0.%03d' "$delay")
			round=$((round + 1))
			"$1" $round
		done
	done
}

# What holds after all of them.
all_is_whole() {
	check 'every step was answered in the end' \
		is "$(awk '$5 != 303' "$journal" | wc -l)" 0
	check 'whoever died was back at the next step' [ ! -e "$tmp/gone" ]
	check 'the blow fell on unanswered requests too' \
		[ "$(awk '$4 != 303' "$journal" | wc -l)" -gt 0 ]
	check 'every chain of the trail is whole' is "$(sql 'SELECT COUNT(*) FROM
		(SELECT prev, LAG(hash) OVER (PARTITION BY chain ORDER BY id) AS want
		FROM audit) t WHERE want IS NOT NULL AND prev <> want')" 0
	check 'no document lacks a piece' is "$(sql 'SELECT COUNT(*) FROM document d
		WHERE d.size <> (SELECT COALESCE(SUM(LENGTH(c.data)), 0)
		FROM loket_berkas.chunk c WHERE c.address = d.address)')" 0
	check 'licence numbers have no gap' is "$(sql 'SELECT COUNT(*) - MAX(seq)
		FROM licence WHERE permit = "tiga"')" 0
	echo "# $(wc -l <"$journal") steps, $(awk '$4 != 303' "$journal" | wc -l) not answered at first"
}
