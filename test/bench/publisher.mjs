// The publisher as people run it: `opd-widgets publish` of 20 sites with 50 items and a picture each, first and again with
// nothing changed; `opd-widgets check` of a spreadsheet with 36 months of each programme; what 300 programmes weigh.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { usage } from './usage.mjs';
import { spread } from './statistics.mjs';

const CLI = fileURLToPath(new URL('../../dist/modules/endpoint/cli.js', import.meta.url));
const SITES = 20;
const ITEMS = 50;
const MONTHS = 36;

/** Runs a command; its time in ms from start to end, most memory in MB, and what it wrote. */
async function command(words) {
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  let memory = 0;
  let over = false;
  const ended = once(child, 'close').then(([code]) => ((over = true), code));
  while (!over) {
    try {
      memory = Math.max(memory, usage(child.pid).memory);
    } catch {
      // It has just ended.
    }
    await Promise.race([ended, wait(20)]);
  }
  const time = performance.now() - start;
  const code = await ended;
  if (code != 0) throw new Error(`${words.join(' ')} ended with ${code}:\n${output}`);
  return { time, memory, output };
}

/** A site with a feed and its pictures, which answers to ETags as polite servers do. */
async function startSite(number, asked) {
  const pages = new Map();
  const server = createServer((request, response) => {
    asked.push(request.url);
    const page = pages.get(request.url);
    if (!page) return response.writeHead(404).end();
    const etag = `"${createHash('sha256').update(page).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] == etag) return response.writeHead(304, { etag }).end();
    response.writeHead(200, { etag }).end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  const address = `http://127.0.0.1:${port}`;
  const items = [];
  for (let item = 0; item < ITEMS; item++) {
    const background = { r: (number * 12) % 256, g: (item * 5) % 256, b: (number * item) % 256 };
    const picture = sharp({ create: { width: 400, height: 300, channels: 3, background } });
    pages.set(`/${item}.jpg`, await picture.jpeg().toBuffer());
    items.push(
      `<item><guid>${address}/b/${item}</guid><link>${address}/b/${item}</link><title>Berita ${number}.${item}</title>` +
        `<description>Isi berita nomor ${item} dari situs ${number}.</description><category>umum</category>` +
        `<pubDate>${new Date(Date.UTC(2026, 9, 1) - item * 86_400_000).toUTCString()}</pubDate>` +
        `<enclosure url="${address}/${item}.jpg" type="image/jpeg" length="1"/></item>`,
    );
  }
  pages.set('/feed', `<rss version="2.0"><channel><title>Situs ${number}</title>${items.join('')}</channel></rss>`);
  return { server, host: `127.0.0.1:${port}`, feed: `${address}/feed` };
}

const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

function* tableLines(programs, months) {
  yield 'Kode;Nama Program;OPD;Lokasi;Tanggal;Realisasi Fisik (%);Rencana Fisik (%);Realisasi Keuangan (%);Rencana Keuangan (%);Pagu Anggaran (Rp);Tahun Anggaran\n';
  for (let program = 0; program < programs; program++)
    for (let month = 0; month < months; month++) {
      const [year, of] = [2023 + Math.floor(month / 12), (month % 12) + 1];
      const done = ((month + 1) * 100) / months - (program % 7);
      const number = (value) => Math.max(0, value).toFixed(2).replace('.', ',');
      yield `p-${program};Program nomor ${program};Dinas ${program % SITES};Nagari ${program % 103};${lastDay(year, of)};${number(done)};${number(done + 4)};${number(done - 5)};${number(done)};1.250.000.000;${year}\n`;
    }
}

const configOf = (agencies, more) =>
  JSON.stringify({
    publisher: { name: 'Kabupaten Ukur' },
    baseUrl: 'http://127.0.0.1:8080/v1/',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    updateCycle: 'P1M',
    agencies,
    ...more,
  });

export async function publisher({ rounds }) {
  const folder = await mkdtemp(join(tmpdir(), 'opd-bench-publisher-'));
  const asked = [];
  const sites = [];
  try {
    for (let number = 0; number < SITES; number++) sites.push(await startSite(number, asked));
    const table = join(folder, 'program.csv');
    await writeFile(table, [...tableLines(SITES, 12)].join(''));
    const agencies = sites.map(({ feed }, number) => ({
      id: `dinas-${number}`,
      name: `Dinas ${number}`,
      sources: [{ type: 'feed', url: feed }],
    }));
    await writeFile(
      join(folder, 'opd.config.json'),
      configOf(agencies, { sources: ['program.csv'], allowHosts: sites.map(({ host }) => host) }),
    );
    const first = await command(['publish', folder]);
    const state = join(folder, '.opd-data/publisher');
    const pictures = join(state, 'pictures/images');
    const made = async () => {
      const files = (await readdir(pictures)).map(async (name) => (await stat(join(pictures, name))).mtimeMs);
      return (await Promise.all(files)).sort();
    };
    const before = await made();
    const unchanged = async () => {
      const runs = [];
      for (let round = 0; round < rounds; round++) {
        asked.length = 0;
        const { time, memory, output } = await command(['publish', folder]);
        if (!output.includes('"event":"unchanged"')) throw new Error(`Something changed: ${output}`);
        runs.push({ time, memory, requests: asked.length });
      }
      return runs;
    };
    const again = await unchanged();
    const after = await made();
    const encoded = after.filter((time, index) => time != before[index]).length;

    await writeFile(table, [...tableLines(300, MONTHS)].join(''));
    const out = join(folder, 'umum');
    await command(['publish', folder, '--out', out]);
    const list = brotliCompressSync(await readFile(join(out, 'v1/programs.json'))).length;
    const many = await unchanged();

    const tables = [];
    for (const programs of [1000, 10_000]) {
      const file = join(folder, `${programs}.csv`);
      await writeFile(file, tableLines(programs, MONTHS));
      const runs = [];
      for (let round = 0; round < Math.min(rounds, 3); round++) runs.push(await command(['check', file]));
      if (!runs[0].output.startsWith(`${programs} program, ${programs * MONTHS * 4} angka`))
        throw new Error(runs[0].output.slice(0, 500));
      tables.push({
        programs,
        time: spread(runs.map(({ time }) => time)),
        memory: spread(runs.map(({ memory }) => memory)),
      });
    }
    return {
      first: first.time,
      again: spread(again.map(({ time }) => time)),
      memory: spread(again.map(({ memory }) => memory)),
      requests: Math.max(...again.map(({ requests }) => requests)),
      encoded,
      many: spread(many.map(({ time }) => time)),
      list,
      tables,
    };
  } finally {
    for (const { server } of sites) server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
