#!/bin/sh
# bench.sh BUILDDIR -- requests per second and p99 of four pages, side by side
# with a floor built from the same libraries, at 1 and 16 connections; and the
# memory of all programs. Ratios count, not the numbers: they are of one run.
set -eu
build=$(cd "$1" && pwd -P)
top=$(cd "$(dirname "$0")/../.." && pwd -P)
here=$build/bench
seconds=${BENCH_SECONDS:-4}
export LOKET_DIR=$here LOKET_PORT=${LOKET_PORT:-8399} LOKET_DEMO_PASSWORD=bench-only-2026
floor_port=$((LOKET_PORT + 1))
base=http://127.0.0.1:$LOKET_PORT
say() { printf '%s\n' "$*" >&2; }

say 'bench: starting'
"$top/conf/quickstart" start >"$build/bench.log" 2>&1 || { tail -n 5 "$build/bench.log" >&2; exit 1; }
cd "$here"
trap 'kill $(cat run/floor.pid run/floor-web.pid 2>/dev/null) 2>/dev/null; "$top/conf/quickstart" stop >/dev/null' EXIT
cp "$top/tests/bench/dua-lima.xml" permits/
mkdir -p tmp
sql() {
	printf '[client]\nsocket=%s/run/db/mariadb.sock\nuser=root\npassword=%s\n' \
		"$here" "$(cat passwords/root)" >tmp/bench.cnf
	mariadb --defaults-file=tmp/bench.cnf loket "$@"
}
sql -e "CREATE TABLE IF NOT EXISTS bench_floor (id INT PRIMARY KEY, n BIGINT NOT NULL,
	words VARCHAR(200) NOT NULL); REPLACE INTO bench_floor VALUES (1, 0, 'Jawaban yang agak panjang')"

# One draft with all its answers, one case in the queue.
hidden() { sed -n "s/.*name=\"$1\" value=\"\([^\"]*\)\".*/\1/p" "$2" | head -n 1; }
fetch() { curl -sf -b tmp/jar -c tmp/jar "$@"; }
rm -f tmp/jar
sleep 1
fetch -o tmp/start "$base/ajukan/dua-lima"
page=$(fetch -o /dev/null -w '%{redirect_url}' -d aksi=mulai \
	--data-urlencode "_token=$(hidden _token tmp/start)" \
	--data-urlencode "_kunci=$(hidden _kunci tmp/start)" "$base/ajukan/dua-lima")/isi
number=${page%/isi} number=${number##*/}
fetch -o tmp/page "$page"
body="aksi=lanjut&_versi=$(hidden _versi tmp/page)&_tanya=$(hidden _tanya tmp/page | tr ' ' +)"
body="$body&_token=$(hidden _token tmp/page)&_kunci=$(hidden _kunci tmp/page)"
i=1
while [ $i -le 25 ]; do
	case $((i % 5)) in
	1) v=7 ;; 2) v=31/12/2026 ;; 3) v=b ;; *) v=Jawaban+yang+agak+panjang ;;
	esac
	body="$body&p$i=$v"
	i=$((i + 1))
done
fetch -o /dev/null -d "$body" "$page"
fetch -o tmp/page "$page"
awk '{ while (n < 25 && match($0, /Jawaban yang agak panjang|31\/12\/2026|value="7"/)) {
	n++; $0 = substr($0, 1, RSTART - 1) "{{V" n "}}" substr($0, RSTART + RLENGTH) } print }' \
	tmp/page >tmp/floor.tpl
cookie=$(awk -v n="loket-$LOKET_PORT" '$6 == n { print n "=" $7 }' tmp/jar)
rm -f tmp/officer
curl -s -c tmp/officer -o tmp/login "$base/petugas/masuk"
curl -s -b tmp/officer -c tmp/officer -o /dev/null -d pengguna=loket -d "sandi=$LOKET_DEMO_PASSWORD" \
	--data-urlencode "_token=$(hidden _token tmp/login)" "$base/petugas/masuk"
officer=$(awk -v n="petugas-$LOKET_PORT" '$6 == n { print n "=" $7 }' tmp/officer)

# The floor: as many processes, the same web server.
rm -f run/floor.sock
spawn-fcgi -n -s run/floor.sock -M 0666 -- /usr/bin/multiwatch -f 2 -- \
	"$build/bench_floor" "$here/run/db/mariadb.sock" "$here/passwords/root" \
	"$here/tmp/floor.tpl" 2>log/floor.log &
echo $! >run/floor.pid
sed "s|:$LOKET_PORT |:$floor_port |; s|run/web/nginx.pid|run/floor-web.pid|; s|log/access.log|/dev/null|
	s|run/catalogue.sock|run/floor.sock|" etc/nginx.conf >etc/floor.conf
/usr/sbin/nginx -p "$here/" -c etc/floor.conf -e stderr 2>>log/floor.log &
sleep 1

printf 'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/x-www-form-urlencoded"\nwrk.body = "%s"\n' \
	"$body" >tmp/post.lua
# run CONNECTIONS URL [wrk options]: "requests-per-second p99-in-ms"
run() {
	c=$1 url=$2
	shift 2
	wrk -t 1 -c "$c" -d "${seconds}s" --latency -H 'Accept-Encoding: gzip' "$@" "$url" >tmp/wrk
	! grep -q 'Non-2xx' tmp/wrk || { say "bench: $url answers errors"; cat tmp/wrk >&2; exit 1; }
	awk '/99%/ { v = $2; if (v ~ /us$/) m = 0.001; else if (v ~ /ms$/) m = 1; else m = 1000
		sub(/[a-z]+$/, "", v); p = v * m } /Requests\/sec/ { r = $2 } END { printf "%.0f %.2f", r, p }' tmp/wrk
}
row() { # NAME FLOOR LOKET
	set -- "$1" $2 $3
	awk -v n="$1" -v fr="$2" -v fp="$3" -v lr="$4" -v lp="$5" 'BEGIN {
		printf "%-34s %8d %8.2f %8d %8.2f   %5.2f %5.2f\n", n, fr, fp, lr, lp, lr / fr, (lp ? fp / lp : 0) }'
}
printf '%-34s %8s %8s %8s %8s   %5s %5s\n' "bytes of the page: $(wc -c <tmp/page)" \
	'floor/s' 'p99 ms' 'loket/s' 'p99 ms' 'rate' 'p99'
for c in 1 16; do
	get=$(run $c "http://127.0.0.1:$floor_port/")
	row "form page, $c" "$get" "$(run $c "$page" -H "Cookie: $cookie")"
	row "status page, $c" "$get" "$(run $c "$base/status/$number" -H "Cookie: $cookie")"
	row "desk queue, $c" "$get" "$(run $c "$base/petugas" -H "Cookie: $officer")"
	row "page saved, $c" "$(run $c "http://127.0.0.1:$floor_port/" -s tmp/post.lua)" \
		"$(run $c "$page" -H "Cookie: $cookie" -s tmp/post.lua)"
done
total=0
for p in $(pgrep -f "libexec/(catalogue|apply|upload|status|verify|login|desk|loket-)"); do
	[ "$(readlink "/proc/$p/cwd")" = "$here" ] || continue
	total=$((total + $(awk '/^Pss:/ { print $2 }' "/proc/$p/smaps_rollup" 2>/dev/null || echo 0)))
done
echo "memory of all programs (PSS): $((total / 1024)) MiB"
