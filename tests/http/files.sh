# Files to upload, made out of nothing; for the tests of documents. After lib.sh.

# bytes NUMBER...: each as one byte.
bytes() {
	for byte in "$@"; do
		# shellcheck disable=SC2059
		printf "\\$(printf %03o "$byte")"
	done
}

# jpeg FILE [SIZE]: a small picture, with comments up to exactly that size.
jpeg() {
	rest=$((${2:-200} - 49))
	{
		bytes 255 216
		while [ $rest -gt 0 ]; do
			part=$((rest > 65537 ? 65537 : rest))
			left=$((rest - part))
			[ $left -eq 0 ] || [ $left -gt 3 ] || part=$((part - 4))
			bytes 255 254 $(((part - 2) / 256)) $(((part - 2) % 256))
			head -c $((part - 4)) /dev/zero
			rest=$((rest - part))
		done
		bytes 255 192 0 11 8 0 8 0 8 1 1 17 0
		bytes 255 218 0 8 1 1 0 0 63 0
		printf 'a coded picture up to '
		bytes 255 217
	} >"$1"
}

# pdf FILE [WORDS]: the smallest there is; the words stand in its trailer.
pdf() {
	printf '%%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n' >"$1"
	at=$(wc -c <"$1")
	{
		printf 'xref\n0 1\n0000000000 65535 f \n'
		printf 'trailer\n<</Size 2/Root 1 0 R%s>>\n' "${2-}"
		printf 'startxref\n%s\n%%%%EOF\n' "$at"
	} >>"$1"
}

# press BUTTON [CURL-ARGUMENT...]: as submit, for a document's form: browsers
# send it as multipart.
press() {
	button=$1
	shift
	xsltproc --html --stringparam with "$button" \
		"$srcdir/tests/http/form.xsl" "$page" >"$tmp/form" 2>/dev/null
	while IFS='=' read -r name value; do
		[ -n "$name" ] && set -- "$@" --form-string "$name=$(decoded "$value")"
	done <<-END
	$(tail -n +2 "$tmp/form")
	END
	request "$(head -n 1 "$tmp/form")" -H "Origin: $base" "$@" \
		--form-string "aksi=$button"
}

# The permits of the tests, in the live folder.
put_permits() {
	cp -R "$srcdir/tests/permits/." "$LOKET_DIR/permits/"
	chmod -R a+rX "$LOKET_DIR/permits"
	tries=40
	until get /izin/tiga && [ "$status" = 200 ] && get /izin/serba-ada &&
	    [ "$status" = 200 ]; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return 1
		sleep 0.1
	done
}

# draft PERMIT: begin an application; sets number and pin.
draft() {
	get "/ajukan/$1"
	submit mulai
	follow
	number=$(text '//*[@id="nomor"]' | tr -cd 0-9)
	pin=$(text '//*[@id="kode"]' | tr -cd 0-9)
}

# tiga_filled: a draft of the smallest permit that only lacks its document.
tiga_filled() {
	draft tiga
	get "/ajukan/tiga/$number/isian"
	submit lanjut nama='Siti Rahmawati' tanggal=31/12/2026 warna=biru
	berkas=/ajukan/tiga/$number/berkas?berkas
	get "$berkas"
}

# sent: send it.
sent() {
	get "/ajukan/tiga/$number/periksa"
	submit kirim
	follow
}

# The documents that the page shows, and the address of the first.
documents() {
	xpath 'count(//ul[@class="documents"]/li)'
}

document() {
	text '//ul[@class="documents"]/li/a/@href'
}

# How many documents the application has.
stored() {
	sql "SELECT COUNT(*) FROM document d JOIN application a
		ON a.id = d.application WHERE a.number = '$number'
		AND d.removed_at IS NULL"
}
