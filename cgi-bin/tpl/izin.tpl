<title>_{Semua izin}</title>
{{! The list, or what was found for Q. PERMIT: izin_baris.tpl, once for each;
    those in GONE are closed. }}
<h1>_{Semua izin}</h1>
<form action="{{BASE}}/izin" role="search">
<div class="q">
<label for="f-q">_{Cari izin}</label>
<input type="search" id="f-q" name="q" value="{{Q}}" autocomplete="off">
</div>
<button>_{Cari}</button>
</form>
{{#ELSEWHERE}}
<h2>_{Diurus di tempat lain}</h2>
<ul class="rows">
{{#AWAY}}
<li><a href="{{HREF}}" rel="external noreferrer">{{NAME}}</a>{{#IF_WORDS}}<br>{{WORDS}}{{/IF_WORDS}} <small>_{Di luar situs kami.}</small></li>
{{/AWAY}}
</ul>
{{/ELSEWHERE}}
{{#NOTHING}}
<p class="note">_{Tidak ada izin yang cocok dengan “{{Q}}”. Coba kata lain, atau pilih dari daftar ini. Kalau ragu, telepon kami.}</p>
{{/NOTHING}}
{{#FOUND}}
<h2>_{Yang cocok dengan “{{Q}}”}</h2>
{{/FOUND}}
<ul class="rows">
{{>PERMIT}}
</ul>
{{#GONE}}
<h2>_{Sedang tidak dibuka}</h2>
<ul class="rows">
{{>PERMIT}}
</ul>
{{/GONE}}
{{#FOUND}}
<p><a href="{{BASE}}/izin">_{Lihat semua izin}</a></p>
{{/FOUND}}
