<title>_{Masuk petugas}</title>
{{! Where officers sign in. WRONG: name or password did not fit, and neither is
    said; USER as typed. }}
{{#WRONG}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus>
<h2>_{Belum bisa masuk}</h2>
<p><a href="#f-pengguna">_{Nama pengguna}</a> _{atau} <a href="#f-sandi">_{kata sandi}</a> _{tidak cocok. Periksa huruf besar dan kecilnya.}</p>
</section>
{{/WRONG}}
<h1>_{Masuk petugas}</h1>
<form method="post" action="{{BASE}}/petugas/masuk">
{{>HIDDEN}}
<div class="q">
<label for="f-pengguna">_{Nama pengguna}</label>
<input id="f-pengguna" name="pengguna" value="{{USER}}" autocomplete="username" autocapitalize="none" spellcheck="false">
</div>
<div class="q">
<label for="f-sandi">_{Kata sandi}</label>
<input id="f-sandi" name="sandi" type="password" autocomplete="current-password">
</div>
<div class="buttons">
<button name="aksi" value="masuk">_{Masuk}</button>
</div>
</form>
<p>_{Lupa kata sandi? Minta yang baru kepada admin kantor.}</p>
