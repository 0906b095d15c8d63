#!/bin/sh
# What a citizen needs to know waits ready-made until an officer has sent it.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
await_permit kabar

of() {
	echo "(SELECT id FROM application WHERE number = '$1')"
}

# What waits to be told of the case, and what does not any more.
waiting() {
	sql "SELECT cause FROM outbox WHERE application = $(of "$number")
		AND sent_at IS NULL AND dropped_at IS NULL ORDER BY id" | tr '\n' ' '
}

dropped() {
	sql "SELECT cause FROM outbox WHERE application = $(of "$number")
		AND dropped_at IS NOT NULL ORDER BY id" | tr '\n' ' '
}

# last COLUMN: of the newest message of the case.
last() {
	sql "SELECT $1 FROM outbox WHERE application = $(of "$number")
		ORDER BY id DESC LIMIT 1"
}

last_id() {
	last id
}

says() {
	last words | grep -qF -- "$1" || {
		last words
		return 1
	}
}

# An SMS is one: plain letters, not more than 160.
is_one_sms() {
	last short >"$tmp/sms"
	LC_ALL=C grep -qvE '^[ -Z_a-z]{1,160}$' "$tmp/sms" || return 0
	cat "$tmp/sms"
	wc -c "$tmp/sms"
	return 1
}

sms_says() {
	last short | grep -qF -- "$1" || {
		last short
		return 1
	}
}

# told_draft PERSON PHONE, told_case PERSON PHONE [NAME]: whose phone is known.
told_draft() {
	phone=$2
	begin_draft "$1"
	phone=
}

told_case() {
	told_draft "$1" "$2"
	fill_draft "${3:-Siti Rahmawati}"
	attach_draft
	send_draft
}

# message_form [ID]: the page of messages, cut down to that one, or to the newest
# of the case.
message_form() {
	id=${1:-$(last_id)}
	get /petugas/pesan
	while ! xpath_has "//input[@name='pesan' and @value='$id']"; do
		next=$(xpath "string(//a[contains(@href, 'hal=')][last()]/@href)")
		[ -n "$next" ] || return 1
		get "$next"
	done
	xmllint --html --xpath "//article[.//input[@name='pesan' and @value='$id']]" \
		"$page" 2>/dev/null >"$tmp/article"
	(echo '<html><body>'; cat "$tmp/article"; echo '</body></html>') >"$page"
}

# ---- each cause ----

sent_case tanpa
check 'without a phone there is nothing to tell' is "$(waiting)" ''

told_draft siti '0812-3456-7890'
check 'a draft that was begun tells nothing' is "$(waiting)" ''
fill_draft
promise_draft
send_draft
check 'what is missing is told' is "$(waiting)" 'kurang '
check 'to the phone' is "$(last phone)" +6281234567890
check 'with the document by its name' says '- KTP'
check 'and the number as it is spoken' says "$(echo "$number" | sed 's/..../&-/;s/....-..../&-/')"
check 'and where' says "$base/status"
check 'and that it is free' says 'Gratis.'
check 'its SMS is one' is_one_sms
check 'with the same content' sms_says 'kurang 1: KTP. Kirim s.d.'
check 'and an address as it is typed' sms_says "lewat ${base#http://}/status"
officer loket
deed asli:ktp
check 'nothing is left to tell once the original was seen' is "$(waiting)$(dropped)" 'kurang '

told_case wayan 081311112222
check 'a case that is complete is told to be received' is "$(waiting)" 'proses '
check 'once' is "$(sql "SELECT COUNT(*) FROM outbox WHERE application = $(of "$number")")" 1
officer loket
deed perbaikan tandai=nama alasan.nama=tidak-terbaca pesan.nama='Tulis <b>lengkap</b> & benar'
check 'what is to be mended is told' is "$(waiting)" 'perbaikan '
check 'with its reason' says 'Nama: Tidak terbaca. Tulis <b>lengkap</b> & benar'
check 'its SMS names it' sms_says 'perlu diperbaiki: Nama. Kirim s.d.'
check 'and is one' is_one_sms
check 'what nobody had sent before is dropped' is "$(dropped)" 'proses '
person wayan
get "/status/$number/perbaiki"
submit kirim nama='Wayan Sukerta'
check 'the answer is told to be received' is "$(waiting)" 'proses '
officer loket
deed teruskan
check 'passing on says nothing new' is "$(waiting)" 'proses '
officer kadis
deed tandatangan
check 'a licence is told of' is "$(waiting)" 'terbit '
check 'with its number' says "nomor TIGA/"
check 'its SMS too' sms_says 'terbit, nomor TIGA/'
check 'which is one' is_one_sms
officer loket
deed serahkan
check 'who fetched it at the counter needs no message' is "$(waiting)" ''

