{{! Beside an amount that is made with a figure which is not confirmed. }}
<p class="soon">_{Tarif yang dipakai masih angka contoh, belum angka resmi kantor kami.}</p>
