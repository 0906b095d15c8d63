#!/bin/sh
# Each program loads the pages it shows, and no others: what it gives to
# req_view() and what its list says are the same.
cd "$srcdir/cgi-bin" || exit 1
n=0 failed=0
for main in catalogue apply upload status verify login desk dashboard class; do
	cat "$main".c "$main"_*.c 2>/dev/null | tr '\n' ' ' >"${TMPDIR:-/tmp}/views.$$"
	shown=$(grep -oE '"[a-z_]+\.tpl"' "${TMPDIR:-/tmp}/views.$$" | sort -u | tr -d '"' |
		while read -r t; do
			! head -n 1 "tpl/$t" | grep -q '^<title>' || echo "$t"
		done | tr '\n' ' ')
	listed=$(grep -oE 'views\[\] = \{[^}]*\}' "${TMPDIR:-/tmp}/views.$$" |
		grep -oE '[a-z_]+\.tpl' | sort -u | tr '\n' ' ')
	rm -f "${TMPDIR:-/tmp}/views.$$"
	n=$((n + 1))
	if [ "$shown" = "$listed" ]; then
		echo "ok $n - $main lists the pages it shows"
	else
		echo "not ok $n - $main lists the pages it shows"
		echo "# shown:  $shown"
		echo "# listed: $listed"
		failed=1
	fi
done
echo "1..$n"
exit $failed
