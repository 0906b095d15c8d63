<title>_{PC dampingan}</title>
{{! The assisted PCs: which are in use, for how long and for what; their papers;
    and this computer, to be made one. }}
{{#TROUBLE}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus>
<h2>_{Periksa lagi}</h2>
<ul>
{{#NO_NAME}}<li><a href="#f-nama">_{Nama komputer}</a>: _{tulis nama yang pendek, misalnya PC 3.}</li>{{/NO_NAME}}
{{#TAKEN}}<li><a href="#f-nama">_{Nama komputer}</a>: _{sudah dipakai. Pilih nama lain, atau cabut yang lama dulu.}</li>{{/TAKEN}}
{{#ENROLLED}}<li>_{Komputer ini sudah terdaftar.}</li>{{/ENROLLED}}
</ul>
</section>
{{/TROUBLE}}
<h1>_{PC dampingan}</h1>
{{#NONE}}
<p>_{Belum ada PC dampingan. Masuklah di komputer untuk pemohon, lalu jadikan PC dampingan di halaman ini.}</p>
{{/NONE}}
{{#SOME}}
<form method="post" action="{{BASE}}/petugas/dampingan">
{{>HIDDEN}}
<table class="stack queue">
<thead><tr><th scope="col">PC</th><th scope="col">_{Dipakai untuk}</th><th scope="col">_{Sudah berapa lama}</th><th scope="col">_{Pendaftaran}</th></tr></thead>
<tbody>
{{#PC_ROW}}
<tr>
<td><b>{{PC_NAME}}</b></td>
<td>
{{#FREE}}_{Kosong.}{{#IF_SEEN}} <small>_{Terakhir dipakai {{SEEN}}.}</small>{{/IF_SEEN}}{{/FREE}}
{{#SESSION}}
{{PERMIT}} <span class="digits">{{NUMBER}}</span> <small>{{STATE_WORD}}</small>
{{#PLACE}}<br><a href="{{HREF}}">{{PAGE_CODE}}</a> {{TITLE_}}{{/PLACE}}
{{#PAPERS}}
<ul class="documents">
{{#DOCUMENT}}
<li><b>{{LABEL}}</b> <bdi>{{FILE}}</bdi> <small>{{ABOUT}}</small>
{{#UNMATCHED}}<button class="other" name="aksi" value="cocok:{{ID}}" aria-label="_{Sudah dicocokkan dengan asli:} {{LABEL}}">_{Sudah dicocokkan dengan asli}</button>{{/UNMATCHED}}{{#MATCHED}}<button class="link" name="aksi" value="batal-cocok:{{ID}}" aria-label="_{Batalkan:} {{LABEL}}">_{Batalkan}</button>{{/MATCHED}}</li>
{{/DOCUMENT}}
</ul>
{{/PAPERS}}
{{/SESSION}}
</td>
<td>
{{#SESSION}}
_{<b>{{MINUTES}}</b> menit}
{{#IDLE}}
<p class="soon">_{Layarnya dikosongkan, {{SINCE}}.}</p>
<button class="other" name="aksi" value="buka:{{NUMBER_}}">_{Buka lagi 15 menit}</button>
{{/IDLE}}
{{/SESSION}}
</td>
<td>
<details>
<summary>_{Cabut…}</summary>
<p>_{Didaftarkan {{ENROLLED_BY}}, {{ENROLLED_AT}}. Setelah dicabut, komputer itu menjadi komputer biasa, dan permohonan yang terbuka di sana ditutup.}</p>
<p><button class="other" name="aksi" value="cabut:{{PC_ID}}" aria-label="_{Cabut} {{PC_NAME}}">_{Cabut}</button></p>
</details>
</td>
</tr>
{{/PC_ROW}}
</tbody>
</table>
</form>
{{/SOME}}
<h2>_{Komputer ini}</h2>
{{#IS_ONE}}
<p>_{Komputer ini adalah <b>{{PC_NAME}}</b>. Jangan lupa keluar sebelum pemohon memakainya.}</p>
{{/IS_ONE}}
{{#ENROL}}
<p>_{Jadikan PC dampingan hanya komputer yang dipakai pemohon di kantor ini, dengan petugas di dekatnya. Anda langsung keluar dari komputer ini.}</p>
<form method="post" action="{{BASE}}/petugas/dampingan">
{{>HIDDEN}}
<div class="q{{#BAD}} bad{{/BAD}}"><label for="f-nama">_{Nama komputer}</label>
<p class="hint" id="h-nama">_{Misalnya PC 3, seperti yang tertempel di komputernya}</p>
<input id="f-nama" class="short" name="nama" value="{{TYPED}}" maxlength="40" autocomplete="off" aria-describedby="h-nama"{{#BAD}} aria-invalid="true"{{/BAD}}></div>
<div class="buttons"><button name="aksi" value="daftarkan">_{Jadikan PC dampingan}</button></div>
</form>
{{/ENROL}}
