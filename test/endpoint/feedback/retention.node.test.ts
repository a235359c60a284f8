import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Kind } from '../../../src/contract/index.js';
import type { Purged } from '../../../src/endpoint/feedback/purge.js';
import { purge, startRetention } from '../../../src/endpoint/feedback/retention.js';
import { StoreUnavailable } from '../../../src/endpoint/feedback/store.js';

const NOW = Date.parse('2026-11-24T05:00:00Z');
const DAY = 86_400_000;

interface Message {
  agency?: string;
  kind?: Kind;
  /** Days since it was closed. */
  closed: number;
  photos: string[];
}

/** The few methods of a store that retention needs, over messages in memory, and the photos' place beside it. */
function places(messages: Message[]) {
  const kept = new Set(messages);
  const files = new Set(messages.flatMap(({ photos }) => photos));
  const leftovers = new Set<string>();
  const due = (agency: string | undefined, before: number, kind?: Kind) =>
    [...kept].filter(
      (message) =>
        message.agency == agency && (message.kind ?? 'aspirasi') == kind && NOW - message.closed * DAY < before,
    );
  const rest: [before: number, now: number][] = [];
  return {
    files,
    leftovers,
    rest,
    left: () => [...kept].map(({ agency, closed }) => `${agency ?? '-'} ${closed}`),
    store: {
      purgeMessages: async (agency: string | undefined, before: number, which?: Purged) => {
        for (const message of due(agency, before, which?.kind)) {
          kept.delete(message);
          for (const name of message.photos) leftovers.add(name);
        }
      },
      leftoverPhotos: async () => [...leftovers],
      forgetPhotos: async (names: readonly string[]) => {
        for (const name of names) leftovers.delete(name);
      },
      purgeRest: async (before: number, now: number): Promise<void> => void rest.push([before, now]),
    },
    photos: { remove: async (name: string) => void files.delete(name) },
    agencies: ['dinas-pu', 'dinkes'],
    retentionOf: (agency: string | undefined, _kind: Kind) => (agency == 'dinkes' ? 'P5Y' : 'P1Y'),
    now: NOW,
  };
}

const MESSAGES: Message[] = [
  { closed: 400, photos: ['a'] },
  { closed: 300, photos: ['b'] },
  { agency: 'dinas-pu', closed: 366, photos: ['c', 'd'] },
  { agency: 'dinas-pu', closed: 364, photos: ['e'] },
  { agency: 'dinkes', closed: 400, photos: ['f'] },
  { agency: 'dinkes', closed: 2000, photos: [] },
];

describe('purge', () => {
  it('deletes messages and photos after the time of their agency, and keeps all others', async () => {
    const all = places(MESSAGES);
    await purge(all);
    assert.deepEqual(all.left(), ['- 300', 'dinas-pu 364', 'dinkes 400']);
    assert.deepEqual([...all.files], ['b', 'e', 'f']);
    assert.deepEqual([...all.leftovers], []);
    assert.deepEqual(all.rest, [[NOW - 30 * DAY, NOW]]);
  });

  it('keeps each kind as long as it may', async () => {
    const all = places([
      { agency: 'dinkes', closed: 400, photos: ['a'] },
      { agency: 'dinkes', kind: 'pengaduan', closed: 400, photos: ['b'] },
    ]);
    await purge({ ...all, retentionOf: (_agency, kind) => (kind == 'pengaduan' ? 'P1Y' : 'P5Y') });
    assert.deepEqual(all.left(), ['dinkes 400']);
    assert.deepEqual([...all.files], ['a']);
  });

  it('knows a photo that cannot be removed until it is, and tries again the next time', async () => {
    const all = places(MESSAGES);
    const { remove } = all.photos;
    all.photos.remove = async (name) => {
      if (name == 'd') throw new StoreUnavailable('photo bucket: no answer');
      await remove(name);
    };
    await assert.rejects(purge(all), (error: AggregateError) => {
      assert.equal(error.errors.length, 1);
      assert.match(error.message, /no answer/);
      return true;
    });
    assert.deepEqual(all.left(), ['- 300', 'dinas-pu 364', 'dinkes 400']);
    assert.deepEqual([...all.files], ['b', 'd', 'e', 'f'], 'the others were done');
    assert.deepEqual([...all.leftovers], ['d']);
    assert.equal(all.rest.length, 1, 'and the rest');
    all.photos.remove = remove;
    await purge(all);
    assert.deepEqual([...all.files], ['b', 'e', 'f']);
    assert.deepEqual([...all.leftovers], []);
  });

  it('removes what others left, who were killed between rows and files', async () => {
    const all = places([{ closed: 1, photos: ['a'] }]);
    all.files.add('b');
    all.leftovers.add('b').add('gone already');
    await purge(all);
    assert.deepEqual([...all.files, ...all.leftovers], ['a']);
  });

  it('forgets no photo that was not removed, where messages cannot be deleted either', async () => {
    const all = places(MESSAGES);
    all.leftovers.add('b');
    const down = () => Promise.reject(new StoreUnavailable('database: locked'));
    await assert.rejects(purge({ ...all, store: { ...all.store, purgeMessages: down, forgetPhotos: down } }));
    assert.deepEqual([...all.leftovers], ['b']);
    assert.ok(!all.files.has('b'), 'a photo that cannot be forgotten is removed all the same');
  });

  it('removes every photo but one that cannot be removed', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `photo-${index}`);
    const all = places([{ closed: 400, photos: names }]);
    const { remove } = all.photos;
    all.photos.remove = async (name) => {
      if (name == 'photo-3') throw new StoreUnavailable('photo folder: EIO');
      await remove(name);
    };
    await assert.rejects(purge(all));
    assert.deepEqual([...all.files], ['photo-3']);
    assert.deepEqual([...all.leftovers], ['photo-3']);
  });

  it('does not wait for each of a thousand photos where none can be removed', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `photo-${index}`);
    const all = places([{ closed: 400, photos: names }]);
    let tries = 0;
    all.photos.remove = async () => {
      tries++;
      throw new StoreUnavailable('photo bucket: no answer');
    };
    await assert.rejects(purge(all), (error: AggregateError) => {
      assert.equal(error.errors.length, tries, 'each is told');
      assert.equal(error.message.match(/no answer/g)?.length, 1, 'what is the same is said once');
      return true;
    });
    assert.ok(tries < 20, `${tries} tries`);
    assert.equal(all.leftovers.size, 1000);
  });

  it('stops between photos when it is told to, and goes on from there', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `photo-${index}`);
    const all = places([{ closed: 400, photos: names }]);
    const stop = new AbortController();
    const { remove } = all.photos;
    all.photos.remove = async (name) => {
      stop.abort();
      await remove(name);
    };
    await purge(all, stop.signal);
    assert.ok(all.files.size > 30);
    assert.deepEqual([[...all.leftovers], all.rest], [[...all.files], []], 'no name is forgotten');
    await purge(all);
    assert.deepEqual([...all.files, ...all.leftovers], []);
  });

  it('deletes nothing of an agency whose time cannot be understood, and all that is due of the others', async () => {
    const all = places(MESSAGES);
    await assert.rejects(
      purge({ ...all, retentionOf: (agency) => (agency == 'dinkes' ? 'five years' : 'P1Y') }),
      /five years/,
    );
    assert.deepEqual(all.left(), ['- 300', 'dinas-pu 364', 'dinkes 400', 'dinkes 2000']);
  });
});

