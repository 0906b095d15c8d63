<title>_{Pesan}</title>
{{! Messages ready to be sent by hand: the links open WhatsApp, SMS or a call with
    the words in place; the buttons say what became of it. }}
<h1>_{Pesan untuk dikirim}</h1>
{{#IF_DONE}}
<p class="note" role="status">{{DONE}}</p>
{{/IF_DONE}}
{{#TROUBLE}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus>
<h2>_{Ada 1 yang perlu diperbaiki}</h2>
<ul><li><a href="#f-alasan-{{ID}}">_{Tulis mengapa pesan itu tidak perlu dikirim.}</a></li></ul>
</section>
{{/TROUBLE}}
{{#NONE}}
<p>_{Tidak ada pesan yang menunggu. Pesan muncul di sini begitu ada yang perlu diketahui pemohon.}</p>
{{/NONE}}
{{#SOME}}
<p>_{Yang paling lama menunggu di atas. Buka WhatsApp atau SMS dengan satu ketukan, kirim dari HP Anda, lalu tekan <b>Sudah dikirim</b>.}</p>
{{/SOME}}
{{#MESSAGE}}
<article class="row" aria-labelledby="f-untuk-{{ID}}">
<h2 id="f-untuk-{{ID}}"><bdi>{{NAME}}</bdi></h2>
<p><b>{{CAUSE}}</b>, {{AT}}<br>{{PERMIT}} {{#CASE}}<a class="digits" href="{{HREF}}">{{NUMBER}}</a>{{/CASE}}{{#NO_CASE}}<span class="digits">{{NUMBER}}</span>{{/NO_CASE}}</p>
<pre class="words">{{TEXT:pre_escape}}</pre>
{{#PIN_FORM}}
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<input type="hidden" name="pesan" value="{{ID}}">
<input type="hidden" name="hal" value="{{PAGE_NUMBER}}">
<p>_{PIN belum dibuat. Tekan hanya bila pesan langsung Anda kirim: PIN lama pemohon berhenti berlaku.}</p>
<p class="buttons"><button class="other" name="aksi" value="kode-baru">_{Buat PIN dan tampilkan pesannya}</button></p>
</form>
{{/PIN_FORM}}
{{#SEND}}
<p class="buttons">
<a class="button other" href="https://wa.me/{{WA}}" target="_blank" rel="noreferrer noopener">WhatsApp</a>
<a class="button other" href="sms:{{SMS}}" target="_blank" rel="noreferrer noopener">SMS</a>
<a class="button other" href="tel:{{PHONE_NUMBER}}" rel="noreferrer">_{Telepon} {{PHONE_NUMBER}}</a>
</p>
<details><summary>_{Isi SMS}</summary><pre class="words">{{SHORT:pre_escape}}</pre></details>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<input type="hidden" name="pesan" value="{{ID}}">
<p class="buttons">
<label class="unseen" for="f-via-{{ID}}">_{Dikirim lewat}</label>
<select id="f-via-{{ID}}" name="via">
{{#WAY}}<option value="{{VIA}}">{{WORD}}</option>
{{/WAY}}
</select>
<button name="aksi" value="terkirim">_{Sudah dikirim}</button>
</p>
</form>
{{/SEND}}
<details{{#OPEN}} open{{/OPEN}}><summary>_{Tidak perlu dikirim…}</summary>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<input type="hidden" name="pesan" value="{{ID}}">
<input type="hidden" name="hal" value="{{PAGE_NUMBER}}">
<label for="f-alasan-{{ID}}">_{Mengapa tidak perlu?}</label>
<input id="f-alasan-{{ID}}" name="alasan" maxlength="199" autocomplete="off">
<p class="buttons"><button class="other" name="aksi" value="tidak-perlu">_{Tidak perlu dikirim}</button></p>
</form>
</details>
</article>
{{/MESSAGE}}
<p class="buttons">
{{#BEFORE}}<a href="{{HREF}}">_{Sebelumnya}</a>{{/BEFORE}}
{{#AFTER}}<a href="{{HREF}}">_{Berikutnya}</a>{{/AFTER}}
</p>
