<title>_{Papan}</title>
{{!
  The head's board. TODAY in words; a TILE for each figure, LINKED to its cases or
  BARE when it has none; tables (dasbor_tabel.tpl) and charts (dasbor_grafik.tpl);
  TARGETS, the form that only the head has. TROUBLE when it comes back.
}}
{{#TROUBLE}}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus aria-labelledby="masalah-judul">
<h2 id="masalah-judul">_{Target belum tersimpan}</h2>
<ul>
{{#ONE}}
<li><a href="#f-target-{{I}}">{{WORD}}</a>: _{tulis angka bulat sampai 9999, atau kosongkan}</li>
{{/ONE}}
</ul>
</section>
{{/TROUBLE}}
<h1>_{Papan}</h1>
{{#SAVED}}
<p class="note" role="status">_{Target tersimpan dan berlaku mulai hari ini.}</p>
{{/SAVED}}
{{#TODAY}}
<p class="say" id="f-kata"><b>{{DATE}}<span class="paper"> {{YEAR}}</span>, {{TIME}}.</b>
{{#AIMED}}_{Daring {{ONLINE}} dari target {{TARGET}}:}{{/AIMED}}{{#UNAIMED}}_{Daring {{ONLINE}}:}{{/UNAIMED}} _{sendiri {{SELF}}, dibantu petugas {{ASSISTED}}}{{#WITH_COMPANION}}_{, lewat pendamping {{COMPANION}}}{{/WITH_COMPANION}}. _{Di loket {{COUNTER}}.}
{{#SHARED}}_{Porsi daring hari ini {{SHARE}} %.}{{/SHARED}}{{#NOTHING_YET}}_{Hari ini belum ada permohonan.}{{/NOTHING_YET}} 
{{#SOME_LATE}} _{Terlambat {{N}}:}{{#SEVERAL}} _{terlama}{{/SEVERAL}} {{PERMIT}}, _{di {{WHERE}}, {{DAYS}} hari.}{{/SOME_LATE}}{{#NONE_LATE}} _{Tidak ada yang terlambat.}{{/NONE_LATE}}</p>
{{/TODAY}}
{{#PROGRESS}}
<svg class="goal" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-labelledby="f-kata">
<rect class="frame" x="0" y="1" width="100" height="4"/>
{{#PART}}
<rect class="{{CSS_CLASS}}" x="{{X}}" y="1" width="{{W}}" height="4"/>
{{/PART}}
<line class="aim" x1="{{X}}" x2="{{X}}" y1="0" y2="6"/>
</svg>
{{/PROGRESS}}
<h2 class="unseen">_{Hari ini}</h2>
<ul class="tiles">
{{#TILE}}
<li class="tile">
{{#LINKED}}<a href="{{HREF}}"><b data-angka="{{DATA}}">{{TEXT}}</b> {{WORD}}</a>{{/LINKED}}
{{#BARE}}<b data-angka="{{DATA}}">{{TEXT}}</b> {{WORD}}{{/BARE}}
</li>
{{/TILE}}
</ul>
<details class="screen">
<summary>_{Arti angka-angka ini}</summary>
<dl>
<dt>_{Sendiri, dibantu petugas, lewat pendamping, di loket}</dt>
<dd>_{Permohonan yang dikirim hari ini, sejak pukul 00.00, menurut saluran pengirimannya yang pertama. Perbaikan yang dikirim ulang tidak dihitung lagi.}</dd>
<dt>_{Porsi daring}</dt>
<dd>_{Sendiri, dibantu petugas, dan lewat pendamping, dibagi semua permohonan hari itu, dibulatkan ke persen. Tanpa permohonan tidak ada porsi: –.}</dd>
<dt>_{Target}</dt>
<dd>_{Permohonan daring yang diharapkan hari ini, menurut hari dalam pekan. Hari libur tidak bertarget.}</dd>
<dt>_{Terlambat}</dt>
<dd>_{Permohonan yang melewati batas hari kerja menurut aturannya. Waktu menunggu pemohon atau pembayaran tidak dihitung.}</dd>
<dt>_{Belum lengkap}</dt>
<dd>_{Permohonan yang menunggu pemohon: dokumen yang dijanjikan menyusul, dan perbaikan yang diminta.}</dd>
<dt>_{Menunggu tanda tangan}</dt>
<dd>_{Permohonan di tahap tanda tangan.}</dd>
</dl>
</details>
<section aria-labelledby="f-kerja">
<h2 id="f-kerja">_{Yang perlu dikejar}</h2>
{{#NO_LATE}}<p>_{Tidak ada yang terlambat.}</p>{{/NO_LATE}}
{{>LATE_TABLE}}
<div class="halves">
<div>
{{#NO_SIGNATURE}}<p>_{Tidak ada yang menunggu tanda tangan.}</p>{{/NO_SIGNATURE}}
{{>SIGNATURE_TABLE}}
</div>
<div>
{{#NO_INCOMPLETE}}<p>_{Tidak ada yang belum lengkap.}</p>{{/NO_INCOMPLETE}}
{{>INCOMPLETE_TABLE}}
</div>
</div>
</section>
<div class="halves">
<section class="days" aria-labelledby="f-hari">
<h2 id="f-hari">_{{{NDAYS}} hari terakhir}</h2>
{{#NO_DAYS}}<p>_{Belum ada permohonan pada hari-hari ini.}</p>{{/NO_DAYS}}
{{>DAYS_CHART}}
{{>DAYS_TABLE}}
<p class="screen">{{#SHORT}}<a href="{{BASE}}/petugas/dasbor?hari=31#f-hari">_{Lihat 31 hari}</a>{{/SHORT}}{{#LONG}}<a href="{{BASE}}/petugas/dasbor#f-hari">_{Lihat 14 hari}</a>{{/LONG}}</p>
</section>
<section class="days" aria-labelledby="f-bulan">
<h2 id="f-bulan">_{12 bulan terakhir}</h2>
{{>MONTHS_CHART}}
{{>MONTHS_TABLE}}
</section>
</div>
<div class="halves">
<section aria-labelledby="f-izin">
<h2 id="f-izin">_{Per izin, {{NDAYS}} hari terakhir}</h2>
{{#NO_DAYS}}<p>_{Belum ada permohonan pada hari-hari ini.}</p>{{/NO_DAYS}}
{{>PERMITS_TABLE}}
</section>
<section aria-labelledby="f-cari">
<h2 id="f-cari">_{Dicari tetapi tidak ada, {{NMISS}} hari terakhir}</h2>
{{#NO_MISSES}}<p>_{Semua pencarian menemukan sesuatu.}</p>{{/NO_MISSES}}
{{>MISSES_TABLE}}
<details class="screen">
<summary>_{Artinya}</summary>
<p>_{Kata yang dicari warga di daftar izin tanpa hasil, dan berapa kali. Yang memuat enam angka atau lebih tidak dicatat. Bila izinnya ada, tambahkan kata itu pada kata kunci formulirnya.}</p>
</details>
</section>
</div>
<section aria-labelledby="f-berhenti">
<h2 id="f-berhenti">_{Di mana isian berhenti}</h2>
{{#NO_STOPS}}<p>_{Tidak ada isian yang berhenti.}</p>{{/NO_STOPS}}
{{>STOPS_TABLE}}
<details class="screen">
<summary>_{Artinya}</summary>
<p>_{Isian yang belum dikirim dan tidak disentuh sejak kemarin, paling banyak {{NSTOPS}} yang terakhir, menurut halaman yang terakhir disimpan. Di sebelahnya: masalah yang paling sering tampak di halaman itu pada isian-isian ini, dan pada berapa isian. Tanpa masalah (–): halaman itu sudah benar, tetapi isiannya tidak diteruskan.}</p>
</details>
</section>
{{#TARGETS}}
<section class="screen" aria-labelledby="f-target">
<h2 id="f-target">_{Target harian}</h2>
<p>_{Permohonan daring yang diharapkan setiap hari. Kosongkan bila tanpa target. Berlaku mulai hari ini; hari yang lalu tetap dengan targetnya.}</p>
<form method="post" action="{{BASE}}/petugas/dasbor">
{{>HIDDEN}}
<div class="week">
{{#WEEKDAY}}
<div class="{{CSS_CLASS}}">
<label for="f-target-{{I}}">{{WORD}}</label>
{{#WRONG}}<p class="error">_{Angka bulat sampai 9999}</p>{{/WRONG}}
<input id="f-target-{{I}}" name="target.{{I}}" value="{{VALUE}}" inputmode="numeric" autocomplete="off" maxlength="8">
</div>
{{/WEEKDAY}}
</div>
<button name="aksi" value="target">_{Simpan target}</button>
</form>
</section>
{{/TARGETS}}
