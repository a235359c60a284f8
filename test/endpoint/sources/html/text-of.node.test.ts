import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lineOf, textOf } from '../../../../src/endpoint/sources/html/text-of.js';
import { processorTime } from '../../../support/processor-time.js';

const TEXTS: [what: string, html: string, text: string][] = [
  [
    'entities of bare text',
    'Rumah Sakit &amp; Perkantoran &#8211; 5&nbsp;km &hellip;',
    'Rumah Sakit & Perkantoran – 5 km …',
  ],
  ['entities of Windows-1252', 'a &#150; b &#8217;', 'a – b ’'],
  ['entities encoded twice', 'Aman &amp;#8211; Nyaman &amp;amp; Indah', 'Aman – Nyaman & Indah'],
  ['what only looks encoded twice', 'Tulis &amp;lt; dan &amp;harga;', 'Tulis &lt; dan &harga;'],
  ['signs that are no markup', 'Bila x < y & z > 3', 'Bila x < y & z > 3'],
  ['paragraphs', '<p>Satu</p>\n\n<p>dua<br>tiga</p><div>empat</div>', 'Satu\ndua\ntiga\nempat'],
  ['lines of the source', 'Satu\n  dua\ttiga', 'Satu dua tiga'],
  ['lists and tables', '<ul><li>a<li>b</ul><table><tr><td>c</td><td>d</td></tr></table>', 'a\nb\nc d'],
  ['inline elements', 'Padang<b>pariaman</b><em>,</em> <a href=x>kabupaten</a>', 'Padangpariaman, kabupaten'],
  ['scripts and styles', '<style>p{}</style>Isi<script>if (a < b) "</p>"</script> saja', 'Isi saja'],
  ['what is for other browsers', '<noscript>Nyalakan</noscript><video>Tidak didukung</video>Isi', 'Isi'],
  ['elements in elements that are not read', '<svg><g><svg></svg><text>x</text></g></svg>Isi', 'Isi'],
  ['elements that feeds close in themselves', '<iframe src="x"/>Isi<script src="y"/> saja', 'Isi saja'],
  ['links that say there is more', 'Isi <a class="more-link" href="x">Baca selengkapnya</a>', 'Isi'],
  ['smileys that are pictures', 'Bagus <img class="emoji" alt="👍" src=x>', 'Bagus 👍'],
  ['shortcodes', '[vc_row css=&#8221;.x&#8221;][caption id="a_1"]Isi[/caption][gallery]', 'Isi'],
  ['brackets that are no shortcodes', 'Perda [1] dan [sic] [FOTO] [a = b]', 'Perda [1] dan [sic] [FOTO] [a = b]'],
  ['comments', 'Isi<!-- wp:paragraph --> saja<!--more-->', 'Isi saja'],
  ['markup encoded as text', '&lt;p&gt;Satu &amp;amp; dua&lt;/p&gt;&lt;p&gt;tiga&lt;/p&gt;', 'Satu & dua\ntiga'],
  ['a tag that a title speaks of', 'Cara memakai &lt;b&gt; di situs', 'Cara memakai <b> di situs'],
  ['signs that nobody sees', 'Pa\u00addang\u200b \u0000Paria\u202eman\ud800 \u0007', 'Padang Pariaman'],
  ['nothing', '  <p> </p> ', ''],
];

const elapsed = (work: () => unknown): number => {
  const start = processorTime();
  work();
  return processorTime() - start;
};

describe('The text of HTML', () => {
  for (const [what, html, text] of TEXTS) it(`is right for ${what}`, () => assert.equal(textOf(html), text));

  it('is one line for a title', () => assert.equal(lineOf('Panen<br>raya'), 'Panen raya'));

  it('takes moments to find in what is made to take long', () => {
    const bombs = [
      '<div>'.repeat(200_000),
      '<b><a><p>'.repeat(100_000),
      '<select>'.repeat(100_000) + '</a>'.repeat(20_000),
      '['.repeat(1_000_000),
      '[a '.repeat(300_000),
      '&amp;#8211;'.repeat(90_000),
      ' '.repeat(1_000_000),
      `<a ${Array.from({ length: 60_000 }, (_, i) => `a${i}`).join(' ')}>`,
      '<!--'.repeat(200_000),
      '&lt;p&gt;'.repeat(100_000),
    ];
    for (const bomb of bombs) assert.ok(elapsed(() => textOf(bomb)) < 3000, bomb.slice(0, 20));
  });

  it('is bounded', () => assert.equal(textOf('a'.repeat(3_000_000)).length, 200_000));

  it('never holds what a text cannot hold', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<script>',
        '<b a="',
        '&amp;',
        '&lt;',
        '[x y=1]',
        '\ud800',
        '<!--',
        '<![CDATA[',
        '\0',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = textOf(pieces.join(''));
        assert.doesNotMatch(text, /[\0-\x09\x0b-\x1f]|\p{Cs}|^\s|\s$| {2}|\n\n/u);
      }),
      { numRuns: 300 },
    );
  });
});
