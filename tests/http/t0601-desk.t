#!/bin/sh
# Officers decide a case; the second of two is told.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
sent_case made

person nobody
get "/petugas/permohonan/$number"
check 'nobody but officers sees a case' location_is /petugas/masuk
get /petugas/masuk
submit sandi pengguna=loket sandi=salah-sekali
check 'a wrong password is refused' status_is 422
officer bendahara
get "/petugas/permohonan/$number"
check 'an officer without a role in the workflow may not read it' status_is 403
get /petugas/permohonan/261100000000
check 'an unknown case is not found' status_is 404
officer kadis
get "/petugas/permohonan/$number"
check 'an officer of a later stage may read it' status_is 200
check 'but has no button for it' not xpath_has '//button[@value="teruskan"]'
officer loket
get "/petugas?q=$number"
check 'it is found by its number' has_text 'Siti Rahmawati'
get "/petugas/permohonan/$number"
cp "$page" "$tmp/kasus"
check 'it can be passed on' xpath_has '//button[@value="teruskan"]'
post "/petugas/permohonan/$number" aksi=teruskan
check 'not without the token' status_is 403

# A correction.
get "/petugas/permohonan/$number"
submit perbaikan tandai=nama alasan.nama=tidak-terbaca pesan.nama='Tulis lengkap'
check 'a correction is asked' status_is 303
follow
check 'the officer reads whom it waits for' has_text 'Menunggu perbaikan dari pemohon'
cp "$tmp/kasus" "$page"
submit teruskan
check 'a form of before is told that it is too late' status_is 409
person pemohon
get /status
submit nomor nomor="$number" kode="$pin"
follow
check 'the applicant sees what is asked' has_text 'Tulis lengkap'
get "/status/$number/perbaiki"
check 'only that question is open' is "$(xpath 'count(//input[@name="nama"])')$(xpath 'count(//input[@name="tanggal"])')" 10
submit kirim nama='Siti Rahmawati binti Ahmad'
check 'the correction is sent' location_is "/status/$number"
officer loket
get "/petugas/permohonan/$number"
check 'the officer sees the new answer' has_text 'binti Ahmad'
check 'and the old one' has_text 'Siti Rahmawati'

# On to the licence.
deed teruskan
officer kadis
deed tandatangan
check 'the head signs' status_is 303
person pemohon
get "/status/$number"
check 'the licence is in force' xpath_is 'string(//*[@id="keadaan"]/@data-keadaan)' terbit
licence=$(text '//*[@id="nomor-izin"]')
i=0
until xpath_has '//a[contains(@href, "/berkas/") and contains(., "PDF")]' || [ $i -gt 40 ]; do
	sleep 0.25
	get "/status/$number"
	i=$((i + 1))
done
get "$(xpath 'string(//a[contains(@href, "/berkas/") and contains(., "PDF")]/@href)')"
check 'it is a PDF' is "$(head -c 5 "$page")" %PDF-
person siapa-saja
get "/cek?nomor=$(encoded "$licence")"
check 'anybody can check it' has_text 'Asli dan berlaku'
check 'with initials only' not has_text Rahmawati
get "/cek/TIGA/9999/2026"
check 'what was never issued is not confirmed' has_text 'Tidak pernah diterbitkan'
"$ctl" licence revoke "$licence" --reason 'Keliru' >/dev/null
get "/cek?nomor=$(encoded "$licence")"
check 'a revoked one is said to be' has_text 'Dicabut'

# A refusal, and two officers.
sent_case wayan
officer loket
get "/petugas/permohonan/$number"
cp "$page" "$tmp/satu"
submit tolak alasan=tidak-terbaca dasar='Tidak memenuhi syarat'
check 'a case can be refused' status_is 303
cp "$tmp/satu" "$page"
submit teruskan
check 'then it cannot be passed on' status_is 409
check 'it says by whom' has_text 'Petugas'
cp "$tmp/satu" "$page"
submit tolak alasan=tidak-terbaca dasar='Tidak memenuhi syarat'
check 'the same form again gets the same answer' status_is 303
check 'and refuses once' is "$(sql "SELECT COUNT(*) FROM event e JOIN application a ON a.id = e.application WHERE a.number = '$number' AND e.action = 'tolak'")" 1
get /petugas/keluar
submit keluar
get /petugas
check 'signed out is signed out' location_is /petugas/masuk
done_testing
