<title>_{Periksa dan kirim} · {{NAME}}</title>
{{! Every answer with a way to change it, the fee, and the one button. }}
{{>TROUBLE}}
<p class="hint"><a href="{{OVERVIEW}}">{{NAME}}</a></p>
<h1>_{Periksa dan kirim}</h1>
{{#CHANGED}}
<p class="note" role="status">_{Isian ini berubah sejak halaman ini Anda buka. Periksa sekali lagi, lalu kirim.}</p>
{{/CHANGED}}
{{#FEE_CHANGED}}
<p class="note" role="status">_{Biayanya berubah sejak halaman ini Anda buka. Lihat lagi di bawah, lalu kirim.}</p>
{{/FEE_CHANGED}}
{{#CLOSED}}
<p class="note wait">{{>SHUT}} _{Isian Anda tetap tersimpan, tetapi belum dapat dikirim.}</p>
{{/CLOSED}}
{{>NEWER}}
{{#SECTION}}
<h2>{{TITLE_}} <small><a href="{{HREF}}" aria-label="_{Ubah} {{TITLE_}}">_{Ubah}</a>{{#FILES}} <a href="{{FILES_HREF}}">_{Ubah dokumen}</a>{{/FILES}}</small></h2>
<dl class="facts">
{{#ANSWER}}
<div><dt>{{LABEL}}</dt><dd>{{#GIVEN}}<bdi>{{VALUE:pre_escape}}</bdi>{{/GIVEN}}{{#DOCUMENT}}<a href="{{HREF}}">{{NAME}}</a> {{/DOCUMENT}}{{#LATER}}_{menyusul}{{/LATER}}{{#ORIGINAL}}_{aslinya dibawa ke loket}{{/ORIGINAL}}{{#EMPTY}}–{{/EMPTY}}{{#ODD}}<br><small class="soon">_{Periksa lagi:} {{>PROBLEM}}</small>{{/ODD}}</dd></div>
{{/ANSWER}}
</dl>
{{/SECTION}}
<h2>_{Biaya}</h2>
{{#FREE}}<p class="state" id="biaya">_{Gratis (Rp0)}</p>{{/FREE}}
{{#FEE}}
<p class="state" id="biaya">{{TOTAL}}</p>
<dl class="facts">
{{#LINE}}<div><dt>{{#IF_LABEL}}{{LABEL}}{{/IF_LABEL}}{{#NAMELESS}}_{Biaya}{{/NAMELESS}}</dt><dd>{{AMOUNT}}{{#IF_HOW}}<br><small>{{HOW}}</small>{{/IF_HOW}}</dd></div>
{{/LINE}}
</dl>
{{>NOT_OURS}}
<p class="hint">{{#PAID_WHEN}}_{Dibayar pada tahap “{{STAGE}}”, bukan sekarang.} {{/PAID_WHEN}}_{Petugas tidak meminta bayaran lain.}</p>
{{/FEE}}
{{#FEE_STUCK}}<p class="state wrong">_{Biaya belum dapat dihitung dari isian ini, jadi permohonan belum dapat dikirim. Hubungi kantor kami.}</p>{{/FEE_STUCK}}
{{#FEE_UNKNOWN}}<p class="state wait">_{Biaya dapat dihitung setelah semua isian lengkap.}</p>{{/FEE_UNKNOWN}}
{{#SEND}}
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<input type="hidden" name="_biaya" value="{{FEE_SHOWN}}">
{{#MISSING}}
<p class="note">_{Masih ada {{N}} dokumen yang menyusul. Permohonan tetap diterima sebagai belum lengkap; waktu layanan mulai dihitung setelah lengkap.}</p>
{{/MISSING}}
<p>_{Dengan mengirim, Anda menyatakan isian ini benar.}</p>
<button name="aksi" value="kirim">_{Kirim permohonan}</button>
</form>
{{/SEND}}
<p class="hint">_{Nomor permohonan} <b>{{NUMBER}}</b></p>
