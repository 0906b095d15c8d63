<title>{{NAME}}</title>
{{! One permit: what it needs, how long, what it costs, by what law. }}
<h1>{{NAME}}</h1>
{{#IF_SUMMARY}}<p>{{SUMMARY}}</p>{{/IF_SUMMARY}}
{{#OPEN}}
<p><a class="button" href="{{HREF}}">_{Ajukan izin ini}</a></p>
{{/OPEN}}
{{#CLOSED}}
<p class="note">{{>SHUT}}</p>
{{/CLOSED}}
{{#STANDARD}}
{{#PAPERS}}
<h2>_{Yang disiapkan}</h2>
{{#NEEDED}}
{{#SOMETIMES}}<h3>_{Hanya untuk keadaan tertentu}</h3>{{/SOMETIMES}}
{{#OPTIONAL}}<h3>_{Bila ada}</h3>{{/OPTIONAL}}
<ul>
{{#REQUIREMENT}}
<li>{{LABEL}}{{#IF_HINT}}<br><small>{{HINT}}</small>{{/IF_HINT}}{{#ORIGINAL}}<br><small>_{Aslinya boleh dibawa ke loket.}</small>{{/ORIGINAL}}{{#SAMPLE}}<br><a href="{{HREF}}">_{Unduh contohnya}</a>{{/SAMPLE}}</li>
{{/REQUIREMENT}}
</ul>
{{/NEEDED}}
<p>_{Cukup difoto dengan HP.}{{#FOLLOW}} _{Yang belum ada boleh menyusul.}{{/FOLLOW}}</p>
{{/PAPERS}}
<h2>_{Lamanya}</h2>
<p>_{Paling lama {{DAYS}} hari kerja sejak berkas lengkap.}</p>
<h2>_{Langkahnya}</h2>
<ol>
{{#STEP}}
<li>{{LABEL}}{{#DAYS}}, _{{{N}} hari kerja}{{/DAYS}}{{#SOMETIMES}} <small>_{(untuk keadaan tertentu)}</small>{{/SOMETIMES}}</li>
{{/STEP}}
</ol>
<h2>_{Biayanya}</h2>
{{#FREE}}<p><b>_{Gratis (Rp0).}</b></p>{{/FREE}}
{{#TAX}}
<p>_{Izinnya sendiri gratis; pajaknya dihitung dari isian Anda dan terlihat sebelum dikirim.}</p>
{{/TAX}}
{{#CHARGE}}
<p>_{Biayanya dihitung dari isian Anda dan terlihat sebelum dikirim.}</p>
{{/CHARGE}}
{{>PRICE}}
<dl class="facts">
{{#COMPONENT}}
<div><dt>{{NAME}}</dt><dd>{{TEXT}}</dd></div>
{{/COMPONENT}}
</dl>
{{#IF_PRIVACY}}
<h2>_{Data Anda}</h2>
<p>{{PRIVACY}}</p>
{{/IF_PRIVACY}}
{{/STANDARD}}
