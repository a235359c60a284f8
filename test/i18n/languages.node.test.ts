import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/i18n/en.js';
import type { AllWords } from '../../src/i18n/all-words.js';
import { idFeedbackStatus } from '../../src/i18n/id-feedback-status.js';
import { idFeedback } from '../../src/i18n/id-feedback.js';
import { idLivingSentence } from '../../src/i18n/id-living-sentence.js';
import { idOnDemand } from '../../src/i18n/id-on-demand.js';
import { idProgramDetails } from '../../src/i18n/id-program-details.js';
import { idProgramFeedback } from '../../src/i18n/id-program-feedback.js';
import { idProgramParts } from '../../src/i18n/id-program-parts.js';
import { id } from '../../src/i18n/id.js';
import { min } from '../../src/i18n/min.js';
import { wholeWords } from '../../src/i18n/whole.js';

const whole = wholeWords('id');
const languages: Record<string, AllWords> = { id: whole, en, min };

test('no part of the words has a key of another part: the one that comes later would be lost', () => {
  const parts = [
    id,
    idProgramParts,
    idProgramDetails,
    idProgramFeedback,
    idOnDemand,
    idLivingSentence,
    idFeedback,
    idFeedbackStatus,
  ];
  assert.equal(
    Object.keys(whole).length,
    parts.reduce((sum, part) => sum + Object.keys(part).length, 0),
  );
});

/** Every text of a language with the way to it; functions are called with numbers and words. */
function textsOf(words: unknown, way = ''): [way: string, text: string][] {
  if (typeof words == 'string') return [[way, words]];
  if (typeof words == 'function') {
    const call = words as (...given: unknown[]) => string;
    return ['1', '3'].map((number) => [`${way}(${number})`, call(number, 'missing', 'M')]);
  }
  if (typeof words == 'number') return [[way, String(words)]];
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, `${way}.${key}`));
}

for (const [name, words] of Object.entries(languages)) {
  test(`${name} has every word, and none is empty`, () => {
    assert.deepEqual(
      textsOf(words).map(([way]) => way),
      reordered(textsOf(whole), textsOf(words)),
    );
    for (const [way, text] of textsOf(words))
      assert.ok(text.trim() && !/undefined|null|NaN/.test(text), `${way}: “${text}”`);
  });

  test(`${name} says each reason of a failure, for programmes, news, forms and messages`, () => {
    const reasons = ['network', 'slow', 'server', 'unreadable', 'missing', 'newer'] as const;
    const said = reasons.flatMap((reason) => ([0, 1, 2, 3] as const).map((subject) => words.failed(subject, reason)));
    assert.equal(new Set(said).size, 21, 'all differ, but that a newer version is one sentence for all');
    for (const sentence of said) assert.match(sentence, /^[A-Z].*\.$/);
  });

  test(`${name} says each cycle of reports`, () => {
    const said = (['D', 'W', 'M', 'Y'] as const).flatMap((unit) => [
      words.overdueBy('Dinas', '1', unit),
      words.overdueBy('Dinas', '2', unit),
    ]);
    assert.equal(new Set(said).size, 8);
  });
}

/** The ways of `all` in the order of `like`, so that only missing and foreign ones differ. */
function reordered(all: [string, string][], like: [string, string][]): string[] {
  const order = new Map(like.map(([way], index) => [way, index]));
  return all.map(([way]) => way).sort((a, b) => (order.get(a) ?? -1) - (order.get(b) ?? -1));
}

test('Minangkabau is another language than Indonesian, not a copy', () => {
  const other = new Map(textsOf(min));
  const same = textsOf(whole).filter(([way, text]) => text.length > 25 && way != '.months' && other.get(way) == text);
  assert.deepEqual(same, []);
});

test('what a person is told about a message are these four sentences', () => {
  const sentences = ({ sending, sent, kept, unsent }: AllWords) => [sending, sent('0A4K-7N3P-2QXM'), kept, unsent];
  assert.deepEqual(sentences(whole), [
    'Sedang dikirim',
    'Terkirim, kode 0A4K-7N3P-2QXM',
    'Tersimpan di perangkat ini, dikirim saat ada jaringan',
    'Belum terkirim',
  ]);
  assert.deepEqual(sentences(en), [
    'Being sent',
    'Sent, code 0A4K-7N3P-2QXM',
    'Saved on this device, will be sent when there is a network',
    'Not sent',
  ]);
  assert.deepEqual(sentences(min), [
    'Sadang dikirim',
    'Takirim, kode 0A4K-7N3P-2QXM',
    'Tasimpan di parangkaik ko, dikirim kok alah ado jaringan',
    'Alun takirim',
  ]);
});
