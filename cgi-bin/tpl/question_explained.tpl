{{! What stands between a label and its control: hint, longer help, problem or
    warning. }}
{{#IF_HINT}}
<p class="hint" id="h-{{ID}}">{{HINT}}</p>
{{/IF_HINT}}
{{#USUAL}}
<p class="hint" id="h-{{ID}}">{{#DATE}}_{Contoh: 31/12/2026}{{/DATE}}{{#MONTH}}_{Contoh: 12/2026}{{/MONTH}}{{#TIME}}_{Contoh: 08.30}{{/TIME}}{{#NIK}}_{16 angka, ada di KTP}{{/NIK}}{{#KK}}_{16 angka, ada di Kartu Keluarga}{{/KK}}{{#NPWP}}_{15 atau 16 angka}{{/NPWP}}{{#NIB}}_{13 angka, dari OSS}{{/NIB}}{{#CHOICES}}_{Boleh lebih dari satu}{{/CHOICES}}</p>
{{/USUAL}}
{{#IF_HELP}}
<details><summary>_{Penjelasan}</summary><p>{{HELP}}</p></details>
{{/IF_HELP}}
{{#BAD}}
<p class="error" id="e-{{ID}}"><span class="unseen">_{Perlu diperbaiki:} </span>{{>PROBLEM}}</p>
{{#TWO}}
<label class="choice"><input type="checkbox" id="f-{{ID}}-tersimpan" name="_simpanan" value="{{NAME}}"> _{Pakai yang tersimpan}</label>
{{/TWO}}
{{/BAD}}
{{#IF_TYPED}}
<p class="hint">_{Jawaban Anda sebelumnya:} <bdi>{{TYPED:pre_escape}}</bdi></p>
{{/IF_TYPED}}
{{#ODD}}
<p class="note wait" id="w-{{ID}}"><b>_{Periksa lagi:}</b> {{>PROBLEM}}</p>
{{/ODD}}
