#!/bin/sh
# What the web server does by itself, and how it hands on.
. "${srcdir:-.}/tests/http/lib.sh"
start

get /
check 'the front page answers' status_is 200
check 'it is whole' is_whole
sheet=$(xpath 'string(//link[@rel="stylesheet"]/@href)')

get "$sheet" -H 'Accept-Encoding: gzip'
check 'the style sheet is there' status_is 200
check 'it is kept for a year' \
	header_is cache-control 'public, max-age=31536000, immutable'
check 'it comes compressed' header_is content-encoding gzip
check 'it carries the policy of what may be loaded' \
	header_has content-security-policy "default-src 'none'"

for path in /robots.txt /aset/loket-0.svg /50x.html /.git/config; do
	get $path
	for name in content-security-policy x-content-type-options \
		referrer-policy permissions-policy cross-origin-resource-policy; do
		check "$path has $name once" is \
			"$(grep -ci "^$name:" "$head")" 1
	done
done
check 'no hidden file is handed out' status_is 404

get / -X TRACE
check 'TRACE is refused' status_is 405
check 'and says so in plain words' has_text 'Alamat tidak dapat dibaca'

head -c 1200000 /dev/zero | tr '\0' x >"$tmp/large"
get /lanjut -H 'Content-Type: application/x-www-form-urlencoded' \
	--data-binary "@$tmp/large"
check 'more than 1 MiB is refused' status_is 413
check 'a refusal has the headers too' \
	header_has content-security-policy "default-src 'none'"
check 'it says what to do' has_text 'terlalu besar'

done_testing
