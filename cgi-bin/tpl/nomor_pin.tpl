{{! The controls of number and PIN. NO_NUMBER, NO_PIN: nothing was typed; MISFIT. }}
<div class="q{{#NO_NUMBER}} bad{{/NO_NUMBER}}{{#MISFIT}} bad{{/MISFIT}}"><label for="f-nomor">_{Nomor permohonan}</label>
{{#NO_NUMBER}}<p class="error" id="e-nomor">_{belum diisi.}</p>{{/NO_NUMBER}}
<input id="f-nomor" name="nomor" value="{{TYPED}}" inputmode="numeric" autocomplete="off"{{#NO_NUMBER}} aria-invalid="true" aria-describedby="e-nomor"{{/NO_NUMBER}}></div>
<div class="q{{#NO_PIN}} bad{{/NO_PIN}}{{#MISFIT}} bad{{/MISFIT}}"><label for="f-kode">PIN</label>
{{#NO_PIN}}<p class="error" id="e-kode">_{belum diisi.}</p>{{/NO_PIN}}
<input id="f-kode" name="kode" inputmode="numeric" autocomplete="off"{{#NO_PIN}} aria-invalid="true" aria-describedby="e-kode"{{/NO_PIN}}></div>
