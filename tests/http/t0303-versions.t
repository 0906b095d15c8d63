#!/bin/sh
# A definition changes while drafts are open and cases on their way: what was
# sent keeps its questions and gets the new explanations, a draft follows.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
live=$LOKET_DIR/permits/versi.xml

# put TITLE LABEL ITEM DECLARED STAGE QUESTIONS: that version, in service.
put() {
	cat >"$tmp/versi.xml" <<-END
	<?xml version="1.0" encoding="UTF-8"?>
	<permit xmlns="urn:loket:permit:1" id="versi" status="open">
	  <title>$1</title>
	  <summary>Untuk mencoba dua versi.</summary>
	  <privacy retention="30d">Data dipakai untuk mencoba.</privacy>
	  <list id="buah"><item value="a">$3</item><item value="b">Belimbing</item></list>
	  <form>
	    <page id="satu">
	      <title>Satu</title>
	      <field name="nama" type="text" required="yes" index="name" label="$2"/>
	      <field name="buah" type="select" list="buah" required="yes" label="Buah"/>
	      <field name="setuju" type="declaration" required="yes" label="$4"/>
	      $6
	    </page>
	    <page id="dua">
	      <title>Dua</title>
	      <field name="alamat" type="text" required="yes" label="Alamat"/>
	    </page>
	  </form>
	  <workflow days="3">
	    <stage id="fo" role="front" days="1" label="$5"/>
	    <stage id="kadis" role="director" days="1" kind="sign" label="Tanda tangan"/>
	    <reason code="keliru">Keliru</reason>
	  </workflow>
	  <licence number="VERSI/{seq:4}/{year}">
	    <title>IZIN VERSI</title>
	    <row label="$2" value="\$nama"/>
	    <row label="Buah" value="label(\$buah)"/>
	  </licence>
	</permit>
	END
	cp "$tmp/versi.xml" "$live"
	until get /izin && has_text "$1" >/dev/null; do sleep 0.1; done
	# The other programs look at the folder by themselves, so often.
	sleep 0.4
}

begin() {
	person "$1"
	get /ajukan/versi
	submit mulai
	follow
	number=$(text "//*[@id='nomor']" | tr -d -- '- ')
	pin=$(text "//*[@id='kode']" | tr -d -- '- ')
	draft=/ajukan/versi/$number
}

old_question='<field name="lama" type="text" required="yes" label="Pertanyaan lama"/>'
new_question='<field name="baru" type="text" required="yes" label="Pertanyaan tambahan"/>'

put 'Izin Versi Satu' 'Nama lama' 'Apel' 'Saya setuju isi lama' 'Tahap lama' "$old_question"
begin dikirim
get "$draft/satu"
submit lanjut nama='Made Terkirim' buah=a setuju=yes lama='Isi pertanyaan lama'
get "$draft/dua"
submit lanjut alamat='Jalan Lama 1'
get "$draft/periksa"
submit kirim
check 'a case is sent under the first version' location_is "/status/$number"
sent=$number
begin konsep
get "$draft/satu"
submit lanjut nama='Nyoman Konsep' buah=a setuju=yes lama='Konsep lama'
get "$draft/dua"
cp "$page" "$tmp/dua"

put 'Izin Versi Dua' 'Nama baru' 'Anggur' 'Saya setuju isi baru' 'Tahap baru' "$new_question"

# ---- what was sent ----
officer loket
get "/petugas/permohonan/$sent"
check 'the title explains, so it is the newest' has_text 'Izin Versi Dua'
check 'so is the label of an ordinary question' xpath_has '//dt[.="Nama baru"]'
check 'not that of a declaration' xpath_has '//dt[contains(., "isi lama")]'
check 'nor a choice' xpath_has '//dd[contains(., "Apel")]'
check 'nor a stage' has_text 'Tahap lama'
check 'a question that is no more is still read' xpath_has '//dt[.="Pertanyaan lama"]'
check 'with its answer' has_text 'Isi pertanyaan lama'
check 'a new one is none of its' not has_text 'Pertanyaan tambahan'
get '/petugas?q=Made%20Terkirim'
check 'the queue has the newest title' has_text 'Izin Versi Dua'
check 'and the stage it was sent under' has_text 'Tahap lama'
number=$sent
deed perbaikan tandai=lama alasan.lama=keliru tandai=nama alasan.nama=keliru
person dikirim
get "/status/$sent/perbaiki"
check 'a correction asks what was asked then' xpath_has '//label[starts-with(., "Pertanyaan lama")]'
check 'in the newest words' xpath_has '//label[starts-with(., "Nama baru")]'
submit kirim lama='Isi yang baik' nama='Made Terkirim'
check 'it can be sent again' location_is "/status/$sent"
officer loket
deed teruskan
officer kadis
deed tandatangan
check 'it is signed' location_like '.*hasil=tandatangan'
check 'the licence is worded as it was sent' is "$(sql "SELECT GROUP_CONCAT(label, '=', words ORDER BY n) FROM licence_line WHERE part = 'row' AND licence = (SELECT l.id FROM licence l JOIN application a ON a.id = l.application WHERE a.number = '$sent')")" 'Nama lama=Made Terkirim,Buah=Apel'

# ---- a draft ----
person konsep
cp "$tmp/dua" "$page"
submit lanjut alamat='Jalan Konsep 2'
check 'a page opened before the change is saved' status_is 303
get "$draft"
check 'the draft is told' has_text 'Formulir ini diperbarui'
check 'what was added, with the way there' xpath_has "//li[contains(., 'Pertanyaan baru')]/a[@href='$draft/satu#f-baru']"
check 'and what is another question now' xpath_has '//li[contains(., "Berubah")]/a[contains(., "isi baru")]'
check 'and other choices' xpath_has '//li[contains(., "Berubah")]/a[.="Buah"]'
get "$draft/periksa"
check 'before sending as well' xpath_has '//li[contains(., "Pertanyaan baru")]'
check 'it is not sent without the new answer' not xpath_has '//button[@value="kirim"]'
get "$draft/satu"
check 'its answers are kept' xpath_is 'string(//*[@id="f-nama"]/@value)' 'Nyoman Konsep'
submit lanjut baru='Jawaban baru'
get "$draft"
check 'once that page is saved there is nothing to tell' not has_text 'Formulir ini diperbarui'
check 'the draft is of the new version' is "$(sql "SELECT COUNT(*) FROM application a JOIN application b ON a.definition <> b.definition WHERE a.number = '$sent' AND b.number = '${draft##*/}'")" 1
check 'and its old answer is still in it' is "$(sql "SELECT answers LIKE '%Konsep lama%' FROM application WHERE number = '${draft##*/}'")" 1

# ---- the file is removed ----
rm "$live"
until get /izin/versi && [ "$status" = 404 ]; do sleep 0.1; done
sleep 0.4
person baru
get /ajukan/versi
check 'a definition that is removed closes its permit' status_is 404
person dikirim
get "/status/$sent"
check 'what was sent is read on' has_text 'Izin Versi Satu'
officer loket
get "/petugas/permohonan/$sent"
check 'with all its questions' has_text 'Isi yang baik'
done_testing
