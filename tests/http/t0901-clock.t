#!/bin/sh
# What time alone ends.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

begin_draft lama
lapsed=$number
sql "UPDATE application SET saved_at = saved_at - INTERVAL 31 DAY WHERE number = '$lapsed'"
begin_draft baru
young=$number
begin_draft lupa
fill_draft Lupa
promise_draft
send_draft
unanswered=$number
sql "UPDATE application SET repair_by = repair_by - INTERVAL 60 DAY WHERE number = '$unanswered'"

state_of() {
	sql "SELECT COALESCE(MAX(state), 'hilang') FROM application WHERE number = '$1'"
}
tries=80
until [ "$(state_of "$lapsed")" = hilang ] && [ "$(state_of "$unanswered")" = gugur ]; do
	tries=$((tries - 1))
	[ $tries -gt 0 ] || break
	sleep 0.25
done
check 'a draft that nobody touched is gone' is "$(state_of "$lapsed")" hilang
check 'its audit row tells that there was one' is \
	"$(sql "SELECT COUNT(*) FROM audit WHERE action = 'lewat' AND object = '$lapsed'")" 1
check 'a young one stays' is "$(state_of "$young")" draf
check 'a case that nobody answered has lapsed' is "$(state_of "$unanswered")" gugur
number=$unanswered
get "/status/$number"
check 'its applicant reads so' xpath_is 'string(//*[@id="keadaan"]/@data-keadaan)' gugur
done_testing
