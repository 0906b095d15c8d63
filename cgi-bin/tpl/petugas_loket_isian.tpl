<title>{{NAME}} · {{NUMBER}}</title>
{{! The whole form on one dense page. PIN is shown until the first save. }}
{{>TROUBLE}}
<p class="screen"><a href="{{BASE}}/petugas/loket">_{Terima di loket}</a></p>
<h1>{{NAME}}</h1>
<p>{{APPLICANT}} · <b class="digits" id="nomor">{{NUMBER}}</b></p>
{{#KEEP}}
<div class="keep">
<p>_{Untuk pemohon. Dengan nomor dan PIN ini permohonan dapat dilanjutkan dari HP atau komputer mana saja.}</p>
<dl>
<div><dt>_{Nomor permohonan}</dt><dd class="digits">{{NUMBER}}</dd></div>
<div><dt>PIN</dt><dd class="digits" id="kode">{{PIN}}</dd></div>
</dl>
</div>
<p class="note screen">_{Cetak slipnya atau catatkan untuk pemohon sebelum menyimpan: PIN tidak ditampilkan lagi setelah isian disimpan.}</p>
{{/KEEP}}
<p class="screen">_{Untuk dicetak:} <a href="{{A4}}">_{slip A4}</a> · <a href="{{ROLL}}">_{slip 58 mm}</a></p>
{{#MORE}}<p class="note" role="status">_{Tersimpan. Karena isian tadi, ada yang perlu dilengkapi lagi di bawah.}</p>{{/MORE}}
{{#SAVED}}<p class="note" role="status">_{Tersimpan, belum terkirim.}</p>{{/SAVED}}
<form class="dense screen" method="post" action="{{BASE}}/petugas/loket">
{{>HIDDEN}}
<button class="first" tabindex="-1" aria-hidden="true">_{Simpan}</button>
{{#PAGE}}
<section>
<h2>{{TITLE_}}</h2>
{{#IF_HINT}}<p class="hint">{{HINT}}</p>{{/IF_HINT}}
<div>
{{>QUESTIONS}}
</div>
</section>
{{/PAGE}}
{{#FILES}}
<section>
<h2>_{Dokumen}</h2>
<div>
{{#FILE}}
<fieldset class="q{{#BAD}} bad{{/BAD}}" id="f-{{ID}}" tabindex="-1">
<legend>{{LABEL}}{{#OPTIONAL}} <span>_{(boleh dikosongkan)}</span>{{/OPTIONAL}}</legend>
{{#BAD}}<p class="error">{{>PROBLEM}}</p>{{/BAD}}
{{#DOCUMENT}}<p><a href="{{HREF}}" target="_blank" rel="noopener">{{FILE_NAME}}</a></p>{{/DOCUMENT}}
<input type="hidden" name="{{NAME_BEFORE}}" value="{{BEFORE}}">
{{#NONE}}<label class="choice"><input type="radio" id="f-{{ID}}-belum" name="{{NAME}}" value=""{{#TICKED}} checked{{/TICKED}}> _{Belum ada}</label>{{/NONE}}
{{#ORIGINAL}}<label class="choice"><input type="radio" id="f-{{ID}}-asli" name="{{NAME}}" value="asli"{{#TICKED}} checked{{/TICKED}}> _{Asli sudah dilihat}</label>{{/ORIGINAL}}
{{#LATER}}<label class="choice"><input type="radio" id="f-{{ID}}-menyusul" name="{{NAME}}" value="menyusul"{{#TICKED}} checked{{/TICKED}}> _{Difoto nanti (menyusul)}</label>{{/LATER}}
</fieldset>
{{/FILE}}
</div>
</section>
{{/FILES}}
{{#IF_FEE}}<p>_{Biaya} <b id="biaya">{{FEE}}</b></p>{{>NOT_OURS}}{{/IF_FEE}}
<div class="buttons">
<button name="aksi" value="kirim">_{Terima permohonan}</button>
<button class="other" name="aksi" value="simpan">_{Simpan}</button>
</div>
</form>
