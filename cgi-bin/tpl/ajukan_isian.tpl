<title>{{TITLE_}} · {{NAME}}</title>
{{! One page of questions. }}
{{>TROUBLE}}
<p class="hint">_{Halaman {{AT}} dari {{OF}}} · <a href="{{OVERVIEW}}">{{NAME}}</a></p>
<h1>{{TITLE_}}</h1>
{{#CLOSED}}
<p class="note wait">{{>SHUT}} _{Isian Anda tetap tersimpan, tetapi belum dapat dikirim.}</p>
{{/CLOSED}}
{{#IF_HINT}}<p>{{HINT}}</p>{{/IF_HINT}}
<div id="sejauh-ini">
{{>SO_FAR}}
</div>
{{#MORE}}
<p class="note" role="status">_{Tersimpan. Dari jawaban Anda ada pertanyaan atau pilihan tambahan di halaman ini.}</p>
{{/MORE}}
<form method="post" action="{{ACTION}}"{{#COMPUTES}} data-hitung{{/COMPUTES}}>
{{>HIDDEN}}
{{#ROWS}}<button class="first" tabindex="-1" aria-hidden="true">_{Lanjut}</button>{{/ROWS}}
{{>QUESTIONS}}
<p class="buttons">
<button name="aksi" value="lanjut">_{Lanjut}</button>
<button class="other" name="aksi" value="simpan">_{Simpan dulu}</button>
</p>
</form>
<p class="hint">_{Nomor permohonan} <b>{{NUMBER}}</b>. _{Belum terkirim.}</p>
