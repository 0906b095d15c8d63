#!/bin/sh
# Every program restarted again and again under load: no answer is lost, and
# nothing that was acknowledged is missing. LOKET_RESTARTS says how often.
. "${srcdir:-.}/tests/http/lib.sh"
start_own
. "$srcdir/tests/http/journey.sh"
put_permits

# The processes that answer, of pools.
processes() {
	pids '^libexec/[a-z]+ $' "$LOKET_DIR"
}
all_serve() {
	[ "$(processes | wc -l)" -ge "$pool" ]
}

# reader N: pages of several programs, until told; what was answered.
reader() {
	while [ ! -e "$tmp/enough" ]; do
		for path in /izin /lanjut /status /cek /petugas/masuk /dampingan /; do
			curl -s --max-time 30 -o "$tmp/read-$1" -w '%{http_code} %{errormsg}\n' \
				"$base$path"
			tail -c 20 "$tmp/read-$1" | grep -q '</html>' ||
				echo "cut $path"
		done
	done >"$tmp/reader-$1"
}

# writer N: saves a counted name, and notes the last that was acknowledged.
writer() {
	all=$tmp tmp=$tmp/writer-$1-files n=0
	mkdir "$tmp"
	page=$tmp/page head=$tmp/head
	begin_draft "writer-$1"
	while [ ! -e "$all/enough" ]; do
		n=$((n + 1))
		get "$draft/isian"
		echo "$status"
		submit simpan nama="Nama ke $n"
		echo "$status"
		[ "$status" = 303 ] && echo "$n" >"$all/saved-$1"
	done >"$all/writer-$1"
	get "$draft/isian"
	text '//input[@name="nama"]/@value' >"$all/found-$1"
}

get /
pool=$(processes | wc -l)
check 'the pools run' test "$pool" -ge 15
supervisors=$(pids 'multiwatch' "$LOKET_DIR" | sort | paste -s -d ' ' -)
for i in 1 2; do
	reader $i &
	writer $i &
done
eventually test -s "$tmp/saved-1"
round=0
while [ $round -lt "${LOKET_RESTARTS:-6}" ]; do
	round=$((round + 1))
	if [ $((round % 5)) = 0 ]; then
		"$srcdir/conf/quickstart" restart >"$tmp/restart" 2>&1 ||
			cat "$tmp/restart"
		continue
	fi
	old=$(processes)
	kill $old
	tries=100
	while kill -0 $old 2>/dev/null && [ $tries -gt 0 ]; do
		tries=$((tries - 1))
		sleep 0.1
	done
	eventually all_serve || echo "# round $round: $(processes | wc -l) of $pool"
done
: >"$tmp/enough"
wait

cat "$tmp"/reader-* | grep -v '^200 *$' | sort | uniq -c >"$tmp/lost"
check "every page was answered whole, of $(cat "$tmp"/reader-* | wc -l)" \
	is "$(cat "$tmp/lost")" ''
cat "$tmp"/writer-[12] | grep -vE '^(200|303)$' | sort | uniq -c >"$tmp/lost"
check 'every save was answered' is "$(cat "$tmp/lost")" ''
for i in 1 2; do
	check "writer $i finds what it saved last ($(cat "$tmp/saved-$i"))" \
		is "$(cat "$tmp/found-$i")" "Nama ke $(cat "$tmp/saved-$i")"
done
check 'no socket was given up' is \
	"$(pids 'multiwatch' "$LOKET_DIR" | sort | paste -s -d ' ' -)" "$supervisors"

# Nothing is in hand, nothing is waited for.
none_of() {
	for pid in $old; do
		! kill -0 "$pid" 2>/dev/null || return 1
	done
}
old=$(processes)
kill $old
check 'idle processes end at once' eventually none_of
get /lanjut
check 'and others answer' status_is 200
done_testing
