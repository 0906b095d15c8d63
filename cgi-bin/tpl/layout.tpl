{{!
  The frame of every page. A template that begins with its title element is laid
  into it by the loader, at TITLE and BODY; both see one dictionary. The body
  begins with its one h1; a form's page goes on with
    a p of class hint: the permit, "Halaman 2 dari 5" · PROBLEM_LIST
    (view_problems) · the form: HIDDEN (req_hidden, view_hidden), where
    there are ROWS (view_questions), whose buttons come early, one of class
    first that does what Enter should do; QUESTIONS, and a p of class buttons
    with the main button first.
  Parts that are drawn from C: question*.tpl repeat.tpl problem*.tpl hidden.tpl.
  Classes are listed at the top of htdocs/loket.css.
    KIND      class of body: nothing for citizens, "desk" for tables, "board"
    PROBLEMS  section, for a page that comes back with problems
    SCRIPT    section, for pages that upload; its words are the script's
    IF_CODE   the page's short code, for a call ("R-7")
    ADDRESS   this page's address, ended by ? or &, for the language link; "?"
              when not set
    OFFICER   section, for officers: OFFICER_NAME, TOKEN, and a section LINK
              with HREF and WORD for each place to go, and WAITS
              with N for what waits there
    COVER     section, at an assisted PC, for script: TOKEN, and COVER_OPEN where
              an application is open
    PC        section, at an assisted PC: PC_NAME, and PC_FORM with its TOKEN or
              PC_LINK, for the button that ends it
    EXIT      in practice: where it ends
  Constants: HOME IN_OFFICE TO_PRACTICE PRACTICE BASE CSS JS OFFICE PHONE PHONE_DIALLED WHATSAPP HOURS LANG OTHER_LANG.
}}
<!DOCTYPE html>
<html lang="{{LANG}}"{{#PC}} class="large"{{/PC}}>
<head>
<meta charset="utf-8">
<title>{{#PROBLEMS}}_{Perlu diperbaiki:} {{/PROBLEMS}}{{#PRACTICE}}_{Latihan:} {{/PRACTICE}}{{TITLE}} · {{OFFICE}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{{CSS}}">
{{#SCRIPT}}
<script src="{{JS}}" defer data-look="_{Foto yang akan dikirim}" data-check="_{Lihat dulu: tulisannya terbaca? Bila ya, simpan.}" data-again="_{Foto ulang}" data-kind="_{Jenis berkas ini tidak dapat diterima.}" data-shot="_{Buka berkasnya di HP, buat tangkapan layar, lalu kirim itu.}"></script>
{{/SCRIPT}}
</head>
<body class="{{KIND}}">
<a class="skip" href="#isi">_{Langsung ke isi}</a>
<header class="band">
<a href="{{BASE}}/">{{OFFICE}}</a>
{{#OFFICER}}
<nav aria-label="_{Menu petugas}">
{{#LINK}}
<a href="{{HREF}}">{{WORD}}{{#WAITS}} ({{N}}){{/WAITS}}</a>
{{/LINK}}
</nav>
<form method="post" action="{{BASE}}/petugas/keluar">
<input type="hidden" name="_token" value="{{TOKEN}}">
<a href="{{BASE}}/petugas/sesi">{{OFFICER_NAME}}<span class="unseen">, _{akun saya}</span></a>
<button class="link" name="aksi" value="keluar">_{Keluar}</button>
</form>
{{/OFFICER}}
<a href="#bantuan">_{Bantuan}</a>
</header>
{{#PRACTICE}}
<aside class="strip mark">
<p>_{<b>LATIHAN</b>: tidak ada yang dikirim ke kantor.}</p>
<a class="screen" href="{{HOME}}{{EXIT}}">_{Keluar dari latihan}</a>
</aside>
{{/PRACTICE}}
{{#PC}}
<aside class="strip">
<p><b>{{PC_NAME}}</b> · _{Dibantu petugas}</p>
{{#PC_LINK}}<a class="button other" href="{{BASE}}/dampingan">_{<b>Selesai</b>}</a>{{/PC_LINK}}
{{#PC_FORM}}<form method="post" action="{{BASE}}/dampingan">
<input type="hidden" name="_token" value="{{TOKEN}}">
<button class="other" name="aksi" value="selesai">_{<b>Selesai</b>}</button>
</form>{{/PC_FORM}}
</aside>
{{/PC}}
{{#COVER}}
<noscript><p class="strip">_{Komputer ini kosong bila 5 menit tidak ada tombol yang ditekan: tekan Simpan dulu sebelum itu.}</p></noscript>
<dialog id="jaga" class="cover" aria-labelledby="jaga-judul">
<h2 id="jaga-judul">_{Masih di sini?}</h2>
<p>_{Layar ini dikosongkan dalam <b>120</b> detik. Yang sudah disimpan tidak hilang.}</p>
<p><button type="button">_{Ya, saya masih di sini}</button></p>
<form method="post" action="{{BASE}}/dampingan"{{#COVER_OPEN}} data-open="1"{{/COVER_OPEN}}>
<input type="hidden" name="_token" value="{{TOKEN}}">
<button class="other" name="aksi" value="kosongkan">_{Kosongkan layar ini}</button>
</form>
</dialog>
{{/COVER}}
<main id="isi" tabindex="-1">
{{BODY}}
</main>
<footer id="bantuan">
<h2>_{Butuh bantuan?}</h2>
<p>
{{#PHONE}}
_{Telepon} <a href="tel:{{PHONE_DIALLED}}">{{PHONE}}</a>{{#IF_CODE}}_{, sebutkan kode} <b>{{CODE}}</b>{{/IF_CODE}}.
{{/PHONE}}
{{#WHATSAPP}}
_{Atau kirim pesan lewat} <a href="https://wa.me/{{WHATSAPP}}{{#IF_CODE}}?text=_{Saya%20butuh%20bantuan%20di%20halaman}%20{{CODE:url_query_escape}}{{/IF_CODE}}">WhatsApp</a>.
{{/WHATSAPP}}
{{#HOURS}}
_{Kami melayani} {{HOURS}}.
{{/HOURS}}
</p>
<p><a href="{{ADDRESS}}bahasa={{OTHER_LANG}}" lang="{{OTHER_LANG}}" hreflang="{{OTHER_LANG}}">_{English}</a></p>
</footer>
</body>
</html>
