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
<li><a href="v1/index.json">v1/index.json</a>: penerbit, OPD, pilar / publisher, agencies, pillars</li>
<li><a href="v1/programs.json">v1/programs.json</a>: semua program / all programmes (OC4IDS)</li>
<li><a href="v1/news.json">v1/news.json</a>: berita / news (JSON Feed)</li>
</ul>
</main>
</body>
</html>
`;
