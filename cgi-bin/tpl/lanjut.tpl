<title>_{Lanjutkan permohonan}</title>
{{! This phone's applications, and number and PIN. }}
{{#BAD}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus>
<h2>_{Nomor dan PIN tidak cocok}</h2>
<ul><li><a href="#f-nomor">_{Nomor permohonan}</a>: _{dua belas angka, misalnya 2611-0457-3811.}</li><li><a href="#f-kode">PIN</a>: _{delapan angka yang tampil saat Anda mulai.}</li></ul>
</section>
{{/BAD}}
<h1>_{Lanjutkan permohonan}</h1>
{{#LEFT_IT}}<p class="note" role="status">_{Sudah keluar. Untuk membukanya lagi di sini, masukkan nomor dan PIN.}</p>{{/LEFT_IT}}
{{#KNOWN}}
<h2>_{Permohonan di HP ini}</h2>
<ul class="rows">
{{#ONE}}
<li><a href="{{HREF}}">{{NAME}} {{NUMBER}}</a> <small>{{STATE}}, {{AT}}</small></li>
{{/ONE}}
</ul>
<details><summary>_{PIN baru, atau keluar…}</summary>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<p>_{Setelah keluar, permohonan tidak tampil lagi di HP ini. Untuk membukanya perlu nomor dan PIN: catat dulu.}</p>
{{#ONE}}
<p>{{NAME}}{{#IN_OFFICE}}<br><a href="{{LOST}}">_{PIN baru untuk {{NUMBER}}}</a>{{/IN_OFFICE}}<br><button class="link" name="aksi" value="keluar:{{NOMOR}}">_{Keluar dari {{NUMBER}}}</button></p>
{{/ONE}}
<p class="buttons"><button class="other" name="aksi" value="keluar">_{Keluar dari semua}</button></p>
</form>
</details>
<h2>_{Permohonan lain}</h2>
{{/KNOWN}}
<p>_{Masukkan nomor permohonan dan PIN. Tanda hubung dan spasi boleh ditulis.}</p>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<div class="q{{#BAD}} bad{{/BAD}}"><label for="f-nomor">_{Nomor permohonan}</label>
<input id="f-nomor" name="nomor" value="{{TYPED}}" inputmode="numeric" autocomplete="off"></div>
<div class="q{{#BAD}} bad{{/BAD}}"><label for="f-kode">PIN</label>
<input id="f-kode" name="kode" inputmode="numeric" autocomplete="off"></div>
<button>_{Lanjutkan}</button>
</form>
{{#IN_OFFICE}}<p class="hint"><a href="{{BASE}}/lupa">_{PIN hilang? Minta yang baru}</a>. _{Datang ke loket dengan KTP juga bisa.}</p>{{/IN_OFFICE}}{{#PRACTICE}}<p class="hint">_{PIN hilang? Mulai saja latihan yang baru.}</p>{{/PRACTICE}}
