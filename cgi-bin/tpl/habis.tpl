<title>_{Isian sudah dihapus}</title>
{{! A draft that lapsed, for whoever knows its number and PIN. NAME, NUMBER, DAY;
    AGAIN with ACTION and HIDDEN, or SHUT; LIST what was typed meanwhile. }}
<h1>_{Isian sudah dihapus}</h1>
<p class="note wait">_{Isian dihapus {{DAY}} karena belum dikirim.} {{NAME}}, {{NUMBER}}.</p>
{{#LIST}}
<p>_{Yang Anda ketik belum tersimpan. Salin bila masih perlu:}</p>
<ul>
{{#TYPED}}
<li><bdi>{{VALUE:pre_escape}}</bdi></li>
{{/TYPED}}
</ul>
{{/LIST}}
{{#AGAIN}}
<p>_{Anda dapat mulai lagi. Nomor dan PIN-nya baru.}</p>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<button name="aksi" value="mulai">_{Mulai lagi}</button>
</form>
{{/AGAIN}}
{{#SHUT}}
<p>_{Izin ini sedang tidak dapat diajukan.} <a href="{{BASE}}/izin">_{Lihat izin yang lain}</a></p>
{{/SHUT}}
