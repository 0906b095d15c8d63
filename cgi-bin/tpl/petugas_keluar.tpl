<title>Keluar</title>
<h1>Keluar dari akun {{NAME}}?</h1>
<p>Selalu keluar bila komputer ini dipakai bergantian.</p>
<form method="post" action="{{BASE}}/petugas/keluar">
{{>HIDDEN}}
<div class="buttons">
<button name="aksi" value="keluar">Keluar</button>
<a href="{{BASE}}/petugas">Kembali ke antrean</a>
</div>
</form>
