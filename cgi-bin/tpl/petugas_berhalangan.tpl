<title>_{Pimpinan berhalangan}</title>
{{! Who stands in for an absent head, from when until when. }}
{{#TROUBLE}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus aria-labelledby="masalah-judul">
<h2 id="masalah-judul">_{Periksa lagi}</h2>
<ul>
{{#BAD_OFFICER}}<li><a href="#f-petugas">_{Siapa yang berhalangan?}</a>: _{belum dipilih.}</li>{{/BAD_OFFICER}}
{{#BAD_DEPUTY}}<li><a href="#f-pengganti">_{Siapa yang menggantikan?}</a>: _{pilih orang lain daripada yang berhalangan.}</li>{{/BAD_DEPUTY}}
{{#BAD_KIND}}<li><a href="#f-sebagai">_{Menandatangani sebagai}</a>: _{belum dipilih.}</li>{{/BAD_KIND}}
{{#BAD_FROM}}<li><a href="#f-mulai">_{Mulai tanggal}</a>: _{tulis tanggal, bulan, tahun, misalnya 31/12/2026.}</li>{{/BAD_FROM}}
{{#BAD_UNTIL}}<li><a href="#f-sampai">_{Sampai tanggal}</a>: _{tidak sebelum hari ini atau hari pertama, paling lama setahun.}</li>{{/BAD_UNTIL}}
{{#TWICE}}<li><a href="#f-petugas">_{Siapa yang berhalangan?}</a>: _{sudah dicatat untuk hari yang sama. Akhiri dulu yang lama.}</li>{{/TWICE}}
</ul>
</section>
{{/TROUBLE}}
<h1>_{Pimpinan berhalangan}</h1>
<p>_{Selama itu penggantinya menandatangani izin, dan izin menyebutkan sebagai apa ia menandatangani.}</p>
{{#LIST}}
<h2>_{Yang dicatat}</h2>
<table class="stack">
<thead><tr><th scope="col">_{Yang berhalangan}</th><th scope="col">_{Pengganti}</th><th scope="col">_{Waktunya}</th><th scope="col"><span class="unseen">_{Tindakan}</span></th></tr></thead>
<tbody>
{{#ABSENCE}}
<tr><td>{{OFFICER_AWAY}}</td><td>{{DEPUTY_NAME}}<br><small>{{AS}}</small></td><td>{{FROM}} – {{UNTIL}}</td><td><form method="post" action="{{BASE}}/petugas/berhalangan">{{>HIDDEN}}<button class="link" name="aksi" value="akhiri:{{ID}}" aria-label="_{Akhiri sekarang}: {{OFFICER_AWAY}}">_{Akhiri sekarang}</button></form></td></tr>
{{/ABSENCE}}
</tbody>
</table>
{{/LIST}}
<h2>_{Catat yang baru}</h2>
{{#FORM}}
<form method="post" action="{{BASE}}/petugas/berhalangan">
{{>HIDDEN}}
<div class="q"><label for="f-petugas">_{Siapa yang berhalangan?}</label>
<select id="f-petugas" name="petugas"><option value="">_{Pilih…}</option>{{#OFFICER_CHOICE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TEXT}}</option>{{/OFFICER_CHOICE}}</select></div>
<div class="q"><label for="f-pengganti">_{Siapa yang menggantikan?}</label>
<select id="f-pengganti" name="pengganti"><option value="">_{Pilih…}</option>{{#DEPUTY}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TEXT}}</option>{{/DEPUTY}}</select></div>
<div class="q"><label for="f-sebagai">_{Menandatangani sebagai}</label>
<select id="f-sebagai" name="sebagai"><option value="">_{Pilih…}</option>{{#KIND_CHOICE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TEXT}}</option>{{/KIND_CHOICE}}</select></div>
<div class="q"><label for="f-mulai">_{Mulai tanggal}</label>
<input id="f-mulai" class="short" name="mulai" value="{{FROM_TYPED}}" autocomplete="off"></div>
<div class="q"><label for="f-sampai">_{Sampai tanggal}</label>
<input id="f-sampai" class="short" name="sampai" value="{{UNTIL_TYPED}}" autocomplete="off"></div>
<div class="buttons"><button name="aksi" value="catat">_{Catat}</button></div>
</form>
{{/FORM}}
