<title>{{TITLE_}} · {{NAME}}</title>
{{! The documents of a page, each a form of its own. }}
{{>TROUBLE}}
<p class="hint">_{Halaman {{AT}} dari {{OF}}} · <a href="{{OVERVIEW}}">{{NAME}}</a></p>
<h1>{{TITLE_}}{{#QUESTIONS_TOO}}: _{dokumen}{{/QUESTIONS_TOO}}</h1>
{{#CLOSED}}
<p class="note wait">{{>SHUT}} _{Isian Anda tetap tersimpan, tetapi belum dapat dikirim.}</p>
{{/CLOSED}}
{{#IF_HINT}}<p>{{HINT}}</p>{{/IF_HINT}}
{{>SO_FAR}}
{{#UNSENT}}<p class="note wait">_{Foto sudah dipilih, belum disimpan? Tekan “Simpan foto” dulu: dipilih saja belum tersimpan.}</p>{{/UNSENT}}
<p>_{Cukup difoto dengan HP. Simpan satu per satu: yang sudah tersimpan tidak hilang walau sambungan putus.}</p>
{{>FILES}}
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<p class="buttons">
<button name="aksi" value="lanjut">_{Lanjut}</button>
<button class="other" name="aksi" value="simpan">_{Simpan dulu}</button>
</p>
</form>
<p class="hint">_{Nomor permohonan} <b>{{NUMBER}}</b>. _{Belum terkirim.}</p>
