import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openDoor, startBoth, startOurs, type BothSides, type Door } from '../../support/exchange.js';
import { WrongExchangeSettings, exchangeSettings } from '../../../src/endpoint/exchange/settings.js';

const text = (body: string, init: ResponseInit = {}): Response =>
  new Response(body, { headers: { 'content-type': 'text/html' }, ...init });
const isXml = (request: Request) => new URL(request.url).pathname.endsWith('.xml');

/** Servers that do not do what the spec says, by what they do. */
const STRANGE: Record<string, Door> = {
  'answers 500': async () => text('Oops', { status: 500 }),
  'answers a page': async () => text('<!DOCTYPE html><p>Selamat datang'),
  'answers JSON that is no list': async () => text('{"ok":true}'),
  'answers half of its JSON': async () => text('[{"service_code":"001"'),
  'leads elsewhere': async () => text('', { status: 302, headers: { location: 'http://169.254.169.254/' } }),
  'knows no key': async (request, endpoint) =>
    request.method == 'POST' ? text('[{"code":403,"description":"key"}]', { status: 403 }) : endpoint(request),
  'takes a message and answers a page': async (request, endpoint) => {
    const answer = await endpoint(request);
    return request.method == 'POST' ? text('<p>Terima kasih') : answer;
  },
  'never ends': async () => new Promise(() => undefined),
  'sends without end': async () =>
    new Response(
      new ReadableStream({ pull: (controller) => controller.enqueue(new TextEncoder().encode('[' + ' '.repeat(1e6))) }),
    ),
};

