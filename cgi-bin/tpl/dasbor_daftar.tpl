<title>{{NAME}}</title>
{{! The cases behind a figure of the board. A number is LINKED where the officer
    may read the case. }}
<h1>{{NAME}}</h1>
<p class="hint">{{#IF_PERIOD}}{{PERIOD}}{{/IF_PERIOD}}{{#IF_CHANNEL}} · {{CHANNEL}}{{/IF_CHANNEL}}{{#IF_PERMIT}} · {{PERMIT}}{{/IF_PERMIT}}{{#IF_STAGE}} · {{STAGE}}{{/IF_STAGE}}{{#IF_STATE}} · {{STATE}}{{/IF_STATE}}</p>
{{#NOTHING}}
<p>_{Tidak ada permohonan di sini.}</p>
{{/NOTHING}}
{{#CASES}}
<table class="stack">
<caption class="unseen">{{NAME}}</caption>
<thead>
<tr><th scope="col">_{Nomor}</th><th scope="col">_{Izin}</th><th scope="col">_{Tahap}</th><th scope="col">_{Pemegang}</th><th scope="col">_{Saluran}</th><th scope="col">{{WHEN_WORD}}</th></tr>
</thead>
<tbody>
{{#CASE}}
<tr>
<th scope="row" class="digits">{{#LINKED}}<a href="{{HREF}}">{{TEXT}}</a>{{/LINKED}}{{#BARE}}{{TEXT}}{{/BARE}}</th>
<td>{{PERMIT}}</td>
<td>{{WHERE}}</td>
<td>{{HOLDER}}</td>
<td>{{CHANNEL}}</td>
<td>{{WHEN}}</td>
</tr>
{{/CASE}}
</tbody>
</table>
{{#NEXT}}
<p><a href="{{HREF}}">_{50 berikutnya}</a></p>
{{/NEXT}}
{{/CASES}}
<p class="screen"><a href="{{BASE}}/petugas/dasbor">_{Kembali ke papan}</a></p>
