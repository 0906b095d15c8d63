#!/bin/sh
# bench.sh BUILDDIR -- four pages beside a floor built from the same libraries,
# at 1 and 16 connections, and the memory of all programs.
#
# The floor is nginx, libfcgi and one prepared SELECT, drawn by ctemplate into a
# page as large as ours; for the page that is saved one durable commit of one
# row. Floor and Loket take turns, and of all rounds the medians are printed:
# what counts is the ratio, not the numbers of one machine on one day. "cpu" is
# the processor time that web server, program and database need for one request;
# it says the same as the rate when all processors are busy, and stays true on a
# machine that has something else to do. Each connection saves a draft of its own.
#
# What stands in the way of 0.7, by a profile of the form page:
#
# - The program. The floor's takes 80 thousand instructions a page, ours 950
#   thousand. A third of them draws 25 questions, each with its label, hint and
#   control, of which the template asks some twenty times whether something is to
#   be shown (ctemplate); the floor fills in 25 values. A quarter compresses the
#   page to a fifth (libdeflate at its fastest; the floor does not compress, and
#   with nginx's gzip is itself at 0.63). A tenth reads the answers (libxml2), a
#   twentieth computes which of them count. Session, token, form and headers are
#   the rest.
# - The database, which takes the largest part of all but the form page. A form
#   page asks one statement as the floor does, but one that joins session, what
#   the session knows and the case, for thirty columns: MariaDB plans such a join
#   anew each time, and needs 190 microseconds of processor for it where the
#   floor's SELECT by primary key needs 48. The status page asks for the history as
#   well (290); the desk asks for the officer, the messages that wait and the queue,
#   which is sorted by what is due (610).
# - A page saved reads the case before it writes it, so it goes to the database
#   twice; the row has 2 KB of answers, and an index on when it was saved (400).
# - Whoever waits for the database sleeps: nginx, which has the same work as in the
#   floor, is woken for every answer, and takes 140 microseconds instead of 55.
#
# Of the memory, 0.4 MiB a process are relocations of libcrypto, which comes with
# MariaDB's Connector; the rest is what each has for itself of definitions and
# templates. Processes that were forked after loading would share it, but then a
# supervisor of our own would stand in place of multiwatch.
#
# Nothing is asked twice, computed twice or asked of the database in vain any
# more; beyond this only less work for each page would help.
set -eu
build=$(cd "$1" && pwd -P)
top=$(cd "$(dirname "$0")/../.." && pwd -P)
here=$build/bench
seconds=${BENCH_SECONDS:-2}
rounds=${BENCH_ROUNDS:-5}
drafts=32 cases=25
export LOKET_DIR=$here LOKET_PORT=${LOKET_PORT:-8399} LOKET_BUILD=$build
export LOKET_DEMO_PASSWORD=bench-only-2026
floor_port=$((LOKET_PORT + 1))
base=http://127.0.0.1:$LOKET_PORT floor=http://127.0.0.1:$floor_port
say() { printf 'bench: %s\n' "$*" >&2; }

finish() {
	for pid in $(cat run/floor.pid run/floor-web.pid 2>/dev/null); do
		kill "$pid" 2>/dev/null || :
	done
	"$top/conf/quickstart" stop >/dev/null
}

# await URL: for ten seconds at most.
await() {
	curl -sf --retry 10 --retry-delay 1 --retry-all-errors -o /dev/null "$1" || {
		say "$1 does not answer; see $here/log"
		exit 1
	}
}

# ---- what is asked for ----

hidden() { sed -n "s/.*name=\"$1\" value=\"\([^\"]*\)\".*/\1/p" "$2" | head -n 1; }
fetch() { curl -sf -b tmp/jar -c tmp/jar "$@"; }
cookie() { awk -v n="$1-$LOKET_PORT" '$6 == n { print n "=" $7 }' tmp/jar; }

# What the form on tmp/page asks to be sent along.
kept() {
	printf '&_versi=%s&_token=%s&_kunci=%s&_tanya=%s' \
		"$(hidden _versi tmp/page)" "$(hidden _token tmp/page)" \
		"$(hidden _kunci tmp/page)" "$(hidden _tanya tmp/page | tr ' ' +)"
}

