{{! One document: a form of its own, so that it is stored at once and alone.
    Buttons come back to the page. }}
<form class="q file{{#BAD}} bad{{/BAD}}" method="post" action="{{BASE}}{{#BY_OFFICER}}/petugas{{/BY_OFFICER}}/unggah" enctype="multipart/form-data">
{{>HIDDEN}}
<label for="f-{{ID}}">{{LABEL}}{{#OPTIONAL}} <span>_{(boleh dikosongkan)}</span>{{/OPTIONAL}}</label>
{{>EXPLAINED}}
{{#DOCUMENTS}}
<ul class="documents">
{{#DOCUMENT}}
<li>{{#PICTURE}}<img src="{{PICTURE_HREF}}" width="{{WIDTH}}" height="{{HEIGHT}}" loading="lazy" alt="_{Gambar kecil dari} {{DOCUMENT_NAME}}">{{/PICTURE}}
<a href="{{DOCUMENT_HREF}}">{{DOCUMENT_NAME}}</a>{{#IF_DOCUMENT_ABOUT}} <small>{{DOCUMENT_ABOUT}}</small>{{/IF_DOCUMENT_ABOUT}}
{{#IF_SAME}}<small class="soon">_{Berkas ini sama dengan yang di} “{{SAME}}”.</small>{{/IF_SAME}}
{{#REMOVABLE}}<button class="link" name="aksi" value="hapus:{{DOCUMENT_ID}}" aria-label="_{Hapus} {{DOCUMENT_NAME}}">_{Hapus}</button>{{/REMOVABLE}}</li>
{{/DOCUMENT}}
</ul>
{{/DOCUMENTS}}
{{#PROMISED_LATER}}
<p class="state">_{Menyusul. Tambahkan kapan saja sebelum batas waktu.}</p>
{{/PROMISED_LATER}}
{{#PROMISED_ORIGINAL}}
<p class="state">_{Anda akan membawa aslinya ke loket.}</p>
{{/PROMISED_ORIGINAL}}
{{#ROOM}}
{{#IF_SAMPLE}}<p><a href="{{BASE}}/{{SAMPLE}}" download>_{Unduh contohnya}</a></p>{{/IF_SAMPLE}}
<p class="hint" id="l-{{ID}}">{{#AGAIN}}_{Sudah tersimpan. Bila perlu, tambah lagi:} {{/AGAIN}}{{KINDS}}, _{paling besar} {{LIMIT}}</p>
<input type="file" id="f-{{ID}}" name="{{NAME}}" accept="{{ACCEPT}}" aria-describedby="l-{{ID}}{{#IF_DESCRIBED}} {{DESCRIBED}}{{/IF_DESCRIBED}}"{{#BAD}} aria-invalid="true"{{/BAD}}>
<p class="buttons">
<button class="other" name="aksi" value="unggah" aria-label="_{Simpan foto}: {{LABEL}}">_{Simpan foto}</button>
{{#LATER}}<button class="link" name="aksi" value="menyusul" aria-label="_{Menyusul}: {{LABEL}}">_{Menyusul}</button>{{/LATER}}
{{#ORIGINAL}}<button class="link" name="aksi" value="asli" aria-label="_{Saya bawa aslinya}: {{LABEL}}">_{Saya bawa aslinya}</button>{{/ORIGINAL}}
</p>
{{/ROOM}}
</form>
