<title>{{#ENDED}}_{Masuk lagi}{{/ENDED}}{{#OLD}}_{Halaman ini sudah terlalu lama terbuka}{{/OLD}}{{#BACK}}_{Lanjutkan}{{/BACK}}</title>
{{! An officer's form that came after the session had ended, or with a token of
    before: everything typed is in hidden controls. ASK name and password; then
    AGAIN, the same form to press once more. }}
{{#WRONG}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus>
<h2>_{Belum bisa masuk}</h2>
<p><a href="#f-_pengguna">_{Nama pengguna}</a> _{atau} <a href="#f-_sandi">_{kata sandi}</a> _{tidak cocok. Periksa huruf besar dan kecilnya.}</p>
</section>
{{/WRONG}}
<h1>{{#ENDED}}_{Masuk lagi}{{/ENDED}}{{#OLD}}_{Halaman ini sudah terlalu lama terbuka}{{/OLD}}{{#BACK}}_{Lanjutkan}{{/BACK}}</h1>
{{#ASK}}
<p>_{Anda sudah lama tidak membuka halaman ini. Yang baru Anda ketik masih ada di sini, belum tersimpan.}</p>
<form method="post" action="{{BASE}}/petugas/masuk">
{{>HIDDEN}}
<div class="q">
<label for="f-_pengguna">_{Nama pengguna}</label>
<input id="f-_pengguna" name="_pengguna" value="{{USER}}" autocomplete="username" autocapitalize="none" spellcheck="false">
</div>
<div class="q">
<label for="f-_sandi">_{Kata sandi}</label>
<input id="f-_sandi" name="_sandi" type="password" autocomplete="current-password">
</div>
<div class="buttons">
<button>_{Masuk}</button>
</div>
</form>
{{/ASK}}
{{#AGAIN}}
<p>_{Anda masuk sebagai {{NAME}}. Yang Anda ketik masih ada, belum tersimpan. Tekan tombolnya sekali lagi.}</p>
{{#IF_NUMBER}}
<p>_{Permohonan} <span class="digits">{{NUMBER}}</span></p>
{{/IF_NUMBER}}
{{#LIST}}
<ul>
{{#TYPED}}
<li><bdi>{{VALUE:pre_escape}}</bdi></li>
{{/TYPED}}
</ul>
{{/LIST}}
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<div class="buttons">
<button name="aksi" value="{{BUTTON}}">{{#IF_BUTTON_WORDS}}{{BUTTON_WORDS}}{{/IF_BUTTON_WORDS}}{{#WORDLESS}}_{Lanjutkan}{{/WORDLESS}}</button>
<a href="{{ACTION}}">_{Batal}</a>
</div>
</form>
{{/AGAIN}}
