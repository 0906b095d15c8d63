#!/bin/sh
# What a file system and a clerk can do to the live folder: the last good version
# goes on, the others are not touched, and the desk says what is wrong where.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
live=$LOKET_DIR/permits/tiga.xml
cp "$live" "$tmp/tiga.xml"

# goes_on: the permit is as it was, the rest too, and nothing is slow.
goes_on() {
	get /izin/tiga && status_is 200 && has_text 'Izin Tiga Pertanyaan' &&
		get /ajukan/tiga && status_is 200 &&
		get /izin/reklame && status_is 200
}

# told FILE LINE WORDS: the desk says it.
told() {
	officer loket
	get /petugas
	xpath_has "//section[@aria-labelledby='f-rusak']//li[b='$1:$2' and contains(., '$3')]" || {
		text "//section[@aria-labelledby='f-rusak']"
		return 1
	}
}

silent() {
	officer loket
	get /petugas
	not has_text "$1"
}

mend() {
	rm -rf "$live"
	cp "$tmp/tiga.xml" "$live"
	settle
}

# ---- half a file, and other contents ----
half=$(($(wc -c <"$tmp/tiga.xml") / 2))
head -c "$half" "$tmp/tiga.xml" >"$live"
settle
check 'half a file changes nothing' goes_on
check 'and is told with its last line' told tiga.xml "$(($(head -c "$half" "$tmp/tiga.xml" | wc -l) + 1))" 'terpotong'
cp "$tmp/tiga.xml" "$live"
settle
check 'whole it is in order' silent 'tiga.xml'
: >"$live"
settle
check 'an empty file changes nothing' goes_on
check 'and is told' told tiga.xml 1 'kosong'
{ sed '/<\/permit>/d' "$tmp/tiga.xml"; head -c 1100000 /dev/zero | tr '\0' ' '; echo '</permit>'; } >"$live"
settle
check 'a file over 1 MiB changes nothing' goes_on
check 'and is told so' told tiga.xml 1 '1 MiB'
sed '2i <!DOCTYPE permit [<!ENTITY x SYSTEM "file:///etc/passwd">]>' "$tmp/tiga.xml" >"$live"
settle
check 'a DTD changes nothing' goes_on
check 'and is told where' told tiga.xml 2 DOCTYPE
sed 's/type="date"/type="datum"/; s/fee="0"/fee="7"/' "$tmp/tiga.xml" >"$live"
settle
check 'an unknown type changes nothing' goes_on
check 'and is told where' told tiga.xml "$(grep -n 'type="date"' "$tmp/tiga.xml" | cut -d: -f1)" datum

# ---- what is no regular file, or cannot be read ----
mend
chmod 000 "$live"
settle
check 'a file that may not be read changes nothing' goes_on
check 'and is told' told tiga.xml 1 'tidak boleh membaca'
chmod 644 "$live"
settle
check 'readable again it is in order' silent 'tiga.xml'
rm "$live"
mkdir "$live"
settle
check 'a folder in its place changes nothing' goes_on
check 'and is told' told tiga.xml 1 'bukan berkas biasa'
rmdir "$live"
mkfifo "$live"
settle
check 'a pipe in its place holds nobody up' goes_on
check 'and is told' told tiga.xml 1 'bukan berkas biasa'
rm "$live"
ln -s /etc/passwd "$live"
settle
check 'a link out of the folder changes nothing' goes_on
check 'and is told' told tiga.xml 1 'tautan'
check 'nothing of it is shown' not has_text root:
rm "$live"
cp "$tmp/tiga.xml" "$tmp/lain.xml"
ln -s reklame.xml "$live"
settle
check 'nor does a link to another definition' goes_on

# ---- a program that starts beside a broken file ----
rm "$live"
head -c "$half" "$tmp/tiga.xml" >"$live"
settle
for p in /proc/[0-9]*; do
	[ "$(readlink "$p/cwd" 2>/dev/null)" = "$LOKET_DIR" ] || continue
	tr '\0' ' ' <"$p/cmdline" 2>/dev/null | grep -Eq '^[^ ]*libexec/catalogue' &&
		kill "${p#/proc/}"
done
tries=30
until get /sehat && [ "$status" = 200 ] || [ $tries = 0 ]; do
	tries=$((tries - 1))
	sleep 0.1
done
check 'a program that starts beside it has the last good one' goes_on

