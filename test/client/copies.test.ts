import { expect } from '@open-wc/testing';
import { createClient, newsOf, type Client } from '../../src/client/index.js';
import { indexedCopies } from '../../src/client/copies.js';
import { BASE, feedOf } from './documents.js';

const KEY = `${BASE}news.json`;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function keys(): Promise<IDBValidKey[]> {
  const database = await done(indexedDB.open('opd-widgets'));
  const found = await done(database.transaction('copies').objectStore('copies').getAllKeys());
  database.close();
  return found;
}

/** The first thing that is known of the news of a client. */
function first(client: Client): Promise<string> {
  const news = newsOf(client);
  return new Promise((resolve) => {
    const leave = news.subscribe(() => {
      const { state } = news;
      resolve('value' in state ? `${state.status} ${state.value.items![0]!.title}` : state.status);
      leave();
    });
  });
}

/** Resolves when a copy under `key` is stored. */
async function stored(key: string): Promise<unknown> {
  const copies = indexedCopies();
  for (;;) {
    const copy = await copies.get(key);
    if (copy) return copy;
  }
}

const never = () => new Promise<Response>(() => {});
const answer = () => Promise.resolve(new Response(JSON.stringify(feedOf(['Pasar dibuka']))));

describe('copies in IndexedDB', () => {
  // Other tests run beside these on the same origin: each of these has a database of its own, and those of which a client must know
  // nothing do not share the one that a page's clients keep open.
  const { open } = IDBFactory.prototype;
  let test = 0;
  beforeEach(() => {
    test++;
    IDBFactory.prototype.open = function (name) {
      return open.call(this, `${name}-${test}`);
    };
  });
  afterEach(() => {
    IDBFactory.prototype.open = open;
    indexedDB.deleteDatabase(`opd-widgets-${test}`);
  });

  it('come back as they were kept, also through another client', async () => {
    const value = { time: 1, text: '{}', url: KEY };
    await indexedCopies().set(KEY, value);
    expect(await indexedCopies().get(KEY)).to.deep.equal(value);
    expect(await indexedCopies().get('other')).to.equal(undefined);
  });

  it('are shown on the next visit before the endpoint answers', async () => {
    expect(await first(createClient({ endpoint: BASE, fetch: answer }))).to.equal('ready Pasar dibuka');
    await stored(KEY);
    expect(await first(createClient({ endpoint: BASE, fetch: never }))).to.equal('stale Pasar dibuka');
  });

  it('are at most forty: with one more the others go', async () => {
    const copies = indexedCopies();
    for (let index = 0; index < 40; index++) await copies.set(`copy-${index}`, { index });
    expect(await keys()).to.have.length(40);
    await copies.set('one more', {});
    expect(await keys()).to.deep.equal(['one more']);
    await copies.set('one more', {});
    expect(await keys()).to.deep.equal(['one more']);
  });

  it('are done without where the browser allows no storage', async () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    expect(await first(createClient({ endpoint: BASE, fetch: answer, storage: indexedCopies() }))).to.equal(
      'ready Pasar dibuka',
    );
    const refused: unknown = await indexedCopies()
      .get(KEY)
      .catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(DOMException);
  });

  it('are done without where the database is somebody else’s', async () => {
    (await done(indexedDB.open('opd-widgets'))).close();
    expect(await first(createClient({ endpoint: BASE, fetch: answer, storage: indexedCopies() }))).to.equal(
      'ready Pasar dibuka',
    );
  });
});
