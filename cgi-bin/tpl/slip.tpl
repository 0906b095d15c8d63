<title>_{Slip} {{NUMBER}}</title>
{{! The bridge between phone, assisted PC and counter, to be printed: on A4, or
    on a roll of 58 mm (KIND slip). KEEP_PIN while it is still shown. }}
<h1>{{NAME}}</h1>
<div class="keep">
<dl>
<div><dt>_{Nomor permohonan}</dt><dd class="digits" id="nomor">{{NUMBER}}</dd></div>
{{#KEEP_PIN}}<div><dt>PIN</dt><dd class="digits" id="kode">{{PIN}}</dd></div>{{/KEEP_PIN}}
</dl>
{{#QR_CODE}}<svg width="120" height="120" viewBox="{{QR_BOX}}" role="img" aria-label="_{Kode QR untuk melanjutkan permohonan ini}"><path d="{{QR}}"/></svg>{{/QR_CODE}}
</div>
<p>_{Pindai kode ini, atau buka <b>{{WHERE}}</b>, dari HP atau komputer mana saja.}{{#IN_OFFICE}} _{Bisa juga di loket.}{{/IN_OFFICE}}</p>
{{#LAPSES_ON}}<p>_{Belum terkirim. Kirim sebelum {{LAPSES}}.}</p>{{/LAPSES_ON}}
<p class="screen hint">_{Cetak dengan Ctrl+P atau menu cetak:} <a href="{{A4}}">A4</a> · <a href="{{ROLL}}">_{kertas struk 58 mm}</a> · <a href="{{BACK}}">_{Kembali}</a></p>
