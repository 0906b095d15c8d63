#!/bin/sh
# Going live: the numbers go on where the paper book ends, and what was issued
# before is confirmed.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

ctl_says() {
	"$ctl" "$@" >"$tmp/ctl-said" 2>&1
	code=$?
}

# ---- the next number ----
ctl_says licence next tiga
check 'the next number is said' grep -q '^tiga 2026: the next licence gets number [0-9]*$' "$tmp/ctl-said"
ctl_says licence next tidak-ada 5
check 'a permit that is not there is refused' is "$code" 1
ctl_says licence next tiga nol
check 'a number that is none is refused' is "$code" 2
ctl_says licence next tiga 4711
check 'it can be set' is "$code" 0
sent_case lanjut "Lanjut $$"
sign_case
number_of=$(sql "SELECT l.seq FROM licence l JOIN application a ON a.id = l.application WHERE a.name = 'Lanjut $$'")
check 'and the next licence has it' is "$number_of" 4711
ctl_says licence next tiga 4711
check 'a number that was given is refused' is "$code" 1
ctl_says licence next tiga
check 'the series goes on behind it' grep -q ' 4712$' "$tmp/ctl-said"

# ---- what was issued before ----
old="503/$$/LAMA/2019"
cat >"$tmp/old.csv" <<END
nomor,judul,pemegang,terbit,mulai,sampai,izin
$old,IZIN LAMA,Ni Made Rai,5/8/2024,,31-12-2027,tiga
"503/$$/LAMA/2020","IZIN, LAMA ""B""",I Ketut Alit,2015-02-01,2015-02-01,2020-02-01,
END
ctl_says licence import "$tmp/old.csv"
check 'licences of before are brought in' grep -q '2 licences brought in, 0 were there' "$tmp/ctl-said"
ctl_says licence import "$tmp/old.csv"
check 'once however often' grep -q '0 licences brought in, 2 were there' "$tmp/ctl-said"
get "/cek?nomor=$old"
check '/cek confirms one in force' has_text 'IZIN LAMA'
check 'by its number' status_is 200
check 'with initials alone' not has_text 'Ni Made Rai'
get "/cek?nomor=503/$$/LAMA/2020"
check 'one that has expired too' has_text '1 Februari 2020'
get "/cek/503/$$/LAMA/2021"
check 'and no other' status_is 404
ctl_says licence revoke "$old" --reason 'Usaha ditutup'
check 'it can be revoked' is "$code" 0
get "/cek?nomor=$old"
check 'which /cek says' has_text Dicabut

cat >"$tmp/bad.csv" <<END
nomor,judul,pemegang,terbit,mulai,sampai
503/$$/BARU/1,IZIN,,32/13/2024,,
///,IZIN,Budi,1/2/2020,2/2/2020,1/2/2020
503/$$/BARU/2,IZIN,Budi,1/2/2020,,
END
ctl_says licence import "$tmp/bad.csv"
check 'a file with mistakes is refused' is "$code" 1
check 'each with its line' is "$(grep -c "bad.csv:[23]: " "$tmp/ctl-said")" 4
check 'and nothing of it is stored' is "$(sql "SELECT COUNT(*) FROM licence WHERE number LIKE '503/$$/BARU/%'")" 0
printf 'nomor,judul\n1,2\n' >"$tmp/less.csv"
ctl_says licence import "$tmp/less.csv"
check 'a column that is missing is named' grep -q 'no column "pemegang"' "$tmp/ctl-said"

# ---- permits that are no more ----
for p in nib siup ho imb; do
	get "/izin/$p"
	check "$p says what to do instead" xpath_count "//p[contains(@class, 'note')]" 1
	get "/ajukan/$p"
	check "$p cannot be applied for" xpath_count "//button[@value='mulai']" 0
done
get '/izin?q=siup'
check 'who looks for one finds it' xpath_has "//a[contains(@href, '/izin/siup')]"

done_testing
