import { expect } from '@open-wc/testing';
import { createClient, programOf } from '../../src/client/index.js';

const endpoint = new URL('./endpoint/', import.meta.url).href;
const address = `${endpoint}programs/tarok-city.json`;

const WEBKIT = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

/** How often the network was asked for an address. */
const requests = (): string[] =>
  performance.getEntriesByName(address).map((entry) => (entry as PerformanceResourceTiming).initiatorType);

function preload(): Promise<unknown> {
  const link = Object.assign(document.createElement('link'), {
    rel: 'preload',
    as: 'fetch',
    crossOrigin: 'anonymous',
    referrerPolicy: 'no-referrer',
    href: address,
  });
  const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
  document.head.append(link);
  return loaded;
}

describe('the line that loads a document early', () => {
  it('is all that is asked for: the client takes what it brought', async () => {
    await preload();
    const program = programOf(createClient({ endpoint, storage: null }), 'tarok-city');
    await new Promise<void>((resolve) => void program.subscribe(resolve));
    expect(program.state.status).to.equal('ready');
    // WebKit takes a preload from its cache alone, and what the server of these tests sends may not be cached.
    expect(requests()).to.deep.equal(WEBKIT ? ['link', 'fetch'] : ['link']);
  });

  it('would be asked for twice with other credentials, which this test can see', async () => {
    performance.clearResourceTimings();
    await preload();
    await (await fetch(address, { credentials: 'include', cache: 'no-store' })).text();
    expect(requests()).to.deep.equal(['link', 'fetch']);
  });
});
