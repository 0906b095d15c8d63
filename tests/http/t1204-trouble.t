#!/bin/sh
# What the web server must answer by itself, below a base path, as nginx and as
# Apache: calm pages that say whom to call.
. "${srcdir:-.}/tests/http/lib.sh"

# calm WHAT STATUS HEADING: the page at hand is one of ours.
calm() {
	check "$LOKET_WEB: $1 is answered $2" status_is "$2"
	check "$LOKET_WEB: ... in plain words" xpath_is '//h1' "$3"
	check "$LOKET_WEB: ... in English too" xpath_has '//div[@lang="en"]/h2'
	check "$LOKET_WEB: ... says its language" xpath_is 'string(/html/@lang)' id
	check "$LOKET_WEB: ... is HTML and says so" \
		is "$(header content-type | tr 'A-Z' 'a-z')" 'text/html; charset=utf-8'
	check "$LOKET_WEB: ... leads home" xpath_has "//main//a[@href='$below/']"
	check "$LOKET_WEB: ... says whom to call" xpath_is \
		'//footer//a[@href="tel:+62370641750"]' '(0370) 641750'
	check "$LOKET_WEB: ... names no version" not grep -iE \
		'^(server|x-powered-by): .*[0-9]|(nginx|apache)/[0-9]' "$head" "$page"
	check "$LOKET_WEB: ... has the policy of what may be loaded" \
		header_has content-security-policy "default-src 'none'"
	[ -z "${LOKET_SHOTS-}" ] || cp "$page" "$LOKET_SHOTS/$LOKET_WEB-$2.html"
	sheet=$(xpath 'string(//link[@rel="stylesheet"]/@href)')
	get "$sheet"
	check "$LOKET_WEB: ... with a style sheet that is there" status_is 200
	check "$LOKET_WEB: ... and is a style sheet" header_has content-type text/css
}

below=/perizinan
long=$(head -c 9000 /dev/zero | tr '\0' a)
head -c 12700000 /dev/zero >"$tmp/large"
unclear='Alamat tidak dapat dibaca'
for LOKET_WEB in nginx apache; do
	start_own LOKET_BASE_PATH=$below LOKET_WEB=$LOKET_WEB
	get $below/izin
	check "$LOKET_WEB: pages begin with the base path" status_is 200
	check "$LOKET_WEB: and vary by what is sent back only" is \
		"$(header vary | tr -d ' ')" Accept-Encoding,Cookie
	check "$LOKET_WEB: and so do their links" is \
		"$(xpath '//a[starts-with(@href, "/") and not(starts-with(@href, "/perizinan"))]')" ''
	request "$below/unggah" -H 'Expect:' -F "ktp=@$tmp/large;type=image/jpeg"
	calm 'a file beyond the limit' 413 'Berkas terlalu besar'
	get "$below/izin?cari=$long"
	calm 'an address without end' 414 "$unclear"
	get $below/ -H 'Host: dua kata'
	calm 'a header that cannot be read' 400 "$unclear"
	get $below/ -H "X-Panjang: $long"
	check "$LOKET_WEB: a header without end is refused" \
		test "$status" = 400 -o "$status" = 431
	check "$LOKET_WEB: ... in plain words too" xpath_is '//h1' "$unclear"
	sv -w 10 down "$LOKET_DIR/service/apply" >/dev/null
	get $below/lanjut
	case $LOKET_WEB in
	nginx) calm 'a program that is stopped' 502 'Layanan sedang berhenti sebentar' ;;
	*) calm 'a program that is stopped' 503 'Layanan sedang berhenti sebentar' ;;
	esac
	get $below/izin
	check "$LOKET_WEB: the others go on" status_is 200
	check "$LOKET_WEB: the log has no unexpected error" no_new_errors
	sv up "$LOKET_DIR/service/apply" >/dev/null
done
done_testing
