# One application of the permit "tiga" (tests/permits), for tests that need one
# at some point of its way. Sourced after lib.sh and start.

# The definitions of tests go into the live folder once.
put_permits() {
	[ -e "$LOKET_DIR/permits/tiga.xml" ] ||
		cp -R "$srcdir/tests/permits/." "$LOKET_DIR/permits/"
	await_permit tiga
}

# await_permit PERMIT: until it is in service.
await_permit() {
	eventually is_there "/izin/$1" && eventually is_there "/ajukan/$1" || return 1
	# The others look at the folder by themselves, so often.
	sleep 0.3
}

# settle: every program has looked at the folder again: catalogue, which stores
# what is new, then the others.
settle() {
	sleep 0.3
	get /izin
	sleep 0.3
}

is_there() {
	get "$1"
	[ "$status" = 200 ]
}

# A small picture that is one: 1 by 1 pixel.
photo() {
	printf '%s' 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==' |
		base64 -d >"$1"
}

# begin_draft PERSON: number and pin, the browser at the list of pages. Of the
# permit in $permit, which asks what tiga asks; without it tiga. With $phone it
# is begun with that.
begin_draft() {
	person "$1"
	get "/ajukan/${permit:-tiga}"
	submit mulai ${phone:+telepon="$phone"}
	follow
	number=$(text "//*[@id='nomor']" | tr -d -- - | tr -d ' ')
	pin=$(text "//*[@id='kode']" | tr -d -- - | tr -d ' ')
	draft=/ajukan/${permit:-tiga}/$number
}

# fill_draft: the three answers, in the browser of whoever is at it.
fill_draft() {
	get "$draft/isian"
	submit lanjut nama="${1:-Siti Rahmawati}" tanggal=2026-12-24 warna=biru
}

# promise_draft: the document is promised.
promise_draft() {
	get "$draft/berkas"
	file_form ktp menyusul
}

# attach_draft: the document is given.
attach_draft() {
	photo "$tmp/ktp.jpg"
	get "$draft/berkas"
	send_file ktp "$tmp/ktp.jpg"
}

send_draft() {
	get "$draft/periksa"
	submit kirim
}

# sent_case PERSON [NAME]: a case at the front officer's stage.
sent_case() {
	begin_draft "$1"
	fill_draft "${2-}"
	attach_draft
	send_draft
}

# pass_case: what was sent goes to the head. sign_case: he signs it as well.
pass_case() {
	officer loket
	deed teruskan
}
sign_case() {
	pass_case
	officer kadis
	deed tandatangan
}

# waiting_case NAME: a case at the head's stage.
waiting_case() {
	sent_case "$1" "$1"
	pass_case
}

case_state() {
	person "pemohon-$number"
	get /status
	submit nomor nomor="$number" kode="$pin"
	follow
	xpath "string(//*[@id='keadaan']/@data-keadaan)"
}

# deed BUTTON [name=value...]: the officer who is signed in does it.
deed() {
	get "/petugas/permohonan/$number"
	submit "$@"
}
