#!/bin/sh
# Each page that a citizen may see has a short code, and no two have the same.
. "$srcdir/tests/lint/lint.sh"
cd "$srcdir/cgi-bin" || exit 1
found=$(mktemp)
trap 'rm -f "$found"' EXIT

rows() {
	cat -- *.c | grep -oE '\{ (GET|POST), "[^"]*"' | sed 's/.*"\(.*\)"/\1/' | sort -u
}

# Answers that are no page: for monitors, a document, a script.
no_page='^(/sehat|/berkas/\{id\}|/dampingan/denyut)$'

rows >"$found.rows"
rows | grep -v '^/petugas' | grep -vE "$no_page" | while read -r path; do
	grep -qF "\"$path\"" lib/web/help.c || echo "$path"
done >"$found"
is_empty 'every page for citizens has a code'
grep -oE '"/[^"]*"' lib/web/help.c | tr -d '"' | while read -r path; do
	grep -qxF -- "$path" "$found.rows" || echo "$path"
done >"$found"
is_empty 'no code is of a page that is not there'
grep -oE '^	\{ [0-9]+,' lib/web/help.c | sort | uniq -d >"$found"
is_empty 'no two pages share a code'
grep -oE 'section = "[A-Z_]+"|: "[A-Z_]+";|"THROTTLED"|"CHANGED"' lib/web/resp.c | grep -oE '[A-Z_]{3,}' |
	sort -u | while read -r section; do
	grep -qF "\"$section\"" lib/web/help.c || echo "$section"
done >"$found"
is_empty 'every error has a code'
rm -f "$found.rows"
echo "1..$n"
exit $failed
