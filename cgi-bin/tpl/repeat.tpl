{{! Rows of the same questions. }}
<div class="repeat" id="f-{{ID}}" tabindex="-1">
<h2>{{TITLE}}</h2>
{{#IF_HINT}}<p class="hint">{{HINT}}</p>{{/IF_HINT}}
{{#BAD}}<p class="error"><span class="unseen">_{Perlu diperbaiki:} </span>{{>PROBLEM}}</p>{{/BAD}}
{{#TOO_MANY}}<p>_{Yang ada lebih banyak dari seharusnya. Hapus yang tidak perlu.}</p>{{/TOO_MANY}}
{{#ROW}}
<fieldset class="row">
<legend>{{TITLE}} {{NUMBER}}</legend>
{{#GONE}}<p class="error" id="f-{{ROW_ID}}" tabindex="-1"><span class="unseen">_{Perlu diperbaiki:} </span>{{>PROBLEM}}</p>{{/GONE}}
{{>QUESTION}}
{{#TOLD}}<p><bdi>{{SHOWN}}</bdi></p>{{/TOLD}}
{{#REMOVABLE}}<button class="link" name="aksi" value="hapus:{{NAME}}:{{ROW_INDEX}}">_{Hapus {{WHAT}} {{NUMBER}}}</button>{{/REMOVABLE}}
</fieldset>
{{/ROW}}
{{#DROPPED}}<p role="status">_{Dihapus:} <bdi>{{SHOWN}}</bdi><br>
<button class="link" name="aksi" value="kembalikan:{{NAME}}:{{ROW_KEY}}">_{Kembalikan {{WHAT}} ini}</button></p>{{/DROPPED}}
{{#ADDABLE}}<button class="other" name="aksi" value="tambah:{{NAME}}">_{Tambah {{WHAT}}}</button>{{/ADDABLE}}
</div>
