<title>_{Izin dari rumah}</title>
{{! Home. PERMIT: izin_baris.tpl, once for each; those in GONE are closed. }}
<h1>_{Urus izin dari HP Anda}</h1>
<p>_{Tanpa akun. Boleh berhenti kapan saja, isian Anda tersimpan. Yang belum ada boleh menyusul.}</p>
<form action="{{BASE}}/izin" role="search">
<div class="q">
<label for="f-q">_{Cari izin}</label>
<p class="hint" id="h-q">_{Contoh: papan nama, praktik dokter, penelitian}</p>
<input type="search" id="f-q" name="q" aria-describedby="h-q" autocomplete="off">
</div>
<button>_{Cari}</button>
</form>
{{#TO_PRACTICE}}
<p>_{Belum pernah?} <a href="{{TO_PRACTICE}}">_{Coba dulu, tanpa takut salah}</a></p>
{{/TO_PRACTICE}}
<h2>_{Sudah pernah mulai?}</h2>
<ul class="rows">
<li><a href="{{BASE}}/lanjut">_{Lanjutkan isian}</a> <small>_{Permohonan di HP ini, atau dengan nomor dan PIN}</small></li>
<li><a href="{{BASE}}/status">_{Lihat status permohonan}</a> <small>_{Sampai di mana, dan apa yang diminta}</small></li>
<li><a href="{{BASE}}/cek">_{Periksa keaslian izin}</a> <small>_{Dengan nomor izin atau kode QR}</small></li>
</ul>
<h2>_{Izin yang dapat diurus di sini}</h2>
<ul class="rows">
{{>PERMIT}}
</ul>
{{#GONE}}
<h2>_{Sedang tidak dibuka}</h2>
<ul class="rows">
{{>PERMIT}}
</ul>
{{/GONE}}
