<title>{{STATE_WORD}}: {{NAME}}</title>
{{! Three questions before the first scroll: where is it, who has it, what must
    I do. Also the receipt, to print. }}
<h1>{{NAME}}</h1>
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
{{#FEE}}
{{#TO_PAY}}
<div class="note wait">
<h2>_{Yang perlu Anda bayar}</h2>
<p class="state" id="biaya">{{TOTAL}}</p>
{{>NOT_OURS}}
<p>_{Bayar ke bendahara di loket, lalu simpan buktinya. Petugas tidak meminta bayaran lain.}</p>
</div>
{{/TO_PAY}}
{{/FEE}}
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
{{#NOT_NOW}}<p>_{Biaya} <b id="biaya">{{TOTAL}}</b></p>{{>NOT_OURS}}{{/NOT_NOW}}
{{#PAID}}<p>_{Sudah dibayar {{AMOUNT}}, {{DAY}}.}</p>{{/PAID}}
{{/FEE}}
{{#RECEIPT}}{{#QR_CODE}}<svg width="120" height="120" viewBox="{{QR_BOX}}" role="img" aria-label="_{Kode QR ke halaman status}"><path d="{{QR}}"/></svg>{{/QR_CODE}}{{/RECEIPT}}
<dl class="facts">
<div><dt>_{Nomor permohonan}</dt><dd class="digits">{{NUMBER}}</dd></div>
{{#IF_APPLICANT}}<div><dt>_{Pemohon}</dt><dd><bdi>{{APPLICANT}}</bdi></dd></div>{{/IF_APPLICANT}}
{{#RECEIPT}}
<div><dt>_{Diterima}</dt><dd>{{SENT}} ({{CHANNEL}})</dd></div>
{{/RECEIPT}}
</dl>
{{#RECEIPT}}
<p class="screen"><a href="{{PRINT}}">_{Tanda terima untuk dicetak}</a> · <a href="?cetak=58">_{slip 58 mm}</a></p>
{{#IF_WA}}<p class="screen"><a href="https://wa.me/{{WA}}" target="_blank" rel="noreferrer noopener">_{Simpan ke WhatsApp saya}</a></p>{{/IF_WA}}
{{/RECEIPT}}
<h2>_{Perjalanan permohonan}</h2>
<ol class="path">
{{#EVENT}}
<li>{{WHAT}}{{#IF_STAGE}}: {{STAGE}}{{/IF_STAGE}}{{#IF_WORDS}}. <bdi>{{WORDS:pre_escape}}</bdi>{{/IF_WORDS}} <small>{{AT}}</small></li>
{{/EVENT}}
</ol>
{{#WITHDRAW}}
<details class="screen"><summary>_{Batalkan permohonan}</summary>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<p>_{Permohonan yang dibatalkan tidak dapat dilanjutkan lagi.}</p>
<button class="other" name="aksi" value="batal">_{Ya, batalkan}</button>
</form>
</details>
{{/WITHDRAW}}
