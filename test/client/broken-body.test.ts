import { expect } from '@open-wc/testing';
import { EndpointError, createClient, newsPage } from '../../src/client/index.js';
import { BASE } from './documents.js';

const bodyOf = (start: (body: ReadableStreamDefaultController<Uint8Array>) => void) => new ReadableStream({ start });

/** Tasks enough for what the browser has to say about what happened before. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('a body that breaks', () => {
  const bodies = {
    network: bodyOf((body) => {
      body.enqueue(new TextEncoder().encode('{"items":['));
      body.error(new TypeError('cut off'));
    }),
    'too-large': bodyOf((body) => {
      for (let part = 0; part < 3; part++) body.enqueue(new Uint8Array(2 ** 20).fill(32));
    }),
    'not-json': bodyOf((body) => body.close()),
  };

  for (const [kind, body] of Object.entries(bodies))
    it(`is refused as ${kind}, which is no error of the page`, async () => {
      const errors: Event[] = [];
      const note = (event: Event) => void errors.push(event);
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
      const client = createClient({ endpoint: BASE, fetch: () => Promise.resolve(new Response(body)), storage: null });
      const refused: unknown = await newsPage(client, `${BASE}news-2.json`).catch((error: unknown) => error);
      await aWhile();
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
      expect(refused instanceof EndpointError && refused.kind).to.equal(kind);
      expect(errors).to.deep.equal([]);
    });
});
