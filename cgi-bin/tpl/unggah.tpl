<title>_{Berkas belum tersimpan}</title>
{{! A file that will not do: its question alone, with what is wrong. BACK is the
    page that it stands on. }}
<h1>_{Berkas belum tersimpan}</h1>
{{>TROUBLE}}
{{>QUESTION}}
<p><a href="{{BACK}}">_{Kembali ke halaman isian}</a></p>
