{{! What a case costs and what was paid; nothing that is short goes unseen. }}
<div><dt>_{Biaya}</dt><dd><span id="biaya">{{FEE}}</span>{{>NOT_OURS}}</dd></div>
{{#UNPAID}}
<div><dt>_{Dibayar}</dt><dd id="kurang-bayar"><span class="late">_{Belum dibayar}</span> <small>_{Biaya ini timbul dari perbaikan. Kembalikan ke tahap pembayaran.}</small></dd></div>
{{/UNPAID}}
{{#RECEIVED}}
<div><dt>_{Dibayar}</dt><dd>{{AMOUNT}}, {{DAY}}{{#PROOFS}}{{#PROOF}}<br><a href="{{HREF}}">{{FILE}}</a> <small>{{ABOUT}}</small>{{/PROOF}}{{/PROOFS}}</dd></div>
{{#CORRECTED}}
<div><dt>_{Biaya menurut isian sekarang}</dt><dd>{{FEE_NOW}} <small>_{Diperbaiki setelah dibayar; tagihannya tetap.}</small></dd></div>
{{/CORRECTED}}
{{#SHORT}}<div><dt>_{Kurang bayar}</dt><dd id="kurang-bayar"><span class="late">{{DIFFERENCE}}</span></dd></div>{{/SHORT}}
{{#OVER}}<div><dt>_{Lebih bayar}</dt><dd id="lebih-bayar"><span class="soon">{{DIFFERENCE}}</span></dd></div>{{/OVER}}
{{/RECEIVED}}
