<title>_{Akun saya}</title>
{{! An officer's own account: SESSION, where it is signed in, the PRESENT one first,
    with a button for each OTHER; and the FORM for a new password. TROUBLE: what was
    typed there will not do; NOW_WRONG, FRESH_WRONG, AGAIN_WRONG say why. }}
{{#TROUBLE}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus>
<h2>_{Kata sandi belum diganti}</h2>
<ul>
{{#IF_NOW_WRONG}}<li><a href="#f-sandi">_{Kata sandi sekarang}</a>: {{NOW_WRONG}}</li>{{/IF_NOW_WRONG}}
{{#IF_FRESH_WRONG}}<li><a href="#f-baru">_{Kata sandi baru}</a>: {{FRESH_WRONG}}</li>{{/IF_FRESH_WRONG}}
{{#IF_AGAIN_WRONG}}<li><a href="#f-ulang">_{Kata sandi baru, sekali lagi}</a>: {{AGAIN_WRONG}}</li>{{/IF_AGAIN_WRONG}}
</ul>
</section>
{{/TROUBLE}}
<h1>_{Akun saya}</h1>
{{#IF_DONE}}
<p class="note" role="status">{{DONE}}</p>
{{/IF_DONE}}
<h2>_{Tempat Anda masuk}</h2>
<table class="stack">
<thead><tr><th scope="col">_{Masuk sejak}</th><th scope="col">_{Terakhir dipakai}</th><th scope="col">_{Alamat jaringan}</th><th scope="col"><span class="unseen">_{Tindakan}</span></th></tr></thead>
<tbody>
{{#SESSION}}
<tr><td>{{SINCE}}</td><td>{{#PRESENT}}_{sekarang}{{/PRESENT}}{{#USED}}{{SEEN}}{{/USED}}</td><td>{{FROM_ADDRESS}}</td><td>{{#PRESENT}}<b>_{yang ini}</b>{{/PRESENT}}{{#OTHER}}<form method="post" action="{{BASE}}/petugas/sesi">{{>HIDDEN}}<button class="link" name="aksi" value="akhiri:{{REF}}" aria-label="_{Akhiri}: {{SINCE}}, {{FROM_ADDRESS}}">_{Akhiri}</button></form>{{/OTHER}}</td></tr>
{{/SESSION}}
</tbody>
</table>
{{#OTHERS}}
<p>_{Ada yang tidak Anda kenal? Akhiri, lalu ganti kata sandi.}</p>
<form method="post" action="{{BASE}}/petugas/sesi">
{{>HIDDEN}}
<p class="buttons"><button class="other" name="aksi" value="akhiri-lain">_{Akhiri semua yang lain}</button></p>
</form>
{{/OTHERS}}
<h2>_{Ganti kata sandi}</h2>
{{#FORM}}
<form method="post" action="{{BASE}}/petugas/sesi">
{{>HIDDEN}}
<div class="q"><label for="f-pengguna">_{Nama pengguna}</label>
<input id="f-pengguna" name="pengguna" value="{{LOGIN}}" autocomplete="username" readonly></div>
<div class="q{{#IF_NOW_WRONG}} bad{{/IF_NOW_WRONG}}"><label for="f-sandi">_{Kata sandi sekarang}</label>
{{#IF_NOW_WRONG}}<p class="error" id="e-sandi">{{NOW_WRONG}}</p>{{/IF_NOW_WRONG}}
<input id="f-sandi" name="sandi" type="password" autocomplete="current-password"{{#IF_NOW_WRONG}} aria-invalid="true" aria-describedby="e-sandi"{{/IF_NOW_WRONG}}></div>
<div class="q{{#IF_FRESH_WRONG}} bad{{/IF_FRESH_WRONG}}"><label for="f-baru">_{Kata sandi baru}</label>
<p class="hint" id="h-baru">_{Paling sedikit 12 huruf, angka, atau tanda; beberapa kata dengan spasi pun boleh. Bukan nama Anda atau nama kantor.}</p>
{{#IF_FRESH_WRONG}}<p class="error" id="e-baru">{{FRESH_WRONG}}</p>{{/IF_FRESH_WRONG}}
<input id="f-baru" name="baru" type="password" autocomplete="new-password" aria-describedby="h-baru{{#IF_FRESH_WRONG}} e-baru{{/IF_FRESH_WRONG}}"{{#IF_FRESH_WRONG}} aria-invalid="true"{{/IF_FRESH_WRONG}}></div>
<div class="q{{#IF_AGAIN_WRONG}} bad{{/IF_AGAIN_WRONG}}"><label for="f-ulang">_{Kata sandi baru, sekali lagi}</label>
{{#IF_AGAIN_WRONG}}<p class="error" id="e-ulang">{{AGAIN_WRONG}}</p>{{/IF_AGAIN_WRONG}}
<input id="f-ulang" name="ulang" type="password" autocomplete="new-password"{{#IF_AGAIN_WRONG}} aria-invalid="true" aria-describedby="e-ulang"{{/IF_AGAIN_WRONG}}></div>
<p>_{Setelah diganti, semua tempat lain harus masuk lagi.}</p>
<div class="buttons"><button name="aksi" value="ganti">_{Ganti kata sandi}</button></div>
</form>
{{/FORM}}
