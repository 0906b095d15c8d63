# Files to upload, made out of nothing; for the tests of documents. After lib.sh
# and journey.sh.

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
	offset=$(wc -c <"$1")
	{
		printf 'xref\n0 1\n0000000000 65535 f \n'
		printf 'trailer\n<</Size 2/Root 1 0 R%s>>\n' "${2-}"
		printf 'startxref\n%s\n%%%%EOF\n' "$offset"
	} >>"$1"
}

# press BUTTON: of a document's form that has it.
press() {
	file_form "$1" "$1"
}

# draft PERMIT: begin an application; sets number and pin.
draft() {
	get "/ajukan/$1"
	submit mulai
	follow
	number=$(text '//*[@id="nomor"]' | tr -cd 0-9)
	pin=$(text '//*[@id="kode"]' | tr -cd 0-9)
}

# its_documents: the page of the smallest permit that asks for its document.
its_documents() {
	berkas=/ajukan/tiga/$number/berkas?berkas
	get "$berkas"
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
