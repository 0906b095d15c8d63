<title>Masuk petugas</title>
{{! Where officers sign in. WRONG: name or password did not fit, and neither is
    said; USER as typed. }}
{{#WRONG}}
<section class="trouble" id="masalah" role="alert" tabindex="-1">
<h2>Belum bisa masuk</h2>
<p><a href="#f-pengguna">Nama pengguna</a> atau <a href="#f-sandi">kata sandi</a> tidak cocok. Periksa huruf besar dan kecilnya.</p>
</section>
{{/WRONG}}
<h1>Masuk petugas</h1>
<form method="post" action="{{BASE}}/petugas/masuk">
{{>HIDDEN}}
<div class="q">
<label for="f-pengguna">Nama pengguna</label>
<input id="f-pengguna" name="pengguna" value="{{USER}}" autocomplete="username" autocapitalize="none" spellcheck="false">
</div>
<div class="q">
<label for="f-sandi">Kata sandi</label>
<input id="f-sandi" name="sandi" type="password" autocomplete="current-password">
</div>
<div class="buttons">
<button name="aksi" value="masuk">Masuk</button>
</div>
</form>
<p>Lupa kata sandi? Minta yang baru kepada admin kantor.</p>
