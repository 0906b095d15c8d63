<title>{{NAME}}</title>
{{! The cases behind a figure of the board. A number is LINKED where the officer
    may read the case. }}
<h1 id="f-judul">{{NAME}}</h1>
<p class="hint">{{#IF_PERIOD}}{{PERIOD}}{{/IF_PERIOD}}{{#IF_CHANNEL}} · {{CHANNEL}}{{/IF_CHANNEL}}{{#IF_PERMIT}} · {{PERMIT}}{{/IF_PERMIT}}{{#IF_STAGE}} · {{STAGE}}{{/IF_STAGE}}{{#IF_STATE}} · {{STATE}}{{/IF_STATE}}</p>
{{#NOTHING}}
<p>_{Tidak ada apa-apa di sini.}</p>
{{/NOTHING}}
{{#CASES}}
<table class="stack" aria-labelledby="f-judul">
<thead>
<tr><th scope="col">_{Nomor}</th><th scope="col">_{Izin}</th><th scope="col">_{Tahap}</th><th scope="col">_{Pemegang}</th><th scope="col">_{Saluran}</th><th scope="col">{{WHEN_WORD}}</th></tr>
</thead>
<tbody>
{{#CASE}}
<tr>
<th scope="row" class="digits">{{#LINKED}}<a href="{{HREF}}">{{TEXT}}</a>{{/LINKED}}{{#BARE}}{{TEXT}}{{/BARE}}</th>
<td>{{PERMIT}}</td>
<td>{{WHERE}}</td>
<td><span class="unseen">_{Pemegang}: </span>{{HOLDER}}</td>
<td><span class="unseen">_{Saluran}: </span>{{CHANNEL}}</td>
<td><span class="unseen">{{WHEN_WORD}}: </span>{{WHEN}}{{#OVERDUE}}, _{{{DAYS}} hari lewat}{{/OVERDUE}}</td>
</tr>
{{/CASE}}
</tbody>
</table>
{{/CASES}}
{{#DRAFTS}}
<table class="stack" aria-labelledby="f-judul">
<thead>
<tr><th scope="col">_{Nomor}</th><th scope="col">_{Izin}</th><th scope="col">_{Halaman terakhir}</th><th scope="col">_{Sejak}</th></tr>
</thead>
<tbody>
{{#DRAFT}}
<tr>
<th scope="row" class="digits">{{TEXT}}</th>
<td>{{PERMIT}}</td>
<td><span class="unseen">_{Halaman terakhir}: </span>{{WHERE}}</td>
<td><span class="unseen">_{Sejak}: </span>{{WHEN}}</td>
</tr>
{{/DRAFT}}
</tbody>
</table>
{{/DRAFTS}}
{{#SEARCHES}}
<table aria-labelledby="f-judul">
<thead>
<tr><th scope="col">_{Kata}</th><th scope="col" class="n">_{Kali}</th><th scope="col">_{Terakhir}</th></tr>
</thead>
<tbody>
{{#ROW}}
<tr><th scope="row"><a href="{{HREF}}">{{TEXT}}</a></th><td class="n">{{N}}</td><td>{{WHEN}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{/SEARCHES}}
{{#DAYS}}
<table aria-labelledby="f-judul">
<thead>
<tr><th scope="col">_{Hari}</th><th scope="col" class="n">_{Kali}</th></tr>
</thead>
<tbody>
{{#ROW}}
<tr><th scope="row">{{WHEN}}</th><td class="n">{{N}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{/DAYS}}
{{#NEXT}}
<p class="screen"><a href="{{HREF}}">_{50 berikutnya}</a></p>
{{/NEXT}}
<p class="screen"><a href="{{BASE}}/petugas/dasbor">_{Kembali ke papan}</a></p>
