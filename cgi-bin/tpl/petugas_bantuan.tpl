<title>{{#IF_SHOWN}}{{SHOWN}} · {{/IF_SHOWN}}_{Kode halaman}</title>
{{! What the code means that a caller reads out: SEARCH, then PAGE for a page of a
    form or FIXED for any other (a section for each, by the names of help.c), then
    every code. }}
<h1>_{Kode halaman}</h1>
{{#SEARCH}}
<form method="get" action="{{BASE}}/petugas/bantuan" role="search">
<div class="q{{#BAD}} bad{{/BAD}}"><label for="f-kode">_{Kode yang disebut penelepon}</label>
<p class="hint" id="h-kode">_{Tertulis di bagian bawah setiap halaman pemohon, misalnya R-7.}</p>
{{#BAD}}
<p class="error" id="e-kode">{{#UNKNOWN}}_{Tidak ada halaman dengan kode {{SHOWN}}. Minta penelepon membacakannya sekali lagi.}{{/UNKNOWN}}{{#NO_CODE}}_{Itu bukan kode halaman. Kodenya huruf R dan angka, misalnya R-7.}{{/NO_CODE}}{{#NUMBER_TYPED}}_{Itu nomor permohonan.} <a href="{{HREF}}">_{Cari di antrean}</a>{{/NUMBER_TYPED}}</p>
{{/BAD}}
<div class="field"><input id="f-kode" class="short" name="kode" value="{{TYPED}}" autocomplete="off"{{#BAD}} aria-invalid="true"{{/BAD}} aria-describedby="h-kode{{#BAD}} e-kode{{/BAD}}"><button>_{Cari}</button></div></div>
</form>
{{/SEARCH}}
{{#PAGE}}
<section aria-labelledby="f-halaman">
<h2 id="f-halaman">{{SHOWN}}: {{TITLE_}}</h2>
<p>{{PERMIT}} · _{halaman {{AT}} dari {{OF}}}{{#IN_SERVICE}} · <a href="{{HREF}}">_{keterangan izinnya}</a>{{/IN_SERVICE}}</p>
{{#REMOVED}}
<p class="note wait">_{Halaman ini tidak ada lagi di formulir yang sekarang. Minta penelepon memuat ulang halamannya; isiannya tetap tersimpan.}</p>
{{/REMOVED}}
{{#NO_PERMIT}}
<p class="note wait">_{Izin ini tidak dapat diajukan lagi di sini.}</p>
{{/NO_PERMIT}}
{{#IF_HINT}}<p class="hint">{{HINT}}</p>{{/IF_HINT}}
<h3>_{Yang biasanya salah}</h3>
{{#USUALLY}}
<ol>
{{#ONE}}
<li><b>{{LABEL}}</b>: {{>PROBLEM}}{{#BRIEFLY}}{{WORDS}}{{/BRIEFLY}} <small>_{{{N}} isian}</small></li>
{{/ONE}}
</ol>
{{/USUALLY}}
{{#NO_TROUBLE}}
<p>_{Belum ada isian yang tersendat di sini. Tanyakan di pertanyaan mana ia berhenti, lalu bacakan petunjuknya.}</p>
{{/NO_TROUBLE}}
<h3>_{Pertanyaannya, berurutan}</h3>
<table class="stack">
<thead><tr><th scope="col">_{Pertanyaan}</th><th scope="col">_{Petunjuk di halaman itu}</th><th scope="col">_{Tersendat}</th></tr></thead>
<tbody>
{{#QUESTION}}
<tr><td><b>{{LABEL}}</b>{{#OPTIONAL}} <small>_{(boleh dikosongkan)}</small>{{/OPTIONAL}}{{#SOMETIMES}} <small>_{(tidak selalu wajib)}</small>{{/SOMETIMES}}{{#COMPUTED}} <small>_{(dihitung sendiri)}</small>{{/COMPUTED}}{{#REPEATED}} <small>_{(boleh beberapa baris)}</small>{{/REPEATED}}</td><td>{{>EXPLAINED}}</td><td>{{#IF_TROUBLES}}<span class="soon">{{TROUBLES}}</span>{{/IF_TROUBLES}}</td></tr>
{{/QUESTION}}
</tbody>
</table>
<p class="hint">_{Dihitung dari isian izin ini yang belum terkirim, paling banyak 500 yang terbaru.}</p>
</section>
{{/PAGE}}
{{#FIXED}}
<section aria-labelledby="f-halaman">
<h2 id="f-halaman">{{SHOWN}}: {{TITLE_}}</h2>
{{#AT_HOME}}
<p>_{Dari sini izin dicari, atau permohonan dilanjutkan.}</p>
<ul>
<li>_{Tidak tahu nama izinnya: tanyakan apa yang akan dilakukan, lalu sebutkan kata untuk kotak <b>Cari izin</b>, misalnya papan nama.}</li>
<li>_{Sudah pernah mulai: <b>Lanjutkan isian</b>, dengan nomor dan PIN.}</li>
</ul>
{{/AT_HOME}}
{{#AT_PERMITS}}
<p>_{Semua izin, dan hasil pencarian.}</p>
<ul>
<li>_{Pencarian tidak menemukan apa-apa: minta satu kata saja, misalnya reklame atau praktik.}</li>
<li>_{Izinnya tidak ada di daftar: tidak diurus di kantor ini. Jelaskan ke mana.}</li>
</ul>
{{/AT_PERMITS}}
{{#AT_PERMIT}}
<p>_{Syarat, langkah, lamanya dan biaya satu izin.}</p>
<ul>
<li>_{Syarat belum lengkap: permohonan boleh dimulai dulu, yang belum ada boleh menyusul.}</li>
<li>_{Tidak ada tombol <b>Ajukan izin ini</b>: izinnya sedang tidak dibuka, sebabnya tertulis di situ.}</li>
</ul>
{{/AT_PERMIT}}
{{#AT_START}}
<p>_{Nomor HP, lalu <b>Mulai</b>. Sesudah itu tampil nomor permohonan dan PIN.}</p>
<ul>
<li>_{Nomor HP ditolak: tulis seperti 0812 3456 7890, atau kosongkan saja.}</li>
<li>_{Tidak punya akun atau email: tidak perlu.}</li>
</ul>
{{/AT_START}}
{{#AT_OVERVIEW}}
<p>_{Halaman mana yang sudah lengkap dan mana yang belum. Nomor dan PIN tampil di sini sampai halaman pertama disimpan.}</p>
<ul>
<li>_{Bingung harus ke mana: tekan tombol hijau, yang membawa ke halaman berikutnya.}</li>
<li>_{PIN belum dicatat dan tidak tampak lagi: PIN baru diberikan di loket, dengan KTP.}</li>
</ul>
{{/AT_OVERVIEW}}
{{#AT_CHECK}}
<p>_{Semua isian sekali lagi. Sebelum <b>Kirim permohonan</b> ditekan, permohonan belum sampai di kantor.}</p>
<ul>
<li>_{Ada yang perlu diperbaiki: tekan tautannya satu per satu. Isian lain tetap tersimpan.}</li>
<li>_{Tidak yakin sudah terkirim: yang sudah terkirim tampil sebagai status permohonan, dan dapat dicari di antrean.}</li>
</ul>
{{/AT_CHECK}}
{{#AT_RESUME}}
<p>_{Melanjutkan dari HP atau komputer mana saja, dengan nomor dan PIN.}</p>
<ul>
<li>_{Tidak cocok: nomor dua belas angka, PIN delapan angka. Minta dibacakan perlahan dari catatannya.}</li>
<li>_{PIN hilang: PIN baru diberikan di loket, dengan KTP.}</li>
</ul>
{{/AT_RESUME}}
{{#AT_STATUS_ENTRY}}
<p>_{Masuk ke status satu permohonan, dengan nomor dan PIN.}</p>
<ul>
<li>_{Tidak cocok: nomor dua belas angka, PIN delapan angka. Minta dibacakan perlahan dari catatannya.}</li>
<li>_{PIN hilang: PIN baru diberikan di loket, dengan KTP.}</li>
</ul>
{{/AT_STATUS_ENTRY}}
{{#AT_STATUS}}
<p>_{Sampai di mana satu permohonan, siapa yang memegang, dan apa yang diminta. Halaman ini juga tanda terimanya.}</p>
<ul>
<li>_{Diminta memperbaiki atau melengkapi: tekan tombolnya di halaman itu.}</li>
<li>_{Izin sudah terbit: diunduh dari halaman itu, atau diambil di loket.}</li>
<li>_{Terasa lama: cari permohonannya di antrean; batas waktu dan pemegangnya tampak di situ.}</li>
</ul>
{{/AT_STATUS}}
{{#AT_REPAIR}}
<p>_{Hanya yang ditandai petugas, lalu kirim lagi.}</p>
<ul>
<li>_{Isian lain tidak terbuka: memang begitu. Kalau perlu diubah, petugas menandainya juga.}</li>
<li>_{Sudah diperbaiki tetapi belum selesai: <b>Kirim perbaikan</b> atau <b>Kirim dokumen</b> belum ditekan. Dokumen ditanyakan sesudah isian.}</li>
</ul>
{{/AT_REPAIR}}
{{#AT_UPLOAD}}
<p>_{Satu foto atau berkas tidak dapat diterima; sebabnya tertulis di situ.}</p>
<ul>
<li>_{Terlalu besar, atau bukan JPG, PNG, PDF: foto lagi dengan kamera HP.}</li>
<li>_{PDF terkunci: simpan tanpa kata sandi, atau foto lembarnya.}</li>
<li>_{Belum ada: pilih <b>Menyusul</b>, permohonan tetap dapat dikirim.}</li>
</ul>
{{/AT_UPLOAD}}
{{#AT_VERIFY}}
<p>_{Apakah satu izin asli dan masih berlaku.}</p>
<ul>
<li>_{Tidak ditemukan: ketik nomornya persis seperti tercetak, dengan garis miring, atau pindai kode QR-nya.}</li>
</ul>
{{/AT_VERIFY}}
{{#AT_ASSISTED}}
<p>_{Yang tampil di PC dampingan sebelum ada yang memakainya.}</p>
<ul>
<li>_{Layarnya baru saja dikosongkan: petugas dapat membukanya lagi di halaman <b>PC dampingan</b>.}</li>
</ul>
{{/AT_ASSISTED}}
{{#AT_PRACTICE}}
<p>_{Orang ini sedang berlatih dengan izin karangan. Tidak ada yang sampai ke kantor, dan di sini tidak terlihat.}</p>
<ul>
<li>_{Di bawah setiap pertanyaan tertulis apa yang disalin. Foto contohnya diunduh dulu, lalu diunggah.}</li>
<li>_{Mau mengajukan sungguhan: tekan <b>Keluar dari latihan</b> di atas, lalu pilih izinnya.}</li>
</ul>
{{/AT_PRACTICE}}
{{#AT_SLIP}}
<p>_{Kertas dengan nomor permohonan, dari loket, dari PC dampingan, atau dicetak sendiri.}</p>
<ul>
<li>_{Cara memakainya: pindai kode QR dengan kamera HP, lalu ketik PIN. Atau buka alamat yang tertulis, lalu ketik nomor dan PIN.}</li>
<li>_{PIN tidak tercetak: slipnya dicetak sesudah halaman pertama disimpan. PIN yang hilang diganti di loket, dengan KTP.}</li>
</ul>
{{/AT_SLIP}}
{{#AT_LOST_PIN}}
<p>_{Meminta PIN baru: dengan nomor HP di permohonan dan empat angka terakhir NIK, atau di HP yang masih membuka permohonannya.}</p>
<ul>
<li>_{Yang diminta lewat HP muncul sebagai pesan di halaman <b>Pesan</b>, bila nomor dan NIK cocok. PIN dibuat saat pesannya Anda kirim.}</li>
<li>_{HP sudah ganti, atau permohonan tanpa nomor HP: PIN baru diberikan di loket, dengan KTP.}</li>
</ul>
{{/AT_LOST_PIN}}
{{#NOT_FOUND}}
<p>_{Alamatnya tidak ada, atau permohonan itu tidak dikenal di HP atau komputer yang dipakai.}</p>
<ul>
<li>_{Mulai dari halaman depan, lalu <b>Lanjutkan isian</b> dengan nomor dan PIN.}</li>
</ul>
{{/NOT_FOUND}}
{{#FORBIDDEN}}
<p>_{Halaman itu bukan untuk pemohon.}</p>
<ul>
<li>_{Mulai lagi dari halaman depan.}</li>
</ul>
{{/FORBIDDEN}}
{{#EXPIRED}}
<p>_{Formulirnya dibuka terlalu lama, atau browser tidak menyimpan cookie.}</p>
<ul>
<li>_{Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi.}</li>
<li>_{Terus begitu: cookie di browser itu dimatikan. Nyalakan, atau pakai browser lain.}</li>
</ul>
{{/EXPIRED}}
{{#INVALID}}
<p>_{Yang dikirim terpotong atau salah ketik.}</p>
<ul>
<li>_{Kembali ke halaman sebelumnya dan coba sekali lagi.}</li>
</ul>
{{/INVALID}}
{{#METHOD}}
<p>_{Alamat itu hanya dipakai oleh tombol.}</p>
<ul>
<li>_{Mulai lagi dari halaman depan.}</li>
</ul>
{{/METHOD}}
{{#CHANGED}}
<p>_{Permohonannya berubah sementara halaman itu terbuka, misalnya dari HP lain.}</p>
<ul>
<li>_{Muat ulang halaman itu, lalu lanjutkan dari yang tampak.}</li>
</ul>
{{/CHANGED}}
{{#TOO_BIG}}
<p>_{Yang dikirim melebihi batas.}</p>
<ul>
<li>_{Kirim berkas satu per satu, atau foto dengan ukuran lebih kecil.}</li>
</ul>
{{/TOO_BIG}}
{{#THROTTLED}}
<p>_{Terlalu banyak percobaan yang salah. Berapa menit harus menunggu tertulis di situ.}</p>
<ul>
<li>_{Jangan mencoba terus. PIN yang hilang diganti di loket, dengan KTP.}</li>
</ul>
{{/THROTTLED}}
{{#DOWN}}
<p>_{Layanan berhenti sebentar. Isian yang sudah disimpan tidak hilang.}</p>
<ul>
<li>_{Coba lagi beberapa menit kemudian.}</li>
<li>_{Beberapa orang menyebut kode ini: beri tahu petugas TI.}</li>
</ul>
{{/DOWN}}
{{#FAULT}}
<p>_{Ada kesalahan di pihak kami. Isian yang sudah disimpan tidak hilang.}</p>
<ul>
<li>_{Minta enam huruf dan angka yang tertulis di halaman itu, dan teruskan ke petugas TI.}</li>
</ul>
{{/FAULT}}
{{#OPEN}}<p><a href="{{HREF}}">_{Buka halaman itu}</a></p>{{/OPEN}}
</section>
{{/FIXED}}
<details{{#UNASKED}} open{{/UNASKED}}>
<summary>_{Semua kode}</summary>
<div>
{{#GROUP}}
<h2>{{TITLE_}}</h2>
<dl class="facts brief">
{{#ROW}}
<div><dt>{{SHOWN}}</dt><dd><a href="{{HREF}}">{{TITLE_}}</a></dd></div>
{{/ROW}}
</dl>
{{/GROUP}}
</div>
</details>
