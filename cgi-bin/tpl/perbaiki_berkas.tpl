<title>_{Lengkapi dokumen} · {{NAME}}</title>
{{! Only the flagged documents and what is still missing. }}
{{>TROUBLE}}
<p class="hint"><a href="{{STATUS}}">{{NAME}} <span class="digits">{{NUMBER}}</span></a></p>
<h1>_{Lengkapi dokumen}</h1>
{{#FLAG}}
<p class="note"><b>{{LABEL}}</b>{{#IF_REASON}}: {{REASON}}{{/IF_REASON}}{{#IF_WORDS}}. <bdi>{{WORDS:pre_escape}}</bdi>{{/IF_WORDS}}</p>
{{/FLAG}}
{{#UNSENT}}<p class="note wait">_{Foto sudah dipilih, belum disimpan? Tekan “Simpan foto” dulu: dipilih saja belum tersimpan.}</p>{{/UNSENT}}
<p>_{Cukup difoto dengan HP. Simpan satu per satu.} {{#CORRECTION}}_{Lalu tekan “Kirim perbaikan”.}{{/CORRECTION}}{{#INCOMPLETE}}_{Lalu tekan “Kirim dokumen”.}{{/INCOMPLETE}}</p>
{{>FILES}}
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<button name="aksi" value="kirim">{{#CORRECTION}}_{Kirim perbaikan}{{/CORRECTION}}{{#INCOMPLETE}}_{Kirim dokumen}{{/INCOMPLETE}}</button>
</form>
