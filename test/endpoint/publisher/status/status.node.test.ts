import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { createEndpoint } from '../../../../src/endpoint/app.js';
import { createStatus } from '../../../../src/endpoint/publisher/status/create-status.js';
import { healthOf } from '../../../../src/endpoint/publisher/status/health.js';
import { statusDocument } from '../../../../src/endpoint/publisher/status/status-document.js';
import { statusPage } from '../../../../src/endpoint/publisher/status/status-page.js';
import { statusOf, type Status } from '../../../../src/endpoint/publisher/status/status.js';
import { NOW } from '../../../support/data-folder.js';
import { sampleStrings } from '../../../support/hostile-strings.js';
import { checkPage, readable } from '../report/page-checks.js';
import { remark, run, source } from '../report/sample-run.js';

const MINUTE = 6e4;
const EVERY = 10 * MINUTE;
const failed = source({ id: 'bpbd', agency: { id: 'bpbd', name: 'BPBD' }, state: 'failed', readAt: NOW - 48 * 36e5 });
const status = (more: Parameters<typeof run>[0] = {}): Status => statusOf(run(more), EVERY);

/** Asks an endpoint that has no files but this room. */
const asking = (read: () => Promise<Status | undefined>, now = NOW) => {
  const endpoint = createEndpoint(new Map(), { rooms: [createStatus(read, () => now)] });
  return (path: string) => endpoint(new Request(`https://widget.example${path}`));
};

describe('healthOf', () => {
  const cases: [string, Status | undefined, string][] = [
    ['all read', status(), 'ok'],
    ['no run yet', undefined, 'failing'],
    ['no edition', status({ edition: undefined }), 'failing'],
    ['one of two failed', status({ sources: [source(), failed] }), 'degraded'],
    ['one waits', status({ sources: [source(), source({ state: 'waiting' })] }), 'degraded'],
    ['all failed', status({ sources: [failed, failed] }), 'failing'],
    ['all wait', status({ sources: [source({ state: 'waiting' })] }), 'degraded'],
    ['the edition is held back', status({ kind: 'held' }), 'degraded'],
    ['the run failed', status({ kind: 'failed' }), 'failing'],
    ['no sources at all', status({ sources: [] }), 'ok'],
  ];
  for (const [name, given, health] of cases)
    it(`is ${health} where ${name}`, () => assert.equal(healthOf(given, NOW + MINUTE), health));

  it('is failing when the publisher stands still, and not before', () => {
    assert.equal(healthOf(status(), NOW + 3 * EVERY), 'ok');
    assert.equal(healthOf(status(), NOW + 3 * EVERY + 2 * MINUTE), 'failing');
  });
});

describe('/status.json', () => {
  it('gives the age of each source, with null where nothing is known', () => {
    const never = source({ id: 'x', agency: undefined, state: 'failed', readAt: undefined, triedAt: undefined });
    const { sources, ...about } = statusDocument(status({ sources: [source(), never] }), NOW + 2 * MINUTE);
    assert.deepEqual(about, {
      status: 'degraded',
      publisher: 'Kabupaten Contoh',
      editionDate: '2026-11-24T04:00:00Z',
      checkedAt: '2026-11-24T05:00:00.000Z',
      outcome: 'good',
    });
    const [first, second] = sources as Record<string, unknown>[];
    assert.deepEqual(first, {
      id: 'pupr-table',
      agency: 'Dinas PUPR',
      type: 'table',
      state: 'ok',
      lastSuccess: '2026-11-24T04:59:00.000Z',
      lastAttempt: '2026-11-24T04:59:00.000Z',
      ageSeconds: 180,
      nextAttempt: '2026-11-24T05:10:00.000Z',
      problem: null,
    });
    assert.deepEqual(Object.keys(second!), Object.keys(first!));
    assert.equal(second!.ageSeconds, null);
    assert.match((second!.problem as { en: string }).en, /^Could never be read/);
  });

  it('answers 503 where nothing new can come, 200 where something is only old', async () => {
    const codes = [status(), status({ sources: [source(), failed] }), status({ kind: 'failed' }), undefined].map(
      async (given) => (await asking(async () => given)('/status.json')).status,
    );
    assert.deepEqual(await Promise.all(codes), [200, 200, 503, 503]);
  });

  it('can be read by monitoring anywhere, and is never stored', async () => {
    const { headers } = await asking(async () => status())('/status.json');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.match(headers.get('content-type')!, /^application\/json/);
  });
});

