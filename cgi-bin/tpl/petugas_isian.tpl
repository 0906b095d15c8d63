<title>{{TITLE_}} · {{NUMBER}}</title>
{{! A page of the form that an officer fills. }}
{{>TROUBLE}}
<p><a href="{{CASE_LINK}}">_{Permohonan {{NUMBER}}, {{NAME}}}</a></p>
<h1>{{TITLE_}}</h1>
{{#IF_HINT}}<p class="hint">{{HINT}}</p>{{/IF_HINT}}
{{#FILES_LEFT}}<p class="note" role="status">_{Tersimpan. Yang belum: berkas di bawah, satu per satu.}</p>{{/FILES_LEFT}}
{{#MORE}}<p class="note" role="status">_{Tersimpan. Karena isian tadi, ada yang perlu dilengkapi lagi di bawah.}</p>{{/MORE}}
{{#FORM}}
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
{{#ROWS}}<button class="first" tabindex="-1" aria-hidden="true">_{Simpan}</button>{{/ROWS}}
{{>QUESTIONS}}
<div class="buttons">
<button name="aksi" value="simpan">_{Simpan}</button>
<a href="{{CASE_LINK}}">_{Batal}</a>
</div>
</form>
{{/FORM}}
{{#DOCUMENTS}}
{{>FILES}}
<p class="buttons"><a class="button" href="{{CASE_LINK}}">_{Kembali ke permohonan}</a>{{#QUESTIONS_TOO}} <a href="{{ACTION}}">_{Isian halaman ini}</a>{{/QUESTIONS_TOO}}</p>
{{/DOCUMENTS}}
