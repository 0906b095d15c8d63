#!/bin/sh
# In a folder that is shut to others, as /root is: everything starts, and the
# database finds what its installation wrote.
. "${srcdir:-.}/tests/http/lib.sh"
mkdir -m 700 "$tmp/shut"
LOKET_TEST_HOME=$tmp/shut
start_own
get /izin/reklame
check 'a stack starts in a folder that is shut to others' status_is 200
check '... and the database takes its tables for its own' \
	not grep -q 'Zerofilling moved table' "$LOKET_DIR/log/mariadb.log"
get /sehat
check '... and all is well' status_is 200
done_testing
