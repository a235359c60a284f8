/** Shown at the root of an endpoint that has no site of its own. */
export const START_PAGE = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Endpoint opd-widgets</title>
</head>
<body>
<main>
<h1>Endpoint opd-widgets</h1>
<p>Data program dan berita untuk widget OPD tersedia di sini. Tempel dua baris ini di halaman Anda, lalu ganti nama
programnya; alamat di baris pertama adalah alamat halaman ini.</p>
<pre><code>&lt;script type="module" src="https://ALAMAT-INI/opd-widgets.js"&gt;&lt;/script&gt;
&lt;opd-program-card program="NAMA-PROGRAM"&gt;&lt;/opd-program-card&gt;</code></pre>
<p lang="en">Programmes and news for the OPD widgets are served here. Paste the two lines above into your page and put in
the programme's name; the address in the first line is that of this page.</p>
<ul>
<li><a href="pembuat-kode.html">Pembuat kode</a> / <a href="en/snippet-builder.html" lang="en">snippet builder</a></li>
<li><a href="embed/">embed/</a>: halaman untuk dibingkai / pages to be framed</li>
<li><a href="v1/index.json">v1/index.json</a>: penerbit, OPD, pilar / publisher, agencies, pillars</li>
<li><a href="v1/programs.json">v1/programs.json</a>: semua program / all programmes (OC4IDS)</li>
<li><a href="v1/news.json">v1/news.json</a>: berita / news (JSON Feed)</li>
<li><a href="lembar-program/lembar-program.xlsx">lembar-program.xlsx</a>: lembar data program untuk diisi dinas / spreadsheet for
agencies to fill in; <a href="lembar-program/contoh-lembar-program.xlsx">contoh yang sudah diisi / a filled sample</a></li>
</ul>
<section id="privasi">
<h2>Apa yang disimpan / What is kept</h2>
<p>Membaca: tidak ada kuki dan tidak ada pengenal; catatan server memuat berkas yang diminta dan bagian depan alamat internet.</p>
<p>Mengirim pesan: isi, jenis, layanan, jawaban atas pertanyaannya, tempat dan foto bila diberikan, nama dan kontak bila diisi
(tidak pernah untuk pesan anonim), waktu, halaman tempat menulis, dan versi persetujuan. Kode tiket tidak disimpan, hanya
sidiknya. Foto disimpan ulang tanpa lokasi dan merek kamera. Alamat internet hanya menjadi angka dengan kunci yang dibuang
setiap hari. Dilihat oleh dinas yang menangani; publik hanya melihat yang disiarkan, tidak pernah pesan rahasia. Dengan kode
tiket pesan bisa dilihat, ditambah, dan dihapus. Penanggung jawab dan masa simpan: <a href="v1/index.json">feedback di
v1/index.json</a>.</p>
<p lang="en">Reading: no cookie, no identifier; the log holds the file asked for and the first part of the internet address.
Sending: text, kind, service, answers, place and photos if given, name and contact if filled in (never of an anonymous message),
time, page, version of the consent. The ticket is not kept, only its hash. Photos are made anew without place and camera. The
internet address becomes a number by a key that is thrown away every day. The agency in charge sees it; the public only what is
released, never a confidential message. With the ticket a message can be read, added to and deleted. Who is responsible, and
for how long it is kept: feedback in v1/index.json.</p>
</section>
</main>
</body>
</html>
`;
