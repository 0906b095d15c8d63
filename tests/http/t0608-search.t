#!/bin/sh
# Officers find people whose names they only half remember, and never more than
# they may see.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

# A word that no other test's applicants have.
own=$(printf %s "$$$(date +%s)" | tr 0-9 b-k)
named() {
	sent_case "$1" "$2"
	eval "$1=\$(shown)"
}
shown() {
	echo "$number" | sed 's/\(....\)\(....\)/\1-\2-/'
}
named aini "Siti Nur’aini $own"
named jumat "Ni'mah Jum'at $own"
named li "Li $own"
named wang "王小 $own"
named jose "José Muhammad Rizki $own"
named dua "Nur Haliza $own"

# Every byte of it, for an address.
bytes() {
	printf %s "$1" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'
}
officer loket
# finds WORDS NUMBER: also in another order.
finds() {
	get "/petugas?q=$(bytes "$1 $own")"
	has_text "$2" || return 1
	get "/petugas?q=$(bytes "$own $1")"
	has_text "$2"
}
for q in "Nur'aini" nuraini 'NUR’AINI' 'Nur`aini' 'siti  nuraini' 'nura' 'nur aini'; do
	check "$q is found" finds "$q" "$aini"
done
for q in 'Ni’mah' 'Ni`mah' 'Niʼmah' "ni'mah" nimah 'jum´at'; do
	check "$q is found" finds "$q" "$jumat"
done
check 'of two letters the whole word is found' finds li "$li"
check '... in other scripts too' finds 王小 "$wang"
check 'accents are none' finds jose "$jose"
check 'one word finds what was written as two' finds nurhaliza "$dua"

# As it was typed first; a letter amiss only when nothing fits.
get "/petugas?q=$(bytes "al $own")"
check 'two letters are no beginning' has_text 'Tidak ada permohonan'
get "/petugas?q=$(bytes "nur $own")"
check 'what begins so is found' has_text "$aini"
check 'the whole word first' is "$(xpath "count(//tr[contains(., '$dua')]/preceding-sibling::tr[contains(., '$aini')])")" 0
for q in 'Muhamad' 'Muhammmad Rizky' 'muhamamd rizki' 'rizk1i' 'Josee Muhamad'; do
	check "$q is found" finds "$q" "$jose"
done
check 'not with two letters amiss' not finds 'Mohamad' "$jose"
sent_case muhamad "Muhamad $own"
officer loket
check 'what is written so is found' finds muhamad "$(shown)"
check '... and then nothing like it' not has_text "$jose"

# The last four digits of a number.
case_id=$(sql "SELECT id FROM application WHERE number = '$number'")
check 'the words are those of its terms' is "$(sql "SELECT GROUP_CONCAT(word ORDER BY word) FROM application_word WHERE application = $case_id")" "$(printf '%s,muhamad,muhamad%s' "$own" "$own")"
sql "DELETE FROM application_word WHERE application = $case_id;
	INSERT INTO application_term (application, kind, value) VALUES
	($case_id, 'nik', '5271014508907316'), ($case_id, 'phone', '+6281234568427')"
check 'migrate fills in what has no words' "$ctl" migrate >/dev/null
for q in 7316 8427; do
	check "the last digits $q find" finds "$q" "$(shown)"
done
check 'three of them do not' not finds 316 "$(shown)"
check '... nor others nearly the same' not finds 7317 "$(shown)"
check 'there is nothing left to fill in' is "$("$ctl" migrate | grep words)" ''

# A correction takes the old name away.
get "/petugas/permohonan/$number"
submit perbaikan tandai=nama alasan.nama=tidak-terbaca pesan.nama='Tulis lengkap'
person muhamad
get "/status/$number/perbaiki"
submit kirim nama="Bambang $own"
officer loket
check 'the new name is found' finds bambang "$(shown)"
check 'the old one is not' not finds muhamad "$(shown)"

officer bendahara
get "/petugas?q=$own"
check 'who has no part in it finds none of them' has_text 'Tidak ada permohonan'
done_testing
