{{! Rows of the queue, or of what was found. CSS_CLASS late or soon. }}
<table class="stack queue">
<thead>
<tr><th scope="col">_{Sisa waktu}</th><th scope="col">_{Pemohon}</th><th scope="col">_{Izin dan tahap}</th><th scope="col">_{Dikerjakan}</th></tr>
</thead>
<tbody>
{{#CASE}}
<tr>
<td class="{{CSS_CLASS}}">{{>LEFT}}</td>
<td><a href="{{HREF}}">{{NAME}}</a><br><small class="digits">{{NUMBER}}</small></td>
<td>{{PERMIT}}<br><small>{{WHERE}}</small></td>
<td>{{#MINE}}<b>_{Anda}</b>{{/MINE}}{{#IF_HOLDER}}{{HOLDER}}{{/IF_HOLDER}}</td>
</tr>
{{/CASE}}
</tbody>
</table>
