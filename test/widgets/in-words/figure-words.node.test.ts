import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Program } from '../../../src/client/index.js';
import { id } from '../../../src/i18n/index.js';
import { asOf, deviationWords } from '../../../src/widgets/in-words/figure-words.js';

const program = (deviation?: { tolerance?: number; critical?: number }): Program => ({
  project: { id: 'x', title: 'x' },
  pack: { _opd: deviation && { deviation } },
  json: {},
  base: '',
});
const plain = (text: string | undefined) => text?.replaceAll('\xa0', ' ');
const said = (deviation: number | undefined, of = program()) => {
  const [kind, words] = deviationWords({ deviation, provenance: {} }, of, id) ?? [];
  return kind && `${kind}: ${plain(words)}`;
};

test('a deviation is said in words, with the usual limits where the publisher names none', () => {
  assert.deepEqual(
    [0, 1, -1, 1.1, -1.1, -10, -10.1].map((points) => said(points)),
    [
      'on-plan: sesuai rencana',
      'on-plan: sesuai rencana',
      'on-plan: sesuai rencana',
      'ahead: 1,1 poin di depan rencana',
      'behind: 1,1 poin di belakang rencana',
      'behind: 10 poin di belakang rencana',
      'far-behind: tertinggal jauh, 10,1 poin di belakang rencana',
    ],
  );
});

test('the publisher’s own limits count', () => {
  assert.equal(said(-4, program({ tolerance: 5 })), 'on-plan: sesuai rencana');
  assert.equal(said(-4, program({ critical: 3 })), 'far-behind: tertinggal jauh, 4 poin di belakang rencana');
});

test('nothing is said of a deviation that is not known', () => assert.equal(said(undefined), undefined));

test('a figure is said with its day, a missing one with its month, and one without date without', () => {
  assert.equal(plain(asOf({ percent: 0, date: '2026-11-12T23:00:00-05:00', provenance: {} }, id)), 'per 12 Nov 2026');
  assert.equal(plain(asOf({ date: '2026-10-31', provenance: {} }, id)), 'untuk Oktober 2026');
  assert.equal(asOf({ percent: 5, provenance: {} }, id), '');
});
