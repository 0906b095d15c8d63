<title>_{Terima di loket}</title>
{{! At the window: Catat singkat, a draft brought along, and what is not sent. }}
{{#TROUBLE}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus aria-labelledby="masalah-judul">
<h2 id="masalah-judul">_{Periksa lagi}</h2>
<ul>
{{#BAD_PERMIT}}<li><a href="#f-permit">_{Izin}</a>: _{belum dipilih.}</li>{{/BAD_PERMIT}}
{{#BAD_PHONE}}<li><a href="#f-telepon">_{Nomor HP pemohon}</a>: _{tulis nomor HP atau telepon, misalnya 0812 3456 7890.}</li>{{/BAD_PHONE}}
{{#BAD_PIN}}<li><a href="#f-nomor">_{Nomor permohonan}</a> _{atau} <a href="#f-kode">PIN</a>: _{tidak cocok.}</li>{{/BAD_PIN}}
{{#LAPSED}}<li><a href="#f-permit">_{Isian dihapus {{DAY}} karena belum dikirim.} _{Mulai lagi dengan Catat singkat.}</a></li>{{/LAPSED}}
</ul>
</section>
{{/TROUBLE}}
<h1>_{Terima di loket}</h1>
<div class="split">
<section aria-labelledby="f-singkat">
<h2 id="f-singkat">_{Catat singkat}</h2>
{{#START}}
<form method="post" action="{{BASE}}/petugas/loket">
{{>HIDDEN}}
<div class="q{{#BAD_PERMIT}} bad{{/BAD_PERMIT}}"><label for="f-permit">_{Izin}</label>
<select id="f-permit" name="permit" autofocus><option value="">_{Pilih…}</option>{{#PERMIT}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TEXT}}</option>{{/PERMIT}}</select></div>
<div class="q"><label for="f-nama">_{Nama pemohon}</label>
<input id="f-nama" name="nama" value="{{NAME}}" maxlength="190" autocomplete="off"></div>
<div class="q{{#BAD_PHONE}} bad{{/BAD_PHONE}}"><label for="f-telepon">_{Nomor HP pemohon} <span>_{(boleh dikosongkan)}</span></label>
<input id="f-telepon" class="short" name="telepon" value="{{PHONE_TYPED}}" inputmode="tel" autocomplete="off"></div>
<div class="buttons"><button name="aksi" value="mulai">_{Beri nomor dan PIN}</button></div>
</form>
{{/START}}
</section>
<section aria-labelledby="f-lanjutkan">
<h2 id="f-lanjutkan">_{Lanjutkan permohonan dari HP}</h2>
{{#GO_ON}}
<form method="post" action="{{BASE}}/petugas/loket">
{{>HIDDEN}}
<div class="q{{#BAD_PIN}} bad{{/BAD_PIN}}"><label for="f-nomor">_{Nomor permohonan}</label>
<input id="f-nomor" class="short" name="nomor" value="{{TYPED}}" inputmode="numeric" autocomplete="off"></div>
<div class="q{{#BAD_PIN}} bad{{/BAD_PIN}}"><label for="f-kode">PIN</label>
<input id="f-kode" class="short" name="kode" inputmode="numeric" autocomplete="off"></div>
<div class="buttons"><button class="other" name="aksi" value="buka">_{Buka}</button></div>
</form>
{{/GO_ON}}
</section>
</div>
{{#DRAFTS}}
<h2>_{Dicatat di loket, belum dikirim}</h2>
<table class="stack">
<thead><tr><th scope="col">_{Pemohon}</th><th scope="col">_{Izin}</th></tr></thead>
<tbody>
{{#DRAFT}}
<tr><td><a href="{{HREF}}">{{NAME}}</a><br><small class="digits">{{NUMBER}}</small></td><td>{{PERMIT}}</td></tr>
{{/DRAFT}}
</tbody>
</table>
{{/DRAFTS}}