describe('/status', () => {
  it('says in words how old each source is, with the time itself', () => {
    const page = statusPage(status({ sources: [source(), failed] }), 'id', NOW + 12 * MINUTE);
    checkPage(page);
    const text = readable(page);
    assert.match(text, /^Kabupaten Contoh\nKeadaan data\nSebagian yang tayang adalah data terakhir/);
    assert.match(text, /Dinas PUPR · lembar data\npupr-table\nTerbaca\n13 menit lalu\n24 Nov 2026, 11\.59 WIB/);
    assert.match(
      text,
      /BPBD · lembar data\nbpbd\nTidak terbaca\nBelum bisa dibaca saat ini\. Isi terakhirnya tetap tayang\.\n2 hari lalu/,
    );
  });

  it('speaks English where asked, and leads back', async () => {
    const ask = asking(async () => status());
    const [id, en, other] = await Promise.all(
      ['/status', '/status?lang=en', '/status?lang=xx'].map(async (path) => (await ask(path)).text()),
    );
    assert.match(id!, /<html lang="id">/);
    assert.match(id!, /href="\?lang=en"/);
    assert.match(en!, /<html lang="en">/);
    assert.match(readable(en!), /All sources can be read/);
    assert.match(en!, /href="\?lang=id"/);
    assert.match(other!, /<html lang="id">/);
  });

  it('is a page also before the first run and while the publisher fails', async () => {
    for (const given of [undefined, status({ kind: 'failed', edition: undefined, sources: [] })]) {
      const answer = await asking(async () => given)('/status');
      assert.equal(answer.status, 200);
      checkPage(await answer.text());
    }
  });

  it('says so when an edition is held back, and when the publisher stands still', () => {
    assert.match(readable(statusPage(status({ kind: 'held' }), 'id', NOW)), /Edisi baru ditahan dulu/);
    assert.match(readable(statusPage(status(), 'id', NOW + 36e5)), /Pembaruan berkala sedang berhenti/);
  });

  it('may run and load nothing: its policy names its own style and nothing else', async () => {
    const answer = await asking(async () => status())('/status');
    const page = await answer.text();
    const [, style] = /<style>([^]*?)<\/style>/.exec(page)!;
    const hash = createHash('sha256').update(style!).digest('base64');
    const policy = answer.headers.get('content-security-policy')!;
    assert.deepEqual(policy.split('; '), [
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    assert.doesNotMatch(page, / style=/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  });

  it('tells the public neither where a source is nor what a message says', () => {
    const secret = 'rahasia-7f3a';
    const result = run({
      sources: (['ok', 'failed', 'waiting'] as const).map((state) =>
        source({
          state,
          title: secret,
          address: `/srv/${secret}.csv`,
          notTaken: { [secret]: 1 },
          remarks: [
            remark({
              level: 'failed',
              file: secret,
              column: secret,
              value: secret,
              problem: { id: secret, en: secret },
            }),
          ],
        }),
      ),
      findings: [
        {
          level: 'error',
          file: secret,
          path: [],
          problem: { id: secret, en: secret },
          remedy: { id: secret, en: secret },
        },
      ],
    });
    const told = statusOf(result, EVERY);
    const all = [statusPage(told, 'id', NOW), statusPage(told, 'en', NOW), JSON.stringify(statusDocument(told, NOW))];
    for (const text of all) assert.ok(!text.includes(secret));
  });

  it('shows names as text', () => {
    for (const text of sampleStrings()) {
      const sources = [source({ id: text, agency: { id: 'a', name: text } })];
      checkPage(statusPage(status({ publisher: text, sources }), 'en', NOW));
    }
  });
});
