<title>{{NAME}} · {{PERMIT}}</title>
{{! One case: where it is, what may be done, answers left and documents right.
    Each deed is a form of its own; in a text browser they follow one another. }}
{{#TROUBLE}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus aria-labelledby="masalah-judul">
<h2 id="masalah-judul">_{Belum bisa: ada {{N}} hal}</h2>
<ul>
{{#ONE}}
<li><a href="#{{ID}}">{{WORDS}}</a></li>
{{/ONE}}
</ul>
</section>
{{/TROUBLE}}
{{#IF_DONE}}
<p class="note" role="status">{{DONE}} <a href="{{BASE}}/petugas">_{Kembali ke antrean}</a></p>
{{/IF_DONE}}
{{#NEW_PIN}}
<section class="keep" role="status">
<h2>_{PIN baru untuk pemohon}</h2>
<p><b class="digits" id="kode">{{PIN}}</b></p>
<p>_{Berikan hanya setelah KTP pemohon dicocokkan. PIN lama tidak berlaku lagi, dan PIN ini tidak ditampilkan dua kali.}</p>
</section>
{{/NEW_PIN}}
<h1>{{NAME}}</h1>
<p class="state" id="keadaan" data-keadaan="{{STATE}}">{{STATE_WORDS}}{{#IF_STAGE}}: {{STAGE}}{{/IF_STAGE}}</p>
<dl class="facts brief">
<div><dt>_{Izin}</dt><dd>{{PERMIT}}</dd></div>
<div><dt>_{Nomor permohonan}</dt><dd class="digits" id="nomor">{{NUMBER}}</dd></div>
<div><dt>_{Dikirim}</dt><dd>{{SENT}}, {{CHANNEL}}</dd></div>
{{#CLOCK}}
<div><dt>_{Sisa waktu}</dt><dd><span class="{{CSS_CLASS}}">{{>LEFT}}</span>_{(sampai {{DUE}})}</dd></div>
{{/CLOCK}}
{{#IF_REPAIR_BY}}
<div><dt>_{Menunggu pemohon sampai}</dt><dd>{{REPAIR_BY}}</dd></div>
{{/IF_REPAIR_BY}}
{{#HELD}}
<div><dt>_{Dikerjakan oleh}</dt><dd>_{{{HOLDER}} sejak {{SINCE}}}</dd></div>
{{/HELD}}
{{>MONEY}}
{{#LICENCE}}
<div><dt>_{Nomor izin}</dt><dd id="nomor-izin">{{LICENCE_NUMBER}}</dd></div>
<div><dt>_{Surat izin}</dt><dd>{{#PDF}}<a href="{{HREF}}" target="_blank" rel="noopener">_{Buka PDF, untuk dicetak}</a>{{/PDF}}{{#BEING_MADE}}_{Sedang disiapkan; muat ulang sebentar lagi}{{/BEING_MADE}}</dd></div>
{{#REVOKED}}
<div><dt>_{Dicabut}</dt><dd><span class="late">{{DAY}}</span>: {{WHY}}</dd></div>
{{/REVOKED}}
{{/LICENCE}}
{{#IF_PHONE_NUMBER}}
<div><dt>_{Telepon pemohon}</dt><dd><a href="tel:{{PHONE_NUMBER}}">{{PHONE_SHOWN}}</a></dd></div>
{{/IF_PHONE_NUMBER}}
</dl>
<section aria-labelledby="f-tindakan">
<h2 id="f-tindakan">_{Tindakan}</h2>
{{#ASKED}}
<p class="note wait">_{Permintaan perbaikan sudah dikirim kepada pemohon. Permohonan kembali ke tahap ini setelah dijawab.}</p>
{{/ASKED}}
{{#NOTHING}}
<p>_{Permohonan ini sedang tidak di tahap Anda.}</p>
{{/NOTHING}}
{{#ENDED}}
<p>_{Permohonan ini sudah berakhir.}</p>
{{/ENDED}}
{{#MISSING}}
<div class="note wait" id="f-kurang" tabindex="-1">
<p>_{Masih kurang:}</p>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<ul>
{{#ONE}}
<li>{{LABEL}} ({{#LATER}}_{menyusul}{{/LATER}}{{#ORIGINAL}}_{asli akan dibawa}{{/ORIGINAL}}){{#TICK}} <button class="other" name="aksi" value="asli:{{KEY}}">_{Asli sudah dilihat}</button>{{/TICK}}</li>
{{/ONE}}
</ul>
</form>
</div>
{{/MISSING}}
{{#LETTERS}}
<div class="note wrong" id="f-huruf" tabindex="-1">
<p>_{Surat izin tidak dapat memuat huruf} <bdi>{{LIST}}</bdi></p>
<p>_{Minta pemohon menuliskannya dengan huruf Latin, atau minta petugas TI memasang fonnya. Sebelum itu izin tidak dapat ditandatangani.}</p>
</div>
{{/LETTERS}}
{{#FILL}}
<p><a id="f-isian-{{PAGE_ID}}" class="button other" href="{{HREF}}">{{#EMPTY}}_{Isi dulu:} {{/EMPTY}}{{#DONE_PAGE}}_{Ubah:} {{/DONE_PAGE}}{{TITLE_}}</a></p>
{{/FILL}}
{{#MOVE}}
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<div class="buttons">
{{#TAKE_OVER}}
<p>_{{{HOLDER}} sedang mengerjakan permohonan ini.}</p>
<button name="aksi" value="ambil">_{Ambil alih}</button>
{{/TAKE_OVER}}
{{#PASS}}<button name="aksi" value="teruskan">{{#FIRST}}_{Lengkap, teruskan}{{/FIRST}}{{#LATER_ON}}_{Teruskan}{{/LATER_ON}}</button>{{/PASS}}
{{#SIGN}}<button name="aksi" value="tandatangan">_{Tanda tangani}</button>{{/SIGN}}
{{#HAND_OVER}}<button name="aksi" value="serahkan">_{Serahkan kepada pemohon}</button>{{/HAND_OVER}}
{{#TAKE}}<button class="other" name="aksi" value="ambil">_{Kerjakan}</button>{{/TAKE}}
{{#RELEASE}}<button class="other" name="aksi" value="lepas">_{Lepas}</button>{{/RELEASE}}
</div>
</form>
{{/MOVE}}
{{#PAY}}
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
{{#PROOFS}}
<p>_{Bukti bayar dari pemohon:}</p>
<ul class="documents">
{{#PROOF}}<li><a href="{{HREF}}">{{FILE}}</a> <small>{{ABOUT}}</small></li>
{{/PROOF}}
</ul>
{{/PROOFS}}
{{#SURE}}<input type="hidden" name="_yakin" value="{{OVER}}">{{/SURE}}
<div class="q{{#BAD_AMOUNT}} bad{{/BAD_AMOUNT}}">
<label for="f-jumlah">_{Jumlah yang dibayar}</label>
<div class="field"><span>Rp</span><input id="f-jumlah" class="short" name="jumlah" inputmode="numeric" value="{{AMOUNT}}" autocomplete="off"></div>
</div>
<div class="q{{#BAD_DAY}} bad{{/BAD_DAY}}">
<label for="f-tanggal">_{Tanggal pada bukti bayar}</label>
<input id="f-tanggal" class="short" name="tanggal" value="{{DAY}}" autocomplete="off">
</div>
<div class="buttons"><button name="aksi" value="bayar">_{Catat pembayaran}</button></div>
</form>
{{/PAY}}
{{#CORRECT}}
<details{{#OPEN}} open{{/OPEN}}>
<summary id="f-perbaikan">_{Minta perbaikan…}</summary>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<p>_{Tandai isian atau berkas yang harus diperbaiki, beri alasan. Hanya yang ditandai yang terbuka bagi pemohon. Waktu berhenti sampai ia menjawab, paling lama {{DAYS}} hari kerja.}</p>
<table class="stack">
<thead><tr><th scope="col">_{Tandai}</th><th scope="col">_{Alasan}</th><th scope="col">_{Pesan untuk pemohon}</th></tr></thead>
<tbody>
{{#FLAG}}
<tr>
<td><label class="choice"><input type="checkbox" id="f-tandai-{{ID}}" name="tandai" value="{{PATH}}"{{#TICKED}} checked{{/TICKED}}> <span><b>{{LABEL}}</b><br>{{VALUE}}</span></label></td>
<td>{{#REASONS}}<label class="unseen" for="f-alasan-{{ID}}">_{Alasan: {{LABEL}}}</label><select id="f-alasan-{{ID}}" name="alasan.{{PATH}}"><option value=""></option>{{#REASON}}<option value="{{CODE_}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TEXT}}</option>{{/REASON}}</select>{{/REASONS}}</td>
<td><label class="unseen" for="f-pesan-{{ID}}">_{Pesan: {{LABEL}}}</label><input id="f-pesan-{{ID}}" name="pesan.{{PATH}}" value="{{MESSAGE}}" autocomplete="off"></td>
</tr>
{{/FLAG}}
</tbody>
</table>
<div class="buttons"><button name="aksi" value="perbaikan">_{Minta perbaikan}</button></div>
</form>
</details>
{{/CORRECT}}
{{#BACK}}
<details{{#OPEN}} open{{/OPEN}}>
<summary id="f-mundurkan">_{Kembalikan ke tahap…}</summary>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<div class="q">
<label for="f-tahap">_{Tahap}</label>
<select id="f-tahap" name="tahap">{{#STAGE_CHOICE}}<option value="{{STAGE_ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>{{/STAGE_CHOICE}}</select>
</div>
<div class="q">
<label for="f-catatan-mundur">_{Catatan untuk petugas di tahap itu}</label>
<textarea id="f-catatan-mundur" name="catatan" rows="3">
{{TYPED:pre_escape}}</textarea>
</div>
<div class="buttons"><button class="other" name="aksi" value="mundurkan">_{Kembalikan}</button></div>
</form>
</details>
{{/BACK}}
{{#REFUSE}}
<details{{#OPEN}} open{{/OPEN}}>
<summary id="f-tolak">_{Tolak…}</summary>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<p>_{Penolakan mengakhiri permohonan. Pemohon membaca alasan dan dasar ini.}</p>
{{#REASONS}}
<div class="q">
<label for="f-alasan">_{Alasan}</label>
<select id="f-alasan" name="alasan"><option value="">_{Pilih…}</option>{{#REASON}}<option value="{{CODE_}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TEXT}}</option>{{/REASON}}</select>
</div>
{{/REASONS}}
<div class="q">
<label for="f-dasar">_{Dasar dan penjelasan}</label>
<textarea id="f-dasar" name="dasar" rows="4">
{{TYPED:pre_escape}}</textarea>
</div>
<div class="buttons"><button class="other" name="aksi" value="tolak">_{Tolak permohonan}</button></div>
</form>
</details>
{{/REFUSE}}
{{#NOTE}}
<details{{#OPEN}} open{{/OPEN}}>
<summary id="f-catat">_{Catatan untuk sesama petugas…}</summary>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<div class="q">
<label for="f-catatan">_{Catatan (pemohon tidak melihatnya)}</label>
<textarea id="f-catatan" name="catatan" rows="3">
{{TYPED:pre_escape}}</textarea>
</div>
<div class="buttons"><button class="other" name="aksi" value="catat">_{Simpan catatan}</button></div>
</form>
</details>
{{/NOTE}}
{{#PIN_FORM}}
<details>
<summary id="f-kode-baru">_{PIN hilang…}</summary>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<p>_{Cocokkan dulu KTP orang di depan Anda dengan nama dan NIK permohonan ini. PIN lama langsung tidak berlaku.}</p>
<div class="buttons"><button class="other" name="aksi" value="kode-baru">_{KTP cocok, buat PIN baru}</button></div>
</form>
</details>
{{/PIN_FORM}}
</section>
{{#READING}}
<p><a href="{{HISTORY_LINK}}">_{Riwayat permohonan}</a></p>
<div class="split">
<div>
{{#PAGE}}
<section>
<h2>{{TITLE_}}</h2>
<dl class="facts">
{{#ANSWER}}
<div><dt>{{LABEL}}</dt><dd>{{#IF_VALUE}}{{VALUE:pre_escape}}{{/IF_VALUE}}{{#NONE}}–{{/NONE}}{{#OLD}}<br><small>_{Sebelum perbaikan:} <del>{{OLD_VALUE:pre_escape}}</del>{{#IF_WHY}} ({{WHY}}){{/IF_WHY}}</small>{{/OLD}}{{#PENDING}}<br><small class="soon">_{Diminta diperbaiki}{{#IF_WHY}}: {{WHY}}{{/IF_WHY}}</small>{{/PENDING}}{{#ODD}}<br><small class="soon">_{Periksa:} {{>PROBLEM}}</small>{{/ODD}}</dd></div>
{{/ANSWER}}
</dl>
</section>
{{/PAGE}}
</div>
<div>
<h2>_{Dokumen}</h2>
{{#NO_DOCUMENTS}}<p>_{Tidak ada dokumen.}</p>{{/NO_DOCUMENTS}}
{{#DOCUMENTS}}
<h3>{{LABEL}}</h3>
<ul class="documents">
{{#DOCUMENT}}
<li><a href="{{HREF}}" target="_blank" rel="noopener">{{FILE}}</a> <small>{{ABOUT}}</small></li>
{{/DOCUMENT}}
</ul>
{{#PROMISED}}<p class="soon">{{#LATER}}_{Menyusul}{{/LATER}}{{#ORIGINAL}}_{Asli akan dibawa}{{/ORIGINAL}}{{#SEEN}}_{Asli sudah dilihat}{{/SEEN}}</p>{{/PROMISED}}
{{#OLD}}<p><small>_{Sebelum perbaikan:} {{OLD_VALUE}}{{#IF_WHY}} ({{WHY}}){{/IF_WHY}}</small></p>{{/OLD}}
{{#PENDING}}<p class="soon">_{Diminta diperbaiki}{{#IF_WHY}}: {{WHY}}{{/IF_WHY}}</p>{{/PENDING}}
{{/DOCUMENTS}}
</div>
</div>
{{/READING}}
{{#HISTORY}}
<p><a href="{{CASE_LINK}}">_{Kembali ke isian dan dokumen}</a></p>
<h2>_{Riwayat}</h2>
<ol class="path">
{{#EVENT}}
<li>{{WHAT}}{{#IF_WORDS}}: <bdi>{{WORDS:pre_escape}}</bdi>{{/IF_WORDS}} <small>{{WHEN}}{{#IF_BY}} · {{BY}}{{/IF_BY}}{{#IF_THROUGH}} · {{THROUGH}}{{/IF_THROUGH}}{{#IF_AT_STAGE}} · {{AT_STAGE}}{{/IF_AT_STAGE}}</small></li>
{{/EVENT}}
</ol>
{{/HISTORY}}
