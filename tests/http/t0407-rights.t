#!/bin/sh
# What upload's own database user may do with documents: give them and take them
# back, and nothing to what was sent before. Of the case it reads which documents
# are asked for, never an answer.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
. "$srcdir/tests/http/files.sh"
put_permits
jpeg "$tmp/ktp.jpg"

# as_upload SQL: by the program's user, with the program's password.
cp "$LOKET_DIR/tmp/admin.cnf" "$tmp/upload.cnf"
sed -i "s/^user *=.*/user = loket-upload/
	s/^password *=.*/password = $(cat "$LOKET_DIR/passwords/upload")/" \
	"$tmp/upload.cnf"
as_upload() {
	mariadb --defaults-file="$tmp/upload.cnf" -N -B loket -e "$1"
}

denied() {
	as_upload "$1" 2>&1 | grep -q 'denied'
}

begin_draft made
fill_draft
its_documents
send_file ktp "$tmp/ktp.jpg"
drafted=$number
begin_draft budi
fill_draft
its_documents
send_file ktp "$tmp/ktp.jpg"
send_draft
sent=$number

check 'it is its user' is "$(as_upload 'SELECT CURRENT_USER()')" \
	loket-upload@localhost
for change in "sha256 = ''" "application = 1" "address = ''" "question = 'x'" \
	"name = 'x'" "created_at = NOW()" "matched_at = NOW()" \
	"given_sha256 = NULL"; do
	check "it does not change what a document is: ${change%% *}" \
		denied "UPDATE document SET $change"
done
check 'it replaces none' denied "REPLACE INTO document SELECT * FROM document"
check 'it deletes none' denied 'DELETE FROM document'
for table in chunk picture; do
	check "it replaces no $table" denied \
		"UPDATE loket_berkas.$table SET data = ''"
	check "it deletes no $table" denied "DELETE FROM loket_berkas.$table"
done
check 'it changes no answer' denied "UPDATE application SET answers = ''"
check '... and no state' denied "UPDATE application SET state = 'terbit'"

for column in answers name phone pin pin_sealed saved_by; do
	check "of an application it does not read: $column" \
		denied "SELECT $column FROM application"
done
for column in old_answer words reason; do
	check "nor of a correction: $column" denied "SELECT $column FROM flag"
done
for table in submission application_term licence licence_line payment outbox; do
	check "and no $table at all" denied "SELECT COUNT(*) FROM $table"
done
check '... nor the history' denied 'SELECT words FROM event'
check 'what it reads is which documents are asked for' is "$(as_upload \
	"SELECT file_questions FROM application WHERE number = '$drafted'")" 'ktp!'
check 'it does not say so itself' denied "UPDATE application
	SET file_questions = ''"

address() {
	sql "SELECT HEX(d.address) FROM document d JOIN application a
		ON a.id = d.application WHERE a.number = '$1'"
}
of_sent=$(address "$sent") of_draft=$(address "$drafted")
left() {
	sql "SELECT (SELECT COUNT(*) FROM document WHERE address = UNHEX('$1'))
		+ (SELECT COUNT(*) FROM loket_berkas.chunk
		WHERE address = UNHEX('$1'))"
}
as_upload "CALL forget_document(UNHEX('$of_sent'))"
check 'what was sent it cannot have forgotten' is "$(left "$of_sent")" 2
as_upload "CALL forget_document(UNHEX('$of_draft'))"
check "a draft's document it can" is "$(left "$of_draft")" 0
done_testing
