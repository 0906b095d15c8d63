<title>_{Menunggu tanda tangan}</title>
{{! Each case with what the licence will say and what officers found, so that
    the head need open nothing else. }}
{{#NONE_TICKED}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus aria-labelledby="masalah-judul">
<h2 id="masalah-judul">_{Belum ada yang dipilih}</h2>
<p><a href="#f-daftar">_{Pilih paling sedikit satu.}</a></p>
</section>
{{/NONE_TICKED}}
{{#DONE}}<p class="note" role="status">_{{{N}} izin ditandatangani dan diberi nomor.}</p>{{/DONE}}
{{#CHANGED}}
<div class="note wrong" role="status">
<p>_{Belum ditandatangani, karena berubah sejak halaman ini dibuka:}</p>
<ul>{{#ONE}}<li><a href="{{HREF}}">{{NUMBER}}</a></li>{{/ONE}}</ul>
</div>
{{/CHANGED}}
<h1>_{Menunggu tanda tangan}</h1>
{{#EMPTY}}<p>_{Tidak ada yang menunggu tanda tangan Anda.}</p>{{/EMPTY}}
{{#WAITING}}
<form method="post" action="{{BASE}}/petugas/tandatangan" id="f-daftar" tabindex="-1">
{{>HIDDEN}}
{{#MORE}}<p>_{Tampak {{N}} yang paling mendesak dari {{TOTAL}}.}</p>{{/MORE}}
{{#MANY}}<p>_{Tampak {{N}} yang paling mendesak dari lebih dari {{TOTAL}}.}</p>{{/MANY}}
{{#CASE}}
<section class="row" aria-labelledby="f-judul-{{ID}}">
<h2 id="f-judul-{{ID}}">{{NAME}}</h2>
<p>{{PERMIT}}<br><b class="digits">{{NUMBER}}</b>{{#CLOCK}} · <span class="{{CSS_CLASS}}">{{>LEFT}}</span>{{/CLOCK}}</p>
{{#TICK}}
<input type="hidden" name="_versi.{{NUMBER_}}" value="{{VERSION}}">
<label class="choice"><input type="checkbox" id="f-tandai-{{NUMBER_}}" name="tandai" value="{{NUMBER_}}"> _{Tanda tangani ini}</label>
{{/TICK}}
{{#HELD}}<p class="soon">_{Dikerjakan oleh {{HOLDER}}.}</p>{{/HELD}}
{{#LETTERS}}<p class="note wrong">_{Belum dapat ditandatangani: surat izin tidak dapat memuat huruf} <bdi>{{LIST}}</bdi></p>{{/LETTERS}}
{{#NOT_YET}}<p class="soon">_{Belum dapat ditandatangani: masih ada yang kurang.}</p>{{/NOT_YET}}
<h3>_{Yang tertulis di izin}</h3>
<dl class="facts brief">
{{#ROW}}
<div><dt>{{LABEL}}</dt><dd>{{VALUE}}</dd></div>
{{/ROW}}
{{>MONEY}}
</dl>
{{#FINDINGS}}
<h3>_{Isian petugas}</h3>
<dl class="facts brief">
{{#FINDING}}
<div><dt>{{LABEL}}</dt><dd>{{VALUE}}</dd></div>
{{/FINDING}}
</dl>
{{/FINDINGS}}
<p><a href="{{HREF}}">_{Buka permohonan dan dokumennya}</a></p>
</section>
{{/CASE}}
<div class="buttons"><button name="aksi" value="tandatangan">_{Tanda tangani yang dipilih}</button></div>
</form>
{{/WAITING}}
