{{! The words for what is wrong, a section for each code of form/field.h. OWN is
    the definition's own text. It goes on after "Panjang:", so it begins small. }}
{{#OWN}}{{TEXT}}{{/OWN}}
{{#P_REQUIRED}}_{belum diisi.}{{/P_REQUIRED}}
{{#P_REQUIRED_CHOICE}}_{belum dipilih.}{{/P_REQUIRED_CHOICE}}
{{#P_TEXT_CONTROLS}}_{ada tanda yang tidak dapat disimpan. Hapus lalu ketik ulang.}{{/P_TEXT_CONTROLS}}
{{#P_MIN_LENGTH}}_{terlalu pendek, paling sedikit {{A}} huruf.}{{/P_MIN_LENGTH}}
{{#P_MAX_LENGTH}}_{terlalu panjang, paling banyak {{A}} huruf.}{{/P_MAX_LENGTH}}
{{#P_PATTERN}}_{bentuknya belum sesuai contoh.}{{/P_PATTERN}}
{{#P_NUMBER}}_{tulis angka saja, misalnya 2,5.}{{/P_NUMBER}}
{{#P_INTEGER}}_{tulis angka bulat, misalnya 12.}{{/P_INTEGER}}
{{#P_MONEY}}_{tulis rupiah bulat, misalnya 1.500.000.}{{/P_MONEY}}
{{#P_AMBIGUOUS}}_{kami membacanya {{A}}. Bila maksud Anda {{B}}, tulis begitu; bila benar, tulis {{A}}.}{{/P_AMBIGUOUS}}
{{#P_MIN}}_{paling kecil {{A}}.}{{/P_MIN}}
{{#P_MAX}}_{paling besar {{A}}.}{{/P_MAX}}
{{#P_DATE_MIN}}_{paling awal {{A}}.}{{/P_DATE_MIN}}
{{#P_DATE_MAX}}_{paling akhir {{A}}.}{{/P_DATE_MAX}}
{{#P_DATE}}_{tulis tanggal, bulan, tahun, misalnya 31/12/2026.}{{/P_DATE}}
{{#P_TIME}}_{tulis jam dan menit, misalnya 08.30.}{{/P_TIME}}
{{#P_MONTH}}_{tulis bulan dan tahun, misalnya 12/2026.}{{/P_MONTH}}
{{#P_CHOICE}}_{pilih salah satu yang ada di daftar.}{{/P_CHOICE}}
{{#P_DECLARATION}}_{centang bila Anda menyetujuinya.}{{/P_DECLARATION}}
{{#P_NIK}}_{NIK terdiri dari 16 angka, seperti di KTP.}{{/P_NIK}}
{{#P_KK}}_{nomor KK terdiri dari 16 angka.}{{/P_KK}}
{{#P_NPWP}}_{NPWP terdiri dari 15 atau 16 angka.}{{/P_NPWP}}
{{#P_NIB}}_{NIB terdiri dari 13 angka.}{{/P_NIB}}
{{#P_PHONE}}_{tulis nomor HP atau telepon, misalnya 0812 3456 7890.}{{/P_PHONE}}
{{#P_EMAIL}}_{tulis alamat lengkap, misalnya nama@contoh.id.}{{/P_EMAIL}}
{{#P_CONSTRAINT}}_{isian ini belum sesuai ketentuan.}{{/P_CONSTRAINT}}
{{#P_FILE_AWAITED}}_{foto belum ada.}{{/P_FILE_AWAITED}}
{{#P_FILE_REQUIRED}}_{foto belum ada.}{{#LATER}} _{Foto dulu, atau pilih “Menyusul”.}{{/LATER}}{{/P_FILE_REQUIRED}}
{{#P_ROWS_MIN}}_{paling sedikit {{A}}.}{{/P_ROWS_MIN}}
{{#P_ROWS_MAX}}_{paling banyak {{A}}.}{{/P_ROWS_MAX}}
{{#P_BOTH}}_{sementara itu di tempat lain diisi “{{A}}”, dan itu yang tersimpan. Pilih mana yang benar, lalu simpan lagi.}{{/P_BOTH}}
{{#P_ROW_GONE}}_{sementara itu dihapus di tempat lain. Yang Anda tulis masih ada di sini: simpan lagi untuk mengembalikannya, atau hapus.}{{/P_ROW_GONE}}
{{#P_FILE_TYPE}}_{jenis berkas ini tidak dapat diterima. Yang bisa: {{A}}.}{{/P_FILE_TYPE}}
{{#P_FILE_SIZE}}_{berkas terlalu besar, paling besar {{A}}.}{{/P_FILE_SIZE}}
{{#P_FILE_BROKEN}}_{berkas tidak dapat dibuka. Coba foto ulang.}{{/P_FILE_BROKEN}}
{{#P_FILE_COUNT}}_{sudah ada {{A}} berkas. Hapus satu dulu.}{{/P_FILE_COUNT}}
{{#P_FILE_PIXELS}}_{gambar terlalu besar, paling besar {{A}}.}{{/P_FILE_PIXELS}}
{{#P_FILE_EMPTY}}_{belum ada berkas yang dipilih.}{{/P_FILE_EMPTY}}
{{#P_NIK_DIFFERS}}_{tidak cocok dengan isian lain. Menurut NIK ini, {{A}}}{{#IF_B}}, {{B}}{{/IF_B}}. _{Samakan dengan KTP; bila memang begitu di KTP, biarkan saja.}{{/P_NIK_DIFFERS}}
{{#P_FILE_LOCKED}}_{PDF ini terkunci kata sandi. Simpan tanpa kata sandi, atau fotolah.}{{/P_FILE_LOCKED}}
