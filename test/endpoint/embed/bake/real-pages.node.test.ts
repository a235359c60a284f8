import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesBelow } from '../../../support/source-checks.js';
import { CARD, baked, card, told } from './support.js';

const FIXTURES = 'test/fixtures/bake';
const PUBLIC = '../shared/data';

/** Between which parts of a page a widget can stand: behind paragraphs. */
const behindParagraphs = (html: string): number[] => [...html.matchAll(/<\/p>/gi)].map(({ index }) => index + 4);

/** Puts a card behind every paragraph and bakes; every other character has to be as it was. */
async function bakesAmong(html: string, name: string): Promise<number> {
  const places = behindParagraphs(html);
  const withCards = (inside: string) =>
    places.reduceRight((text, at) => text.slice(0, at) + card(inside) + text.slice(at), html);
  const found = await baked(withCards('lama'));
  // Where the page itself has a comment, a script or a link not closed, a card is left as it was.
  assert.equal(
    found.html.replaceAll(CARD, 'lama').replaceAll(CARD.replace(/<[^>]*>/g, ''), 'lama'),
    withCards('lama'),
    name,
  );
  assert.equal((await baked(found.html)).html, found.html, name);
  return found.html.split(CARD).length - 1;
}

describe('Pages as they are in real life', () => {
  for (const name of readdirSync(FIXTURES).filter((each) => !each.endsWith('.md')))
    it(`are baked where they should be: ${name}`, async () => {
      const html = readFileSync(`${FIXTURES}/${name}`, 'utf8');
      const found = await baked(html);
      assert.deepEqual(told(found), []);
      // Each fixture marks with "(lama)" what has to be replaced, and with "(tetap)" what has to stay.
      assert.ok(!found.html.includes('(lama)'));
      assert.equal(found.html.split('(tetap)').length, html.split('(tetap)').length);
      const pattern = html.split('(lama)').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      assert.match(found.html, new RegExp(`^${pattern.join('[^]*?')}$`));
      assert.equal((await baked(found.html)).html, found.html);
    });

  it('are the articles of public sites, with a card behind every paragraph', async () => {
    if (!existsSync(PUBLIC)) {
      console.log(`left out: no public pages at ${PUBLIC}`);
      return;
    }
    const files = ['.json', '.xml', '.rss', '.atom'].flatMap((ending) =>
      ['blogger', 'feeds', 'feeds-id', 'wordpress', 'wordpress-wild'].flatMap((folder) =>
        filesBelow(`${PUBLIC}/${folder}`, ending),
      ),
    );
    let cards = 0;
    for (const file of files)
      for (const [index, html] of articlesIn(readFileSync(file, 'utf8')).entries())
        cards += await bakesAmong(html, `${file} ${index}`);
    console.log(`${cards} cards baked among paragraphs of public pages`);
    assert.ok(cards > 1000, `${cards}`);
  });
});

/** Texts with markup in a feed or an answer of WordPress: JSON strings, CDATA sections, escaped elements; and the file itself. */
function articlesIn(text: string): string[] {
  const strings = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([found]) => {
    try {
      return JSON.parse(found) as string;
    } catch {
      return ''; // a quote of the page's own
    }
  });
  const sections = [...text.matchAll(/<!\[CDATA\[([^]*?)\]\]>/g)].map(([, found]) => found!);
  const escaped = [...text.matchAll(/>([^<]*&lt;\/p&gt;[^<]*)</g)].map(([, found]) =>
    found!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
  return [...strings, ...sections, ...escaped, text].filter((found) => /<\/p>/i.test(found));
}
