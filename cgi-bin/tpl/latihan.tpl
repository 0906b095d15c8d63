<title>_{Coba dulu}</title>
{{! Where practice begins: what it is, the one button, and the made-up person to
    copy. ANSWER: LABEL, VALUE. SAMPLE: HREF, LABEL. PRACTICE: after how many
    hours all of it goes. }}
<h1>_{Coba dulu, tanpa takut salah}</h1>
<p>_{Berlatih mengajukan izin karangan dengan orang karangan. Tidak ada yang sampai ke kantor, dan semuanya dihapus setelah {{PRACTICE}} jam.}</p>
<form method="post" action="{{ACTION}}">
{{>HIDDEN}}
<button name="aksi" value="mulai">_{Mulai berlatih}</button>
</form>
<h2>_{Caranya}</h2>
<ol>
<li>_{Tekan Mulai berlatih. Anda mendapat nomor dan PIN, seperti yang sebenarnya.}</li>
<li>_{Isi halaman demi halaman. Di bawah setiap pertanyaan tertulis apa yang disalin.}</li>
<li>_{Unggah foto contoh, periksa, lalu kirim.}</li>
</ol>
<p>_{Sudah mulai?} <a href="{{BASE}}/lanjut">_{Lanjutkan latihan}</a></p>
<h2>_{Orang karangan untuk disalin}</h2>
<p>_{Jangan tulis data Anda sendiri.}</p>
<dl class="facts">
{{#ANSWER}}
<div><dt>{{LABEL}}</dt><dd>{{VALUE}}</dd></div>
{{/ANSWER}}
{{#SAMPLE}}
<div><dt>{{LABEL}}</dt><dd><a href="{{HREF}}" download>_{Unduh contohnya}</a></dd></div>
{{/SAMPLE}}
</dl>
{{#IF_PRIVACY}}<p class="hint">{{PRIVACY}}</p>{{/IF_PRIVACY}}
