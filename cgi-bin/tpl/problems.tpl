{{! The list of what is wrong, at the top of a page that comes back. }}
<section class="trouble" id="masalah" role="alert" tabindex="-1" autofocus aria-labelledby="masalah-judul">
<h2 id="masalah-judul">_{Ada {{N}} yang perlu diperbaiki}</h2>
{{#SAVED}}<p>_{Isian lainnya sudah tersimpan.}</p>{{/SAVED}}
<ul>
{{#ONE}}
<li><a href="{{HREF}}#f-{{ID}}">{{LABEL}}</a>: {{>PROBLEM}}</li>
{{/ONE}}
</ul>
</section>
