<title>_{Periksa keaslian izin}</title>
{{! What was issued, and nothing else. One of IN_FORCE NOT_YET EXPIRED REVOKED
    NEVER; LICENCE for the first four. }}
<h1>_{Periksa keaslian izin}</h1>
{{#NEVER}}
<p class="state wrong" id="hasil">_{Tidak pernah diterbitkan}</p>
<p>_{Kantor ini tidak pernah menerbitkan izin dengan nomor atau kode itu:} <b><bdi>{{ASKED}}</bdi></b></p>
<p>_{Periksa lagi tulisannya. Kalau nomornya sudah benar, surat itu tidak asli: laporkan kepada kami.}</p>
{{/NEVER}}
{{#HALF}}
<p class="state wait" id="hasil">_{Nomornya belum lengkap}</p>
<p>_{Ada izin yang nomornya mulai seperti itu:} <b><bdi>{{ASKED}}</bdi></b></p>
<p>_{Tulis seluruhnya, sampai tahunnya, seperti tercetak di surat.}</p>
{{/HALF}}
{{#IN_FORCE}}<p class="state" id="hasil">_{Asli dan berlaku}</p>{{/IN_FORCE}}
{{#NOT_YET}}<p class="state wait" id="hasil">_{Asli, belum mulai berlaku}</p>{{/NOT_YET}}
{{#EXPIRED}}<p class="state wrong" id="hasil">_{Asli, masa berlakunya sudah habis}</p>{{/EXPIRED}}
{{#REVOKED}}<p class="state wrong" id="hasil">_{Dicabut pada {{DAY}}}</p>{{/REVOKED}}
{{#LICENCE}}
<dl class="facts">
<div><dt>_{Nomor izin}</dt><dd>{{NUMBER}}</dd></div>
<div><dt>_{Izin}</dt><dd>{{WHAT}}</dd></div>
{{#IF_HOLDER}}<div><dt>_{Pemegang}</dt><dd><bdi>{{HOLDER}}</bdi></dd></div>{{/IF_HOLDER}}
<div><dt>_{Diterbitkan}</dt><dd>{{ISSUED}}</dd></div>
{{#FROM}}<div><dt>_{Berlaku mulai}</dt><dd>{{DAY}}</dd></div>{{/FROM}}
{{#UNTIL}}<div><dt>_{Sampai}</dt><dd>{{DAY}}</dd></div>{{/UNTIL}}
</dl>
<p class="hint">_{Cocokkan dengan surat yang Anda pegang: nomor, nama dan tanggalnya harus sama.}</p>
{{/LICENCE}}
{{#RESULT}}<h2>_{Periksa nomor lain}</h2>{{/RESULT}}
<form action="{{BASE}}/cek">
<div class="q">
<label for="f-nomor">_{Nomor izin}</label>
<p class="hint" id="h-nomor">_{Seperti tercetak di surat. Garis miring dan spasi boleh ditulis.}</p>
<input id="f-nomor" name="nomor" value="{{TYPED}}" autocomplete="off" aria-describedby="h-nomor">
</div>
<button>_{Periksa}</button>
</form>
<p class="hint">_{Atau pindai kode QR di surat dengan kamera HP.}</p>
