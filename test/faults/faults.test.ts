import { expect } from '@open-wc/testing';
import { WRONG, placesOf } from '../support/faults/places.mjs';
import { about, everyWidget, faultsOf, printTable, type Case, type Cold } from './faulty-page.js';
import { news } from './good-news.js';
import { program } from './good-program.js';

/** All of the document comes, but not the end that was promised: WebKit takes it, the others do not. */
const ENDS = ['gzip-broken', 'length-too-long'];
const MINDS_ENDS = !/AppleWebKit/.test(navigator.userAgent) || /Chrome/.test(navigator.userAgent);

/** Kinds of fault by what a widget without a copy has to make of them. */
const KINDS: Record<Cold, (string | [kind: string, argument: string | number])[]> = {
  shown: [
    'good',
    'slow',
    'type-text',
    'type-html',
    'type-image',
    'byte-order-mark',
    'invalid-utf-8',
    'older-edition',
    'edition-of-the-future',
  ],
  failed: [
    'html',
    'empty',
    'no-content',
    'redirect-loop',
    'redirect-to-login',
    ...['401', '403', '404', '410', '500', '502', '503'],
    ['429', 's'],
    ['429', 'd'],
    ['429', 'n'],
    'no-cors',
    'endless',
    ['gzip-bomb', 3],
    ['gzip-bomb', 100],
    ...(MINDS_ENDS ? ENDS : []),
    'length-too-short',
    'utf-16',
    'deep',
    'newer-version',
    'flapping',
    'reset-at-once',
    'reset-in-the-middle',
    'not-http',
  ],
  // Chromium takes no notice of a length that is no number.
  either: ['length-nonsense', ...(MINDS_ENDS ? [] : ENDS)],
};
const STALLED = ['stalled-headers', 'stalled-body', 'slow-beyond-deadline'];

/** All of a long list, or each so-many-th of it in `npm test`. */
const sample = <T>(list: T[], each: number): T[] => (about.all ? list : list.filter((_, index) => index % each == 0));

const cuts = (kind: string): Case[] => {
  const lengths = { feed: JSON.stringify(news).length, other: JSON.stringify(program).length };
  return everyWidget(kind, 'failed').flatMap((one) => {
    const length = one.widget == 'feed' ? lengths.feed : lengths.other;
    return sample(
      Array.from({ length: Math.floor(length / 10) }, (_, index) => ({ ...one, argument: index * 10 })),
      8,
    );
  });
};

const wrongTypes = (): Case[] =>
  everyWidget('wrong-type', 'either', { mayDiffer: true }).flatMap((one) => {
    const places = placesOf(one.widget == 'feed' ? news : program);
    return sample(
      places.flatMap((_, place) => WRONG.map((_, wrong) => ({ ...one, argument: `${place}.${wrong}` }))),
      // No multiple of how many wrong things there are, so that each comes in some place.
      23,
    );
  });

describe('whatever an endpoint answers, each widget, cold and with a copy held', () => {
  after(printTable);

  for (const [cold, kinds] of Object.entries(KINDS))
    for (const kind of kinds) {
      const [name, argument] = [kind].flat();
      it(`${name} ${argument ?? ''}: ${cold} where nothing is held`, async () => {
        expect(await faultsOf(everyWidget(String(name), cold as Cold, { argument }))).to.deep.equal([]);
      });
    }

  it('stops waiting after the deadline', async function () {
    this.timeout(60_000);
    expect(await faultsOf(STALLED.flatMap((kind) => everyWidget(kind, 'failed')))).to.deep.equal([]);
  });

  it('cut off at every tenth byte: the connection', async function () {
    this.timeout(300_000);
    expect(await faultsOf(cuts('cut-with-length'))).to.deep.equal([]);
  });

  it('cut off at every tenth byte: the JSON', async function () {
    this.timeout(300_000);
    expect(await faultsOf(cuts('cut-json'))).to.deep.equal([]);
  });

  it('a wrong type in every place', async function () {
    this.timeout(600_000);
    expect(await faultsOf(wrongTypes())).to.deep.equal([]);
  });
});
