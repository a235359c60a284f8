import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readReleasedRequests, type ReleasedRequests } from '../../../src/contract/index.js';
import { StoreUnavailable } from '../../../src/endpoint/feedback/store.js';
import { feedbackFiles } from '../../support/feedback-edition.js';
import { messageBody, newKey, startCollecting, type Collecting } from '../../support/collecting.js';

const BASE = 'https://widget.contoh.example/v1/';

describe('lists of released messages', () => {
  let collecting: Collecting;
  const list = async (path = 'feedback/requests.json'): Promise<ReleasedRequests> => {
    const response = await fetch(`${collecting.address}v1/${path}`);
    assert.equal(response.status, 200);
    const read = readReleasedRequests(await response.json(), BASE);
    assert.ok(read.ok);
    return read.value;
  };
  /** As an officer does it. */
  const releaseAll = (): void => {
    const { released } = collecting.store;
    collecting.store.released = async (of, most) =>
      (await released(of, most)).length ? released(of, most) : everything(of);
  };
  const everything = async ({ program }: { program?: string }) => {
    const found = [];
    for (const hash of hashes) {
      const message = (await collecting.store.findTicket(hash))!;
      if (program == undefined || message.program == program)
        found.push({
          ...message,
          released: true,
          named: false,
          photos: [],
          events: await collecting.store.eventsOf(message.id),
        });
    }
    return found;
  };
  let hashes: string[];

  beforeEach(async () => {
    collecting = await startCollecting();
    hashes = [];
    const { accept } = collecting.store;
    collecting.store.accept = (message) => {
      hashes.push(message.ticketHash);
      return accept(message);
    };
  });
  afterEach(() => collecting.close());

  it('hold the worked examples and no message before it is released, but count all', async () => {
    await collecting.post(messageBody());
    const { requests, counts } = await list();
    assert.deepEqual(
      requests?.map(({ service_request_id }) => service_request_id),
      ['contoh-1'],
    );
    assert.deepEqual(counts, { received: 1, verified: 0, 'in-progress': 0, done: 1, rejected: 0 });
  });

  it('hold a released message with its reply and a masked name, and neither contact, place nor page', async () => {
    const said = {
      name: 'namasaya',
      contact: 'kontak@contoh.example',
      address_string: 'rumahsaya',
      lat: -0.5,
      long: 100,
    };
    await collecting.post(messageBody({ ...said, program_id: 'tarok', page: 'https://situssaya.example/' }));
    await collecting.store.addEvent(1, {
      key: newKey(),
      at: collecting.clock.now,
      stage: 'done',
      by: 'kominfo',
      reply: 'Ya.',
    });
    releaseAll();
    for (const path of ['feedback/requests.json', 'programs/tarok/feedback.json']) {
      const { requests } = await list(path);
      assert.deepEqual(requests?.[0], {
        service_request_id: '1',
        status: 'closed',
        service_name: 'Lain-lain',
        service_code: 'umum',
        agency_responsible: 'Dinas Kominfo',
        description: 'Terima kasih.',
        requested_datetime: '2026-11-24T03:00:00.000Z',
        updated_datetime: '2026-11-24T03:00:00.000Z',
        _opd: {
          kind: 'aspirasi',
          stage: 'done',
          name: 'N***',
          reply: 'Ya.',
          repliedBy: 'Dinas Kominfo',
          repliedAt: '2026-11-24T03:00:00.000Z',
        },
      });
      const text = await (await fetch(`${collecting.address}v1/${path}`)).text();
      for (const word of ['namasaya', 'kontak', 'rumahsaya', '-0.5', 'situssaya'])
        assert.ok(!text.includes(word), word);
    }
  });

  it('never hold a message that is for the agency alone, even one that was released', async () => {
    await collecting.post(messageBody({ visibility: 'rahasia', description: 'rahasiasekali' }));
    releaseAll();
    const text = await (await fetch(`${collecting.address}v1/feedback/requests.json`)).text();
    assert.ok(!text.includes('rahasiasekali'));
  });

  it('may be kept for a minute, and are not sent again to who has them', async () => {
    const address = `${collecting.address}v1/feedback/requests.json`;
    const first = await fetch(address);
    assert.equal(first.headers.get('cache-control'), 'public, max-age=60');
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag')! } });
    assert.equal(again.status, 304);
    assert.equal((await fetch(address, { method: 'HEAD' })).status, 200);
  });

  it('are those of the edition while the store cannot be used, and come back with it', async () => {
    const { counts } = collecting.store;
    collecting.store.counts = () => Promise.reject(new StoreUnavailable('gone'));
    assert.equal((await list()).requests?.length, 1);
    collecting.store.counts = counts;
    await collecting.post(messageBody());
    collecting.clock.now += 6000;
    assert.equal((await list()).counts?.received, 1);
  });

  it('are not there for a programme that is not', async () => {
    const response = await fetch(`${collecting.address}v1/programs/none/feedback.json`);
    assert.equal(response.status, 404);
    assert.match(((await response.json()) as { detail: string }).detail, /tidak ada apa pun/i);
  });
});

describe('the collector of an edition without feedback', () => {
  it('takes no message', async (test) => {
    const collecting = await startCollecting(undefined, feedbackFiles({ 'index.json': { agencies: [] } }));
    test.after(() => collecting.close());
    assert.equal((await collecting.post(messageBody())).status, 404);
  });
});
