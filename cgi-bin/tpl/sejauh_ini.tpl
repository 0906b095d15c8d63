{{! On a page of the form: what came of the answers before it, and what it costs
    so far. }}
{{#RESULTS}}
<div class="note">
<p>_{Dihitung dari isian Anda:}</p>
<dl class="facts">
{{#RESULT}}
<div><dt>{{LABEL}}</dt><dd><bdi>{{VALUE}}</bdi></dd></div>
{{/RESULT}}
</dl>
</div>
{{/RESULTS}}
{{#FEE}}
<div class="note">
<p>_{Biaya sejauh ini} <b id="biaya">{{TOTAL}}</b></p>
{{>NOT_OURS}}
</div>
{{/FEE}}