told_case ketut 081311113333
officer loket
deed tolak alasan=tidak-terbaca dasar='Lokasi di jalur hijau; lihat Perda 7/2010.'
check 'a refusal is told' is "$(waiting)" 'tolak '
check 'with its grounds' says 'Lokasi di jalur hijau'
check 'its SMS is one' is_one_sms

told_case nyoman 081311114444
person nyoman
get "/status/$number"
submit batal
check 'who withdraws is told nothing' is "$(waiting)" ''

# ---- the definition's own words, and a bill ----

permit=kabar
told_draft made 081311115555
get "$draft/isian"
submit lanjut nama='Made “Ayu” Çelik' nik=5271014101900001 telepon=081311115555 luas=12
attach_draft
send_draft
check 'a definition has words of its own' says "Berkas Made “Ayu” Çelik ("
check 'with the address of the case' says "$base/status/$number"
check 'for an SMS in its alphabet' sms_says 'Berkas Made "Ayu" Celik ('
check 'without what phones add' sms_says "Lihat ${base#http://}/status/$number"
officer loket
deed teruskan
check 'a bill is told' is "$(waiting)" 'bayar '
check 'with the amount' says ': Rp12.000.'
officer bendahara
deed mundurkan tahap=fo catatan='Luasnya keliru'
check 'and withdrawn with the stage' is "$(waiting)" ''

officer loket
deed teruskan
officer bendahara
deed bayar jumlah=12000
check 'what was paid is not asked for any more' is "$(waiting)" ''
officer kadis
deed tandatangan
check 'the licence is told of' says 'nomor KABAR/'

# The language of the page where it was sent.
told_draft inggris 081311116666
get "$draft/isian?bahasa=en"
submit lanjut nama='John Smith' nik=5271014101900002 telepon=081311116666 luas=0
attach_draft
send_draft
check 'who sends in English reads English' says 'The file of John Smith ('
permit=

person inggris
get "/status/$number"
submit batal
check 'even who withdraws is told where the definition has words for it' is "$(waiting)" 'batal '

# ---- what a person keeps in the own WhatsApp ----

