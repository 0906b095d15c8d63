{{! What is wrong with number and PIN: EMPTY, or they do not fit. }}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus>
{{#EMPTY}}
<h2>_{Ada yang belum diisi}</h2>
<ul>
{{#NO_NUMBER}}<li><a href="#f-nomor">_{Nomor permohonan}</a>: _{tulis dua belas angka, misalnya 2611-0457-3811.}</li>{{/NO_NUMBER}}
{{#NO_PIN}}<li><a href="#f-kode">PIN</a>: _{tulis delapan angka yang tampil saat Anda mulai.}</li>{{/NO_PIN}}
</ul>
{{/EMPTY}}
{{#MISFIT}}
<h2>_{Nomor dan PIN tidak cocok}</h2>
<ul><li><a href="#f-nomor">_{Nomor permohonan}</a>: _{dua belas angka, misalnya 2611-0457-3811.}</li><li><a href="#f-kode">PIN</a>: _{delapan angka yang tampil saat Anda mulai.}</li></ul>
{{/MISFIT}}
</section>
