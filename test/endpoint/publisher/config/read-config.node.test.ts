import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '../../../../src/endpoint/finding.js';
import { findingsReport } from '../../../../src/endpoint/report.js';
import { schemas } from '../../../../src/endpoint/schemas.js';
import { readConfig } from '../../../../src/endpoint/publisher/config/read-config.js';
import { bytesOf, example, read, whole } from './examples.js';

const said = (findings: Finding[]) => findings.map(({ level, problem }) => `${level}: ${problem.id}`);

describe('The settings of the publisher', () => {
  it('need little: who, where, licence, cycle, and an agency with one source', async () => {
    const { config, findings } = await read(example());
    assert.deepEqual(findings, []);
    assert.deepEqual(config?.sources, [
      { id: 'diskominfo-wordpress', agency: 'diskominfo', type: 'wordpress', url: 'https://kominfo.contoh.go.id/' },
    ]);
    assert.deepEqual(config.limits, { document: 64 * 2 ** 20, picture: 20 * 2 ** 20, items: 100, timeout: 30_000 });
    assert.deepEqual([config.offset, config.every, config.allowHosts, config.programs], ['+07:00', 600_000, [], {}]);
  });

  it('are read whole, and leave opd.json what it knows, without sources and notes', async () => {
    const { config, findings } = await read(whole);
    assert.deepEqual(findings, [], findingsReport(findings));
    assert.ok(config);
    const { settings: validate } = await schemas();
    assert.ok(validate(config.settings), JSON.stringify(validate.errors));
    assert.deepEqual(Object.keys(config.settings), [
      ...['version', 'publisher', 'baseUrl', 'site', 'license', 'languages', 'updateCycle', 'deviation'],
      ...['agencies', 'pillars', 'feedback'],
    ]);
    assert.deepEqual(config.settings.agencies[1], { id: 'dinas-pupr', name: 'Dinas PUPR', aliases: ['PUPR'] });
    assert.deepEqual(config.programs, { 'tarok-city': { words: ['Tarok City'], tags: ['tarok'] } });
    assert.deepEqual([config.offset, config.every, config.allowHosts], ['+08:00', 3_600_000, ['10.0.0.5:8080']]);
    assert.deepEqual(config.limits, { document: 2 ** 20, picture: 1.5 * 2 ** 20, items: 20, timeout: 5000 });
    assert.deepEqual(config.output, {
      folder: '/srv/widget',
      s3: { url: 'https://s3.contoh.id/widget', region: 'id-1' },
      purge: { url: 'https://cdn.contoh.id/purge', headers: { authorization: 'Bearer ${CDN_TOKEN}' } },
    });
  });

  it('with a comma too many say at which line and column', async () => {
    const text = JSON.stringify(example(), null, 2).replace('"Kabupaten Contoh"', '"Kabupaten Contoh",');
    const { config, findings } = await readConfig(bytesOf(text));
    assert.equal(config, undefined);
    assert.deepEqual(
      findings.map(({ file, line, column }) => ({ file, line, column })),
      [{ file: 'opd.config.json', line: 4, column: 3 }],
    );
  });

  it('say where a value breaks the schema', async () => {
    const text = JSON.stringify({ ...example(), every: '30s' }, null, 2);
    const { findings } = await readConfig(bytesOf(text), 'lain.json');
    const line = text.split('\n').findIndex((each) => each.includes('30s')) + 1;
    assert.deepEqual(
      findings.map((finding) => [finding.file, finding.line, finding.path, finding.remedy.id]),
      [
        [
          'lain.json',
          line,
          ['every'],
          'Tulis misalnya 10m (tiap 10 menit), 1h (tiap jam) atau 1d (tiap hari); paling sedikit 1m.',
        ],
      ],
    );
  });

  it('may be saved by Windows, with a byte order mark', async () => {
    const { findings } = await readConfig(bytesOf(`\ufeff${JSON.stringify(example())}`));
    assert.deepEqual(findings, []);
  });

  it('stop at a mistyped name, since a source left away would take its news off every page', async () => {
    const { id, name } = example().agencies[0]!;
    const { config, findings } = await read({ ...example(), agencies: [{ id, name, sourcs: ['https://a.go.id/'] }] });
    assert.equal(config, undefined);
    assert.equal(findings[0]?.level, 'error');
    assert.match(findings[0]?.problem.id ?? '', /"sourcs" tidak dikenal; mungkin maksudnya "sources"/);
    assert.deepEqual(findings[0]?.path, ['agencies', 0, 'sourcs']);
    assert.ok(findings[0]?.line);
  });

  it('warn of a name that is like no other, and leave notes alone', async () => {
    const { config, findings } = await read({ ...example(), _catatan: 'x', '//': 'y', penanggungjawab: 'Budi' });
    assert.ok(config);
    assert.deepEqual(said(findings), ['warning: Bagian "penanggungjawab" tidak dikenal dan tidak dibaca.']);
  });

  it('warn of a secret that stands in the file', async () => {
    const purge = { url: 'https://cdn.contoh.id/purge', headers: { Authorization: 'Bearer 12345' } };
    const { config, findings } = await read({ ...example(), output: { purge } });
    assert.ok(config);
    assert.match(said(findings).join(), /^warning: Kunci rahasia/);
  });

  it('warn of a public address without https', async () => {
    const { config, findings } = await read({ ...example(), baseUrl: 'http://widget.contoh.go.id/v1/' });
    assert.ok(config);
    assert.match(said(findings).join(), /^warning: .*tidak memakai https/);
  });

  const wrong: [name: string, change: object, problem: RegExp][] = [
    ['no agency', { agencies: [] }, /kosong/],
    ['an agency twice', { agencies: [example().agencies[0], { id: 'DISKOMINFO', name: 'B' }] }, /sudah dipakai/],
    ['an address that does not end in /v1/', { baseUrl: 'https://widget.contoh.go.id/' }, /tidak ditulis dengan benar/],
    ['a limit of 0', { limits: { items: 0 } }, /di luar batas/],
    ['a time zone of elsewhere', { timeZone: 'CET' }, /tidak dikenal/],
    [
      'an id that cannot be one',
      { programs: { 'Tarok City': { words: ['x'] } } },
      /"Tarok City" tidak dapat menjadi id/,
    ],
    ['a bucket without name', { output: { s3: { url: 'https://s3.contoh.id/' } } }, /tidak ditulis dengan benar/],
    ['a host with a path', { allowHosts: ['http://10.0.0.5/'] }, /tidak ditulis dengan benar/],
    ['a purge to a file', { output: { purge: { url: 'file:///etc/passwd' } } }, /tidak ditulis dengan benar/],
  ];
  for (const [name, change, problem] of wrong)
    it(`refuse ${name}`, async () => {
      const { config, findings } = await read({ ...example(), ...change });
      assert.equal(config, undefined);
      assert.match(findingsReport(findings), problem);
    });

  it('refuse what is no object, no JSON, and no text', async () => {
    for (const bytes of [bytesOf('[]'), bytesOf(''), Uint8Array.from([0xff, 0xfe, 0x7b, 0])]) {
      const { config, findings } = await readConfig(bytes);
      assert.equal(config, undefined);
      assert.equal(findings.length, 1);
    }
  });
});