told_draft komang 081311110000
kept=$(xpath 'string(//a[starts-with(@href, "https://wa.me/?text=")]/@href)')
check 'number and PIN are kept by a plain link' is "$(decoded "${kept#*text=}" | sed -n '3,4p' | tr -d '\n')" \
	"Nomor: $(text '//*[@id="nomor"]')PIN: $(text '//*[@id="kode"]')"
check 'with the address to go on' is "$(decoded "${kept#*text=}" | tail -n 1)" \
	"Lanjutkan di $base/lanjut?nomor=$number"
fill_draft
get "$draft"
check 'the PIN is shown no longer, nor the link' not xpath_has '//a[starts-with(@href, "https://wa.me/?")]'
attach_draft
send_draft
get "/status/$number"
kept=$(xpath 'string(//a[starts-with(@href, "https://wa.me/?text=")]/@href)')
check 'the receipt has one without the PIN' is "$(decoded "${kept#*text=}" | grep -c "$number\|PIN")" 1
get "/status/$number?bahasa=en"
check 'in English too' has_text 'Save to my WhatsApp'
get "/status/$number?bahasa=id"

# ---- the page ----

person nobody
get /petugas/pesan
check 'nobody but officers sees messages' location_is /petugas/masuk
officer kadis
get /petugas/pesan
check 'nor an officer of another role' status_is 403
check 'who has no link to it' not xpath_has '//nav//a[contains(@href, "/petugas/pesan")]'
officer admin
get /petugas/pesan
check 'the admin does' status_is 200
told_case gede 081311117777 '<script>alert("Gede")</script>'
officer loket
get /petugas
check 'the menu says how many wait' xpath_has '//nav//a[contains(@href, "/petugas/pesan") and contains(., "(")]'
get /petugas/pesan
check 'it is personal' header_is cache-control no-store
check 'what has waited longest stands first' is "$(xpath 'string(//article[1]//input[@name="pesan"]/@value)')" \
	"$(sql 'SELECT id FROM outbox WHERE sent_at IS NULL AND dropped_at IS NULL ORDER BY at, id LIMIT 1')"
message_form
check 'a name with markup is text' xpath_has '//h2[contains(., "<script>alert")]'
check 'no script came of it' not xpath_has '//script'
check 'the text is there to be copied' is "$(xpath 'string(//pre[1])' | tr -d '\n' | cut -c 1-30)" \
	"$(last words | cut -c 1-30)"
wa=$(xpath 'string(//a[starts-with(@href, "https://wa.me/")]/@href)')
check 'WhatsApp is a link to the phone' is "${wa%%\?*}" https://wa.me/6281311117777
check 'with the words' is "$(decoded "${wa#*text=}")" "$(last words)"
check 'encoded as an address' is "$(printf '%s' "$wa" | tr -d 'A-Za-z0-9._~%:/?=-')" ''
check 'the page learns nothing of where it leads' xpath_has '//a[starts-with(@href, "https://wa.me/") and contains(@rel, "noreferrer") and @target="_blank"]'
sms=$(xpath 'string(//a[starts-with(@href, "sms:")]/@href)')
check 'SMS is a link too' is "${sms%%\?*}" sms:+6281311117777
check 'with the short words' is "$(decoded "${sms#*body=}")" "$(last short)"
check 'and a call' xpath_has '//a[@href="tel:+6281311117777"]'
gede=$id
cp "$page" "$tmp/pesan"
post /petugas/pesan aksi=terkirim pesan="$id" via=wa
check 'nothing is marked without the token' status_is 403
cp "$tmp/pesan" "$page"
submit terkirim via=kentongan
check 'nor by a way there is not' status_is 400

# Lines survive: what is missing stands on lines of its own.
told_draft lina 081311118888
fill_draft
promise_draft
send_draft
officer loket
message_form
check 'line ends go into the link' xpath_has '//a[contains(@href, "%0A-%20KTP%0A")]'
cp "$page" "$tmp/kedua"

# ---- sent once ----

check 'it is marked' submit terkirim via=sms
check 'and the list comes back' location_is '/petugas/pesan?hasil=terkirim'
check 'with who, how and when' is "$(last 'via, sent_at IS NOT NULL, sent_by > 0')" 'sms	1	1'
check 'the history has it' is "$(sql "SELECT words FROM event e JOIN application a ON a.id = e.application WHERE a.number = '$number' AND action = 'terkirim' AND is_public = 0")" \
	'Belum lengkap. Lewat SMS'
check 'the audit too' is "$(sql "SELECT COUNT(*) FROM audit u JOIN application a ON a.id = u.chain WHERE a.number = '$number' AND action = 'terkirim'")" 1
follow
check 'the page says so' has_text 'Pesan dicatat sudah dikirim.'
check 'and it is gone' not xpath_has "//input[@name='pesan' and @value='$id']"
cp "$tmp/kedua" "$page"
submit terkirim via=sms
check 'the same form once more is the same deed' location_is '/petugas/pesan?hasil=terkirim'
message_form "$gede"
cp "$page" "$tmp/pesan"
officer admin
message_form "$gede"
submit terkirim via=telepon
check 'another officer was first' status_is 303
person loket
cp "$tmp/pesan" "$page"
submit terkirim via=wa
check 'the second is told' status_is 409
check 'by whom' has_text "$(sql "SELECT name FROM officer WHERE login = 'admin'")"
check 'it was sent once' is "$(sql "SELECT via FROM outbox WHERE id = $id")" telepon
check 'nobody changes what was sent' not sql "UPDATE outbox SET words = 'x' WHERE id = $id"

# ---- not to be sent ----

told_case putu 081311119999
officer loket
message_form
cp "$page" "$tmp/lalu"
submit tidak-perlu alasan=
check 'a reason must be given' status_is 422
check 'which it says' xpath_has '//*[@id="masalah"]//a[substring-after(@href, "#") = //details[@open]//input/@id]'
cp "$tmp/lalu" "$page"
submit tidak-perlu alasan='Sudah bicara di loket'
check 'then it is dropped' location_is '/petugas/pesan?hasil=tidak-perlu'
check 'with the reason' is "$(last 'dropped_why, dropped_by > 0, sent_at')" 'Sudah bicara di loket	1	NULL'
cp "$tmp/lalu" "$page"
submit terkirim via=wa
check 'and not sent any more' status_is 409

# ---- overtaken while it was on the screen ----

told_case rai 081322220000
officer loket
message_form
cp "$page" "$tmp/tua"
deed tolak alasan=tidak-terbaca dasar='Tidak memenuhi syarat'
cp "$tmp/tua" "$page"
submit terkirim via=wa
check 'what something newer overtook is not marked as sent' status_is 409

get '/petugas/pesan?hal=99999'
check 'a page beyond the end is empty' has_text 'Tidak ada pesan'
get '/petugas/pesan?hal=0'
check 'there is no page zero' status_is 400
get '/petugas/pesan?bahasa=en'
check 'it speaks English' has_text 'Messages to send'
get '/petugas/pesan?bahasa=id'

# Who may what in the database.
grants=$(sql "SHOW GRANTS FOR loket_citizen" | grep '`outbox`')
check 'citizens programs may not read what is told' not grep -qE 'SELECT( ON|.*words|.*phone)' <<-END
	$grants
END
check 'upload has nothing to do with it' is "$(sql 'SHOW GRANTS FOR loket_upload' | grep -c outbox)" 0
done_testing
