<title>_{Keluar}</title>
<h1>_{Keluar dari akun {{NAME}}?}</h1>
<p>_{Selalu keluar bila komputer ini dipakai bergantian.}</p>
<form method="post" action="{{BASE}}/petugas/keluar">
{{>HIDDEN}}
<div class="buttons">
<button name="aksi" value="keluar">_{Keluar}</button>
<a href="{{BASE}}/petugas">_{Kembali ke antrean}</a>
</div>
</form>