typed() {
	i=1
	while [ $i -le 25 ]; do
		case $((i % 5)) in
		1) v=7 ;;
		2) v=31/12/2026 ;;
		3) v=b ;;
		*) v=Jawaban+yang+agak+panjang ;;
		esac
		printf '&p%d=%s' $i $v
		i=$((i + 1))
	done
}

# A draft with all its answers: sets number and page.
draft() {
	rm -f tmp/jar
	fetch -o tmp/page "$base/ajukan/dua-lima"
	page=$(fetch -o /dev/null -w '%{redirect_url}' -d aksi=mulai \
		-d "_token=$(hidden _token tmp/page)&_kunci=$(hidden _kunci tmp/page)" \
		"$base/ajukan/dua-lima")
	number=${page##*/} page=${page#"$base"}/isi
	fetch -o tmp/page "$base$page"
	body="aksi=lanjut$(kept)$answers"
	fetch -o /dev/null -d "$body" "$base$page"
}

ask() { # FILE PATH COOKIE [BODY]
	printf '%s\t%s\t%s\n' "$2" "$3" "${4-}" >>"tmp/$1"
}

# A page as the floor draws it: 25 of its words become values.
floor_page() { # NAME
	awk '{
		while (n < 25 && match($0, />[A-Za-z0-9][^<>]*</)) {
			n++
			printf "%s{{V%d}}<", substr($0, 1, RSTART), n
			$0 = substr($0, RSTART + RLENGTH)
		}
		print
	}' tmp/page >"tmp/floor-$1.tpl"
	i=0
	while [ $((i += 1)) -le $drafts ]; do
		ask "floor-$1" "/floor-$1?$i" ''
	done
	eval "size_$1=$(wc -c <tmp/page)"
}

prepare() {
	answers=$(typed)
	i=0
	while [ $((i += 1)) -le $cases ]; do
		draft
		fetch -o tmp/page "$base${page%/isi}/periksa"
		fetch -o /dev/null -d "aksi=kirim$(kept)" "$base${page%/isi}/periksa"
		ask status "/status/$number" "$(cookie loket)"
	done
	fetch -o tmp/page "$base/status/$number"
	floor_page status
	i=0
	while [ $((i += 1)) -le $drafts ]; do
		draft
		ask form "$page" "$(cookie loket)"
		ask saved "$page" "$(cookie loket)" "$body"
		ask floor-saved "/?$i" '' "$body"
	done
	fetch -o tmp/page "$base$page"
	floor_page form
	rm -f tmp/jar
	fetch -o tmp/page "$base/petugas/masuk"
	fetch -o /dev/null -d "pengguna=loket&sandi=$LOKET_DEMO_PASSWORD" \
		-d "_token=$(hidden _token tmp/page)" "$base/petugas/masuk"
	ask queue /petugas "$(cookie petugas)"
	fetch -o tmp/page "$base/petugas"
	floor_page queue
}

# As many processes as one of our programs has, and the same web server.
start_floor() {
	(umask 077 && cat >tmp/bench.cnf) <<-END
	[client]
	socket = $here/run/db/mariadb.sock
	user = root
	password = $(cat passwords/root)
	END
	mariadb --defaults-file=tmp/bench.cnf loket <<-END
	CREATE OR REPLACE TABLE bench_floor (id INT PRIMARY KEY, n BIGINT NOT NULL,
		words VARCHAR(200) NOT NULL);
	INSERT INTO bench_floor SELECT seq, 0, 'Jawaban yang agak panjang'
		FROM seq_1_to_$drafts;
	END
	rm -f run/floor.sock
	spawn-fcgi -n -s run/floor.sock -M 0666 -- /usr/bin/multiwatch -f 2 -- \
		"$build/bench_floor" "$here/run/db/mariadb.sock" \
		"$here/passwords/root" "$here/tmp" floor-form floor-status floor-queue \
		2>log/floor.log &
	echo $! >run/floor.pid
	sed "s|:$LOKET_PORT |:$floor_port |; s|run/web/nginx.pid|run/floor-web.pid|
		s|run/catalogue.sock|run/floor.sock|" etc/nginx.conf >etc/floor.conf
	/usr/sbin/nginx -p "$here/" -c etc/floor.conf -e stderr 2>>log/floor.log &
	echo $! >run/floor-web.pid
}

# ---- how fast it comes ----

