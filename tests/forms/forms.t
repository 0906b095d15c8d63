#!/bin/sh
# Golden pairs: x.xml and what "loketctl form check" says of it, x.err. Without
# x.err it must say nothing. How a name begins tells what is wrong:
#   ok-  nothing, or it is only odd     x-  it is no XML
#   g-   the grammar forbids it         r-  it is beyond what a grammar can say
# With UPDATE=1 the files .err are written anew: read them before you commit.
loketctl=$(cd "$builddir" && pwd)/loketctl
top=$(cd "$srcdir" && pwd)
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
LOKET_NOW=2026-11-24T02:15:00Z
export LOKET_NOW
n=0

check() {
	n=$((n + 1))
	if [ "$2" = 0 ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
	fi
}

# check_file FILE: its words and exit code are as they were.
check_file() {
	want=${1%.xml}.err
	case $1 in ok-*) code=0 ;; *) code=1 ;; esac
	"$loketctl" form check "$1" >"$tmp/out" 2>"$tmp/stderr"
	got=$?
	if [ -n "$UPDATE" ]; then
		rm -f "$want"
		[ -s "$tmp/out" ] && cp "$tmp/out" "$want"
	fi
	[ -f "$want" ] || want=/dev/null
	cmp -s "$tmp/out" "$want" && [ $got = $code ] && [ ! -s "$tmp/stderr" ]
	bad=$?
	check "$1 gets its words and exit code $code" $bad
	[ $bad = 0 ] || diff "$want" "$tmp/out" | sed 's/^/# /'
}

# The grammar's verdict; a part that is included is none of it.
check_grammar() {
	case $1 in g-*) want=1 ;; *) want=0 ;; esac
	xmllint --noout --nonet --relaxng "$top/schema/permit.rng" "$1" \
		>"$tmp/rng" 2>&1
	[ $? = 0 ]
	bad=$?
	[ $bad = $want ]
	check "schema/permit.rng judges $1 as the table does" $?
}

cd "$top/tests/forms" || exit 1
for f in *.xml; do
	check_file "$f"
done

if command -v xmllint >/dev/null; then
	for f in ok-*.xml g-*.xml r-*.xml; do
		check_grammar "$f"
	done
	for f in "$top"/conf/permits/*.xml "$top"/conf/permits/bagian/*.xml \
	    "$top"/tests/permits/*.xml; do
		check_grammar "$f"
	done
fi

for f in "$top"/conf/permits/*.xml "$top"/tests/permits/*.xml; do
	"$loketctl" form check "$f" >"$tmp/out" 2>&1
	[ $? = 0 ] && [ ! -s "$tmp/out" ]
	code=$?
	check "${f#$top/} is good, and nothing in it is odd" $code
	[ $code = 0 ] || sed 's/^/# /' "$tmp/out"
done

# What a file system can do to a clerk.
mkdir "$tmp/d" "$tmp/d/bagian" "$tmp/d/lists"
cp ok-dasar.xml "$tmp/d/"
cp lists/wilayah.csv "$tmp/d/lists/"
said() {
	"$loketctl" form check "$tmp/d/ok-dasar.xml" 2>&1 | grep -q "$1"
}
ln -s "$top/tests/forms/bagian/pemohon.xml" "$tmp/d/bagian/pemohon.xml"
said 'ok-dasar.xml:18: .*tautan'
check 'a part that is a link is not read' $?
rm "$tmp/d/bagian/pemohon.xml"
mkfifo "$tmp/d/bagian/pemohon.xml"
said 'ok-dasar.xml:18: .*bukan berkas biasa'
check 'a part that is a pipe holds nothing up' $?
rm "$tmp/d/bagian/pemohon.xml"
mkdir "$tmp/d/bagian/pemohon.xml"
said 'ok-dasar.xml:18: .*bukan berkas biasa'
check 'a part that is a folder is not read' $?
rmdir "$tmp/d/bagian/pemohon.xml"
{ cat bagian/pemohon.xml; head -c 1100000 /dev/zero | tr '\0' ' '; } \
	>"$tmp/d/bagian/pemohon.xml"
said 'ok-dasar.xml:18: .*1 MiB'
check 'a part over 1 MiB is not read' $?

"$loketctl" form check "$tmp/none.xml" >"$tmp/out" 2>"$tmp/stderr"
[ $? = 2 ] && [ ! -s "$tmp/out" ] && [ -s "$tmp/stderr" ]
check 'a file that is not there: exit code 2, on standard error' $?
"$loketctl" form check "$tmp/d" >/dev/null 2>&1
[ $? = 2 ]
check 'a folder: exit code 2' $?
"$loketctl" form check >/dev/null 2>&1
[ $? = 2 ]
check 'no file: exit code 2' $?
"$loketctl" nothing >/dev/null 2>&1
[ $? = 2 ]
check 'an unknown command: exit code 2' $?
"$loketctl" --help | grep -q 'loketctl form'
check '--help names the commands' $?

"$loketctl" form check --help >"$tmp/out" 2>"$tmp/stderr"
[ $? = 0 ] && grep -q '^usage: loketctl form check FILE' "$tmp/out" &&
	[ ! -s "$tmp/stderr" ]
check 'each command says how it is used' $?
cp ok-jam.xml "$tmp/Ok Jam.xml"
"$loketctl" form check "$tmp/Ok Jam.xml" >"$tmp/out" 2>&1
grep -q 'berkasnya; ganti nama berkas menjadi ok-jam.xml$' "$tmp/out"
check 'a file name that no id can be is not proposed as one' $?

"$loketctl" form new izin-bazar >"$tmp/izin-bazar.xml" &&
	"$loketctl" form check "$tmp/izin-bazar.xml" >"$tmp/out" 2>&1 &&
	[ ! -s "$tmp/out" ]
check 'a new definition is good and says nothing' $?
"$loketctl" form new izin-bazar -o "$tmp/izin-bazar.xml" >/dev/null 2>&1
[ $? = 2 ]
check 'a new definition overwrites nothing' $?
"$loketctl" form new 'Izin Bazar' >/dev/null 2>&1
[ $? = 2 ]
check 'a new definition needs an id' $?
echo "1..$n"