# ---- parts and lists ----
mend
part=$LOKET_DIR/permits/bagian/pemohon.xml
cp "$part" "$tmp/pemohon.xml"
sed 's/<title>Data pemohon/<title>Data \& pemohon/' "$tmp/pemohon.xml" >"$part"
settle
check 'a broken part changes no permit that has it' goes_on
check 'and is told by its own name' told bagian/pemohon.xml "$(grep -n '<title>Data pemohon' "$tmp/pemohon.xml" | cut -d: -f1)" '&amp;'
cp "$tmp/pemohon.xml" "$part"
list=$LOKET_DIR/permits/lists/wilayah-mataram.csv
mv "$list" "$tmp/wilayah.csv"
settle
check 'a list that is gone changes no permit that has it' goes_on
officer loket
get /petugas
check 'and is told' has_text 'lists/wilayah-mataram.csv: berkas ini tidak ada'
cp "$tmp/wilayah.csv" "$list"
settle
check 'all of it mended there is nothing to tell' silent 'wilayah-mataram.csv'

# ---- names from editors, and a file that is gone ----
cp "$live" "$live.bak"
cp "$live" "$live~"
echo '<rusak' >"$live.txt"
settle
check 'what an editor leaves behind changes nothing' goes_on
officer loket
get /petugas
check '... and is no mistake' not xpath_has "//section[@aria-labelledby='f-rusak']"
# ignored FILE WORDS: the desk names it as one that is not read.
ignored() {
	xpath_has "//section[@aria-labelledby='f-terlewat']//li[b='$1' and contains(., '$2')]"
}
check '... but what Notepad called otherwise is named, with the right name' ignored tiga.xml.txt 'beri nama tiga.xml'
check '... an editor has left copies' ignored 'tiga.xml~' 'boleh dihapus'
check '... of both kinds' ignored tiga.xml.bak 'boleh dihapus'
rm "$live.bak" "$live~" "$live.txt"
cp "$live" "$LOKET_DIR/permits/tiga - salinan.xml"
settle
check 'a copy with the id of another changes nothing' goes_on
officer loket
get /petugas
check '... and is named' xpath_has "//section[@aria-labelledby='f-rusak']//li[contains(b, 'tiga - salinan.xml') and contains(., 'nama berkas')]"
rm "$LOKET_DIR/permits/tiga - salinan.xml"
sed 's/status="open"/status="hidden"/' "$tmp/tiga.xml" >"$live"
settle
get /izin
check 'a hidden permit is in no list' not has_text 'Izin Tiga Pertanyaan'
get /ajukan/tiga
check 'who has its address may begin' xpath_has '//button[@value="mulai"]'
sed 's/status="open"/status="closed"/; s/<keywords>/<closed>Ajukan lewat OSS.<\/closed><keywords>/' "$tmp/tiga.xml" >"$live"
settle
get /ajukan/tiga
check 'a closed one says why' has_text 'Ajukan lewat OSS.'
check 'and is not begun' not xpath_has '//button[@value="mulai"]'
rm "$live"
settle
get /ajukan/tiga
check 'a definition that is removed closes its permit' status_is 404
check 'and is no mistake' silent 'tiga.xml'
get /izin/reklame
check 'the others stay' status_is 200
mend
check 'put back it is in service' goes_on
# Who handles what the city does not: a table that a clerk edits.
others=$LOKET_DIR/permits/lists/ke-mana.csv
person nobody
get '/izin?q=perawat'
check 'what others handle is said' has_text 'Dinas Kesehatan'
check '... by a link of theirs' xpath_has '//a[starts-with(@href, "https://") and @rel="external noreferrer"]'
check '... and is no fruitless search' is "$(sql "SELECT COUNT(*) FROM search_miss WHERE words = 'perawat'")" 0
get '/izin?q=passport&bahasa=en'
check 'in English too' has_text 'Immigration Office'
get '/izin?q=reklame&bahasa=id'
check 'what the city handles is not sent away' not has_text 'Diurus di tempat lain'
cp "$others" "$tmp/ke-mana.csv"
echo 'sumur bor,well,Dinas Air,,Sumur.,,http://salah.example/' >>"$others"
get '/izin?q=sumur+bor'
check 'a row with a link that is not https is left out' not has_text 'Dinas Air'
officer loket
get /petugas
check '... and named at the desk' has_text 'lists/ke-mana.csv:10'
sed -i 's|http://salah|https://benar|' "$others"
get '/izin?q=Sumur+BOR'
check 'a mended row is found at once' has_text 'Dinas Air'
get /petugas
check '... and not named any more' not has_text 'ke-mana.csv'
cp "$tmp/ke-mana.csv" "$others"
done_testing
