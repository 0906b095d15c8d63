<title>_{Status permohonan}</title>
{{! Number and PIN. }}
{{>WRONG}}
<h1>_{Status permohonan}</h1>
<p>_{Masukkan nomor permohonan dan PIN. Tanda hubung dan spasi boleh ditulis.}</p>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
{{>ENTER}}
<button>_{Lihat status}</button>
</form>
{{#IN_OFFICE}}<p class="hint"><a href="{{BASE}}/lupa">_{PIN hilang? Minta yang baru}</a>. _{Datang ke loket dengan KTP juga bisa.}</p>{{/IN_OFFICE}}{{#PRACTICE}}<p class="hint">_{PIN hilang? Mulai saja latihan yang baru.}</p>{{/PRACTICE}}
