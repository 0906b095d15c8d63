<title>_{Status permohonan}</title>
{{! Number and PIN. }}
{{#BAD}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus>
<h2>_{Nomor dan PIN tidak cocok}</h2>
<ul><li><a href="#f-nomor">_{Nomor permohonan}</a>: _{dua belas angka, misalnya 2611-0457-3811.}</li><li><a href="#f-kode">PIN</a>: _{delapan angka yang tampil saat Anda mulai.}</li></ul>
</section>
{{/BAD}}
<h1>_{Status permohonan}</h1>
<p>_{Masukkan nomor permohonan dan PIN. Tanda hubung dan spasi boleh ditulis.}</p>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<div class="q{{#BAD}} bad{{/BAD}}"><label for="f-nomor">_{Nomor permohonan}</label>
<input id="f-nomor" name="nomor" value="{{TYPED}}" inputmode="numeric" autocomplete="off"></div>
<div class="q{{#BAD}} bad{{/BAD}}"><label for="f-kode">PIN</label>
<input id="f-kode" name="kode" inputmode="numeric" autocomplete="off"></div>
<button>_{Lihat status}</button>
</form>
{{#IN_OFFICE}}<p class="hint"><a href="{{BASE}}/lupa">_{PIN hilang? Minta yang baru}</a>. _{Datang ke loket dengan KTP juga bisa.}</p>{{/IN_OFFICE}}{{#PRACTICE}}<p class="hint">_{PIN hilang? Mulai saja latihan yang baru.}</p>{{/PRACTICE}}
