/** What stands beside `opd.config.json`, since JSON has no comments. */
export const README = `# Folder penerbit widget OPD

Dari folder ini \`opd-widgets\` mengumpulkan program dan berita OPD, memeriksanya, dan menerbitkannya ke endpoint.

| berkas | isinya |
| --- | --- |
| \`opd.config.json\` | siapa yang menerbitkan, daftar OPD, dan sumber tiap OPD |
| \`lembar-program.xlsx\`, atau tabel Anda sendiri | program dan angkanya; petunjuk tiap kolom ada di lembar "Petunjuk" |
| \`feedback/services.json\` | layanan yang dapat dipilih warga di formulir; dua yang ada adalah contoh |

## Yang perlu Anda periksa di \`opd.config.json\`

- \`publisher\` dan \`agencies\`: nama yang dibaca warga. \`id\` jangan diubah lagi setelah terbit.
- \`baseUrl\`: alamat umum endpoint, berakhir dengan \`/v1/\`. Sebelum ada, \`http://127.0.0.1:8080/v1/\` cukup untuk mencoba.
- \`license\`: lisensi data. CC BY 4.0 berarti siapa pun boleh memakai asal menyebut sumbernya. Tanyakan dulu bila ragu.
- \`updateCycle\`: seberapa sering angka dilaporkan. \`P1M\` = tiap bulan; angka yang lebih tua disebut terlambat.
- \`feedback\`: apa yang dikatakan formulir kepada warga (UU 27/2022): tujuan, penanggung jawab, lama penyimpanan.
  Tambahkan cara menghubungi penanggung jawab: \`"controller": { "name": "…", "contact": "…" }\`. Hapus \`feedback\` dan folder
  \`feedback/\` bila tidak ada yang akan menjawab pesan warga.

## Menambah sumber

Di \`sources\` milik sebuah OPD cukup tulis alamat atau nama berkas:

\`\`\`json
"sources": ["https://dinas.contoh.go.id/", "program.xlsx", "https://dinas-contoh.blogspot.com/"]
\`\`\`

| jenis | contoh | untuk |
| --- | --- | --- |
| \`wordpress\` | \`"https://dinas.contoh.go.id/"\` | berita dari situs WordPress |
| \`feed\` | \`"https://dinas.contoh.go.id/feed"\` | berita dari RSS, Atom, JSON Feed, Blogger, Joomla, OpenSID |
| \`table\` | \`"program.xlsx"\`, \`"program.csv"\`, atau alamat CSV dari Google Sheets | program dan angkanya |
| \`oc4ids\` | \`{ "type": "oc4ids", "file": "proyek.json" }\` | program dalam bentuk OC4IDS |
| \`folder\` | \`"berita-dinas/"\` | berkas Markdown, untuk OPD yang belum punya apa-apa |

Satu tabel dengan program semua OPD: tulis di \`sources\` paling luar, di samping \`agencies\`; nama OPD ada di kolomnya.
Bila satu OPD punya beberapa sumber sejenis, beri masing-masing \`"id"\`. Catatan Anda sendiri: awali namanya dengan \`_\`.
Berita dikaitkan dengan program lewat judul program, lewat tag, atau lewat kata yang Anda tulis:
\`"programs": { "tarok-city": { "words": ["Tarok City"] } }\`.

Angka tidak pernah diubah. Yang meragukan disebut di laporan, lengkap dengan berkas, baris, dan kolomnya.
`;