describe('startRetention', () => {
  // Retention alone is no reason for a process to stay alive.
  const alive = setInterval(() => {}, 1000);
  after(() => clearInterval(alive));

  /** A promise for the moment when something has happened `count` times. */
  function happening() {
    let happened = 0;
    const waiting: [count: number, resolve: () => void][] = [];
    return {
      now: () => {
        happened++;
        for (const [count, resolve] of waiting) if (happened >= count) resolve();
      },
      times: (count: number) => new Promise<void>((resolve) => void waiting.push([count, resolve])),
    };
  }

  it('runs at once and again and again, with the agencies of the moment, whatever goes wrong', async () => {
    const all = places([]);
    const [runs, stop, errors, asked] = [happening(), new AbortController(), [] as unknown[], [] as unknown[]];
    let agencies = ['lama'];
    all.store.purgeRest = async () => {
      runs.now();
      throw new StoreUnavailable('database: locked');
    };
    const { purgeMessages } = all.store;
    all.store.purgeMessages = (agency, before, which) => {
      if (which?.kind == 'aspirasi') asked.push(agency);
      return purgeMessages(agency, before, which);
    };
    const done = startRetention(
      { ...all, agencies: () => Promise.resolve(agencies), onError: (error) => void errors.push(error) },
      stop.signal,
      1,
    );
    await runs.times(1);
    agencies = ['baru'];
    await runs.times(4);
    stop.abort();
    await done;
    assert.ok(errors.length >= 3);
    assert.ok(errors.every((error) => error instanceof AggregateError));
    assert.deepEqual(asked.slice(0, 4), [undefined, 'lama', undefined, 'baru']);
  });

  it('ends while it waits, and only after what is under way', async () => {
    const all = places([]);
    const [begun, stop] = [happening(), new AbortController()];
    let finish = () => {};
    all.store.purgeRest = () =>
      new Promise<void>((resolve) => {
        finish = resolve;
        begun.now();
      });
    let ended = false;
    const retention = {
      ...all,
      agencies: () => Promise.resolve([]),
      onError: (error: unknown) => assert.fail(String(error)),
    };
    const done = startRetention(retention, stop.signal).then(() => void (ended = true));
    await begun.times(1);
    stop.abort();
    await new Promise(setImmediate);
    assert.equal(ended, false, 'a purge is under way');
    finish();
    await done;

    const [second, later] = [happening(), new AbortController()];
    all.store.purgeRest = async () => second.now();
    const waiting = startRetention(retention, later.signal);
    await second.times(1);
    later.abort();
    await waiting;
  });
});
