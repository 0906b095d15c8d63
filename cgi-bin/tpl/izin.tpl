<title>_{Semua izin}</title>
{{! The list, or what was found for Q. PERMIT: HREF, TITLE_, SUMMARY, CLOSED. }}
<h1>_{Semua izin}</h1>
<form action="{{BASE}}/izin" role="search">
<div class="q">
<label for="f-q">_{Cari izin}</label>
<input type="search" id="f-q" name="q" value="{{Q}}" autocomplete="off">
</div>
<button>_{Cari}</button>
</form>
{{#NOTHING}}
<p class="note">_{Tidak ada izin yang cocok dengan “{{Q}}”. Coba kata lain, atau pilih dari daftar ini. Kalau ragu, telepon kami.}</p>
{{/NOTHING}}
{{#FOUND}}
<h2>_{Yang cocok dengan “{{Q}}”}</h2>
{{/FOUND}}
<ul class="rows">
{{#PERMIT}}
<li><a href="{{HREF}}">{{TITLE_}}</a>{{#CLOSED}} <b>_{Ditutup}</b>{{/CLOSED}}{{#IF_SUMMARY}} <small>{{SUMMARY}}</small>{{/IF_SUMMARY}}</li>
{{/PERMIT}}
</ul>
{{#FOUND}}
<p><a href="{{BASE}}/izin">_{Lihat semua izin}</a></p>
{{/FOUND}}
