import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readPage } from '../../../../src/endpoint/embed/bake/read-page.js';
import { placesOf } from '../../../../src/endpoint/embed/bake/places.js';
import { ID, baked, card, documentsOf, history } from './support.js';

/** What real and broken pages are made of. */
const PIECES = [
  ...'<p> </p> <div> </div> <a href="x"> </a> <b> </b> <table> <tr> <td> </table> <ul> <li> </ul> <h2> </h2> <button> <form>'.split(
    ' ',
  ),
  ...'<select> <option> </select> <svg> <math> </svg> <template> </template> <noscript> </noscript> <script> </script>'.split(
    ' ',
  ),
  ...'<style> </style> <textarea> </textarea> <!-- --> <![CDATA[ ]]> <?php ?> <? {{ }} {% %} {# #} <% %> <nobr> <br/>'.split(
    ' ',
  ),
  ...'<b:if> <b:include/> <title> </title> <iframe> <plaintext> </opd-program-card> </body> </html> <html/lang=en>'.split(
    ' ',
  ),
  '\r\n',
  '\r',
  '\ufeff',
  '\0',
  '😀',
  '\ud800',
  '&nbsp',
  '&#x80;',
  ' ',
  '"',
  "'",
  '>',
  '<',
  '</',
  '<!',
  '=',
  '<?xml version="1.0"?>',
  '<!doctype html>',
  '<opd-program-card>',
  `<opd-program-card program=${ID} x='`,
  '<div data-opd-widget="kartu">',
];
const pieces = fc.array(
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 4 })),
  {
    maxLength: 12,
  },
);
const widget = fc.constantFrom(
  card('lama'),
  card(''),
  `<opd-news-feed limit=2>\r\n</opd-news-feed>`,
  `<opd-progress-meter variant=inline program=${ID}>x</opd-progress-meter>`,
  `<span data-opd-widget='progress-meter' data-variant="inline" data-program=${ID}></span>`,
  `<a data-opd-widget=program-card data-program=${ID}>x</a>`,
  `<blockquote data-opd-widget=feedback-form><i data-opd-keep>x</i></blockquote>`,
);
const page = fc
  .array(fc.tuple(pieces, fc.option(widget)), { maxLength: 5 })
  .map((parts) => parts.flatMap(([around, tag]) => [...around, tag ?? '']).join(''));

/** A page without what bake may change: children of its widgets, and the three attributes of a meter in a sentence. */
function surroundings(html: string): string {
  let rest = html;
  for (const { inside, startTag } of placesOf(readPage(html)).places.reverse()) {
    const tag = html.slice(...startTag).replace(/ (?:data-)?(?:as-of|value|known-as|href)="[^"]*"/g, '');
    rest = rest.slice(0, startTag[0]) + tag + '…' + rest.slice(inside[1]);
  }
  return rest;
}

const newer = documentsOf({ ...history([80, '2026-11-20']), title: 'Nama "baru" & <lain>' });

describe('In a page of any kind', () => {
  it('nothing around the widgets changes, baking again changes nothing, and newer figures change only the children', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (html) => {
        const first = await baked(html);
        assert.equal(surroundings(first.html), surroundings(html));
        const again = await baked(first.html);
        assert.equal(again.html, first.html);
        const later = await baked(first.html, { documents: newer });
        assert.equal(surroundings(later.html), surroundings(html));
        assert.equal((await baked(later.html, { documents: newer })).html, later.html);
      }),
      { numRuns: Number(process.env.RUNS ?? 800), seed: process.env.SEED ? Number(process.env.SEED) : undefined },
    );
  });

  it('every widget in plain surroundings is baked', async () => {
    const plain = fc.constantFrom(
      '<p>Teks</p>',
      '<div>',
      '</div>',
      '<!-- x -->',
      '<br>',
      '\r\n',
      '<ul><li>x</ul>',
      '&nbsp;',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(plain, fc.constant(card('lama'))), { maxLength: 12 }), async (parts) => {
        const { html } = await baked(parts.join(''));
        assert.ok(!html.includes('lama'));
      }),
      { numRuns: 200 },
    );
  });
});
