#!/bin/sh
# What is odd about an answer beside others is said, and is in nobody's way.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits
until get /izin/orang && [ "$status" = 200 ]; do sleep 0.1; done

odd='Menurut NIK ini, Tanggal lahir: 5 Agustus 1990, Jenis kelamin: Perempuan.'

person siti
get /ajukan/orang
submit mulai
follow
number=$(text "//*[@id='nomor']" | tr -d -- '- ')
draft=/ajukan/orang/$number
get "$draft/diri"
submit lanjut nama='Siti Rahmawati' nik=5271014508900003 alamat='Jalan Satu
RT 2'
check 'alone a NIK is compared with nothing' location_is "$draft/lahir"
follow
submit lanjut tanggal_lahir=5/8/1991 jenis_kelamin=L
check 'another birth date and sex are saved' location_is "$draft/periksa"
follow
check 'before sending the answers say what is odd' xpath_has "//dl[@class='facts']//dd[contains(., '$odd')]"
check 'lines of an answer stay lines' xpath_has "//dd[contains(., 'Jalan Satu
RT 2')]"
check 'and may be sent' xpath_has '//button[@value="kirim"]'
check 'nothing is to be corrected' not xpath_has '//*[@id="masalah"]'
get "$draft/periksa?bahasa=en"
check 'in English too' has_text 'According to this NIK, Date of birth: 5 August 1990, Sex: Female.'
get "$draft/diri?bahasa=id"
check 'the question says it' xpath_has "//*[@id='w-nik'][contains(., '$odd')]"
check 'and the control is described by it' xpath_has '//*[@id="f-nik"][contains(@aria-describedby, "w-nik")]'
check 'without being marked as wrong' not xpath_has '//*[@id="f-nik" and @aria-invalid]'
get "$draft/lahir"
check 'what Enter presses has no name' not xpath_has \
	'(//form[.//@value="lanjut"]//button)[1]/@name'
check '... so each button stands once' xpath_is 'count(//button[@value="lanjut"])' 1
submit tambah:anak
follow
submit lanjut anak.0.nik_anak=5271014508100003 anak.0.tanggal_lahir_anak=6/8/2010
check 'a row with a mismatch is saved' location_is "$draft/periksa"
follow
check 'it is compared with its own row' has_text 'Menurut NIK ini, Tanggal lahir anak: 5 Agustus 2010.'
submit kirim
check 'it is received' location_is "/status/$number"
officer loket
get "/petugas/permohonan/$number"
check 'the officer reads what is odd' xpath_has "//dl[@class='facts']//dd[contains(., '$odd')]"
check 'and the lines of an answer' xpath_has "//dd[contains(., 'Jalan Satu
RT 2')]"
check 'of the row too' has_text 'Tanggal lahir anak: 5 Agustus 2010.'

person siti
get /ajukan/orang
submit mulai
follow
draft=$location
[ -n "$draft" ] || draft=/ajukan/orang/$(text "//*[@id='nomor']" | tr -d -- '- ')
get "$draft/lahir"
submit lanjut tanggal_lahir=5/8/1990 jenis_kelamin=P
get "$draft/diri"
submit lanjut nama=Siti nik=5271014508900003
get "$draft/periksa"
check 'of a NIK that fits nothing is said' not has_text 'Menurut NIK'
done_testing