# The processes of this folder with one of these names.
ours() { # PATTERN
	for p in $(pgrep "$1"); do
		case $(readlink "/proc/$p/cwd") in
		"$here" | "$here"/*) echo "$p" ;;
		esac
	done
}

# Processor time that the servers have used, in hundredths of a second.
used() {
	cat $servers | sed 's/.*) //' | awk '{ n += $12 + $13 } END { print n }'
}

# run CONNECTIONS URL FILE: "requests/s p99-in-ms microseconds-of-cpu"
run() {
	before=$(used)
	wrk -t 1 -c "$1" -d "${seconds}s" --latency -s "$top/tests/bench/load.lua" \
		"$2" -- "$here/tmp/$3" >tmp/wrk
	! grep -q 'Non-2xx\|Socket errors' tmp/wrk || {
		say "$3: not every answer was good"
		cat tmp/wrk >&2
		exit 1
	}
	awk -v cpu=$(($(used) - before)) '
		$1 == "99%" { p = $2 * ($2 ~ /us$/ ? 0.001 : $2 ~ /ms$/ ? 1 : 1000) }
		/requests in/ { n = $1 }
		/Requests\/sec/ { r = $2 }
		END { printf "%.1f %.3f %.1f\n", r, p, cpu * 10000 / n }' tmp/wrk
}

# Medians of the rounds of one page, and how far the ratios went.
row() { # NAME
	awk -v name="$1" '
	function sorted(a, n,  i, k, t) {
		for (i = 2; i <= n; i++)
			for (k = i; k > 1 && a[k] < a[k - 1]; k--) {
				t = a[k]; a[k] = a[k - 1]; a[k - 1] = t
			}
		return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2
	}
	{ fr[NR] = $1; fp[NR] = $2; fc[NR] = $3; lr[NR] = $4; lp[NR] = $5
	  lc[NR] = $6; rate[NR] = $4 / $1; late[NR] = $2 / $5; cpu[NR] = $3 / $6 }
	END {
		r = sorted(rate, NR)
		printf "%-16s %6.0f %6.2f %4.0f  %6.0f %6.2f %4.0f   %.2f (%.2f-%.2f)  %.2f  %.2f\n",
			name, sorted(fr, NR), sorted(fp, NR), sorted(fc, NR),
			sorted(lr, NR), sorted(lp, NR), sorted(lc, NR),
			r, rate[1], rate[NR], sorted(late, NR), sorted(cpu, NR)
	}'
}

compare() { # NAME CONNECTIONS FILE
	: >tmp/rounds
	i=0
	while [ $((i += 1)) -le "$rounds" ]; do
		one=$(run "$2" "$floor" "floor-$3")
		other=$(run "$2" "$base" "$3")
		echo "$one $other" >>tmp/rounds
	done
	row "$1, $2" <tmp/rounds
}

# ---- all of it ----

say 'starting'
"$top/conf/quickstart" reset >"$build/bench.log" 2>&1
"$top/conf/quickstart" start >>"$build/bench.log" 2>&1 || {
	tail -n 5 "$build/bench.log" >&2
	exit 1
}
cd "$here"
trap finish EXIT
cp "$top/tests/bench/dua-lima.xml" permits/
mkdir -p tmp
rm -f tmp/floor-* tmp/status tmp/form tmp/saved tmp/queue
await "$base/ajukan/dua-lima"
say "making $drafts drafts and $cases cases"
prepare
start_floor
await "$floor/floor-form?1"
servers=$(ours '^(nginx|mariadbd|apply|status|desk|bench_floor)$' |
	sed 's|.*|/proc/&/stat|')

say "$rounds rounds of $seconds s"
echo "pages: form $size_form bytes, status $size_status, queue of $cases cases $size_queue"
printf '%-16s %6s %6s %4s  %6s %6s %4s   %-16s  %4s  %4s\n' '' \
	floor/s p99ms cpu loket/s p99ms cpu 'ratio of rate' p99 cpu
for c in 1 16; do
	compare 'form page' $c form
	compare 'status page' $c status
	compare 'desk queue' $c queue
	compare 'page saved' $c saved
done
total=0 n=0
for p in $(ours "^($(ls libexec | paste -sd '|' -))\$"); do
	total=$((total + $(awk '/^Pss:/ { print $2 }' "/proc/$p/smaps_rollup")))
	n=$((n + 1))
done
echo "memory of all $n programs (PSS): $((total / 1024)) MiB"
