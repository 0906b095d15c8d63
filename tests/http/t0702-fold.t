#!/bin/sh
# Finished days are counted once, by loket-clock, and never differ from what
# counting them again would give.
. "${srcdir:-.}/tests/http/lib.sh"
start_own LOKET_NOW=2026-11-24T02:15:00Z
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/board.sh"
put_permits
sv -w 20 down "$LOKET_DIR/service/loket-clock" >/dev/null

until_is() {
	is "$(sql 'SELECT until FROM day_fold')" "$1"
}

# The tables of the board, as text.
tables() {
	get /petugas/dasbor
	xpath '//table' | sed 's/<[^>]*>/ /g' | tr -s ' \n' '\n'
}

counted_twice() {
	sql "SELECT d, p, c, SUM(n) FROM
		(SELECT day AS d, permit AS p, CAST(channel AS CHAR) AS c, sent AS n FROM day_count
		UNION ALL
		SELECT DATE(CONVERT_TZ(sent_at, '+00:00', '+08:00')), permit,
			CAST(sent_channel AS CHAR), -COUNT(*) FROM application
		WHERE sent_at < '$1' GROUP BY 1, 2, 3) x
		GROUP BY d, p, c HAVING SUM(n) <> 0"
}

clock 2026-11-24T02:15:00Z
check 'before the first sending nothing is folded' until_is NULL

sent 2 mandiri '2025-12-02 01:00:00'
sent 3 loket '2026-02-28 15:59:59' skp
sent 1 dampingan '2026-02-28 16:00:00' skp
sent 4 pendamping '2026-11-22 02:00:00' reklame
sent 5 loket '2026-11-23 15:59:59'
sent 6 mandiri '2026-11-23 16:00:00'
made "permit='skp'" "state='draf'"
officer kadis
tables >"$tmp/live"
check 'the board is there before anything is folded' is "$(figure hari-ini.mandiri)" 6
clock 2026-11-24T02:15:00Z
check 'all finished days are folded' until_is 2026-11-23
check 'they agree with counting' is "$(counted_twice '2026-11-23 16:00:00')" ''
check '... each with its channels' is "$(sql 'SELECT COUNT(*), SUM(sent) FROM day_count')" '5	15'
tables >"$tmp/folded"
check 'the board is the same' cmp "$tmp/live" "$tmp/folded"
clock 2026-11-24T02:15:00Z
check 'they are folded once' is "$(sql 'SELECT COUNT(*), SUM(sent) FROM day_count')" '5	15'

# What is folded is not counted again.
sql "DELETE FROM application WHERE sent_at = '2026-11-22 02:00:00'"
tables >"$tmp/after"
check 'a folded day stays as it was counted' cmp "$tmp/live" "$tmp/after"

# Today goes on being counted live, and is not folded before it is over.
sent 1 loket '2026-11-24 02:00:00' skp
get /petugas/dasbor
check 'today is counted live' is "$(figure hari-ini.mandiri) $(figure hari-ini.loket)" '6 1'
clock 2026-11-24T16:10:00Z
check 'a day is not folded ten minutes after its end' until_is 2026-11-23
clock 2026-11-24T16:16:00Z
check 'but a little later' until_is 2026-11-24
officer kadis
get /petugas/dasbor
check 'what a clock ahead has folded does not count twice' is "$(figure hari-ini.mandiri) $(figure hari-ini.loket)" '6 1'

# Two clocks at once.
sql "UPDATE day_fold SET until = NULL; DELETE FROM day_count"
for i in 1 2 3; do
	clock 2026-11-24T02:15:00Z &
	pids="${pids-} $!"
done
for pid in $pids; do
	wait "$pid"
done
check 'of several clocks one folds' is "$(counted_twice '2026-11-23 16:00:00')" ''
check '... to the same day' until_is 2026-11-23
done_testing
