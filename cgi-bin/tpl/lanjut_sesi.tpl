<title>_{Masukkan nomor dan PIN}</title>
{{! A form was sent after the session had ended: everything typed is in hidden
    controls, and number and PIN save it. NUMBER, ACTION, HIDDEN; WRONG when
    number and PIN did not fit. }}
<h1>_{Masukkan nomor dan PIN}</h1>
<p>_{Anda sudah lama tidak membuka halaman ini. Isian yang baru Anda ketik masih ada di sini, belum tersimpan. Masukkan nomor dan PIN untuk menyimpannya.}</p>
{{#WRONG}}
<div class="trouble" id="masalah" role="alert" tabindex="-1" autofocus>
<h2>_{Nomor dan PIN tidak cocok}</h2>
<ul><li><a href="#f-_kode">_{PIN: periksa delapan angkanya}</a></li></ul>
</div>
{{/WRONG}}
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<div class="q"><label for="f-_nomor">_{Nomor permohonan}</label>
<input id="f-_nomor" name="_nomor" value="{{NUMBER}}" inputmode="numeric" autocomplete="off"></div>
<div class="q"><label for="f-_kode">PIN</label>
<input id="f-_kode" name="_kode" inputmode="numeric" autocomplete="off"></div>
<p class="buttons"><button>_{Simpan isian saya}</button></p>
</form>
