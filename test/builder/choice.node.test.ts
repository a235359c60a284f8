import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choiceFrom, colourFrom, queryOf } from '../../src/builder/choice.js';
import { contrast, contrastInWords, enoughFor } from '../../src/builder/contrast.js';
import { CHOICES, choice } from './samples.js';

describe('The address of the builder', () => {
  for (const query of CHOICES)
    it(`leads back to the same choice: ${query}`, () => {
      const chosen = choice(query);
      const again = choiceFrom(new URLSearchParams(queryOf(chosen, 'id')), 'id');
      assert.deepEqual(again, chosen);
    });

  it('takes the default where it makes no sense', () => {
    assert.deepEqual(choice('widget=a&variant=b&accent=red&ground=c&lang=d&version=e'), choice(''));
  });

  it('knows no agency where a widget cannot be about one', () => {
    assert.equal(choice('widget=program-card&agency=diskominfo').agency, '');
  });
});

describe('A colour', () => {
  for (const [text, colour] of Object.entries({
    '#123E73': '#123e73',
    '123e73': '#123e73',
    ' #13f ': '#1133ff',
    red: undefined,
    '#12345': undefined,
    '#123e73;background:url(x)': undefined,
  }))
    it(`"${text}" is ${colour ?? 'none'}`, () => assert.equal(colourFrom(text), colour));

  for (const [one, other, ratio] of [
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0b6b5b', '#ffffff', 6.43],
    ['#ffffff', '#ffffff', 1],
  ] as const)
    it(`${one} on ${other} has the contrast ${ratio} of WCAG`, () => {
      assert.equal(contrast(one, other).toFixed(2), ratio.toFixed(2));
      assert.equal(contrast(other, one), contrast(one, other));
    });

  it('is enough for text from 4.5, for bars from 3', () => {
    assert.deepEqual([4.5, 4.49, 3, 2.99].map(enoughFor), ['text', 'bars', 'bars', 'nothing']);
  });

  it('is never said to have more contrast than it has', () => {
    assert.match(contrastInWords('#777777', 'light', 'id').words, /4,4\xa0:\xa01 terhadap putih, cukup untuk batang/);
  });

  it('is measured against the grounds that it can meet', () => {
    const blue = (ground: '' | 'light' | 'dark') => contrastInWords('#123e73', ground, 'id');
    assert.equal(blue('light').enough, true);
    assert.equal(blue('dark').enough, false);
    assert.match(blue('').words, /putih.*latar gelap.*Pilih latar Terang/);
  });

  it('of our own has one for each ground', () => assert.equal(contrastInWords('', '', 'en').enough, true));
});
