<title>_{Lanjutkan permohonan}</title>
{{! This phone's applications, and number and PIN. }}
{{>WRONG}}
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
{{>ENTER}}
<button>_{Lanjutkan}</button>
</form>
{{#IN_OFFICE}}<p class="hint"><a href="{{BASE}}/lupa">_{PIN hilang? Minta yang baru}</a>. _{Datang ke loket dengan KTP juga bisa.}</p>{{/IN_OFFICE}}{{#PRACTICE}}<p class="hint">_{PIN hilang? Mulai saja latihan yang baru.}</p>{{/PRACTICE}}
