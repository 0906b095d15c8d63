<title>{{NAME}}: _{daftar halaman}</title>
{{! A draft: number and PIN until the first page is saved, and what is left. }}
<h1>{{NAME}}</h1>
{{#KEEP}}
<div class="keep">
<p>_{Simpan nomor dan PIN ini: catat, foto, atau cetak. Dengan keduanya Anda dapat melanjutkan dari HP atau komputer mana saja.}</p>
<dl>
<div><dt>_{Nomor permohonan}</dt><dd class="digits" id="nomor">{{NUMBER}}</dd></div>
<div><dt>PIN</dt><dd class="digits" id="kode">{{PIN}}</dd></div>
</dl>
<svg width="120" height="120" viewBox="{{QR_BOX}}" role="img" aria-label="_{Kode QR untuk melanjutkan permohonan ini}"><path d="{{QR}}"/></svg>
{{#IF_WA}}<p class="screen"><a href="https://wa.me/{{WA}}" target="_blank" rel="noreferrer noopener">_{Simpan ke WhatsApp saya}</a></p>{{/IF_WA}}
<p class="screen">_{Untuk dicetak:} <a href="?cetak">_{slip A4}</a> · <a href="?cetak=58">_{slip 58 mm}</a></p>
</div>
{{/KEEP}}
<p class="state wait">_{Tersimpan, belum terkirim.}</p>
<p>_{Kirim sebelum {{LAPSES}}; setelah itu isian dihapus.}</p>
{{#CLOSED}}
<p class="note wait">{{>SHUT}} _{Isian Anda tetap tersimpan, tetapi belum dapat dikirim.}</p>
{{/CLOSED}}
{{>NEWER}}
{{#GONE}}
<div class="note">
<p>_{Tidak ditanyakan lagi. Jawaban Anda tetap tersimpan:}</p>
<ul>
{{#ONE}}
<li>{{LABEL}}: <bdi>{{VALUE:pre_escape}}</bdi></li>
{{/ONE}}
</ul>
</div>
{{/GONE}}
<p><a class="button" href="{{GO}}">{{#BEGIN}}_{Mulai mengisi}{{/BEGIN}}{{#GO_ON}}_{Lanjutkan}{{/GO_ON}}{{#CHECK}}_{Periksa dan kirim}{{/CHECK}}</a></p>
<h2 class="screen">_{Halaman}</h2>
<ol class="rows screen">
{{#PAGE}}
<li><a href="{{HREF}}">{{TITLE_}}</a> {{#DONE}}<small>_{lengkap}</small>{{/DONE}}{{#PROMISED}}<small>_{{{N}} menyusul}</small>{{/PROMISED}}{{#LEFT}}<b>_{{{N}} belum diisi}</b>{{/LEFT}}</li>
{{/PAGE}}
</ol>
<p class="hint">_{Nomor permohonan} <b>{{NUMBER}}</b></p>
