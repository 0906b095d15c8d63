<title>_{Perbaiki isian} · {{NAME}}</title>
{{! Only the flagged questions, and what follows from them. }}
{{>TROUBLE}}
<p class="hint"><a href="{{STATUS}}">{{NAME}} <span class="digits">{{NUMBER}}</span></a></p>
<h1>_{Perbaiki isian}</h1>
<p>_{Hanya yang diminta. Isian lain tidak berubah.}</p>
{{#CHANGED}}
<p class="note" role="status">_{Isian ini berubah sejak halaman ini Anda buka. Periksa sekali lagi, lalu kirim.}</p>
{{/CHANGED}}
{{#FLAG}}
<p class="note"><b>{{LABEL}}</b>{{#IF_REASON}}: {{REASON}}{{/IF_REASON}}{{#IF_WORDS}}. <bdi>{{WORDS:pre_escape}}</bdi>{{/IF_WORDS}}</p>
{{/FLAG}}
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
{{>QUESTIONS}}
<p class="buttons">
{{#NEXT}}<button name="aksi" value="lanjut">_{Lanjut}</button>{{/NEXT}}
{{#SEND}}<button name="aksi" value="kirim">_{Kirim perbaikan}</button>{{/SEND}}
<button class="other" name="aksi" value="simpan">_{Simpan dulu}</button>
</p>
</form>
