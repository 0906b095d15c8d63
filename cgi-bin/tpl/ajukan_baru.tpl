{{! What has become of the form since the draft was begun. }}
<div class="note" role="status">
<p>_{Formulir ini diperbarui sejak Anda mulai mengisi. Isian Anda tetap ada.}</p>
{{#NEWS}}
<ul>
{{#ONE}}
<li>{{#ADDED}}_{Pertanyaan baru:}{{/ADDED}}{{#ALTERED}}_{Berubah:}{{/ALTERED}} <a href="{{HREF}}">{{LABEL}}</a></li>
{{/ONE}}
</ul>
{{/NEWS}}
</div>
