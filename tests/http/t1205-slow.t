#!/bin/sh
# Bodies that trickle in, behind Apache: they hold nobody up, and are cut; a photo
# by a slow line is not.
. "${srcdir:-.}/tests/http/lib.sh"
start_own LOKET_WEB=apache
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/files.sh"
put_permits

jpeg "$tmp/photo.jpg" 105000
begin_draft slow
fill_draft
get "$draft/berkas"

# 640 bytes a second; curl sends what is small at once, whatever it is told.
trickle() {
	while printf '%064d' 0; do
		sleep 0.1
	done 2>/dev/null
}

# slow_body N LENGTH: its first answer and when it was cut.
slow_body() {
	began=$(date +%s)
	trickle | bash -c '
		exec 3<>"/dev/tcp/127.0.0.1/$1" || exit
		{
			printf "POST /status HTTP/1.1\r\nHost: 127.0.0.1:$1\r\n"
			printf "Content-Type: application/x-www-form-urlencoded\r\n"
			printf "Content-Length: $2\r\n\r\n"
			timeout 60 cat
		} >&3 &
		timeout 60 head -n 1 <&3
		kill $!' bash "$LOKET_PORT" "$2" >"$tmp/slow-$1"
	echo $(($(date +%s) - began)) >"$tmp/slow-$1.took"
}

# Every process has read the new definitions before it counts.
for i in 1 2 3 4 5 6; do
	curl -s --max-time 20 -o /dev/null "$base/status" &
done
wait

# In the background: four forms, and a photo at 3,600 bytes a second.
slow_body 1 15000 &
slow_body 2 15000 &
slow_body 3 100000 &
slow_body 4 100000 &
(
	head=$tmp/photo-head
	cp "$page" "$tmp/photo-page"
	page=$tmp/photo-page
	file_form ktp unggah -F "ktp=@$tmp/photo.jpg;type=image/jpeg" \
		-H 'Expect:' --limit-rate 3600
	echo "$status $location" >"$tmp/photo.told"
) &
sleep 1
person visitor
for i in 1 2 3; do
	get /status --max-time 3
	check "a visitor has the page meanwhile ($i)" status_is 200
	get /izin --max-time 3
	check "and the list ($i)" status_is 200
done
wait
for i in 1 2 3 4; do
	check "slow body $i is cut, after $(cat "$tmp/slow-$i.took") s" \
		test "$(cat "$tmp/slow-$i.took")" -lt 45
	check '... and was no success' not grep -q '^HTTP/1.1 [23]' "$tmp/slow-$i"
done
check 'the photo by a slow line is stored' \
	is "$(cat "$tmp/photo.told")" "303 $draft/berkas?berkas"

# A web server that hands a body on as it comes: the program cuts it itself.
began=$(date +%s)
trickle | (
	cd "$LOKET_DIR" && timeout 60 env -i LOKET_CONF=etc/loketctl.conf \
		LC_ALL=C.UTF-8 REQUEST_METHOD=POST REQUEST_URI=/status \
		CONTENT_TYPE=application/x-www-form-urlencoded \
		CONTENT_LENGTH=15000 libexec/status
) >"$tmp/cgi" 2>"$tmp/cgi-log"
check 'a program waits no longer than its pace' \
	test $(($(date +%s) - began)) -lt 15
check 'and says so' grep -q '^Status: 400' "$tmp/cgi"

# What a page does not ask for is not waited for.
head -c 20000 /dev/zero | tr '\0' x >"$tmp/form"
request /status --data-binary "@$tmp/form"
check 'a small form takes no large body' status_is 413
done_testing
