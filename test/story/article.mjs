import { createServer } from 'node:http';

/** A newspaper's article, on a host of its own, with the form, the status and the list where people read. */
const pageOf = (endpoint) => `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Lampu simpang Ulakan padam · Warta Contoh</title>
    <style>
      body { max-width: 652px; margin: 0 auto; padding: 16px; font: 17px/1.6 Georgia, serif; }
      h1 { font-size: 26px; line-height: 1.25; }
      opd-feedback-form, opd-feedback-status, opd-feedback-list { margin: 24px 0; --opd-accent: #123e73; }
    </style>
    <script type="module" src="${endpoint}/opd-widgets.js"></script>
  </head>
  <body>
    <p>Warta Contoh</p>
    <h1>Menjelang Basapa, jalan ke makam Syekh Burhanuddin dibenahi</h1>
    <p>Peziarah mulai berdatangan ke Ulakan. Warga di sepanjang jalan diminta memberi tahu apa yang masih kurang.</p>
    <opd-feedback-form service="lainnya"></opd-feedback-form>
    <opd-feedback-status></opd-feedback-status>
    <opd-feedback-list></opd-feedback-list>
  </body>
</html>`;

export async function startArticle(endpoint) {
  const site = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(endpoint)),
  );
  await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${site.address().port}`,
    async stop() {
      site.closeAllConnections();
      await new Promise((resolve) => site.close(resolve));
    },
  };
}
