import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { drawableLine, isSaid, plainLine } from '../../../../src/endpoint/embed/pictures/texts.js';
import { loadTypeface, type Typeface } from '../../../../src/endpoint/embed/pictures/typeface.js';

let typeface: Typeface;
before(async () => {
  typeface = await loadTypeface();
});

test('a text becomes one line, without signs that turn its direction', () => {
  assert.equal(plainLine(' Jalan\n\takses \u202eX\u202c \u0007'), 'Jalan akses X');
  assert.equal(plainLine('Rp1,25\xa0miliar'), 'Rp1,25\xa0miliar');
});

test('Latin letters with signs are drawn, also where they come in two parts', () => {
  for (const text of ['Nagari Pariaman – “Basapa” 62 %, −8', 'Ṣaḥīḥ ā ī ū', 'Cafe\u0301'])
    assert.equal(drawableLine(text, typeface).normalize('NFC'), text.normalize('NFC'));
  assert.notEqual(typeface.outline(drawableLine('Ṣ', typeface), 9, 0, 0), typeface.outline('S', 9, 0, 0));
});

test('pictographs are left out, words of other scripts become "…"', () => {
  assert.equal(drawableLine('Gerakan 🇮🇩 bersih 👨‍👩‍👧 🌱', typeface), 'Gerakan bersih');
  assert.equal(plainLine('Bersih 🌱 2026 ©'), 'Bersih 2026 ©');
  assert.equal(drawableLine('Makam الشيخ برهان الدين Ulakan', typeface), 'Makam … Ulakan');
  assert.equal(drawableLine('塔罗市', typeface), '…');
  assert.equal(isSaid('…'), false);
  assert.equal(isSaid('… 2'), true);
});

test('the font’s own widths are measured', () => {
  // "Tarok" in Roboto 400: T 1222, a 1114, r 693, o 1168, k 1038 of 2048, and what pairs of letters come closer.
  const width = typeface.width('Tarok');
  assert.ok(width > 2.3 && width < 2.56, String(width));
  assert.ok(typeface.width('Tarok', true) > width);
  assert.equal(typeface.outline('الشيخ', 15, 0, 0), '');
});
