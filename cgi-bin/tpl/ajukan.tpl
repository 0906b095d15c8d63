<title>_{Ajukan} {{NAME}}</title>
{{! Before the start: what is needed. OPEN holds the form. }}
<h1>_{Ajukan} {{NAME}}</h1>
{{#CLOSED}}
<p class="note">{{>SHUT}}</p>
<p><a href="{{BASE}}/izin">_{Lihat semua izin}</a></p>
{{/CLOSED}}
{{#OPEN}}
{{#BAD}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus>
<h2>_{Ada 1 yang perlu diperbaiki}</h2>
<ul><li><a href="#f-telepon">_{Nomor HP}</a>: _{tulis nomor HP saja, misalnya 0812 3456 7890, atau kosongkan.}</li></ul>
</section>
{{/BAD}}
<p>_{Sekitar 10 menit. Boleh berhenti kapan saja, isian Anda tersimpan.}{{#FREE}} _{Izin ini gratis (Rp0).}{{/FREE}}{{#TAX}} _{Izinnya sendiri gratis; pajaknya dihitung dari isian Anda dan terlihat sebelum dikirim.}{{/TAX}}{{#CHARGE}} _{Biayanya dihitung dari isian Anda dan terlihat sebelum dikirim.}{{/CHARGE}}</p>
{{>PRICE}}
{{#PAPERS}}
<h2>_{Siapkan}</h2>
<ul>
{{#NEED}}<li>{{LABEL}}</li>
{{/NEED}}
</ul>
{{/PAPERS}}
<p>{{#PAPERS}}_{Cukup difoto dengan HP.} {{#FOLLOW}}_{Yang belum ada boleh menyusul.} {{/FOLLOW}}{{/PAPERS}}<a href="{{STANDARD}}">_{Semua syarat, langkah dan biaya}</a></p>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<div class="q{{#BAD}} bad{{/BAD}}">
<label for="f-telepon">_{Nomor HP} <span>_{(boleh dikosongkan)}</span></label>
<p class="hint" id="h-telepon">_{Agar kami dapat mengabari Anda. Contoh: 0812 3456 7890}</p>
{{#BAD}}<p class="error" id="e-telepon">_{Tulis nomor HP saja, atau kosongkan.}</p>{{/BAD}}
<input type="tel" id="f-telepon" name="telepon" value="{{PHONE_TYPED}}" autocomplete="{{COMPLETE}}" aria-describedby="h-telepon{{#BAD}} e-telepon{{/BAD}}"{{#BAD}} aria-invalid="true"{{/BAD}}>
</div>
<button name="aksi" value="mulai">_{Mulai}</button>
{{#IF_PRIVACY}}<p class="hint">{{PRIVACY}}</p>{{/IF_PRIVACY}}
</form>
{{#TO_PRACTICE}}
<p>_{Belum pernah?} <a href="{{TO_PRACTICE}}">_{Coba dulu, tanpa takut salah}</a></p>
{{/TO_PRACTICE}}
{{/OPEN}}
