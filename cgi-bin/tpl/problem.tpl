{{! The words for what is wrong, a section for each code of form/field.h. OWN is
    the definition's own text. It goes on after "Panjang:", so it begins small. }}
{{#OWN}}{{TEXT}}{{/OWN}}
{{#REQUIRED}}_{belum diisi.}{{/REQUIRED}}
{{#REQUIRED_CHOICE}}_{belum dipilih.}{{/REQUIRED_CHOICE}}
{{#TEXT_CONTROLS}}_{ada tanda yang tidak dapat disimpan. Hapus lalu ketik ulang.}{{/TEXT_CONTROLS}}
{{#MIN_LENGTH}}_{terlalu pendek, paling sedikit {{A}} huruf.}{{/MIN_LENGTH}}
{{#MAX_LENGTH}}_{terlalu panjang, paling banyak {{A}} huruf.}{{/MAX_LENGTH}}
{{#PATTERN}}_{bentuknya belum sesuai contoh.}{{/PATTERN}}
{{#NUMBER}}_{tulis angka saja, misalnya 2,5.}{{/NUMBER}}
{{#INTEGER}}_{tulis angka bulat, misalnya 12.}{{/INTEGER}}
{{#MONEY}}_{tulis rupiah bulat, misalnya 1.500.000.}{{/MONEY}}
{{#AMBIGUOUS}}_{kami membacanya {{A}}. Bila maksud Anda {{B}}, tulis begitu; bila benar, tulis {{A}}.}{{/AMBIGUOUS}}
{{#MIN}}_{paling kecil {{A}}.}{{/MIN}}
{{#MAX}}_{paling besar {{A}}.}{{/MAX}}
{{#DATE_MIN}}_{paling awal {{A}}.}{{/DATE_MIN}}
{{#DATE_MAX}}_{paling akhir {{A}}.}{{/DATE_MAX}}
{{#DATE}}_{tulis tanggal, bulan, tahun, misalnya 31/12/2026.}{{/DATE}}
{{#TIME}}_{tulis jam dan menit, misalnya 08.30.}{{/TIME}}
{{#MONTH}}_{tulis bulan dan tahun, misalnya 12/2026.}{{/MONTH}}
{{#CHOICE}}_{pilih salah satu yang ada di daftar.}{{/CHOICE}}
{{#DECLARATION}}_{centang bila Anda menyetujuinya.}{{/DECLARATION}}
{{#NIK}}_{NIK terdiri dari 16 angka, seperti di KTP.}{{/NIK}}
{{#KK}}_{nomor KK terdiri dari 16 angka.}{{/KK}}
{{#NPWP}}_{NPWP terdiri dari 15 atau 16 angka.}{{/NPWP}}
{{#NIB}}_{NIB terdiri dari 13 angka.}{{/NIB}}
{{#PHONE}}_{tulis nomor HP atau telepon, misalnya 0812 3456 7890.}{{/PHONE}}
{{#EMAIL}}_{tulis alamat lengkap, misalnya nama@contoh.id.}{{/EMAIL}}
{{#CONSTRAINT}}_{isian ini belum sesuai ketentuan.}{{/CONSTRAINT}}
{{#FILE_REQUIRED}}_{foto belum ada.}{{#LATER}} _{Foto dulu, atau pilih “Menyusul”.}{{/LATER}}{{/FILE_REQUIRED}}
{{#ROWS_MIN}}_{paling sedikit {{A}}.}{{/ROWS_MIN}}
{{#ROWS_MAX}}_{paling banyak {{A}}.}{{/ROWS_MAX}}
{{#BOTH}}_{sementara itu diisi orang lain: “{{A}}”. Pilih mana yang benar, lalu simpan lagi.}{{/BOTH}}
{{#FILE_TYPE}}_{jenis berkas ini tidak dapat diterima. Yang bisa: {{A}}.}{{/FILE_TYPE}}
{{#FILE_SIZE}}_{berkas terlalu besar, paling besar {{A}}.}{{/FILE_SIZE}}
{{#FILE_BROKEN}}_{berkas tidak dapat dibuka. Coba foto ulang.}{{/FILE_BROKEN}}
{{#FILE_COUNT}}_{sudah ada {{A}} berkas. Hapus satu dulu.}{{/FILE_COUNT}}
{{#FILE_PIXELS}}_{gambar terlalu besar, paling besar {{A}}.}{{/FILE_PIXELS}}
{{#FILE_EMPTY}}_{belum ada berkas yang dipilih.}{{/FILE_EMPTY}}
{{#FILE_LOCKED}}_{PDF ini terkunci kata sandi. Simpan tanpa kata sandi, atau fotolah.}{{/FILE_LOCKED}}
