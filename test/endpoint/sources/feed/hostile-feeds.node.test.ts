import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Bytes } from '../../../../src/endpoint/stored-file.js';
import { failure, inTime, item, rss } from './support.js';

const MEGABYTE = 1024 * 1024;

const LAUGHS = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

/** Name, feed, and what is said where nothing of it is read. */
const REFUSED: [name: string, feed: string | Bytes | (() => string | Bytes), said: RegExp][] = [
  [
    'a billion laughs',
    rss(item('<title>&l10;</title>'), '', `<!DOCTYPE rss [<!ENTITY l0 "ha">${LAUGHS}]>`),
    /defines XML entities/,
  ],
  [
    'one long entity used often',
    () =>
      rss(item(`<title>${'&a;'.repeat(50_000)}</title>`), '', `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50_000)}">]>`),
    /defines XML entities/,
  ],
  [
    'an entity that is a file of the server',
    rss(item('<title>&f;</title>'), '', '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
    /defines XML entities/,
  ],
  [
    'a parameter entity that loads others',
    rss(item(), '', '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://169.254.169.254/x.dtd"> %p;]>'),
    /defines XML entities/,
  ],
  [
    'entities behind a comment and written small',
    rss(item(), '', '<!-- > --><!doctype rss\n[<!entity a "b">]>'),
    /defines XML entities/,
  ],
  ['elements in elements, 100,000 deep', () => rss('<a>'.repeat(100_000) + '</a>'.repeat(100_000)), /is broken/],
  ['lists in lists, 100,000 deep', () => `{"items":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /no news feed/],
  ['50 MB in one text', () => rss(item(`<description>${'a'.repeat(50 * MEGABYTE)}</description>`)), /more than 8 MB/],
  ['50 MB of zeros', () => new Uint8Array(50 * MEGABYTE), /more than 8 MB/],
  ['7 MB of zeros', () => new Uint8Array(7 * MEGABYTE), /empty page/],
  ['a million empty items', () => rss('<item/>'.repeat(1_000_000)), /too many parts/],
  ['7 MB of opening brackets', () => rss(`<item><title>${'<'.repeat(7 * MEGABYTE)}`), /too many parts/],
  ['brackets that never close', () => rss(`<item><title>${'<a '.repeat(90_000)}"${'<a '.repeat(90_000)}`), /is broken/],
  [
    'a tag whose value never ends',
    () => rss(`<item a="${'>'.repeat(7 * MEGABYTE)}`).replace(/"><\/channel.*/, ''),
    /is broken/,
  ],
  ['comments that never end', () => rss('<!-- '.repeat(1_000_000)), /is broken/],
  ['data that never ends', () => rss(item(`<title>${'<![CDATA['.repeat(700_000)}</title>`)), /is broken/],
  ['instructions that never end', () => rss('<?a '.repeat(1_700_000)), /is broken/],
  ['elements called __proto__', rss(item('<__proto__><polluted>1</polluted></__proto__>')), /is broken/],
  ['an unfinished document', rss(item()).slice(0, 200), /is broken/],
  ['JSON that breaks off', '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1"', /is broken/],
  ['a JSON list', '[1, 2, 3]', /no news feed/],
  ['the word null', 'null', /no news feed/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), /no news feed/],
  ['a page of the web', '<!DOCTYPE html><html><head><title>x</title></head></html>', /ordinary web page/],
  ['nothing', '', /empty page/],
];

describe('A hostile feed', () => {
  for (const [name, feed, said] of REFUSED)
    it(`is refused with a clear word: ${name}`, () => {
      const made = typeof feed == 'function' ? feed() : feed;
      assert.match(
        inTime(() => failure(made)),
        said,
      );
    });
});
