import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { JsonObject } from '../../../../src/endpoint/json.js';
import type { RunEvent } from '../../../../src/endpoint/publisher/report/run-event.js';
import { runSources, type Ran, type RunOptions } from '../../../../src/endpoint/publisher/run/run-sources.js';
import { writeFiles } from '../../../support/data-folder.js';

/** A fixed day: no test depends on the day it runs. */
export const NOW = Date.parse('2026-11-24T05:00:00Z');

type After = { after: (work: () => Promise<unknown>) => void };

/** A site whose pages can be changed while it runs; it answers as polite servers do, with an ETag. */
export interface Site {
  /** Ends in a slash. */
  address: string;
  host: string;
  /** By path: what it answers, or how. */
  pages: Map<string, string | Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void)>;
  /** Paths asked for, each with the status of its answer. */
  asked: string[];
}

export async function startSite(test: After): Promise<Site> {
  const pages: Site['pages'] = new Map();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    response.once('finish', () => asked.push(`${request.url} ${response.statusCode}`));
    const page = pages.get(request.url ?? '');
    if (typeof page == 'function') return page(request, response);
    if (page === undefined) return void response.writeHead(404).end('tidak ada');
    const etag = `"${createHash('sha256').update(page).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] == etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, { etag }).end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, host: `127.0.0.1:${port}`, pages, asked };
}

/** A feed of items, by title; those with a picture name it. */
export const feedOf = (items: { title: string; picture?: string }[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Berita</title><link>https://dinas.example/</link>${items
    .map(
      ({ title, picture }, index) =>
        `<item><guid>https://dinas.example/berita/${index}</guid><link>https://dinas.example/berita/${index}</link>` +
        `<title>${title}</title><description>Isi berita ${index}.</description>` +
        `<pubDate>${new Date(NOW - index * 86_400_000).toUTCString()}</pubDate>` +
        `${picture ? `<enclosure url="${picture}" type="image/jpeg" length="1"/>` : ''}</item>`,
    )
    .join('')}</channel></rss>`;

export const photo = (color: string): Promise<Uint8Array> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

export const TABLE = `Kode;Program;OPD;Bulan;Realisasi Fisik (%);Rencana Fisik (%)
jalan;Jalan nagari;Dinas PUPR;September 2026;44,5;50
jalan;Jalan nagari;Dinas PUPR;Oktober 2026;52;58
`;

/** Settings with one agency; its sources as given. */
export const configOf = (sources: unknown[], others: JsonObject = {}): string =>
  JSON.stringify({
    version: '1.0',
    publisher: { id: 'kabupaten', name: 'Kabupaten Contoh' },
    baseUrl: 'https://widget.contoh.example/v1/',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    updateCycle: 'P1M',
    agencies: [{ id: 'pupr', name: 'Dinas PUPR', sources }],
    ...others,
  });

/** A publisher's folder with its own state, both removed after the test. */
export async function publisherFolder(
  test: After,
  files: Record<string, string>,
): Promise<{ folder: string; stateFolder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'opd-publisher-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  await writeFiles(folder, Object.entries(files));
  return { folder, stateFolder: join(folder, '.opd-data/publisher') };
}

/** One run, and what it told. */
export async function run(
  place: { folder: string; stateFolder: string },
  options: Partial<RunOptions> = {},
): Promise<Ran & { events: RunEvent[] }> {
  const events: RunEvent[] = [];
  const tell = (event: RunEvent) => void events.push(event);
  return { ...(await runSources({ ...place, now: NOW, cause: 'unattended', tell, ...options })), events };
}

/** A publisher with a table and a site's feed, whose items are given. */
export async function tableAndFeed(test: After, items: Parameters<typeof feedOf>[0]) {
  const site = await startSite(test);
  site.pages.set('/feed', feedOf(items));
  const sources = ['program.csv', { type: 'feed', url: `${site.address}feed` }];
  const settings = configOf(sources, { allowHosts: [site.host] });
  return { site, place: await publisherFolder(test, { 'opd.config.json': settings, 'program.csv': TABLE }) };
}