describe('exchange with servers that are not as they should be', () => {
  let { other, ours, close } = {} as BothSides;
  beforeEach(async () => {
    ({ other, ours, close } = await startBoth({ timeout: 700 }));
  });
  afterEach(() => close());
  const count = async () =>
    (await other.json(`requests.json?service_request_id=1,2,3&api_key=${other.key}`)) as unknown[];

  for (const [what, door] of Object.entries(STRANGE))
    it(`waits and tries again where it ${what}`, async () => {
      const id = await ours.add({ description: 'Tetap sampai' });
      other.door.now = door;
      await assert.rejects(ours.round(), (error: Error) => {
        assert.equal(error.name, 'RemoteFailed');
        assert.ok(!error.message.includes(other.key) && !error.message.includes('Tetap'));
        return true;
      });
      await ours.round(3).catch(() => undefined);
      other.door.now = openDoor;
      await ours.round(10);
      assert.equal((await count()).length, 1);
      const rows = await ours.rows();
      assert.deepEqual(
        rows.map((row) => [row.message, row.status]),
        [[id, 'shared']],
      );
      assert.deepEqual(await ours.store.eventsOf(id), []);
    });

  it('speaks XML with a server that knows nothing else', async () => {
    other.door.now = (request, endpoint) =>
      isXml(request) ? endpoint(request) : Promise.resolve(text('Not Found', { status: 404 }));
    const id = await ours.add({ description: 'Lewat <XML> & kembali' });
    await ours.round();
    assert.equal((await ours.rows())[0]!.remote_id, '1');
    await other.reply(1, 'done', 'Beres <b>&amp;</b>');
    await ours.round(16);
    assert.equal((await ours.store.eventsOf(id))[0]!.reply, 'Beres <b>&amp;</b>');
    assert.ok(other.asked.includes('POST requests.xml'));
  });

  it('lets the process end in the middle of a question', async () => {
    await ours.add();
    const slow = await startOurs(other, { timeout: 30_000 });
    other.door.now = () => new Promise(() => undefined);
    const stop = new AbortController();
    const ended = slow.exchange.start(stop.signal);
    await wait(100);
    const asked = Date.now();
    stop.abort();
    await ended;
    assert.ok(Date.now() - asked < 4_000);
    assert.deepEqual(slow.told, []);
    await slow.close();
  });

  it('asks for the number of a token until there is one', async () => {
    let isReady = false;
    other.door.now = async (request, endpoint) => {
      const { pathname } = new URL(request.url);
      if (pathname.includes('/tokens/'))
        return isReady ? Response.json([{ service_request_id: 1, token: 'abc' }]) : text('', { status: 404 });
      const answer = await endpoint(request);
      return request.method == 'POST' ? Response.json([{ token: 'abc', service_notice: '', account_id: '' }]) : answer;
    };
    await ours.add();
    await ours.round();
    await ours.round(6);
    assert.deepEqual(
      (await ours.rows()).map((row) => [row.status, row.token, row.remote_id]),
      [['token', 'abc', null]],
    );
    isReady = true;
    await ours.round(6);
    assert.deepEqual(
      (await ours.rows()).map((row) => [row.status, row.remote_id]),
      [['shared', '1']],
    );
    assert.equal(other.asked.filter((line) => line.startsWith('POST')).length, 1);
  });

  it('gives up a message that is refused again and again, tells the operator once, and sends the others', async () => {
    const refused = await ours.add({ description: 'Ditolak' });
    other.door.now = async (request, endpoint) => {
      if (request.method != 'POST') return endpoint(request);
      const words = await request.text();
      return words.includes('Ditolak')
        ? Response.json([{ code: 400, description: 'Ditolak: alamat' }], { status: 400 })
        : endpoint(new Request(request.url, { method: 'POST', headers: request.headers, body: words }));
    };
    await ours.add({ description: 'Diterima' });
    for (let tries = 0; tries < 16; tries++) await ours.round(8 * 60);
    const [row, next] = await ours.rows();
    assert.deepEqual([row!.message, row!.status, row!.due_at, next!.status], [refused, 'failed', null, 'shared']);
    assert.equal(ours.told.length, 1);
    assert.match(ours.told[0]!, /jawaban 400/);
    assert.ok(!ours.told[0]!.includes('Ditolak'));
  });

  it('comes back no sooner than it was asked to', async () => {
    other.door.now = async () => text('', { status: 429, headers: { 'retry-after': '900' } });
    await assert.rejects(ours.round(), (error: { notBefore?: number }) => error.notBefore == ours.clock.now + 900_000);
  });

  it('sends numbers of requests that were never asked for into nothing', async () => {
    const id = await ours.add();
    await ours.round();
    other.door.now = async (request, endpoint) => {
      if (!new URL(request.url).search.includes('service_request_id=')) return endpoint(request);
      const bad = [
        { service_request_id: '999', status: 'closed', status_notes: 'Bukan kita' },
        { status: 'closed' },
        7,
        null,
      ];
      return Response.json(bad);
    };
    await ours.round(16);
    assert.deepEqual(await ours.store.eventsOf(id), []);
  });
});

describe('settings of the exchange', () => {
  const good = { server: 'https://lapor.example.go.id/open311/v2/', key: 'k', agencies: 'pupr, dinkes' };

  it('are none without a server', () => assert.equal(exchangeSettings({}), undefined));

  it('name server, agencies and codes', () => {
    const read = exchangeSettings({ ...good, services: 'jalan=001, lampu=017', pull: '1' })!;
    assert.equal(read.server, 'https://lapor.example.go.id/open311/v2');
    assert.deepEqual(read.agencies, ['pupr', 'dinkes']);
    assert.deepEqual(
      [...read.services],
      [
        ['jalan', '001'],
        ['lampu', '017'],
      ],
    );
    assert.deepEqual([read.pull, read.contact], [true, false]);
  });

  it('say what is wrong with them', () => {
    for (const wrong of [
      { server: 'lapor.example.go.id' },
      { server: 'ftp://lapor.example.go.id' },
      { server: 'https://a:b@lapor.example.go.id' },
      { server: 'https://lapor.example.go.id/?x' },
      { key: '' },
      { agencies: ' , ' },
      { services: 'jalan' },
      { services: 'jalan=001,lampu=001' },
      { services: 'jalan=' },
    ])
      assert.throws(() => exchangeSettings({ ...good, ...wrong }), WrongExchangeSettings, JSON.stringify(wrong));
  });
});
