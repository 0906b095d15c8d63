#!/bin/sh
# A whole walk, from the first click to the licence in hand, in which somebody is
# killed at each step: the program that is about to answer, MariaDB, the web
# server, or the daemons. What is not answered is sent again, the same form with
# the same key, as a person would. In the end nothing that was acknowledged is
# missing, and nothing is there twice. Rounds differ in whom the blow hits
# (KILL_VICTIMS) and when (KILL_DELAYS, in milliseconds after the request begins).
# LOKET_WEB chooses the web server.
. "${srcdir:-.}/tests/http/lib.sh"
start_own
. "$srcdir/tests/http/journey.sh"
put_permits
expect_error 'no connection|database|MySQL|Lost connection|server has gone|Connect|begin|commit|shutdown|[Ss]ocket'
journal=$tmp/journal
: >"$journal"
photo "$tmp/ktp.png"

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
	# shellcheck disable=SC2086
	(
		sleep "$delay"
		kill -9 $targets
	) 2>/dev/null &
	killer=$!
	"$@"
	first=$status where=$location
	wait $killer
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

upload_it() {
	send_file ktp "$tmp/ktp.png"
}

# walk: one application from begin to end; sets number.
walk() {
	person "$1"
	shown /ajukan/tiga '//button[@value="mulai"]'
	step mulai apply submit mulai
	number=${location##*/}
	draft=/ajukan/tiga/$number
	shown "$draft/isian" '//button[@value="lanjut"]'
	step simpan apply submit lanjut nama='Siti Rahmawati' \
		tanggal=2026-12-24 warna=biru
	shown "$draft/berkas" '//input[@name="ktp"]'
	step unggah upload upload_it
	shown "$draft/periksa" '//button[@value="kirim"]'
	step kirim apply submit kirim
	person loket
	shown "/petugas/permohonan/$number" '//button[@value="teruskan"]'
	step teruskan desk submit teruskan
	person kadis
	shown "/petugas/permohonan/$number" '//button[@value="tandatangan"]'
	step tandatangan desk submit tandatangan
	if [ "$victim" = daemons ]; then
		fetch_licence "$1"
	else
		person loket
		shown "/petugas/permohonan/$number" '//button[@value="serahkan"]'
		step serahkan desk submit serahkan
	fi
	person "$1"
	shown "/status/$number" '//*[@id="keadaan"][@data-keadaan="selesai"]'
}

# What the daemons owe: the licence is drawn while both are killed over and over,
# and fetching it ends the case.
fetch_licence() {
	person "$1"
	tries=0
	get "/status/$number"
	until xpath_has '//a[contains(., "PDF")]' || [ $tries -eq 60 ]; do
		tries=$((tries + 1))
		! find_targets daemons || [ $tries -gt 20 ] || kill -9 $targets
		sleep 0.2
		get "/status/$number"
	done
	get "$(xpath 'string(//a[contains(., "PDF")]/@href)')"
	! find_targets daemons || kill -9 $targets
}

one() {
	sql "SELECT COUNT(*) FROM $1 x JOIN application a ON a.id = x.application
		WHERE a.number = '$number' ${2-}"
}

drawn() {
	[ "$(one licence 'AND x.document IS NOT NULL AND x.signature IS NOT NULL')" = 1 ]
}

# All of it, once each.
is_all_there() {
	[ "$(text 'string(//*[@id="keadaan"]/@data-keadaan)')" = selesai ] ||
		{ echo "the page says $(text '//*[@id="keadaan"]')"; return 1; }
	last=serahkan
	[ "$victim" != daemons ] || last=selesai
	for action in mulai kirim teruskan tandatangan $last; do
		is "$action $(one event "AND x.action = '$action'")" "$action 1" || return 1
	done
	is "documents $(one document "AND x.kind = 'answer'")" 'documents 1' &&
	is "licences $(one licence)" 'licences 1' &&
	eventually drawn &&
	is "drawn $(one document "AND x.kind = 'licence'")" 'drawn 1' &&
	is "sent $(one submission)" 'sent 1' &&
	is "names $(sql "SELECT name FROM application WHERE number = '$number'")" \
		'names Siti Rahmawati'
}

officer loket
officer kadis
rounds=0
for victim in ${KILL_VICTIMS:-program mariadb web daemons}; do
	for delay in ${KILL_DELAYS:-0 2 5 10 20 40}; do
		delay=$(printf '0.%03d' "$delay")
		rounds=$((rounds + 1))
		before=$(sql 'SELECT COUNT(*) FROM application')
		walk "p$rounds"
		check "$victim killed ${delay} s into each step: all is there, once" \
			is_all_there
		check '... and one application was begun' \
			is "$(sql 'SELECT COUNT(*) FROM application')" $((before + 1))
	done
done

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
done_testing
