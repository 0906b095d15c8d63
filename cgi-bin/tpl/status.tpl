<title>{{STATE_WORD}}: {{NAME}}</title>
{{! Three questions before the first scroll: where is it, who has it, what must
    I do. Also the receipt, to print. }}
<h1>{{#SENT}}_{Permohonan terkirim}{{/SENT}}{{#USUAL}}{{NAME}}{{/USUAL}}</h1>
{{#SENT}}
<p>{{NAME}}</p>
<div class="keep">
<dl><div><dt>_{Nomor permohonan}</dt><dd class="digits" id="nomor">{{NUMBER}}</dd></div></dl>
</div>
<p>{{#WHOLE}}_{Selanjutnya petugas memeriksa kelengkapan berkas Anda. Setelah lengkap, selesai paling lama {{N}} hari kerja.}{{/WHOLE}}{{#LACKS}}_{Selanjutnya kirim yang masih kurang, di bawah ini.}{{/LACKS}} {{#WILL_TELL}}_{Kabarnya kami kirim ke nomor HP Anda, dan dapat dilihat di sini kapan saja.}{{/WILL_TELL}}{{#LOOK_HERE}}_{Kabarnya dapat dilihat di sini kapan saja, dengan nomor itu dan PIN Anda.}{{/LOOK_HERE}}</p>
{{/SENT}}
<p class="state{{#WAITS}} wait{{/WAITS}}{{#ENDED_BADLY}} wrong{{/ENDED_BADLY}}" id="keadaan" data-keadaan="{{STATE}}">{{STATE_WORD}}{{#HOLDER}}: {{STAGE}} ({{ROLE}}){{/HOLDER}}</p>
{{#IF_REFUSAL}}<p class="note wrong"><bdi>{{REFUSAL:pre_escape}}</bdi></p>{{/IF_REFUSAL}}
{{#DRAFT}}
<p>_{Tersimpan, belum terkirim.}</p>
<p><a class="button" href="{{HREF}}">_{Lanjutkan mengisi}</a></p>
{{/DRAFT}}
{{#LESSON}}
<div class="note screen" id="latihan">
<h2>_{Latihan selesai}</h2>
<p>_{Begitulah permohonan dikirim. Yang sebenarnya berjalan terus begini; di latihan tidak ada petugas, jadi berhenti di sini.}</p>
<ol>
{{#STEP}}
<li>{{LABEL}}</li>
{{/STEP}}
</ol>
<p><a class="button" href="{{HOME}}/izin">_{Urus izin yang sebenarnya}</a></p>
</div>
{{/LESSON}}
{{#ASKED}}
<div class="note wait">
<h2>{{#INCOMPLETE}}_{Yang masih ditunggu dari Anda}{{/INCOMPLETE}}{{#CORRECTION}}_{Yang perlu Anda perbaiki}{{/CORRECTION}}</h2>
<ul>
{{#ITEM}}
<li><b>{{LABEL}}</b>{{#IF_REASON}}: {{REASON}}{{/IF_REASON}}{{#IF_WORDS}}. <bdi>{{WORDS:pre_escape}}</bdi>{{/IF_WORDS}}</li>
{{/ITEM}}
</ul>
{{#BY}}<p>_{Paling lambat {{DAY}}. Setelah itu permohonan gugur.}</p>{{/BY}}
<p><a class="button" href="{{HREF}}">{{#INCOMPLETE}}_{Lengkapi sekarang}{{/INCOMPLETE}}{{#CORRECTION}}_{Perbaiki sekarang}{{/CORRECTION}}</a></p>
</div>
{{/ASKED}}
{{#TO_PAY}}
<div class="note wait">
<h2>_{Yang perlu Anda bayar}</h2>
<p class="digits state" id="biaya">{{TOTAL}}</p>
{{>NOT_OURS}}
<p>_{Tanpa biaya tambahan. Bayar paling lambat <b>{{PAY_BY}}</b>.}</p>
<dl class="facts">
{{#TRANSFER}}
<div><dt>_{Transfer ke}</dt><dd>{{#IF_BANK}}{{BANK}} {{/IF_BANK}}<b>{{ACCOUNT}}</b>{{#IF_ACCOUNT_NAME}}<br>_{atas nama} {{ACCOUNT_NAME}}{{/IF_ACCOUNT_NAME}}</dd></div>
{{/TRANSFER}}
<div><dt>_{Tulis di berita atau catatan}</dt><dd class="digits">{{NUMBER}}</dd></div>
</dl>
{{#QRIS}}
<p>_{Dengan QRIS: pindai gambar ini, lalu isi jumlahnya.}</p>
<p><img src="{{HREF}}" alt="_{Kode QRIS kantor}" width="280"></p>
{{/QRIS}}
<p>{{#HERE_TOO}}_{Boleh juga dibayar ke bendahara di loket.}{{/HERE_TOO}}{{#ONLY_HERE}}_{Bayar ke bendahara di loket, lalu simpan buktinya.}{{/ONLY_HERE}}</p>
</div>
{{>PROOF}}
{{/TO_PAY}}
{{#LICENCE}}
<div class="keep">
<h2>_{Izin Anda}</h2>
<p class="state" id="nomor-izin">{{NUMBER}}</p>
{{#REVOKED}}<p class="state wrong">_{Izin ini dicabut:} <bdi>{{WHY}}</bdi></p>{{/REVOKED}}
{{#UNTIL}}<p>_{Berlaku sampai {{DAY}}.}</p>{{/UNTIL}}
{{#PDF}}<p><a class="button" href="{{HREF}}">_{Unduh izin (PDF)}</a></p>{{/PDF}}
{{#BEING_MADE}}<p>_{Berkas izin sedang disiapkan. Muat ulang halaman ini sebentar lagi.}</p>{{/BEING_MADE}}
</div>
{{/LICENCE}}
{{#DUE}}<p>_{Selesai paling lambat <b>{{DAY}}</b>.}</p>{{/DUE}}
{{#CLOCK_STANDS}}<p>_{Waktu layanan berhenti dihitung sementara ini.}</p>{{/CLOCK_STANDS}}
{{#DAYS}}<p>_{Selesai paling lama {{N}} hari kerja setelah petugas menyatakan berkas lengkap.}</p>{{/DAYS}}
{{#FREE}}<p>_{Biaya} <b id="biaya">_{Gratis (Rp0)}</b></p>{{/FREE}}
{{#FEE}}
<p>_{Biaya} <b id="biaya">{{TOTAL}}</b></p>{{>NOT_OURS}}
{{/FEE}}
{{#PAID}}
<p>_{Sudah dibayar {{AMOUNT}}, {{DAY}}.}{{#REFUND}} _{Uang itu dapat Anda minta kembali: hubungi bendahara di loket atau telepon {{PHONE}}, sebutkan nomor permohonan.}{{/REFUND}}</p>
{{/PAID}}
{{#RECEIPT}}{{#QR_CODE}}<svg width="120" height="120" viewBox="{{QR_BOX}}" role="img" aria-label="_{Kode QR ke halaman status}"><path d="{{QR}}"/></svg>{{/QR_CODE}}{{/RECEIPT}}
<dl class="facts">
{{#USUAL}}<div><dt>_{Nomor permohonan}</dt><dd class="digits">{{NUMBER}}</dd></div>{{/USUAL}}
{{#IF_APPLICANT}}<div><dt>_{Pemohon}</dt><dd><bdi>{{APPLICANT}}</bdi></dd></div>{{/IF_APPLICANT}}
{{#RECEIPT}}
<div><dt>_{Diterima}</dt><dd>{{SENT}} ({{CHANNEL}})</dd></div>
{{/RECEIPT}}
</dl>
{{#RECEIPT}}
<p class="screen"><a href="{{PRINT}}">_{Tanda terima untuk dicetak}</a> · <a href="?cetak=58">_{slip 58 mm}</a></p>
{{#IF_WA}}<p class="screen"><a href="https://wa.me/{{WA}}" target="_blank" rel="noreferrer noopener">_{Simpan ke WhatsApp saya}</a></p>{{/IF_WA}}
{{/RECEIPT}}
{{! One page of paper, when it is printed in place of the receipt. }}
<div{{#SENT}} class="screen"{{/SENT}}>
<h2>_{Perjalanan permohonan}</h2>
<ol class="path">
{{#EVENT}}
<li>{{WHAT}}{{#IF_STAGE}}: {{STAGE}}{{/IF_STAGE}}{{#IF_WORDS}}. <bdi>{{WORDS:pre_escape}}</bdi>{{/IF_WORDS}} <small>{{AT}}</small></li>
{{/EVENT}}
</ol>
</div>
{{#OWN}}
<details class="screen"><summary>_{PIN baru, atau keluar…}</summary>
<form method="post" action="{{BASE}}/lanjut">
{{>HIDDEN}}
{{#IN_OFFICE}}<p><a href="{{LOST}}">_{PIN baru untuk {{NUMBER}}}</a></p>{{/IN_OFFICE}}
<p>_{Setelah keluar, permohonan tidak tampil lagi di HP ini. Untuk membukanya perlu nomor dan PIN: catat dulu.}</p>
<p class="buttons"><button class="other" name="aksi" value="keluar:{{NOMOR}}">_{Keluar dari permohonan ini}</button> <button class="other" name="aksi" value="keluar">_{Keluar dari semua}</button></p>
</form>
</details>
{{/OWN}}
{{#WITHDRAW}}
<details class="screen"><summary>_{Batalkan permohonan}</summary>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<p>_{Permohonan yang dibatalkan tidak dapat dilanjutkan lagi.}</p>
<button class="other" name="aksi" value="batal">_{Ya, batalkan}</button>
</form>
</details>
{{/WITHDRAW}}
