<title>{{#NOT_FOUND}}_{Halaman tidak ditemukan}{{/NOT_FOUND}}{{#FORBIDDEN}}_{Halaman ini bukan untuk Anda}{{/FORBIDDEN}}{{#EXPIRED}}_{Halaman ini sudah terlalu lama terbuka}{{/EXPIRED}}{{#INVALID}}_{Permintaan tidak dapat dibaca}{{/INVALID}}{{#METHOD}}_{Halaman ini tidak dapat dipakai begitu}{{/METHOD}}{{#CHANGED}}_{Sudah berubah sementara itu}{{/CHANGED}}{{#TOO_BIG}}_{Terlalu besar}{{/TOO_BIG}}{{#THROTTLED}}_{Terlalu sering mencoba}{{/THROTTLED}}{{#DOWN}}_{Layanan sedang berhenti sebentar}{{/DOWN}}{{#FAULT}}_{Maaf, ada gangguan di pihak kami}{{/FAULT}}</title>
{{! What could not be done, one section for each kind, shown twice: as title and
    heading. WAIT minutes for THROTTLED; REF is the number in the log; WORDS what
    the program adds, such as who changed it and when; LIST what was typed;
    AGAIN the form with it, to be sent once more: ACTION, HIDDEN. }}
<h1>{{#NOT_FOUND}}_{Halaman tidak ditemukan}{{/NOT_FOUND}}{{#FORBIDDEN}}_{Halaman ini bukan untuk Anda}{{/FORBIDDEN}}{{#EXPIRED}}_{Halaman ini sudah terlalu lama terbuka}{{/EXPIRED}}{{#INVALID}}_{Permintaan tidak dapat dibaca}{{/INVALID}}{{#METHOD}}_{Halaman ini tidak dapat dipakai begitu}{{/METHOD}}{{#CHANGED}}_{Sudah berubah sementara itu}{{/CHANGED}}{{#TOO_BIG}}_{Terlalu besar}{{/TOO_BIG}}{{#THROTTLED}}_{Terlalu sering mencoba}{{/THROTTLED}}{{#DOWN}}_{Layanan sedang berhenti sebentar}{{/DOWN}}{{#FAULT}}_{Maaf, ada gangguan di pihak kami}{{/FAULT}}</h1>
{{#NOT_FOUND}}
<p>_{Alamatnya mungkin salah ketik, atau nomor ini bukan bagian dari permohonan Anda.}</p>
{{/NOT_FOUND}}
{{#FORBIDDEN}}
<p>_{Anda sudah masuk, tetapi peran Anda tidak mencakup halaman ini.}</p>
{{/FORBIDDEN}}
{{#EXPIRED}}
<p>_{Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi.}</p>
{{/EXPIRED}}
{{#INVALID}}
<p>_{Kembali ke halaman sebelumnya dan coba sekali lagi.}</p>
{{/INVALID}}
{{#METHOD}}
<p>_{Mulailah dari halaman depan.}</p>
{{/METHOD}}
{{#CHANGED}}
<p>_{Muat ulang halaman ini untuk melihat keadaan terakhir, lalu putuskan lagi.}</p>
{{/CHANGED}}
{{#TOO_BIG}}
<p>_{Yang dikirim melebihi batas. Kirim berkas satu per satu, atau foto dengan ukuran lebih kecil.}</p>
{{/TOO_BIG}}
{{#THROTTLED}}
<p>_{Demi keamanan, tunggu {{WAIT}} menit sebelum mencoba lagi. Isian yang sudah disimpan tidak hilang.}</p>
{{/THROTTLED}}
{{#DOWN}}
<p>_{Muat ulang halaman ini beberapa saat lagi. Isian yang sudah disimpan tidak hilang.}</p>
{{/DOWN}}
{{#FAULT}}
<p>_{Muat ulang halaman ini. Isian yang sudah disimpan tidak hilang.}</p>
{{/FAULT}}
{{#IF_WORDS}}
<p>{{WORDS}}</p>
{{/IF_WORDS}}
{{#IF_REF}}
<p>_{Bila Anda menghubungi kami, sebutkan nomor} <b class="digits">{{REF}}</b>.</p>
{{/IF_REF}}
{{#LIST}}
<p>_{Yang Anda ketik belum tersimpan. Salin bila masih perlu:}</p>
<ul>
{{#TYPED}}
<li><bdi>{{VALUE:pre_escape}}</bdi></li>
{{/TYPED}}
</ul>
{{/LIST}}
{{#AGAIN}}
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<p><button>_{Kirim sekali lagi}</button></p>
</form>
{{/AGAIN}}
{{#TO_HOME}}
<p><a href="{{BASE}}/">_{Halaman depan}</a> · <a href="{{BASE}}/status">_{Lihat status permohonan}</a></p>
{{/TO_HOME}}
{{#TO_QUEUE}}
<p><a href="{{BASE}}/petugas">_{Kembali ke antrean}</a></p>
{{/TO_QUEUE}}
