<title>{{#NOT_ENROLLED}}_{Bukan PC dampingan}{{/NOT_ENROLLED}}{{#ENROLLED}}_{Urus izin di sini}{{/ENROLLED}}</title>
{{! Where everybody begins at an assisted PC. WIPED, BUSY, REOPENED tell of a
    session that is open there, but not whose. }}
<h1>{{#NOT_ENROLLED}}_{Bukan PC dampingan}{{/NOT_ENROLLED}}{{#ENROLLED}}_{Urus izin di sini}{{/ENROLLED}}</h1>
{{#NOT_ENROLLED}}
<p>_{Komputer ini belum terdaftar sebagai PC dampingan. Izin dapat diurus dari komputer atau HP mana saja.}</p>
<p><a class="button" href="{{BASE}}/">_{Ke halaman depan}</a></p>
<p class="hint">_{Petugas:} <a href="{{BASE}}/petugas/dampingan">_{daftarkan komputer ini}</a></p>
{{/NOT_ENROLLED}}
{{#REOPENED}}
<div class="note">
<h2>_{Petugas membuka lagi permohonan Anda}</h2>
<p><a class="button" href="{{HREF}}">_{Lanjutkan}</a></p>
</div>
{{/REOPENED}}
{{#BUSY}}
<p class="note wait">_{Masih ada permohonan yang terbuka di komputer ini. Bila itu bukan milik Anda, tekan Selesai di atas.}</p>
{{/BUSY}}
{{#WIPED}}
<p class="note">_{Layar dikosongkan karena 5 menit tidak dipakai. Yang sudah disimpan tidak hilang: lanjutkan dengan nomor dan PIN, atau minta petugas membukanya lagi, lalu} <a href="{{BASE}}/dampingan">_{muat ulang halaman ini}</a>.</p>
{{/WIPED}}
{{#ENROLLED}}
<p>_{Tanpa akun. Petugas di dekat Anda siap membantu. Tekan Selesai bila sudah, supaya tidak ada yang tertinggal di komputer ini.} <a href="#f-nomor">_{Sudah punya nomor dan PIN?}</a></p>
<h2>_{Mulai baru}</h2>
<ul class="rows">
{{#PERMIT}}
<li><a href="{{HREF}}">{{TITLE_}}</a></li>
{{/PERMIT}}
</ul>
{{#TO_PRACTICE}}
<p>_{Belum pernah?} <a href="{{TO_PRACTICE}}">_{Coba dulu, tanpa takut salah}</a></p>
{{/TO_PRACTICE}}
<h2>_{Lanjutkan yang sudah ada}</h2>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<div class="q"><label for="f-nomor">_{Nomor permohonan}</label>
<input id="f-nomor" name="nomor" inputmode="numeric" autocomplete="off"></div>
<div class="q"><label for="f-kode">PIN</label>
<input id="f-kode" name="kode" inputmode="numeric" autocomplete="off"></div>
<button>_{Lanjutkan}</button>
</form>
<p class="hint">_{PIN hilang? Minta PIN baru kepada petugas, tunjukkan KTP Anda.}</p>
{{/ENROLLED}}
