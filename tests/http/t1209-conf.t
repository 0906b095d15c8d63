#!/bin/sh
# loket.conf is the office's: what was edited in it stays, at every start.
. "${srcdir:-.}/tests/http/lib.sh"
start_own
conf=$LOKET_DIR/etc/loket.conf

again() {
	"$srcdir/conf/quickstart" start >"$tmp/start" 2>&1
}

sed -i 's/^office =.*/office = Kantor Kami/' "$conf"
cp "$conf" "$tmp/edited"
check 'quickstart starts by a loket.conf that was edited' again
check '... and leaves it as it is' cmp "$conf" "$tmp/edited"
check '... and says nothing of it' not grep 'was edited' "$tmp/start"
get /
check '... and pages follow it' has_text 'Kantor Kami'

# As if this release made it otherwise than the one before.
sed -i 's/^draft_days =.*/draft_days = 29/' "$LOKET_DIR/etc/made/loket.conf"
check 'where what is made has changed meanwhile' again
check '... the edited file stays' cmp "$conf" "$tmp/edited"
check '... and the change is told' grep -qx '> draft_days = 30' "$tmp/start"

echo 'zona = 8' >>"$conf"
line=$(wc -l <"$conf")
sv -w 20 restart "$LOKET_DIR/service/verify" >/dev/null
said() {
	grep -q "warning: .*loket.conf:$line: unknown key \"zona\"" \
		"$LOKET_DIR/log/verify.log"
}
check 'a program names a key that nobody knows' eventually said
answers() {
	get /cek && status_is 200
}
check '... and goes on' eventually answers
"$ctl" user list >"$tmp/said" 2>"$tmp/why"
check 'loketctl does not' is $? 2
check '... and names it too' grep -q "loket.conf:$line: unknown key" "$tmp/why"
sed -i '$d; s/^zone =.*/zone = 88/' "$conf"
"$ctl" user list >"$tmp/said" 2>"$tmp/why"
check 'a value that makes no sense is refused' is $? 2
check '... with its line' grep -Eq \
	'loket.conf:[0-9]+: not a number from -12 to 14: zone = 88' "$tmp/why"
cp "$tmp/edited" "$conf"
done_testing
