{{! Rows of the same questions. }}
<div class="repeat" id="f-{{ID}}" tabindex="-1">
<h2>{{TITLE}}</h2>
{{#IF_HINT}}<p class="hint">{{HINT}}</p>{{/IF_HINT}}
{{#BAD}}<p class="error"><span class="unseen">_{Perlu diperbaiki:} </span>{{>PROBLEM}}</p>{{/BAD}}
{{#ROW}}
<fieldset class="row">
<legend>{{TITLE}} {{NUMBER}}</legend>
{{>QUESTION}}
{{#REMOVABLE}}<button class="link" name="aksi" value="hapus:{{NAME}}:{{ROW_INDEX}}">_{Hapus {{WHAT}} {{NUMBER}}}</button>{{/REMOVABLE}}
</fieldset>
{{/ROW}}
{{#ADDABLE}}<button class="other" name="aksi" value="tambah:{{NAME}}">_{Tambah {{WHAT}}}</button>{{/ADDABLE}}
</div>
