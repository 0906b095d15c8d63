{{! The words for what is wrong, a section for each code of form/field.h. OWN is
    the definition's own text. It goes on after "Panjang:", so it begins small. }}
{{#OWN}}{{TEXT}}{{/OWN}}
{{#P_REQUIRED}}_{belum diisi.}{{/P_REQUIRED}}
{{#P_REQUIRED_CHOICE}}_{belum dipilih.}{{/P_REQUIRED_CHOICE}}
{{#P_TEXT_CONTROLS}}_{ada tanda yang tidak dapat disimpan. Hapus lalu ketik ulang.}{{/P_TEXT_CONTROLS}}
{{#P_MIN_LENGTH}}_{terlalu pendek, paling sedikit {{A}} huruf.}{{/P_MIN_LENGTH}}
{{#P_MAX_LENGTH}}_{terlalu panjang, paling banyak {{A}} huruf.}{{/P_MAX_LENGTH}}
{{#P_PATTERN}}_{bentuknya belum sesuai contoh.}{{/P_PATTERN}}
{{#P_NUMBER}}_{tulis angka saja, misalnya {{A}}.}{{/P_NUMBER}}
{{#P_INTEGER}}_{tulis angka bulat, misalnya {{A}}.}{{/P_INTEGER}}
{{#P_MONEY}}_{tulis rupiah bulat, misalnya {{A}}.}{{/P_MONEY}}
{{#P_AMBIGUOUS}}_{bisa berarti {{A}} atau {{B}}. Tulis yang Anda maksud, persis begitu.}{{/P_AMBIGUOUS}}
{{#P_MIN}}_{paling kecil {{A}}.}{{/P_MIN}}
{{#P_MAX}}_{paling besar {{A}}.}{{/P_MAX}}
{{#P_DATE_MIN}}_{paling awal {{A}}.}{{/P_DATE_MIN}}
{{#P_DATE_MAX}}_{paling akhir {{A}}.}{{/P_DATE_MAX}}
{{#P_DATE}}_{tulis tanggal, bulan, tahun, misalnya {{A}}.}{{/P_DATE}}
{{#P_TIME}}_{tulis jam dan menit, misalnya {{A}}.}{{/P_TIME}}
{{#P_MONTH}}_{tulis bulan dan tahun, misalnya {{A}}.}{{/P_MONTH}}
{{#P_CHOICE}}_{pilih salah satu yang ada di daftar.}{{/P_CHOICE}}
{{#P_DECLARATION}}_{centang bila Anda menyetujuinya.}{{/P_DECLARATION}}
{{#P_NIK}}_{NIK terdiri dari 16 angka, yang tertulis {{A}}.}{{/P_NIK}}
{{#P_KK}}_{nomor KK terdiri dari 16 angka, yang tertulis {{A}}.}{{/P_KK}}
{{#P_NPWP}}_{NPWP terdiri dari 15 atau 16 angka, yang tertulis {{A}}.}{{/P_NPWP}}
{{#P_NIB}}_{NIB terdiri dari 13 angka, yang tertulis {{A}}.}{{/P_NIB}}
{{#P_PHONE}}_{tulis nomor HP atau telepon, misalnya 0812 3456 7890.}{{/P_PHONE}}
{{#P_EMAIL}}_{tulis alamat lengkap, misalnya nama@contoh.id.}{{/P_EMAIL}}
{{#P_MANY_DIGITS}}_{terlalu banyak angka, paling banyak {{A}}.}{{/P_MANY_DIGITS}}
{{#P_UNIT}}_{isian ini dalam {{A}}, misalnya {{B}}.}{{/P_UNIT}}
{{#P_CONVERTED}}_{kami membacanya {{A}}. Bila benar, tulis {{A}}; bila tidak, tulis yang Anda maksud.}{{/P_CONVERTED}}
{{#P_NO_DAY}}_{tanggal {{A}} tidak ada.}{{/P_NO_DAY}}
{{#P_NO_MONTH}}_{bulan hanya 1 sampai 12.}{{/P_NO_MONTH}}
{{#P_NO_TIME}}_{jam hanya 0 sampai 23, menit 0 sampai 59.}{{/P_NO_TIME}}
{{#P_YEAR}}_{tahun {{A}} sampai {{B}}.}{{/P_YEAR}}
{{#P_CENTURY}}_{tulis tahunnya dengan empat angka: {{A}} atau {{B}}.}{{/P_CENTURY}}
{{#P_ONLY_DIGITS}}_{hanya angka, tanpa huruf atau tanda lain.}{{/P_ONLY_DIGITS}}
{{#P_NIK_DATE}}_{angka 7 sampai 12 harus tanggal lahir, bukan {{A}}. Bagi perempuan tanggalnya ditambah 40, misalnya 17 menjadi 57.}{{/P_NIK_DATE}}
{{#P_KK_DATE}}_{angka 7 sampai 12 harus tanggal dibuatnya KK, bukan {{A}}.}{{/P_KK_DATE}}
{{#P_PHONE_LENGTH}}_{nomor telepon terdiri dari 9 sampai 14 angka, yang tertulis {{A}}. Tulis satu nomor saja.}{{/P_PHONE_LENGTH}}
{{#P_PHONE_ABROAD}}_{nomor luar negeri belum dapat dipakai. Tulis nomor Indonesia, misalnya 0812 3456 7890.}{{/P_PHONE_ABROAD}}
{{#P_EMAIL_AT}}_{tanda @ belum ada, misalnya nama@contoh.id.}{{/P_EMAIL_AT}}
{{#P_EMAIL_DOMAIN}}_{sesudah tanda @ tertulis “{{A}}”, yang bukan alamat. Tulis misalnya contoh.id.}{{/P_EMAIL_DOMAIN}}
{{#P_CONSTRAINT}}_{isian ini belum sesuai ketentuan.}{{/P_CONSTRAINT}}
{{#P_FILE_AWAITED}}_{foto belum ada.}{{/P_FILE_AWAITED}}
{{#P_FILE_REQUIRED}}_{foto belum ada.}{{#LATER}} _{Foto dulu, atau pilih “Menyusul”.}{{/LATER}}{{/P_FILE_REQUIRED}}
{{#P_ROWS_MIN}}_{paling sedikit {{A}}.}{{/P_ROWS_MIN}}
{{#P_ROWS_MAX}}_{paling banyak {{A}}.}{{/P_ROWS_MAX}}
{{#P_BOTH}}_{sementara itu di tempat lain diisi “{{A}}”, dan itu yang tersimpan. Pilih mana yang benar, lalu simpan lagi.}{{/P_BOTH}}
{{#P_ROW_GONE}}_{sementara itu dihapus di tempat lain. Yang Anda tulis masih ada di sini: simpan lagi untuk mengembalikannya, atau hapus.}{{/P_ROW_GONE}}
{{#P_FILE_TYPE}}_{jenis berkas ini tidak dapat diterima. Yang bisa: {{A}}.}{{#PHOTO}} _{Buka berkasnya di HP, buat tangkapan layar, lalu kirim itu.}{{/PHOTO}}{{/P_FILE_TYPE}}
{{#P_FILE_SIZE}}_{berkas terlalu besar, paling besar {{A}}.}{{/P_FILE_SIZE}}
{{#P_FILE_BROKEN}}_{berkas tidak dapat dibuka. Coba foto ulang.}{{#PHOTO}} _{Atau buat tangkapan layar, lalu kirim itu.}{{/PHOTO}}{{/P_FILE_BROKEN}}
{{#P_FILE_COUNT}}_{sudah ada {{A}} berkas. Hapus satu dulu.}{{/P_FILE_COUNT}}
{{#P_FILE_PIXELS}}_{gambar terlalu besar, paling besar {{A}}.}{{/P_FILE_PIXELS}}
{{#P_FILE_EMPTY}}_{belum ada berkas yang dipilih.}{{/P_FILE_EMPTY}}
{{#P_NIK_DIFFERS}}_{tidak cocok dengan isian lain. Menurut NIK ini, {{A}}}{{#IF_B}}, {{B}}{{/IF_B}}. _{Samakan dengan KTP; bila memang begitu di KTP, biarkan saja.}{{/P_NIK_DIFFERS}}
{{#P_FILE_ROOM}}_{tempat penyimpanan kantor sedang hampir penuh. Isian Anda tersimpan.} {{#LATER}}_{Pilih “Menyusul”, atau coba lagi besok.}{{/LATER}}{{/P_FILE_ROOM}}
{{#P_FILE_LOCKED}}_{PDF ini terkunci kata sandi. Simpan tanpa kata sandi, atau fotolah.}{{/P_FILE_LOCKED}}
