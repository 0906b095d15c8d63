<title>_{Antrean}</title>
{{! An officer's queue, or what the search box found. }}
<h1>{{#WAITING}}_{Antrean}{{/WAITING}}{{#FOUND}}_{Hasil pencarian}{{/FOUND}}</h1>
{{#BROKEN}}
<section class="note wrong" aria-labelledby="f-rusak">
<h2 id="f-rusak">_{Ada berkas formulir yang salah}</h2>
<p>_{Versi terakhir yang benar tetap dipakai. Perbaiki baris berikut, lalu simpan lagi.}</p>
<ul>
{{#MISTAKE}}
<li><b>{{FILE}}:{{LINE_NUMBER}}</b> {{WORDS}}</li>
{{/MISTAKE}}
</ul>
</section>
{{/BROKEN}}
{{#IGNORED}}
<section class="note" aria-labelledby="f-terlewat">
<h2 id="f-terlewat">_{Berkas di folder formulir yang tidak dibaca}</h2>
<ul>
{{#NOT_READ}}
<li><b>{{FILE}}</b> {{WORDS}}</li>
{{/NOT_READ}}
</ul>
</section>
{{/IGNORED}}
<form method="get" action="{{BASE}}/petugas" role="search">
<label for="f-q">_{Cari nomor, nama, NIK, atau telepon}</label>
<div class="field">
<input id="f-q" name="q" type="search" value="{{TYPED}}" autocomplete="off">
<button>_{Cari}</button>
</div>
</form>
{{#FOUND}}
{{#NOTHING}}
<p>_{Tidak ada permohonan yang cocok dengan <b>{{Q}}</b>. Tulis nomor; NIK atau telepon, selengkapnya atau empat angka terakhirnya; atau nama: paling sedikit tiga huruf, atau satu kata utuh.}</p>
{{/NOTHING}}
{{#SOME}}
<p>_{{{N}} permohonan cocok dengan <b>{{Q}}</b>.}{{#CUT}} _{Yang tampak 50 terbaru; tulis lebih lengkap untuk mempersempit.}{{/CUT}}</p>
{{/SOME}}
{{>CASES}}
<p><a href="{{BASE}}/petugas">_{Kembali ke antrean}</a></p>
{{/FOUND}}
{{#WAITING}}
{{#NO_STAGE}}
<p>_{Akun Anda tidak mempunyai tahap dalam alur permohonan, jadi antrean di sini kosong.}</p>
{{/NO_STAGE}}
{{#EMPTY}}
<p>_{Tidak ada yang menunggu Anda. Permohonan baru muncul di sini begitu sampai di tahap Anda.}</p>
{{/EMPTY}}
{{>CASES}}
{{#MORE}}
<p>_{{{N}} yang paling mendesak dari {{TOTAL}}. Selebihnya muncul begitu yang ini selesai; yang tertentu dapat dicari di atas.}</p>
{{/MORE}}
{{/WAITING}}
