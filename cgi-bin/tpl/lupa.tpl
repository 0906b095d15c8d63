<title>_{PIN baru}</title>
{{! A PIN that was lost. OWN: this phone may open the application and gets a new
    one, FRESH, shown once. Others ask by phone and NIK (ASK), and are told the
    same whatever is known of them (ASKED). }}
{{#TROUBLE}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus>
<h2>_{Belum bisa diminta}</h2>
<ul>{{#PHONE_WRONG}}<li><a href="#f-telepon">_{Nomor HP}</a>: _{tulis nomor yang dipakai di permohonan, misalnya 0812 3456 7890.}</li>{{/PHONE_WRONG}}{{#NIK_WRONG}}<li><a href="#f-nik">NIK</a>: _{tulis empat angka terakhirnya, misalnya 0001.}</li>{{/NIK_WRONG}}</ul>
</section>
{{/TROUBLE}}
<h1>_{PIN baru}</h1>
{{#FRESH}}
<section class="keep" role="status">
<h2>_{PIN baru untuk {{NUMBER}}}</h2>
<p><b class="digits" id="kode">{{PIN}}</b></p>
<p>_{Catat atau foto sekarang: PIN ini tidak ditampilkan lagi. PIN lama tidak berlaku, dan HP lain yang membuka permohonan ini perlu PIN baru.}</p>
</section>
<p><a class="button" href="{{BACK}}">_{Sudah dicatat, lanjutkan}</a></p>
{{/FRESH}}
{{#OWN}}
<p>_{HP ini sedang membuka permohonan {{NUMBER}}, jadi PIN baru dapat dibuat di sini. PIN lama langsung tidak berlaku, juga di HP lain.}</p>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<input type="hidden" name="nomor" value="{{NOMOR}}">
<p class="buttons"><button name="aksi" value="pin-baru">_{Buat PIN baru}</button> <a href="{{BACK}}">_{Tidak jadi}</a></p>
</form>
{{/OWN}}
{{#ASKED}}
<section class="note" role="status">
<h2>_{Permintaan Anda sudah kami catat}</h2>
<p>_{Bila nomor HP dan NIK itu cocok dengan sebuah permohonan, petugas mengirim nomor permohonan dan PIN baru ke HP itu pada jam layanan. Sampai saat itu PIN lama tetap berlaku.}</p>
</section>
<p>_{Perlu lebih cepat? Datang ke loket dengan KTP.}</p>
{{/ASKED}}
{{#ASK}}
<p>_{Kami mengirim PIN baru ke nomor HP yang tercatat di permohonan.}</p>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<div class="q{{#PHONE_BAD}} bad{{/PHONE_BAD}}"><label for="f-telepon">_{Nomor HP yang dipakai di permohonan}</label>
<input id="f-telepon" name="telepon" type="tel" value="{{PHONE_TYPED}}" autocomplete="{{COMPLETE}}"></div>
<div class="q{{#NIK_BAD}} bad{{/NIK_BAD}}"><label for="f-nik">_{Empat angka terakhir NIK pemohon}</label>
<input id="f-nik" name="nik" class="short" value="{{NIK_TYPED}}" inputmode="numeric" autocomplete="off"></div>
<button name="aksi" value="minta">_{Minta PIN baru}</button>
</form>
<p class="hint">_{HP sudah ganti? Datang ke loket dengan KTP, petugas memberi PIN baru.}</p>
{{/ASK}}
